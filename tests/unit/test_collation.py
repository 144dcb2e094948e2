"""Words stand in the order of their language's alphabet."""

from __future__ import annotations

import pytest

from briefpress.verbs.composing.collation import sort_key


@pytest.mark.parametrize(
    ("language", "ordered"),
    (
        ("en", "aeon ångström Apfel ñandú nest œuvre zebra"),
        ("de", "Ader Äpfel Arbeit Straße Strauß"),
        ("sv", "apa zon ål ärta öl"),
        ("da-DK", "apa zone æble øl ål"),
        ("es", "nube ñandú oso"),
        ("cs", "cena čas dům hora chata rak řeka"),
        ("sk", "cesta čas hora chata"),
        ("pl", "lala łata mama ósma"),
        ("hu", "cukor csak őr patak"),
        ("tr", "cam çay ısı ile Ömer"),
        ("ro", "sare șase tare țară"),
        ("hr", "cesta čaša ćup dan džep đak"),
        ("lt", "cukrus čia šuo tu"),
        ("vi", "ao ăn ấm bao da đi em êm"),
        ("uk", "гора ґанок день єва жаба іній їжак йод"),
        ("ru", "ёлка ель жук июнь йод"),
        ("sr", "дом ђак жито љубав мај њива ћуп џеп шума"),
        ("kk", "гүл ғалым кітап қала ұл үй"),
        ("fa", "آب پدر تهران چای ژاله سال کار گل نان"),
        ("th", "กา เกม ขา แขน คน"),
        ("ja", "アメ いぬ ウミ えき"),
        ("ko", "가방 나무 다리"),
        ("el", "άλφα βήτα Έψιλον ήτα"),
    ),
)
def test_words_are_in_order(language: str, ordered: str) -> None:
    """Letters of their own stand where the language has them; other marks and case are put aside."""
    words = ordered.split()

    assert words == sorted(sorted(words, reverse=True), key=lambda word: sort_key(word, language=language))


def test_spaces_and_hyphens_do_not_count() -> None:
    """Letter by letter, in every language."""
    given = ["New York", "newark", "Évora", "Newcastle", "East-West", "eastern"]

    assert ["eastern", "East-West", "Évora", "newark", "Newcastle", "New York"] == sorted(
        given, key=lambda word: sort_key(word, language="fr")
    )
