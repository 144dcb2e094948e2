"""Passages of a text with mark-up that stand nowhere in what was read of it are told of."""

from __future__ import annotations

import pytest

from briefpress.nouns.formats import MARKDOWN
from briefpress.verbs.sources.lost_passages import lost_passages
from helpers.growth import LINEAR, growth

LOST = "The ferry went over at noon and came back at night with the letters, the salt and two brothers."
READ = "Nobody saw them go, and nobody had asked for them when the boat was tied to its post again."
REMARKS = (
    ("latex", "% {}\n"),
    ("latex", "\\begin{{comment}}\n{}\n\\end{{comment}}\n"),
    ("latex", "{}\\begin{{document}}"),
    ("latex", "\\end{{document}}\n{}"),
    ("org", "# {}\n"),
    ("org", ":NOTES:\n{}\n:END:\n"),
    ("org", "* A tree :noexport:\n{}\n** Below\n{}\n* Another\n"),
    ("org", "#+begin_comment\n{}\n#+end_comment\n"),
    ("rst", ".. {}\n   {}\n"),
    ("typst", "// {}\n"),
    ("typst", "/* {} */"),
    ("mediawiki", "<!-- {} -->"),
    ("asciidoc", "// {}\n"),
    ("asciidoc", "////\n{}\n{}\n////\n"),
    ("textile", "###. {}\n{}\n\n"),
    ("t2t", "% {}\n"),
    (MARKDOWN, "<!-- {}\n{} -->"),
)


@pytest.mark.parametrize("reader", ("latex", "org", "rst", "typst", "dokuwiki", MARKDOWN))
def test_a_lost_passage_is_told_of_where_it_stands(reader: str) -> None:
    """By its first words and how many there are."""
    (finding,) = lost_passages(f"{READ}\n\n{LOST}\n\n{READ}\n", READ, reader=reader, file="a.txt")

    assert ("S042", 3) == (finding.code, finding.place.line)
    assert "The ferry went over at noon" in finding.message


@pytest.mark.parametrize(("reader", "remark"), REMARKS)
def test_remarks_are_no_words_of_the_text(reader: str, remark: str) -> None:
    """Nobody is to read them."""
    said = remark.format(LOST, LOST)
    text = f"{said}{READ}" if "end{document}" not in said else f"{READ}{said}"

    assert not lost_passages(f"{text}\n", READ, reader=reader, file="a.txt")


@pytest.mark.parametrize(
    "code",
    (
        r"\includegraphics[width=.6\textwidth]{pew}\label{fig:pew}\cite{green2020,scoville2022,neumann2023}",
        "codly(languages: x, zebra-fill: none, number-align: left, lang-format: none, display-icon: false)",
        "https://example.org/one/two/three/four/five/six/seven/eight/nine/ten/eleven/twelve.html",
    ),
)
def test_what_is_no_prose_is_passed_over(code: str) -> None:
    """It has hardly a space between its words."""
    assert not lost_passages(f"{code}\n\n{READ}\n", READ, reader="latex", file="a.tex")


@pytest.mark.parametrize(
    "code",
    (
        '#set text(size: fontsize, font: "Times New Roman", lang: "ua", one: "two three four five six")',
        'protocol", table( columns: (auto, auto, auto, auto), align: center + horizon, inset: ten, fill: none,',
    ),
)
def test_code_of_typst_is_no_prose(code: str) -> None:
    """Though there are spaces between its words."""
    assert not lost_passages(f"{code}\n\n{READ}\n", READ, reader="typst", file="a.typ")


def test_what_a_reader_counts_itself_is_not_looked_for() -> None:
    """The words of a Word document are known by its own XML."""
    assert not lost_passages(LOST, "", reader="docx", file="a.docx")


def test_it_is_looked_for_in_linear_time() -> None:
    """Words of which every one begins a passage, and remarks without end."""
    assert LINEAR > growth(
        lambda text: lost_passages(text, READ, reader="latex", file="a.tex"),
        lambda size: f"{LOST} {{ " * size,
        size=2_000,
    )
