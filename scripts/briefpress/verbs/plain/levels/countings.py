"""Find series of numbers that hold each other in turns: letters within figures here, figures within letters there.

In a report whose chapters were written apart no kind of number has one level: each chapter tells it by the order in
which its series begin and go on.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.levels.head_styles import ALONE, LOOKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.heads.found import Found

# So often at least a series holds another: once may be a number misread.
_OFTEN = 2
# So many series at most are held within each other.
_DEEPEST = 8


@dataclass(slots=True)
class _Run:
    """A series that is being counted: its style and its last number."""

    style: str
    value: int


def by_depth(found: Sequence[Found], styles: Sequence[str]) -> list[str]:
    """Give the heads of series that hold each other in turns a style for each depth, whatever they count with."""
    depths, holds = _depths(found, styles)
    often = {pair for pair, count in holds.items() if count >= _OFTEN}
    held: set[tuple[str, str]] = set()
    while often - held:
        held |= often
        often = {(upper, lower) for upper, middle in held for other, lower in held if middle == other}
    turned = {upper for upper, lower in held if upper == lower}
    # What only stands below these has no one level either.
    turned |= {lower for upper, lower in held if upper in turned}
    letters: dict[int, Counter[str]] = {}
    for style, depth in zip(styles, depths, strict=True):
        if style in turned:
            letters.setdefault(depth, Counter())[style.partition(":")[0]] += 1
    return [
        f"{letters[depth].most_common(1)[0][0]}:depth{depth}" if style in turned else style
        for style, depth in zip(styles, depths, strict=True)
    ]


def _depths(found: Sequence[Found], styles: Sequence[str]) -> tuple[list[int], Counter[tuple[str, str]]]:
    """Give how many series hold each head that counts without a word, and how often a series holds another.

    A series holds another that begins behind one of its numbers and counts to two at least, if it goes on after that,
    or if one that holds both does.
    """
    runs: list[_Run] = []
    depths = []
    holds: Counter[tuple[str, str]] = Counter()
    for one, style in zip(found, styles, strict=True):
        number = one.candidate.number
        if number is None or not style.startswith(ALONE):
            if not style.startswith(LOOKS):
                runs.clear()
            depths.append(0)
            continue
        at = _place(runs, style, number.value)
        if at == len(runs):
            runs.append(_Run(style, number.value))
            if len(runs) > _DEEPEST:
                # No outline goes so deep: what was first does not go on.
                runs.pop(0)
                at -= 1
        elif number.value > 1:
            holds.update((upper.style, lower.style) for upper, lower in pairwise(runs[at:]) if lower.value > 1)
        runs[at].value = number.value
        del runs[at + 1 :]
        depths.append(at)
    return depths, holds


def _place(runs: Sequence[_Run], style: str, value: int) -> int:
    """Give which of the runs a number goes on with, the one it follows before others; their number if it begins one.

    A one begins anew only right behind its own kind.
    """
    own = [at for at, run in enumerate(runs) if run.style == style]
    if value <= 1:
        return own[-1] if own and own[-1] == len(runs) - 1 else len(runs)
    follows = [at for at in own if runs[at].value + 1 == value]
    lower = [at for at in own if runs[at].value < value]
    return (follows or lower or own or [len(runs)])[-1]
