"""What of an edition's review still stands open: rounds since the last release, signatures, decisions, dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.annotation import Query
from briefpress.nouns.finding import Finding
from briefpress.verbs.editions.versions import version_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from briefpress.nouns.review import Round
    from briefpress.nouns.statement import Statement


@dataclass(frozen=True, slots=True)
class Signature:
    """What one person's signature in a round comes to.

    `signed` is None where it is missing; `last` is the day of the last decision in the round.
    """

    round: str
    person: str
    role: str
    needed: bool
    signed: date | None
    last: date | None

    @property
    def is_good(self) -> bool:
        """Whether nothing was decided after it."""
        return self.signed is not None and (self.last is None or self.last <= self.signed)


def rounds_since(rounds: Iterable[Round], last: str) -> tuple[Round, ...]:
    """Give the rounds that reviewed what has not been released yet: those of editions above the last one."""
    return tuple(
        one
        for one in rounds
        if one.plan is not None and (not last or version_key(one.plan.edition) > version_key(last))
    )


def signatures(rounds: Iterable[Round]) -> Iterator[Signature]:
    """Give the signature of everyone who takes part in some rounds."""
    for review in rounds:
        files = {one.by: one for one in review.people}
        days = [one.date for person in review.people for one in person.decisions if one.date is not None]
        last = max(days, default=None)
        for person in review.plan.people if review.plan is not None else ():
            signed = files[person.id].signed if person.id in files else None
            yield Signature(review.name, person.id, person.role or "", person.signs, signed, last)


def open_queries(statements: Iterable[Statement]) -> tuple[Query, ...]:
    """Give the queries that nobody has answered."""
    return tuple(one for one in statements if isinstance(one, Query) and one.state == "open")


def undecided(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Give the proposals that nobody has decided on."""
    return tuple(one for one in statements if one.state == "proposed")


def date_findings(rounds: Sequence[Round], *, today: date | None) -> tuple[Finding, ...]:
    """Find decisions without a date, and decisions and signatures of days to come; None for no day to compare with."""
    out = []
    for review in rounds:
        for person in review.people:
            for one in person.decisions:
                if one.date is None:
                    message = f"{person.by} decided on “{one.annotation}” in {review.name}, but not when"
                    out.append(Finding(one.place, "R014", message, "add “date: …”: who, when and why go on record"))
                elif today is not None and one.date > today:
                    message = f"{person.by} decided on “{one.annotation}” on {one.date}, which is still to come"
                    out.append(Finding(one.place_of("date"), "R009", message, "correct the date"))
            if today is not None and person.signed is not None and person.signed > today:
                message = f"{person.by} signed {review.name} on {person.signed}, which is still to come"
                out.append(Finding(person.place_of("signed"), "R009", message, "correct the date"))
    return tuple(out)
