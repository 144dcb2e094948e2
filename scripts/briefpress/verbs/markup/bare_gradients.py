"""Let no gradient of a drawing be repeated without end: each time it is, the layout engine makes all its colours anew.

A gradient goes from one point to another, and `spreadMethod` says whether what lies beyond repeats it (SVG 1.1,
13.2.2). Where the two points are next to each other, it is repeated millions of times.
"""

from __future__ import annotations

import re
from math import hypot
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"\s*([+-]?(?:\d{1,12}\.?\d{0,12}|\.\d{1,12}))(%|px)?\s*")
_SPREAD = "spreadMethod"
# Of what it fills: a hundred stripes are more than anybody sees.
_LEAST = 0.01


def without_endless_gradients(root: etree._Element) -> bool:
    """Take `spreadMethod` away, in place, where it repeats a gradient too often, or nobody can say how often."""
    gradients = list(root.iter(f"{_SVG}linearGradient", f"{_SVG}radialGradient"))
    # What a gradient takes over from another may be either of the two.
    is_shared = any(str(key).endswith("href") for one in gradients for key in one.attrib)
    gone = False
    for one in gradients:
        if _SPREAD in one.attrib and (is_shared or one.get("gradientTransform") or _share(one) < _LEAST):
            gone = gone or one.get(_SPREAD) != "pad"
            del one.attrib[_SPREAD]
    return gone


def _share(gradient: etree._Element) -> float:
    """Give how much of what it fills a gradient covers once; 0 if that depends on anything else."""
    if gradient.get("gradientUnits", "objectBoundingBox") != "objectBoundingBox":
        return 0.0
    if gradient.tag == f"{_SVG}radialGradient":
        return _length(gradient.get("r", "50%"))
    across = _length(gradient.get("x2", "100%")) - _length(gradient.get("x1", "0"))
    down = _length(gradient.get("y2", "0")) - _length(gradient.get("y1", "0"))
    return hypot(across, down)


def _length(written: str) -> float:
    found = _NUMBER.fullmatch(written)
    return 0.0 if found is None else float(found[1]) / (100 if found[2] == "%" else 1)
