r"""Read tables that R's flextable writes in LaTeX: their rules, fonts and widths are commands that pandoc stops at.

Each cell is a `\multicolumn` of a width that TeX computes, its words stand behind a font, and macros draw the rules.
"""

from __future__ import annotations

import re

_MARK = "\\ascline"
_RULES = re.compile(
    r"\\(?:providecommand|newcommand)\{\\(?:ascline|asccline)\}[^\n]*|\\a?sc(?:c?line|hline)(?:\{[^{}\n]*\}){2,3}"
    r"|\\global\\setlength\{[^{}\n]*\}\{[^{}\n]*\}"
)
_FONT = re.compile(r"\\global\\setmainfont\{[^{}\n]*\}(?=\{)|\\fontsize\{\d+\}\{\d+\}\\selectfont(?=\{)")
_WIDTH = re.compile(r"(?:>\{\\[A-Za-z]+\})?[mpb]\{\\dimexpr[^{}\n]*\}")
_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_SPACE = re.compile(r"(?<!\\)\\ ")
_TABLE = re.compile(r"\\begin\{longtable\}.*?\\end\{longtable\}", re.DOTALL)


def with_read_flextables(text: str) -> str:
    """Give a LaTeX text whose tables of this kind are plain; no line is added, and none goes."""
    if _MARK not in text:
        return text
    return _TABLE.sub(_plain, _WIDTH.sub("c", _FONT.sub("", _RULES.sub("", text))))


def _plain(table: re.Match[str]) -> str:
    """Give a table whose cells do not end at the blank lines between rows, and whose spaces are such as part lines."""
    whole = _LINES.sub(lambda blank: "\n" + "%\n" * (blank[0].count("\n") - 1), table[0])
    return _SPACE.sub(" ", whole)
