"""Definitions of LaTeX that lead to themselves are left out and told of."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.tex_circles import without_circles
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

LONG = r"\def\a{" + "x" * 1_000 + "}"


@pytest.mark.parametrize(
    ("text", "expected", "names"),
    (
        (r"\def\a{\a}x", "x", (r"\a",)),
        (
            r"\def\a#1{\b{#1}}\newcommand{\b}[1]{\a}\newcommand\c[2][x]{\a}y",
            r"\newcommand\c[2][x]{\a}y",
            (r"\a", r"\b"),
        ),
        ("\\renewcommand{\\a}{x\n\\a}\ny", "%\n\ny", (r"\a",)),
        (r"\def\a{\def\a{x}\let\a=b \newcommand{\a}{c}}", None, ()),
        (r"\newcommand{\a}{\b}\newcommand{\b}{x}\a", None, ()),
        (r"\def\a{\\a \{\}}\\def\b{\b}", None, ()),
        (r"\def\a{\a", None, ()),
        (r"\def\a{\b}\def\b{\b}\def\c{x}", r"\def\a{\b}\def\c{x}", (r"\b",)),
        (r"\DeclareRobustCommand{\a}{\a\a}x", "x", (r"\a",)),
        (r"\newenvironment{a}{\begin{a}}{\end{a}}x", "x", ("a",)),
        ("\\newenvironment{a}[1][x]{\\b}%\n {}\n\\newcommand{\\b}{\\begin{a}}x", "%\n\nx", ("a", r"\b")),
        (r"\newenvironment{a}{\begin{quote}}{\end{quote}}\begin{a}x\end{a}", None, ()),
        (LONG + r"\def\b{" + r"\a" * 150 + "}", None, ()),
        (LONG + r"\def\b{" + r"\a" * 250 + "}x", LONG + "x", (r"\b",)),
    ),
)
def test_definitions_that_lead_to_themselves_go(text: str, expected: str | None, names: tuple[str, ...]) -> None:
    """All that belong to a circle, and no line moves; what gives a command another meaning is no circle."""
    assert (text if expected is None else expected, names) == without_circles(text)


def test_such_a_text_is_read(tmp_path: Path) -> None:
    """Pandoc alone would go round until its time ends; words in braces stay."""
    (tmp_path / "a.tex").write_text("\\def\\old#1{\\@ifnextchar\\old{\\old{#1}}{#1}}\nIt is \\old{very} old.\n")
    outcome = read_file(tmp_path / "a.tex")

    assert outcome.value is not None
    assert "It is very old." == project(outcome.value.read.blocks).text.strip()
    assert ["S022", "S022"] == [finding.code for finding in outcome.findings]


def test_commands_that_grow_tenfold_ten_times_are_left_out(tmp_path: Path) -> None:
    """Pandoc would write them out until its time ends."""
    names = [f"\\x{letter}" for letter in "abcdefghij"]
    bomb = "\\def\\xa{lol }" + "".join(f"\\def{other}{{{one * 10}}}" for one, other in pairwise(names))
    (tmp_path / "a.tex").write_text(f"{bomb}\nWords \\xj end, $\\xj$ too.\n")
    outcome = read_file(tmp_path / "a.tex")

    assert outcome.value is not None
    assert project(outcome.value.read.blocks).text.startswith("Words end")
    assert "S022" in [finding.code for finding in outcome.findings]


def test_many_definitions_take_linear_time() -> None:
    """A chain of thousands, each of which calls the next."""

    def chain(count: int) -> str:
        names = [f"\\a{chr(97 + n // 676)}{chr(97 + n // 26 % 26)}{chr(97 + n % 26)}" for n in range(count)]
        return "".join(f"\\def{one}{{{other}}}" for one, other in pairwise(names))

    assert (chain(1_000), ()) == without_circles(chain(1_000))
    assert LINEAR > growth(without_circles, chain, size=2_000)


@pytest.mark.parametrize("text", (r"\def\a{", r"\newcommand{\a}{\b ", r"\newenvironment{a}{"))
def test_definitions_in_definitions_take_linear_time(text: str) -> None:
    """No group is looked through again for each that stands in it, be it closed or not."""

    def nested(count: int) -> str:
        return text * count + "}" * (count // 2)

    assert LINEAR > growth(without_circles, nested, size=100)
