r"""What the head of a LaTeX text tells beside its title is told, whatever command the class has for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.tex_front import with_read_authors, without_told
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HEAD = "\\documentclass{article}\n"


@pytest.mark.parametrize(
    ("command", "words"),
    (
        (r"\institute{University of X \\ Town \and Institute Y}", "University of X, Town, Institute Y"),
        (r"\affil[1]{\textit{School of} Z, % at last" + "\n  Town~A}", "School of Z, Town A"),
        (r"\supervisor{Prof. B}", "Prof. B"),
        (r"\address{Universit\'e \c{C} Fran\c cais \'{E}cole}", "Université Ç Français École"),
    ),
)
def test_what_stands_in_the_head_is_told(command: str, words: str) -> None:
    """Its line is known, and those behind it keep theirs."""
    text = f"{HEAD}\\title{{T}}\n{command}\n\\begin{{document}}\nWords.\n\\end{{document}}\n"

    bare, aside, _ = without_told(text)

    assert [(3, words)] == [(one.line, one.words) for one in aside]
    assert text.count("\n") == bare.count("\n")
    assert command not in bare


def test_words_to_find_a_text_by_are_known() -> None:
    """Each for itself."""
    assert ("one", "two things") == without_told(f"{HEAD}\\keywords{{one, two things}}\n")[2]
    assert ("one", "two things") == without_told(f"{HEAD}\\keywords{{one \\and two things}}\n")[2]


@pytest.mark.parametrize(
    "text",
    (
        HEAD + "\\begin{document}\n\\section{One}\nWrite to \\email{a@b}.\n",
        HEAD + "\\newcommand{\\degree}[1]{#1}\n\\begin{document}\nAt 20\\degree{C} it was.\n",
        HEAD + "\\begin{document}\nAt 20\\degree{}C it was.\n",
        "\\email{a@b}\n",
    ),
    ids=("in-the-text", "its-own", "without-words", "no-document"),
)
def test_what_is_text_stays(text: str) -> None:
    """Only the head tells of a document."""
    assert (text, (), ()) == without_told(text)


def test_authors_in_blocks_are_authors(tmp_path: Path) -> None:
    """Below their names stands where they are, and no word of it is lost."""
    file = tmp_path / "a.tex"
    names = r"\IEEEauthorblockN{Ana Lopes, Bob Bo} \IEEEauthorblockA{Institute\\Town}"
    file.write_text(
        f"{HEAD}\\title{{T}}\\author{{{names}}}\n\\begin{{document}}\n\\maketitle Words.\n\\end{{document}}\n"
    )

    read = read_file(file)

    assert read.value is not None
    assert [("Ana Lopes", "Institute, Town"), ("Bob Bo", "Institute, Town")] == [
        (one.name, one.affiliation) for one in read.value.read.front.writers
    ]


def test_unknown_commands_in_a_title_lose_no_word(tmp_path: Path) -> None:
    """Also before the document begins; and it is told."""
    file = tmp_path / "a.tex"
    file.write_text(
        f"{HEAD}\\title{{On \\foo{{things}}}}\n\\begin{{document}}\n\\maketitle Words.\n\\end{{document}}\n"
    )

    read = read_file(file)

    assert read.value is not None
    assert "On things" == read.value.read.metadata["title"]
    assert [one for one in read.findings if one.code == "S022" and "\\foo" in one.message]


@pytest.mark.parametrize("work", (without_told, with_read_authors))
@pytest.mark.parametrize("unit", (r"\affil{x} ", r"\affil{", r"\affil[", r"\IEEEauthorblockN{x} "))
def test_heads_are_read_in_time_that_grows_with_them(work: Callable[[str], object], unit: str) -> None:
    """However much stands in them."""
    made = growth(work, lambda size: HEAD + unit * size, size=400)

    assert LINEAR > made
