"""Make a document ready for pandoc: what pandoc would lose or stop at is written so that it comes through."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from briefpress.edges.containers.epub import REASONS, prepare_epub
from briefpress.edges.containers.flat_odt import is_flat, part_flat
from briefpress.edges.containers.odt import prepare_odt
from briefpress.edges.containers.sheets import prepare_sheets
from briefpress.edges.containers.unpack import unpack
from briefpress.edges.containers.word import prepare_word
from briefpress.edges.sources.prepare_asciidoc import prepare_asciidoc
from briefpress.edges.sources.prepare_xml import prepare_xml
from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.formats import CONTAINERS, MARKDOWN, XML
from briefpress.nouns.prepared import Prepared
from briefpress.nouns.read_text import SetAside
from briefpress.verbs.desk.locate import place_at
from briefpress.verbs.markup.backslashes import without_backslashes
from briefpress.verbs.markup.deep_brackets import without_deep_brackets
from briefpress.verbs.markup.huge_references import without_huge_references
from briefpress.verbs.markup.markdown_blanks import with_parting_blanks
from briefpress.verbs.markup.markdown_environments import with_read_environments
from briefpress.verbs.markup.markdown_fences import with_plain_fences
from briefpress.verbs.markup.markdown_wrappers import without_leaves, without_wrappers
from briefpress.verbs.markup.myst_directives import with_myst_directives
from briefpress.verbs.markup.myst_roles import with_read_roles as with_myst_roles
from briefpress.verbs.markup.notebook_cells import with_texts
from briefpress.verbs.markup.notebook_formulas import with_marked_formulas
from briefpress.verbs.markup.notebook_outputs import with_known_outputs
from briefpress.verbs.markup.org_asides import org_asides
from briefpress.verbs.markup.org_blocks import without_parted_blocks
from briefpress.verbs.markup.org_cited import with_read_citations
from briefpress.verbs.markup.org_commands import with_marked_cells
from briefpress.verbs.markup.org_drawings import with_known_drawings
from briefpress.verbs.markup.org_headlines import with_deep_headlines
from briefpress.verbs.markup.org_today import without_today as without_org_today
from briefpress.verbs.markup.page_commands import without_page_commands
from briefpress.verbs.markup.ragged_rows import with_whole_bars, with_whole_pipes, with_whole_records
from briefpress.verbs.markup.rst_blanks import with_empty_blanks
from briefpress.verbs.markup.rst_directives import with_read_directives
from briefpress.verbs.markup.rst_literals import without_last_ticks
from briefpress.verbs.markup.rst_rows import with_whole_lists
from briefpress.verbs.markup.rst_today import without_today as without_rst_today
from briefpress.verbs.markup.rtf_apostrophes import with_apostrophes
from briefpress.verbs.markup.rtf_asides import rtf_asides
from briefpress.verbs.markup.rtf_ends import behind_the_end as rtf_behind_the_end
from briefpress.verbs.markup.rtf_ends import with_ended_tables
from briefpress.verbs.markup.rtf_fields import with_whole_fields
from briefpress.verbs.markup.rtf_heads import with_typed_heads
from briefpress.verbs.markup.rtf_letters import with_named_letters
from briefpress.verbs.markup.rtf_listings import with_listings
from briefpress.verbs.markup.rtf_nested import with_flat_nested
from briefpress.verbs.markup.rtf_pictures import shown_pictures
from briefpress.verbs.markup.rtf_rows import with_defined_rows
from briefpress.verbs.markup.rtf_styles import with_outline_levels, with_plain_names, without_circles
from briefpress.verbs.markup.rtf_unicode import with_unicode
from briefpress.verbs.markup.tex_captions import with_captions
from briefpress.verbs.markup.tex_chemistry import with_read_chemistry
from briefpress.verbs.markup.tex_circles import without_circles as without_tex_circles
from briefpress.verbs.markup.tex_code import with_typed_code
from briefpress.verbs.markup.tex_columns import with_joined_spans, with_known_columns
from briefpress.verbs.markup.tex_commands import BOXES, with_words
from briefpress.verbs.markup.tex_documented import with_shown_names, without_new_environments
from briefpress.verbs.markup.tex_end import behind_the_end
from briefpress.verbs.markup.tex_figures import with_known_figures
from briefpress.verbs.markup.tex_habits import without_habits
from briefpress.verbs.markup.tex_highlighted import with_plain_code
from briefpress.verbs.markup.tex_items import with_labelled_items
from briefpress.verbs.markup.tex_longtables import with_one_head
from briefpress.verbs.markup.tex_signs import with_signs
from briefpress.verbs.markup.tex_slides import with_read_slides
from briefpress.verbs.markup.tex_today import without_today
from briefpress.verbs.markup.tex_works import with_labels
from briefpress.verbs.markup.typst_calls import with_shown_calls
from briefpress.verbs.markup.typst_chapters import Called, with_called_chapter
from briefpress.verbs.markup.typst_counters import with_lasting_steps
from briefpress.verbs.markup.typst_formulas import with_typed_formulas
from briefpress.verbs.markup.typst_headings import without_breaks_before, without_heading_rules
from briefpress.verbs.markup.typst_imports import with_stand_ins, without_imports
from briefpress.verbs.markup.typst_references import with_whole_references
from briefpress.verbs.markup.typst_today import without_today as without_typst_today
from briefpress.verbs.markup.typst_uncalled import uncalled
from briefpress.verbs.markup.wiki_asides import wiki_asides
from briefpress.verbs.markup.wiki_blocks import with_flush_lines
from briefpress.verbs.markup.wiki_cells import without_bare_bars
from briefpress.verbs.markup.wiki_heads import with_signed_heads
from briefpress.verbs.markup.wiki_named_notes import with_called_notes
from briefpress.verbs.markup.wiki_notes import one_line_notes
from briefpress.verbs.markup.wiki_open_notes import with_ended_notes
from briefpress.verbs.markup.wiki_pictures import with_known_pictures
from briefpress.verbs.markup.wiki_rows import with_whole_first_rows
from briefpress.verbs.markup.wiki_tagged_tables import with_signed_tables
from briefpress.verbs.sources.elsewhere import elsewhere
from briefpress.verbs.sources.first_breaks import without_first_breaks
from briefpress.verbs.sources.html_facts import edited, html_facts
from briefpress.verbs.sources.html_ruby import with_bracketed_guides
from briefpress.verbs.sources.html_tables import with_whole_tables
from briefpress.verbs.sources.open_comments import endless, without_open_comments
from briefpress.verbs.sources.open_elements import with_ended_heads, without_open_drawings
from briefpress.verbs.sources.tracked import comment_finding, tracked_finding
from briefpress.verbs.sources.typed_heads import heads_finding
from briefpress.verbs.trees.lines_at import lines_at

if TYPE_CHECKING:
    from collections.abc import Iterable

# Whatever it holds is hidden with it: words are what is left without the tags.
_HIDING = re.compile(r"<!--|</?[A-Za-z][^<>]*>")
_ONE_OF_SEVERAL = "it is the title of a page that was joined to another"
_RECORDS = {"csv": ",", "tsv": "\t"}
_CONTAINERS = {"docx": prepare_word, "odt": prepare_odt, "epub": prepare_epub, "xlsx": prepare_sheets}


def prepare_text(data: bytes, text: str, *, reader: str, file: str, place: Place) -> Prepared:
    """Make a document ready; `text` is what was decoded, for all but containers.

    Raises Unreadable with the findings that say why it cannot be read.
    """
    if reader in CONTAINERS:
        flat = reader == "odt" and is_flat(data)
        unpacked = (part_flat if flat else unpack)(data, file=file, place=place)
        prepare = _CONTAINERS.get(reader)
        return prepare(unpacked, file=file, place=place) if prepare else Prepared(data=data, words="")
    if reader in XML:
        return prepare_xml(text, reader=reader, file=file, place=place)
    if prepare_marks := _MARKS.get(reader):
        return prepare_marks(text, file)
    if reader == "dokuwiki":
        text = with_whole_bars(text, bars="|^")
    elif reader in _RECORDS:
        text = with_whole_records(text, delimiter=_RECORDS[reader])
    return Prepared(data=text.encode(), words="")


def shown_as_code(place: Place, formula: str) -> Finding:
    """Say that a formula cannot be set."""
    message = f"the formula “{formula[:80]}” cannot be set; it is shown as code"
    return Finding(place, "S031", message, "write it in another way, or bring it in as a picture")


def _html(text: str, _: str) -> Prepared:
    """Prepare a page of the web."""
    text = without_first_breaks(without_huge_references(without_open_comments(text)))
    end = endless(text)
    text, hidden = text[:end], " ".join(unescape(_HIDING.sub(" ", text[end:])).split())
    text, drawn = without_open_drawings(with_whole_tables(with_ended_heads(with_bracketed_guides(text))))
    facts = html_facts(text)
    cuts = [cut for cut in facts.cuts if cut.words]
    lines = lines_at(text, (cut.start for cut in cuts))
    aside = tuple(SetAside(line, cut.words, cut.role, REASONS[cut.role]) for line, cut in zip(lines, cuts, strict=True))
    # Pandoc tells the last one.
    aside = (*(SetAside(0, one, "metadata", _ONE_OF_SEVERAL) for one in facts.titles[:-1] if one), *aside)
    if hidden:
        never = "it stands in a comment, style or script that never ends"
        aside = (*aside, SetAside(text.count("\n") + 1, hidden, "hidden", never))
    return Prepared(
        data=edited(text, facts.edits).encode(),
        words="\n\n".join((*facts.titles, facts.words, hidden)),
        set_aside=aside,
        pictures=facts.pictures + drawn,
        formulas=facts.formulas,
    )


def _markdown(text: str, _: str) -> Prepared:
    """Prepare a Markdown text."""
    text = with_myst_roles(with_myst_directives(text))
    text, aside = without_page_commands(with_plain_fences(text))
    text, settings = with_read_environments(text)
    aside = (*aside, *settings)
    whole = with_whole_pipes(without_deep_brackets(without_wrappers(without_leaves(text))))
    return Prepared(data=with_parting_blanks(whole).encode(), words="", set_aside=aside)


def _latex(text: str, file: str) -> Prepared:
    """Prepare a LaTeX text."""
    line, behind = behind_the_end(text)
    aside = (SetAside(line, behind, "hidden", "TeX reads nothing behind the end of the document"),) if behind else ()
    text, days = without_today(text)
    text, again = with_one_head(text)
    aside = (*aside, *again)
    text = with_shown_names(without_new_environments(with_typed_code(with_read_slides(text))))
    text, circles = without_tex_circles(with_signs(with_read_chemistry(text)))
    text = with_labelled_items(with_joined_spans(with_labels(without_habits(with_plain_code(text)))))
    text = with_known_columns(with_words(with_known_figures(with_captions(text)), BOXES))
    told = _of_today(file, days, sign="\\today")
    if circles:
        message = f"definitions that lead to themselves or to endless words are left out ({', '.join(circles)})"
        hint = "see that what these commands print is there, or write it in words"
        told = (*told, Finding(Place(file), "S022", message, hint))
    return Prepared(data=text.encode(), words="", set_aside=aside, findings=told)


def _of_today(file: str, lines: Iterable[int], *, sign: str) -> tuple[Finding, ...]:
    """Say where the day on which a text is set is left out, and by which sign it was asked for."""
    message = f"the day on which the text is set ({sign}) is left out"
    hint = "write the date that it should have"
    return tuple(Finding(Place(file, line), "S022", message, hint) for line in lines)


def _rtf(text: str, file: str) -> Prepared:
    """Prepare an RTF text."""
    line, behind = rtf_behind_the_end(text)
    text, nested = with_flat_nested(text)
    named = with_unicode(with_ended_tables(with_defined_rows(with_whole_fields(text))))
    # Office programs mark notes as what may be skipped, and pandoc would skip them.
    text = with_apostrophes(with_named_letters(named.text.replace("{\\*\\footnote", "{\\footnote")))
    text = without_circles(with_outline_levels(with_plain_names(text)))
    asides = rtf_asides(text)
    told = [comment_finding(file, author=one.author, words=one.words, on=one.on) for one in asides.comments]
    if nested:
        message = f"{nested} rows of tables within tables within cells are read as lines"
        told.append(Finding(Place(file), "S034", message, "see that their order is right"))
    if changed := tracked_finding(file, asides.kinds, asides.authors):
        told.append(changed)
    whole, heads = with_typed_heads(asides.text)
    if heads:
        told.append(heads_finding(file, heads, program="the program that made it"))
    return Prepared(
        data=with_listings(whole).encode(),
        words="",
        set_aside=(
            *named.set_aside,
            *asides.set_aside,
            *((SetAside(line, behind, "hidden", "it stands behind the end of the document"),) if behind else ()),
            *(SetAside(0, one.words, "comment", f"{one.author} comments on “{one.on}”") for one in asides.comments),
        ),
        pictures=shown_pictures(asides.text),
        formulas=asides.formulas,
        findings=tuple(told),
    )


def _typst(text: str, file: str) -> Prepared:
    """Prepare a Typst text."""
    text, days = without_typst_today(text)
    chapter = with_called_chapter(text)
    text, counting = with_lasting_steps(chapter.text)
    shown, calls = with_shown_calls(with_whole_references(without_breaks_before(without_heading_rules(text))))
    bare = without_imports(shown)
    names = (*bare.names, *calls, *chapter.names)
    typed = with_typed_formulas(bare.text, names)
    return Prepared(
        data=with_stand_ins(typed.text, names).encode(),
        words="",
        set_aside=tuple(uncalled(text)),
        findings=(
            *_of_today(file, days, sign="datetime.today()"),
            *([_called(file, chapter)] if chapter.name else []),
            *(_counting(file, line, name) for line, name in counting),
            *(elsewhere(file, line, what) for line, what in bare.imports),
            *(shown_as_code(Place(file, line), formula) for line, formula in typed.formulas),
        ),
    )


def _called(file: str, chapter: Called) -> Finding:
    message = f"“{chapter.name}” is never called in this text; what it holds is read, and its parameters give nothing"
    hint = "see that nothing is missing that another file hands over"
    return Finding(Place(file, chapter.line), "S022", message, hint)


def _counting(file: str, line: int, name: str) -> Finding:
    message = f"what “{name}” counts cannot be followed: each of its calls may show the same number"
    return Finding(Place(file, line), "S022", message, "write the numbers in the text")


def _rst(text: str, file: str) -> Prepared:
    """Prepare a text in reStructuredText."""
    text, days = without_rst_today(text)
    whole = with_whole_lists(without_last_ticks(with_read_directives(with_empty_blanks(text))))
    return Prepared(data=whole.encode(), words="", findings=_of_today(file, days, sign="date::"))


def _org(text: str, file: str) -> Prepared:
    """Prepare an Org text."""
    text, days = without_org_today(text)
    told = _of_today(file, days, sign="\\today")
    text = with_read_citations(without_parted_blocks(text))
    whole = with_whole_bars(without_backslashes(with_known_drawings(with_marked_cells(text))), bars="|")
    aside = tuple(org_asides(text))
    return Prepared(data=with_deep_headlines(whole).encode(), words="", set_aside=aside, findings=told)


def _notebook(text: str, _: str) -> Prepared:
    """Prepare a Jupyter notebook."""
    ready = with_texts(text, lambda cell: with_parting_blanks(without_deep_brackets(with_marked_formulas(cell))))
    return Prepared(data=with_known_outputs(ready).encode(), words="")


def _wiki(text: str, file: str) -> Prepared:
    """Prepare a page of a wiki."""
    ended, never = with_ended_notes(with_flush_lines(text))
    told = tuple(_never_ends(file, text, at) for at in never)
    text, asides = wiki_asides(with_called_notes(ended))
    text = with_signed_tables(with_signed_heads(one_line_notes(with_known_pictures(without_bare_bars(text)))))
    whole = with_whole_first_rows(text)
    return Prepared(data=whole.encode(), words="", set_aside=asides, findings=told)


def _never_ends(file: str, text: str, at: int) -> Finding:
    begun = " ".join(text[at : at + 60].split())
    message = f"the note that begins with “{begun}” never ends; it is read as a call, and its words as text"
    return Finding(place_at(file, text, at), "S022", message, "end it with </ref>")


_MARKS = {
    MARKDOWN: _markdown,
    "html": _html,
    "typst": _typst,
    "asciidoc": prepare_asciidoc,
    "org": _org,
    "rst": _rst,
    "mediawiki": _wiki,
    "ipynb": _notebook,
    "rtf": _rtf,
    "latex": _latex,
}
