"""Tell a drawn table from other drawings: diagrams, pedigrees, grammars, verses that bars divide."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.tables.drawing import Drawing
    from briefpress.verbs.plain.tables.segments import Segment
    from briefpress.verbs.plain.tables.sides import Sides

# Without rules so many lines must have their bars at the same places.
_MANY = 3


def is_table(lines: Sequence[Drawing], sides: Sides, told: Sequence[Sequence[Segment]]) -> bool:
    """Tell lines that are a table: their bars stand one below the other, and so do the corners of their rules.

    `told` is what each line has from column to column. A table begins and ends with bars or a rule; without any rule
    both sides of most lines have words.
    """
    rules = [line for line in lines if line.is_rule]
    texts = [line for line in lines if not line.is_rule]
    barred = [line for line in texts if line.bars]
    if len(barred) < 2 or any(not (line.bars or line.is_rule) for line in (lines[0], lines[-1])):
        return bool(rules) and len(barred) == 1 and _is_row(lines, sides)
    # A bar among words fits no side, where all sides have theirs below corners.
    every = len(sides.places) if any(rule.bars for rule in rules) else -1
    found = [len(sides.bars(line)) for line in barred]
    fit = sum(count in {len(line.bars), every} for count, line in zip(found, barred, strict=True))
    # Lines without bars are titles between the rows.
    if fit * 5 < len(barred) * 4 or (len(texts) - len(barred)) * 3 > len(texts):
        return False
    inner = sides.columns - 1
    most = sum(count >= inner for count in found)
    if most * 5 < len(barred) * 2 or not _corners_fit(rules, sides):
        return False
    return bool(rules) or _is_closed(texts, sides) or (len(barred) >= _MANY and _has_both(told))


def _is_row(lines: Sequence[Drawing], sides: Sides) -> bool:
    """Tell one row between two rules, whose corners stand over the sides of its cells."""
    first, *inner, last = lines
    return first.is_rule and last.is_rule and len(inner) == 1 and _corners_fit([first, last], sides)


def _corners_fit(rules: Sequence[Drawing], sides: Sides) -> bool:
    """Tell rules whose corners stand over bars; those of a diagram of bits stand over each of them."""
    corners, fit = (sum(map(len, bars)) for bars in ([rule.bars for rule in rules], [*map(sides.bars, rules)]))
    return fit * 5 >= corners * 4


def _is_closed(texts: Sequence[Drawing], sides: Sides) -> bool:
    return sides.opened and sides.closed and len(texts) > 1


def _has_both(told: Sequence[Sequence[Segment]]) -> bool:
    """Tell lines most of which have words in two columns at least."""
    several = (sum(bool(one.words) for one in segments) > 1 for segments in told)
    return sum(several) * 5 >= len(told) * 3
