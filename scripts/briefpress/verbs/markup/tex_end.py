"""Find what stands in a LaTeX text behind the end of its document: TeX reads nothing of it, and nor does pandoc."""

from __future__ import annotations

import re

_BEGIN = "\\begin{document}"
# What is shown as it is typed may speak of ends; what never ends is met once.
_END = re.compile(
    r"\\begin\{(?P<name>verbatim\*?|Verbatim|lstlisting|minted|alltt|comment)\}.*?(?:\\end\{(?P=name)\}|\Z)"
    r"|\\verb\*?(?P<sign>[^\w\s*])[^\n]*?(?P=sign)|\\[\\%]|%[^\n]*|(?P<end>\\end\s*\{document\})",
    re.DOTALL,
)
_COMMENT = re.compile(r"(?<!\\)%[^\n]*")


def behind_the_end(text: str) -> tuple[int, str]:
    """Give the line (from 1) on which the document of a text ends, and the words behind it, empty if there are none."""
    for found in _END.finditer(text, text.find(_BEGIN)) if _BEGIN in text else ():
        if found["end"]:
            words = " ".join(_COMMENT.sub("", text[found.end() :]).split())
            return text.count("\n", 0, found.start()) + 1, words
    return 0, ""
