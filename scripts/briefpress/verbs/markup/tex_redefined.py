r"""Leave out of a LaTeX text what redefines its headings, notes and captions: `\renewcommand{\section}{\@startsect…}`.

Such definitions say how a heading or a note looks, or put it into the margin. Pandoc writes them out, and what it does
not know of them it drops with the words: a heading is none any more, and a note stands in its line or nowhere. Without
them, headings are headings and notes are notes. An environment that is defined as nothing (knitr has one) is left
undefined: what stands in it is read, where pandoc stops at its end within a note.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.tex_commands import MOST_UNCLOSED, end_of_group
from briefpress.verbs.markup.with_edits import with_edits

_NAME = (
    r"\\(?:part|chapter|(?:sub){0,2}section|(?:sub)?paragraph|footnote|footnotetext|footnotemark|caption|emph|textbf"
    r"|textit|texttt|textsc|underline|url|href|includegraphics)(?![A-Za-z@])"
)
_TABLE = r"\\(?:end)?(?:longtable|tabularx?|table|figure)(?![A-Za-z@])"
# What shows a definition as it is typed, or speaks of one, is none.
_DEFINITION = re.compile(
    r"\\begin\{(?P<typed>verbatim\*?|Verbatim|lstlisting|minted|alltt|comment)\}.*?(?:\\end\{(?P=typed)\}|\Z)"
    r"|\\verb\*?(?P<sign>[^\w\s*])[^\n]*?(?P=sign)|(?<!\\)%[^\n]*"
    rf"|(?P<whole>\\let\s*{_NAME}\s*=?\s*\\[A-Za-z@]+|\\(?:re)?newenvironment\*?\s*\{{\w+\}}\s*\{{\s*\}}\s*\{{\s*\}})"
    rf"|(?P<defined>\\[gex]?def\s*(?:{_NAME}|{_TABLE})[^{{}}\n]{{0,80}}"
    r"|\\(?:(?:re)?new|provide|DeclareRobust|(?:New|Renew|Provide|Declare)Document)[cC]ommand\*?\s*(?:"
    rf"\{{\s*{_NAME}\s*\}}|{_NAME}))",
    re.DOTALL,
)


def without_redefined(text: str) -> str:
    """Give a LaTeX text without such definitions; no line is added, and none goes."""
    edits: list[tuple[int, int, str]] = []
    at = unclosed = 0
    for found in _DEFINITION.finditer(text):
        if found.start() < at or unclosed > MOST_UNCLOSED or not (found["whole"] or found["defined"]):
            continue
        end = found.end() if found["whole"] else _end(text, found.end(), groups=1 + ("Document" in found[0]))
        if end is None:
            unclosed += 1
            continue
        # A comment keeps the lines around it together, where an empty line would part two paragraphs.
        edits.append((found.start(), end, "%\n" * text.count("\n", found.start(), end)))
        at = end
    return with_edits(text, edits)


def _end(text: str, at: int, *, groups: int) -> int | None:
    """Give where a definition ends: behind how many arguments it takes, and so many groups in braces."""
    while groups:
        at += len(text[at : at + 200]) - len(text[at : at + 200].lstrip())
        if text[at : at + 1] not in {"{", "["}:
            return None
        end = end_of_group(text, at)
        if end is None:
            return None
        groups -= text[at] == "{"
        at = end
    return at
