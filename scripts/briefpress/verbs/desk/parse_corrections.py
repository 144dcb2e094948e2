"""Read notices of corrections from the values of corrections.yaml."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.nouns.correction import Correction, Corrections
from briefpress.nouns.finding import Finding, Outcome
from briefpress.verbs.desk.validate import validate, validate_leniently
from briefpress.verbs.editions.versions import version_key

if TYPE_CHECKING:
    from briefpress.nouns.marked import Marked


def parse_corrections(marked: Marked) -> Outcome[tuple[Correction, ...]]:
    """Read every notice by itself; one that cannot be right is left out."""
    top = marked.value
    entries = top.get("corrections") if isinstance(top, dict) else None
    rows = entries if isinstance(entries, list) else []
    bare = replace(marked, value={**top, "corrections": []}) if isinstance(top, dict) and rows else marked
    findings = list(validate_leniently(Corrections, bare, subject="this file").findings)
    made: dict[str, Correction] = {}
    for index in range(len(rows)):
        outcome = validate(Correction, marked, ("corrections", index), subject=f"notice {index + 1}")
        findings.extend(outcome.findings)
        one = outcome.value
        if one is None:
            continue
        if version_key(one.version) <= version_key(one.corrects):
            message = f"“{one.id}” would correct {one.corrects} in {one.version}, which is not above it"
            findings.append(Finding(one.place_of("version"), "R051", message, "name the edition that is to come"))
        elif one.id in made:
            message = f"two notices are called “{one.id}” (the first in line {made[one.id].place.line})"
            findings.append(Finding(one.place_of("id"), "R052", message, "give one of them another id"))
        else:
            made[one.id] = one
    return Outcome(tuple(made.values()), tuple(findings))
