"""Tell code that is kept on one page, and code whose lines fit the page only where it is set a size smaller."""

from __future__ import annotations

_SHORT_LINES = 12
# A line of code has so many letters in the house style, and so many a size smaller: code is written for eighty.
_LINE, _DENSE = 71, 80


def sizes_of(code: str) -> list[str]:
    """Give the classes of a piece of code."""
    longest = max(len(line) for line in code.expandtabs().split("\n"))
    return ["short"] * (code.count("\n") < _SHORT_LINES) + ["dense"] * (_LINE < longest <= _DENSE)
