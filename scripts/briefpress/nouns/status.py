"""Where a brief stands on its way to release: its rounds, and all that is still open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.nouns.finding import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One person in one round: how much they decided, whether they must sign, and when they did ("" if not).

    `is_stale` says that something was decided after they signed.
    """

    id: str
    role: str
    decisions: int
    signs: bool
    signed: str
    is_stale: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundStatus:
    """One round; `days_left` is None without a date, and less than nothing once it is over."""

    name: str
    edition: str
    due: str
    days_left: int | None
    is_closed: bool
    people: tuple[Standing, ...]

    @property
    def is_done(self) -> bool:
        """Whether its edition is out, or everyone who must sign has, and nothing was decided since."""
        signing = [one for one in self.people if one.signs]
        return self.is_closed or (bool(signing) and all(one.signed and not one.is_stale for one in signing))


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """One thing that somebody has to see to: its annotation, where it stands, and what it is about."""

    id: str
    place: Place
    words: str
    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefStatus:
    """All that stands open in one brief; `faults` counts the errors in its files, `other_faults` are the rest of them.

    An error that is a conflict, an orphan or a drift is told as that; `remarks` are warnings for whoever releases it;
    `is_embargoed` says that the day of its embargo has not come.
    """

    brief: str
    version: str
    released: str
    embargo: str
    rounds: tuple[RoundStatus, ...]
    queries: tuple[Open, ...]
    undecided: tuple[Open, ...]
    conflicts: tuple[Open, ...]
    orphans: tuple[Open, ...]
    drifted: tuple[Open, ...]
    faults: int
    other_faults: tuple[Open, ...] = ()
    remarks: tuple[Open, ...] = ()
    is_embargoed: bool = False

    @property
    def unsigned(self) -> tuple[str, ...]:
        """Name those whose signature is missing, or no longer covers what was decided."""
        return tuple(
            one.id
            for review in self.rounds
            if not review.is_closed
            for one in review.people
            if one.signs and (not one.signed or one.is_stale)
        )

    @property
    def days_left(self) -> int | None:
        """Give the days until the first round that is still open is due; less than nothing where it is over."""
        left = [one.days_left for one in self.rounds if not one.is_done and one.days_left is not None]
        return min(left, default=None)

    @property
    def word(self) -> str:
        """Say in a word or two where the brief stands."""
        if self.version == self.released:
            return "released"
        waiting = self.queries or self.undecided or self.conflicts or self.orphans or self.drifted
        if waiting or self.unsigned:
            return "in review" if self.rounds else "in preparation"
        if self.faults:
            return "has faults"
        return "embargoed" if self.is_embargoed else "ready"
