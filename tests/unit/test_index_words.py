"""An index is ordered letter by letter, and grouped under first letters."""

from __future__ import annotations

from briefpress.nouns.edition import Heading
from briefpress.verbs.index_words import by_letter, sort_key


def test_letter_by_letter_marks_and_case_aside() -> None:
    """Spaces and hyphens do not count."""
    given = ["New York", "newark", "Évora", "Newcastle", "East-West", "eastern"]

    assert ["eastern", "East-West", "Évora", "newark", "Newcastle", "New York"] == sorted(given, key=sort_key)


def test_headings_are_grouped() -> None:
    """What begins with no letter comes first."""
    groups = by_letter([Heading(words=words) for words in ("Zagros", "1941", "école", "Elburz")])

    assert [("#", ["1941"]), ("E", ["école", "Elburz"]), ("Z", ["Zagros"])] == [
        (letter, [heading.words for heading in group]) for letter, group in groups
    ]
