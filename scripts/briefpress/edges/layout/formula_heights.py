"""A mend of ziamath's slowness with brackets that grow around brackets that grow (`nodes/mrow.py`).

To know how high a bracket has to be it first sets what the row holds without it, and each row within this row does the
same again: a row within ten others is set a thousand times, and a formula of fifteen pairs of brackets takes hours.
We let it find the height of a part once, and remember it as long as it draws the same formula.
"""

from __future__ import annotations

import inspect
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEASURED = """\
            node = Mnode.fromelement(ET.fromstring(ET.tostring(child)),
                                     parent=self, **kwargs)
            ymax = max(ymax, node.bbox.ymax)
            ymin = min(ymin, node.bbox.ymin)
"""
# Elements that ziamath sets as rows: a sign within one of these grows as high as that row, whatever stands around it.
_ROWS = frozenset({"math", "mrow", "merror", "mtd", "mtr", "none"})
_AROUND = ("rowymin", "rowymax")

_Height = tuple[float, float]
_heights: dict[object, _Height] = {}


@contextmanager
def heights_found_once() -> Iterator[None]:
    """Draw one formula, the height of each part of it found once; raise RuntimeError if ziamath is another one."""
    _mend()
    _heights.clear()
    try:
        yield
    finally:
        _heights.clear()


@cache
def _mend() -> None:
    from ziamath.nodes import mrow  # noqa: PLC0415 - it takes a fifth of a second, and few texts have formulas

    row: Any = mrow.Mrow
    if inspect.getsource(row._get_height_nostretch).count(_MEASURED) != 1:  # noqa: SLF001 - it is what is mended
        message = "ziamath is not the one this program mends (0.13): look at briefpress/edges/layout/formula_heights.py"
        raise RuntimeError(message)
    row._get_height_nostretch = _height_of_line  # noqa: SLF001 - as above


def _height_of_line(row: Any, line: list[Any], **around: Any) -> _Height:
    """Give the lowest and the highest place that the parts of a row reach, but for the brackets that grow."""
    around["nostretch"] = True
    reached = [_height(row, child, around) for child in line if child.tag != "mo" or (child.text or "").strip()]
    return min((low for low, _ in reached), default=9999), max((high for _, high in reached), default=-9999)


def _height(row: Any, child: Any, around: dict[str, Any]) -> _Height:
    written = ET.tostring(child)
    asked = {name: value for name, value in around.items() if name not in _AROUND or _grows_with(child)}
    within = (type(row), row.size, repr(row.style), getattr(row.parent, "mtag", None))
    key = (written, within, tuple(sorted(asked.items())))
    if key not in _heights:
        from ziamath.nodes.mnode import Mnode  # noqa: PLC0415 - as in _mend

        # A copy, since setting it changes its attributes.
        box = Mnode.fromelement(ET.fromstring(written), parent=row, **around).bbox  # noqa: S314 - it is our own
        _heights[key] = (box.ymin, box.ymax)
    return _heights[key]


def _grows_with(element: Any) -> bool:
    """Tell whether a sign in an element may grow as high as the row around the element."""
    if element.tag in _ROWS:
        return False
    return element.tag == "mo" or any(_grows_with(child) for child in element)
