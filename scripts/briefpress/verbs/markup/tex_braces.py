r"""Close a brace of a LaTeX text that nothing closes: TeX closes it at the end, and pandoc reads nothing of the text.

It is closed at the end of its paragraph, since an author who writes `\noindent{…` means no more.
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
