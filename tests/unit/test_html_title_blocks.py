"""Headings right below a page's title that say who wrote it and when are no headings of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.received import Received

TITLE = '<h1 class="title toc-ignore">Wells</h1>'
LINES = '<h4 class="author"><em>Ana Lopes</em></h4>\n<h4 class="date">2020-05-01</h4>'
WORDS = "<h1>One</h1><p>Words.</p>"


def received(folder: Path, page: str) -> Received:
    """Read a page that says who wrote it; nothing of it is lost."""
    (folder / "a.html").write_text(
        f'<html><head><title>Wells</title><meta name="author" content="Ana Lopes"></head><body>{page}</body></html>',
        encoding="utf-8",
    )
    outcome = read_file(folder / "a.html")
    assert outcome.value is not None
    assert not [one for one in outcome.findings if one.code == "S017"]
    return outcome.value


@pytest.mark.parametrize(
    "page",
    (
        f"{TITLE}\n{LINES}{WORDS}",
        f'<div id="header">{TITLE}<h3 class="subtitle">Rules</h3>{LINES}</div>{WORDS}',
    ),
)
def test_the_lines_below_the_title_are_set_aside(tmp_path: Path, page: str) -> None:
    """They are listed, and the page's data say who wrote it."""
    read = received(tmp_path, page).read

    assert ["Ana Lopes", "2020-05-01"] == [one.words for one in read.set_aside if "title block" in one.reason]
    assert ["Ana Lopes"] == [one.name for one in read.front.writers]
    assert "Ana Lopes" not in str(read.blocks)


@pytest.mark.parametrize(
    "page",
    (
        f"{TITLE}<p>Words.</p>{LINES}{WORDS}",
        f"<h1>Wells</h1>{LINES}{WORDS}",
        f"{TITLE}<h2>Day</h2>{LINES}{WORDS}",
    ),
)
def test_others_are_headings(tmp_path: Path, page: str) -> None:
    """Of a page that lists days, or writers."""
    read = received(tmp_path, page).read

    assert 4 <= len([block for block in read.blocks if block["t"] == "Header"])
    assert not [one for one in read.set_aside if "title block" in one.reason]
