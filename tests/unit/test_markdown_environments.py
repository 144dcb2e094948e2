"""Environments of LaTeX in Markdown: code keeps its lines, a figure is a picture, a citation is no formula."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.markdown_environments import with_read_environments
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.received import Received

_LISTING = "\\begin{{lstlisting}}{}\none   = 1\n\n```two```\n\\end{{lstlisting}}"
_FIGURE = "\\begin{figure}[ht]\n\\centering\n\\includegraphics[width=3cm]{a.png}\n\\caption{A \\emph{long} line.}\n"


def read(folder: Path, text: str) -> tuple[Received, list[str]]:
    """Read a Markdown text; give it, and the codes of what was found."""
    path = folder / "a.md"
    path.write_text(text, encoding="utf-8")
    outcome = read_file(path)
    assert outcome.value is not None
    return outcome.value, [one.code for one in outcome.findings]


@pytest.mark.parametrize(
    ("options", "classes", "behind"),
    (
        ("", [], []),
        ("[language=C]", ["c"], []),
        ("[language={Erlang}, caption={One, two}]", ["erlang"], ["One, two"]),
        ("[caption=One]", [], ["One"]),
    ),
)
def test_code_keeps_its_lines(tmp_path: Path, options: str, classes: list[str], behind: list[str]) -> None:
    """Blank ones too; its caption stands behind it, and what is said to LaTeX is set aside."""
    received, codes = read(tmp_path, f"It is:\n{_LISTING.format(options)}\nSo.")
    code = next(node for node in nodes(received.read.blocks) if node["t"] == "CodeBlock")

    assert "one   = 1\n\n```two```" == code["c"][1]
    assert classes == [one.removeprefix("s-") for one in code["c"][0][1]]
    assert ["It is:", *behind, "So."] == [project([one]).text for one in received.read.blocks if one["t"] == "Para"]
    assert [options] * bool(options) == [one.words for one in received.read.set_aside]
    assert "S021" not in codes


def test_a_figure_is_a_picture_with_its_caption(tmp_path: Path) -> None:
    """Emphasis in it is emphasis."""
    received, codes = read(tmp_path, f"It is.\n\n{_FIGURE}\\label{{a}}\n\\end{{figure}}\n\nSo.")
    found = {node["t"] for node in nodes(received.read.blocks)}

    assert {"Figure", "Emph"} <= found
    assert "RawInline" not in found
    assert ["[ht] \\centering \\label{a}"] == [one.words for one in received.read.set_aside]
    assert "S021" not in codes


@pytest.mark.parametrize("name", ("equation", "align*", "eqnarray"))
def test_a_bare_formula_is_a_formula(tmp_path: Path, name: str) -> None:
    """It needs no dollars, and blank lines in it part nothing; in dollars it stays as it is."""
    formula = f"\\begin{{{name}}}\nx = y,\n\nz = 1\n\\end{{{name}}}"
    received, codes = read(tmp_path, f"It is\n{formula}\nand so.\n\n$$\n{formula.replace(chr(10) * 2, chr(10))}\n$$\n")
    found = [node["c"][1] for node in nodes(received.read.blocks) if node["t"] == "Math"]

    assert [f"\n{formula.replace(chr(10) * 2, chr(10))}\n"] * 2 == found
    assert "S021" not in codes


@pytest.mark.parametrize(
    "text",
    (
        f"{_FIGURE}Words.\n\\end{{figure}}",
        f"{_FIGURE}\\includegraphics{{b.png}}\n\\end{{figure}}",
        "\\begin{lstlisting}\nIt never ends.",
        "It has \\begin{lstlisting} in it.\n\\end{lstlisting}",
        f"```tex\n{_LISTING.format('').replace('```', '')}\n```",
        f"~~~~\n~~~\n{_LISTING.format('')}\n~~~~",
        "\\begin{theorem}\nIt is so.\n\\end{theorem}",
    ),
    ids=("words", "pictures", "endless", "inline", "shown", "shown so", "theorem"),
)
def test_all_else_stays_as_it_is(text: str) -> None:
    """What holds more than a picture, never ends, or is only shown."""
    assert (text, ()) == with_read_environments(text)


@given(
    st.lists(
        st.sampled_from(
            ("\\begin{lstlisting}", "\\end{lstlisting}", "\\begin{figure}", "\\end{figure}", "```", "words", "")
        )
    )
)
def test_words_stay(lines: list[str]) -> None:
    """All of them."""
    text = "\n".join(lines)

    assert text.count("words") == with_read_environments(text)[0].count("words")


def test_a_citation_between_the_signs_of_a_formula_is_none(tmp_path: Path) -> None:
    """It is raw mark-up like others; a formula that holds one is a formula."""
    received, codes = read(tmp_path, "So $\\cite[p. 3]{one}$ and $\\ref{a}, \\eqref{b}$ and $x + y$.")

    assert ["x + y"] == [node["c"][1] for node in nodes(received.read.blocks) if node["t"] == "Math"]
    assert {"S021"} == {*codes} & {"S021", "S031"}
