r"""Set braces that a LaTeX text lacks: TeX does without, and pandoc reads nothing of the text.

One that nothing closes is closed at the end of its paragraph, since an author who writes `\noindent{…` means no more.
"""

from __future__ import annotations

import re

# What is shown as it is typed may have braces of its own.
_BRACE = re.compile(
    r"\\begin\{(?P<name>verbatim\*?|Verbatim|lstlisting|minted|alltt|comment)\}.*?(?:\\end\{(?P=name)\}|\Z)"
    r"|\\verb\*?(?P<sign>[^\w\s*])[^\n]*?(?P=sign)|\\.|%[^\n]*|(?P<brace>[{}])",
    re.DOTALL,
)
_END = re.compile(r"\n[ \t]*(?:\n|\\end\{|\\begin\{|\\(?:part|chapter|(?:sub)*section)\b)|\Z")
_REMARK = re.compile(r"(?<!\\)%")
# A definition names the command and takes no words.
_UNBRACED = re.compile(
    r"(?<!\\let)(?<!\\def)(\\(?:part|chapter|(?:sub)*section|(?:sub)?paragraph|title|author|date|footnote)\*?)[ \t]*"
    r"(\\[A-Za-z]+)(?![A-Za-z@*]|[ \t]*[\[{])"
)


def with_closed_brace(text: str) -> tuple[str, int]:
    """Give a text with the first brace that nothing closes closed, and the offset of that brace; -1 if it has none."""
    opened: list[int] = []
    for found in _BRACE.finditer(text):
        if found["brace"] == "{":
            opened.append(found.start())
        elif found["brace"] and opened:
            opened.pop()
    if not opened:
        return text, -1
    end = _END.search(text, opened[0])
    at = end.start() if end else len(text)
    # Behind a remark it would be one.
    line = text.rfind("\n", 0, at) + 1
    remark = _REMARK.search(text, max(line, opened[0]), at)
    at = remark.start() if remark else at
    return f"{text[:at]}}}{text[at:]}", opened[0]


def without_stray_brace(text: str, line: int) -> tuple[str, int]:
    """Give a text without the first brace that closes nothing, if it stands on a line (from 1), and its offset or -1.

    TeX says that there is one too many, and goes on.
    """
    depth = 0
    for found in _BRACE.finditer(text):
        depth += {"{": 1, "}": -1}.get(found["brace"] or "", 0)
        if depth < 0:
            at = found.start()
            is_there = text.count("\n", 0, at) + 1 == line
            return (text[:at] + text[at + 1 :], at) if is_there else (text, -1)
    return text, -1


def with_braced_words(text: str, line: int) -> str:
    r"""Give the text with braces around the command that a heading or a note of a line (from 1) takes for its words.

    TeX takes one command as well as what stands in braces, as in `\section\name`; pandoc stops there, and may count one
    line too few.
    """
    lines = text.split("\n")
    lines[line - 1 : line + 1] = [_UNBRACED.sub(r"\1{\2}", one) for one in lines[line - 1 : line + 1]]
    return "\n".join(lines)
