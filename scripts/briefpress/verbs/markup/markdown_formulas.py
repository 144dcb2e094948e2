r"""Read formulas that stand in escaped brackets in Markdown: `\(x^2\)` and `\[x^2\]`, as R Markdown and MathJax do.

To pandoc's Markdown these are brackets, and texts of its own making escape such: a text has these formulas if one of
them has a command of TeX in it, and a stretch is one if it is no words.
"""

from __future__ import annotations

import re

_PIECE = re.compile(
    r"^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*?\n)?? {0,3}(?P=fence)"
    r"|(?<!`)(?P<code>`+)(?!`)(?:(?!\n\n).){1,2000}?(?<!`)(?P=code)(?!`)"
    r"|\$\$.{1,4000}?\$\$|(?<!\\)\$(?=\S)(?:[^$\n\\]|\\.){1,500}?(?<=\S)\$(?!\d)"
    r"|(?<!\\)\\\((?P<inline>(?:(?!\n[ \t]*\n|\\[()]).){1,1000}?)\\\)"
    r"|(?<!\\)\\\[(?P<apart>(?:(?!\n[ \t]*\n|\\\[|(?<!\\)\\\]).){1,4000}?)(?<!\\)\\\]"
    r"|\\.",
    re.DOTALL | re.MULTILINE,
)
_COMMAND = re.compile(r"\\[A-Za-z]{2,}")
# Letters of a command are none of a word.
_WORDS = re.compile(r"(?<![\\A-Za-z{])[A-Za-z]{3,}\s+[A-Za-z]{3,}")
_WORD = re.compile(r"\s*[A-Za-z]{3,}[.,;:!?]?\s*")
_TEXT = re.compile(r"\\(?:text\w*|mbox|operatorname|mathrm)\s*\{[^{}]*\}")


def with_marked_formulas(text: str) -> str:
    """Give a text whose formulas in escaped brackets stand in dollars; code stays as it is."""
    if "\\(" not in text and "\\[" not in text:
        return text
    if not any(_COMMAND.search(_tex(found)) for found in _PIECE.finditer(text)):
        return text
    return _PIECE.sub(_marked, text)


def _tex(found: re.Match[str]) -> str:
    tex: str = found["inline"] or found["apart"] or ""
    return tex


def _marked(found: re.Match[str]) -> str:
    tex = _tex(found)
    if not tex.strip() or _WORD.fullmatch(tex) or _WORDS.search(_TEXT.sub("", tex)) or "$" in tex:
        return found[0]
    return f"$${tex}$$" if found["apart"] else f"${' '.join(tex.split())}$"
