r"""Mark the formulas of a notebook as pandoc wants them: `$ x $` without its spaces, `\begin{align}` in dollars.

Notebooks are shown with MathJax, which minds neither the spaces nor that an environment of formulas stands bare
(MathJax 3, “TeX and LaTeX math delimiters”). Pandoc reads both as words.
"""

from __future__ import annotations

import re

# What is escaped, code, and formulas that are marked; a paragraph is as long as any of them.
_PIECE = re.compile(
    r"\\[\\$`]"
    r"|^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*?\n)?? {0,3}(?P=fence)"
    r"|(?<!`)(?P<code>`+)(?!`)(?:(?!\n\n).){1,2000}?(?<!`)(?P=code)(?!`)"
    r"|\$\$.{1,4000}?\$\$"
    r"|\\begin\{(?P<name>(?:equation|eqnarray|align|alignat|flalign|gather|multline)\*?)\}"
    r".{1,4000}?\\end\{(?P=name)\}"
    r"|\$(?P<words>(?:[^$\n\\`]|\\.|\n(?!\s*\n)){1,1000}?)\$",
    re.DOTALL | re.MULTILINE,
)
_BLANK = re.compile(r"\n\s*\n")


def with_marked_formulas(text: str) -> str:
    """Give the text of a cell with its formulas marked; code stays as it is."""
    return _PIECE.sub(_marked, text) if "$" in text or "\\begin{" in text else text


def _marked(found: re.Match[str]) -> str:
    if found["name"]:
        return "$$" + _BLANK.sub("\n", found[0]) + "$$"
    words = (found["words"] or "").strip()
    return f"${words}$" if words else found[0]
