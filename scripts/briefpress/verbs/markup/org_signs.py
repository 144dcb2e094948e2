r"""Set the signs that Org has names for and pandoc has not: `\under`, `\EUR`, `\infty`, and functions as `\log`.

They are entities of the text (Org manual, 12.4, and `org-entities`); in code they stay as they are typed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_FUNCTIONS = (
    "arccos arcsin arctan arg cos cosh cot coth csc det dim exp gcd hom inf ker lim liminf limsup ln log max min"
)
SIGNS = {
    **{name: name for name in (*_FUNCTIONS.split(), "sec", "sin", "sinh", "tan", "tanh")},
    "AA": "Å",
    "EUR": "€",
    "S": "§",
    "USD": "$",
    "ang": "∠",
    "asciicirc": "^",
    "blacksmile": "☻",
    "dalet": "ℸ",
    "equal": "=",
    "exists": "∃",
    "frowny": "☹",
    "infty": "∞",
    "lll": "⋘",
    "neq": "≠",
    "partial": "∂",
    "sad": "☹",
    "smiley": "☺",
    "there4": "∴",
    "under": "_",
    "vbar": "|",
}
"""What Org shows for a name."""


def with_signs(blocks: Nodes, *, stand_in: str) -> Nodes:
    """Give a tree of an Org text with signs for their names behind a stand-in for the backslash, but not in code."""
    named = re.compile(rf"{stand_in}({'|'.join(SIGNS)})(?:\{{\}}|(?![A-Za-z]))")

    def shown(node: Node) -> Nodes | None:
        if node["t"] != "Str" or stand_in not in node["c"]:
            return None
        return [{"t": "Str", "c": named.sub(lambda found: SIGNS[found[1]], node["c"])}]

    whole: Nodes = rewrite(blocks, shown)
    return whole
