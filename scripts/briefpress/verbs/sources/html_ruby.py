"""Set the guides of ruby in brackets behind their words, where a page of the web or of a book has no brackets for them.

A guide says how signs are read (HTML Living Standard, 4.5.10). Pandoc knows none, and would run it into its words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG = re.compile(r"<(?P<ends>/?)(?P<name>ruby|rtc?|rp|rb)\b[^<>]*>", re.IGNORECASE)


def with_bracketed_guides(text: str) -> str:
    """Give a page whose guides of ruby stand in brackets; those that have brackets of their own keep them."""
    if "<rt" not in text and "<RT" not in text:
        return text
    out: list[str] = []
    done = 0
    for start, end in _bare_guides(text):
        out += [text[done:start], "(", text[start:end], ")"]
        done = end
    return "".join((*out, text[done:]))


def _bare_guides(text: str) -> Iterator[tuple[int, int]]:
    """Give where guides begin and end; they end at their tag, or where the next part of the ruby begins."""
    begun = -1
    has_brackets = False
    for tag in _TAG.finditer(text):
        if begun >= 0:
            if text[begun : tag.start()].strip():
                yield begun, tag.start()
            begun = -1
        name = tag["name"].lower()
        if name == "ruby":
            has_brackets = False
        elif name == "rp":
            has_brackets = True
        elif name == "rt" and not tag["ends"] and not has_brackets:
            begun = tag.end()
