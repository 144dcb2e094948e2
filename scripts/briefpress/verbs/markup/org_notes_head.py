"""Take the heading out that an Org text keeps its notes under: where they are read, nothing is left below it.

Org itself exports none of it (Org manual, 12.10, `org-footnote-section`); its name is “Footnotes”, unless a writer has
told the program another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.trees.lines_at import lines_at
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_NAME = "Footnotes"
_LINE = re.compile(rf"^\*+[ \t]+{_NAME}[ \t]*$", re.MULTILINE)
_REASON = "it is the heading that an Org text keeps its notes under"


def without_notes_head(blocks: Nodes, *, text: str) -> tuple[Nodes, tuple[SetAside, ...]]:
    """Give a tree without headings of that name that have nothing below them, and these as set aside."""
    kept = [block for place, block in enumerate(blocks) if not _is_bare(block, blocks[place + 1 : place + 2])]
    if len(kept) == len(blocks):
        return blocks, ()
    lines = lines_at(text, (found.start() for found in _LINE.finditer(text)))
    aside = SetAside(next(iter(lines), 0), _NAME, "note-heading", _REASON)
    return kept, (aside,) * (len(blocks) - len(kept))


def _is_bare(block: Node, after: Nodes) -> bool:
    if block["t"] != "Header" or project([{"t": "Plain", "c": block["c"][2]}]).text.strip() != _NAME:
        return False
    return not after or (after[0]["t"] == "Header" and after[0]["c"][0] <= block["c"][0])
