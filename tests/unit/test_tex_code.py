"""Environments whose names say that they hold code are code in a LaTeX text, wherever they are defined."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.tex_code import with_typed_code
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "code",
    (
        "all:\n  echo $(PWD)",
        "cd ~/a\ncd ..",
        "\\documentclass{book}\n\\begin{document}\nA.\n\\end{document}",
        "a_b & c # d",
    ),
)
def test_they_are_code(tmp_path: Path, code: str) -> None:
    """Pandoc would begin a formula at each dollar sign, and the heading would be part of it."""
    text = f"One.\n\n\\begin{{shellcode}}\n{code}\n\\end{{shellcode}}\n\n\\section{{Two}}\n\nThree $(x)$.\n"
    (tmp_path / "a.tex").write_text(text, encoding="utf-8")
    outcome = read_file(tmp_path / "a.tex")

    assert outcome.value is not None
    found = list(nodes(outcome.value.read.blocks))
    assert [code] == [one["c"][1] for one in found if one["t"] == "CodeBlock"]
    assert 1 == sum(one["t"] == "Header" for one in found)


@pytest.mark.parametrize(
    "text",
    (
        "\\newenvironment{codebox}{\\par}{\\par}\n\\begin{codebox}\nA.\n\\end{codebox}\n",
        "\\begin{codelist}\n\\item A.\n\\end{codelist}\n",
        "\\begin{verbatim}\n\\begin{code}\na\n\\end{code}\n\\end{verbatim}\n",
        "% \\begin{code}\n% a\n% \\end{code}\n",
        "\\begin{pseudocode}\n$a$\n\\end{pseudocode}\n",
        "\\begin{code}\na\n",
        "\\begin{quote}\n$a\n\\end{quote}\n",
    ),
)
def test_others_stay(text: str) -> None:
    """Those that the text defines, that hold commands of TeX, that are shown themselves, or never end."""
    assert text == with_typed_code(text)


def test_it_is_done_in_time_with_the_text() -> None:
    """What never ends is looked for once."""
    assert LINEAR > growth(with_typed_code, lambda size: "\\begin{code}\n$a\n" * size, size=1_000)
