"""A brace of a LaTeX text that nothing closes ends with its paragraph, and the text is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.tex_braces import with_braced_words, with_closed_brace, without_stray_brace
from briefpress.verbs.markup.tex_definitions import line_as_typed
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "closed"),
    (
        ("\\noindent{a b\n\nc", "\\noindent{a b}\n\nc"),
        ("\\emph{a {b} c", "\\emph{a {b} c}"),
        ("{a\n\\end{center}", "{a}\n\\end{center}"),
        ("{a % b\n\nc", "{a }% b\n\nc"),
        ("{a \\% b\n\nc", "{a \\% b}\n\nc"),
        ("{a} b", "{a} b"),
        (
            "\\{ a \\verb|{| % {\n\\begin{verbatim}{\\end{verbatim}",
            "\\{ a \\verb|{| % {\n\\begin{verbatim}{\\end{verbatim}",
        ),
    ),
)
def test_a_brace_is_closed_where_its_paragraph_ends(text: str, closed: str) -> None:
    """One that is no brace of TeX needs no other."""
    assert closed == with_closed_brace(text)[0]


def test_a_text_with_an_open_brace_is_read_to_its_end(tmp_path: Path) -> None:
    """TeX sets such a text, with a warning; it was refused here."""
    (tmp_path / "a.tex").write_text(
        "One.\n\n\\noindent{Two\\footnote{A note.} and three.\n\nFour \\textbf{five.\n\n\\section{Six}\n\nSeven.\n",
        encoding="utf-8",
    )

    outcome = read_file(tmp_path / "a.tex")

    assert outcome.value is not None
    text = project(outcome.value.read.blocks).text
    words = {"One", "Two", "A note", "three", "Four", "five", "Six", "Seven"}
    assert {word for word in words if word not in text} == set()
    told = [(one.place.line, one.message) for one in outcome.findings if "brace of" in one.message]
    assert [3, 5] == [line for line, _ in told]


@pytest.mark.parametrize(
    "switch",
    (
        *("rmfamily", "sffamily", "mdseries", "upshape", "slshape", "selectfont", "protect", "bigskip", "noindent"),
        *("ttfamily", "newpage", "unskip", "setlongtables", "glsresetall"),
    ),
)
def test_words_in_braces_behind_a_switch_are_read(tmp_path: Path, switch: str) -> None:
    """It takes no argument, though many write it so; pandoc takes the braces for one, and drops their words."""
    (tmp_path / "a.tex").write_text(f"One \\{switch}{{Two words}} three.\n", encoding="utf-8")

    outcome = read_file(tmp_path / "a.tex")

    assert outcome.value is not None
    assert "Two words" in project(outcome.value.read.blocks).text


def test_a_line_is_typed_once() -> None:
    """What pandoc stops at even so is refused: it was typed again and again, each time twice as long."""
    text = "a \\textbackslash{}b{c}"

    assert (text, "") == line_as_typed(text, 1)


@pytest.mark.parametrize("piece", ("{", "}", "{}", "\\verb|", "{%", "\\begin{verbatim}", " "))
def test_many_braces_take_no_longer_than_their_number(piece: str) -> None:
    """Whether they are closed or not."""
    assert LINEAR > growth(with_closed_brace, lambda count: "{" + piece * count, size=5000)


@pytest.mark.parametrize(
    ("line", "braced"),
    (
        ("\\section\\further", "\\section{\\further}"),
        ("\\subsection* \\further % a", "\\subsection*{\\further} % a"),
        ("so\\footnote\\further it is", "so\\footnote{\\further} it is"),
        ("\\section{\\further}", "\\section{\\further}"),
        ("\\section\\textbf{a}", "\\section\\textbf{a}"),
        ("\\let\\section\\further", "\\let\\section\\further"),
    ),
)
def test_a_command_that_a_heading_takes_for_its_words_gets_braces(line: str, braced: str) -> None:
    """What takes words of its own, and definitions, stay; so do the lines before it."""
    assert f"{line}\n{braced}\n{braced}" == with_braced_words(f"{line}\n{line}\n{line}", 2)


def test_a_text_whose_heading_is_a_command_is_read(tmp_path: Path) -> None:
    """The whole text was refused for it, though TeX sets it."""
    (tmp_path / "a.tex").write_text("\\newcommand{\\further}{Further things}\n\\section\\further\nWords.\n")

    outcome = read_file(tmp_path / "a.tex")

    assert outcome.value is not None
    assert ["Further", "things", "Words."] == project(outcome.value.read.blocks).text.split()


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    (
        ("a\n\\textit{b}} c", 2, ("a\n\\textit{b} c", 12)),
        ("a}\n{b}}", 1, ("a\n{b}}", 1)),
        ("a}\nb", 2, ("a}\nb", -1)),
        ("{a} \\} % }\n\\verb|}|", 2, ("{a} \\} % }\n\\verb|}|", -1)),
    ),
)
def test_a_brace_that_closes_nothing_goes(text: str, line: int, expected: tuple[str, int]) -> None:
    """It has to stand on the line at which the reader stopped."""
    assert expected == without_stray_brace(text, line)


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("One \\textit{two}} three.\n\nFour.\n", "One two three. Four."),
        ("One \\cite[two]\n(three) four.\n\nFive.\n", "One \\cite[two] (three) four. Five."),
    ),
)
def test_what_tex_would_only_warn_of_costs_no_word(tmp_path: Path, text: str, expected: str) -> None:
    """The whole text was refused, for one sign too many or too few."""
    (tmp_path / "a.tex").write_text(text, encoding="utf-8")
    outcome = read_file(tmp_path / "a.tex")

    assert outcome.value is not None
    assert expected == " ".join(project(outcome.value.read.blocks).text.split())
    assert "S022" in {one.code for one in outcome.findings}
