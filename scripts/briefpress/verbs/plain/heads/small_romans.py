"""Find heads with Roman numbers in small letters, apart as items of lists are not: “ii. Ceremonies.”, “--ii--”."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.numbered import Numbered
from briefpress.verbs.plain.heads.runs import counts_up, runs_of
from briefpress.verbs.plain.heads.unit_words import roman_value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.verbs.plain.heads.candidates import Candidate

_NUMBERED = re.compile(r"([ivxl]{1,6})\.\s+([^\W\d_a-zà-öø-ÿ].*)|[-–—]{1,2}([ivxl]{1,6})[-–—]{1,2}", re.DOTALL)


def with_small_romans(could: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """Make heads of candidates with such numbers that stand apart and count from one."""
    members = []
    for _, one in sorted(could.items()):
        match = _NUMBERED.fullmatch(one.text) if one.far or one.centred else None
        if match is not None:
            titled, rest, bare = match.groups()
            number = Numbered("roman", roman_value(titled or bare), rest or "")
            members.append(replace(one, number=number, style="roman:small", strong=True, ends_sentence=False))
    out = dict(could)
    for run in runs_of(members):
        if run[0].number is not None and run[0].number.value == 1 and counts_up(run):
            reason = "it has a number of its own, and they count from 1"
            out.update((one.index, replace(one, reason=reason)) for one in run)
    return out
