"""Bad quotations: one finding each, in its place, and nothing else harmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.desk.brief_text import brief_text
from briefpress.edges.desk.load_brief import load_brief
from briefpress.verbs.anchoring.anchor_annotations import anchor_annotations
from helpers import desk

if TYPE_CHECKING:
    from pathlib import Path

GOOD = {"hamadan", "until-1946", "arrival", "port", "ix-trade", "rail"}


def quoting(quote: str, *, ident: str = "bad") -> str:
    """An annotation that quotes, as YAML."""
    return f"- {{id: {ident}, kind: query, text: Why?, quote: {quote}}}\n"


def found(folder: Path, *annotations: str) -> tuple[list[str], set[str]]:
    """What loading and anchoring complain of, each with its line, and which annotations have a place."""
    files = {"annotations/more.yaml": f"by: more\nannotations:\n{''.join(annotations)}"}
    project = desk.project(folder, files=files)
    loaded = load_brief(project, desk.GOOD)
    assert loaded.value is not None
    read = brief_text(project, loaded.value)
    assert read.value is not None
    placed = anchor_annotations(loaded.value.annotations, read.value.text)
    findings = sorted((*loaded.findings, *placed.findings))
    return [f"{one.code}:{one.place.line}" for one in findings], set(placed.anchors)


@pytest.mark.parametrize(
    ("quote", "code"),
    (
        ('""', "Y027"),
        ('"   "', "Y027"),
        ('"…!?"', "A005"),
        ('"\\u00ad\\u200b—"', "A005"),
        (f'"{"many words and " * 6_700}"', "A001"),
        ("{exact: Trade, position: {start: -5, end: 3}}", "Y024"),
        ("{exact: Trade, position: {start: 5, end: 3}}", "Y024"),
        ("{exact: Trade, position: {start: x, end: 3}}", "Y024"),
        ("{exact: Trade, position: 5}", "Y022"),
        ("{exact: Trade, suffix: ' of the Martians'}", "A003"),
        ("{prefix: Trade}", "Y021"),
        ("[Trade]", "Y022"),
    ),
)
def test_a_bad_quotation_has_one_finding(tmp_path: Path, quote: str, code: str) -> None:
    """With its line; what stands around it keeps its place."""
    codes, anchored = found(tmp_path, quoting("Trade does", ident="a"), quoting(quote), quoting("Bandar", ident="b"))

    assert [f"{code}:4"] == codes
    assert GOOD | {"a", "b"} == anchored


@pytest.mark.parametrize(
    "quote",
    (
        "Trade does not exceed $4 bil\u00adlion",
        "was “small”, said the engineers",
        "nothing moved\u00a0for weeks",
        "{exact: Trade, position: {start: 999999, end: 9999999}}",
    ),
)
def test_shapes_of_the_same_words_have_no_finding(tmp_path: Path, quote: str) -> None:
    """Soft hyphens, other quotation marks, other spaces, and a position that is out of date."""
    codes, anchored = found(tmp_path, quoting(f'"{quote}"' if not quote.startswith("{") else quote))

    assert [] == codes
    assert "bad" in anchored


def test_an_id_that_is_taken_harms_nobody(tmp_path: Path) -> None:
    """The first keeps it; the second has a finding."""
    codes, anchored = found(tmp_path, quoting("Trade does", ident="a"), quoting("Bandar", ident="a"))

    assert ["Y030:4"] == codes
    assert GOOD | {"a"} == anchored


def test_all_at_once(tmp_path: Path) -> None:
    """Every fault in one run, and every other annotation in its place."""
    bad = ('""', '"…"', '"Nobody said that at any time in any place"', "{exact: Trade, position: {start: -1, end: 1}}")
    good = [quoting("Trade does", ident=f"g{number}") for number in range(200)]
    codes, anchored = found(tmp_path, *(quoting(one, ident=f"b{index}") for index, one in enumerate(bad)), *good)

    assert ["Y027:3", "A005:4", "A001:5", "Y024:6"] == sorted(codes, key=lambda one: one.partition(":")[2])
    assert GOOD | {f"g{number}" for number in range(200)} == anchored
