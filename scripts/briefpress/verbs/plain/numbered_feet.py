"""Find the feet of pages that have the page's number, and the heads below them, however few."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.plain.page_words import PAGE_WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.lines import Line

# “Smith                Informational                [Page 12]”
_FOOT = re.compile(r"\S\s{3,}\[page\s(\d{1,4})\]$", re.IGNORECASE)
# “RFC 9999          Tide Gauge Protocol          June 2007”
_HEAD = re.compile(r"\S\s{3,}\S.*\S\s{3,}\S")
# No line of print is longer.
_LONGEST = 200
# “Page 6 GAO/AIMD-98-68”, and “GAO/AIMD-98-68 Page 7” on the other side. Shorter words than these cite a page too.
_PAGE = rf"(?=[^\W\d_]{{4}}){PAGE_WORD}\s(\d{{1,4}})"
_SIDES = re.compile(rf"{_PAGE}\s+(\S.*)|(\S.*?)\s+{_PAGE}", re.IGNORECASE)
_NUMBERED = re.compile(r"[^\W\d_]{4,12}\s\d")
# No such foot is longer; pages may be missing between two that have one, though few.
_BRIEF, _MISSING, _OFTEN = 90, 4, 3
# The first page that has a number.
_FIRST = 2


def numbered_feet(lines: Sequence[Line]) -> list[SetAside]:
    """Give the feet and heads of pages, which words or brackets tell from all else."""
    return [*_bracketed(lines), *_sided(lines)]


def _sided(lines: Sequence[Line]) -> list[SetAside]:
    """Give the feet that say the same beside a page's number, which goes up: now to its left, now to its right.

    Pages without a number say it alone, but for the first time, where the title may.
    """
    said: dict[str, list[tuple[Line, int]]] = {}
    for line in lines:
        # Most lines neither end in a number nor begin with a word and one.
        likely = 0 < len(line.words) <= _BRIEF and (line.words[-1].isdecimal() or _NUMBERED.match(line.words))
        match = _SIDES.fullmatch(line.words) if likely else None
        if match is not None:
            words, number = match[2] or match[3], int(match[1] or match[4])
            said.setdefault(words.casefold(), []).append((line, number))
    alone: dict[str, list[Line]] = {words: [] for words, found in said.items() if len(found) > 1 and _counts(found)}
    for line in lines if alone else ():
        if line.words.casefold() in alone and line.number > said[line.words.casefold()][0][0].number:
            alone[line.words.casefold()].append(line)
    out: list[SetAside] = []
    for words, lone in alone.items():
        if len(said[words]) + len(lone) >= _OFTEN:
            feet = sorted((*lone, *(line for line, _ in said[words])), key=lambda line: line.number)
            reason = f"it stands at the foot of {len(feet)} pages"
            out.extend(SetAside(line.number, line.words, "running-foot", reason) for line in feet)
    return out


def _counts(found: Sequence[tuple[Line, int]]) -> bool:
    """Tell numbers that go up, over few pages without one; behind a letter its enclosure begins anew."""
    steps = [after - before for (_, before), (_, after) in pairwise(found) if after > _FIRST]
    return all(step > 0 for step in steps) and sum(step <= _MISSING for step in steps) * 10 >= len(steps) * 8


def _bracketed(lines: Sequence[Line]) -> list[SetAside]:
    """Give the feet whose numbers count the pages one by one, and the head that stands below each but the last."""
    worded = [line for line in lines if line.text]
    feet = [
        (at, int(found[1]))
        for at, line in enumerate(worded)
        if line.text[-1] == "]" and (found := _FOOT.search(line.text[-99:]))
    ]
    if len(feet) < 2 or any(after - before != 1 for (_, before), (_, after) in pairwise(feet)):
        return []
    out = [SetAside(worded[at].number, worded[at].words, "running-foot", "the page's number ends it") for at, _ in feet]
    heads = [worded[at + 1] for at, _ in feet if at + 1 < len(worded)]
    if len({line.words for line in heads[: len(feet) - 1]}) == 1 and _HEAD.search(heads[0].words[:_LONGEST]):
        reason = "it stands below the foot of each page"
        out.extend(SetAside(line.number, line.words, "running-head", reason) for line in heads[: len(feet) - 1])
    return out
