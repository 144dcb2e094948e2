"""Make a page of a wiki ready for pandoc: notes, tables and headings that it would not read as the wiki does."""

from __future__ import annotations

from briefpress.nouns.finding import Finding
from briefpress.nouns.prepared import Prepared
from briefpress.verbs.desk.locate import place_at
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


def prepare_wiki(text: str, file: str) -> Prepared:
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
