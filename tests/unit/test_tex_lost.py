"""What pandoc passes over in a LaTeX text without a word is set as it is typed and told of, or read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.tex_highlighted import with_plain_code
from briefpress.verbs.trees.project import reading_words
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


def _read(folder: Path, body: str, *, code: str = "S017") -> tuple[list[tuple[str, int]], str]:
    """Give what is told of lost words, or under another code, with its lines, and the reading text."""
    file = folder / "a.tex"
    file.write_text(
        f"\\documentclass{{article}}\n\\begin{{document}}\nThe ferry went over.\n{body}\nEnd.\n\\end{{document}}\n"
    )
    outcome = read_file(file)
    assert outcome.value is not None
    told = [(one.message, one.place.line) for one in outcome.findings if one.code == code]
    return told, reading_words(outcome.value.read.blocks)


@pytest.mark.parametrize(
    "body",
    (
        "\\begin{itemize}\n\\item salt for $5\n\\item rope and tar\n\\end{itemize}",
        "\\begin{enumerate}\n\\item salt {and\n\\item rope and tar\n\\end{enumerate}",
        "\\begin{tabular}{ll}\nsalt & $rope \\\\ tar & hemp\n\\end{tabular}",
        "\\begin{thebibliography}{9}\n\\bibitem{one} Salt.\n\\bibitem{two Rope and tar.\n\\end{thebibliography}",
        "\\begin{odd}\nsalt and rope {and tar\n\\end{odd}",
    ),
)
def test_an_environment_that_cannot_be_read_is_set_as_typed(tmp_path: Path, body: str) -> None:
    """A brace or a dollar sign that nothing closes is enough for pandoc to leave all of it out; it is told of."""
    told, text = _read(tmp_path, body, code="S021")

    assert [4] == [line for _, line in told]
    assert "it is set as it is typed" in told[0][0]
    assert "rope" in text.casefold()
    assert text.endswith("End.")
    assert [] == _read(tmp_path, body)[0]


def test_what_cannot_be_typed_either_is_told_of(tmp_path: Path) -> None:
    """Code that is typed as it is cannot hold the end of such code."""
    body = "\\begin{odd}\nsalt and rope {and tar\n\\begin{verbatim}\nx\n\\end{verbatim}\n\\end{odd}"
    told, text = _read(tmp_path, body)

    assert [4] == [line for _, line in told]
    assert "its words are lost" in told[0][0]
    assert "rope" not in text


@pytest.mark.parametrize(
    "body",
    (
        "\\begin{itemize}\n\\item salt for \\$5\n\\item rope\n\\end{itemize}",
        "\\begin{odd}[width=3cm, colour=red, left skip=two]{of a kind}\nSalt and rope and tar.\n\\end{odd}",
        "\\begin{lem}\\label{a:b}\n\\index{type of!circle}\n$$ x = \\mbox{salt and rope} $$\n\\end{lem}",
        "\\begin{multicols}{2}\n\\lstinputlisting[firstline=3]{a/b.c}\n\\end{multicols}",
        "\\begin{tikzpicture}\n\\node {salt and rope and tar}; % {\n\\end{tikzpicture}",
        "\\begin{odd}\n\\begin{gather}\nij \\rule{3pt}{1} \\rule{3pt}{1} \\rule{3pt}{1} ij\n\\end{gather}\n\\end{odd}",
    ),
)
def test_an_environment_that_is_read_or_has_no_words_is_no_fault(tmp_path: Path, body: str) -> None:
    """Options, formulas and names of places are no words of the text."""
    assert [] == _read(tmp_path, body)[0]


def test_code_that_was_coloured_is_code_as_it_was(tmp_path: Path) -> None:
    """Pandoc and Quarto write each token as a command, and read none of it."""
    quote = "\\textquotesingle{}"
    named = f"\\StringTok{{{quote}a\\_b\\textbackslash{{}}n{quote}}}"
    lines = (
        "\\begin{Shaded}",
        "\\begin{Highlighting}[]",
        "\\KeywordTok{def}\\NormalTok{ f(x): }\\CommentTok{\\# {-}greedy}",
        f"    \\ControlFlowTok{{return}}\\NormalTok{{ x[}}{named}\\NormalTok{{]}}",
        "\\end{Highlighting}",
        "\\end{Shaded}",
        "So \\VERB|\\NormalTok{f(}\\DecValTok{2}\\NormalTok{)}|.",
    )
    code = "\n".join(lines)
    told, _ = _read(tmp_path, code)
    received = read_file(tmp_path / "a.tex").value
    assert received is not None
    found = [node["c"][1] for node in nodes(received.read.blocks) if node["t"] in {"CodeBlock", "Code"}]

    assert ([], ["def f(x): # -greedy\n    return x['a_b\\n']", "f(2)"]) == (told, found)
    assert code.count("\n") == with_plain_code(code).count("\n")


def test_code_that_knitr_coloured_is_code_as_it_was(tmp_path: Path) -> None:
    """Its boxes and colours are no words, and a dollar sign in it begins no formula."""
    lines = (
        "\\begin{knitrout}\\small",
        "\\definecolor{shadecolor}{rgb}{0.969, 0.969, 0.969}\\color{fgcolor}\\begin{kframe}",
        "\\begin{alltt}",
        "\\hlcom{# Fit it}",
        '\\hlstd{fit}\\hlopt{$}\\hlstd{error} \\hlkwb{<-} \\hlkwd{f}(\\hlstr{"a\\textbackslash{}n"}) \\{',
        "\\end{alltt}",
        "\\end{kframe}",
        "\\end{knitrout}",
    )
    code = "\n".join(lines)
    told, text = _read(tmp_path, code)

    assert ([], 'The ferry went over.\n\n# Fit it\nfit$error <- f("a\\n") {\n\nEnd.') == (told, text)
    assert code.count("\n") == with_plain_code(code).count("\n")


def test_words_in_alltt_that_nothing_coloured_stay() -> None:
    """Commands in it are meant."""
    text = "\\begin{kframe}\\end{kframe}\\begin{alltt}\na {\\bf b}\n\\end{alltt}"

    assert text.endswith(with_plain_code(text))


@pytest.mark.parametrize(
    "stuff", ("\\begin{alltt}\n\\hlstd{a", "\\begin{Highlighting}\n\\KeywordTok{a", "\\VERB|a", "{{")
)
def test_coloured_code_is_read_in_time_with_the_text(stuff: str) -> None:
    """What is never closed too."""
    assert LINEAR > growth(with_plain_code, lambda size: "Highlighting}" + stuff * size, size=2_000)


def test_a_picture_in_an_unknown_command_is_shown(tmp_path: Path) -> None:
    """Its width is an option, and what holds it none; the command is told of."""
    text = "\\subf{\\includegraphics[width=0.3\\linewidth]{a.png}}\n{Salt}"
    told, words = _read(tmp_path, text, code="S022")
    received = read_file(tmp_path / "a.tex").value

    assert received is not None
    assert ["a.png"] == [one["c"][2][0] for one in nodes(received.read.blocks) if one["t"] == "Image"]
    assert "Salt" in words
    assert ["\\subf" in message for message, _ in told] == [True]


def test_a_frame_with_nothing_but_a_bibliography_is_not_set_as_typed(tmp_path: Path) -> None:
    """What it names is no word of the text."""
    body = "\\begin{frame}\n\\frametitle{Sources}\n\\bibliographystyle{plain}\n\\bibliography{works}{}\n\\end{frame}"

    assert [] == _read(tmp_path, body, code="S021")[0]
