"""Find heads whose numbers have no point, as “1 Introduction”: they count from 1."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.numbered import Numbered
from briefpress.verbs.plain.heads.runs import counts_up, runs_of, value_of
from briefpress.verbs.plain.letters import begins_anew
from briefpress.verbs.plain.wording import is_sentences

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.verbs.plain.heads.candidates import Candidate

_MANY = 3
_SHORT = 70
_UNPOINTED = re.compile(r"(\d{1,3})\s([^\W\d_].*)", re.DOTALL)


def with_unpointed(could: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """Make heads of “1 Introduction”, “2 What follows”: numbers without a point, which lines of any kind begin with.

    They count from 1, and are set apart as heads are or are at least three.
    """
    members = []
    for _, one in sorted(could.items()):
        match = _UNPOINTED.match(one.text) if one.number is None and not one.ends_sentence else None
        brief = one.size <= _SHORT or ("\n" not in one.text and not is_sentences(one.text))
        if match is not None and brief and begins_anew(match.group(2)):
            members.append(replace(one, number=Numbered("unpointed", int(match.group(1)), match.group(2))))
    out = dict(could)
    for run in runs_of(members):
        shown = all(one.far or one.capitals for one in run)
        if value_of(run[0]) == 1 and counts_up(run) and (shown or len(run) >= _MANY):
            for one in run:
                reason = "it has a number of its own, and they count from 1"
                out[one.index] = replace(one, style="arabic:unpointed", strong=True, reason=reason)
    return out
