"""Fold the states of annotations: what their writers say of them, and then the decisions, round by round."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from briefpress.nouns.annotation import Query
from briefpress.nouns.finding import Finding, Outcome
from briefpress.nouns.statement import Statement
from briefpress.verbs.desk.validate import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from briefpress.nouns.review import Decision, Decisions, Round
    from briefpress.nouns.statement import State

S = TypeVar("S", bound=Statement)
Held = tuple[str, "Decision"]

# Where a state may go from here. Its writer's `accepted` is a proposal too; what was refused or taken back is
# not revived but written anew, so that every id has one story.
MOVES: Mapping[State, tuple[State, ...]] = {
    "proposed": ("accepted", "stet", "withdrawn", "deferred"),
    "accepted": ("stet", "withdrawn", "deferred"),
    "deferred": ("accepted", "stet", "withdrawn"),
    "stet": (),
    "withdrawn": (),
    "open": ("answered",),
    "answered": ("closed",),
    "closed": (),
}
_QUERY_STATES = frozenset({"open", "answered", "closed"})


def natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """Give a key that sorts names as people do: round-2 before round-10."""
    parts = re.findall(r"[0-9]+|[^0-9]+", name)
    return tuple((0, int(part), part) if part.isdecimal() and part.isascii() else (1, 0, part) for part in parts)


def fold_states(
    statements: Sequence[S], rounds: Iterable[Round], *, known: Collection[str] | None
) -> Outcome[tuple[S, ...]]:
    """Give the annotations in the states that the rounds have led to.

    `known` are all ids in the files, also of annotations that cannot be used; a decision on any other id is a
    finding, unless it is None because not all files could be read.
    """
    states: dict[str, State] = {one.id: one.status for one in statements}
    answers: dict[str, str] = {}
    findings: list[Finding] = []
    for review in sorted(rounds, key=lambda one: natural(one.name)):
        by_annotation: dict[str, list[Held]] = defaultdict(list)
        for person in review.people:
            findings.extend(_strangers(review, person))
            for decision in person.decisions:
                by_annotation[decision.annotation].append((person.by, decision))
                if decision.answer:
                    answers[decision.annotation] = decision.answer
        for ident, held in by_annotation.items():
            if ident in states:
                states[ident], found = _decide(ident, states[ident], held, review=review)
                findings.extend(found)
            elif known is not None and ident not in known:
                findings.extend(_unknown(decision, known) for _, decision in held)
    folded = (_answered(one, answers.get(one.id, "")).in_state(states[one.id]) for one in statements)
    return Outcome(tuple(folded), tuple(findings))


def _answered(one: S, answer: str) -> S:
    """Give a query with the answer that a decision holds; its own, if it has one, stands."""
    if answer and isinstance(one, Query) and not one.answer:
        return one.model_copy(update={"answer": answer})
    return one


def _decide(ident: str, state: State, held: Sequence[Held], *, review: Round) -> tuple[State, list[Finding]]:
    """Give the state that one round leads to; where people differ nothing is chosen."""
    if state in _QUERY_STATES and {decision.state for _, decision in held} == {"answered", "closed"}:
        return _answered_and_closed(ident, state, held, review=review)
    findings = _repeated(ident, held, review=review)
    first_person, first = held[0]
    other = next(((person, decision) for person, decision in held if decision.state != first.state), None)
    if other is not None:
        person, decision = other
        undecided: State = "open" if state in _QUERY_STATES else "proposed"
        if person != first_person:
            message = (
                f"in {review.name} {first_person} decides “{first.state}” on “{ident}” ({first.place}) "
                f"and {person} “{decision.state}”; it counts as “{undecided}”"
            )
            hint = "let the two agree, and give both decisions the same state"
            findings.append(Finding(decision.place_of("state"), "Y041", message, hint))
        return undecided, findings
    new = first.state
    if new == state:
        return state, findings
    if new not in MOVES[state]:
        allowed = ", ".join(MOVES[state])
        hint = f"from “{state}” it can go to: {allowed}" if allowed else "write a new annotation instead"
        message = f"“{ident}” is “{state}” and cannot become “{new}” in {review.name}"
        findings.append(Finding(first.place_of("state"), "Y042", message, hint))
        return state, findings
    return new, findings


def _answered_and_closed(
    ident: str, state: State, held: Sequence[Held], *, review: Round
) -> tuple[State, list[Finding]]:
    """Take one step after the other: a query may be answered and closed in one round, by the same or by others."""
    findings: list[Finding] = []
    for step in ("answered", "closed"):
        taken = [one for one in held if one[1].state == step]
        state, found = _decide(ident, state, taken, review=review)
        findings.extend(found)
    return state, findings


def _repeated(ident: str, held: Sequence[Held], *, review: Round) -> list[Finding]:
    """Find people who decide on one annotation twice in a round."""
    first: dict[str, Decision] = {}
    findings = []
    for person, decision in held:
        before = first.setdefault(person, decision)
        if before is not decision:
            message = f"{person} decides on “{ident}” twice in {review.name}, first in line {before.place.line}"
            findings.append(Finding(decision.place, "Y043", message, "keep the one that holds"))
    return findings


def _strangers(review: Round, person: Decisions) -> list[Finding]:
    """Find files of people whom the plan of the round does not name."""
    if review.plan is None or any(one.id == person.by for one in review.plan.people):
        return []
    message = f"{person.by} does not take part in {review.name}"
    hint = f"add “- id: {person.by}” to the people in round.yaml"
    return [Finding(person.place_of("by"), "Y045", message, hint)]


def _unknown(decision: Decision, known: Collection[str]) -> Finding:
    """Say that a decision is about nothing."""
    message = f"a decision on “{decision.annotation}”, which no annotation is called"
    return Finding(decision.place_of("annotation"), "Y040", message, nearest(decision.annotation, sorted(known)))
