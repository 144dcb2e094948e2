"""Tell where a text can be cut without parting one written character (Unicode Standard Annex 29)."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.verbs.trees.fold import Folded

_SHADES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_VIRAMA = 9  # the canonical combining class of viramas


def splits(folded: Folded, index: int) -> bool:
    """Tell whether a cut at an index of the folded text would cut through one written character."""
    if index == 0 or index >= len(folded.text):
        return False
    if folded.offsets[index] == folded.offsets[index - 1] or index in folded.joints:
        return True
    before, after = folded.text[index - 1], folded.text[index]
    if before.isascii() and after.isascii():
        return False
    if _continues(after):
        return True
    # A consonant behind a virama is joined to the one before.
    if unicodedata.combining(before) == _VIRAMA and after.isalpha():
        return True
    return _is_indicator(after) and _parts_a_flag(folded.text, index)


def whole(folded: Folded, start: int, end: int) -> tuple[int, int]:
    """Widen a range of the folded text until it parts no written character."""
    while start and splits(folded, start):
        start -= 1
    while end < len(folded.text) and splits(folded, end):
        end += 1
    return start, end


def is_word_edge(text: str, index: int) -> bool:
    """Tell whether a word begins or ends at an index; between signs of scripts without spaces one always does."""
    if index <= 0 or index >= len(text):
        return True
    before, after = text[index - 1], text[index]
    return not (before.isalnum() and after.isalnum()) or _is_unspaced(before) or _is_unspaced(after)


def is_unspaced(text: str) -> bool:
    """Tell a text most of whose characters are of scripts that set no spaces between words."""
    return not text.isascii() and 2 * sum(map(_is_unspaced, text)) > len(text)


def is_spaceless(character: str) -> bool:
    """Tell a sign of a script that sets no spaces between words: Chinese and Japanese."""
    return (
        "\u3040" <= character <= "\u30ff"
        or "\u3400" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
        or "\U00020000" <= character <= "\U0003ffff"
    )


def _is_unspaced(character: str) -> bool:
    """Tell the scripts of Thailand, Laos, Tibet, Burma and Cambodia as well."""
    if character < "\u0e00":  # nearly all there is
        return False
    return character <= "\u109f" or "\u1780" <= character <= "\u17ff" or is_spaceless(character)


def _continues(character: str) -> bool:
    """Tell accents, vowel signs, shades of skin, and what follows the first letter of a Korean syllable."""
    return unicodedata.category(character)[0] == "M" or character in _SHADES or "\u1160" <= character <= "\u11ff"


def _is_indicator(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _parts_a_flag(text: str, index: int) -> bool:
    """Tell whether a cut stands between the two regional indicators of one flag."""
    start = index
    while start and _is_indicator(text[start - 1]):
        start -= 1
    return (index - start) % 2 == 1
