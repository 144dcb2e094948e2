"""What a person typed becomes the files of a round."""

from __future__ import annotations

from datetime import date

import pytest

from briefpress.edges.desk.yaml_marks import read_yaml_text
from briefpress.nouns.finding import Place
from briefpress.verbs.desk.parse_review import parse_decisions, parse_plan
from briefpress.verbs.rounds.open_round import day_of, name_findings, people_of, round_files

HERE = Place("seeds/x/reviews/r")


def test_people_are_read_with_role_and_duty() -> None:
    """A mark says who must sign; commas do no harm."""
    people = people_of("anna:author, ben:legal! cleo", place=HERE)

    assert () == people.findings
    assert [("anna", "author", False), ("ben", "legal", True), ("cleo", "reviewer", False)] == [
        (one.id, one.role, one.signs) for one in people.value
    ]


@pytest.mark.parametrize("text", ("Anna:author", "anna:x anna:y", "../up:x", "round:x", "ann a:", ":x", "a/b", "é"))
def test_names_that_cannot_be_files_are_found(text: str) -> None:
    """All of them come through a path; `round` is the plan's own name."""
    codes = [one.code for one in people_of(text, place=HERE).findings]

    assert (codes or ["R003"]) == ["R003"]
    assert bool(codes) == (text != "ann a:")


def test_the_files_of_a_round_read_back_as_they_were_meant() -> None:
    """Each by the reader that builds use."""
    people = people_of("anna:author ben:right-of-reply!", place=HERE).value
    files = round_files("1.10", people, due=date(2022, 5, 20))
    read = {name: marked for name, text in files.items() if (marked := read_yaml_text(text, file=name).value)}
    plan = parse_plan(read["round.yaml"]).value
    files_of = [parse_decisions(read[f"{one.id}.yaml"], person=one.id) for one in people]

    assert plan is not None
    assert ("1.10", date(2022, 5, 20)) == (plan.edition, plan.due)
    assert [one.model_dump() for one in people] == [one.model_dump() for one in plan.people]
    assert [()] * 2 == [one.findings for one in files_of]
    assert ["anna", "ben"] == [one.value.by for one in files_of if one.value is not None]


@pytest.mark.parametrize(
    ("name", "code"), (("Peer 1", "R001"), ("", "R001"), ("../x", "R001"), ("x" * 300, "R001"), ("peer-1", "R002"))
)
def test_a_round_needs_a_name_of_its_own(name: str, code: str) -> None:
    """One that can be a folder, and is not taken."""
    assert [code] == [one.code for one in name_findings(name, ["peer-1"], folder="seeds/x/reviews")]


@pytest.mark.parametrize("text", ("2022-02-30", "tomorrow", "2022-5-1", "20220501"))
def test_a_day_is_a_day_of_the_calendar(text: str) -> None:
    """And nothing is guessed."""
    assert ["R004"] == [one.code for one in day_of(text, key="DUE", place=HERE).findings]


def test_a_day_may_be_left_out() -> None:
    """Then there is none."""
    assert (None, date(2022, 5, 1)) == (
        day_of("", key="DUE", place=HERE).value,
        day_of(" 2022-05-01", key="DUE", place=HERE).value,
    )
