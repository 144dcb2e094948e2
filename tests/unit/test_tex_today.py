r"""The day on which a LaTeX text is set is no day of the text's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.tex_today import without_today
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected", "lines"),
    (
        (r"\date{\today}", r"\date{}", ()),
        (r"\date{Draft of \today}", r"\date{Draft of }", ()),
        ("One\non \\today{} and \\today.", "One\non  and .", (2, 2)),
        (r"\verb|\today| \todayish \\today % \today", None, ()),
        (r"\begin{verbatim}\today\end{verbatim}", None, ()),
        (r"\renewcommand{\today}{1 May 2020}\date{\today}", None, ()),
        (r"\def\today{1 May 2020} \today", None, ()),
    ),
    ids=("date", "words", "text", "typed", "verbatim", "defined", "plain"),
)
def test_no_day_is_made_up(text: str, expected: str | None, lines: tuple[int, ...]) -> None:
    """What is typed stays, and so does a day that the text itself says."""
    assert (text if expected is None else expected, lines) == without_today(text)


def test_a_text_of_today_has_no_date(tmp_path: Path) -> None:
    """Neither in what it says of itself nor in its words, where it is told."""
    path = tmp_path / "a.tex"
    title = "\\documentclass{article}\\title{A}\\date{\\today}\\begin{document}\\maketitle\n"
    path.write_text(f"{title}Words of \\today.\n\\end{{document}}", encoding="utf-8")
    outcome = read_file(path)
    assert outcome.value is not None

    assert "Words of ." == project(outcome.value.read.blocks).text
    assert ["A"] == [one.words for one in outcome.value.read.set_aside]
    assert [("S022", 2)] == [(one.code, one.place.line) for one in outcome.findings if one.code == "S022"]
