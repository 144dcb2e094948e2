r"""Read tables within cells of an RTF text as lines of those cells, their own cells parted by tabs.

Pandoc drops a table within a cell, and with it what stands before it in the cell (RTF 1.9.1, “Nested Tables”). What
`\nonesttables` holds is for programs that know none, and would be read twice. Behind such a table Word defines the row
around it once more; for pandoc another row begins there, and the words before it are gone.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.rtf_ends import BRACE

_GROUP = re.compile(r"\{(?:\\\*)?\\(nonesttables|nesttableprops)(?![a-z])")
_WORD = re.compile(
    r"\\(?:(?P<cell>nestcell)|(?P<row>nestrow)|(?P<edge>trowd|row)|itap\d+)(?![a-z0-9]) ?|\\(?:.)", re.DOTALL
)


def with_flat_nested(text: str) -> tuple[str, int]:
    """Give a text without tables within cells, and how many rows they had."""
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
    is_open = False

    def flat(word: re.Match[str]) -> str:
        nonlocal rows, is_open
        if word["edge"]:
            again = is_open and word["edge"] == "trowd"
            is_open = word["edge"] == "trowd"
            return "{}" if again else word[0]
        if word["row"]:
            rows += 1
            return "\\par "
        if word["cell"]:
            return "\\tab "
        return "{}" if word[0].startswith("\\itap") else word[0]

    return _WORD.sub(flat, "".join((*out, text[at:]))), rows


def _end(text: str, start: int) -> int:
    """Give where a group that opens at a place is closed, behind it; the end of the text, if it is not."""
    depth = 0
    for brace in BRACE.finditer(text, start):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if not depth:
            return brace.end()
    return len(text)
