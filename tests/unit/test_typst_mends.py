"""Code of Typst that asks a package for something is mended wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.typst_mends import mend_code
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


_DRAWN = """    {{
      lib.canvas({{
        import plot: *
        plot(x-label: "a", {{ for {0} in (1, 2) {{ add(label: [{1}], x => f(x, {0})) }} }})
      }})
    }},
"""


def test_what_fails_within_a_block_of_code_is_mended(tmp_path: Path) -> None:
    """The reader has forgotten what failed there, and where: it says that the code does not end."""
    drawn = _DRAWN.format("k", "$K = #k$") + _DRAWN.format("n", "One.")
    text = f"{_IMPORT}#figure(\n  grid(\n    columns: 2,\n{drawn}  ),\n  caption: [Two.],\n)\n\nThree.\n"
    (tmp_path / "a.typ").write_text(text, encoding="utf-8")
    outcome = read_file(tmp_path / "a.typ")

    assert outcome.value is not None
    assert {"One.", "Two.", "Three."} <= set(project(outcome.value.read.blocks).text.split())


def test_the_outermost_call_is_mended_where_nothing_else_is_named() -> None:
    """What the reader names is what went well last in it."""
    text = "One.\n\n#card(\n  none,\n  [\n    Two.\n    #v(3pt)\n  ],\n)\n\nThree.\n"
    mended = mend_code(text, '"source.typ" (line 7, column 6):\nunexpected end of input')

    assert mended is not None
    assert "One. #[ Two. #v(3pt) ]/* */ Three." == " ".join(mended.text.split())
    assert text.count("\n") == mended.text.count("\n")


@pytest.mark.parametrize(
    "rule",
    (
        "#show: lib.begin-terms.with(terms)",
        "#show: lib.begin-terms",
        "#show par: lib.indented.with(2pt)",
        "#show: body => {\n  show par: lib.indented\n  body\n}",
    ),
)
def test_what_a_package_would_show_in_its_own_way_is_shown(tmp_path: Path, rule: str) -> None:
    """A rule that shows all as nothing would lose the whole text behind it."""
    text = f'#import "@preview/lib:0.1.0"\n#let terms = (a: "b")\n{rule}\n\n= One\n\nTwo and three.\n'
    (tmp_path / "a.typ").write_text(text, encoding="utf-8")
    outcome = read_file(tmp_path / "a.typ")

    assert outcome.value is not None
    assert "One Two and three." == " ".join(project(outcome.value.read.blocks).text.split())


def test_a_heading_that_is_a_name_from_elsewhere_stays_a_heading(tmp_path: Path) -> None:
    """It shows the name, and is told of; within a line the name goes."""
    text = f"{_IMPORT}Of #titles.one it is.\n\n= #titles.one <a>\n\nOne.\n\n== On #titles.one\n\nTwo.\n"
    (tmp_path / "a.typ").write_text(text, encoding="utf-8")
    outcome = read_file(tmp_path / "a.typ")

    assert outcome.value is not None
    assert [(1, "titles.one"), (2, "On")] == [
        (node["c"][0], project([{"t": "Plain", "c": node["c"][2]}]).text.strip())
        for node in nodes(outcome.value.read.blocks)
        if node["t"] == "Header"
    ]
    assert [one for one in outcome.findings if one.code == "S022" and "titles.one" in one.message]


@pytest.mark.parametrize("sign", ("ident", "ohm", "perthousand", "hbar", "micro"))
def test_signs_with_new_names_are_signs(tmp_path: Path, sign: str) -> None:
    """The text may begin with a heading."""
    (tmp_path / "a.typ").write_text(f"= One\n\n$a {sign} b$\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.typ")

    assert outcome.value is not None
    assert ["Header", "Math"] == [
        node["t"] for node in nodes(outcome.value.read.blocks) if node["t"] in {"Header", "Math", "Code"}
    ]
    assert () == outcome.findings
