"""Let square brackets that stand deep within others be signs in Markdown, not the beginnings of links.

To each bracket that opens, pandoc tries whether it begins a link, a span, a citation or a note, and reads all that is
in it for each: every further one within takes three times as long, and a dozen take minutes. Nobody means a link in a
link in a link; but texts have `[[[[[[[[` as an ornament, or rows of figures out of a program.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.open_fence import open_fence

# A picture in a link in a note in a span is as deep as brackets mean anything.
_DEEPEST = 4
_BLANK = re.compile(r"(\n[ \t]*(?=\n))")
# What is escaped; code and formulas, in which a backslash would be read as itself; brackets.
_PIECE = re.compile(r"\\.|(?<!`)(`+)(?!`)(?:(?!\n\n).){1,2000}?(?<!`)\1(?!`)|\$(?=\S)[^$\n]{1,400}\$|[\[\]]", re.DOTALL)


def without_deep_brackets(text: str) -> str:
    """Give a text with a backslash before each bracket that would stand more than four deep in its paragraph.

    Code is left as it is, fenced or set in. Lines stay where they are.
    """
    if text.count("[") <= _DEEPEST:
        return text
    out: list[str] = []
    fence = ""
    for part in _BLANK.split(text):
        whole = bool(fence) or part.startswith(("    ", "\t", "\n    ", "\n\t"))
        for line in part.split("\n"):
            behind = open_fence(line, fence)
            whole = whole or behind != fence
            fence = behind
        out.append(part if whole or part.count("[") <= _DEEPEST else _shallow(part))
    return "".join(out)


def _shallow(paragraph: str) -> str:
    depth = 0

    def sign(found: re.Match[str]) -> str:
        nonlocal depth
        piece = found[0]
        if piece == "[":
            depth += 1
            return piece if depth <= _DEEPEST else "\\["
        if piece == "]" and depth:
            depth -= 1
            return piece if depth < _DEEPEST else "\\]"
        return piece

    return _PIECE.sub(sign, paragraph)
