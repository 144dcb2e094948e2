"""Tell a language by the letters of a text, for a file that does not say it: enough for direction, faces and labels."""

from __future__ import annotations

from collections import Counter

_LATIN = "en"
_BLOCKS = (
    ("ar", 0x0600, 0x06FF),
    ("he", 0x0590, 0x05FF),
    ("el", 0x0370, 0x03FF),
    ("ru", 0x0400, 0x04FF),
    ("hi", 0x0900, 0x097F),
    ("ja", 0x3040, 0x30FF),
    ("ko", 0xAC00, 0xD7A3),
    ("zh", 0x3400, 0x9FFF),
)
# Letters that Persian and Ukrainian have, and Arabic and Russian do not.
_OWN = {"ar": ("fa", "پچژگکی"), "ru": ("uk", "іїєґ")}
_FEW = 0.02
_EAST = ("ja", "ko", "zh")


def likely_language(text: str) -> str:
    """Give the tag of the language that most letters of a text speak for; English where those are Latin."""
    letters = Counter(character for character in text.casefold() if character.isalpha())
    counts = {name: 0 for name, _, _ in _BLOCKS}
    for character, times in letters.items():
        for name, first, last in _BLOCKS:
            counts[name] += times * (first <= ord(character) <= last)
    # Japanese and Korean stand among Han characters, which Chinese alone has for everything.
    east = sum(counts[name] for name in _EAST)
    counts |= {"zh": east, **{name: east * (counts[name] > _FEW * east) for name in ("ja", "ko")}}
    found = max(counts, key=lambda name: counts[name])
    # A Han character is a word or half of one: fewer of them say as much as Latin letters.
    if (4 if found in _EAST else 2) * counts[found] <= letters.total():
        return _LATIN
    other, own = _OWN.get(found, (found, ""))
    return other if sum(letters[letter] for letter in own) > _FEW * counts[found] else found
