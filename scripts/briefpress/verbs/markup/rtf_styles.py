"""Break circles among the styles of an RTF text, which pandoc would follow without end, and know them by their names.

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
# Word processors know the styles of headings by these names (RTF 1.9.1, style sheet).
_HEADING = re.compile(r"\{[^{}]*[ }]heading ([1-9]);\}", re.IGNORECASE)
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


def with_outline_levels(text: str) -> str:
    r"""Give the text with the level of each paragraph whose style has the name of a heading, and says no level."""
    sheet = _SHEET.search(text)
    end = text.find("}}", sheet.end()) if sheet else -1
    if not sheet or end < 0:
        return text
    levels = {
        number[1]: int(found[1]) - 1
        for found in _HEADING.finditer(text, sheet.end(), end + 2)
        if "\\outlinelevel" not in found[0] and (number := _NUMBER.search(found[0]))
    }
    if not levels:
        return text

    def levelled(one: re.Match[str]) -> str:
        return f"\\s{one[1]}\\outlinelevel{levels[one[1]]}" if one[1] in levels else one[0]

    return text[: end + 2] + _NUMBER.sub(levelled, text[end + 2 :])


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
