"""Write the table of finding codes as Markdown, and read it back out of the handbook."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.codes import CODES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.codes import Code

Row = tuple[str, str, str]

# The dashes are shares of the width: pandoc goes by them where a row is longer than a line.
_HEAD = ("| Code | Severity | Meaning |", f"|:{'-' * 7}|:{'-' * 9}|:{'-' * 60}|")
# What pandoc's Markdown would take for mark-up.
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~^$@])")
_TABLE = re.compile(r"(?m)^\| Code \| Severity \| Meaning \|\n(?:\|.*(?:\n|\Z))*")
_ROW = re.compile(r"\| ([A-Z][0-9]{3}) \| ([a-z]+) \| (.*) \|")


def codes_table(codes: Mapping[str, Code] = CODES) -> str:
    """Give the table of all codes, in their order, as a Markdown pipe table."""
    rows = (f"| {name} | {code.severity} | {_plain(code.meaning)} |" for name, code in sorted(codes.items()))
    return "\n".join((*_HEAD, *rows)) + "\n"


def _plain(text: str) -> str:
    """Give a text so that Markdown reads it as it stands."""
    return _MARKS.sub(r"\\\1", text)


def table_rows(markdown: str) -> tuple[Row, ...]:
    """Give code, severity and meaning of every row of the table in a Markdown text, in its order."""
    found = _TABLE.search(markdown)
    lines = found[0].splitlines()[len(_HEAD) :] if found else []
    rows = (_ROW.fullmatch(line.rstrip()) for line in lines)
    return tuple((row[1], row[2], re.sub(r"\\(.)", r"\1", row[3])) for row in rows if row)


def with_codes_table(markdown: str, codes: Mapping[str, Code] = CODES) -> str:
    """Give a Markdown text with its table of codes written anew; one that has none is a fault of the caller."""
    text, count = _TABLE.subn(lambda _: codes_table(codes), markdown)
    if count != 1:
        raise ValueError(f"the text has {count} tables of codes; it needs one")
    return text
