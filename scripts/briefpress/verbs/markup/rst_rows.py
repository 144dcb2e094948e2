"""Fill up the first rows of reStructuredText's list and csv tables: pandoc drops the cells that stand beyond them.

Columns without a width lose their cells too: where a table has more, all widths are left to the reader.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass

_TABLE = re.compile(r"((?:[ \t]|[-*+#] )*)\.\. (list|csv)-table::")
# What is typed as it is, and comments: all that stands deeper below.
_TYPED = re.compile(
    r"((?:[ \t]|[-*+#] |\d+[.)] )*+)"
    r"(?:\.\. (?:code|code-block|sourcecode|highlight|parsed-literal|raw|math|literalinclude)::"
    r"|\.\.(?: (?![^\s:][^:]*::|\[|_).*)?$|(?!\.\. ).*::[ \t]*$)"
)
_OPTION = re.compile(r"[ \t]*:([\w-]+):[ \t]*(.*)")
_ROW = re.compile(r"( *)([-*+] +)([-*+])(?= |$)")
_LONGEST = 10_000  # letters; no line that begins a table is as long


@dataclass(frozen=True, slots=True)
class _First:
    """What a first row lacks: how many cells, the line that ends it, and how an empty cell is written there."""

    lacks: int
    ends: int
    cell: str


def with_whole_lists(text: str) -> str:
    """Give a text whose list and csv tables have first rows as long as their longest."""
    lines = text.split("\n")
    number = 0
    while number < len(lines):
        typed = _TYPED.match(lines[number][:_LONGEST])
        found = _TABLE.match(lines[number])
        number += 1
        if typed:
            number = _end(lines, number, len(typed[1].expandtabs(8)))
        if found is None or typed:
            continue
        end = _end(lines, number, len(found[1].expandtabs(8)))
        options: dict[str, int] = {}
        while number < end and (option := _OPTION.match(lines[number])):
            options[option[1]] = number
            number += 1
        first = _items(lines, number, end) if found[2] == "list" else _records(lines, number, end, options)
        widths = options.get("widths")
        if first.lacks > 0:
            lines[first.ends] += first.cell * first.lacks
            if widths is not None:
                lines[widths] = re.sub(r"(:widths:).*", r"\1 auto", lines[widths])
        # What stands in a cell may be such a table itself.
        number = min(number, end)
    return "\n".join(lines)


def _end(lines: list[str], begin: int, indent: int) -> int:
    """Give the line that ends what is indented more."""
    number = begin
    while number < len(lines) and (not lines[number].strip() or _indent(lines[number]) > indent):
        number += 1
    return number


def _indent(line: str) -> int:
    spread = line.expandtabs(8)
    return len(spread) - len(spread.lstrip())


def _items(lines: list[str], begin: int, end: int) -> _First:
    """Read a list of lists: its items are rows, and theirs are cells."""
    opening = next((row for number in range(begin, end) if (row := _ROW.match(lines[number].expandtabs(8)))), None)
    if opening is None:
        return _First(0, begin, "")
    counts: list[int] = []
    inner, bullet, ends = 0, "", begin
    for number in range(begin, end):
        line = lines[number].expandtabs(8)
        row = _ROW.match(line)
        if row and row[1] == opening[1]:
            inner, bullet = row.end(2), row[3]
            counts.append(1)
        elif counts and line[:inner].isspace() and re.match(rf"\{bullet}(?: |$)", line[inner:]):
            counts[-1] += 1
        if len(counts) == 1 and line.strip():
            ends = number
    return _First(max(counts) - counts[0], ends, f"\n{' ' * opening.end(2)}{opening[3]} \\ ")


def _records(lines: list[str], begin: int, end: int, options: dict[str, int]) -> _First:
    """Read values that are parted (RFC 4180), and the head that an option may give."""
    written = {name: _OPTION.match(lines[number]) for name, number in options.items()}
    parts = {name: found[2].strip() for name, found in written.items() if found}
    delimiter, quote = parts.get("delim", ","), parts.get("quote", '"')
    while begin < end and not lines[begin].strip():
        begin += 1
    indent = _indent(lines[begin]) if begin < end else 0
    body = "\n".join(line.expandtabs(8)[indent:] for line in lines[begin:end])
    try:
        reader = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter, quotechar=quote, skipinitialspace=True)
        records = [(len(record), reader.line_num) for record in reader if record]
        head = next(csv.reader([parts.get("header", "")], delimiter=delimiter, skipinitialspace=True), [])
    except (
        csv.Error,
        TypeError,
    ):  # what parts the values is a name, not a letter; the reader says what it makes of them
        return _First(0, begin, "")
    longest = max((count for count, _ in records), default=0)
    if head:
        return _First(longest - len(head), options["header"], delimiter)
    return _First(longest - records[0][0], begin + records[0][1] - 1, delimiter) if records else _First(0, begin, "")
