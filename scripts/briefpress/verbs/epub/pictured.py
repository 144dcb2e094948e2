"""Mark what is laid out otherwise for its pictures: tables in which they do not fit, paragraphs that begin with one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from briefpress.verbs.epub.add_class import add_class

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

# The text of a page is 120 mm wide or more; CSS has 96 pixels to the inch (CSS Values 4, 6.2).
_LINE = 120 / 25.4 * 96
_PLACES = frozenset({"span", "a"})
PIXELS = {"px": 1.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "pt": 96 / 72, "pc": 16.0, "": 1.0}
_WIDTH = re.compile(r"(?:^|[;\s])width:\s*([\d.]+)(px|in|cm|mm|pt|pc)")
_PLAIN = re.compile(r"\d{1,4}(?:\.\d{1,4})?")
_MOST = {"width": _LINE, "height": 190 / 25.4 * 96}
_SIZE = re.compile(r"([\d.]+)(px|in|cm|mm|pt|pc|)")


def mark_pictures(root: etree._Element, widths: Mapping[str, int]) -> None:
    """Mark, in place, tables whose pictures do not fit side by side, and paragraphs that begin with a picture.

    `widths` are those of raster pictures in pixels, by their names.
    """
    for table in root.iter("table"):
        if is_pictured(table, widths):
            add_class(table, "pictured")
    for paragraph in root.iter("p"):
        if _begins_with_picture(paragraph):
            add_class(paragraph, "picture")


def set_sizes(root: etree._Element) -> None:
    """Say the sizes of pictures, in place, in the way that print takes them too: their attributes are for screens.

    What is wider than the text or higher than a page is left to the style, which fits it in.
    """
    for picture in root.iter("img"):
        sizes = {name: _PLAIN.fullmatch(picture.get(name, "")) for name in _MOST}
        fits = all(size is None or float(size[0]) <= _MOST[name] for name, size in sizes.items())
        said = [f"{name}: {size[0]}px" for name, size in sizes.items() if size]
        if said and fits and not picture.get("style"):
            picture.set("style", "; ".join(said))


def with_both_sides(style: str) -> str:
    """Give the style of a drawing that says one side so that the other follows: its own would pull it out of shape."""
    rest = [f"{side}: auto" for side in _MOST if not re.search(rf"(?:^|[;\s]){side}:", style)]
    return "; ".join((style, *rest)) if len(rest) == 1 else style


def _begins_with_picture(element: etree._Element) -> bool:
    """Tell whether a picture is the first thing in an element that is seen; a formula is none."""
    if (element.text or "").strip():
        return False
    first = next((one for one in element if not _is_unseen(one)), None)
    if first is None or not isinstance(first.tag, str):
        return False
    name = first.tag.rpartition("}")[2]
    return (
        name == "img"
        or (name == "svg" and "formula" not in first.get("class", "").split())
        or (name in {"span", "a"} and _begins_with_picture(first))
    )


def _is_unseen(element: etree._Element) -> bool:
    """Tell a place that links lead to, with nothing in it and no words behind it."""
    return element.tag in _PLACES and not len(element) and not f"{element.text or ''}{element.tail or ''}".strip()


def is_pictured(table: etree._Element, widths: Mapping[str, int]) -> bool:
    """Tell a table in which the widest pictures of a row are wider than a line.

    `widths` are those of raster pictures in pixels, by their names. A width in per cent of a column gives a column no
    bound (CSS 2.2, 10.4), so such a picture counts with its own width.
    """
    return any(
        sum(max((_wide(one, widths) for one in cell.iter()), default=0.0) for cell in row) > _LINE
        for row in table.iter("tr")
    )


def _wide(element: etree._Element, widths: Mapping[str, int]) -> float:
    """Give how wide a picture is shown, in pixels; 0 for all else."""
    tag: Any = element.tag  # a comment has a function where others have a name
    if not isinstance(tag, str) or tag.rpartition("}")[2] not in {"img", "svg"}:
        return 0.0
    said = _WIDTH.search(element.get("style", "")) or _SIZE.fullmatch(element.get("width", ""))
    if said:
        return float(said[1]) * PIXELS[said[2]]
    return float(widths.get(element.get("src", ""), 0))
