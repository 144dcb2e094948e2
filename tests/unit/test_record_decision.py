"""Decisions and signatures are added to a file, and nothing else in it changes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.desk.yaml_marks import read_yaml_text
from briefpress.nouns.review import Decision, Decisions
from briefpress.verbs.desk.append_entry import NoPlace
from briefpress.verbs.desk.parse_review import parse_decisions
from briefpress.verbs.rounds.open_round import person_file
from briefpress.verbs.rounds.record_decision import with_decision, with_signature

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefpress.nouns.marked import Marked

DAY = date(2022, 5, 20)
STET = Decision(annotation="a-1", state="stet", because='No: it\'s “so”\nand "so".', date=DAY)


def marked(text: str) -> Marked:
    """Read a file."""
    value = read_yaml_text(text, file="ann.yaml").value

    assert value is not None
    return value


def read(text: str) -> Decisions:
    """Read a person's file that has no fault."""
    outcome = parse_decisions(marked(text), person="ann")

    assert () == outcome.findings
    assert outcome.value is not None
    return outcome.value


def said(decisions: Iterable[Decision]) -> list[dict[str, object]]:
    """Give decisions as plain values, wherever they stand."""
    return [one.model_dump() for one in decisions]


FILES = (
    person_file("ann"),
    "by: ann\n",
    "by: ann",
    "by: ann\ndecisions: []\n",
    "by: ann\ndecisions: []   # none yet\nsigned: 2022-05-01\n",
    "by: ann\ndecisions:\n- {annotation: b, state: stet}",
    "by: ann\ndecisions:\n  - annotation: b   # said by telephone\n    state: stet # so\n\nsigned: 2022-05-01\n",
    "by: ann\r\ndecisions:\r\n- annotation: b\r\n  state: stet\r\nsigned:\r\n",
    "by: ann\ndecisions: [{annotation: b, state: stet}, {annotation: c, state: stet}]  # short\n",
    "# Hers.\nby: ann\ndecisions:\n- annotation: b\n  state: stet\n  because: |\n    Two\n\n    lines.\n# end\n",
)


@pytest.mark.parametrize("text", FILES)
def test_a_decision_comes_last_and_all_else_stays(text: str) -> None:
    """However the file is written: comments, line ends and the other decisions are as they were."""
    before = read(text)
    added = with_decision(text, marked(text), STET)
    after = read(added)

    assert said([*before.decisions, STET]) == said(after.decisions)
    assert before.signed == after.signed
    assert ("\r\n" in text) == ("\r\n" in added)
    assert [] == [line for line in text.split("\n") if line.strip() and not _stands(line.strip(), added)]


def _stands(line: str, added: str) -> bool:
    """Tell whether a line is still there; a list in brackets has grown, or is none in brackets any longer."""
    return all(part.strip() in added for part in line.replace("[]", "]").split("]"))


@pytest.mark.parametrize("text", FILES)
def test_a_signature_changes_no_decision(text: str) -> None:
    """It takes the place of an older one, or a line of its own."""
    before = read(text)
    after = read(with_signature(text, marked(text), DAY))

    assert (said(before.decisions), DAY) == (said(after.decisions), after.signed)


def test_decisions_that_are_no_list_take_no_other() -> None:
    """Whoever wrote that must say first what was meant."""
    text = "by: ann\ndecisions: none\n"

    with pytest.raises(NoPlace):
        with_decision(text, marked(text), STET)


REASONS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1).filter(str.strip)


@given(st.lists(st.tuples(st.sampled_from(("stet", "accepted")), REASONS), max_size=6))
def test_any_decisions_come_back_as_they_were_made(made: list[tuple[str, str]]) -> None:
    """Whatever characters the reasons hold."""
    decisions = [
        Decision.model_validate({"annotation": f"a-{number}", "state": state, "because": reason, "date": DAY})
        for number, (state, reason) in enumerate(made)
    ]
    text = person_file("ann")
    for decision in decisions:
        text = with_decision(text, marked(text), decision)

    assert said(decisions) == said(read(text).decisions)
