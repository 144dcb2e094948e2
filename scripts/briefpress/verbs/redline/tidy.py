"""Tidy a comparison of words: what people read are changed phrases, not every letter that two texts share.

Short stretches that are the same between two changes are swallowed by them, as the semantic clean-up of
diff-match-patch does with letters; a passage that was written anew is shown as a whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.redline import Op, Step

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 25  # letters of a phrase that may be swallowed: four or five words
_KEPT_SHARE = 0.25  # of the letters of the longer text: with less in common the passage is new


def tidy(steps: Sequence[Step], old: Sequence[int], new: Sequence[int]) -> tuple[Step, ...]:
    """Give calmer steps; `old` and `new` are the weights of the things compared: letters and digits in each."""
    spans = _spans(steps)
    while (index := _swallowed(spans, old, new)) is not None:
        left, _, right = spans[index - 1 : index + 2]
        joined = (False, (left[1][0], right[1][1]), (left[2][0], right[2][1]))
        spans[index - 1 : index + 2] = [joined]
    kept = sum(sum(old[a:b]) for same, (a, b), _ in spans if same)
    if spans and kept < _KEPT_SHARE * max(sum(old), sum(new)):
        spans = [(False, (0, len(old)), (0, len(new)))]
    return tuple(step for span in spans for step in _steps(span))


_Span = tuple[bool, tuple[int, int], tuple[int, int]]


def _spans(steps: Sequence[Step]) -> list[_Span]:
    """Put a deletion and an insertion that stand together into one change."""
    out: list[_Span] = []
    for step in steps:
        same = step.op is Op.SAME
        if out and not same and not out[-1][0]:
            out[-1] = (False, (out[-1][1][0], step.old[1]), (out[-1][2][0], step.new[1]))
        else:
            out.append((same, step.old, step.new))
    return out


def _swallowed(spans: Sequence[_Span], old: Sequence[int], new: Sequence[int]) -> int | None:
    """Give the first stretch that two changes swallow, if there is one."""
    for index in range(1, len(spans) - 1):
        same, (start, end), _ = spans[index]
        if not same:
            continue
        letters = sum(old[start:end])
        around = [max(sum(old[a:b]), sum(new[c:d])) for _, (a, b), (c, d) in (spans[index - 1], spans[index + 1])]
        if letters <= min(*around, _LONGEST):
            return index
    return None


def _steps(span: _Span) -> list[Step]:
    same, old, new = span
    if same:
        return [Step(Op.SAME, old, new)]
    out = []
    if old[0] < old[1]:
        out.append(Step(Op.DELETED, old, (new[0], new[0])))
    if new[0] < new[1]:
        out.append(Step(Op.INSERTED, (old[1], old[1]), new))
    return out
