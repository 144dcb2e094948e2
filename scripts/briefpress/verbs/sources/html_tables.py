"""End the cells, rows and tables of a page as a browser ends them: pandoc reads a table only if each has its end.

A cell, a row and a group of rows may end where the next begins (HTML, 13.1.2.4), and a table that never ends, ends with
the page. What stands in a table and in no cell of it is shown before it (13.2.6.1, “foster parenting”).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|textarea|xmp|svg|math|template)\b[^<>]*(?<!/)>.*?(?:</\1\s*>|\Z)"
    r"|<(?P<end>/?)(?P<tag>[a-z][a-z0-9]*)\b[^<>]*>",
    re.DOTALL | re.IGNORECASE,
)
_ROWS = frozenset({"tbody", "thead", "tfoot"})
_CELLS = frozenset({"td", "th"})
_OWN = frozenset({"caption", "colgroup", "col", "tr", *_ROWS, *_CELLS})
_LAST = frozenset({"body", "html"})
_DEEPEST = 100


@dataclass(slots=True)
class _Table:
    """A table that is open: where it begins in what is put out, what of it is open, and what is shown before it."""

    start: int
    open: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)

    @property
    def is_in_cell(self) -> bool:
        return bool(self.open) and self.open[-1] in {*_CELLS, "caption"}


def with_whole_tables(text: str) -> str:
    """Give a page whose tables have all their tags; what needs none stays as it is."""
    if not re.search(r"<table\b", text, re.IGNORECASE):
        return text
    writing = _Writing()
    at = 0
    for found in _TOKEN.finditer(text):
        writing.words(text[at : found.start()])
        writing.take(found[0], (found["tag"] or "").lower(), is_end=bool(found["end"]))
        at = found.end()
    writing.words(text[at:])
    while writing.tables:
        writing.end_table("")
    return "".join(writing.out)


class _Writing:
    """Writes a page anew, piece by piece."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.tables: list[_Table] = []

    def words(self, words: str) -> None:
        """Write words where they stand, or before the table that they stand in."""
        table = self.tables[-1] if self.tables else None
        if table is None or table.is_in_cell or not words.strip():
            self.out.append(words)
            return
        # Lines stay where they are.
        self.out.append("\n" * words.count("\n"))
        if words.replace("&nbsp;", "").strip():
            table.before.append(words.replace("\n", " "))

    def take(self, piece: str, tag: str, *, is_end: bool) -> None:
        """Write a tag, a comment or a drawing, and before it the ends that it brings about."""
        table = self.tables[-1] if self.tables else None
        if tag == "table" and not is_end:
            if table is not None and not table.is_in_cell:
                self.end_table("</table>")
            if len(self.tables) < _DEEPEST:
                self.tables.append(_Table(len(self.out)))
            self.out.append(piece)
        elif table is None:
            self.out.append(piece)
        elif tag == "table":
            self.end_table(piece)
        elif tag in _LAST and is_end:
            while self.tables:
                self.end_table("</table>")
            self.out.append(piece)
        elif tag in _OWN:
            self._own(table, piece, tag, is_end=is_end)
        elif table.is_in_cell or not tag:
            self.out.append(piece)
        else:
            table.before.append(piece.replace("\n", " "))

    def end_table(self, piece: str) -> None:
        """End what is open in the last table, and the table; what it shows before it goes there."""
        table = self.tables.pop()
        self._end(table, len(table.open))
        self.out.append(piece or "</table>")
        if table.before:
            self.out.insert(table.start, "".join(table.before))

    def _own(self, table: _Table, piece: str, tag: str, *, is_end: bool) -> None:
        if is_end:
            if tag in table.open:
                self._end(table, len(table.open) - table.open.index(tag) - 1)
                table.open.pop()
                self.out.append(piece)
            return
        keep = {"col": ("colgroup",), "tr": tuple(_ROWS), **dict.fromkeys(_CELLS, (*_ROWS, "tr"))}.get(tag, ())
        self._end(table, sum(1 for one in table.open if one not in keep))
        if tag in _CELLS and "tr" not in table.open:
            self.out.append("<tr>")
            table.open.append("tr")
        self.out.append(piece)
        if tag != "col" and not piece.endswith("/>"):
            table.open.append(tag)

    def _end(self, table: _Table, count: int) -> None:
        for _ in range(count):
            self.out.append(f"</{table.open.pop()}>")
