"""Say of pictures how wide they are, and not how high: what is made narrower to fit would keep its height else.

Below such a picture a page would stay empty, and where readers of EPUB know no better they would pull it out of shape.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.epub.pictured import PIXELS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

_SIZE = re.compile(r"(?:^|;)\s*(?P<name>width|height)\s*:\s*(?P<length>[\d.]+(?P<unit>px|in|cm|mm|pt|pc))\s*(?=;|$)")
_SAME = 1.02


def loosen_boxes(root: etree._Element, shapes: Mapping[str, float]) -> None:
    """Leave out the heights of pictures that say their width too, in place.

    `shapes` tell by names how many times as wide as high pictures are. One that has a box of another shape is as wide
    as it was within that box, for none is pulled out of shape.
    """
    for picture in root.iter("img"):
        style, shape = picture.get("style", ""), shapes.get(picture.get("src", ""), 0.0)
        sizes = {found["name"]: found for found in _SIZE.finditer(style)}
        if len(sizes) < len(("width", "height")) or not shape:
            continue
        width, height = (
            float(sizes[name]["length"][:-2]) * PIXELS[sizes[name]["unit"]] for name in ("width", "height")
        )
        kept = sizes["width"]["length"] if width <= height * shape * _SAME else f"{height * shape:.2f}px"
        rest = _SIZE.sub("", style).strip("; ")
        picture.set("style", f"width: {kept}" + (f"; {rest}" if rest else ""))
