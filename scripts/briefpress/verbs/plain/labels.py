"""Labels of lists: “1.”, “b)”, “(iii)” and their like, and how they count on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefpress.verbs.plain.heads.unit_words import roman_value

_LABEL = re.compile(r"(\()?(_?)(\d{1,3}|[A-Za-z]|[ivxlc]{2,7}|[IVXLC]{2,7})\2([.)])\s+(?=\S)")
# What an item of a list begins with in a text that is set solid: a bullet, or a number of any form.
SIGN = r"[•◦▪‣●○■□➢✓*·–—-]|\[\d{1,3}\]|\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2})+\.?"
# The style of a list, by pandoc's name, that begins with each of these.
_FIRST = {"1": "Decimal", "a": "LowerAlpha", "A": "UpperAlpha", "i": "LowerRoman", "I": "UpperRoman"}


@dataclass(frozen=True, slots=True)
class Label:
    """A label as it was read: pandoc's names of its style and of its delimiter, its value, the letters it takes."""

    style: str
    delimiter: str
    value: int
    width: int


def has_label(words: str) -> bool:
    """Tell a line that begins as an entry with a label of any kind does; hardly a line of prose does."""
    return _LABEL.match(words) is not None


def first_label(words: str) -> Label | None:
    """Read the label that a list may begin with; None if there is none, or it is not the first."""
    match = _LABEL.match(words)
    style = _FIRST.get(match.group(3)) if match else None
    delimiter = _delimiter(match)
    return Label(style, delimiter, 1, match.end()) if match and style and delimiter else None


def any_label(words: str) -> Label | None:
    """Read the label of a line, whatever its value; one letter is a letter, but for “i” and “I”."""
    match = _LABEL.match(words)
    if match is None:
        return None
    text = match.group(3)
    style = _FIRST.get(text) or (
        "Decimal" if text.isdecimal() else _cased("Alpha" if len(text) == 1 else "Roman", text)
    )
    value = _value(text, style)
    delimiter = _delimiter(match)
    return Label(style, delimiter, value, match.end()) if value and delimiter else None


def next_label(words: str, before: Label) -> Label | None:
    """Read the label of a line if it is the one that follows another in its list."""
    match = _LABEL.match(words)
    if (
        match is None
        or _delimiter(match) != before.delimiter
        or _value(match.group(3), before.style) != before.value + 1
    ):
        return None
    return Label(before.style, before.delimiter, before.value + 1, match.end())


def _cased(kind: str, text: str) -> str:
    return f"Lower{kind}" if text.islower() else f"Upper{kind}"


def _delimiter(match: re.Match[str] | None) -> str:
    """Name what stands around a label; nothing for a bracket that opens and is not closed."""
    if match is None:
        return ""
    opens, closes = match.group(1), match.group(4)
    if opens:
        return "TwoParens" if closes == ")" else ""
    return "OneParen" if closes == ")" else "Period"


def _value(text: str, style: str) -> int:
    """Give the value of a label read in one style; 0 if it cannot be read so."""
    if style == "Decimal":
        return int(text) if text.isdecimal() else 0
    if text.isdecimal() or text.islower() != style.startswith("Lower"):
        return 0
    if style.endswith("Roman"):
        return roman_value(text)
    return ord(text.lower()) - ord("a") + 1 if len(text) == 1 else 0
