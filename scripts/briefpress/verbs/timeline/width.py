"""Measure text set in a sans-serif face, from a table of widths that errs on the wide side.

A drawing is made before its fonts are known, so widths are those of the wider humanist faces, semibold.
"""

from __future__ import annotations

import unicodedata
from functools import cache

_WIDTHS = {
    letter: width
    for width, letters in (
        (0.23, " \u00a0"),
        (0.31, "',.:;Iijl|·\u2019\u2018()[]!-f{}r/\\`"),
        (0.40, "tJ"),
        (0.49, 'sz*?xvyck\u2013LF\u201c\u201d"'),
        (0.55, "0123456789$#+<=>^_aegET~SYVXZ"),
        (0.60, "odbhnpquAPCß&R"),
        (0.66, "BKDGHNU"),
        (0.72, "OQ"),
        (0.80, "Mw"),
        (0.90, "Wm%@"),
        (1.00, "\u2026\u2014"),
    )
    for letter in letters
}

# Letters of other alphabets that are broader than most, small and in capitals.
_BROAD = "жмшщюфыъђљњѓџωψ"


@cache
def _width(letter: str) -> float:
    """Give the width of a character in ems."""
    known = _WIDTHS.get(letter)
    if known is not None:
        return known
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Cf", "Cc"}:
        return 0.0
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return 1.05
    base = unicodedata.normalize("NFD", letter)[0]
    if base != letter and base in _WIDTHS:
        return _WIDTHS[base] + 0.02
    if letter.lower() in _BROAD:
        return 0.96 if letter.isupper() else 0.83
    return 0.74 if letter.isupper() else 0.63


def text_width(text: str, size: float) -> float:
    """Give the width of a text in the unit of its size, rather too much than too little."""
    return size * sum(_width(letter) for letter in text)


def cut(text: str, size: float, room: float) -> str:
    """Shorten a text to the room there is, with an ellipsis for what is left out."""
    if text_width(text, size) <= room:
        return text
    while text and text_width(text + "\u2026", size) > room:
        text = text[:-1].rstrip(" ,.;:\u2013-")
    return text + "\u2026"


def wrap(text: str, size: float, room: float, *, lines: int) -> tuple[str, ...]:
    """Break a text between words into at most so many lines; what does not fit is cut."""
    out: list[str] = []
    words = text.split(" ")
    while words and len(out) < lines:
        count = 1
        while count < len(words) and text_width(" ".join(words[: count + 1]), size) <= room:
            count += 1
        if len(out) == lines - 1:
            count = len(words)
        out.append(cut(" ".join(words[:count]), size, room))
        words = words[count:]
    return tuple(line for line in out if line)
