r"""Commands that only plain TeX or a package has keep no formula from being set."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.layout.set_formulas import formulas_as_code
from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes, para, text_node
from briefpress.verbs.markup.formula_commands import respelled
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("tex", "expected"),
    (
        (r"{\tt rs} = 4", r"{\mathtt{rs}} = 4"),
        (r"{\bf {\it x} y}", r"{\mathbf{{\mathit{x}} y}}"),
        (r"\begin{array}{c} \rm a & b \\ c \end{array}", r"\begin{array}{c} \mathrm{a}& b \\ c \end{array}"),
        (r"\left( \cal L \right)", r"\left( \mathcal{L}\right)"),
        (r"{a \over b}", r"{\frac{a}{b}}"),
        (r"x = {a + {c \over d} \over b}", r"x = {\frac{a + {\frac{c}{d}}}{b}}"),
        (r"\left( a \over b \right)", r"\left(\frac{a}{b}\right)"),
        (r"\sum_{i \atop j}", r"\sum_{\substack{i \\ j}}"),
        (r"\nicefrac38", r"\frac{3}{8}"),
        (r"\mathbbm R^2", r"\mathbb{R}^2"),
        (r"\begin{dcases} a & b \end{dcases}", r"\begin{cases} a & b \end{cases}"),
        (r"\begin{rcases} a \end{rcases}", r"\left. \begin{array}{ll} a \end{array} \right\}"),
        (r"^{\text{\tiny ab}}", r"^{\text{ab}}"),
        (r"\textit{\textbf{x}}", r"\textit{x}"),
        (r"\abs{x + \norm{y}}", r"\left| x + \left\| y \right\| \right|"),
        (r"\smashoperator[l]{\sum_{i}} x", r"{\sum_{i}} x"),
        (r"\textcolor{red}{x}", "{x}"),
        (r"\argmax_x", r"\operatorname*{arg\,max} _x"),
        (r"\pdv{f}{x}", r"\frac{\partial f}{\partial x}"),
        (r"a \kern 1pt b", "a   b"),
    ),
)
def test_what_is_not_known_is_written_as_it_is_known(tex: str, expected: str) -> None:
    """It means the same, and is set."""
    assert expected == respelled(tex)
    assert () == formulas_as_code([para([{"t": "Math", "c": [{"t": "InlineMath"}, tex]}])])[1]


@pytest.mark.parametrize("tex", (r"\overline{x} \rmx \smaller", r"\abs", r"\nosuch{\bfx}", "a + b"))
def test_what_only_looks_like_it_stays(tex: str) -> None:
    """Names are whole, and a command without its arguments is none."""
    assert tex == respelled(tex)


@pytest.mark.parametrize("tex", (r"\ ", "", r"\, ~\quad"))
def test_a_formula_of_spaces_is_a_space(tex: str) -> None:
    """Nothing is told of it."""
    words = [text_node("a"), {"t": "Math", "c": [{"t": "InlineMath"}, tex]}, text_node("b")]

    assert ([para([text_node("a"), {"t": "Space"}, text_node("b")])], ()) == formulas_as_code([para(words)])


def test_no_word_of_a_page_is_lost_with_the_commands_of_its_formulas(tmp_path: Path) -> None:
    """The number stands behind its formula, and the command that set it is no word."""
    page = tmp_path / "page.html"
    formula = r"<span class='math'>\[\begin{equation}\label{a} {\rm x} = \mathbbm{R} \tag{1}\end{equation}\]</span>"
    page.write_text(f"<html><body><p>So it is: {formula}</p></body></html>")

    read = read_file(page)

    assert read.value is not None
    assert 1 == sum(node["t"] == "Math" for node in nodes(read.value.read.blocks))
    assert not [one for one in read.findings if one.code in {"S017", "S031"}]


@pytest.mark.parametrize("unit", (r"{\rm a} ", r"\abs{x} ", r"\text{\tiny a} ", "{"))
def test_formulas_are_written_anew_in_time_that_grows_with_them(unit: str) -> None:
    """However much stands in them."""
    made = growth(respelled, lambda size: unit * size, size=200)

    assert LINEAR > made
