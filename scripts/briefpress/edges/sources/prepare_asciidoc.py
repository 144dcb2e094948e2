"""Make an AsciiDoc text ready for pandoc: what it would drop, or take for something else, is written otherwise."""

from __future__ import annotations

from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.prepared import Prepared
from briefpress.verbs.markup.asciidoc_asides import asciidoc_asides
from briefpress.verbs.markup.asciidoc_blocks import with_ended_blocks
from briefpress.verbs.markup.asciidoc_cells import with_whole_cells
from briefpress.verbs.markup.asciidoc_colons import with_plain_colons
from briefpress.verbs.markup.asciidoc_conditions import without_conditions
from briefpress.verbs.markup.asciidoc_drawings import with_typed_drawings
from briefpress.verbs.markup.asciidoc_items import with_joined_items
from briefpress.verbs.markup.asciidoc_links import with_whole_words, without_windows
from briefpress.verbs.markup.asciidoc_markdown import with_own_marks
from briefpress.verbs.markup.asciidoc_notes import with_whole_notes
from briefpress.verbs.markup.asciidoc_pictures import with_whole_names
from briefpress.verbs.markup.asciidoc_references import with_labelled_works
from briefpress.verbs.markup.asciidoc_titles import with_marked_titles, with_named_dates


def prepare_asciidoc(text: str, file: str) -> Prepared:
    """Prepare an AsciiDoc text."""
    text, data = with_own_marks(with_marked_titles(text))
    text, drawn = with_typed_drawings(text)
    bare, conditions = without_conditions(with_named_dates(text))
    bare, asides = asciidoc_asides(with_whole_cells(with_whole_notes(with_labelled_works(without_windows(bare)))))
    told = (*((_conditional(file, conditions),) if conditions else ()), *(_drawn(file, *one) for one in drawn))
    whole = with_plain_colons(with_whole_words(with_joined_items(with_whole_names(bare))))
    return Prepared(data=with_ended_blocks(whole).encode(), words="", set_aside=(*data, *asides), findings=told)


def _conditional(file: str, conditions: list[tuple[int, str]]) -> Finding:
    line, condition = conditions[0]
    more = f", and that of {len(conditions) - 1} more" if len(conditions) > 1 else ""
    message = f"what stands under the condition “{condition}” is read{more}, whether they hold or not"
    return Finding(Place(file, line), "S022", message, "take out what is meant for other readers")


def _drawn(file: str, line: int, style: str) -> Finding:
    message = f"“[{style}]” is drawn by another program; what it draws is set as it is typed"
    return Finding(Place(file, line), "S021", message, "save the drawing as a picture, and bring that in as a figure")
