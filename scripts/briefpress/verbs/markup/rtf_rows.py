r"""Define each row of an RTF table once, before its cells.

Word defines a row once more behind its cells, and rows that are alike need be defined but once (RTF 1.9.1, “Table
Definitions”). For pandoc each `\trowd` begins a row, and nothing else does: it would add an empty row in the first
case, and make one of all rows in the second. Of two tables with an empty paragraph between it would make one as well.
"""

from __future__ import annotations

import re

# Words that say no more than how things look, and what they stand in.
_OTHERS = r"(?:par|row|trowd|cell|nestrow|nestcell|tab|line|sect|page)(?![a-z])|u-?\d"
_LOOKS = rf"(?:[{{}}\r\n]|\\(?!{_OTHERS})[a-z]+(?:-?\d+)? ?){{0,200}}"
_EMPTY = re.compile(
    rf"(\\row(?![a-z]) ?{_LOOKS})(?=\\par(?![a-z]) ?(?:{_LOOKS}\\par(?![a-z]) ?){{0,20}}{_LOOKS}\\trowd(?![a-z]))"
)
_WORD = re.compile(r"\\(?:(trowd|row|cell)(?![a-z0-9]) ?|.)", re.DOTALL)


def with_defined_rows(text: str) -> str:
    """Give a text in which each row of a table has one beginning."""
    if "\\row" not in text:
        return text
    words = [found for found in _WORD.finditer(text) if found[1]]
    out: list[str] = []
    at = 0
    is_defined = False
    for number, word in enumerate(words):
        out.append(text[at : word.start()])
        at = word.end()
        if word[1] == "trowd":
            # Braces, so that what stands before does not run on into what stands behind.
            out.append("{}" if is_defined else word[0])
            is_defined = True
        elif word[1] == "row":
            following = words[number + 1][1] if number + 1 < len(words) else ""
            is_defined = following == "cell"
            out.append(f"{word[0]}\\trowd " if is_defined else word[0])
        else:
            out.append(word[0])
    return "".join((*out, text[at:]))


def with_parted_tables(text: str) -> str:
    """Give a text whose tables are parted where an empty paragraph stands between: a space in it ends the first."""
    return _EMPTY.sub(r"\1{ }", text) if "\\row" in text else text
