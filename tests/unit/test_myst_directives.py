"""Divisions of MyST are read: remarks as text, pictures as pictures, lists that are tables as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.myst_directives import with_myst_directives
from briefpress.verbs.markup.myst_roles import with_read_roles
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.tree import Nodes


def _read(tmp_path: Path, text: str) -> Nodes:
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    outcome = read_file(tmp_path / "a.md")
    assert outcome.value is not None
    return outcome.value.read.blocks


@pytest.mark.parametrize(
    "text",
    (
        ":::{note}\nOne *two*.\n:::\n",
        "::: {note}\n:class: dropdown\n\nOne *two*.\n:::\n",
        "```{tip}\nOne *two*.\n```\n",
        "::::{margin}\n:::{note}\nOne *two*.\n:::\n::::\n",
        ":::{exercise-start}\n:label: a\n:::\n\nOne *two*.\n\n:::{exercise-end}\n:::\n",
    ),
)
def test_a_remark_is_its_words(tmp_path: Path, text: str) -> None:
    """None of its signs, kinds and options is printed, and none of its words is code."""
    blocks = _read(tmp_path, f"# A\n\nBefore.\n\n{text}\nBehind.\n")

    assert "A Before. One two. Behind." == " ".join(project(blocks).text.split())
    assert 1 == sum(one["t"] == "Emph" for one in nodes(blocks))


def test_a_title_stands_before_its_words(tmp_path: Path) -> None:
    """In bold type, but where it has emphasis of its own."""
    blocks = _read(tmp_path, ":::{admonition} One\nTwo.\n:::\n\n:::{admonition} Three *four*\n\nFive.\n:::\n")

    assert "One Two. Three four Five." == " ".join(project(blocks).text.split())
    assert 1 == sum(one["t"] == "Strong" for one in nodes(blocks))


def test_pictures_are_pictures(tmp_path: Path) -> None:
    """With what they say that they show."""
    blocks = _read(
        tmp_path, "One.\n\n:::{figure} a b.png\n:alt: Two\n:name: c\n\nThree.\n:::\n\n```{image} d.png\n```\n"
    )

    assert ["a%20b.png", "d.png"] == [one["c"][2][0] for one in nodes(blocks) if one["t"] == "Image"]
    assert "Three." in project(blocks).text


def test_lists_of_lists_are_tables(tmp_path: Path) -> None:
    """Rows that are short are filled; a head is one if the text says so."""
    text = "One.\n\n:::{list-table} **Two**\n:header-rows: 1\n\n- - a\n  - b\n- - c\n  - - d\n    - e\n- - f\n:::\n"
    (table,) = (one["c"] for one in nodes(_read(tmp_path, text)) if one["t"] == "Table")
    rows: list[Any] = [*table[3][1], *table[4][0][3]]

    assert "Two" == project(table[1][1]).text
    assert [["a", "b"], ["c", "d\n\ne"], ["f", ""]] == [[project(cell[4]).text for cell in row[1]] for row in rows]
    assert 1 == len(table[3][1])


def test_divisions_in_cells_end_no_table(tmp_path: Path) -> None:
    """They begin behind the signs of a list; breaks between cells of a notebook show nothing."""
    rows = "- - a\n  - :::{note}\n    :class: x\n\n    b\n    :::\n- - c\n  - d\n"
    text = f"One.\n\n+++\n\n:::{{list-table}} Two\n\n{rows}\n:::\n\nThree.\n"
    blocks = _read(tmp_path, text)
    (table,) = (one["c"] for one in nodes(blocks) if one["t"] == "Table")

    assert [["a", "b"], ["c", "d"]] == [[project(cell[4]).text for cell in row[1]] for row in table[4][0][3]]
    assert ["Para", "Table", "Para"] == [one["t"] for one in blocks]


@pytest.mark.parametrize(
    ("written", "read"),
    (
        ("{func}`a.b`", "`a.b`"),
        ("{class}`~a.b`", "`a.b`"),
        ("{ref}`see there <a-b>`", "[see there](#a-b)"),
        ("{doc}`there`", "there"),
        ("{math}`x^2`", "$x^2$"),
        ("{cite:p}`a,b`", "[@a]; [@b]"),
        ("{pep}`8`", "PEP 8"),
        ("{mine}`a`", "{mine}`a`"),
        ("```\n{func}`a`\n```", "```\n{func}`a`\n```"),
    ),
)
def test_roles_are_read(written: str, read: str) -> None:
    """Those that nobody knows, and code, stay."""
    assert read == with_read_roles(written)


@pytest.mark.parametrize(
    "text",
    (
        "::: {.note}\nOne.\n:::\n",
        "```{r, echo=FALSE}\n:::{note}\n```\n",
        "(a)=\n",
        "```{code-cell}\n:tags: [a]\nx\n```\n",
    ),
)
def test_others_stay(text: str) -> None:
    """Pandoc's own divisions, code that is run, and texts without any."""
    assert text == with_myst_directives(text)


@given(
    st.lists(st.sampled_from((":::{note}", ":::", "```{tip} a", "```", "a", "", ":b: c", "(d)=", "::::")), max_size=12)
)
def test_lines_stay_where_they_are(lines: list[str]) -> None:
    """In whatever disorder divisions begin and end; no line of words goes."""
    read = with_myst_directives("\n".join(lines)).split("\n")

    assert len(lines or [""]) == len(read)
    assert lines.count("a") == read.count("a")


def test_it_is_done_in_time_with_the_text() -> None:
    """Divisions that never end too."""
    assert LINEAR > growth(with_myst_directives, lambda size: ":::{note}\n:a: b\n\n" * size, size=500)
