"""The call of a note moves no line, of a table or of the text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from helpers.print_sample import note, set_in_type, style, text_page

HOUSE = (Path(__file__).parents[2] / "styles" / "house" / "print.css").read_text(encoding="utf-8")
_WANTED = ("sub, sup", "sup.call", ".note::footnote-call")
RULES = "\n".join(line for line in HOUSE.splitlines() if line.startswith(_WANTED))


@pytest.mark.parametrize("leading", ("12pt", "10pt"))
def test_a_call_moves_no_line(leading: str) -> None:
    """The words of a cell with a call stand on the line of the other cells, and the row is no higher."""
    cells = f'<td id="a">south</td><td id="b">north{note(1, "A note.")}</td>'
    css = style(more=f":root {{ --sans: Test; --signal: red }} {RULES} td {{ font: 8.8pt/{leading} Test }}")

    laid = set_in_type(text_page(f"<table><tr>{cells}</tr></table>"), css=css)

    lines = [line for page in laid.value.layout.pages for line in page.lines if line.block in {"a", "b"}]
    assert len({(line.y, line.height) for line in lines}) == 1


def test_a_call_leaves_the_lines_of_a_paragraph_on_their_grid() -> None:
    """One line is as far from the next whether a note is called in it or not."""
    css = style(more=f":root {{ --sans: Test; --signal: red }} {RULES} p {{ font: 10pt/14pt Test; margin: 0 }}")
    called = f"south<br/>north{note(1, 'A note.')}<br/>east<br/>west"

    laid = set_in_type(text_page(f'<p id="a">{called}</p>'), css=css)

    places = [line.y for page in laid.value.layout.pages for line in page.lines if line.block == "a"]
    assert 1 == len({round(below - above, 3) for above, below in pairwise(places)})
