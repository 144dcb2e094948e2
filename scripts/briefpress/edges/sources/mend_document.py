"""Mend the tree of a document where its reader reads amiss, and read what that passes on raw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.edges.containers.sheets import STAND_IN
from briefpress.nouns.formats import MARKDOWN, NOTEBOOK
from briefpress.nouns.read_raw import ReadRaw
from briefpress.verbs.markup.asciidoc_cells import with_row_spans
from briefpress.verbs.markup.asciidoc_cited import with_read_citations
from briefpress.verbs.markup.asciidoc_colons import with_colons
from briefpress.verbs.markup.asciidoc_links import with_words_of_links
from briefpress.verbs.markup.asciidoc_references import with_named_places
from briefpress.verbs.markup.asciidoc_tables import with_stated_parts
from briefpress.verbs.markup.backslashes import with_backslashes
from briefpress.verbs.markup.fiction_tables import put_back_tables
from briefpress.verbs.markup.jats_captions import with_captions_of_tables
from briefpress.verbs.markup.markdown_callouts import with_titled_callouts
from briefpress.verbs.markup.markdown_raw import read_raw_words
from briefpress.verbs.markup.markdown_tex import with_raw_tex
from briefpress.verbs.markup.markdown_tex_notes import with_read_notes
from briefpress.verbs.markup.myst_figures import with_framed_figures
from briefpress.verbs.markup.myst_tables import with_listed_tables
from briefpress.verbs.markup.org_cited import with_typed_citations
from briefpress.verbs.markup.org_drawings import with_drawings
from briefpress.verbs.markup.org_notes_head import without_notes_head
from briefpress.verbs.markup.org_raw import read_org_raw
from briefpress.verbs.markup.rst_literals import with_last_ticks
from briefpress.verbs.markup.rst_roles import with_read_roles
from briefpress.verbs.markup.rtf_binary import without_stand_ins
from briefpress.verbs.markup.rtf_inner_tables import with_inner_tables
from briefpress.verbs.markup.rtf_listings import with_whole_listings
from briefpress.verbs.markup.stand_ins import has_stand_ins, restored
from briefpress.verbs.markup.tex_citations import with_listed_citations
from briefpress.verbs.markup.tex_numbers import with_numbered_formulas
from briefpress.verbs.markup.wiki_named_notes import with_second_calls
from briefpress.verbs.markup.wiki_pictures import with_alternatives
from briefpress.verbs.markup.wiki_typed_lines import with_typed_lines
from briefpress.verbs.sources.empty_code import without_empty_code
from briefpress.verbs.sources.html_directions import with_directions
from briefpress.verbs.sources.html_formulas import with_scripted_formulas
from briefpress.verbs.sources.nested_tables import put_back_nested
from briefpress.verbs.sources.opendocument_links import with_places
from briefpress.verbs.sources.opendocument_listings import with_listings
from briefpress.verbs.sources.parted_text import without_parts
from briefpress.verbs.sources.quoted_notes import without_quoted_notes
from briefpress.verbs.sources.rule_rows import without_rule_rows
from briefpress.verbs.sources.self_links import without_self_links
from briefpress.verbs.sources.whole_rows import without_whole_rows
from briefpress.verbs.word.directions import without_needless_directions
from briefpress.verbs.word.signs import with_known_signs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefpress.nouns.prepared import Prepared
    from briefpress.nouns.tree import Nodes

_MENDS: Mapping[str, Callable[[Nodes], Nodes]] = {
    "org": lambda blocks: with_drawings(with_backslashes(blocks)),
    "docx": lambda blocks: without_needless_directions(with_known_signs(blocks)),
    "epub": lambda blocks: with_directions(without_rule_rows(without_self_links(blocks))),
    "fb2": put_back_tables,
    "bits": with_captions_of_tables,
    "html": lambda blocks: with_directions(without_rule_rows(without_self_links(blocks))),
    "jats": with_captions_of_tables,
    MARKDOWN: lambda blocks: with_framed_figures(
        with_listed_tables(with_titled_callouts(with_read_notes(with_raw_tex(blocks))))
    ),
    NOTEBOOK: lambda blocks: with_framed_figures(with_listed_tables(blocks)),
    "latex": with_listed_citations,
    "mediawiki": lambda blocks: with_second_calls(with_alternatives(with_typed_lines(blocks))),
    "odt": lambda blocks: with_listings(with_places(without_quoted_notes(without_whole_rows(without_parts(blocks))))),
    "rst": lambda blocks: with_read_roles(with_last_ticks(blocks)),
    "rtf": lambda blocks: with_whole_listings(with_inner_tables(without_stand_ins(blocks))),
    "xlsx": lambda blocks: restored(blocks, STAND_IN, sign=""),
}
_SCRIPTED = frozenset({"html", "epub"})


def mend_document(blocks: Nodes, *, reader: str, text: str, prepared: Prepared) -> ReadRaw:
    """Give a tree that is as its text is meant, and what is set aside of what was raw; `text` is what was decoded."""
    raw = read_raw_words(blocks, text=text) if reader == MARKDOWN else ReadRaw(blocks, ())
    mended = without_empty_code(_mended(raw.blocks, reader=reader, text=text, prepared=prepared))
    return _read_org(mended, text) if reader == "org" else ReadRaw(mended, raw.set_aside)


def _mended(blocks: Nodes, *, reader: str, text: str, prepared: Prepared) -> Nodes:
    """Give a tree in which what its reader reads amiss is as it is meant."""
    if reader == "latex":
        blocks = with_numbered_formulas(blocks, text=text)
    elif reader == "asciidoc":
        if has_stand_ins(prepared.data):
            blocks = with_words_of_links(with_colons(blocks))
        blocks = with_named_places(with_row_spans(with_stated_parts(with_read_citations(blocks), text=text)))
    elif reader in _SCRIPTED:
        blocks = with_scripted_formulas(blocks, text=text)
    if (mend := _MENDS.get(reader)) and (reader != "org" or has_stand_ins(prepared.data)):
        blocks = mend(blocks)
    return put_back_nested(blocks, prepared.nested)


def _read_org(blocks: Nodes, text: str) -> ReadRaw:
    """Read what only Org has: what is raw, the heading over its notes, and how it cites."""
    read = read_org_raw(with_typed_citations(blocks, text=text))
    kept, heads = without_notes_head(read.blocks, text=text)
    return ReadRaw(kept, (*read.set_aside, *heads))
