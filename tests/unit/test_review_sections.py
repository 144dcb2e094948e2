"""The sheets behind the text of a review copy: each annotation is on the sheet of what is to be done with it."""

from __future__ import annotations

import pytest

from briefpress.nouns.margin import MarginNote, Said
from briefpress.verbs.review.sections import rows_of


@pytest.mark.parametrize(
    ("state", "said", "sheet", "words"),
    (
        ("open", (), "queries", ["Where?"]),
        (
            "answered",
            (Said("answer", "In Ireland."), Said("decision", "answered (anna, round-1)")),
            "decisions",
            ["In Ireland.", "answered (anna, round-1)"],
        ),
        ("answered", (Said("answer", "In Ireland."),), "decisions", ["In Ireland."]),
        ("closed", (Said("answer", "In Ireland."),), "decisions", ["In Ireland."]),
    ),
)
def test_a_query_is_open_until_it_is_answered(state: str, said: tuple[Said, ...], sheet: str, words: list[str]) -> None:
    """Then its answer stands among the decisions, and nobody is asked for another."""
    note = MarginNote(
        number=1, ident="q1", kind="query", by="desk", state=state, quote="there", said=(Said("text", "Where?"), *said)
    )
    rows = rows_of([note], frozenset({"q1"}))

    assert {sheet: [words]} == {name: [row["words"] for row in held] for name, held in rows.items() if held}
