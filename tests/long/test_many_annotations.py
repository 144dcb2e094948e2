"""Fifty thousand annotations load, find their places and report, in time that grows with their number."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.desk.brief_text import brief_text
from briefpress.edges.desk.load_brief import load_brief
from briefpress.verbs.anchoring.anchor_annotations import anchor_annotations
from helpers import desk, made_texts

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


def taken(folder: Path, count: int) -> tuple[float, int, dict[str, int]]:
    """How long it takes, how many have a place, and what is complained of."""
    files = {"annotations/desk.yaml": desk_file(count), "source.txt": TEXT}
    project = desk.project(folder, files=files)
    began = time.perf_counter()
    loaded = load_brief(project, desk.GOOD)
    assert loaded.value is not None
    read = brief_text(project, loaded.value)
    assert read.value is not None
    placed = anchor_annotations(loaded.value.annotations, read.value.text)
    passed = time.perf_counter() - began
    codes: dict[str, int] = {}
    for finding in (*loaded.findings, *placed.findings):
        codes[finding.code] = codes.get(finding.code, 0) + 1
    return passed, len(placed.anchors), codes


def test_fifty_thousand_annotations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All but those of another text have a place; ten times as many take less than twenty times as long."""
    few, _, _ = taken(tmp_path / "few", 5_000)
    many, anchored, codes = taken(tmp_path / "many", 50_000)
    with capsys.disabled():
        sys.stdout.write(f"\n50,000 annotations: {many:.1f} s, {many / few:.1f} times as long as 5,000\n")

    assert 500 == codes["A001"]
    assert 49_500 == anchored
    assert {"A001", "A004"} == set(codes)
    assert many < 20 * few
