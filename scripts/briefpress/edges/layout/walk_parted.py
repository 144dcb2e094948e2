"""Reads from laid-out pages what the end of a page may part: headings from their text, pull quotes in two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import boxes

from briefpress.edges.layout.place_beside import is_pull_quote
from briefpress.edges.layout.weasy_inside import real_box
from briefpress.edges.pdf.artifacts import hidden
from briefpress.nouns.layout import LaidQuote

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_PICTURES = frozenset({"img", "svg"})


class Parted:
    """What is parted on the pages of one document; they are asked for in order."""

    def __init__(self, html: Any) -> None:
        """Take the root of the tree that the document was laid out from."""
        self._parents = {child: parent for parent in html.iter() for child in parent}
        self._has_quotes = any(map(is_pull_quote, self._parents))
        self._begun: set[Any] = set()

    def quotes(self, page: Any) -> tuple[LaidQuote, ...]:
        """Give the pull quotes on a page, or their parts."""
        boxes_here = list(_quotes(page)) if self._has_quotes else []
        found = tuple(
            LaidQuote(
                words=" ".join("".join(_texts(box)).split()),
                top=box.border_box_y(),
                bottom=box.border_box_y() + box.border_height(),
                begun=box.element in self._begun,
            )
            for box in boxes_here
        )
        self._begun |= {box.element for box in boxes_here}
        return found

    def stranded(self, page: Any) -> str:
        """Give the words of a heading that stands last on a page though its section goes on behind it, or ""."""
        last = next(_from_the_foot(page), None)
        element = last.element if isinstance(last, boxes.LineBox) else None
        if element is None or element.tag not in _HEADINGS:
            return ""
        siblings = list(self._parents[element])
        following = siblings[siblings.index(element) + 1 :]
        if not any(_has_content(sibling) for sibling in following):
            return ""
        return str(element.get("data-bookmark") or " ".join("".join(element.itertext()).split()))


def _quotes(box: Any) -> Iterator[Any]:
    for child in getattr(box, "children", ()):
        real = real_box(child)
        if isinstance(real, boxes.BlockBox) and is_pull_quote(real.element):
            yield real
        else:
            yield from _quotes(real)


def _texts(box: Any) -> Iterator[str]:
    for child in getattr(box, "children", ()):
        if isinstance(child, boxes.TextBox):
            yield child.text
        else:
            yield from _texts(child)
            if isinstance(child, boxes.LineBox):
                yield " "


def _from_the_foot(box: Any) -> Iterator[Any]:
    """Give the lines with words and the pictures of the flow, the last one first."""
    for child in reversed(getattr(box, "children", ())):
        if isinstance(child, (boxes.MarginBox, boxes.FootnoteAreaBox)) or not child.is_in_normal_flow():
            continue
        if isinstance(child, boxes.ReplacedBox) or (isinstance(child, boxes.LineBox) and any(_leaves(child))):
            yield child
        elif not isinstance(child, boxes.LineBox):
            yield from _from_the_foot(child)


def _leaves(box: Any) -> Iterator[bool]:
    """Tell of each thing in a line whether there is something to see."""
    for child in box.children:
        if isinstance(child, boxes.TextBox):
            yield bool(child.text.strip())
        elif isinstance(child, boxes.ReplacedBox):
            yield True
        else:
            yield from _leaves(child)


def _has_content(element: Any) -> bool:
    """Tell whether an element has words or a picture that readers of the text need."""
    if hidden(element):
        return False
    pictured = any(str(one.tag).rpartition("}")[2] in _PICTURES for one in element.iter())
    return pictured or bool("".join(element.itertext()).strip())
