"""The words of each language are complete, or English stands in and a finding says so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefpress.edges.desk.labels import load_labels
from briefpress.nouns.finding import Place

PLACE = Place("brief.yaml", 2, 1)
ROOT = Path(__file__).resolve().parent.parent.parent


def _fields(words: str) -> list[str]:
    return sorted(re.findall(r"\{.*?\}", words))


@pytest.mark.parametrize("language", sorted(path.stem for path in (ROOT / "styles" / "labels").glob("*.yaml")))
def test_every_language_has_every_word(root: Path, language: str) -> None:
    """And its fields are those of English; dates have ways of their own."""
    labels = load_labels(root, language, place=PLACE)
    english = load_labels(root, "en", place=PLACE).value
    words = [key for key in english.words if not key.startswith("date-")]

    assert () == labels.findings
    assert {key: _fields(english[key]) for key in words} == {key: _fields(labels.value[key]) for key in words}


def test_an_unknown_language_speaks_english() -> None:
    """With a warning."""
    labels = load_labels(ROOT, "qaa", place=PLACE)

    assert "Contents" == labels.value["contents"]
    assert [("C040", PLACE)] == [(finding.code, finding.place) for finding in labels.findings]


def test_a_region_has_the_words_of_its_language() -> None:
    """German in Austria is German."""
    assert load_labels(ROOT, "de", place=PLACE).value.words == load_labels(ROOT, "de-AT", place=PLACE).value.words
