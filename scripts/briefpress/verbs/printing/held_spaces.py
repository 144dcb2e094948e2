"""Let lines end at spaces that hold words together, where they hold more together than a line has room for.

Office programs and wikis write whole sentences so. Between a number and its unit, or at a French mark, such a space
stays what it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from briefpress.verbs.printing.long_runs import pieces

if TYPE_CHECKING:
    from lxml import etree

# Letters, most of a line.
_LONG = 60
_HELD = "\u00a0\u202f"
# Of several beside each other, which set words in, the last.
_LAST = re.compile(rf"[{_HELD}](?![\s{_HELD}])")
_ENDS = re.compile(rf"[^\S{_HELD}]")


@dataclass(slots=True)
class _Run:
    """Letters since the last place where a line may end, and the stretches of texts in which they stand.

    `long` are the stretches of all runs that were too long for a line.
    """

    letters: int = 0
    stretches: list[tuple[etree._Element, str, int, int]] = field(default_factory=list)
    long: list[tuple[etree._Element, str, int, int]] = field(default_factory=list)

    def end(self) -> None:
        """Begin anew."""
        if self.letters > _LONG:
            self.long += self.stretches
        self.letters, self.stretches = 0, []


def loosen_spaces(body: etree._Element) -> None:
    """Set spaces at which lines may end in runs that are too long for a line, in place."""
    run = _Run()
    for piece in pieces(body):
        if piece is None:
            run.end()
            continue
        element, name = piece
        text = str(getattr(element, name))
        start = 0
        for end, behind in (*(found.span() for found in _ENDS.finditer(text)), (len(text), 0)):
            run.letters += end - start
            run.stretches.append((element, name, start, end))
            if behind:
                run.end()
            start = behind
    run.end()
    for (element, name), stretches in groupby(run.long, key=lambda one: one[:2]):
        text, at = str(getattr(element, name)), 0
        out: list[str] = []
        for _, _, start, end in stretches:
            out += (text[at:start], _LAST.sub(" ", text[start:end]))
            at = end
        setattr(element, name, "".join((*out, text[at:])))
