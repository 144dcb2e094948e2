"""Slides of LaTeX are read as the text that they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.tex_slides import with_read_slides
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

FRAME = "\\begin{frame}"


@pytest.mark.parametrize(
    ("given", "expected"),
    (
        (
            f"{FRAME}[t]{{What {{it}} is}}{{For all}}",
            f"{FRAME}\\frametitle{{What {{it}} is}}\\framesubtitle{{For all}}",
        ),
        (f"{FRAME}<1->{{So}}", f"{FRAME}\\frametitle{{So}}"),
        (f"{FRAME}\\only<2>{{a}} \\uncover<3->{{b}}\\pause", f"{FRAME}{{a}} {{b}}"),
        (f"{FRAME}\\item<1-|alert@1> a\\begin{{itemize}}[<+->]", f"{FRAME}\\item a\\begin{{itemize}}"),
        (f"{FRAME}\\begin{{column}}[T]{{0.5\\textwidth}}a", f"{FRAME}\\begin{{column}}a"),
        (f"{FRAME}\\begin{{block}}{{Rule}}a", f"{FRAME}\\begin{{block}}\\textbf{{Rule}}\\par a"),
        (f"{FRAME}\\begin{{textblock}}{{5}}(1,2)a", f"{FRAME}\\begin{{textblock}}a"),
        (f"{FRAME}$a<b \\alpha<c> d$", f"{FRAME}$a<b \\alpha<c> d$"),
        (f"{FRAME}\\mode<beamer>{{\na}} \\mode<article>{{\nb}} c", f"{FRAME}{{\na}} \n c"),
        (f"{FRAME}\\mode<article>{{a {{b}}}} c", f"{FRAME}{{a {{b}}}} c"),
        (f"{FRAME}\\mode<article>{{a}}\n\n\\mode<article>{{b}}", f"{FRAME}{{a}}\n\n{{b}}"),
        (f"{FRAME}\\mode<beamer>{{\\vspace{{1cm}}}}\\mode<article>{{b}}", f"{FRAME}{{\\vspace{{1cm}}}}{{b}}"),
        (f"{FRAME}\\mode<presentation>\na \\only<article>{{b}}\\mode*\n", f"{FRAME}\na {{b}}\n"),
        ("\\begin{column}{a} \\only<2>{b}", "\\begin{column}{a} \\only<2>{b}"),
    ),
    ids=(
        *("titles", "when", "later", "items", "column", "block", "placed", "formula"),
        *("versions", "mode", "one mode twice", "no words", "modes", "no-slides"),
    ),
)
def test_slides_are_written_as_text(given: str, expected: str) -> None:
    """Titles are named, and what says where and when is gone; texts without slides stay."""
    assert expected == with_read_slides(given)[0]


def test_the_words_of_slides_are_read(tmp_path: Path) -> None:
    """The title as a heading, and what is shown later too; the width of a column is no word."""
    slides = (
        "\\documentclass{beamer}\n\\begin{document}\n\\begin{frame}{The plan}\n\\begin{columns}\n"
        "\\begin{column}{0.5\\textwidth}\nFirst. \\only<2>{Then more.}\n\\end{column}\n\\end{columns}\n\\end{frame}\n"
        "\\end{document}\n"
    )
    (tmp_path / "a.tex").write_text(slides, encoding="utf-8")

    outcome = read_file(tmp_path / "a.tex")

    assert outcome.value is not None
    blocks = outcome.value.read.blocks
    assert "Header" == blocks[0]["t"]
    assert ["The", "plan", "First.", "Then", "more."] == project(blocks).text.split()


def test_a_version_that_is_not_read_is_told_of() -> None:
    """On its line."""
    slides = f"{FRAME}\n\\mode<presentation>{{Short}}\n\\mode<article>{{A long\n story}}\n\\mode<all>{{So}}\n"

    text, aside = with_read_slides(slides)

    assert text == f"{FRAME}\n{{Short}}\n\n\n{{So}}\n"
    assert [(3, "A long story")] == [(one.line, one.words) for one in aside]


@pytest.mark.parametrize(
    "piece", ("\\mode<article>{", "\\begin{frame}{a ", "\\begin{block}{{{", "\\item<1", "\\begin{frame}[a")
)
def test_many_slides_take_no_longer_than_their_number(piece: str) -> None:
    """Whether their braces close or not."""
    assert LINEAR > growth(with_read_slides, lambda count: piece * count, size=2000)
