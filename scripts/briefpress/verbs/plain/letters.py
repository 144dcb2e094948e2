"""How words are written: capitals at the beginning of lines, and words in capitals."""

from __future__ import annotations

import re
from unicodedata import category

from briefpress.verbs.plain.points import EMPHASIS

_OPENING = EMPHASIS + " \"'“”‘’‚«»„‹›([{—-–¿¡…."

# Letters that Unicode gives capitals to, though no text begins its sentences with these.
_GEORGIAN = re.compile(r"[\u10d0-\u10ff]")
# Vowels and accents that are set on letters, for the brackets of a pattern.
MARKS = "".join(chr(code) for code in range(0x300, 0x1E00) if category(chr(code)).startswith("M"))
_FEW = 3
# Within so many signs most texts show that they are in small letters.
_FRONT = 16
_WORDS = re.compile(r"\w[\w'’.-]*")
_INITIALS = re.compile(r"[^\W\d_] (?:[^\W\d_]\.?[.* ]+)+|[^\W\d_] (?:[^\W\d_]\. ?)+")
_ELIDED = re.compile(r"[_*(]?['’‘][a-z]\s")


def begins_with_capital(words: str) -> bool:
    """Tell whether the first letter is a capital; figures and signs before it do not count.

    Nor does what Dutch leaves of a word: “’t Is”, “’k Zie”.
    """
    if words[:1].isalpha():
        return words[0].isupper()
    elided = _ELIDED.match(words)
    first = words[elided.end() if elided else 0 :].lstrip(_OPENING)[:1]
    return first.isupper()


def small_letters(text: str) -> str:
    """Give a text in small letters, among them those that a pattern for letters of both kinds takes for them.

    A pattern that need not ask for capitals passes over all of its words that begin with another letter.
    """
    low = text.lower()
    return low if low.isascii() else low.replace("ſ", "s").replace("ı", "i").replace("i\u0307", "i")


def is_capitals(text: str) -> bool:
    """Tell whether a text is written in capitals: two letters at least, and no small one but in a short ending."""
    letters = list(filter(str.isalpha, text[:_FRONT]))
    # “McDONALD”, “CHAPTER 1st”: a few small letters do not make small letters of it.
    if sum(map(str.islower, letters)) > _FEW:
        return False
    if len(text) > _FRONT:
        letters.extend(filter(str.isalpha, text[_FRONT:]))
    small, large = sum(map(str.islower, letters)), sum(map(str.isupper, letters))
    # A name in Latin capitals within Han or Arabic makes no capitals of these.
    told = small <= _FEW and large > 0 and large * 2 >= len(letters)
    return told and len(letters) > 1 and small * 8 <= len(letters) - small


def is_initials(text: str) -> bool:
    """Tell a word of one letter before others that are shortened: “À M. X.” is written in no capitals."""
    return len(text) <= _FRONT and _INITIALS.fullmatch(text) is not None


def is_title_case(text: str) -> bool:
    """Tell words, two at least, of which each that is not short begins with a capital or a figure: “Proposed Club.”."""
    words = _WORDS.findall(text)
    return len(words) > 1 and all(not word[0].islower() for word in words if len(word) > _FEW or word is words[-1])


def begins_without_case(words: str) -> bool:
    """Tell whether the first letter is of a script that has no capitals: Han, kana, Arabic, Hebrew, Georgian."""
    first = next(filter(str.isalpha, words), "")
    return first != "" and (first.lower() == first.upper() or _GEORGIAN.match(first) is not None)


def is_opened(line: str) -> bool:
    """Tell a line that wide spaces set in, as the first of a paragraph is in Chinese and Japanese."""
    return line[:1] == "\u3000"


def begins_anew(words: str) -> bool:
    """Tell whether words may begin a sentence or a title: with a capital, or in a script that has none."""
    return begins_with_capital(words) or begins_without_case(words)


def begins_small(words: str) -> bool:
    """Tell whether the first sign is a small letter, of a script that begins its sentences with capitals."""
    first = words[:1]
    return first.islower() and _GEORGIAN.match(first) is None
