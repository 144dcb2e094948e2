"""Fill up the first rows of MediaWiki tables: pandoc counts the cells of the first one, and drops those beyond.

A table may stand in a cell of another (MediaWiki, Help:Tables), and an empty first row would lose all others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefpress.verbs.trees.table_grid import Cell, width

# What is typed as it is holds no tables.
_TYPED = re.compile(
    r"<!--|-->|<(/?)(nowiki|pre|math|source|syntaxhighlight|code|gallery)\b[^<>]{0,500}(?<!/)>", re.IGNORECASE
)
# Bars in links and templates part no cells.
_LINKED = re.compile(r"\[\[[^\n\[\]]*\]\]|\{\{(?:[^{}]|\{\{[^{}]*\}\})*\}\}")
_SPAN = re.compile(r"\b(colspan|rowspan)\s*=\s*[\"']?\s*(\d{1,3})", re.IGNORECASE)
_MOST = 1000  # columns; what has more is no table for a page


@dataclass(slots=True)
class _Table:
    """A table that is open: its rows, the line each begins on, and the last line of the first row."""

    rows: list[list[Cell]] = field(default_factory=lambda: [[]])
    ends: int = -1
    empty: list[int] = field(default_factory=list)


def with_whole_first_rows(text: str) -> str:
    """Give a text whose tables have first rows as long as their longest; those that are whole stay."""
    lines = text.split("\n")
    blank = _LINKED.sub(_blank, without_typed(text)).split("\n")
    open_tables: list[_Table] = []
    added: dict[int, str] = {}
    dropped: set[int] = set()
    for number, line in enumerate(blank):
        bare = line.lstrip(" \t:")
        if bare.startswith("{|"):
            open_tables.append(_Table())
        elif open_tables and bare.startswith("|}"):
            table = open_tables.pop()
            _end_first_row(table, number)
            if more := _more(table):
                added[table.ends] = "\n|" * more
            dropped.update(table.empty)
        elif open_tables and bare.startswith("|-"):
            _begin_row(open_tables[-1], number)
        elif open_tables and bare[:1] in {"|", "!"} and not bare.startswith("|+"):
            open_tables[-1].rows[-1] += _cells(bare)
    return "\n".join(line + added.get(n, "") for n, line in enumerate(lines) if n not in dropped)


def without_typed(text: str, *, but: frozenset[str] = frozenset()) -> str:
    """Give a text with letters for what is typed as it is; an opening that nothing closes holds nothing.

    What tags of some names hold is left.
    """
    marks = [mark for mark in _TYPED.finditer(text) if _kind(mark) not in but]
    last = {_kind(mark): mark.start() for mark in marks if _closes(mark)}
    parts, done, since, kind = [], 0, 0, ""
    for mark in marks:
        if not kind and not _closes(mark) and last.get(_kind(mark), 0) > mark.start():
            since, kind = mark.start(), _kind(mark)
        elif kind and _closes(mark) and _kind(mark) == kind:
            parts += [text[done:since], re.sub(r"[^\n]", "x", text[since : mark.end()])]
            done, kind = mark.end(), ""
    return "".join([*parts, text[done:]])


def _closes(mark: re.Match[str]) -> bool:
    return mark[0] == "-->" or mark[1] == "/"


def _kind(mark: re.Match[str]) -> str:
    return (mark[2] or "comment").lower()


def _blank(found: re.Match[str]) -> str:
    """Give as many letters, on as many lines, as what stands there."""
    return re.sub(r"[^\n]", "x", found[0])


def _begin_row(table: _Table, number: int) -> None:
    if not any(table.rows):
        # The first of these begins the first row; pandoc takes each further one for a row without cells.
        table.empty.append(number)
        return
    _end_first_row(table, number)
    table.rows.append([])


def _end_first_row(table: _Table, number: int) -> None:
    if table.ends < 0:
        table.ends = number - 1
        table.empty = table.empty[:-1]


def _more(table: _Table) -> int:
    """Give how many cells the first row lacks."""
    rows = [row for row in table.rows if row]
    wide = width(rows)
    return wide - sum(cell.columns for cell in rows[0]) if 0 < wide <= _MOST else 0


def _cells(line: str) -> list[Cell]:
    """Give the cells that a line begins."""
    parts = re.split(r"\|\||!!" if line.startswith("!") else r"\|\|", line[1:])
    spans = [{name.lower(): int(much) for name, much in _SPAN.findall(part.partition("|")[0])} for part in parts]
    return [Cell(0, max(span.get("colspan", 1), 1), max(span.get("rowspan", 1), 1)) for span in spans]
