"""Find heads by their numbers: they count up through a text, from one, with text between them."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.eastern import EASTERN
from briefpress.verbs.plain.heads.numbered_sections import are_brief_titles, numbers_over_others
from briefpress.verbs.plain.heads.runs import counts_up, runs_of, value_of
from briefpress.verbs.plain.wording import asks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.heads.candidates import Candidate

_MANY = 3
_OFTEN = 10
# So many numbers at most are lost between two.
_LOST = 20
# A title may be so long that ends in a point.
_TITLE = 40
_SHORT = 70
_BRACKETED = re.compile(r"[\W_]{0,2}\w{1,5}\)")
_COUNTING = frozenset({"arabic", "roman", "letter", "small-letter", "greek", "paragraph-sign", *EASTERN})


def sequences(could: Mapping[int, Candidate], *, paragraphs: Mapping[str, int]) -> frozenset[int]:
    """Find numbered candidates whose numbers count up: from 1, by one, at least two of them, not side by side.

    `paragraphs` counts those of each style; where most numbers are theirs, a short one among them heads nothing unless
    it stands apart.
    """
    out: set[int] = set()
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for _, one in sorted(could.items()):
        if one.number is not None and one.number.style in _COUNTING | {"dotted"}:
            # “1)” counts items between heads that count “1.”.
            groups[one.number.style + (")" if _BRACKETED.match(one.text) else "")].append(one)
    numbers = groups.pop("dotted", [])
    holding = numbers_over_others(groups["arabic"], numbers)
    titled = are_brief_titles(numbers, paragraphs=paragraphs.get("dotted", 0))
    # A question heads its answer, as in a list of what is often asked; left of the margin stands no paragraph.
    dotted = [
        one
        for one in numbers
        if (not one.ends_sentence or asks(one.text) or titled or (":out" in one.look and one.size <= _SHORT))
        and not _is_share(one)
    ]
    for style, members in groups.items():
        many = paragraphs.get(style.rstrip(")"), 0)
        counted = many * 2 > len(members)
        for run in runs_of(members):
            apart = sum(one.far or one.centred for one in run) * 10 >= len(run) * 7
            left = sum(":out" in one.look and not one.ends_sentence for one in run) * 10 >= len(run) * 7
            held = sum(one.index in holding for one in run) * 2 >= len(run)
            if counts_up(run) and (apart or left or held or not counted or value_of(run[0]) == 1):
                # Where nearly all such numbers are those of paragraphs, a sentence is one of them, however far off.
                short = counted and (not apart or many > len(members) * 3)
                out.update(one.index for one in run if not (short and one.ends_sentence and one.size > _TITLE))
        out.update(_left_over(members, out))
    if len(dotted) >= _MANY:
        out.update(one.index for one in dotted)
    else:
        out.update(_counting_on(dotted, [one for index, one in could.items() if index in out or one.strong]))
    return frozenset(out)


def _is_share(one: Candidate) -> bool:
    """Tell “0.5” alone: no section has no title and a nought before its point."""
    return one.number is not None and not one.number.rest and one.number.above[:1] == (0,)


def _left_over(members: Sequence[Candidate], found: AbstractSet[int]) -> set[int]:
    """Find numerals alone on their lines among those that count up: a text may have lost some between them.

    Each is a little higher than the one before it, or begins anew; “DI”, 501, is an Italian “of”.
    """
    bare = [one for one in members if one.number is not None and not one.number.rest]
    counted = sum(one.index in found for one in bare)
    if counted < _OFTEN or counted * 10 < len(bare) * 6 or not bare[0].style.startswith("roman"):
        return set()
    out: set[int] = set()
    before = 0
    for one in bare:
        if one.index in found or before < value_of(one) <= before + _LOST or value_of(one) < _MANY:
            out.add(one.index)
            before = value_of(one)
    return out


def _counting_on(dotted: Sequence[Candidate], counted: Sequence[Candidate]) -> set[int]:
    """Find 2.1 where it follows a head that counts 2, and 2.2 where it follows 2.1: so few prove nothing alone."""
    out: set[int] = set()
    met: tuple[int, ...] = ()
    for one in sorted([*dotted, *counted], key=lambda one: one.index):
        if one.number is None:
            continue
        path = (*one.number.above, one.number.value)
        if one.number.style == "dotted":
            beside = met[: len(path)]
            if path not in {(*met, 1), (*beside[:-1], beside[-1] + 1 if beside else 0)}:
                continue
            out.add(one.index)
        met = path
    return out
