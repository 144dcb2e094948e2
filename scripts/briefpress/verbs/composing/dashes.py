"""Find the dashes of a line that a house sets as spaced en dashes: those between words, or where speech breaks off.

A dash behind an opening mark begins something, as one at the head of a line does, and stays; so does one between
figures, or behind a figure at the end of a line, and so do the two hyphens of a command's option. In languages whose
dashes cling to what they set off (“—dijo—.”), those with a space on one side alone stay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.composing.options import options

if TYPE_CHECKING:
    from collections.abc import Iterator

_DASH = re.compile(
    r"(?<=[^\s—-])(?P<before>\s*)(?P<dash>---?|—)(?P<after>\s*)(?=[^\s—-]|$)"
    r"|(?<=\S)(?P<spaced>\s+)(?P<short>[-–])(?P<behind>\s+)(?=\S)"
)
# What closes or stops, up to a space or the end of the line; an opening mark at the beginning of a word.
_CLOSED = re.compile(r"[\"'’”»)\]}.,;:!?…]+(?=\s|$)")
_OPENED = re.compile(r"(?:^|[\s(\[{—–-])[\"'‘“„‚«‹(\[{¿¡]+$")
_LONGEST = 8  # marks that open or close at one place, and one sign beyond
_CLINGING = frozenset({"ast", "ca", "es", "eu", "gl"})


@dataclass(frozen=True, slots=True)
class Dash:
    """A dash with the white space around it, as places in the line; `broken` tells that nothing follows it."""

    before: tuple[int, int]
    place: tuple[int, int]
    after: tuple[int, int]
    broken: bool = False
    clings: bool = False


def dashes(line: str, language: str) -> Iterator[Dash]:
    """Give the dashes of a line that are set in the house's way, from left to right."""
    has_clinging = language.partition("-")[0] in _CLINGING
    begin_options = options(line)
    for match in _DASH.finditer(line):
        if match["short"]:
            yield Dash(match.span("spaced"), match.span("short"), match.span("behind"))
            continue
        found = Dash(match.span("before"), match.span("dash"), match.span("after"))
        (low, start), (_, high) = found.before, found.after
        if match.start("dash") in begin_options:
            continue
        tight = (low == start) + (found.after[0] == high)
        ends = high == len(line)
        if tight == 2 and line[low - 1].isdecimal() and (ends or line[high].isdecimal()):
            continue
        if low == start and _OPENED.search(line[max(0, low - _LONGEST) : low]):
            continue
        broken = ends or (found.after[0] == high and _CLOSED.match(line, high) is not None)
        clings = has_clinging and (tight == 1 or broken)
        yield Dash(found.before, found.place, found.after, broken=broken, clings=clings)
