"""A day or a month in words is read as what it is, in many languages; anything else is no date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.edtf_reading import edtf
from briefpress.verbs.dates.read_date import read_date
from briefpress.verbs.dates.words import date_words

DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2099, 12, 31))
LANGUAGES = ("en-GB", "en-US", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "ru", "pl", "cs", "ja")


@pytest.mark.parametrize("language", LANGUAGES)
@given(day=DAYS)
def test_a_day_is_read_as_it_is_written(language: str, day: date) -> None:
    """What the press itself writes, it reads."""
    words = date_words(edtf(day.isoformat()), language=language, labels={})

    assert day.isoformat() == read_date(words)


@pytest.mark.parametrize(
    ("words", "iso"),
    (
        ("June 2nd, 2022", "2022-06-02"),
        ("2 June 2022.", "2022-06-02"),
        ("Sept. 3, 1950", "1950-09-03"),
        ("May 2025", "2025-05"),
        ("mai 2025", "2025-05"),
        ("31 June 2022", ""),
        ("02/06/2022", ""),
        ("The fall of May 1940", ""),
        ("May", ""),
        ("2022", ""),
    ),
)
def test_other_ways_and_what_is_no_date(words: str, iso: str) -> None:
    """A month may stand alone; a day that there is not, or that is one thing here and another there, is none."""
    assert iso == read_date(words)
