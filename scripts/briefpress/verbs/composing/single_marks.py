"""Find where the straight single marks of a line open and close: an apostrophe looks like the end of a quotation."""

from __future__ import annotations

import re
from bisect import bisect

_BEFORE_OPENING = re.compile(r"[\s(\[{—–\"]")


class SingleMarks:
    """Where the single marks of a line open and close, each found once however many there are."""

    def __init__(self, line: str) -> None:
        self.line = line
        self.opened = [match.end() - 1 for match in re.finditer(r"(?:^|[\s(\[{—–\"])'(?=[^\W\d])", line)]
        self.closed = [match.start() for match in re.finditer(r"(?<=[^\s(\[{—–\"])'(?![^\W_])", line)]
        self.last = max((match.start() for match in re.finditer(r"(?<=[^\s])'(?![^\W_])", line)), default=-1)

    def closes_later(self, index: int) -> bool:
        """Tell whether a single mark that could open has one after it that could close, and a word between."""
        return self.last > index + 2

    def opened_before(self, index: int) -> bool:
        """Tell whether more single marks were opened before than closed."""
        # A mark right before this one closes, whatever this one is.
        beside = index > 1 and self.line[index - 1] == "'" and not _BEFORE_OPENING.match(self.line[index - 2])
        return bisect(self.opened, index - 2) > bisect(self.closed, index - 2) + beside
