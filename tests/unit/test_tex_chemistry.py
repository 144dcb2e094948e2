"""Chemical formulas of LaTeX are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.tex_chemistry import with_read_chemistry
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("formula", "expected"),
    (
        ("H2O", "H_{2}O"),
        ("(NH4)2S", "(NH_{4})_{2}S"),
        ("SO4^2-", "SO_{4}^{2-}"),
        ("Na+", "Na^{+}"),
        ("^{227}_{90}Th+", "^{227}_{90}Th^{+}"),
        ("A + B -> C", r"A\ +\ B\ \rightarrow \ C"),
        ("A <=>[x2] B", r"A\ \overset{\mathrm{x_{2}}}{\rightleftharpoons }\ B"),
        ("A#B", r"A\equiv B"),
        ("CuSO4.5H2O", r"CuSO_{4}\cdot 5H_{2}O"),
        ("$n$ H2", r"n\ H_{2}"),
        (r"\alpha-X", r"\alpha-X"),
    ),
)
def test_formulas_are_mathematics(formula: str, expected: str) -> None:
    """Figures are lowered, charges raised."""
    assert rf"a \ensuremath{{\mathrm{{{expected}}}}} b" == with_read_chemistry(rf"a \ce{{{formula}}} b")


@pytest.mark.parametrize(
    "text", (r"\verb|\ce{A}|", r"\newcommand{\ce}[1]{#1}", r"\cent{A}", r"\ce", r"\ce{A", r"% \ce{A}")
)
def test_what_is_no_formula_stays(text: str) -> None:
    """As typed, defined or never closed."""
    assert text == with_read_chemistry(text)


@pytest.mark.parametrize("typed", (r"\ce{H2O}", r"$\ce{H2O}$", r"$a\ \ce{H2O ->[x] SO4^2-}$"))
def test_they_reach_the_reader(tmp_path: Path, typed: str) -> None:
    """In words and in mathematics, and nothing is shown as code."""
    text = rf"\documentclass{{article}}\begin{{document}}Take {typed} now.\end{{document}}"
    (tmp_path / "a.tex").write_text(text, encoding="utf-8")
    outcome = read_file(tmp_path / "a.tex")

    assert outcome.value is not None
    assert ["Math"] == [one["t"] for one in nodes(outcome.value.read.blocks) if one["t"] in {"Math", "Code"}]


def test_it_is_done_in_time() -> None:
    """However many there are, and though none is closed."""
    assert growth(with_read_chemistry, lambda size: r"\ce{H2O} \ce{" * size, size=300) < LINEAR
