r"""Labels that a LaTeX text gives the items of its lists are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.tex_items import with_labelled_items
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.read_text import ReadText


def read(folder: Path, text: str) -> ReadText:
    """Read a text."""
    path = folder / "a.tex"
    path.write_text(text, encoding="utf-8")
    outcome = read_file(path)
    assert outcome.value is not None
    return outcome.value.read


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        (
            "\\begin{itemize}\\item[(a)] x\n\\item[\\textbf{B}] y\\end{itemize}",
            "\\begin{description}\\item[(a)] x\n\\item[\\textbf{B}] y\\end{description}",
        ),
        (
            "\\begin{enumerate}[label=x]\\item[1.1] x\\end{enumerate}",
            "\\begin{description}\\item[1.1] x\\end{description}",
        ),
        (
            "\\begin{itemize}\\item<1->[a] x\\item y\\item[$\\bullet$] z\\item[] w\\end{itemize}",
            "\\begin{itemize}\\item {a}  x\\item y\\item[$\\bullet$] z\\item[] w\\end{itemize}",
        ),
        (
            "\\begin{description}[style=x,\n y=z]\\item[A] b\\end{description}",
            "\\begin{description}\n\\item[A] b\\end{description}",
        ),
        (
            "\\begin{tablenotes}\\item[*] x\\item y\\end{tablenotes}",
            "\\begin{tablenotes}\\item \\textsuperscript{*}  x\\item y\\end{tablenotes}",
        ),
        ("% \\begin{itemize}\\item[a] x\\end{itemize}", "% \\begin{itemize}\\item[a] x\\end{itemize}"),
        ("\\begin{itemize}\\item[a x\\end{itemize}", "\\begin{itemize}\\item[a x\\end{itemize}"),
        ("\\begin{itemize}\\item[a] x", "\\begin{itemize}\\item[a] x"),
    ),
)
def test_labels_stand_where_they_are_read(text: str, expected: str) -> None:
    """As terms, where all items have labels of words, else before the words of their items."""
    assert expected == with_labelled_items(text)


@pytest.mark.parametrize(
    ("text", "words"),
    (
        (r"\begin{itemize}\item[A] x \item[B] y\end{itemize}", "A\nx\nB\ny"),
        (r"\begin{enumerate}\item[A] x \item y\end{enumerate}", "A x\ny"),
        (r"\begin{description}[nosep]\item[A] x\end{description}", "A\nx"),
    ),
)
def test_labels_come_through(tmp_path: Path, text: str, words: str) -> None:
    """Pandoc would leave them out."""
    assert words == project(read(tmp_path, text).blocks).text.replace("\n\n", "\n")


def test_notes_of_a_table_and_things_to_do_are_notes(tmp_path: Path) -> None:
    """Their marks in the table call them; a caption of what holds the table is there."""
    table = (
        r"\caption{Wells}\begin{tabular}{l}12\tnote{1}\end{tabular}\begin{tablenotes}\item[1] By count.\end{tablenotes}"
    )
    found = read(tmp_path, rf"\begin{{threeparttable}}{table}\end{{threeparttable}} Words.\todo[inline]{{Ask.}}")
    notes = [node for node in nodes(found.blocks) if node["t"] == "Note"]

    assert ["By count.", "Ask."] == [project(note["c"]).text for note in notes]
    assert project(found.blocks).text.startswith("Wells")


@pytest.mark.parametrize(
    "stuff", ("\\item[", "\\begin{itemize}\\item[a] x ", "\\begin{itemize}\\item[a] \\end{itemize}")
)
def test_it_takes_the_time_of_the_text(stuff: str) -> None:
    """However many lists are open."""
    assert LINEAR > growth(with_labelled_items, lambda count: stuff * count, size=1000)
