"""Raised figures and the notes at the end that bear the same are notes, as a whole series or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "<h1>The line</h1><p>It was old<sup>1</sup> and long,<sup>2</sup> 5 km<sup>2</sup> in 10<sup>2</sup> parts.</p>"
RAISED = "<p><sup>1</sup> Very old.</p><p><sup>2</sup> Forty miles.</p><p>Or more.</p><p><sup>3</sup> Its end.</p>"
LISTED = "<h2>Notes</h2><ol><li>Very old.</li><li>Forty miles.</li><li><p>Its end.</p></li></ol>"


def notes(folder: Path, page: str) -> list[str]:
    """Read a page; give its notes."""
    path = folder / "a.html"
    path.write_text(page, encoding="utf-8")
    received = read_file(path).value
    assert received is not None
    return [project(node["c"]).text for node in nodes(received.read.blocks) if node["t"] == "Note"]


@pytest.mark.parametrize("bodies", (RAISED, LISTED))
def test_a_series_that_is_answered_is_notes(tmp_path: Path, bodies: str) -> None:
    """Powers of units and figures are none."""
    found = notes(tmp_path, f"{TEXT}<p>It ends there.<sup>[3]</sup></p>{bodies}")

    assert ["Very old.", "Forty miles.", "Its end."] == [note.split("\n")[0] for note in found]


def test_each_chapter_may_have_its_own(tmp_path: Path) -> None:
    """They count from 1 again."""
    page = "".join(
        f"<h1>Part {part}</h1><p>Words of {part}.<sup>1</sup></p><p><sup>1</sup> Note of {part}.</p>" for part in "AB"
    )

    assert ["Note of A.", "Note of B."] == notes(tmp_path, page)


@pytest.mark.parametrize(
    "page",
    (
        f"{TEXT}{RAISED}",
        f"{TEXT}<p>It ends.<sup>3</sup></p><ol><li>Very old.</li><li>Miles.</li><li>Its end.</li></ol>",
        f"{TEXT}<p>It ends.<sup>3</sup></p>{RAISED.replace('<sup>2</sup>', '<sup>4</sup>')}",
    ),
)
def test_what_is_not_answered_stays(tmp_path: Path, page: str) -> None:
    """A mark is missing, a list is announced by nothing, a note is missing."""
    assert [] == notes(tmp_path, page)


def test_no_word_is_lost_and_the_heading_goes(tmp_path: Path) -> None:
    """What is set aside is listed."""
    path = tmp_path / "a.html"
    path.write_text(f"{TEXT}<p>It ends.<sup>3</sup></p>{LISTED}", encoding="utf-8")
    outcome = read_file(path)
    assert outcome.value is not None

    assert ["The line"] == [project([node]).text for node in nodes(outcome.value.read.blocks) if node["t"] == "Header"]
    assert {"S010", "S014"} == {finding.code for finding in outcome.findings}
