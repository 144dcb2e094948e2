"""Find the feet of pages that end in the page's number in brackets, and the heads below them, however few."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.nouns.read_text import SetAside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.lines import Line

# “Smith                Informational                [Page 12]”
_FOOT = re.compile(r"\S\s{3,}\[page\s(\d{1,4})\]$", re.IGNORECASE)
# “RFC 9999          Tide Gauge Protocol          June 2007”
_HEAD = re.compile(r"\S\s{3,}\S.*\S\s{3,}\S")
# No line of print is longer.
_LONGEST = 200


def numbered_feet(lines: Sequence[Line]) -> list[SetAside]:
    """Give the feet whose numbers count the pages one by one, and the head that stands below each but the last."""
    worded = [line for line in lines if line.text]
    feet = [(at, int(found[1])) for at, line in enumerate(worded) if (found := _FOOT.search(line.text[-99:]))]
    if len(feet) < 2 or any(after - before != 1 for (_, before), (_, after) in pairwise(feet)):
        return []
    out = [SetAside(worded[at].number, worded[at].words, "running-foot", "the page's number ends it") for at, _ in feet]
    heads = [worded[at + 1] for at, _ in feet if at + 1 < len(worded)]
    if len({line.words for line in heads[: len(feet) - 1]}) == 1 and _HEAD.search(heads[0].words[:_LONGEST]):
        reason = "it stands below the foot of each page"
        out.extend(SetAside(line.number, line.words, "running-head", reason) for line in heads[: len(feet) - 1])
    return out
