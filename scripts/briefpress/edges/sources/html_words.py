"""Words that HTML elements carry: classes, alternate texts, and their text without notes."""

from __future__ import annotations

from typing import Any

from briefpress.edges.pdf.artifacts import hidden
from briefpress.verbs.printing.pdf_roles import SVG


def classes_of(element: Any) -> frozenset[str]:
    """Give the classes of an element."""
    return frozenset((element.get("class") or "").split())


def alternate_of(element: Any) -> str:
    """Give the alternate text of a picture."""
    if element.tag == SVG:
        title = element.find(SVG.replace("svg}svg", "svg}title"))
        return element.get("aria-label") or (title.text if title is not None and title.text else "")
    return element.get("aria-label") or element.get("alt") or ""


def words_of(element: Any) -> list[str]:
    """Collect the text of an element, without what is hidden and without notes."""
    words = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and not hidden(child) and not classes_of(child) & {"note", "call"}:
            words += [child.get("alt") or ""] if child.tag == "img" else words_of(child)
        words.append(child.tail or "")
    return words
