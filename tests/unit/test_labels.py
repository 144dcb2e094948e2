"""The words of the document: every language has the same ones, with the same places for values."""

from __future__ import annotations

import re
from string import Formatter
from typing import TYPE_CHECKING

import pytest
import yaml

from briefpress.edges.labels import is_required, load_labels
from briefpress.nouns.epub_package import EpubWords
from briefpress.nouns.finding import Place

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = (
    *("ar", "da", "de", "en", "es", "fa", "fr", "he", "it", "nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk"),
)
PLACE = Place("seeds/x/brief.yaml")
# What code puts together: the EPUB's words from the fields of EpubWords, a caption's from its kind.
MADE = {f"epub-{name.replace('_', '-')}" for name in EpubWords.__dataclass_fields__} | {"figure", "table"}
# The forms of a date that a language may have beside the required ones.
OPTIONAL_DATE = re.compile(
    r"date-(?:century|decade|early|mid|late|half-[12]|season-(?:spring|summer|autumn|winter))-of"
    r"|date-decade-[0-9]0|date-century-[0-9]{1,2}"
    r"|date-(?:circa|since|until)-(?:day|month|season|year|decade|century|millennium)"
)


def rows(root: Path, language: str) -> list[tuple[str, str]]:
    """Give the keys and words of a language as they are written, duplicates and all."""
    text = (root / "styles" / "labels" / f"{language}.yaml").read_text(encoding="utf-8")
    node = yaml.compose(text, Loader=yaml.CBaseLoader)
    return [] if node is None else [(key.value, value.value) for key, value in node.value]


def fields(words: str) -> list[str]:
    """Give the places for values in a text, in order of their names."""
    return sorted(name for _, name, _, _ in Formatter().parse(words) if name is not None)


def test_every_file_of_words_is_tested(root: Path) -> None:
    """A language that is added is held to the same rules."""
    found = {path.stem for path in (root / "styles" / "labels").glob("*.yaml")}

    assert set(LANGUAGES) == found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_the_words_that_english_has(root: Path, language: str) -> None:
    """A word too few would stand in English, one too many would never be seen."""
    english = {key for key, _ in rows(root, "en") if is_required(key)}
    own = {key for key, _ in rows(root, language) if is_required(key)}

    assert english == own


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_stands_twice(root: Path, language: str) -> None:
    """Of two words for one key the first would be lost without a sound."""
    keys = [key for key, _ in rows(root, language)]

    assert sorted(set(keys)) == sorted(keys)


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_have_the_same_places(root: Path, language: str) -> None:
    """A place left out in a language would swallow a number there; an unknown one would stop the press."""
    english = {key: fields(words) for key, words in rows(root, "en") if not key.startswith("date-")}
    own = {key: fields(words) for key, words in rows(root, language) if not key.startswith("date-")}

    assert english == own


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_empty_or_has_white_space_about_it(root: Path, language: str) -> None:
    """Words are put together with spaces by code; more of them would show."""
    wrong = [key for key, words in rows(root, language) if not words or words != words.strip()]

    assert [] == wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sign_of_editors_is_the_one_that_the_imprint_explains(root: Path, language: str) -> None:
    """A reader who looks up what [Ed.] means must find that very sign."""
    words = dict(rows(root, language))

    assert f"[{words['editor-sign']}]" in words["notes-are-authors"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_of_dates_are_those_that_are_asked_for(root: Path, language: str) -> None:
    """A slip in the name of an optional key would make it one that nobody reads."""
    unknown = [
        key for key, _ in rows(root, language) if not is_required(key) and not OPTIONAL_DATE.fullmatch(key)
    ]

    assert [] == unknown


def test_every_word_is_used(root: Path) -> None:
    """Words that nothing asks for are translated for nothing."""
    files = [*(root / "scripts" / "briefpress").rglob("*.py"), *(root / "styles").glob("*/templates/*.j2")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    asked = {
        *re.findall(r"(?:labels|labels\.words|Labels)\[\"([a-z-]+)\"", text),
        *re.findall(r"labels\.fill\(\s*\"([a-z-]+)\"", text),
        *re.findall(r" else \"([a-z-]+)\"\]", text),
    }
    # Keys of dates are put together from parts; tests of the dates say each of them.
    keys = {key for key, _ in rows(root, "en") if not key.startswith("date-")}

    assert set() == keys - asked - MADE


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_loads_without_a_complaint(root: Path, language: str) -> None:
    """What is in the files is complete, so nothing is to be said."""
    loaded = load_labels(root, language, place=PLACE)

    assert () == loaded.findings


def test_forms_of_english_dates_stay_out_of_other_languages(root: Path) -> None:
    """“c. the” is not Polish: a form that a language has no need of must not come from English."""
    loaded = load_labels(root, "pl", place=PLACE)

    assert "date-circa-century" not in loaded.value.words


def test_an_unknown_language_is_english_and_a_finding(root: Path) -> None:
    """The text is set all the same; the editor learns that words are missing."""
    loaded = load_labels(root, "eo", place=PLACE)

    assert ("C040",) == tuple(finding.code for finding in loaded.findings)
    assert "Contents" == loaded.value["contents"]
