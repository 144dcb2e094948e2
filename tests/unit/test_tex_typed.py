"""Environments of LaTeX that pandoc stops at, and what newer LaTeX defines and shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.tex_documented import with_shown_names, without_new_environments
from briefpress.verbs.markup.tex_typed import environment_as_typed, stretch_as_typed, without_stray_end
from briefpress.verbs.trees.project import reading_words

if TYPE_CHECKING:
    from pathlib import Path

_TYPED = "\\begin{verbatim}\na {\n\\end{verbatim}"


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    (
        ("\\begin{ex}\na {\n\\end{ex}\n", 3, (f"{_TYPED}\n", "ex")),
        ("\\begin{ex}[b=c]{d}\na {\n\\end{ex}\n", 3, (f"{_TYPED}\n", "ex")),
        ("\\begin{ex}\na {\n\\end{ex}\n\\begin{ex}\na {\n\\end{ex}", 6, (f"{_TYPED}\n{_TYPED}", "ex")),
        ("\\begin{itemize}\na {\n\\end{itemize}\n", 3, ("\\begin{itemize}\na {\n\\end{itemize}\n", "")),
        ("a\n", 1, ("a\n", "")),
        ("a\n", 7, ("a\n", "")),
    ),
)
def test_unknown_ones_are_code(text: str, number: int, expected: tuple[str, str]) -> None:
    """All of one name are, if one of them cannot be read; what pandoc knows stays."""
    assert expected == environment_as_typed(text, number)


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    (
        ("a\n\\end{ex}\nb", 2, ("a\n\nb", "ex")),
        ("\\begin{ex}\na\n\\end{ex}", 3, ("\\begin{ex}\na\n\\end{ex}", "")),
        ("a", 3, ("a", "")),
    ),
)
def test_an_end_of_nothing_goes(text: str, number: int, expected: tuple[str, str]) -> None:
    """One that ends something stays."""
    assert expected == without_stray_end(text, number)


def test_a_stretch_is_found_by_its_beginning() -> None:
    """Pandoc may give it with its commands written out; one of several alike cannot be told."""
    begun = "\\begin{ex} " + "word " * 20
    text = f"a {begun}\\own b\\end{{ex}} c"

    assert f"a \\begin{{verbatim}}{begun}\\own b\\end{{ex}}\\end{{verbatim}} c" == stretch_as_typed(
        text, f"{begun}mine b\\end{{ex}}"
    )
    assert text * 2 == stretch_as_typed(text * 2, f"{begun}mine b\\end{{ex}}")
    assert "a" == stretch_as_typed("a", "b")


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("a \\texttt{\\string\\setkeys} b", "a \\texttt{\\textbackslash{}setkeys} b"),
        ("\\string\\%", "\\textbackslash{}\\%"),
        ("\\begin{verbatim}\\string\\a\\end{verbatim}", "\\begin{verbatim}\\string\\a\\end{verbatim}"),
        ("\\verb|\\string\\a| % \\string\\b", "\\verb|\\string\\a| % \\string\\b"),
    ),
)
def test_names_that_are_shown_are_words(text: str, expected: str) -> None:
    """In code and comments they stay."""
    assert expected == with_shown_names(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("a\n\\NewDocumentEnvironment{b}{m}\n{\\begin{c}#1}{\\end{c}}\nd", "a\n%\n\nd"),
        ("\\RenewDocumentEnvironment{b}{}{}", "\\RenewDocumentEnvironment{b}{}{}"),
        (
            "\\begin{verbatim}\\NewDocumentEnvironment{b}{m}{c}{d}\\end{verbatim}",
            "\\begin{verbatim}\\NewDocumentEnvironment{b}{m}{c}{d}\\end{verbatim}",
        ),
    ),
)
def test_definitions_of_environments_go(text: str, expected: str) -> None:
    """Whole ones, and none that is shown as code."""
    assert expected == without_new_environments(text)


def test_a_text_with_all_of_them_is_read(tmp_path: Path) -> None:
    """Each would stop pandoc; what was done is told, and every word is there."""
    (tmp_path / "a.tex").write_text(
        "\\documentclass{article}\n\\begin{document}\n"
        "\\NewDocumentEnvironment{note}{}{\\begin{quote}}{\\end{quote}}\nOne \\texttt{\\string\\relax}.\n\n"
        "\\begin{sample}\ntwo or more for $5\n\\end{sample}\n\nThree.\n\\end{gone}\n\n"
        "\\begin{note}\nFour.\n\\end{note}\n\\end{document}\n",
        encoding="utf-8",
    )
    outcome = read_file(tmp_path / "a.tex")

    assert outcome.value is not None
    blocks = outcome.value.read.blocks
    assert [1] == [sum(node["t"] == "CodeBlock" for node in nodes(blocks))]
    words = reading_words(blocks)
    assert all(one in words for one in ("One", "\\relax", "two or more", "Three.", "Four."))
    assert {"S021", "S022"} == {one.code for one in outcome.findings}
