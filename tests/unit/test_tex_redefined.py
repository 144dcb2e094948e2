r"""How a LaTeX text would have its headings and notes look takes neither from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.tex_redefined import without_redefined
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "definition",
    (
        "\\renewcommand{\\section}{\\@startsection{section}{1}{0mm}{-\\baselineskip}{1pt}{\\bfseries}}",
        "\\renewcommand\\section{\\@startsection\n  {section}{1}{0mm}{1pt}{1pt}{\\bfseries}}",
        "\\let\\oldsection\\section\n\\renewcommand*{\\section}[1]{\\clearpage\\oldsection{#1}}",
        "\\RenewDocumentCommand{\\section}{s o m}{\\textbf{#3}}",
        "\\def\\section#1{\\vskip 3pt {\\bf #1}}",
        "\\renewcommand{\\footnote}[1]{\\marginpar{\\small #1}}",
        "\\let\\footnote\\sidenote",
    ),
)
def test_headings_and_notes_stay(tmp_path: Path, definition: str) -> None:
    """Each with its words, whatever a definition makes of it."""
    file = tmp_path / "a.tex"
    file.write_text(
        f"\\documentclass{{article}}\n{definition}\n\\begin{{document}}\n\\section{{One}}\nIt is.\\footnote{{So.}}\n"
        "\\end{document}\n"
    )

    read = read_file(file)

    assert read.value is not None
    assert {"Header": 1, "Note": 1} == {
        kind: sum(node["t"] == kind for node in nodes(read.value.read.blocks)) for kind in ("Header", "Note")
    }
    assert () == read.findings


@pytest.mark.parametrize(
    "text",
    (
        "\\newcommand{\\sectionmark}[1]{#1}",
        "\\renewcommand{\\thesection}{\\Roman{section}}",
        "% \\renewcommand{\\section}{x}",
        "\\verb|\\def\\section{x}|",
        "\\begin{verbatim}\n\\def\\section{x}\n\\end{verbatim}",
        "\\newcommand{\\title}{Its words}",
        "\\let\\oldsection\\section",
    ),
)
def test_what_defines_something_else_stays(text: str) -> None:
    """And so does what only shows a definition."""
    assert text == without_redefined(text)


def test_an_environment_of_nothing_keeps_no_note_from_being_read(tmp_path: Path) -> None:
    """What stands in it is read."""
    file = tmp_path / "a.tex"
    file.write_text(
        "\\newenvironment{knitrout}{}{}\nA\\footnote{%\n\\begin{knitrout}\\small\n\nSo.\n\n\\end{knitrout}\n}.\n"
    )

    read = read_file(file)

    assert read.value is not None
    assert 1 == sum(node["t"] == "Note" for node in nodes(read.value.read.blocks))


def test_a_table_stays_one(tmp_path: Path) -> None:
    """Though its beginning or its end draw a rule as well."""
    file = tmp_path / "a.tex"
    file.write_text(
        "\\documentclass{article}\n\\let\\endold\\endlongtable\n\\def\\endlongtable{\n\\hline\n\\endold\n}\n"
        "\\begin{document}\n\\begin{longtable}{ll}\na & b \\\\\nc & d \\\\\n\\end{longtable}\n\\end{document}\n"
    )

    read = read_file(file)

    assert read.value is not None
    assert 1 == sum(node["t"] == "Table" for node in nodes(read.value.read.blocks))
    assert () == read.findings


def test_lines_stay_where_they_are() -> None:
    """Findings name them."""
    assert "a\n%\n\nb" == without_redefined("a\n\\renewcommand{\\section}{x\n}\nb")


@pytest.mark.parametrize("unit", ("\\renewcommand{\\section}{x}", "\\def\\section", "\\def\\section{", "\\verb|", "%"))
def test_definitions_are_found_in_time_that_grows_with_the_text(unit: str) -> None:
    """However many begin."""
    made = growth(without_redefined, lambda size: unit * size, size=400)

    assert LINEAR > made
