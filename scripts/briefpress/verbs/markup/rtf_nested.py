r"""Write tables within cells of an RTF text as lines of those cells, with signs where their own cells end.

Pandoc drops a table within a cell, and with it what stands before it in the cell (RTF 1.9.1, “Nested Tables”). What
`\nonesttables` holds is for programs that know none, and would be read twice. `rtf_inner_tables` makes tables of the
lines again; tables within those stay lines, their cells parted by tabs.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.rtf_ends import BRACE

_GROUP = re.compile(r"\{(?:\\\*)?\\(nonesttables|nesttableprops)(?![a-z])")
_WORD = re.compile(
    r"\\(?:(?P<cell>nestcell)|(?P<row>nestrow)|(?P<par>par)|(?P<plain>pard)|itap(?P<level>\d+))"
    r"(?![a-z0-9]) ?|\\(?:.)",
    re.DOTALL,
)
_INNER = 2  # the level of a table within a table of the text
# Private use (Unicode 16, 23.5): no text has them.
CELL, PARAGRAPH = "\ue062", "\ue063"


def with_flat_nested(text: str) -> tuple[str, int]:
    """Give a text without tables within cells, and how many rows there were within those.

    A row is a paragraph of the cell around it.
    """
    if "\\nestcell" not in text and "\\nestrow" not in text:
        return text, 0
    out: list[str] = []
    at = 0
    while found := _GROUP.search(text, at):
        end = _end(text, found.start())
        held = text[found.start() : end]
        ends_row = found[1] == "nesttableprops" and "\\nestrow" in held
        out.extend((text[at : found.start()], "\\nestrow " if ends_row else "{}"))
        at = end
    rows = 0
    level = 1

    def flat(word: re.Match[str]) -> str:
        nonlocal rows, level
        if word["level"] or word["plain"]:
            level = int(word["level"] or 1)
            return word[0] if word["plain"] else "{}"
        if word["row"]:
            rows += level > _INNER
            return _sign(PARAGRAPH) if level > _INNER else "\\par "
        if word["cell"]:
            return "\\tab " if level > _INNER else _sign(CELL)
        return _sign(PARAGRAPH) if word["par"] and level >= _INNER else word[0]

    return _WORD.sub(flat, "".join((*out, text[at:]))), rows


def _sign(sign: str) -> str:
    return f"{{\\uc1\\u{ord(sign) - 0x10000} ?}}"


def _end(text: str, start: int) -> int:
    """Give where a group that opens at a place is closed, behind it; the end of the text, if it is not."""
    depth = 0
    for brace in BRACE.finditer(text, start):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if not depth:
            return brace.end()
    return len(text)
