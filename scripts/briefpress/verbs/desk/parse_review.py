"""Read rounds of review from the values of their files: the plan, and each person's decisions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Outcome
from briefpress.nouns.review import Decision, Decisions, RoundPlan
from briefpress.verbs.desk.validate import validate, validate_leniently

if TYPE_CHECKING:
    from briefpress.nouns.marked import Marked


def parse_plan(marked: Marked) -> Outcome[RoundPlan | None]:
    """Read round.yaml."""
    return validate_leniently(RoundPlan, marked, subject="the round")


def parse_decisions(marked: Marked, *, person: str) -> Outcome[Decisions | None]:
    """Read a person's file, each decision by itself; `person` is the name of the file without its ending."""
    findings: list[Finding] = []
    decisions: list[Decision] = []
    top = marked.value
    entries = top.get("decisions") if isinstance(top, dict) else None
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        about = entry.get("annotation") if isinstance(entry, dict) else None
        subject = f"the decision on “{about}”" if isinstance(about, str) else "this decision"
        outcome = validate(Decision, marked, ("decisions", index), subject=subject)
        findings.extend(outcome.findings)
        if outcome.value is not None:
            decisions.append(outcome.value)
    bare = (
        replace(marked, value={**top, "decisions": []})
        if isinstance(top, dict) and isinstance(entries, list)
        else marked
    )
    frame = validate_leniently(Decisions, bare, subject="this file")
    findings.extend(frame.findings)
    if frame.value is None:
        return Outcome(None, tuple(findings))
    if frame.value.by != person:
        place = frame.value.place_of("by")
        message = f"the file of “{person}” says that “{frame.value.by}” decides"
        findings.append(Finding(place, "Y044", message, f"write “by: {person}”, or rename the file"))
    return Outcome(frame.value.model_copy(update={"decisions": tuple(decisions)}), tuple(findings))
