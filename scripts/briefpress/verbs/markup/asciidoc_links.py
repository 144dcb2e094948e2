"""Take the sign for a new window off links in AsciiDoc: no book has one, and pandoc takes it for a word."""

from __future__ import annotations

import re

# AsciiDoc Language, Link macro attribute parsing, “blank window shorthand”.
_LINK = re.compile(
    r"(?P<link>(?:(?:https?|ftp|irc)://|link:|mailto:)[^\s\[\]]*\[[^\[\]\n]*?)\^(?P<more>\]|,[^\[\]\n]*\])"
)


def without_windows(text: str) -> str:
    """Give a text whose links say nothing of windows."""
    return _LINK.sub(lambda found: found["link"] + found["more"], text) if "^" in text else text
