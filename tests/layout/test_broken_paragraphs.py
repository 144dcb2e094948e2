"""A paragraph whose lines are broken on purpose, as a speech below its speaker's name, is set flush."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.print_sample import set_in_type, style, text_page

HOUSE = (Path(__file__).parents[2] / "styles" / "house" / "print.css").read_text(encoding="utf-8")
RULES = "\n".join(line for line in HOUSE.splitlines() if line.startswith("p + p"))


def lefts(words: str) -> list[float]:
    """Give where the lines of a paragraph behind another begin, in points."""
    laid = set_in_type(text_page('<p id="first">It was noon.</p>', f'<p id="p">{words}</p>'), css=style(more=RULES))
    return [line.left for page in laid.value.layout.pages for line in page.lines if line.block == "p"]


@pytest.mark.parametrize("name", ("Marten", "<em>Marten</em>", "OLE (aside)"))
def test_the_name_of_who_speaks_is_not_set_in(name: str) -> None:
    """It begins where the speech below it does."""
    first, second = lefts(f"{name}<br/>The boat is in.")

    assert second == first


def test_a_paragraph_behind_another_is_set_in() -> None:
    """No line of it is broken on purpose."""
    (left,) = lefts("The boat is in.")
    (flush, _) = lefts("Marten<br/>The boat is in.")

    assert flush < left
