"""Formulas of a Typst text that use what is not known are shown as they are typed, whole."""

from __future__ import annotations

import pytest

from briefpress.verbs.markup.typst_formulas import with_typed_formula, with_typed_formulas
from helpers.growth import LINEAR, growth


@pytest.mark.parametrize(
    ("text", "made"),
    (
        ("a $uu(x)$ b $y$", "a `uu(x)` b $y$"),
        ("$mat(#table([$uu(x)$], [$y$]))$ b", "`mat(#table([$uu(x)$], [$y$]))` b"),
        ("$uu #[a $b$ c] d$ e $f$", "`uu #[a $b$ c] d` e $f$"),
        ("$uu #h(1em) x$", "`uu #h(1em) x`"),
        ("$uu #f(a$ b $c$", "`uu #f(a` b $c$"),
        ("$[uu, a$ to $b]$", "`[uu, a` to $b]$"),
        ("$uu \n\n b$ $c$", "$uu \n\n b$ $c$"),
        ("$uu #f([$a\n\n$])$ b", "`uu #f([$a\n\n$])` b"),
    ),
    ids=("plain", "table", "content", "space", "code-without-end", "interval", "no-formula", "blank-line"),
)
def test_a_formula_ends_behind_the_code_in_it(text: str, made: str) -> None:
    """The code may have formulas of its own; the rest of the text keeps its dollar signs as they are."""
    assert made == with_typed_formulas(text, ["uu"]).text


def test_a_fault_within_a_formula_of_code_names_the_whole() -> None:
    """The line is the one on which it begins."""
    typed = with_typed_formula("a\n$b #f(\n[$c?$])$ d", '"source.typ" (line 3, column 4)')

    assert typed.text == "a\n`b #f(\n[$c?$])` d"
    assert [(2, "b #f(\n[$c?$])")] == list(typed.formulas)


@pytest.mark.parametrize("piece", ("$a ", "$a #f( ", "$a #f([$b$]) $ ", "$ #f(\n\n", "#f($", "$a#b", "$\n\n"))
def test_many_formulas_take_no_longer_than_their_number(piece: str) -> None:
    """Whether they end or not."""
    assert LINEAR > growth(lambda text: with_typed_formulas(text, ["a"]), lambda count: piece * count, size=1500)
