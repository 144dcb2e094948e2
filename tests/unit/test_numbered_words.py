"""What a text calls its figures is what the press calls them, in each language that the press knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefpress.edges.desk.labels import load_labels
from briefpress.nouns.finding import Place
from briefpress.nouns.numbered_words import CLAIMS, form_for, kind_of, word_for

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = sorted(path.stem for path in (ROOT / "styles" / "labels").glob("*.yaml"))


@pytest.mark.parametrize("language", (*LANGUAGES, "nn", "no-NO", "bs", "yue", "zh-TW", "zh-Hans-HK", "de-AT", "tlh"))
def test_references_and_captions_have_the_same_words(language: str) -> None:
    """A reader who is sent to a figure finds one that is called so."""
    labels = load_labels(ROOT, language, place=Place("")).value

    assert (labels["figure"], labels["table"]) == (form_for("fig", language), form_for("tbl", language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_words_of_its_own_for_what_is_claimed(language: str) -> None:
    """And none is empty."""
    said = [word_for(kind, language) for kind in CLAIMS]

    assert all(said)
    assert language == "en" or said != [word_for(kind, "en") for kind in CLAIMS]


@pytest.mark.parametrize(
    ("language", "expected"),
    (("en-GB", "Theorem 2"), ("hu", "2. tétel"), ("ja", "定理2"), ("vi", "Định lý 2"), ("zh-Hant", "定理 2")),
)
def test_a_number_stands_where_the_language_has_it(language: str, expected: str) -> None:
    """Before the word or behind it, with or without a space."""
    assert expected == form_for("thm", language, "2")


@pytest.mark.parametrize(("label", "kind"), (("fig-map", "fig"), ("tab:x", "tbl"), ("fig", ""), ("figure-1", "")))
def test_a_label_names_its_kind(label: str, kind: str) -> None:
    """By its first letters."""
    assert kind == kind_of(label)
