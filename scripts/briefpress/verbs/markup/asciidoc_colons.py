"""Keep pairs of colons in AsciiDoc text: pandoc takes any, as that of “std::vector”, for the end of a term to explain.

A term ends in colons only where a blank or the end of the line follows (AsciiDoc Language, Description lists). Pandoc
ends the paragraph of a list at any other too, and drops the sign.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.markup.stand_ins import restored

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

# A character that no text has (Unicode 16, 23.5: private use) parts the colons meanwhile.
_PART = "\ue064"
_COLONS = re.compile(r"(?<!:):{2,}(?=[^\s:])")
# Pictures and the like that stand as a block, the document's title, what it says of itself, and attributes of a block.
_KEPT = re.compile(
    r"[ \t]*(?:image|video|audio|toc|include)::(?=\S)[^\[\n]*\[|[=#][ \t]|:!?\w[\w-]*!?:(?:[ \t]|$)|\[(?!\[).*\][ \t]*$"
)
# A table whose cells colons part, by its own edge or by what is said above it.
_PARTED = re.compile(r"(:={3,})[ \t]*$")
_EDGE = re.compile(r"([|,]={3,})[ \t]*$")
_SAID = re.compile(r"\[.*(?:\bdsv\b|\bseparator\s*=\s*[\"']?:).*\][ \t]*$")


def with_plain_colons(text: str) -> str:
    """Give a text whose colons within words end no term."""
    if "::" not in text:
        return text
    out: list[str] = []
    table = above = ""
    for line in text.split("\n"):
        edge = _PARTED.match(line) or (_EDGE.match(line) if table or _SAID.match(above) else None)
        if edge and table in {"", edge[1]}:
            table = "" if table else edge[1]
        is_kept = table or edge or _KEPT.match(line)
        out.append(line if is_kept or "::" not in line else _COLONS.sub(_parted, line))
        above = above if _SAID.match(above) and line.startswith((".", "[")) else line
    return "\n".join(out)


def _parted(found: re.Match[str]) -> str:
    # Behind a letter, the first of them would begin what a macro says: `image::`.
    begins = _PART if found.start() and found.string[found.start() - 1].isalpha() else ""
    return begins + _PART.join(found[0])


def with_colons(blocks: Nodes) -> Nodes:
    """Give a tree with colons side by side again."""
    return restored(blocks, _PART, sign="")
