"""Read a document that has marks of its own (Word, HTML, Markdown, …) through pandoc, and see what came of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from time import process_time
from typing import TYPE_CHECKING

from briefpress.edges.layout.set_formulas import formulas_as_code
from briefpress.edges.pandoc import allowance_after
from briefpress.edges.sources.mend_document import mend_document
from briefpress.edges.sources.pandoc_reading import ANEW, PandocReading
from briefpress.edges.sources.prepare_text import prepare_text
from briefpress.edges.sources.prepare_typst import shown_as_code
from briefpress.edges.sources.raw_html import without_raw_html
from briefpress.nouns.document import Document
from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.formats import MARKDOWN
from briefpress.nouns.read_text import SetAside
from briefpress.nouns.tree import DEEPEST, depth, nodes
from briefpress.nouns.unreadable import LARGEST, Unreadable, too_long
from briefpress.verbs.desk.locate import locate
from briefpress.verbs.markup.formula_tags import with_shown_tags
from briefpress.verbs.markup.held_data import hold_data
from briefpress.verbs.markup.inclusions import passed_over
from briefpress.verbs.markup.tex_commands import raw_texts
from briefpress.verbs.markup.tex_signs import with_formula_signs
from briefpress.verbs.notes_made.join import join_notes
from briefpress.verbs.notes_made.unlinked import join_unlinked
from briefpress.verbs.sources.aside_titles import with_bold_titles
from briefpress.verbs.sources.blank_at_heads import without_blanks_at_heads
from briefpress.verbs.sources.column_room import with_room
from briefpress.verbs.sources.elsewhere import elsewhere
from briefpress.verbs.sources.endless_rows import unfold_endless_rows
from briefpress.verbs.sources.figures_of_text import without_figures_of_text
from briefpress.verbs.sources.front_matter import front_matter, tag_of
from briefpress.verbs.sources.inner_pictures import inner_pictures
from briefpress.verbs.sources.layout_tables import Unfolded, unfold_layout_tables
from briefpress.verbs.sources.line_separators import with_separated_lines
from briefpress.verbs.sources.lost_passages import lost_passages
from briefpress.verbs.sources.metadata import metadata_words
from briefpress.verbs.sources.named_works import named_works
from briefpress.verbs.sources.nesting import nesting
from briefpress.verbs.sources.referred import referred
from briefpress.verbs.sources.tell_loose import tell_left
from briefpress.verbs.sources.told_in_order import told_in_order
from briefpress.verbs.sources.unread import unread
from briefpress.verbs.sources.wide_tables import MANY, without_empty_columns
from briefpress.verbs.trees.project import reading_words
from briefpress.verbs.trees.typed_words import typed_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefpress.nouns.front_matter import FrontMatter
    from briefpress.nouns.prepared import Prepared
    from briefpress.nouns.tree import Nodes


_PAGES = frozenset({"html", "epub", "mediawiki"})
_HELD = frozenset({"html", MARKDOWN})


def read_document(  # noqa: PLR0913  # each is one thing known of the file
    data: bytes, text: str, *, reader: str, suffix: str, file: str, place: Place
) -> Document:
    """Read a document; `text` is what was decoded, for all but containers.

    Raises Unreadable with the findings that say why it cannot be read.
    """
    begun = process_time()
    held = hold_data(text if reader in _HELD else "")
    prepared = _prepare(data, held.text or text, reader=reader, file=file, place=place)
    allowance = allowance_after(process_time() - begun)
    reading = PandocReading(reader=reader, suffix=suffix, file=file, place=place, allowance=allowance)
    read, left_out = reading.read_all(prepared.data, prepared.later, pages=prepared.pages)
    if reader == "latex":
        read, unknown = reading.with_unknown(read, prepared.data.decode())
        left_out.extend(unknown)
    own = mend_document(held.put_back_all(read.blocks), reader=reader, text=text, prepared=prepared)
    if depth(own.blocks) > DEEPEST:
        raise _too_deep(place, file)
    blocks = with_bold_titles(with_separated_lines(own.blocks))
    kinds = Counter(node["t"] for node in nodes(blocks))
    if kinds.total() > LARGEST:
        raise too_long(place, file, f"{kinds.total()} words and marks")
    said = told_in_order(read.metadata, reader=reader)
    metadata = {name: held.put_back(words) for name, words in metadata_words(said).items()}
    front = front_matter(said)
    front = replace(
        front,
        abstract=held.put_back_all(front.abstract),
        writers=prepared.writers or front.writers,
        keywords=front.keywords or prepared.keywords,
        language=front.language or tag_of(prepared.language),
        bibliography=front.bibliography or named_works(text, reader=reader),
    )
    found = [*left_out, *_controls(read.controls, file), *_vanished(prepared, kinds, file)]
    found.extend(elsewhere(file, line, what) for line, what in passed_over(text, reader=reader))
    blocks = without_figures_of_text(blocks) if reader in _PAGES and kinds["Figure"] else blocks
    unfolded = unfold_layout_tables(blocks) if reader in _PAGES and kinds["Table"] else Unfolded(blocks, 0)
    endless = unfold_endless_rows(without_empty_columns(unfolded.blocks)) if kinds["Table"] else Unfolded(blocks, 0)
    blocks = with_room(endless.blocks) if kinds["Table"] else endless.blocks
    if unfolded.count:
        message = f"{unfolded.count} tables that only lay out the page are read as what they hold, in order"
        found.append(Finding(Place(file), "S034", message, "see that the order is right"))
    if endless.count:
        message = f"{endless.count} tables have more columns than a page can hold; their rows are read as paragraphs"
        found.append(Finding(Place(file), "S036", message, f"part them into tables of at most {MANY} columns"))
    as_code: tuple[str, ...] = ()
    more: dict[str, bytes] = {}
    if kinds["RawBlock"] or kinds["RawInline"]:
        blocks = without_raw_html(blocks)
    blocks, unnumbered = referred(blocks, text, reader=reader, language=front.language, file=file)
    found.extend(unnumbered)
    if kinds["Image"] or kinds["RawBlock"] or kinds["RawInline"]:
        blocks, more = inner_pictures(blocks)
    if kinds["Math"]:
        blocks, as_code = formulas_as_code(with_formula_signs(with_shown_tags(blocks)))
    found.extend(shown_as_code(locate(file, text, tex), tex) for tex in as_code)
    joined = join_notes(blocks)
    raised = join_unlinked(joined.blocks)
    aside = (
        *(
            SetAside(0, words, "metadata", f"it is the document's own {name}")
            for name, words in metadata.items()
            if words and reader != "epub" and (reader != "html" or name == "title")
        ),
        *(replace(one, words=held.put_back(one.words)) for one in prepared.set_aside),
        *own.set_aside,
        *joined.set_aside,
        *raised.set_aside,
    )
    return Document(
        blocks=without_blanks_at_heads(raised.blocks),
        metadata=metadata,
        front=front,
        set_aside=aside,
        words=held.put_back(prepared.words),
        pictures={**read.pictures, **more},
        findings=(
            *prepared.findings,
            *found,
            *_joined(joined.count, "a mark that leads to a block", file),
            *tell_left(Place(file), joined.left),
            *_joined(raised.count, "a raised figure that a note at the end answers", file),
            *lost_passages(text, _told(raised.blocks, front, aside), reader=reader, file=file),
        ),
    )


def _told(blocks: Nodes, front: FrontMatter, aside: Iterable[SetAside]) -> str:
    """Give all words that were read or set aside, those that are still mark-up among them."""
    words = (*map(reading_words, (typed_words(blocks), front.abstract)), *raw_texts(blocks))
    return " ".join((*words, *(one.words for one in aside)))


def _prepare(data: bytes, text: str, *, reader: str, file: str, place: Place) -> Prepared:
    """Make a document ready, and refuse at once what is too deep or too long for pandoc."""
    if nesting(text, reader=reader) > DEEPEST:
        raise _too_deep(place, file)
    prepared = prepare_text(data, text, reader=reader, file=file, place=place)
    # Each word has a space or a mark beside it; where words are not counted, mark-up is among them.
    least = 2 * len(prepared.words.split()) if prepared.words else len(text.split())
    if least > LARGEST:
        raise too_long(place, file, f"{least // 2 if prepared.words else least} words")
    return prepared


def _too_deep(place: Place, file: str) -> Unreadable:
    what = "lists, tables, quotations and emphasis"
    return unread(
        place,
        file,
        f"{what} stand within each other more than {DEEPEST} deep",
        hint=f"take some of them apart, or {ANEW}",
    )


def _joined(count: int, how: str, file: str) -> list[Finding]:
    """Say how many notes were made of marks and blocks."""
    if not count:
        return []
    message = f"{count} notes that were made by hand ({how}) are real notes now"
    return [Finding(Place(file), "S014", message)]


def _controls(count: int, file: str) -> list[Finding]:
    """Say that a format's own way of naming characters named some that no page can hold."""
    if not count:
        return []
    message = f"{count} control characters are named in the text, which no page can hold; they are left out"
    return [Finding(Place(file), "S008", message, "take them out of the source, if they are a slip")]


def _vanished(prepared: Prepared, counts: Mapping[str, int], file: str) -> list[Finding]:
    """Find pictures and formulas that the document shows and its tree does not."""
    findings = []
    if counts["Image"] < prepared.pictures:
        gone = prepared.pictures - counts["Image"]
        message = f"{gone} of {prepared.pictures} pictures did not come through"
        hint = "save them as PNG or JPEG, and bring them in as figures"
        findings.append(Finding(Place(file), "F008", message, hint))
    if counts["Math"] < prepared.formulas:
        gone = prepared.formulas - counts["Math"]
        message = f"{gone} of {prepared.formulas} formulas did not come through"
        findings.append(
            Finding(Place(file), "S033", message, "write them as text or TeX, or bring them in as pictures")
        )
    return findings
