"""Bring tables within cells and notes of an OpenDocument text through pandoc, and lists within notes: it drops them.

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
_NOTE = f"{TEXT}note-body"


def take_out_nested(body: etree._Element) -> int:
    """Set what would be dropped behind the text, in place, each after a paragraph with its word; count them."""
    nested = [one for one in body.iter(f"{TABLE}table", f"{TEXT}list") if _is_dropped(one)]
    for number, block in enumerate(nested):
        stand_in = block.makeelement(f"{TEXT}p")
        stand_in.text = f"{_SIGN}{number}{_SIGN}"
        parent = block.getparent()
        if parent is not None:
            parent.replace(block, stand_in)
            stand_in.tail, block.tail = block.tail, None
    for number, block in enumerate(nested):
        label = block.makeelement(f"{TEXT}p")
        label.text = f"{_SIGN}{number}{_SIGN}"
        body.extend([label, block])
    return len(nested)


def _is_dropped(block: etree._Element) -> bool:
    """Tell a table within a table or a note, and a list within a note that no other list or table holds."""
    if block.tag == f"{TABLE}table":
        return next(block.iterancestors(f"{TABLE}table", _NOTE), None) is not None
    holder = next(block.iterancestors(f"{TABLE}table", f"{TEXT}list", _NOTE), None)
    return holder is not None and holder.tag == _NOTE


def put_back_nested(blocks: Nodes, count: int) -> Nodes:
    """Give a tree with what stands behind its text where the words for it stand."""
    if not count:
        return blocks
    start = next((place for place, block in enumerate(blocks) if _number(block) == 0), len(blocks))
    taken: dict[int, Nodes] = {}
    number = -1
    for block in blocks[start:]:
        found = _number(block)
        if found is None:
            taken.setdefault(number, []).append(block)
        else:
            number = found

    def block_of(node: Node) -> Nodes | None:
        found = _number(node)
        return None if found is None else rewrite(taken.get(found, []), block_of)

    whole: Nodes = rewrite(blocks[:start], block_of)
    return whole


def _number(block: Node) -> int | None:
    """Tell which block a paragraph stands for; None if it is an ordinary one."""
    content: Any = block.get("c")
    if block["t"] not in {"Para", "Plain"} or len(content) != 1 or content[0]["t"] != "Str":
        return None
    word = str(content[0]["c"])
    return int(word[1:-1]) if word.startswith(_SIGN) and word.endswith(_SIGN) and word[1:-1].isdecimal() else None
