"""A formula of a JATS article is read as a formula though it is written as a document of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.jats_formulas import bare_formula
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

HEAD = r"\documentclass[12pt]{minimal} \usepackage{amsmath} \setlength{\oddsidemargin}{-69pt} \begin{document}"


@pytest.mark.parametrize(
    ("written", "bare"),
    (
        (HEAD + r" $$ x^2 $$ \end{document}", "x^2"),
        (HEAD + r"$x$\end{document}", "x"),
        (HEAD + r"\[ x \]\end{document}", "x"),
        (HEAD + r" \( x \) \end{document} ", "x"),
        (HEAD + r"\begin{align} x&=y \end{align}\end{document}", r"\begin{align} x&=y \end{align}"),
        (HEAD + r"$x$ and $y$\end{document}", "$x$ and $y$"),
        (HEAD + r"x", "x"),
        ("$$x$$", "x"),
        (" x^2 ", " x^2 "),
        ("$x$ $y$", "$x$ $y$"),
        ("$x$", "x"),
        ("$$", "$$"),
    ),
)
def test_what_stands_in_the_document_is_the_formula(written: str, bare: str) -> None:
    """Without what shows TeX that it is one; several stay as they are."""
    assert bare == bare_formula(written)


def test_the_formulas_of_an_article_can_be_set(tmp_path: Path) -> None:
    """Each was shown as the code of a whole document; one that is typed in two ways stands there once."""
    named = '<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:mi>y</mml:mi></mml:math>'
    (tmp_path / "a.xml").write_text(
        f"<article><body><p>Let <inline-formula><tex-math>{HEAD}$x<!-- -->^2$\\end{{document}}</tex-math>"
        f"</inline-formula> and <inline-formula><alternatives><tex-math>{HEAD}$y$\\end{{document}}</tex-math>{named}"
        f"</alternatives></inline-formula> be.</p><disp-formula><tex-math><![CDATA[{HEAD}$$z<1$$\\end{{document}}]]>"
        "</tex-math></disp-formula></body></article>",
        encoding="utf-8",
    )

    outcome = read_file(tmp_path / "a.xml")

    assert outcome.value is not None
    found = [node["c"] for node in nodes(outcome.value.read.blocks) if node["t"] in {"Math", "Code"}]
    kinds = ["InlineMath", "InlineMath", "DisplayMath"]
    assert [({"t": kind}, tex) for kind, tex in zip(kinds, ("x^2", "y", "z<1"), strict=True)] == [
        (kind, tex) for kind, tex in found
    ]


@pytest.mark.parametrize("piece", ("$", "\\[", "\\begin{document}", "\\end{document}$"))
def test_a_long_formula_takes_no_longer_than_its_length(piece: str) -> None:
    """Whatever it is made of."""
    assert LINEAR > growth(bare_formula, lambda count: piece * count, size=20_000)


def test_formulas_that_stand_together_are_all_read(tmp_path: Path) -> None:
    """Pandoc reads the first of them alone; words between them and the number behind stay in order."""
    tex = "<tex-math>{}</tex-math>"
    together = f"<label>(1)</label>{tex.format('a')} and {tex.format('b')}{tex.format('c')}"
    (tmp_path / "a.xml").write_text(
        f"<article><body><p>One <disp-formula>{together}</disp-formula> two.</p>"
        f"<disp-formula>{together}</disp-formula></body></article>",
        encoding="utf-8",
    )

    outcome = read_file(tmp_path / "a.xml")

    assert outcome.value is not None
    blocks = outcome.value.read.blocks
    assert ["a", "b", "c"] * 2 == [node["c"][1] for node in nodes(blocks) if node["t"] == "Math"]
    assert [True] * 2 == [one in project(blocks).text for one in ("(1) two.", "and")]
