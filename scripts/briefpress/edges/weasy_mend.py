"""Mends of WeasyPrint's faults, each pinned to the very lines it mends.

1. Notes are lost where orphans or widows undo a page break, because notes are put off before the break is
   certain (`layout/block.py`). We never put them off that way.
2. PDF/UA is not claimed beside PDF/A, and title data cannot go beyond a few fields (`pdf/metadata.py`).
   `briefpress.edges.pdf_xmp` hangs into the one call that writes the XMP packet.
3. The structure tree breaks elements at pages, ties no note to its call and knows no contents list
   (`pdf/tags.py`). `briefpress.edges.pdf_tags` takes its place; marked content that is furniture becomes an
   artifact (`pdf/stream.py`).
4. A cluster of several glyphs is read as nothing, nothing, and then the whole cluster (`draw/text.py`).
   `briefpress.edges.pdf_glyphs` says what glyphs and runs are read as, and moves the pen where PDFium heeds it.

Two more are mended in CSS: see ENGINE_CSS. A new WeasyPrint whose lines have moved is refused, so that
somebody looks at it.
"""

from __future__ import annotations

import inspect
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

import pydyf
import weasyprint
import weasyprint.draw.text as text_drawing
import weasyprint.layout.block as block_layout
import weasyprint.pdf as pdf_writer
from weasyprint.pdf import metadata, pdfa
from weasyprint.pdf.stream import Stream

from briefpress.edges.pdf_artifacts import artifact_of
from briefpress.edges.pdf_glyphs import begin_span, end_span, read_line, show_glyphs
from briefpress.edges.pdf_tags import add_tags

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ENGINE_CSS = """\
@page { @footnote { padding-bottom: .05pt !important } }
.note { float: footnote; footnote-display: block; footnote-policy: line; white-space: normal }
.note::footnote-call, .note::footnote-marker { content: none }
.note-p, .note-li, .note-quote, .note-code { display: block !important }
.note > .note-p:first-of-type, .long-note > .note-p:first-of-type { display: inline !important }
img { image-rendering: crisp-edges }
h1, h2, h3, h4, h5, h6 { bookmark-label: attr(data-bookmark) }
"""
"""What every print style must have; it is added after the style's own sheets.

The hair of padding keeps rounding (5.7e-14 px) from pushing notes off their page. `footnote-policy: line`
takes the line of a call to the next page together with its note. PDF/A forbids smoothed pictures.
`data-bookmark` is the heading without its notes, written by `briefpress.verbs.print_tree`.
"""

_PUT_OFF = "report = not context.in_column and can_break_now and not could_break_before"
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
_ADD_TAGS = "add_tags(pdf, document, options['pdf_version'], page_streams)"
_INCLUDE = "document.metadata.include_in_pdf(pdf, 'a', version, variant, compress)"
_GENERATE = "xml_data = self.generate_rdf_metadata(variant, version, conformance)"


@cache
def mend() -> None:
    """Mend WeasyPrint in this process, once; raise RuntimeError if it is not the one we know."""
    layout = source_with(vars(block_layout)["_linebox_layout"], _PUT_OFF)
    source_with(Stream.marked, _MARKED)
    source_with(pdf_writer.generate_pdf, _ADD_TAGS)
    source_with(pdfa.pdfa, _INCLUDE)
    source_with(metadata.DocumentMetadata.include_in_pdf, _GENERATE)
    mended = layout.replace(_PUT_OFF, "report = False")
    exec(compile(mended, block_layout.__file__, "exec"), vars(block_layout))  # noqa: S102 - a mend of code
    vars(text_drawing).update(
        read_line=read_line, begin_span=begin_span, end_span=end_span, show_glyphs=show_glyphs
    )
    drawing = inspect.getsource(text_drawing.draw_first_line)
    for line in (_LINE_BEGINS, _RUN_BEGINS, _RUN_ENDS):
        source_with(text_drawing.draw_first_line, line)
    drawing = drawing.replace(_LINE_BEGINS, _READ_LINE + _LINE_BEGINS)
    drawing = drawing.replace(_RUN_BEGINS, _SPAN_BEGINS + _RUN_BEGINS)
    drawing = drawing.replace(_RUN_ENDS, _RUN_ENDS + _SPAN_ENDS)
    drawing = drawing.replace("stream.show_text(string)", "show_glyphs(stream, string)")
    exec(compile(drawing, text_drawing.__file__, "exec"), vars(text_drawing))  # noqa: S102 - as above
    Stream.marked = _marked
    pdf_writer.add_tags = add_tags


def source_with(function: Callable[..., Any], line: str) -> str:
    """Give the source of a function that has the line exactly once; raise RuntimeError if it has not."""
    source = inspect.getsource(function)
    if source.count(line) != 1:
        raise RuntimeError(
            f"WeasyPrint {weasyprint.__version__} is not the one this program mends (70.0): "
            f"{function.__module__}.{function.__qualname__} no longer has the line “{line.strip()[:80]}”. "
            "Install the pinned version, or look at briefpress/edges/weasy_mend.py again."
        )
    return source


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
