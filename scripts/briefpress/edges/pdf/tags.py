"""The structure tree of a PDF, built from the laid-out boxes: one element for each HTML element.

It takes the place of WeasyPrint's own builder. Content is collected page by page, but an element belongs to
its HTML element, not to a box: a paragraph over two pages is one P, and a note stands behind its call
although it is drawn at the foot of the page.
"""

from __future__ import annotations

from typing import Any

from weasyprint.formatting_structure import boxes

from briefpress.edges.layout.weasy_inside import html_of, marked_boxes, page_box, real_box
from briefpress.edges.pdf.artifacts import artifact_of
from briefpress.edges.pdf.nodes import NodeMaker
from briefpress.edges.pdf.table import finish_tables
from briefpress.edges.pdf.tree import Annotated, Marked, Node, TreeWriter

POINTS = 0.75
"""Points in a CSS pixel."""


def add_tags(pdf: Any, document: Any, _version: Any, page_streams: Any) -> None:
    """Build the tree of a laid-out document and write it; called by WeasyPrint in place of its own."""
    maker = NodeMaker(html_of(document))
    for number, (page, stream) in enumerate(zip(document.pages, page_streams, strict=True)):
        tags = marked_boxes(stream)
        collector = _Collector(maker, page=number, height=page.height, tags=tags)
        collector.visit(page_box(page))
        for tag in tags.values():
            # Never lose a mapping: what no element claims is at least part of the document.
            maker.loose().add(Marked(number, tag["mcid"]))
    maker.finish()
    finish_tables(maker.document)
    TreeWriter(pdf, page_count=len(document.pages)).write(maker.document)


class _Collector:
    """Gives the content of one page to the elements it belongs to."""

    def __init__(self, maker: NodeMaker, *, page: int, height: float, tags: dict[Any, Any]) -> None:
        self._maker = maker
        self._page = page
        self._height = height
        self._tags = tags

    def visit(self, box: Any) -> None:
        """Walk the boxes of the page in reading order."""
        box = real_box(box)
        if artifact_of(box) is not None:
            return
        if box.element is not None and not isinstance(box, boxes.TextBox):
            self._meet(box)
        tag = self._tags.pop(box, None) if isinstance(box, (boxes.TextBox, boxes.ReplacedBox)) else None
        if tag is not None:
            self._home(box).add(Marked(self._page, tag["mcid"]))
        for child in box.children:
            self.visit(child)

    def _home(self, box: Any) -> Node:
        pseudo = box.element_tag.partition("::")[2]
        if pseudo and pseudo != "first-letter":
            return self._maker.generated(box.element, pseudo)
        return self._maker.home(box.element)

    def _meet(self, box: Any) -> None:
        element = box.element
        if isinstance(box, boxes.TableCellBox) and "::" not in box.element_tag:
            # An empty cell counts too, or the rows would differ in length.
            self._maker.cell(element, columns=box.colspan, rows=box.rowspan)
        if element.tag == "li" and "list-item" in box.style["display"]:
            self._maker.listed(element, box.style["list_style_type"])
        if isinstance(box, boxes.ReplacedBox):
            left, top = box.content_box_x(), box.content_box_y()
            edges = (left, self._height - top - box.height, left + box.width, self._height - top)
            self._maker.picture(element, tuple(POINTS * edge for edge in edges))
        if box.link_annotation is not None and "::" not in box.element_tag:
            annotation, box.link_annotation = box.link_annotation, None
            self._maker.link(element, Annotated(self._page, annotation))
