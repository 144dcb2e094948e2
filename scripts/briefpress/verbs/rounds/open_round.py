"""Begin a round of review: what a person typed becomes its plan, and an empty file for each person."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.leaf import IDENT
from briefpress.nouns.review import Reviewer
from briefpress.verbs.desk.splice import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PLAN = "round"
_ROLE = "reviewer"
_LONGEST = 100
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def day_of(text: str, *, key: str, place: Place) -> Outcome[date | None]:
    """Read a day that somebody typed: year, month and day; None if nothing was typed, or no day."""
    if not text.strip():
        return Outcome(None)
    try:
        if _DAY.fullmatch(text.strip()):
            return Outcome(date.fromisoformat(text.strip()))
    except ValueError:
        pass
    hint = "write year, month and day: 2022-06-02"
    return Outcome(None, (Finding(place, "R004", f"{key}: “{text}” is no day of the calendar", hint),))


def people_of(text: str, *, place: Place) -> Outcome[tuple[Reviewer, ...]]:
    """Read who takes part: `anna:author ben:legal!`; the mark says that a release needs their signature."""
    people: dict[str, Reviewer] = {}
    findings: list[Finding] = []
    for word in text.replace(",", " ").split():
        ident, _, role = word.removesuffix("!").partition(":")
        hint = "write PEOPLE='anna:author ben:legal!': a name in small letters, a role, ! for whoever must sign"
        if not _is_name(ident) or ident == PLAN:
            findings.append(Finding(place, "R003", f"“{ident}” cannot name a person's file", hint))
        elif ident in people:
            findings.append(Finding(place, "R003", f"“{ident}” is named twice", "name each person once"))
        else:
            people[ident] = Reviewer(id=ident, role=role or _ROLE, signs=word.endswith("!"))
    return Outcome(tuple(people.values()), tuple(findings))


def name_findings(name: str, rounds: Sequence[str], *, folder: str) -> tuple[Finding, ...]:
    """Find what is wrong with the name of a new round; `rounds` are the names that there are."""
    if not _is_name(name):
        hint = "use small letters, digits and hyphens: NAME=peer-1"
        return (Finding(Place(folder), "R001", f"“{name}” is no name for a round", hint),)
    if name in rounds:
        hint = f"choose another name; {', '.join(rounds)}: these are taken"
        return (Finding(Place(f"{folder}/{name}"), "R002", f"there is a round “{name}” already", hint),)
    return ()


def round_files(edition: str, people: Sequence[Reviewer], *, due: date | None) -> Mapping[str, str]:
    """Give the files of a new round by their names: the plan, and one file a person."""
    lines = [f"edition: {quoted(edition)}"]
    if due is not None:
        lines.append(f"due: {due.isoformat()}")
    lines.append("people:")
    for one in people:
        lines.append(f"- id: {one.id}")
        if one.role:
            lines.append(f"  role: {one.role if re.fullmatch(IDENT, one.role) else quoted(one.role)}")
        if one.signs:
            lines.append("  signs: true")
    files = {f"{PLAN}.yaml": "\n".join(lines) + "\n"}
    files.update({f"{one.id}.yaml": person_file(one.id) for one in people})
    return files


def _is_name(ident: str) -> bool:
    """Tell what a folder or a file may be called by: none has a name without end."""
    return len(ident) <= _LONGEST and re.fullmatch(IDENT, ident) is not None


def person_file(ident: str) -> str:
    """Give the file of somebody who has not decided anything yet; decisions are added at its end."""
    return f"by: {ident}\nsigned:\ndecisions:\n"
