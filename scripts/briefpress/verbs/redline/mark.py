"""Mark whole blocks as inserted or deleted: every run of inlines in them is put into one Span that says so.

Marks stand on inlines only, so that lists, tables and notes keep their structure, and a note, whose blocks become
inlines in print, keeps its marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefpress.nouns.redline import DELETED, STRUCK_HEADING
from briefpress.nouns.tree import Attr, Node, Nodes, attr, attributes_of, div, para, span
from briefpress.verbs.redline.pieces import CHANGE
from briefpress.verbs.trees.project import project
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

CODE, VERSE, SIGN = "bp-code", "bp-verse", "bp-mark"
GONE = "\u00d7"
_SIGNED = "bp-old-note"


def mark_inlines(inlines: Nodes, kind: str, change: str) -> Nodes:
    """Put inlines into one Span of a kind; its notes are marked inside too.

    `change` is the number of the change that the mark is a part of.
    """
    if not inlines:
        return []

    def rule(node: Node) -> Nodes | None:
        return [{"t": "Note", "c": mark_blocks(node["c"], kind, change)}] if node["t"] == "Note" else None

    inner: Nodes = rewrite(inlines, rule)
    return [span(inner, attr(kind, pairs=[(CHANGE, change)]))]


def mark_blocks(blocks: Nodes, kind: str, change: str) -> Nodes:
    """Give blocks as inserted or deleted; a deleted heading is none that the contents would list."""
    return [_marked(block, lambda inlines: mark_inlines(inlines, kind, change), kind) for block in blocks]


def _marked(block: Node, mark: Callable[[Nodes], Nodes], kind: str) -> Node:
    content: Any = block.get("c")

    def inside(blocks: Nodes) -> Nodes:
        return [_marked(inner, mark, kind) for inner in blocks]

    made: Any
    match block["t"]:
        case "Para" | "Plain":
            made = mark(content)
        case "Header":
            if kind == DELETED:
                return div([para(mark(content[2]))], attr(STRUCK_HEADING, f"bp-level-{content[0]}"))
            made = [content[0], content[1], mark(content[2])]
        case "LineBlock":
            return div([para(mark(verse_inlines(content)))], attr(VERSE))
        case "CodeBlock":
            return div([para(mark(code_inlines(content[1])))], attr(CODE))
        case "BlockQuote":
            made = inside(content)
        case "BulletList":
            made = [inside(item) for item in content]
        case "OrderedList":
            made = [content[0], [inside(item) for item in content[1]]]
        case "DefinitionList":
            made = [[mark(term), [inside(one) for one in told]] for term, told in content]
        case "Div":
            made = [content[0], inside(content[1])]
        case "Figure":
            made = [content[0], [content[1][0], inside(content[1][1])], inside(content[2])]
        case "Table":
            made = _table(content, inside)
        case _:
            return block
    return {"t": block["t"], "c": made}


def _table(content: Any, inside: Callable[[Nodes], Nodes]) -> Any:
    def rows(part: Any) -> list[Any]:
        return [mark_row(row, inside) for row in part]

    attributes, caption, columns, head, bodies, foot = content
    return [
        attributes,
        [caption[0], inside(caption[1])],
        columns,
        [head[0], rows(head[1])],
        [[body[0], body[1], rows(body[2]), rows(body[3])] for body in bodies],
        [foot[0], rows(foot[1])],
    ]


def mark_row(row: Any, inside: Callable[[Nodes], Nodes]) -> Any:
    """Give a row of a table with the blocks of each cell marked."""
    return [row[0], [[*cell[:4], inside(cell[4])] for cell in row[1]]]


def code_inlines(code: str) -> Nodes:
    """Give a block of code as inlines that read the same: lines of code with line breaks between them."""
    out: Nodes = []
    for index, line in enumerate(code.split("\n")):
        out.extend([{"t": "LineBreak"}] if index else [])
        out.extend([{"t": "Code", "c": [attr(), line]}] if line else [])
    return out


def verse_inlines(lines: Sequence[Nodes]) -> Nodes:
    """Give lines of verse as inlines that read the same; a line without words takes no line of its own."""
    out: Nodes = []
    for line in lines:
        breaks = _has_text(out) and _has_text(line)
        out.extend([{"t": "LineBreak"}] if breaks else [])
        out.extend(line)
    return out


def _has_text(inlines: Nodes) -> bool:
    flow = project([{"t": "Plain", "c": inlines}]).streams[0]
    return flow.end > flow.start


def number_old_notes(blocks: Nodes) -> Nodes:
    """Give the tree of the older edition with each note's number kept on it (`n`), as readers had it."""
    return _Numbers().numbered(blocks)


class _Numbers:
    """How many notes took a number; the sign of a note that has one of its own."""

    def __init__(self) -> None:
        self.number = 0
        self.sign = ""

    def numbered(self, tree: Nodes) -> Nodes:
        done: Nodes = rewrite(tree, self._rule)
        return done

    def _rule(self, node: Node) -> Nodes | None:
        attributes = attributes_of(node)
        sign = next((value for name, value in attributes[2] if name == SIGN), "") if attributes else ""
        if node["t"] == "Span" and attributes and sign:
            self.sign = sign
            inner = self.numbered(node["c"][1])
            self.sign = ""
            return [span(inner, _bare(attributes, ident=attributes[0]))]
        if node["t"] == "Note":
            self.number += not self.sign
            return [{"t": "Note", "c": node["c"], "n": self.sign or str(self.number)}]
        return None


def as_gone(blocks: Nodes) -> Nodes:
    """Give blocks of the older edition as they may stand in the redline.

    Identifiers and links into the text are taken off, for the newer edition has its own; a note keeps its number
    as a sign (×5), so that the notes of the newer edition are counted as they are in it.
    """

    def rule(node: Node) -> Nodes | None:
        if node["t"] == "Note":
            return [gone_note(node)]
        attributes = attributes_of(node)
        if attributes is None:
            return None
        content = node["c"]
        if node["t"] == "Link":
            return [span(as_gone(content[1]), _bare(attributes))]
        at = 1 if node["t"] == "Header" else 0
        held = [as_gone(part) if isinstance(part, list) else part for part in content]
        held[at] = _bare(attributes)
        return [{"t": node["t"], "c": held}]

    gone: Nodes = rewrite(blocks, rule)
    return gone


def gone_note(note: Node) -> Node:
    """Give a note that the newer edition has not, under its old number."""
    held: Node = {"t": "Note", "c": as_gone(note["c"])}
    return span([held], attr(_SIGNED, pairs=[(SIGN, f"{GONE}{note.get('n', '')}")]))


def _bare(attributes: Attr, *, ident: str = "") -> Attr:
    return attr(*attributes[1], ident=ident, pairs=[(name, value) for name, value in attributes[2] if name != SIGN])
