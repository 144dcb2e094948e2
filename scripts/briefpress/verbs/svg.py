"""Write SVG: numbers in one form, text made safe."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

# What XML 1.0 has no way to write.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]")
_MARK = "\u200f"


def number(value: float) -> str:
    """Write a number with at most two decimals, the same on every machine."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def plain(text: str) -> str:
    """Make a text one line of characters that XML can hold."""
    return " ".join(_ILLEGAL.sub(" ", text).split())


def words(text: str) -> str:
    """Escape a text; marks keep one that runs from right to left in its order, dates and all."""
    safe = escape(plain(text))
    return f"{_MARK}{safe}{_MARK}" if _RIGHT_TO_LEFT.search(safe) else safe


def element(name: str, content: str = "", /, **attributes: str | float) -> str:
    """Write an element with ready-made content; `_` in an attribute's name stands for a hyphen."""
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}="
        + quoteattr(value if isinstance(value, str) else number(value))
        for key, value in attributes.items()
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"
