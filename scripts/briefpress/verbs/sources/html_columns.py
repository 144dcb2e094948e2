"""Find where a page of HTML tells pandoc of too few columns: it drops the cells beyond.

It counts declarations, or else the cells of the first row, and not those that reach down beside later rows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefpress.verbs.markup.whole_number import MOST, whole_number
from briefpress.verbs.trees.table_grid import Cell, lacks

_SPANS = re.compile(r"""\b(colspan|rowspan)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)
_PARTS = frozenset({"thead", "tbody", "tfoot"})


@dataclass(slots=True)
class _Table:
    """A table that is open.

    `places` are where its columns are declared, `longest` how many columns the cells of its longest row span; `rows`
    are the cells of its part at hand, and `end` where the first of them ends, -1 while that is not known.
    """

    places: list[tuple[int, int]] = field(default_factory=list)
    longest: int = 0
    rows: list[list[Cell]] = field(default_factory=list)
    end: int = -1


@dataclass(slots=True)
class Columns:
    """Counts the columns of tables while the tags of a page go by.

    An edit is a start, an end, and what is to stand between them.
    """

    tables: list[_Table] = field(default_factory=list)

    def open(self, tag: str, given: dict[str, str], start: int, end: int) -> list[tuple[int, int, str]]:
        """Meet a start tag that stands from `start` to `end`; give the edits that it calls for."""
        if tag == "table":
            self.tables.append(_Table())
        elif self.tables and tag == "col":
            self.tables[-1].places.append((start, end))
        elif self.tables and tag in _PARTS:
            return self._end_part(start)
        elif self.tables and tag == "tr":
            self._end_row(start)
            self.tables[-1].rows.append([])
        elif self.tables and self.tables[-1].rows and tag in {"td", "th"}:
            table = self.tables[-1]
            # No rows means all that are left (HTML Living Standard, 4.9.11).
            rows = _number(given.get("rowspan", "")) if given.get("rowspan", "").strip() != "0" else MOST
            table.rows[-1].append(Cell(0, _number(given.get("colspan", "")), rows))
            table.longest = max(table.longest, sum(cell.columns for cell in table.rows[-1]))
        return []

    def close(self, tag: str, start: int) -> list[tuple[int, int, str]]:
        """Meet an end tag that stands at `start`; give the edits that it calls for."""
        if not self.tables:
            return []
        if tag == "tr":
            self._end_row(start)
        if tag in _PARTS:
            return self._end_part(start)
        if tag != "table":
            return []
        edits = self._end_part(start)
        table = self.tables.pop()
        if 0 < len(table.places) < table.longest:
            edits += [(begin, end, "") for begin, end in table.places]
        return edits

    def _end_row(self, start: int) -> None:
        if len(self.tables[-1].rows) == 1 and self.tables[-1].end < 0:
            self.tables[-1].end = start

    def _end_part(self, start: int) -> list[tuple[int, int, str]]:
        """Fill up the first row of a part where none is whole."""
        self._end_row(start)
        table = self.tables[-1]
        short = lacks(table.rows) if table.rows else 0
        place = table.end
        table.rows, table.end = [], -1
        return [(place, place, "<td></td>" * short)] if short > 0 else []


def with_whole_spans(tag: str) -> str:
    """Give the start tag of a cell whose spans are numbers that a table can have: pandoc loses cells by others."""

    def whole(found: re.Match[str]) -> str:
        written = found[2].strip("\"'")
        number = whole_number(written, otherwise=1)
        kept = written.strip() == str(number) and (number or found[1].lower() == "rowspan")
        return found[0] if kept else f'{found[1]}="{max(number, 1)}"'

    return _SPANS.sub(whole, tag)


def _number(written: str) -> int:
    return max(whole_number(written, otherwise=1), 1)
