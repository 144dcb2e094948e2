"""An index is ordered letter by letter, and grouped under first letters."""

from __future__ import annotations

from briefpress.nouns.edition import Heading
from briefpress.verbs.composing.index_words import by_letter


def test_headings_are_grouped() -> None:
    """What begins with no letter comes first."""
    groups = by_letter([Heading(words=words) for words in ("Zagros", "1941", "école", "Elburz")], language="en")

    assert [("#", ["1941"]), ("E", ["école", "Elburz"]), ("Z", ["Zagros"])] == [
        (letter, [heading.words for heading in group]) for letter, group in groups
    ]


def test_a_letter_of_two_is_one_letter() -> None:
    """A Czech ch has a place of its own, and a Korean syllable stands under its first letter."""
    czech = by_letter([Heading(words=words) for words in ("chata", "hora", "cesta")], language="cs")
    korean = by_letter([Heading(words="철도")], language="ko")

    assert ["C", "H", "Ch", "ㅊ"] == [letter for letter, _ in (*czech, *korean)]
