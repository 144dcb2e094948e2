"""A mend of WeasyPrint's way to balance columns (`layout/column.py`): "it can last minutes", as it says itself.

It starts with columns of the mean height and makes them higher, often by one pixel at a time, until all fits; each time
it lays all of them out. A list of contents that cannot be parted took seven minutes so. We halve the interval between
a height that is too small and one that is enough, which comes to the same height within a pixel.
"""

from __future__ import annotations

from functools import cache

from weasyprint.layout import column

from briefpress.edges.layout.weasy_lines import replace_code, source_with

_NEAR = 1.0  # px: the engine's own step
_STEPS = """\
                if column_skip_stack is None:
                    # We rendered the whole content, stop
                    break

                # Increase the column heights and render them again
                add_height = 1 if lost_space == inf else lost_space
                height += add_height

                if height > max_height:
                    # We reached max height, stop rendering
                    height = max_height
                    stop_rendering = True
                    break
"""
_STEPS_MENDED = """\
                tried, height = height, balance.following(height, fits=column_skip_stack is None)
                if height == tried:
                    break
                if height is None:
                    height = max_height
                    stop_rendering = True
                    break
"""
_BEGIN = "                        height = sum(consumed_heights) / count\n"
_BEGIN_MENDED = "                        balance = Balance(max(consumed_heights))\n" + _BEGIN


class Balance:
    """The search for the least height (px) of columns in which all fits; `enough` is one in which it should."""

    def __init__(self, enough: float) -> None:
        """Begin with what is enough; nothing has turned out to be too small so far."""
        self.enough = enough
        self.small: float | None = None

    def following(self, height: float, *, fits: bool) -> float | None:
        """Give the height to try next: the same one if it is the least, None if there is none."""
        if fits:
            self.enough = height
            if self.small is None or height - self.small <= _NEAR:
                return height
        elif height >= self.enough:
            return None
        else:
            self.small = height
        return self.enough if self.enough - self.small <= _NEAR else (self.small + self.enough) / 2


@cache
def mend_columns() -> None:
    """Mend it in this process, once; raise RuntimeError if the lines are not the ones we know."""
    source = source_with(column.columns_layout, _STEPS)
    source_with(column.columns_layout, _BEGIN)
    vars(column)["Balance"] = Balance
    replace_code(column, "columns_layout", source.replace(_STEPS, _STEPS_MENDED).replace(_BEGIN, _BEGIN_MENDED))
