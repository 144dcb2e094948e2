"""Set tables apart from what stands close to them, and join what blank lines part within drawn ones."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import parted, with_distances
from briefpress.verbs.plain.tables.drawing import Drawing, drawing_of, is_drawn
from briefpress.verbs.plain.tables.grid_of import LONGEST, grid_of
from briefpress.verbs.plain.tables.sides import Sides, sides_of
from briefpress.verbs.plain.tables.tabbed import tabbed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.lines import Line

# So many blank lines at most stand between two parts of a table.
_NEAR = 2


def with_tables_apart(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Part the lines above and below tables from these, and join the parts of drawn ones that blank lines divide."""
    out: list[Chunk] = []
    # What goes on below a table, by its place: a table of many parts is put together once.
    further: dict[int, list[Line]] = defaultdict(list)
    open_: _Open | None = None
    for chunk in chunks:
        if not _may_be_drawn(chunk):
            out.extend(_with_tabs(chunk))
            open_ = None
            continue
        lines = [drawing_of(line, 0) for line in chunk.lines]
        if open_ is not None and (chunk.before <= _NEAR or chunk.page) and open_.goes_on(lines):
            _, high = _extent(lines)
            more, *rest = parted(chunk, [high])
            further[len(out) - 1].extend(more.lines)
            out.extend(rest)
            open_ = None if rest else replace(open_, ruled=lines[-1].is_rule)
            continue
        low, high = _extent(lines)
        parts, at = _set_apart(chunk, low, high)
        is_table = low < high and grid_of(parts[at]) is not None
        open_ = _opened(lines[low:]) if is_table and high == len(lines) else None
        out.extend(parts if is_table else [chunk])
    for at, lines_below in further.items():
        out[at] = replace(out[at], lines=(*out[at].lines, *lines_below))
    return with_distances(out)


def _with_tabs(chunk: Chunk) -> list[Chunk]:
    """Part the lines above and below those that have tabs, if these make a table."""
    at = [index for index, line in enumerate(chunk.lines) if line.tabs]
    if len(at) < 2 or chunk.mend is not None:
        return [chunk]
    low, high = at[0], at[-1] + 1
    parts, table = _set_apart(chunk, low, high)
    return parts if tabbed(parts[table]) is not None else _with_several(chunk)


def _with_several(chunk: Chunk) -> list[Chunk]:
    """Part the tables of a text that has no blank lines from what stands between them."""
    runs = [[*run] for tabs, run in groupby(range(len(chunk.lines)), lambda at: bool(chunk.lines[at].tabs)) if tabs]
    spans = [(run[0], run[-1] + 1) for run in runs if len(run) > 1]
    tables = [(low, high) for low, high in spans if tabbed(replace(chunk, lines=chunk.lines[low:high])) is not None]
    first = {chunk.lines[low].number for low, _ in tables}
    parts = parted(chunk, [at for table in tables for at in table])
    return [replace(part, table=part.first in first) for part in parts]


def _set_apart(chunk: Chunk, low: int, high: int) -> tuple[list[Chunk], int]:
    """Part what stands above and below the lines of a table from these; the number is that of the table."""
    parts = parted(chunk, [low, high])
    at = 1 if low else 0
    parts[at] = replace(parts[at], table=True)
    return parts, at


@dataclass(frozen=True, slots=True)
class _Open:
    """The sides of a table that may go on, and whether a rule ends it so far."""

    sides: Sides
    ruled: bool

    def goes_on(self, lines: Sequence[Drawing]) -> bool:
        """Tell lines whose bars stand in these sides; what a rule ends another does not begin anew."""
        drawn = [line for line in lines if line.bars or line.is_rule]
        barred = [line for line in drawn if not line.is_rule]
        if not barred or (self.ruled and lines[0].is_rule) or len(drawn) * 2 < len(lines):
            return False
        fit = all(len(self.sides.bars(line)) == len(line.bars) for line in barred)
        return fit and any(len(line.bars) == len(self.sides.places) for line in barred)


def _opened(lines: Sequence[Drawing]) -> _Open | None:
    sides = sides_of(lines)
    return _Open(sides, lines[-1].is_rule) if sides is not None else None


def _may_be_drawn(chunk: Chunk) -> bool:
    return chunk.mend is None and chunk.length <= LONGEST and is_drawn(chunk.text)


def _extent(lines: Sequence[Drawing]) -> tuple[int, int]:
    """Give where the first line that is drawn stands and where the last one ends; nothing if there is none."""
    drawn = [at for at, line in enumerate(lines) if line.is_rule or line.bars]
    return (drawn[0], drawn[-1] + 1) if drawn else (0, 0)
