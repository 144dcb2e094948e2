"""The few inner things of WeasyPrint that have no public name, in one place."""

# ruff: noqa: SLF001 - that is what this module is for

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.layout.absolute import AbsolutePlaceholder

if TYPE_CHECKING:
    from collections.abc import Sequence


def html_of(document: Any) -> Any:
    """Give the root of the HTML tree that a document was laid out from, an ElementTree element."""
    return document._html.etree_element


def some_pages(document: Any, pages: Sequence[int]) -> Any:
    """Give a document of some of the pages, by index; WeasyPrint's own copy forgets the tree they came from."""
    some = document.copy([document.pages[index] for index in pages])
    some._html = document._html
    return some


def page_box(page: Any) -> Any:
    """Give the box of a page, with all boxes on it."""
    return page._page_box


def marked_boxes(stream: Any) -> dict[Any, Any]:
    """Give the boxes that a page's stream has marked, with their numbers."""
    boxes: dict[Any, Any] = stream._tags
    return boxes


def real_box(box: Any) -> Any:
    """Give the box itself where a placed one is stood for by a placeholder."""
    return box._box if isinstance(box, AbsolutePlaceholder) else box
