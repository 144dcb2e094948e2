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


@pytest.mark.parametrize("formula", ("(X, sub)", "a sub b", "x box", "meet S = text"))
def test_a_function_that_is_not_called_is_not_left_out_of_a_formula(formula: str) -> None:
    """What a text takes from a file of its own may have that name, and the reader would show nothing for it."""
    assert ((1, formula),) == with_typed_formulas(f"One ${formula}$ two.", ()).formulas


@pytest.mark.parametrize(
    "formula",
    (
        "sub(x) + sqrt(y)",
        '"a sub b"',
        "mat(delim: none, text: 1)",
        "subset sqrt(2) overline(x)",
        "#text(fill: red)[a sub b]",
    ),
)
def test_a_formula_whose_functions_are_called_is_set(formula: str) -> None:
    """So is one in which the words are but words, names of what is given, or parts of other names."""
    assert () == with_typed_formulas(f"One ${formula}$ two.", ()).formulas


def test_a_text_may_give_the_name_of_a_function_to_something_else() -> None:
    """Then its reader knows what to show."""
    assert () == with_typed_formulas("#let sub = sym.subset.sq\nOne $a sub b$ two.", ()).formulas
