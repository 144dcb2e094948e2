"""Mends of WeasyPrint's faults, each pinned to the very lines it mends.

1. Notes are lost where orphans or widows undo a page break, because notes are put off before the break is
   certain (`layout/block.py`). We never put them off that way.
2. PDF/UA is not claimed beside PDF/A, and title data cannot go beyond a few fields (`pdf/metadata.py`).
   `briefpress.edges.pdf.xmp` hangs into the one call that writes the XMP packet.
3. The structure tree breaks elements at pages, ties no note to its call and knows no contents list
   (`pdf/tags.py`). `briefpress.edges.pdf.tags` takes its place; marked content that is furniture becomes an
   artifact (`pdf/stream.py`).
4. A line breaks after its first word where a text fits but the space at its end does not, and other mark-up
   follows (`text/line_break.py`): the text counts as too wide, and is cut at its first word. We do not count
   that space, as CSS Text 3, section 4.1.2, asks of a space at the end of a line; nor a no-break space,
   which Pango lets hang as well: the engine then tries a smaller width, and finds the right place.
5. A word that would fit on the next line is torn without a hyphen, `overflow-wrap: break-word` or `anywhere`
   given, if it stands behind other words in one inline element (`layout/inline.py`): the engine looks only at
   the children of the line to tell whether the line has begun. We tell every box.
6. A note's call is set on the line after its word, where a full stop or comma stands between them: for Pango
   a line may break between such a sign and a digit. We never break a line before a call,
   but at each eighth of a long run of them.
7. A cluster of several glyphs is read as nothing, nothing, and then the whole cluster (`draw/text.py`).
   `briefpress.edges.pdf.glyphs` says what glyphs and runs are read as, and moves the pen where PDFium heeds it.
8. A page number of the contents stands alone on a line where its title fills the one before: a line may break
   before a leader (`layout/inline.py`). We never break it there, so that the last word goes along.
9. The first line of a paragraph that runs from right to left is set in at its end (`layout/inline.py`): the indent
   is left free where lines from left to right begin. We move its words.

The time that notes, columns, ids, long words, tables and page numbers take has modules of its own:
`briefpress.edges.layout.weasy_notes`, `weasy_columns`, `weasy_styles`, `weasy_long_words`, `weasy_measures` and
`weasy_numbers`.
Two more are mended in CSS: see ENGINE_CSS. A new WeasyPrint whose lines have moved is refused, so that
somebody looks at it.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

import pydyf
import weasyprint.draw.text as text_drawing
import weasyprint.layout.block as block_layout
import weasyprint.pdf as pdf_writer
from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline
from weasyprint.pdf import metadata, pdfa
from weasyprint.pdf.stream import Stream
from weasyprint.text import line_break

from briefpress.edges.layout.weasy_columns import mend_columns
from briefpress.edges.layout.weasy_lines import replace_code, source_of, source_with
from briefpress.edges.layout.weasy_long_words import (
    FIRST_STEP,
    FIRST_STEP_MENDED,
    HYPHENS,
    HYPHENS_MENDED,
    beginning_of,
    ends_early,
    hyphenated_parts,
)
from briefpress.edges.layout.weasy_measures import mend_measures
from briefpress.edges.layout.weasy_notes import mend_note_area
from briefpress.edges.layout.weasy_numbers import mend_numbers
from briefpress.edges.layout.weasy_styles import mend_styles
from briefpress.edges.pdf.artifacts import artifact_of
from briefpress.edges.pdf.glyphs import begin_span, end_span, read_line, show_glyphs
from briefpress.edges.pdf.tags import add_tags
from briefpress.verbs.printing.call_runs import MAY_TURN

if TYPE_CHECKING:
    from collections.abc import Iterator

ENGINE_CSS = """\
@page { @footnote { padding-bottom: .05pt !important } }
.note { float: footnote; footnote-display: block; footnote-policy: line; white-space: normal }
.note::footnote-call, .note::footnote-marker { content: none }
.note-p, .note-li, .note-quote, .note-code { display: block !important }
.note > .note-p:first-of-type, .long-note > .note-p:first-of-type { display: inline !important }
.note-li > .note-p:first-of-type, .note-row > .note-p { display: inline !important }
img { image-rendering: crisp-edges }
h1, h2, h3, h4, h5, h6 { bookmark-label: attr(data-bookmark) }
"""
"""What every print style must have; it is added after the style's own sheets.

