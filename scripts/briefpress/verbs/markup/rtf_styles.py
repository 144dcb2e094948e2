"""Break circles among the styles of an RTF text, which pandoc would follow without end, and keep their names apart.

A style may be based on another (RTF 1.9.1, style sheet); some programs base one on itself.
"""

from __future__ import annotations

import re

_BASED = re.compile(r"\{([^{}]*?)\\sbasedon(\d{1,9})(?!\d) ?")
_NUMBER = re.compile(r"\\s(\d{1,9})(?!\d)")
_OTHER_KIND = re.compile(r"\\(cs|ds|ts)\d")
_STYLE = 2  # the styles are groups within that of the sheet
_SHEET = re.compile(r"\{\s*\\stylesheet(?![a-z])")
_TOKEN = re.compile(r"\\'[0-9a-fA-F]{2}|\\([a-zA-Z]+)-?\d* ?|\\\*\s*|\\.|[{}]|[\r\n]+|[^\\{}\r\n]+", re.DOTALL)
# What stands for one character of a name (RTF 1.9.1, “Special Characters”).
_SIGNS = frozenset("emdash endash emspace enspace lquote rquote ldblquote rdblquote bullet tab line u".split())


def with_plain_names(text: str) -> str:
    r"""Give the text with the name of each style in one piece of plain letters.

    Pandoc prints what stands before the last piece of it wherever the style is used: “Fu\'dfzeile” as “Fuß”.
    """
    sheet = _SHEET.search(text)
    if sheet is None:
        return text
    out: list[str] = [text[: sheet.end()]]
    name: list[str] = []
    depth = 1
    for token in _TOKEN.finditer(text, sheet.end()):
        written, word = token[0], token[1]
        if written == "{":
            depth += 1
        elif written == "}":
            depth -= 1
            if depth == 1 and name:
                out.append(("" if out[-1].endswith(" ") else " ") + "".join(name))
                name.clear()
        if not depth:
            return "".join((*out, text[token.start() :]))
        if depth > _STYLE or (written == "}" and depth == _STYLE):
            continue  # groups within a style say which keys it has, or more of its name
        if word in _SIGNS or (written[0] == "\\" and word is None and written[:2] != "\\*"):
            continue
        (name if depth == _STYLE and written[0] not in "\\{}\r\n" else out).append(written)
    return text


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
