"""Find the declarations of columns in a page of HTML that are fewer than the columns: pandoc drops the cells beyond."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class _Table:
    """A table that is open: where its columns are declared, how many are; cells in the row at hand, in the longest."""

    places: list[tuple[int, int]] = field(default_factory=list)
    row: int = 0
    longest: int = 0


@dataclass(slots=True)
class Columns:
    """Counts the columns of tables while the tags of a page go by."""

    tables: list[_Table] = field(default_factory=list)

    def open(self, tag: str, given: dict[str, str], start: int, end: int) -> None:
        """Meet a start tag that stands from `start` to `end`."""
        if tag == "table":
            self.tables.append(_Table())
        elif self.tables and tag == "col":
            self.tables[-1].places.append((start, end))
        elif self.tables and tag == "tr":
            self.tables[-1].row = 0
        elif self.tables and tag in {"td", "th"}:
            table = self.tables[-1]
            spanned = given.get("colspan", "1").strip()
            table.row += int(spanned) if spanned.isascii() and spanned.isdigit() else 1
            table.longest = max(table.longest, table.row)

    def close(self, tag: str) -> list[tuple[int, int]]:
        """Meet an end tag; give the declarations that are to go, since there are too few of them."""
        if tag != "table" or not self.tables:
            return []
        table = self.tables.pop()
        return table.places if 0 < len(table.places) < table.longest else []
