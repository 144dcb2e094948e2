"""Code of Typst that asks a package for something is mended wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

_IMPORT = '#import "/a/lib.typ": *\n'


@pytest.mark.parametrize(
    "card",
    (
        "#let card(body) = block(fill: palette.primary.lighten(30%), body)",
        "#let card(body) = {\n  let fill = if true { palette.primary } else { none }\n  block(fill: fill, body)\n}",
    ),
)
def test_a_function_that_asks_a_package_for_a_colour_shows_its_words(tmp_path: Path, card: str) -> None:
    """The reader names the place where the function is called, not that of what it asks for."""
    text = f"{_IMPORT}{card}\n\nOne.\n\n#card[Two #palette.primary three.]\n\n#card[Four.]\n"
    (tmp_path / "a.typ").write_text(text, encoding="utf-8")
    outcome = read_file(tmp_path / "a.typ")

    assert outcome.value is not None
    assert "One. Two three. Four." == " ".join(project(outcome.value.read.blocks).text.split())
