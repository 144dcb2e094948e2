"""Pass over the line break right behind the tag that opens typed text: a page shows none, and pandoc an empty line."""

from __future__ import annotations

import re

# HTML, 13.2.6.4.7: “If the next token is a line feed, then ignore that token.”
_OPENED = re.compile(r"(<(?:pre|listing)\b[^<>]*)>\n", re.IGNORECASE)


def without_first_breaks(text: str) -> str:
    """Give a page in which such breaks stand within the tags; lines stay where they are."""
    return _OPENED.sub("\\1\n>", text)
