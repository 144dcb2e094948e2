"""Break circles among the styles of an RTF text, which pandoc would follow without end.

A style may be based on another (RTF 1.9.1, style sheet); some programs base one on itself.
"""

from __future__ import annotations

import re

_BASED = re.compile(r"\{([^{}]*?)\\sbasedon(\d{1,9})(?!\d) ?")
_NUMBER = re.compile(r"\\s(\d{1,9})(?!\d)")
_OTHER_KIND = re.compile(r"\\(cs|ds|ts)\d")


def without_circles(text: str) -> str:
    """Give the text without what bases a style on itself, by way of others too."""
    if "\\sbasedon" not in text:
        return text
    base = {_style(found[1]): int(found[2]) for found in _BASED.finditer(text) if _style(found[1]) >= 0}
    circles = _in_circles(base)
    if not circles:
        return text
    return _BASED.sub(lambda found: f"{{{found[1]} " if _style(found[1]) in circles else found[0], text)


def _style(head: str) -> int:
    """Give the number of the style of a paragraph, which is 0 if none is written; -1 for styles of other kinds."""
    number = _NUMBER.search(head)
    return -1 if _OTHER_KIND.search(head) else int(number[1]) if number else 0


def _in_circles(base: dict[int, int]) -> set[int]:
    """Give the styles that are based on themselves in the end."""
    circles: set[int] = set()
    passed: set[int] = set()
    for style in base:
        way: list[int] = []
        at = style
        while at in base and at not in passed:
            passed.add(at)
            way.append(at)
            at = base[at]
        if at in way:
            circles.update(way[way.index(at) :])
    return circles
