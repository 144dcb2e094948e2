r"""Tables of LaTeX are tables, however their cells are typed."""

from __future__ import annotations

import pytest

from briefpress.edges.pandoc import read_document
from briefpress.verbs.markup.tex_columns import with_joined_spans
from helpers.growth import LINEAR, growth


@pytest.mark.parametrize(
    ("typed", "expected"),
    (
        (r"\multicolumn{2}{c} {a} & b", r"\multicolumn{2}{c}{a} & b"),
        ("\\multirow{2}{10em}\n    {\\textbf{a}} & b", "\\multirow{2}{10em}{\\textbf{a}}\n & b"),
        (r"\multirow [t] {2} [1] {*} [2pt] {a {b}} c", r"\multirow[t]{2}[1]{*}[2pt]{a {b}} c"),
        (r"\multicolumn{2}{c}{a}", r"\multicolumn{2}{c}{a}"),
        (r"\multicolumn{2} c", r"\multicolumn{2} c"),
        ("\\multirow{2}{*}{a\n\nb} c", "\\multirow{2}{*}{a\n\nb} c"),
        (r"\multirow{2}{c} {\multicolumn{1} {c}{a}}", r"\multirow{2}{c}{\multicolumn{1} {c}{a}}"),
    ),
)
def test_no_space_parts_the_arguments_of_a_cell(typed: str, expected: str) -> None:
    """And no line is lost."""
    assert expected == with_joined_spans(typed)
    assert typed.count("\n") == expected.count("\n")


def test_a_table_with_space_in_its_cells_is_a_table() -> None:
    """Pandoc would give its rows as words, with the signs between them."""
    text = "\\begin{tabular}{cc}\n\\multirow{2}{1em}\n {a} & b \\\\ & c \\\\ \\multicolumn{2}{c} {d}\n\\end{tabular}"

    blocks = read_document(with_joined_spans(text).encode(), reader="latex", suffix=".tex").blocks

    assert ["Table"] == [block["t"] for block in blocks]


@pytest.mark.parametrize("stuff", ("\\multirow{", "\\multirow{2} ", "\\multicolumn{2}{c}{a} "))
def test_many_cells_take_the_time_of_their_number(stuff: str) -> None:
    """Whole or not."""
    assert LINEAR > growth(with_joined_spans, lambda count: stuff * count, size=2000)
