"""How much longer some work takes than other work, or than the same on less, measured side by side in one run."""

from __future__ import annotations

import gc
import resource
from functools import partial
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

FOLD = 8
"""How many times as large the larger of two sizes is."""

LINEAR = 3 * FOLD
"""What the growth of linear work stays below, with room for a busy machine; quadratic work grows by FOLD squared."""

_Made = TypeVar("_Made")


def growth(work: Callable[[_Made], object], made: Callable[[int], _Made], *, size: int, rounds: int = 3) -> float:
    """Give how many times as long work takes on what is made in FOLD times a size as on what is made in that size.

    What it works on is made anew for each round, so that it may be changed; the making is not measured.
    """
    return _ratio(lambda: partial(work, made(size * FOLD)), lambda: partial(work, made(size)), rounds=rounds)


def beside(work: Callable[[], object], other: Callable[[], object]) -> float:
    """Give how many times as long some work takes as other work."""
    return _ratio(lambda: work, lambda: other, rounds=3)


def _ratio(
    above: Callable[[], Callable[[], object]], below: Callable[[], Callable[[], object]], *, rounds: int
) -> float:
    """Give the ratio of the shortest times of two works, which take turns; each is made ready before its turn."""
    taken = [(_taken(below()), _taken(above())) for _ in range(rounds)]
    return min(one for _, one in taken) / min(one for one, _ in taken)


def _taken(work: Callable[[], object]) -> float:
    # Within the work nobody looks through what other tests left behind.
    gc.disable()
    begun = _processor()
    try:
        work()
        return _processor() - begun
    finally:
        gc.enable()


def _processor() -> float:
    """Give the seconds of the processor that this process and the children it has waited for have used."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)
