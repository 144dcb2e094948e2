"""Write SVG: numbers in one form, text made safe."""

from __future__ import annotations

import re
import unicodedata
from xml.sax.saxutils import escape, quoteattr

# What XML 1.0 has no way to write.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Scripts of South and South-East Asia, whose letters change their form or order beside others.
_SHAPED = re.compile("[\u0900-\u0fff\u1000-\u109f\u1780-\u18af\ua800-\uabff]")


def number(value: float) -> str:
    """Write a number with at most two decimals, the same on every machine."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def plain(text: str) -> str:
    """Make a text one line of characters that XML can hold, composed as far as they can be."""
    return unicodedata.normalize("NFC", " ".join(_ILLEGAL.sub(" ", text).split()))


def can_set(text: str) -> bool:
    """Tell whether a text survives being set letter by letter, as WeasyPrint sets text in SVG.

    Letters that join, change beside others, run from right to left or carry loose marks do not.
    """
    return not _SHAPED.search(text) and not any(
        unicodedata.bidirectional(letter) in {"R", "AL", "AN"} or unicodedata.category(letter) in {"Mn", "Mc", "Cf"}
        for letter in text
    )


def words(text: str) -> str:
    """Escape a text."""
    return escape(plain(text))


def element(name: str, content: str = "", /, **attributes: str | float) -> str:
    """Write an element with ready-made content; `_` in an attribute's name stands for a hyphen."""
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}=" + quoteattr(value if isinstance(value, str) else number(value))
        for key, value in attributes.items()
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"
