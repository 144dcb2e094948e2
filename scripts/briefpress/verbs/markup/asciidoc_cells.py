"""Bring the cells of AsciiDoc tables through pandoc whole: letters before a bar, and cells that go over several rows.

What says how a cell is set stands at the beginning of a line or behind a blank (AsciiDoc Language, “Cell specifiers”);
pandoc takes the last letter of `|true|x` for one. Where a cell goes over rows (`.2+|`), it lets all rows behind it be
short, or stops. So each place that such a cell covers gets a cell with a sign, and the tree has them back as one. Where
cells do not fill the columns that a table names, pandoc sees no table: all lines may have more of them, or some lack.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.asciidoc_tables import TYPED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.nouns.tree import Nodes

# Private use (Unicode 16, 23.5): no text has it.
SIGN = "\ue061"
_EDGE = re.compile(r"\|={3,}[ \t]*$")
_SAID = re.compile(r"\[|\.[^. ]")
_OTHER = re.compile(r"\b(?:separator|format)\s*=")
_COLUMNS = re.compile(r"""\bcols\s*=\s*(?:"([^"]*)"|'([^']*)'|([^,\]"' ]+))""")
_HOW = r"(?:(?P<times>\d+)\*)?(?P<spans>(?P<wide>\d+)?(?:\.(?P<high>\d+))?\+)?(?:[<^>]?(?:\.[<^>])?)[adehlmsv]?"
_CELL = re.compile(rf"(?P<how>(?:(?<=[ \t\n])|\A){_HOW})?(?<!\\)\|")
_MOST = 200


@dataclass(frozen=True, slots=True)
class _Found:
    """A cell of a table: where what says how it is set begins, where that ends, and what it says."""

    start: int
    bar: int
    times: int
    wide: int
    high: int
    spans: str


def with_whole_cells(text: str) -> str:
    """Give a text whose tables pandoc reads cell by cell; a line is added only for covered places."""
    if "|===" not in text:
        return text
    out: list[str] = []
    lines = text.split("\n")
    typed, at = "", 0
    while at < len(lines):
        mark = TYPED.match(lines[at])
        end = at + 1
        if mark and typed in {"", mark[1]}:
            typed = "" if typed else mark[1]
        elif not typed and _EDGE.match(lines[at]):
            end = next((to for to in range(at + 1, len(lines)) if lines[to].rstrip() == lines[at].rstrip()), at)
            above = _above(lines, at)
            if end > at + 1 and not _OTHER.search(above):
                held = _with_covered(_with_parted_bars("\n".join(lines[at + 1 : end]) + "\n"), above)
                held = _with_filled_rows(held, above, out)
                out.extend((lines[at], held[:-1]))
                at = end
            end = at + 1
        out.append(lines[at])
        at = end
    return "\n".join(out)


def _above(lines: list[str], at: int) -> str:
    """Give what is said of a table on the lines above it."""
    first = at
    while first and _SAID.match(lines[first - 1]):
        first -= 1
    return " ".join(lines[first:at])


def with_row_spans(blocks: Nodes) -> Nodes:
    """Give a tree in which the cell above goes over those that hold a sign, in place; else such a cell is empty."""
    for table in nodes(blocks):
        if table["t"] == "Table":
            for rows in _parts(table["c"]):
                _join(rows)
    return blocks


def _with_parted_bars(held: str) -> str:
    """Give the text of a table with a blank before each bar that hangs on a word."""
    return re.sub(r"(?<![\s\\|])\|", lambda bar: "|" if _is_said(held, bar.start()) else " |", held)


def _is_said(held: str, bar: int) -> bool:
    """Tell whether what stands before a bar, behind a blank or the beginning of a line, says how a cell is set."""
    start = max(held.rfind(sign, 0, bar) for sign in " \t\n") + 1
    return re.fullmatch(_HOW, held[start:bar]) is not None


