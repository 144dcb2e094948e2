"""Compare two sequences of hashable things: the longest common subsequence, in near-linear time on texts.

rapidfuzz computes it 64 cells at a time; two sequences that would still take too much memory are first cut at
things that occur once in each (patience), which a text of any length has enough of.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefpress.nouns.redline import Op, Step
from briefpress.verbs.anchoring.longest_rise import longest_rise

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

_CELLS = 200_000_000  # of the bit matrix: 25 MB
_OPS = {"equal": Op.SAME, "delete": Op.DELETED, "insert": Op.INSERTED}


def diff(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[Step, ...]:
    """Give the steps from the older to the newer sequence; every index of both is in exactly one of them."""
    return tuple(_joined(_steps(old, new, 0, 0)))


def _steps(old: Sequence[Hashable], new: Sequence[Hashable], at_old: int, at_new: int) -> Iterator[Step]:
    if len(old) * len(new) > _CELLS:
        yield from _patient(old, new, at_old, at_new)
        return
    from rapidfuzz.distance import Indel  # noqa: PLC0415  # late: only who compares needs it

    for found in Indel.opcodes(old, new):
        ops = ("delete", "insert") if found.tag == "replace" else (found.tag,)
        for op in ops:
            ends = (found.src_start if op == "insert" else found.src_end, found.dest_end)
            starts = (found.src_start, found.dest_start)
            if op == "insert" and len(ops) > 1:
                starts, ends = (found.src_end, found.dest_start), (found.src_end, found.dest_end)
            if op == "delete":
                ends = (found.src_end, found.dest_start)
            yield Step(
                _OPS[op],
                (at_old + starts[0], at_old + ends[0]),
                (at_new + starts[1], at_new + ends[1]),
            )


def _patient(old: Sequence[Hashable], new: Sequence[Hashable], at_old: int, at_new: int) -> Iterator[Step]:
    """Cut at the longest run of things that occur once in both, in the same order; compare what lies between."""
    pairs = _unique_pairs(old, new)
    if not pairs:
        yield Step(Op.DELETED, (at_old, at_old + len(old)), (at_new, at_new))
        yield Step(Op.INSERTED, (at_old + len(old), at_old + len(old)), (at_new, at_new + len(new)))
        return
    here_old = here_new = 0
    for i, j in pairs:
        yield from _steps(old[here_old:i], new[here_new:j], at_old + here_old, at_new + here_new)
        yield Step(Op.SAME, (at_old + i, at_old + i + 1), (at_new + j, at_new + j + 1))
        here_old, here_new = i + 1, j + 1
    yield from _steps(old[here_old:], new[here_new:], at_old + here_old, at_new + here_new)


def _unique_pairs(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    times_old, times_new = Counter(old), Counter(new)
    where = {thing: j for j, thing in enumerate(new) if times_new[thing] == 1}
    pairs = [(i, where[thing]) for i, thing in enumerate(old) if times_old[thing] == 1 and thing in where]
    return longest_rise(pairs)


def _joined(steps: Iterator[Step]) -> Iterator[Step]:
    """Join neighbours of one kind, and drop empty steps."""
    held: Step | None = None
    for step in steps:
        if step.old[0] == step.old[1] and step.new[0] == step.new[1]:
            continue
        if held is not None and held.op is step.op:
            held = Step(held.op, (held.old[0], step.old[1]), (held.new[0], step.new[1]))
        else:
            if held is not None:
                yield held
            held = step
    if held is not None:
        yield held
