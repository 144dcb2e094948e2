"""Bring the tables within cells and notes of an OpenDocument text through pandoc, which drops them.

Each is taken out of its place and set behind the text, and a word that no text has is left in its place; in the tree
that pandoc gives, each goes back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefpress.verbs.sources.opendocument import TABLE, TEXT
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from lxml import etree

    from briefpress.nouns.tree import Node, Nodes

# Private use (Unicode 16, 23.5): no text has it.
_SIGN = "\ue05d"


def take_out_nested(body: etree._Element) -> int:
    """Set tables within tables or notes behind the text, in place, each after a paragraph with its word; count them."""
    around = (f"{TABLE}table", f"{TEXT}note-body")
    nested = [one for one in body.iter(f"{TABLE}table") if next(one.iterancestors(*around), None) is not None]
    for number, table in enumerate(nested):
        stand_in = table.makeelement(f"{TEXT}p")
        stand_in.text = f"{_SIGN}{number}{_SIGN}"
        parent = table.getparent()
        if parent is not None:
            parent.replace(table, stand_in)
            stand_in.tail, table.tail = table.tail, None
    for number, table in enumerate(nested):
        label = table.makeelement(f"{TEXT}p")
        label.text = f"{_SIGN}{number}{_SIGN}"
        body.extend([label, table])
    return len(nested)


def put_back_nested(blocks: Nodes, count: int) -> Nodes:
    """Give a tree with the tables behind its text where their words stand."""
    if not count:
        return blocks
    start = next((place for place, block in enumerate(blocks) if _number(block) == 0), len(blocks))
    tables: dict[int, Nodes] = {}
    number = -1
    for block in blocks[start:]:
        found = _number(block)
        if found is None:
            tables.setdefault(number, []).append(block)
        else:
            number = found

    def table_of(node: Node) -> Nodes | None:
        found = _number(node)
        return None if found is None else rewrite(tables.get(found, []), table_of)

    whole: Nodes = rewrite(blocks[:start], table_of)
    return whole


def _number(block: Node) -> int | None:
    """Tell which table a paragraph stands for; None if it is an ordinary one."""
    content: Any = block.get("c")
    if block["t"] not in {"Para", "Plain"} or len(content) != 1 or content[0]["t"] != "Str":
        return None
    word = str(content[0]["c"])
    return int(word[1:-1]) if word.startswith(_SIGN) and word.endswith(_SIGN) and word[1:-1].isdecimal() else None
