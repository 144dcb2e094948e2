"""Rounds of review from their files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.edges.desk.yaml_marks import read_yaml_text
from briefpress.nouns.finding import Place
from briefpress.verbs.desk.parse_review import parse_decisions, parse_plan

if TYPE_CHECKING:
    from briefpress.nouns.marked import Marked


def marked(text: str) -> Marked:
    """Read a file."""
    value = read_yaml_text(text, file="editor.yaml").value

    assert value is not None
    return value


def test_a_plan_names_edition_and_people() -> None:
    """Whoever signs must sign before a release."""
    outcome = parse_plan(marked("edition: 1.10\npeople: [{id: editor, role: editor, signs: yes}, {id: bob}]\n"))

    assert () == outcome.findings
    assert outcome.value is not None
    assert ("1.10", ["editor"]) == (
        outcome.value.edition,
        [one.id for one in outcome.value.people if one.signs],
    )


def test_one_faulty_decision_costs_no_other() -> None:
    """Each is read by itself."""
    text = "by: editor\ndecisions:\n- {annotation: a, state: ok}\n- {annotation: b, state: stet}\n"
    outcome = parse_decisions(marked(text), person="editor")

    assert [("Y023", Place("editor.yaml", 3, 26))] == [(one.code, one.place) for one in outcome.findings]
    assert outcome.value is not None
    assert ["b"] == [one.annotation for one in outcome.value.decisions]
    assert Place("editor.yaml", 4, 3) == outcome.value.decisions[0].place


def test_a_file_belongs_to_the_person_it_is_named_after() -> None:
    """A copied file that still says who wrote the first one is found."""
    outcome = parse_decisions(marked("by: ann\ndecisions:\n"), person="editor")

    assert ["Y044"] == [one.code for one in outcome.findings]


def test_decisions_that_are_no_list_are_one_finding() -> None:
    """And so is a file that is no mapping."""
    assert ["Y022"] == [one.code for one in parse_decisions(marked("by: e\ndecisions: x\n"), person="e").findings]
    assert ["Y022"] == [one.code for one in parse_decisions(marked("- x\n"), person="e").findings]
    assert ["Y021"] == [one.code for one in parse_decisions(marked(""), person="e").findings]
