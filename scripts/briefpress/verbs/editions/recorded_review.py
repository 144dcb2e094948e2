"""Put what was decided and signed in rounds of review into the form of a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.record import Decided, SignedOff
from briefpress.verbs.rounds.standing import signatures

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefpress.nouns.review import Round


def decided(rounds: Iterable[Round]) -> tuple[Decided, ...]:
    """Give every decision, round by round, person by person, in the order of their files."""
    return tuple(
        Decided(
            round=review.name,
            by=person.by,
            annotation=one.annotation,
            state=one.state,
            because=one.because or "",
            answer=one.answer or "",
            date=one.date.isoformat() if one.date else "",
        )
        for review in rounds
        for person in review.people
        for one in person.decisions
    )


def signed_off(rounds: Iterable[Round]) -> tuple[SignedOff, ...]:
    """Give every signature there is."""
    return tuple(
        SignedOff(round=one.round, by=one.person, role=one.role, date=one.signed.isoformat())
        for one in signatures(rounds)
        if one.signed is not None
    )
