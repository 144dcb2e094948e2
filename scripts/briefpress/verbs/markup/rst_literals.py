"""Keep the back-ticks at the end of reStructuredText's literals in them: pandoc ends a literal at the first two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.markup.stand_ins import restored

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

# A character that no text has (Unicode 16, 23.5: private use) stands for the back-tick meanwhile.
_STAND_IN = "\ue060"
# A literal ends at the last two of the back-ticks in a row (reStructuredText, Inline literals).
_LITERAL = re.compile(r"(?<![^\s(\[{'\"<-])``((?!`)(?:(?!``)[^\n])+?)(`+)``(?!`)")


def without_last_ticks(text: str) -> str:
    """Give a text with a stand-in for each back-tick at the end of a literal."""
    return _LITERAL.sub(lambda found: f"``{found[1]}{_STAND_IN * len(found[2])}``", text)


def with_last_ticks(blocks: Nodes) -> Nodes:
    """Give a tree with back-ticks for the stand-ins."""
    return restored(blocks, _STAND_IN, sign="`")
