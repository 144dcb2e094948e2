r"""Signs for which LaTeX has commands reach the text, those among them that pandoc does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.tex_signs import with_signs
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("typed", "expected"),
    (
        (r"20\degree{} C, 8\degree C", "20° C, 8°C"),
        (r"a\textendash b\textemdash{}c\textellipsis", "a–b—c…"),
        (r"\TH{}or, \ng, a\textunderscore b", r"Þor, ŋ, a\_b"),
        (r"\og mot \fg{} dit", "«~mot~» dit"),
        (r"\og{}mot\fg, le 1\ier mai, \no 5", r"«~mot~», le 1\textsuperscript{er}mai, n\textsuperscript{o}~5"),
        (r"a\quad b \ding{51} \ding{172}", "a{ }b ✓ ①"),
        (r"\textdegree C, \degrees", r"\textdegree C, \degrees"),
        (r"$a \quad 5\degree$ \[b \quad c\] \SI{5}{\degree}", r"$a \quad 5\degree$ \[b \quad c\] \SI{5}{\degree}"),
        (
            "\\verb|\\degree| % \\degree\n\\url{a\\textunderscore b}",
            "\\verb|\\degree| % \\degree\n\\url{a\\textunderscore b}",
        ),
        (r"\newcommand{\degree}{grad} 5\degree", r"\newcommand{\degree}{grad} 5\degree"),
        (r"\newcommand{\cmark}{\ding{51}}", r"\newcommand{\cmark}{✓}"),
        (r"\begin{align*}a\quad b\end{align*}\quad c", r"\begin{align*}a\quad b\end{align*}{ }c"),
    ),
)
def test_commands_are_signs(typed: str, expected: str) -> None:
    """With the spaces that TeX takes behind them; not where they are typed as such or mean something else."""
    assert expected == with_signs(typed)


def test_signs_come_through(tmp_path: Path) -> None:
    """In the text and in formulas, which would be shown as code for them."""
    path = tmp_path / "a.tex"
    path.write_text(r"At 20\degree C one\quad two: $90\degree$, \og mot\fg.", encoding="utf-8")
    outcome = read_file(path)
    assert outcome.value is not None

    assert "At 20°C one two: 90°, «\xa0mot\xa0»." == project(outcome.value.read.blocks).text
    assert "S031" not in [one.code for one in outcome.findings]


@pytest.mark.parametrize(
    "stuff", ("$a", "\\[", "\\begin{align}", "\\og ", "\\verb|", "\\url{", "   \\fg", " ", "\\begin{verbatim}", "$$")
)
def test_it_takes_the_time_of_the_text(stuff: str) -> None:
    """However many things begin and never end."""
    assert LINEAR > growth(with_signs, lambda count: stuff * count, size=3000)
