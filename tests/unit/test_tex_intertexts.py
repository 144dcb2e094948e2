r"""Words between the rows of a formula are text, and what stands around them are formulas."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.tex_intertexts import without_intertexts
from briefpress.verbs.trees.project import reading_words
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        (
            "\\begin{align}\na \\\\[2pt]\n\\intertext{so}\nb\n\\end{align}",
            "\\begin{align}\na\\end{align} \n\nso \\begin{align}\nb\n\\end{align}",
        ),
        ("\\begin{gather*}\\shortintertext{so} b\\end{gather*}", "so \\begin{gather*} b\\end{gather*}"),
        (
            "\\begin{align}\na % {\n%\\intertext{or\n\\intertext{so %.}\nso}\nb\n\\end{align}",
            "\\begin{align}\na\\end{align} \n\n\nso %\nso \\begin{align}\nb\n\\end{align}",
        ),
        ("\\begin{align}a\n\\intertext{so}\n\\end{align}", "\\begin{align}a\\end{align} \nso \n"),
    ),
    ids=("between", "first", "with-comments", "last"),
)
def test_words_between_rows_are_text(text: str, expected: str) -> None:
    """No line is added, and none goes."""
    assert expected.split() == without_intertexts(text).split()
    assert text.count("\n") == without_intertexts(text).count("\n")


@pytest.mark.parametrize(
    "text",
    (
        "\\begin{align}\\begin{aligned} a \\\\ \\intertext{so} b\\end{aligned}\\end{align}",
        "% \\begin{align}\\intertext{so}\\end{align}",
        "\\begin{align} a \\\\ \\intertext{so \\end{align}",
    ),
    ids=("within", "comment", "open"),
)
def test_what_parts_no_formula_stays(text: str) -> None:
    """As it is written."""
    assert text == without_intertexts(text)


def test_a_reference_between_dollar_signs_is_one(tmp_path: Path) -> None:
    """And so are words between rows; nothing is code."""
    file = tmp_path / "a.tex"
    rows = "\\begin{align} a &= b \\\\ \\intertext{and so \\emph{we} find} c &= d \\end{align}"
    file.write_text(f"\\section{{One}}\\label{{sec}} See $\\ref{{sec}}$ and $(\\ref{{sec}})$.\n\n{rows}\n")

    read = read_file(file)

    assert read.value is not None
    blocks = read.value.read.blocks
    assert 2 == sum(node["t"] == "Math" for node in nodes(blocks))
    assert "and so we find" in reading_words(blocks)
    assert () == read.findings


@pytest.mark.parametrize("unit", ("\\begin{align}\\intertext{a}", "\\intertext{", "\\begin{align} a \\\\ "))
def test_formulas_are_parted_in_time_that_grows_with_the_text(unit: str) -> None:
    """However many begin."""
    assert LINEAR > growth(without_intertexts, lambda size: "\\intertext" + unit * size, size=300)
