"""Texts of every habit are read as their gold says; an editor can add one: a text and a few lines of YAML."""

from __future__ import annotations

import pytest

from helpers.corpus import FOLDER, NAMES, census_of, disagreements, found_in


@pytest.mark.parametrize("name", NAMES)
def test_a_text_is_read_as_its_gold_says(name: str) -> None:
    """Headings with their levels, notes, verse, lists, tables, what is set aside."""
    assert {} == disagreements(name)


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_lost(name: str) -> None:
    """What is in the file is in the text or set aside, and nothing is made up."""
    assert census_of(name).is_whole


@pytest.mark.parametrize("name", NAMES)
def test_indentation_is_no_code(name: str) -> None:
    """A plain text has none."""
    assert 0 == found_in(name)["code"]


def test_every_text_has_its_gold() -> None:
    """And every gold its text."""
    assert NAMES == sorted(path.stem for path in FOLDER.glob("*.yaml"))
