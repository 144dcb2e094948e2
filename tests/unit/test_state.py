"""Folding decisions into states."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.annotation import Footnote, Query
from briefpress.nouns.finding import Place
from briefpress.nouns.review import Decision, Decisions, Reviewer, Round, RoundPlan
from briefpress.nouns.selector import Selector
from briefpress.verbs.composing.state import MOVES, fold_states, natural

if TYPE_CHECKING:
    from briefpress.nouns.statement import QueryStatus, State, Status

_QUOTE = Selector(exact="q")
_STATES: tuple[State, ...] = tuple(MOVES)


def note(status: Status) -> Footnote:
    """Make a footnote in a state."""
    return Footnote(id="a", quote=_QUOTE, text="t", status=status)


def word(by: str, *states: State, on: str = "a") -> Decisions:
    """Make a person's file with decisions on one annotation."""
    made = tuple(
        Decision(annotation=on, state=state).located(Place(f"{by}.yaml", line), {})
        for line, state in enumerate(states, start=3)
    )
    return Decisions(by=by, decisions=made)


def in_round(name: str, *people: Decisions) -> Round:
    """Make a round in which everyone who decides takes part."""
    plan = RoundPlan(edition="1.0", people=tuple(Reviewer(id=person.by) for person in people))
    return Round(name, plan, people)


def fold(status: Status, *rounds: Round) -> tuple[State, list[str]]:
    """Give the state that rounds lead to, and the codes of what was found."""
    outcome = fold_states([note(status)], rounds, known={"a"})
    return outcome.value[0].state, [finding.code for finding in outcome.findings]


@pytest.mark.parametrize("status", ("proposed", "accepted", "deferred"))
@pytest.mark.parametrize("state", ("accepted", "stet", "withdrawn", "deferred"))
def test_what_is_open_can_be_decided(status: Status, state: State) -> None:
    """The writer's own `accepted` is open to review as well."""
    assert (state, []) == fold(status, in_round("r", word("ann", state)))


def test_without_decisions_the_status_stands() -> None:
    """It is its writer's word."""
    assert ("proposed", []) == fold("proposed")


def test_rounds_follow_in_the_order_people_count() -> None:
    """The tenth round comes after the second, whatever order the folders are read in."""
    last = in_round("round-10", word("ann", "accepted"))
    first = in_round("round-2", word("ann", "deferred"))

    assert ("accepted", []) == fold("proposed", last, first)


def test_two_people_who_agree_are_one_decision() -> None:
    """That is what a second pair of eyes is for."""
    assert ("stet", []) == fold("proposed", in_round("r", word("ann", "stet"), word("bob", "stet")))


@pytest.mark.parametrize("status", ("proposed", "accepted"))
def test_two_people_who_differ_are_named_and_nothing_is_chosen(status: Status) -> None:
    """Not even the writer's own word: it counts as proposed, so no proof shows it."""
    outcome = fold_states([note(status)], [in_round("r", word("ann", "accepted"), word("bob", "stet"))], known={"a"})

    assert "proposed" == outcome.value[0].state
    assert ["Y041"] == [finding.code for finding in outcome.findings]
    assert all(part in outcome.findings[0].message for part in ("ann", "bob", "ann.yaml:3", "accepted", "stet"))
    assert "bob.yaml" == outcome.findings[0].place.file


def test_a_later_round_settles_what_two_people_left_open() -> None:
    """The quarrel stays a finding; the state is decided."""
    quarrel = in_round("r-1", word("ann", "accepted"), word("bob", "stet"))

    assert ("accepted", ["Y041"]) == fold("proposed", quarrel, in_round("r-2", word("ann", "accepted")))


def test_one_person_decides_once_in_a_round() -> None:
    """Twice the same is one too many; twice differently decides nothing."""
    assert ("stet", ["Y043"]) == fold("proposed", in_round("r", word("ann", "stet", "stet")))
    assert ("proposed", ["Y043"]) == fold("proposed", in_round("r", word("ann", "stet", "accepted")))


@pytest.mark.parametrize(
    ("status", "state"),
    (("stet", "accepted"), ("withdrawn", "accepted"), ("accepted", "proposed"), ("proposed", "answered")),
)
def test_some_ways_are_barred(status: Status, state: State) -> None:
    """What was refused or taken back is not revived, and a note is no query."""
    assert (status, ["Y042"]) == fold(status, in_round("r", word("ann", state)))


@pytest.mark.parametrize(
    ("status", "states", "expected"),
    (
        ("open", ("answered",), ("answered", [])),
        ("open", ("answered", "closed"), ("closed", [])),
        ("answered", ("answered",), ("answered", [])),
        ("open", ("closed",), ("open", ["Y042"])),
        ("closed", ("open",), ("closed", ["Y042"])),
        ("open", ("accepted",), ("open", ["Y042"])),
    ),
)
def test_queries_are_answered_and_then_closed(
    status: QueryStatus, states: tuple[State, ...], expected: tuple[State, list[str]]
) -> None:
    """In that order, one round after the other."""
    query = Query(id="a", quote=_QUOTE, text="t", status=status)
    rounds = [in_round(f"r-{number}", word("ann", state)) for number, state in enumerate(states)]
    outcome = fold_states([query], rounds, known={"a"})

    assert expected == (outcome.value[0].state, [finding.code for finding in outcome.findings])


def test_decisions_on_nothing_and_by_strangers_are_found() -> None:
    """Unless the annotation is there and only could not be read, or not all files could be."""
    plan = RoundPlan(edition="1.0", people=(Reviewer(id="bob"),))
    rounds = [Round("r", plan, (word("ann", "stet", on="hamdan"),))]

    def codes(known: set[str] | None) -> list[str]:
        return [finding.code for finding in fold_states([note("proposed")], rounds, known=known).findings]

    assert ["Y045", "Y040"] == codes({"a", "hamadan"})
    assert ["Y045"] == codes({"a", "hamdan"})
    assert ["Y045"] == codes(None)


@given(st.lists(st.lists(st.sampled_from(_STATES), max_size=3), max_size=4), st.sampled_from(_STATES[:5]))
def test_no_round_leads_where_no_move_leads(rounds: list[list[State]], status: Status) -> None:
    """Every step of a fold is a move of the table, or stays, or falls back to proposed with a finding."""
    state: State = status
    people = [
        in_round(f"r-{number}", *(word(f"p-{index}", one) for index, one in enumerate(states)))
        for number, states in enumerate(rounds)
    ]
    for number in range(len(people)):
        outcome = fold_states([note(status)], people[: number + 1], known=None)
        after = outcome.value[0].state

        assert after == state or after in MOVES[state] or (after == "proposed" and outcome.findings)
        state = after


def test_names_sort_as_people_count() -> None:
    """Numbers by their worth, words by their letters, and no name raises."""
    assert ["1", "a-2", "a-10", "a-b", "b"] == sorted(["b", "a-10", "a-b", "1", "a-2"], key=natural)


@given(st.lists(st.text(max_size=8), unique=True))
def test_any_names_can_be_sorted(names: list[str]) -> None:
    """Also with digits of other scripts, and the same way from any order."""
    backwards = list(reversed(names))

    assert sorted(names, key=natural) == sorted(backwards, key=natural)
