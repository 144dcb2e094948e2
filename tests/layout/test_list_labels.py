"""Lists are printed with the labels that their source has: where they begin, in what style, with which brackets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from weasyprint.formatting_structure import boxes

from briefpress.edges.rendering.prose import Prose
from briefpress.nouns.section import Section
from briefpress.nouns.tree import para, text_node
from briefpress.verbs.printing.print_html import print_html
from helpers.print_sample import set_in_type, style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.nouns.tree import Node

HOUSE = Path(__file__).parents[2] / "styles" / "house"
STYLES = {
    "Decimal": ("3", "4"),
    "LowerAlpha": ("c", "d"),
    "UpperAlpha": ("C", "D"),
    "LowerRoman": ("iii", "iv"),
    "UpperRoman": ("III", "IV"),
}
BRACKETS = {"Period": ("", "."), "OneParen": ("", ")"), "TwoParens": ("(", ")")}


def list_rules() -> str:
    """Give the rules of the house style that speak of lists' labels."""
    lines = (HOUSE / "print.css").read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if line.startswith(("ol[type", "@counter-style", ".label-")))


def ordered(start: int, name: str, delimiter: str, *within: Node) -> Node:
    """Give a list of two entries; the first may hold another list."""
    items = [[para([text_node("mill")]), *within], [para([text_node("dyke")])]]
    return {"t": "OrderedList", "c": [[start, {"t": name}, {"t": delimiter}], items]}


def printed(*blocks: Node) -> list[str]:
    """Give the labels of all entries as they stand on paper."""
    prose = Prose()
    prose.add("text", list(blocks))
    prose.write()
    section = Section("text-1", "chapter", "", f'<section id="text-1">{prose["text"]}</section>')
    html = print_html([section], title="", language="en", strips={})
    laid = set_in_type(html, css=style(more=list_rules()))
    pages = [page._page_box for page in laid.value.document.pages]
    return [label.strip() for page in pages for label in _markers(page)]


def _markers(box: Any) -> Iterator[str]:
    if (getattr(box, "element_tag", None) or "").endswith("::marker"):
        yield "".join(one.text for one in box.descendants() if isinstance(one, boxes.TextBox))
        return
    for child in getattr(box, "children", ()):
        yield from _markers(child)


@pytest.mark.parametrize("delimiter", BRACKETS)
@pytest.mark.parametrize("name", STYLES)
def test_labels_are_those_of_the_source(name: str, delimiter: str) -> None:
    """Each style with each pair of brackets, from the third on."""
    before, behind = BRACKETS[delimiter]

    assert [f"{before}{label}{behind}" for label in STYLES[name]] == printed(ordered(3, name, delimiter))


def test_a_list_within_a_list_has_its_own_labels() -> None:
    """And the outer one counts on behind it."""
    inner = ordered(1, "LowerAlpha", "OneParen")

    assert ["(1)", "a)", "b)", "(2)"] == printed(ordered(1, "Decimal", "TwoParens", inner))


def test_electronic_books_have_a_rule_for_each_label() -> None:
    """For all styles and brackets that print has one for."""
    rules = (HOUSE / "epub.css").read_text(encoding="utf-8")
    wanted = [line.split(" {")[0] for line in list_rules().splitlines() if line.startswith(".label-")]

    assert [] == [rule for rule in wanted if f"{rule} > li::marker {{" not in rules]