The hair of padding keeps rounding (5.7e-14 px) from pushing notes off their page. `footnote-policy: line`
takes the line of a call to the next page together with its note. PDF/A forbids smoothed pictures.
`data-bookmark` is the heading without its notes, written by `briefpress.verbs.printing.print_tree`.
"""

_PUT_OFF = "report = not context.in_column and can_break_now and not could_break_before"
_FITS = "if resume_index is None and first_line_width <= max_width:"
_FITS_MENDED = (
    "if resume_index is None and (first_line_width <= max_width or (space_collapse and text[-1:].isspace() and "
    # The layout needs a name: a line of Pango does not outlive its layout.
    "line_size((bare := create_layout(text.rstrip(), style, context, None, justification_spacing))"
    ".get_first_line()[0], style)[0] <= max_width)):"
)
_CHILD = "child.position_y = box.position_y"
_CHILD_MENDED = "child.position_y = box.position_y; mark_begun(box, child, children + waiting_children)"
_FIRST_LETTER = "if box.is_leader:"
_FIRST_LETTER_MENDED = (
    "if is_call(box):\n        first_letter = may_turn(box)  # seldom a break before it\n    if box.is_leader:"
)
_UNKNOWN = "if None in (last_letter, first):"
_UNKNOWN_MENDED = """\
if first is True:
                can_break = True
            elif None in (last_letter, first):"""
_BEFORE_LEADER = "first_letter = True"
_BEFORE_LEADER_MENDED = "first_letter = False"
_PLACED = "line.translate(offset_x, offset_y)"
_PLACED_MENDED = "line.translate(offset_x, offset_y); set_in(line, linebox.text_indent, containing_block)"
_LINE_START = "is_line_start = len(line_children) == 0"
_LINE_START_MENDED = "is_line_start = len(line_children) == 0 and not getattr(box, 'line_begun', False)"
_MARKED = """\
    def marked(self, box, tag):
        if self._tags is not None:
            property_list = None
            mcid = len(self._tags)
            assert box not in self._tags
            self._tags[box] = {'tag': tag, 'mcid': mcid}
            property_list = pydyf.Dictionary({'MCID': mcid})
            super().begin_marked_content(tag, property_list)
"""
# The runs of a line, and where each begins and ends.
_LINE_BEGINS = "    run = first_line.runs[0]\n"
_RUN_BEGINS = "        string += '<'\n        for i, glyph_info in enumerate("
_RUN_ENDS = """\
        # Close the last glyphs list, remove if empty.
        if string[-1] == '<':
            string = string[:-1]
        else:
            string += '>'
"""
_READ_LINE = """\
    reading = read_line(stream, textbox, first_line)
    run_number = -1
"""
_SPAN_BEGINS = """\
        run_number += 1
        if reading.begins[run_number]:
            if string:
                stream.show_text(string)
            string = ''
            begin_span(stream, reading.begins[run_number])
"""
_SPAN_ENDS = """\
        if reading.ends[run_number]:
            if string:
                stream.show_text(string)
            string = ''
            end_span(stream)
