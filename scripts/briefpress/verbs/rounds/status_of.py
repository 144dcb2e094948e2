"""Find out where a brief stands: fold its rounds, and gather what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.codes import CODES, errors
from briefpress.nouns.status import BriefStatus, Open, RoundStatus, Standing
from briefpress.verbs.editions.versions import version_key
from briefpress.verbs.rounds.standing import open_queries, rounds_since, signatures, undecided

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from briefpress.nouns.brief import Brief
    from briefpress.nouns.finding import Finding
    from briefpress.nouns.review import Round
    from briefpress.nouns.statement import Statement

ORPHANED = frozenset({"A001", "A002", "A003", "A005"})
DRIFTED = frozenset({"A004", "A006"})
_CONFLICT = "Y041"
_REMARKS = frozenset({"R015"})
_SHOWN = 90
_SAYING = ("replace", "text", "title", "entry", "caption")


def status_of(  # noqa: PLR0913  # each is a part of what a brief is made of
    name: str,
    brief: Brief,
    statements: Sequence[Statement],
    rounds: Sequence[Round],
    findings: Sequence[Finding],
    *,
    released: str,
    today: date,
) -> BriefStatus:
    """Give the status of a brief; `findings` are those of loading and anchoring it, `released` its last release."""
    pending = {one.name for one in rounds_since(rounds, released)}
    return BriefStatus(
        brief=name,
        version=brief.version,
        released=brief.version if released and version_key(brief.version) == version_key(released) else released,
        embargo=brief.embargo.isoformat() if brief.embargo else "",
        rounds=tuple(_round(one, is_closed=one.name not in pending, today=today) for one in rounds),
        queries=tuple(
            Open(id=one.id, place=one.place, words=_short(one.text), to=one.to or "")
            for one in open_queries(statements)
        ),
        undecided=tuple(Open(id=one.id, place=one.place, words=_about(one)) for one in undecided(statements)),
        conflicts=_found(findings, frozenset({_CONFLICT})),
        orphans=_found(findings, ORPHANED),
        drifted=_found(findings, DRIFTED),
        faults=len(errors(findings)),
        other_faults=_found(errors(findings), CODES.keys() - {_CONFLICT} - ORPHANED - DRIFTED),
        remarks=(*_found(findings, _REMARKS), *_embargo(brief, today)),
        is_embargoed=brief.embargo is not None and today < brief.embargo.date(),
    )


def _embargo(brief: Brief, today: date) -> tuple[Open, ...]:
    """Tell of an embargo up to its day: the hour is for the release to hold against the clock."""
    if brief.embargo is None or today > brief.embargo.date():
        return ()
    words = f"the embargo holds until {brief.embargo.isoformat()}, and no edition comes out before it without a reason"
    return (Open(id="R025", place=brief.place_of("embargo"), words=words),)


def _round(review: Round, *, is_closed: bool, today: date) -> RoundStatus:
    plan = review.plan
    decided = {one.by: len(one.decisions) for one in review.people}
    due = plan.due if plan is not None else None
    return RoundStatus(
        name=review.name,
        edition=plan.edition if plan is not None else "",
        due=due.isoformat() if due else "",
        days_left=(due - today).days if due else None,
        is_closed=is_closed,
        people=tuple(
            Standing(
                id=one.person,
                role=one.role,
                decisions=decided.get(one.person, 0),
                signs=one.needed,
                signed=one.signed.isoformat() if one.signed else "",
                is_stale=one.signed is not None and not one.is_good,
            )
            for one in signatures([review])
        ),
    )


def _found(findings: Sequence[Finding], codes: Collection[str]) -> tuple[Open, ...]:
    return tuple(Open(id=one.code, place=one.place, words=one.message) for one in findings if one.code in codes)


def _about(one: Statement) -> str:
    """Say what a proposal would do: its new words, or its text."""
    words = next((str(getattr(one, key)) for key in _SAYING if hasattr(one, key)), "")
    kind = getattr(one, "kind", "event")
    return _short(f"{kind}: {words}" if words else str(kind))


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1].rstrip() + "…"
