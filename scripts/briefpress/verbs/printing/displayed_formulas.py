"""Mark paragraphs that go on below a formula which stands apart: only their first words are set in.

The engine of print parts such a paragraph in two blocks, and would set in the first line of each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.epub.add_class import add_class

if TYPE_CHECKING:
    from lxml import etree

_SVG = "{http://www.w3.org/2000/svg}svg"
_DISPLAYED = frozenset({"formula", "display"})


def mark_displayed(body: etree._Element) -> None:
    """Mark, in place, paragraphs with words before their first formula that stands apart."""
    seen: set[etree._Element] = set()
    for drawing in body.iter(_SVG):
        paragraph = next(drawing.iterancestors("p"), None)
        if paragraph is None or paragraph in seen or not {*drawing.get("class", "").split()} >= _DISPLAYED:
            continue
        seen.add(paragraph)
        if _words_before(drawing, paragraph):
            add_class(paragraph, "displayed")


def _words_before(element: etree._Element, paragraph: etree._Element) -> bool:
    while element is not paragraph:
        parent = element.getparent()
        if parent is None:
            return False
        before = [parent.text or ""]
        for sibling in element.itersiblings(preceding=True):
            before += [*map(str, sibling.itertext()), sibling.tail or ""]
        if "".join(before).strip():
            return True
        element = parent
    return False