def _with_covered(held: str, above: str) -> str:
    """Give the text of a table with a cell of its own for each place that a cell above covers."""
    cells = list(_cells(held))
    count = _columns(held, cells, above)
    if not count or all(cell.high == 1 for cell in cells):
        return held
    out: list[str] = []
    covered = [0] * count
    column = put = 0
    for cell in cells:
        column, signs = _past(covered, column % count)
        out.extend((held[put : cell.start], f"|{SIGN} " * signs))
        if column + cell.wide * cell.times > count or (cell.times > 1 and any(covered)) or cell.high > _MOST:
            return held
        for place in range(column, column + cell.wide * cell.times):
            covered[place] = cell.high - 1
        column += cell.wide * cell.times
        how = held[cell.start : cell.bar]
        spans = f"{cell.wide}+" if cell.wide > 1 else ""
        out.append(how.replace(cell.spans, spans, 1) if cell.high > 1 else how)
        put = cell.bar
    last = next((place for place in range(column, count) if not covered[place]), count) - column
    return "".join((*out, held[put:], f"|{SIGN} " * last, "\n" if last else ""))


def _with_filled_rows(held: str, above: str, out: list[str]) -> str:
    """Give the text of a table whose cells fill its columns; if its lines have other numbers of them, name these."""
    said = _COLUMNS.search(above)
    cells = list(_cells(held)) if said else []
    count = _columns(held, cells, above) if cells else 0
    total = sum(cell.wide * cell.times for cell in cells)
    if not count or total % count == 0 or any(cell.high > 1 for cell in cells):
        return held
    by_line = Counter(held.count("\n", 0, cell.bar) for cell in cells for _ in range(cell.wide * cell.times))
    (most, *others) = sorted(set(by_line.values()), reverse=True)
    if most < count or others:
        return held + "|\n" * (count - total % count)
    place = next(at for at in range(len(out) - 1, -1, -1) if _COLUMNS.search(out[at]))
    out[place] = _COLUMNS.sub(f'cols="{most}*"', out[place], count=1)
    return held


def _past(covered: list[int], column: int) -> tuple[int, int]:
    """Give the next place that no cell above covers, and how many stand before it; these cover one row less then."""
    signs = 0
    while covered[column]:
        covered[column] -= 1
        column = (column + 1) % len(covered)
        signs += 1
    return column, signs


def _cells(held: str) -> Iterator[_Found]:
    for found in _CELL.finditer(held):
        bar = found.end() - 1
        start = bar if found["how"] is None else found.start()
        yield _Found(
            start,
            bar,
            int(found["times"] or 1),
            int(found["wide"] or 1),
            int(found["high"] or 1),
            found["spans"] or "",
        )


def _columns(held: str, cells: list[_Found], above: str) -> int:
    """Give how many columns a table has: as many as are named, or as its first line has cells."""
    if said := _COLUMNS.search(above):
        named = re.split("[,;]", said[1] or said[2] or said[3])
        return sum(int(many[1]) if (many := re.match(r"\s*(\d+)\*", one)) else 1 for one in named if one.strip())
    first = len(held) - len(held.lstrip("\n"))
    end = held.find("\n", first)
    return sum(cell.wide * cell.times for cell in cells if cell.start < end)


def _parts(table: list[Any]) -> list[list[Any]]:
    """Give the rows of a table, part by part: no cell goes from one into another."""
    head, bodies, foot = table[3], table[4], table[5]
    return [head[1], *(rows for body in bodies for rows in (body[2], body[3])), foot[1]]


def _join(rows: list[Any]) -> None:
    above: dict[int, list[Any]] = {}
    for row in rows:
        column = 0
        kept = []
        here: dict[int, list[Any]] = {}
        grown: set[int] = set()
        for cell in row[1]:
            if _is_sign(cell):
                over = above.get(column)
                if over is None:
                    cell[4] = []
                    kept.append(cell)
                elif id(over) not in grown:
                    over[2] += 1
                    grown.add(id(over))
                here[column] = cell if over is None else over
            else:
                here.update(dict.fromkeys(range(column, column + cell[3]), cell))
                kept.append(cell)
            column += cell[3]
        row[1] = kept
        above = here


def _is_sign(cell: list[Any]) -> bool:
    return any(
        (node["t"] == "Str" and node["c"] == SIGN) or (node["t"] in {"Code", "CodeBlock"} and node["c"][1] == SIGN)
        for node in nodes(cell[4])
    )
