"""Let the drawings of an Org text be pictures: pages of PDF and the like, which pandoc takes for links.

Org sets a link without words of its own as a picture, if it leads to a file that LaTeX can set (Org manual, 13.10,
“Images in LaTeX export”). What stands alone under words about it (`#+CAPTION`) is no reference to a document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.markup.stand_ins import restored

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

# An ending that pandoc knows, behind a sign that no text has (Unicode 16, 23.5: private use).
_STAND_IN = "\ue062.png"
_DRAWING = re.compile(
    r"^([ \t]*#\+(?:caption|name|attr_\w+)\b[^\n]*\n"
    r"[ \t]*\[\[(?!\w+://)[^\]\n]+\.(?:pdf|eps|ps|pgf|tikz))(\]\][ \t]*)$",
    re.IGNORECASE | re.MULTILINE,
)


def with_known_drawings(text: str) -> str:
    """Give an Org text in which drawings that stand alone, under words about them, are named as pictures are."""
    return _DRAWING.sub(rf"\1{_STAND_IN}\2", text)


def with_drawings(blocks: Nodes) -> Nodes:
    """Give a tree with the own names of drawings."""
    return restored(blocks, _STAND_IN, sign="")
