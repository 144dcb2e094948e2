r"""What only numbers a formula, or begins a row in which nothing stands, keeps no formula from being set."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.formula_tags import with_shown_tags
from helpers.growth import LINEAR, growth
from helpers.markdown import read_markdown

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("tex", "expected"),
    (
        (r"\begin{aligned} a & b \\ c & d \\ \end{aligned}", r"\begin{aligned} a & b \\ c & d \end{aligned}"),
        (r"\begin{align*} a & b \\[2pt] \end{align*}", r"\begin{align*} a & b \end{align*}"),
        (r"\begin{gather} a \\ b \\ \label{x} \end{gather}", r"\begin{gather} a \\ b \end{gather}"),
        (r"\begin{array}{c|c} a & b \\ \hline \end{array}", r"\begin{array}{c|c} a & b \end{array}"),
        (r"\begin{cases} a & b \\ c & d \end{cases}", r"\begin{cases} a & b \\ c & d \end{cases}"),
        (r"x \tag{3}", "x"),
    ),
)
def test_an_empty_last_row_goes(tmp_path: Path, tex: str, expected: str) -> None:
    """The formula is one."""
    read = read_markdown(tmp_path, f"So.\n\n$${tex}$$\n")

    assert [expected] == [node["c"][1] for node in nodes(read.blocks) if node["t"] == "Math"]


def test_tags_are_found_in_time_that_grows_with_the_formula() -> None:
    """Also in blanks."""
    made = growth(
        with_shown_tags,
        lambda size: [{"t": "Math", "c": [{"t": "DisplayMath"}, f"\\a{' ' * size}b"]}],
        size=2000,
    )

    assert LINEAR > made
