"""Say what a block is compared by: two blocks with one key read and look the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefpress.verbs.redline.pieces import take_apart

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from briefpress.nouns.tree import Node, Nodes


def key_of(block: Node) -> Hashable:
    """Give the key of a block; identifiers and marks for page numbers are no part of it."""
    kind: str = block["t"]
    content: Any = block.get("c")
    match kind:
        case "Para" | "Plain":
            return ("Para", _looks(content))
        case "Header":
            return (kind, content[0], _looks(content[2]))
        case "LineBlock":
            return (kind, tuple(_looks(line) for line in content))
        case "CodeBlock":
            return (kind, content[1])
        case "BlockQuote":
            return (kind, keys_of(content))
        case "BulletList":
            return (kind, tuple(keys_of(item) for item in content))
        case "OrderedList":
            return (kind, content[0][0], tuple(keys_of(item) for item in content[1]))
        case "DefinitionList":
            return (kind, tuple((_looks(term), tuple(keys_of(one) for one in told)) for term, told in content))
        case "Div":
            return (kind, tuple(content[0][1]), keys_of(content[1]))
        case "Figure":
            return (kind, keys_of(content[1][1]), keys_of(content[2]))
        case "Table":
            return (kind, keys_of(content[1][1]), tuple(row_key(row) for row in table_rows(content)))
        case _:
            return (kind,)


def keys_of(blocks: Nodes) -> tuple[Hashable, ...]:
    """Give the keys of blocks."""
    return tuple(key_of(block) for block in blocks)


def _looks(inlines: Nodes) -> tuple[Hashable, ...]:
    return tuple((piece.key, piece.style) for piece in take_apart(inlines).pieces)


def row_key(row: Any) -> Hashable:
    """Give the key of a row of a table."""
    return (row_shape(row), tuple(keys_of(cell[4]) for cell in row[1]))


def row_shape(row: Any) -> tuple[tuple[int, int], ...]:
    """Give how many rows and columns each cell of a row spans."""
    return tuple((cell[2], cell[3]) for cell in row[1])


def table_rows(content: Any) -> list[Any]:
    """Give all rows of a table in reading order."""
    return [row for part in row_parts(content) for row in part]


def row_parts(content: Any) -> Iterator[list[Any]]:
    """Give the parts of a table that hold rows: head; of each body its own head and its rows; foot."""
    yield content[3][1]
    for body in content[4]:
        yield body[2]
        yield body[3]
    yield content[5][1]
