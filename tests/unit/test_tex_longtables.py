"""Long tables of LaTeX have the head of their first page, and the foot of their last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.tex_longtables import with_one_head
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

_FIRST = "{lr}\n\\caption{Oaks}\\\\\n\\hline\nName & Age \\\\\n\\hline\n\\endfirsthead\n"
_LATER = "\\caption[]{(continued)}\\\\\nName & Age \\\\\n\\endhead\n"
_FOOT = "\\multicolumn{2}{r}{Turn over} \\\\\n\\endfoot\n"
_LAST = "Source & mine \\\\\n\\endlastfoot\n"
_ROWS = "One & 2 \\\\\nTwo & 3 \\\\\n"


@pytest.mark.parametrize(
    ("inside", "expected", "aside"),
    (
        (_FIRST + _LATER + _ROWS, "Oaks Name Age One 2 Two 3", ["(continued) Name Age"]),
        (
            _FIRST + _LATER + _FOOT + _LAST + _ROWS,
            "Oaks Name Age One 2 Two 3 Source mine",
            ["(continued) Name Age", "2 r Turn over"],
        ),
        (_FIRST.replace("first", "") + _LAST.replace("last", "") + _ROWS, "Oaks Name Age One 2 Two 3 Source mine", []),
        (_FIRST.replace("\\endfirsthead\n", "") + _ROWS, "Oaks Name Age One 2 Two 3", []),
    ),
    ids=("heads", "feet", "one", "none"),
)
def test_what_later_pages_repeat_is_said_once(tmp_path: Path, inside: str, expected: str, aside: list[str]) -> None:
    """The caption was lost to the words that go with it, and heads and feet were rows."""
    text = f"A.\n\n\\begin{{longtable}}{inside}\\end{{longtable}}\n\nB.\n"
    (tmp_path / "a.tex").write_text(text, encoding="utf-8")
    outcome = read_file(tmp_path / "a.tex")

    assert outcome.value is not None
    blocks = outcome.value.read.blocks
    assert f"A. {expected} B." == " ".join(project(blocks).text.split())
    assert 1 == sum(one["t"] == "Table" for one in nodes(blocks))
    assert aside == [one.words for one in outcome.value.read.set_aside]
    assert text.count("\n") == with_one_head(text)[0].count("\n")


def test_many_tables_take_no_longer_than_their_number() -> None:
    """Programs that make tables make them long."""
    table = f"\\begin{{longtable}}{_FIRST}{_LATER}{_ROWS}\\end{{longtable}}\n"

    assert LINEAR > growth(with_one_head, lambda size: table * size, size=300)
