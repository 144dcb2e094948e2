"""Licences: those with an SPDX name have words and an address, and slips are told from words of the house's own."""

from __future__ import annotations

import pytest

from briefpress.nouns.licence import licence_words, meant_licence

_DEEDS = "https://creativecommons.org/licenses"


@pytest.mark.parametrize(
    ("licence", "words", "address"),
    (
        ("CC-BY-4.0", "CC BY 4.0", f"{_DEEDS}/by/4.0/"),
        ("CC-BY-NC-ND-2.5", "CC BY-NC-ND 2.5", f"{_DEEDS}/by-nc-nd/2.5/"),
        ("CC-BY-NC-SA-3.0-IGO", "CC BY-NC-SA 3.0 IGO", f"{_DEEDS}/by-nc-sa/3.0/igo/"),
        ("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("All rights reserved", "All rights reserved", ""),
    ),
)
def test_licences_are_known_by_their_names(licence: str, words: str, address: str) -> None:
    """Others stand as they are."""
    assert (words, address) == licence_words(licence)


@pytest.mark.parametrize(
    ("licence", "meant"),
    (
        ("CC-BY-4", "CC-BY-4.0"),
        ("CC-BY", "CC-BY-4.0"),
        ("cc-by-sa-4.0", "CC-BY-SA-4.0"),
        ("CC BY-NC 3.0", "CC-BY-NC-3.0"),
        ("CC-BY-ND-NC-4.0", "CC-BY-NC-ND-4.0"),
        ("Creative Commons Attribution 4.0 International", "CC-BY-4.0"),
        ("CC-YB-4.0", "CC-BY-4.0"),
        ("CC0", "CC0-1.0"),
        ("OGL-UK-3", "OGL-UK-3.0"),
    ),
)
def test_a_slip_gives_the_name_that_was_meant(licence: str, meant: str) -> None:
    """It would be printed without a link, and nobody would see why."""
    assert meant == meant_licence(licence)


@pytest.mark.parametrize(
    "licence",
    ("CC-BY-4.0", "CC-BY-3.0-IGO", "MIT", "Apache-2.0", "GFDL-1.3", "All rights reserved", "CC-BY-4.0, save pictures"),
)
def test_names_and_free_words_are_no_slips(licence: str) -> None:
    """A house may say what it likes, in words or by a licence that the press does not know."""
    assert "" == meant_licence(licence)
