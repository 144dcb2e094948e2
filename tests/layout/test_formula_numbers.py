"""The number of a formula that stands apart is printed at the end of the formula's line, and never upon it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from weasyprint.formatting_structure import boxes

from briefpress.edges.layout.set_formulas import printed
from briefpress.edges.rendering.prose import Prose
from briefpress.nouns.section import Section
from briefpress.nouns.tree import para, words
from briefpress.verbs.printing.print_html import print_html
from helpers.print_sample import set_in_type, style

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node

HOUSE = Path(__file__).parents[2] / "styles" / "house"
NUMBER = "(12)"


def formula_rules() -> str:
    """Give the rules of the house style that speak of formulas."""
    lines = (HOUSE / "print.css").read_text(encoding="utf-8").splitlines()
    return "\n".join(
        line
        for line in lines
        if line.startswith(("svg.formula", "p.displayed > ", ".numbered-formula", ".formula-number"))
    )


def numbered(tex: str) -> list[Node]:
    """Give a paragraph whose formula has a number."""
    formula = {"t": "Math", "c": [{"t": "DisplayMath"}, tex]}
    return [para([*words("It follows that"), {"t": "Space"}, formula, {"t": "Space"}, *words(NUMBER)])]


@pytest.mark.parametrize("terms", (1, 4, 12, 30))
def test_a_number_stands_at_the_end_of_its_formula_s_line(terms: int) -> None:
    """Also where the formula is as wide as the page, or wider."""
    prose = Prose()
    prose.add("text", numbered(" + ".join(f"a_{{{n}}} x^{{{n}}}" for n in range(terms)) + r" = \frac{1}{2}"))
    prose.write()
    section = Section("text-1", "chapter", "", f'<section id="text-1">{prose["text"]}</section>')
    html = print_html(printed([section]), title="", language="en", strips={})
    laid = set_in_type(html, css=style(more=formula_rules()))
    (page,) = [page._page_box for page in laid.value.document.pages]
    every: list[Any] = list(page.descendants())
    (number,) = [one for one in every if isinstance(one, boxes.TextBox) and one.text.strip() == NUMBER]
    drawing = next(one for one in every if (one.element_tag or "").endswith("svg"))
    paragraph = next(one for one in every if one.element_tag == "p")

    assert number.position_x + number.width == pytest.approx(paragraph.content_box_x() + paragraph.width, abs=0.5)
    assert drawing.content_box_y() < number.position_y + number.height / 2 < drawing.content_box_y() + drawing.height
    assert paragraph.content_box_x() - 0.5 < drawing.content_box_x()
    assert drawing.content_box_x() + drawing.width < number.position_x


@pytest.mark.parametrize("numbers", (0, 1))
def test_words_stay_with_the_formula_that_they_announce(numbers: int) -> None:
    """Wherever a page ends, no formula begins one but where its paragraph begins with it."""
    inlines = numbered("x = 1")[0]["c"]
    announced = para(inlines if numbers else inlines[:-2])
    prose = Prose()
    prose.add("text", [one for size in range(400) for one in (announced, *[para(words("So."))] * (size % 7))])
    prose.write()
    section = Section("text-1", "chapter", "", f'<section id="text-1">{prose["text"]}</section>')
    html = print_html(printed([section]), title="", language="en", strips={})
    pages = set_in_type(html, css=style(more=formula_rules())).value.document.pages
    first = [next(one for one in page._page_box.descendants() if _is_shown(one)) for page in pages]

    assert len(pages) > 2
    assert all(isinstance(one, boxes.TextBox) for one in first)


def _is_shown(box: Any) -> bool:
    return isinstance(box, boxes.TextBox) or (box.element_tag or "").endswith("svg")
