"""Page numbers as text: lay out, read the page of every target, write the numbers in, until they hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MAX_ROUNDS = 8


class Laid(Protocol):
    """Anything laid out that knows what its page references ought to show."""

    @property
    def shown(self) -> Mapping[str, str]:
        """Give the label that each page reference shows: what was asked for, or what proved to be right meanwhile."""

    @property
    def wanted(self) -> Mapping[str, str]:
        """Give the label that each page reference ought to show, by the id of its target."""

    @property
    def final(self) -> bool:
        """Tell whether the document itself is as it stays: if not, it has to be laid out again."""


T = TypeVar("T", bound=Laid)


@dataclass(frozen=True, slots=True)
class Numbers:
    """The labels to write into the page references, and the widest one of those that need room for it."""

    labels: Mapping[str, str] = field(default_factory=dict)
    reserved: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settled(Generic[T]):
    """The last layout, the numbers that stand in it, and the targets whose number is wrong all the same."""

    laid: T
    numbers: Numbers
    wrong: tuple[str, ...] = ()


def settle(
    lay_out: Callable[[Numbers], T], *, labels: Mapping[str, str] | None = None, rounds: int = MAX_ROUNDS
) -> Settled[T]:
    """Lay out until every page reference shows the page of its target; `labels` are what they show to begin with.

    Where numbers come round again (a wider one pushes its target on, a narrower one lets it back), room for
    the wider is reserved, so that the layout no longer depends on which of them stands there.
    """
    numbers = Numbers(labels or {})
    seen: list[Mapping[str, str]] = []
    laid = lay_out(numbers)
    while not laid.final or (laid.wanted != laid.shown and rounds > 1):
        reserved = numbers.reserved
        if laid.final:
            rounds -= 1
            if laid.wanted in seen:
                reserved = {**reserved, **_widest(seen[seen.index(laid.wanted) :])}
                seen = []
            seen.append(laid.wanted)
        numbers = Numbers(laid.wanted, reserved)
        del laid  # A book of many notes takes gigabytes: there is never room for two layouts of it.
        laid = lay_out(numbers)
    wrong = tuple(key for key, label in laid.wanted.items() if laid.shown.get(key) != label)
    return Settled(laid, Numbers(laid.shown, numbers.reserved), wrong)


def _widest(cycle: list[Mapping[str, str]]) -> dict[str, str]:
    """Give the widest label of every target whose label differs within a cycle."""
    labels: dict[str, list[str]] = {}
    for state in cycle:
        for key, label in state.items():
            labels.setdefault(key, []).append(label)
    return {
        key: max(shown, key=lambda label: (len(label), label)) for key, shown in labels.items() if len(set(shown)) > 1
    }
