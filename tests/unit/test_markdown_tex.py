"""Commands of TeX in a Markdown text are set as code, and told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes, para, text_node, words
from briefpress.verbs.markup.markdown_tex import with_raw_tex
from briefpress.verbs.trees.project import project
from briefpress.verbs.trees.rewrite import rewrite
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.tree import Node, Nodes

_RAW = frozenset({"RawInline", "Code"})


def code_of(tmp_path: Path, text: str) -> tuple[list[str], list[str]]:
    """Give what a Markdown text shows as code, and the codes of what is told of raw mark-up."""
    path = tmp_path / "a.md"
    path.write_text(text, encoding="utf-8")
    outcome = read_file(path)
    assert outcome.value is not None
    told = [finding.code for finding in outcome.findings if finding.code == "S021"]
    return [node["c"][1] for node in nodes(outcome.value.read.blocks) if node["t"] == "Code"], told


@pytest.mark.parametrize(
    ("text", "code"),
    (
        (r"As \cite{foo} says.", [r"\cite{foo}"]),
        (r"As \cite[p. 3]{foo}, it is.", [r"\cite[p. 3]{foo}"]),
        (r"A \textbf{bold word}.", [r"\textbf{bold word}"]),
        (r"A \textcolor{red}{\emph{red} word}.", [r"\textcolor{red}{\emph{red} word}"]),
        (r"Here \newpage and there.", [r"\newpage"]),
        ("So:\n\n\\begin{center}\nHi.\n\\end{center}", [r"\begin{center} Hi. \end{center}"]),
        (r"A note.^[See \emph{x}.]", [r"\emph{x}"]),
        ("# On \\LaTeX{} and others\n\nWords.", [r"\LaTeX{}"]),
    ),
)
def test_a_command_is_code_and_told_of(tmp_path: Path, text: str, code: list[str]) -> None:
    """With its braces, wherever words stand."""
    assert (code, ["S021"]) == code_of(tmp_path, text)


def test_words_with_markup_of_their_own_stay(tmp_path: Path) -> None:
    """Only the command around them is code; it is told of once."""
    assert ([r"\textbf{", "}"], ["S021"]) == code_of(tmp_path, r"A \textbf{bold *word*} here.")


@pytest.mark.parametrize(
    "text",
    (
        r"In C:\temp\new{1} and \\server\share it lies.",
        r"A pattern \d{2} \w+ has no end.",
        r"Open \foo{ and on.",
        r"Five\% of \{all\}.",
        r"A formula $\frac{1}{2}$ is one.",
        r"The sign \alpha.",
    ),
)
def test_other_backslashes_are_text(tmp_path: Path, text: str) -> None:
    """Paths, patterns, what is not closed, formulas."""
    assert ([], []) == code_of(tmp_path, text)


@pytest.mark.parametrize(
    "piece", (r"\cite{a} ", r"\aa{", r"\begin{a} ", r"\begin{a} \end{a} ", r"\aa{b}{", r"\aa[", r"\aa[x]{y} }{")
)
def test_commands_are_found_in_linear_time(piece: str) -> None:
    """Closed or not, within each other or not."""

    def made(size: int) -> Nodes:
        emphasis: Node = {"t": "Emph", "c": words("x")}
        return [para([text_node(piece.strip() + "}" * (number % 2)) for number in range(size)] + [emphasis])]

    assert LINEAR > growth(with_raw_tex, made, size=1_500)


@pytest.mark.parametrize("piece", (r"\cite{a} b", r"\aa{", r"\begin{a} c \end{a}", r"\aa{\bb{c}} }", r"\aa[x]{y}{z}"))
def test_no_sign_is_lost(piece: str) -> None:
    """What is raw now stands where it stood."""
    blocks = [para([*words(f"a {piece} b {piece}"), {"t": "Emph", "c": words(f"x {piece}")}, text_node("}c")])]
    told = rewrite(with_raw_tex(blocks), lambda node: [text_node(node["c"][1])] if node["t"] in _RAW else None)

    assert blocks != with_raw_tex(blocks)
    assert project(blocks).text == project(told).text
