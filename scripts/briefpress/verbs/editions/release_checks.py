"""What bars a release: errors, open questions, missing signatures, drifted passages, the version, the embargo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Place
from briefpress.verbs.editions.versions import version_key
from briefpress.verbs.rounds.standing import date_findings, open_queries, rounds_since, signatures, undecided
from briefpress.verbs.rounds.status_of import DRIFTED

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from briefpress.nouns.annotation import Query
    from briefpress.nouns.brief import Brief
    from briefpress.nouns.correction import Correction
    from briefpress.nouns.review import Round
    from briefpress.nouns.statement import Statement

_MANY = 60
# Warnings of a proof, and what each is called where it bars a release.
_BARRING = {"F010": "R026", "P001": "R027"}


def review_findings(
    name: str, statements: Sequence[Statement], rounds: Sequence[Round], *, last: str, now: datetime
) -> tuple[Finding, ...]:
    """Find what the review has left open; `last` is the version released last, "" for none."""
    pending = rounds_since(rounds, last)
    return (
        *(_query(name, one) for one in open_queries(statements)),
        *(_proposal(name, one) for one in undecided(statements)),
        *_unsigned(name, pending),
        *date_findings(pending, today=now.astimezone().date()),
    )


def _query(name: str, one: Query) -> Finding:
    words = " ".join(one.text.split())[:_MANY]
    hint = f"answer it: make decide BRIEF={name} ANNOTATION={one.id} BY=name ANSWER='…'"
    hint += ", or write “status: answered” and “answer: …” beside it"
    return Finding(one.place, "R020", f"the query “{one.id}” is open: {words}", hint)


def _proposal(name: str, one: Statement) -> Finding:
    hint = f"in a round: make decide BRIEF={name} ANNOTATION={one.id} STATE=accepted BY=name"
    hint += " (or stet, withdrawn, deferred); without one, write “status: accepted” beside it, or another state"
    return Finding(one.place, "R021", f"nobody has decided on “{one.id}”", hint)


def _unsigned(name: str, pending: Sequence[Round]) -> list[Finding]:
    """Find signatures that are missing, or that do not cover what was decided after them."""
    out = []
    for one in signatures(pending):
        place = Place(f"seeds/{name}/reviews/{one.round}/{one.person}.yaml")
        hint = f"make sign BRIEF={name} ROUND={one.round} BY={one.person}"
        if one.needed and one.signed is None:
            out.append(Finding(place, "R023", f"{one.person} has not signed off {one.round}", hint))
        elif one.needed and not one.is_good:
            message = f"{one.person} signed {one.round} on {one.signed}; the last decision is of {one.last}"
            out.append(Finding(place, "R013", message, hint))
    return out


def sign_off_findings(brief: Brief, rounds: Sequence[Round], *, last: str, always: bool) -> tuple[Finding, ...]:
    """Find an edition that nobody has to sign: told of where an earlier one was signed, refused where a house says so.

    What a round asks for is checked by itself; this is about the round that is not there.
    """
    pending = [one for one in signatures(rounds_since(rounds, last)) if one.needed]
    before = sorted({one.person for one in signatures(rounds) if one.needed})
    if pending or not (always or before):
        return ()
    ask = "open a round whose people sign: make round … PEOPLE='name:role!'"
    message = f"nobody signs for {brief.version}: no round of it asks for a signature"
    if always:
        return (Finding(brief.place_of("version"), "R023", f"{message}, and the house wants one", ask),)
    message += f", as rounds before it did of {', '.join(before)}"
    hint = f"{ask}; or release without, if so small a change needs none (“sign-off: always” in house.yaml forbids it)"
    return (Finding(brief.place_of("version"), "R015", message, hint),)


def drift_findings(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Find drifted passages among what a build has found: proofs show them with a warning, no edition does."""
    return tuple(
        Finding(one.place, "R022", f"a passage has drifted: {one.message}", one.hint)
        for one in found
        if one.code in DRIFTED
    )


def shown_findings(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Find what proofs show with a warning and no edition may have: pictures unsaid, characters without a glyph."""
    return tuple(Finding(one.place, _BARRING[one.code], one.message, one.hint) for one in found if one.code in _BARRING)


def version_findings(brief: Brief, *, last: str, issued: str) -> tuple[Finding, ...]:
    """Find a version that goes back, or stands still; `last` was issued on a day that this one may not precede."""
    out = []
    if last and version_key(brief.version) <= version_key(last):
        message = f"{brief.version} is not above {last}, which is released"
        out.append(Finding(brief.place_of("version"), "R024", message, "raise “version” in brief.yaml"))
    if last and brief.issued.isoformat() < issued:
        message = f"{brief.version} would be issued on {brief.issued}, before {last} ({issued})"
        out.append(Finding(brief.place_of("issued"), "R024", message, "correct “issued” in brief.yaml"))
    return tuple(out)


def correction_findings(
    corrections: Sequence[Correction], *, brief: Brief, released: Collection[str]
) -> tuple[Finding, ...]:
    """Find notices that would stand on no page, or on that of an edition which is older than they are.

    A notice of a version that is passed over stands nowhere, nor does one that corrects what is not released.
    """
    out = []
    version = brief.version
    last = version_key(max(released, key=version_key)) if released else None
    for one in corrections:
        if one.corrects not in released:
            message = f"“{one.id}” corrects {one.corrects}, which is not released"
            out.append(Finding(one.place_of("corrects"), "R051", message, f"released are: {', '.join(released)}"))
        elif (last is None or version_key(one.version) > last) and version_key(one.version) < version_key(version):
            message = f"“{one.id}” belongs to {one.version}, which would be passed over by {version}"
            hint = f"write “version: {version}” into the notice, or release {one.version} first"
            out.append(Finding(one.place_of("version"), "R051", message, hint))
        elif version_key(one.version) == version_key(version) and one.date > brief.issued:
            message = f"“{one.id}” is of {one.date}, but {version}, which carries it, would be issued on {brief.issued}"
            hint = (
                "write the day of the corrected edition into brief.yaml as “issued” (and the old one as “first-issued”)"
            )
            out.append(Finding(brief.place_of("issued"), "R054", message, hint))
    return tuple(out)


def embargo_findings(brief: Brief, *, now: datetime, force: str) -> tuple[Finding, ...]:
    """Find an embargo that has not passed, unless a reason is given to release all the same."""
    if brief.embargo is None or now >= brief.embargo or force.strip():
        return ()
    message = f"the embargo holds until {brief.embargo.isoformat()}; it is {now.isoformat()}"
    hint = "wait, or say FORCE='why': the reason goes on record"
    return (Finding(brief.place_of("embargo"), "R025", message, hint),)
