"""Formulas are drawn for print, with their TeX as alternative; one that cannot be is shown as it was written."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.edges.layout.set_formulas import draw, formulas_as_code, printed
from briefpress.nouns.section import Section
from briefpress.nouns.tree import attr, para, text_node

MATHML = '<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math>'


def test_a_formula_is_paths_on_the_baseline() -> None:
    """It needs no typeface, and twice it is the same."""
    svg = etree.fromstring(draw(MATHML))

    assert {"svg", "path"} <= {etree.QName(one).localname for one in svg.iter()}
    assert "vertical-align" in svg.get("style", "")
    assert not list(svg.iter("{http://www.w3.org/2000/svg}text"))


def test_print_has_a_drawing_where_the_book_has_a_formula() -> None:
    """With the words around it, and its alternative."""
    section = Section("text-1", "chapter", "T", f"<section><p>Let {MATHML} be.</p></section>")

    (made,) = printed([section])

    assert 'aria-label="x^2"' in made.xhtml
    assert "</svg> be.</p>" in made.xhtml
    assert "<math" not in made.xhtml


@pytest.mark.parametrize("mathml", ("<math/>", "<math><foo/></math>", "<math><mtext>日</mtext></math>"))
def test_what_cannot_be_drawn_is_told(mathml: str) -> None:
    """Nothing to draw, something unknown, a sign that the typeface lacks."""
    with pytest.raises(ValueError, match=r"drawn|known|lacks"):
        draw(mathml)


def nested(depth: int) -> str:
    """Write a root of roots."""
    return "\\sqrt{" * depth + "b" + "}" * depth


@pytest.mark.parametrize(
    ("tex", "kind"),
    (
        ("x^2", "Math"),
        ("\\frac{a}{b}", "Math"),
        ("\\nosuch{x}", "Code"),
        ("3\\text{-SAT}", "Math"),
        ("1\\text{ or }2\\text{-place} := a \\neq b", "Math"),
        (nested(100), "Math"),
        (nested(150), "Code"),
        (nested(600), "Code"),
        ("a" + "^{b" * 8 + "}" * 8 + "_{c}", "Math"),
        ("a" + "_ {b" * 40 + "}" * 40, "Code"),
        ("x+" * 5001 + "x", "Code"),
    ),
    ids=(
        "raised",
        "fraction",
        "unknown",
        "number-and-hyphen",
        "numbers-and-hyphen",
        "nested",
        "too-deep",
        "deeper-than-parsed",
        "scripts",
        "deep-scripts",
        "long",
    ),
)
def test_a_formula_that_cannot_be_set_is_code(tex: str, kind: str) -> None:
    """And so it is in print and in the book."""
    blocks, as_code = formulas_as_code([para([{"t": "Math", "c": [{"t": "InlineMath"}, tex]}])])

    assert kind == blocks[0]["c"][0]["t"]
    assert (kind == "Code") == (as_code == (tex,))


def test_a_formula_that_stands_apart_and_cannot_be_set_is_a_block_of_code() -> None:
    """As part of a justified line it would be torn apart; the stop behind it stays with it."""
    space = {"t": "Space"}
    display = {"t": "Math", "c": [{"t": "DisplayMath"}, "\n\\unheardof{x}\n"]}
    words = [text_node("As"), space, display, text_node(","), space, text_node("so"), space, text_node("it is.")]

    blocks, as_code = formulas_as_code([para(words)])

    assert ("\n\\unheardof{x}\n",) == as_code
    assert blocks == [
        para([text_node("As")]),
        {"t": "CodeBlock", "c": [attr(), "\\unheardof{x},"]},
        para([text_node("so"), space, text_node("it is.")]),
    ]


def test_a_formula_that_can_be_set_parts_no_paragraph() -> None:
    """It is set as a line of it."""
    words = [text_node("As"), {"t": "Math", "c": [{"t": "DisplayMath"}, "x^2"]}, text_node("so.")]

    assert ([para(words)], ()) == formulas_as_code([para(words)])
