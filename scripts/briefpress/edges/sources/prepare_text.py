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
from briefpress.edges.sources.prepare_latex import prepare_latex
from briefpress.edges.sources.prepare_rtf import prepare_rtf
from briefpress.edges.sources.prepare_typst import prepare_typst
from briefpress.edges.sources.prepare_wiki import prepare_wiki
from briefpress.edges.sources.prepare_xml import prepare_xml
from briefpress.nouns.formats import CONTAINERS, MARKDOWN, NOTEBOOK, XML
from briefpress.nouns.prepared import Prepared
from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.backslashes import without_backslashes
from briefpress.verbs.markup.bookdown_texts import with_claims, with_text_references
from briefpress.verbs.markup.deep_brackets import without_deep_brackets
from briefpress.verbs.markup.huge_references import without_huge_references
from briefpress.verbs.markup.markdown_blanks import with_parting_blanks
from briefpress.verbs.markup.markdown_environments import with_read_environments
from briefpress.verbs.markup.markdown_fences import with_plain_fences
from briefpress.verbs.markup.markdown_formulas import with_marked_formulas as with_dollars
from briefpress.verbs.markup.markdown_raw import without_raw_fences
from briefpress.verbs.markup.markdown_rules import with_rules
from briefpress.verbs.markup.markdown_tex_heads import with_read_heads
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
from briefpress.verbs.markup.rst_unshown import without_unshown
from briefpress.verbs.markup.run_chunks import without_unshown_chunks
from briefpress.verbs.sources.first_breaks import without_first_breaks
from briefpress.verbs.sources.html_facts import edited, html_facts
from briefpress.verbs.sources.html_ruby import with_bracketed_guides
from briefpress.verbs.sources.html_tables import with_whole_tables
from briefpress.verbs.sources.open_comments import endless, without_open_comments
from briefpress.verbs.sources.open_elements import with_ended_heads, without_open_drawings
from briefpress.verbs.sources.today_told import today_told
from briefpress.verbs.trees.lines_at import lines_at

if TYPE_CHECKING:
    from briefpress.nouns.finding import Place

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
    text, raw = without_raw_fences(with_dollars(text))
    text = with_rules(with_myst_roles(with_myst_directives(text)))
    text, unshown = without_unshown_chunks(with_claims(text))
    text, captions = with_text_references(text)
    text, commands = without_page_commands(with_plain_fences(text))
    text = with_read_heads(text)
    text, settings = with_read_environments(text)
    aside = (*raw, *unshown, *captions, *commands, *settings)
    whole = with_whole_pipes(without_deep_brackets(without_wrappers(without_leaves(text))))
    return Prepared(data=with_parting_blanks(whole).encode(), words="", set_aside=aside)


def _rst(text: str, file: str) -> Prepared:
    """Prepare a text in reStructuredText."""
    text, aside = without_unshown(text)
    text, days = without_rst_today(text)
    whole = with_whole_lists(without_last_ticks(with_read_directives(with_empty_blanks(text))))
    return Prepared(data=whole.encode(), words="", set_aside=aside, findings=today_told(file, days, sign="date::"))


def _org(text: str, file: str) -> Prepared:
    """Prepare an Org text."""
    text, days = without_org_today(text)
    told = today_told(file, days, sign="\\today")
    text = with_read_citations(without_parted_blocks(text))
    whole = with_whole_bars(without_backslashes(with_known_drawings(with_marked_cells(text))), bars="|")
    aside = tuple(org_asides(text))
    return Prepared(data=with_deep_headlines(whole).encode(), words="", set_aside=aside, findings=told)


def _notebook(text: str, _: str) -> Prepared:
    """Prepare a Jupyter notebook."""
    ready = with_texts(text, _cell)
    return Prepared(data=with_known_outputs(ready).encode(), words="")


def _cell(text: str) -> str:
    """Prepare the text of a cell of a notebook."""
    formulas = with_marked_formulas(with_myst_roles(with_myst_directives(text)))
    return with_parting_blanks(without_deep_brackets(formulas))


_MARKS = {
    MARKDOWN: _markdown,
    "html": _html,
    "typst": prepare_typst,
    "asciidoc": prepare_asciidoc,
    "org": _org,
    "rst": _rst,
    "mediawiki": prepare_wiki,
    NOTEBOOK: _notebook,
    "rtf": prepare_rtf,
    "latex": prepare_latex,
}
