"""Fifty thousand annotations load, find their places and report, in time that grows with their number."""

from __future__ import annotations

import sys
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.desk.brief_text import brief_text
from briefpress.edges.desk.load_brief import load_brief
from briefpress.verbs.anchoring.anchor_annotations import anchor_annotations
from helpers import desk, made_texts
from helpers.growth import FOLD, growth

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.long
TEXT = made_texts.text(3, words=20_000)


def desk_file(count: int) -> str:
    """Annotations at places all over the text: most exact, one in ten edited, one in a hundred of another text."""
    other = made_texts.text(4, words=5_000)
    lines = ["by: more\nannotations:\n"]
    for number in range(count):
        start, end = made_texts.passage(TEXT, number, letters=60)
        words = TEXT[start:end]
        if number % 100 == 0:
            low, high = made_texts.passage(other, number, letters=80)
            words = other[low:high]
        elif number % 10 == 0:
            words = made_texts.edited(words, number, share=0.08)
        flat = " ".join(words.split())
        lines.append(f'- {{id: n{number}, kind: query, text: Why?, quote: "{flat}"}}\n')
    return "".join(lines)


def written(folder: Path, count: int) -> Path:
    """Write a project with so many annotations."""
    files = {"annotations/desk.yaml": desk_file(count), "source.txt": TEXT}
    return desk.project(folder / str(count), files=files)


def anchored(project: Path) -> tuple[int, dict[str, int]]:
    """Give how many of a project's annotations have a place, and what is complained of."""
    loaded = load_brief(project, desk.GOOD)
    assert loaded.value is not None
    read = brief_text(project, loaded.value)
    assert read.value is not None
    placed = anchor_annotations(loaded.value.annotations, read.value.text)
    return len(placed.anchors), Counter(finding.code for finding in (*loaded.findings, *placed.findings))


def test_fifty_thousand_annotations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All but those of another text have a place; eight times as many take less than sixteen times as long."""
    found: list[tuple[int, dict[str, int]]] = []
    grown = growth(
        lambda project: found.append(anchored(project)), partial(written, tmp_path), size=50_000 // FOLD, rounds=1
    )
    with capsys.disabled():
        sys.stdout.write(f"\n50,000 annotations take {grown:.1f} times as long as {50_000 // FOLD:,}\n")

    placed, codes = found[-1]
    assert 500 == codes["A001"]
    assert 49_500 == placed
    assert {"A001", "A004"} == set(codes)
    assert 2 * FOLD > grown