"""
_SHOW = "show_glyphs(stream, string)"
_ADD_TAGS = "add_tags(pdf, document, options['pdf_version'], page_streams)"
_INCLUDE = "document.metadata.include_in_pdf(pdf, 'a', version, variant, compress)"
_GENERATE = "xml_data = self.generate_rdf_metadata(variant, version, conformance)"


@cache
def mend() -> None:
    """Mend WeasyPrint in this process, once; raise RuntimeError if it is not the one we know."""
    layout = source_with(vars(block_layout)["_linebox_layout"], _PUT_OFF)
    first_line = source_with(line_break.split_first_line, _FITS)
    for line in (FIRST_STEP, HYPHENS):
        source_with(line_break.split_first_line, line)
    source_with(inline.split_inline_box, _FIRST_LETTER)
    source_with(inline.split_inline_box, _UNKNOWN)
    source_with(inline.split_inline_box, _BEFORE_LEADER)
    box_split = source_with(inline.split_inline_box, _CHILD)
    level_split = source_with(inline.split_inline_level, _LINE_START)
    next_line = source_with(inline.get_next_linebox, _PLACED)
    source_with(Stream.marked, _MARKED)
    source_with(pdf_writer.generate_pdf, _ADD_TAGS)
    source_with(pdfa.pdfa, _INCLUDE)
    source_with(metadata.DocumentMetadata.include_in_pdf, _GENERATE)
    replace_code(block_layout, "_linebox_layout", layout.replace(_PUT_OFF, "report = False"))
    vars(line_break).update(beginning_of=beginning_of, ends_early=ends_early, hyphenated_parts=hyphenated_parts)
    first_line = (
        first_line.replace(_FITS, _FITS_MENDED).replace(FIRST_STEP, FIRST_STEP_MENDED).replace(HYPHENS, HYPHENS_MENDED)
    )
    replace_code(line_break, "split_first_line", first_line)
    vars(inline).update(mark_begun=_mark_begun, is_call=_is_call, may_turn=_may_turn, set_in=_set_in)
    replace_code(inline, "get_next_linebox", next_line.replace(_PLACED, _PLACED_MENDED))
    box_split = box_split.replace(_CHILD, _CHILD_MENDED).replace(_FIRST_LETTER, _FIRST_LETTER_MENDED)
    box_split = box_split.replace(_BEFORE_LEADER, _BEFORE_LEADER_MENDED).replace(_UNKNOWN, _UNKNOWN_MENDED)
    replace_code(inline, "split_inline_box", box_split)
    replace_code(inline, "split_inline_level", level_split.replace(_LINE_START, _LINE_START_MENDED))
    vars(text_drawing).update(read_line=read_line, begin_span=begin_span, end_span=end_span, show_glyphs=show_glyphs)
    drawing = source_of(text_drawing.draw_first_line)
    for line in (_LINE_BEGINS, _RUN_BEGINS, _RUN_ENDS):
        source_with(text_drawing.draw_first_line, line)
    drawing = drawing.replace(_LINE_BEGINS, _READ_LINE + _LINE_BEGINS)
    drawing = drawing.replace(_RUN_BEGINS, _SPAN_BEGINS + _RUN_BEGINS)
    drawing = drawing.replace(_RUN_ENDS, _RUN_ENDS + _SPAN_ENDS)
    replace_code(text_drawing, "draw_first_line", drawing.replace("stream.show_text(string)", _SHOW))
    mend_note_area()
    mend_styles()
    mend_columns()
    mend_measures()
    mend_numbers()
    Stream.marked = _marked
    pdf_writer.add_tags = add_tags


def _mark_begun(box: Any, child: Any, before: list[tuple[int, Any, Any]]) -> None:
    """Tell a box that the line can be broken before it: at a space, so that no word of it has to be torn."""
    child.line_begun = getattr(box, "line_begun", False) or any(_has_space(one) for _, one, _ in before)


def _set_in(line: Any, indent: float, around: Any) -> None:
    """Set in the words of a line from the right, where they run from right to left."""
    if indent and around.style["direction"] == "rtl":
        for child in line.children:
            if child.is_in_normal_flow():
                child.translate(-indent)


def _is_call(box: Any) -> bool:
    return "call" in _classes(box)


def _may_turn(box: Any) -> bool:
    return MAY_TURN in _classes(box)


def _classes(box: Any) -> list[str]:
    return [] if box.element is None else (box.element.get("class") or "").split()


def _has_space(box: Any) -> bool:
    if isinstance(box, boxes.TextBox):
        return " " in box.text
    return isinstance(box, boxes.InlineBox) and any(map(_has_space, box.children))


@contextmanager
def _marked(self: Any, box: Any, tag: str) -> Iterator[None]:
    """Mark content by number, or as an artifact if the box is furniture."""
    if self._tags is not None:
        if (artifact := artifact_of(box)) is not None:
            pydyf.Stream.begin_marked_content(self, "Artifact", pydyf.Dictionary(dict(artifact)))
        else:
            number = len(self._tags)
            self._tags[box] = {"tag": tag, "mcid": number}
            pydyf.Stream.begin_marked_content(self, tag, pydyf.Dictionary({"MCID": number}))
    try:
        yield
    finally:
        if self._tags is not None:
            pydyf.Stream.end_marked_content(self)
