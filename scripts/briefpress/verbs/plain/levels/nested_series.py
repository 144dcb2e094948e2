"""Find series within themselves: essays that count I, II, III, each with parts that count so too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.plain.levels.head_styles import ALONE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.heads.found import Found

# So often at least the outer series goes on behind an inner one: once may be a number misread.
_OFTEN = 2


@dataclass(frozen=True, slots=True)
class _Reading:
    """Numbers read up to one: how often the outer series went on behind an inner one, and whether this is inner."""

    returns: int
    before: _Reading | None
    inner: bool = False


def with_nested_series(found: Sequence[Found], styles: Sequence[str]) -> list[str]:
    """Give the inner heads of a series that stands within itself a style of their own."""
    at: dict[str, list[tuple[int, int]]] = {}
    for index, (one, style) in enumerate(zip(found, styles, strict=True)):
        number = one.candidate.number
        if style.startswith(ALONE) and number is not None and number.value:
            at.setdefault(style, []).append((index, number.value))
    out = list(styles)
    for style, heads in at.items():
        titled = [_is_titled(found[index]) for index, _ in heads]
        for place, inner in enumerate(_behind_front([value for _, value in heads], titled)):
            if inner:
                out[heads[place][0]] = f"{style}-within"
    return out


def _is_titled(one: Found) -> bool:
    return one.further > 0 or "\n" in one.candidate.text


def _behind_front(values: Sequence[int], titled: Sequence[bool]) -> list[bool]:
    """Tell of each number whether it counts within another; an introduction may have numbers of its own before.

    Two ones, one behind the other, begin both series; the numbers before are inner ones where only the outer ones have
    titles.
    """
    inner = _inner(values)
    begins = next((at for at in range(1, len(values) - 1) if values[at] == values[at + 1] == 1), 0)
    if any(inner) or not begins:
        return inner
    inner = _inner(values[begins:])
    parts = [has for has, within in zip(titled[begins:], inner, strict=True) if not within]
    front = any(inner) and all(parts) and not any(titled[:begins])
    return [front] * begins + inner


def _inner(values: Sequence[int]) -> list[bool]:
    """Tell of each number whether it counts within the one before; none does unless the outer ones go on behind.

    A number that may follow both is tried as either: the wrong reading comes upon a third series further on.
    """
    readings: dict[tuple[int, int], _Reading] = {(0, 0): _Reading(0, None)}
    for value in values:
        nexts: dict[tuple[int, int], _Reading] = {}
        for (outer, within), reading in readings.items():
            # A one behind inner numbers begins a third series: these come one behind the other.
            if within and value == within + 1:
                nexts.setdefault((outer, value), _Reading(reading.returns, reading, inner=True))
            elif outer and not within and value == 1:
                nexts.setdefault((outer, 1), _Reading(reading.returns, reading, inner=True))
            if value == outer + 1 or (not within and value > outer):
                nexts.setdefault((value, 0), _Reading(reading.returns + (within > 0), reading))
        readings = nexts
    last = max(readings.values(), key=lambda reading: reading.returns, default=None)
    if last is not None and last.returns < _OFTEN:
        last = None
    told: list[bool] = []
    while last is not None and last.before is not None:
        told.append(last.inner)
        last = last.before
    return told[::-1] if told else [False] * len(values)
