"""Make the redline of two trees: the newer one, with what is gone put back where it was and everything marked.

The law: without what is deleted it reads as the newer tree, without what is inserted as the older, exactly.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from briefpress.nouns.redline import DELETED, INSERTED, RESTYLED, Op
from briefpress.nouns.tree import Node, Nodes, attr, div, para
from briefpress.verbs.redline.align import Pair, Unit, align
from briefpress.verbs.redline.diff import diff
from briefpress.verbs.redline.join import Joined, joined
from briefpress.verbs.redline.keys import key_of, keys_of
from briefpress.verbs.redline.mark import (
    CODE,
    VERSE,
    as_gone,
    code_inlines,
    mark_blocks,
    number_old_notes,
    verse_inlines,
)
from briefpress.verbs.redline.moves import name_moves, with_move
from briefpress.verbs.redline.pair_notes import paired_notes
from briefpress.verbs.redline.paragraphs import come_piece, gone_piece, parted, taken
from briefpress.verbs.redline.pieces import (
    Frame,
    Piece,
    in_mark,
    same_frames,
)
from briefpress.verbs.redline.split_words import words_of
from briefpress.verbs.redline.table import redline_table
from briefpress.verbs.redline.tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

_TEXT = frozenset({"Para", "Plain", "Header", "LineBlock", "CodeBlock"})
_LISTS = frozenset({"BulletList", "OrderedList"})


def redline_tree(old: Nodes, new: Nodes) -> Nodes:
    """Give the redline of two trees of blocks."""
    return Redliner().tree(old, new)


def kind_of(block: Node) -> Hashable:
    """Give what a block can be a changed form of."""
    kind: str = block["t"]
    if kind in _TEXT:
        return "text"
    if kind in _LISTS:
        return "list"
    return (kind, tuple(block["c"][0][1])) if kind == "Div" else kind


@dataclass(slots=True)
class Redliner:
    """The comparison of two editions; it counts the changes and the moves, whose two ends are named alike."""

    changes: int = field(default=0)
    moves: int = field(default=0)

    def tree(self, old: Nodes, new: Nodes) -> Nodes:
        """Give the redline of two whole trees."""
        return self.blocks(number_old_notes(old), new)

    def gone(self, blocks: Nodes, move: str = "") -> Nodes:
        """Give blocks of the older edition that the newer one has not, or has elsewhere."""
        return with_move(mark_blocks(as_gone(blocks), DELETED, self.change()), DELETED, move)

    def come(self, blocks: Nodes, move: str = "") -> Nodes:
        """Give blocks of the newer edition that the older one had not, or had elsewhere."""
        return with_move(mark_blocks(blocks, INSERTED, self.change()), INSERTED, move)

    def change(self) -> str:
        """Give the number of the next change."""
        self.changes += 1
        return str(self.changes)

    def blocks(self, old: Nodes, new: Nodes) -> Nodes:
        """Give the redline of two lists of blocks."""
        olds = [Unit(key_of(block), words_of([block]), kind_of(block)) for block in old]
        news = [Unit(key_of(block), words_of([block]), kind_of(block)) for block in new]
        aligned = align(olds, news)
        joinable = (
            [_words_if_paragraph(block, unit) for block, unit in zip(old, olds, strict=True)],
            [_words_if_paragraph(block, unit) for block, unit in zip(new, news, strict=True)],
        )
        pairs = list(joined(aligned, *joinable))
        names = name_moves(pairs, aligned.moves, last=self.moves)
        self.moves += len(set(names.values()))
        out: Nodes = []
        for (move, _), run in groupby(pairs, key=lambda pair: (names.get(pair, ""), pair.old is None)):
            if move:
                out.extend(self._moved(list(run), old, new, move))
                continue
            for pair in run:
                if isinstance(pair, Joined):
                    out.extend(self._joined([old[i] for i in pair.old], [new[j] for j in pair.new]))
                elif pair.old is not None and pair.new is not None:
                    same = olds[pair.old].key == news[pair.new].key
                    out.extend([new[pair.new]] if same else self._block(old[pair.old], new[pair.new]))
                elif pair.old is not None:
                    out.extend(self.gone([old[pair.old]]))
                elif pair.new is not None:
                    out.extend(self.come([new[pair.new]]))
        return out

    def _moved(self, run: Sequence[Pair | Joined], old: Nodes, new: Nodes, move: str) -> Nodes:
        """Give one end of a move: all blocks that went together."""
        gone = [old[pair.old] for pair in run if isinstance(pair, Pair) and pair.old is not None]
        come = [new[pair.new] for pair in run if isinstance(pair, Pair) and pair.new is not None]
        return self.gone(gone, move) if gone else self.come(come, move)

    def items(self, old: Sequence[Nodes], new: Sequence[Nodes]) -> list[Nodes]:
        """Give the redline of two lists of items, each a list of blocks."""
        olds = [Unit(keys_of(item), words_of(item), "item") for item in old]
        news = [Unit(keys_of(item), words_of(item), "item") for item in new]
        out: list[Nodes] = []
        for pair in align(olds, news).pairs:
            if pair.old is not None and pair.new is not None:
                out.append(self.blocks(old[pair.old], new[pair.new]))
            elif pair.old is not None:
                out.append(self.gone(old[pair.old]))
            elif pair.new is not None:
                out.append(self.come(new[pair.new]))
        return out

    def inlines(self, old: Nodes, new: Nodes) -> Nodes:
        """Give the redline of two runs of inlines, word by word."""
        return self.paragraphs([old], [new])[0]

    def paragraphs(self, old: Sequence[Nodes], new: Sequence[Nodes]) -> list[Nodes]:
        """Give the redline of two runs of paragraphs, of which there are as many as in the newer one.

        Marks stand inside emphasis, links and the like, so that none of these is cut in two by a changed word.
        Where a paragraph was parted or two were joined, a mark says so.
        """
        before, after = taken(old), taken(new)
        olds, news = paired_notes(before.pieces, after.pieces)
        steps = diff([piece.key for piece in olds], [piece.key for piece in news])
        calm = tidy(steps, [piece.weight for piece in olds], [piece.weight for piece in news])
        known: dict[int, Frame] = {}
        for step in calm:
            if step.op is Op.SAME:
                known.update(same_frames(olds[slice(*step.old)], news[slice(*step.new)]))
        rows: list[Piece] = []
        change = ""
        for step in calm:
            if step.op is Op.SAME:
                rows.extend(self._same(olds[slice(*step.old)], news[slice(*step.new)]))
                change = ""
                continue
            change = change or self.change()
            if step.op is Op.DELETED:
                rows.extend(gone_piece(piece, known, change) for piece in olds[slice(*step.old)])
            else:
                rows.extend(come_piece(piece, change) for piece in news[slice(*step.new)])
        return parted(rows, after)

    def _same(self, old: Sequence[Piece], new: Sequence[Piece]) -> list[Piece]:
        """Give words that stayed; those that were set otherwise are marked, notes are looked into."""
        out = []
        change = ""
        for before, after in zip(old, new, strict=True):
            piece = after
            if after.node["t"] == "Note":
                piece = replace(after, node={"t": "Note", "c": self.blocks(before.node["c"], after.node["c"])})
            seen = bool(after.text.strip()) or after.node["t"] == "Image"
            restyled = before.style != after.style and (seen or bool(change))
            change = (change or self.change()) if restyled else ""
            out.append(in_mark(piece, RESTYLED, change) if restyled else piece)
        return out

    def _joined(self, old: Nodes, new: Nodes) -> Nodes:
        """Give the redline of paragraphs of which some were parted or joined."""
        made = self.paragraphs([block["c"] for block in old], [block["c"] for block in new])
        return [{"t": block["t"], "c": inlines} for block, inlines in zip(new, made, strict=True)]

    def _block(self, old: Node, new: Node) -> Nodes:
        """Give the redline of a block and what became of it."""
        kind = new["t"]
        if kind in _TEXT:
            return [self._text(old, new)]
        made: Any = None
        content: Any = new.get("c")
        before: Any = old.get("c")
        match kind:
            case "BlockQuote":
                made = self.blocks(before, content)
            case "Div":
                made = [content[0], self.blocks(before[1], content[1])]
            case "BulletList":
                made = self.items(_items(old), content)
            case "OrderedList":
                made = [content[0], self.items(_items(old), content[1])]
            case "DefinitionList":
                made = self._definitions(before, content)
            case "Figure":
                caption = [content[1][0], self.blocks(before[1][1], content[1][1])]
                made = [content[0], caption, self.blocks(before[2], content[2])]
            case "Table":
                made = redline_table(before, content, between=self)
        if made is None:
            return [*self.gone([old]), *self.come([new])] if words_of([old, new]) else [new]
        return [{"t": kind, "c": made}]

    def _text(self, old: Node, new: Node) -> Node:
        made = self.inlines(_inlines(old), _inlines(new))
        match new["t"]:
            case "Header":
                return {"t": "Header", "c": [*new["c"][:2], made]}
            case "LineBlock":
                return div([para(made)], attr(VERSE))
            case "CodeBlock":
                return div([para(made)], attr(CODE))
            case kind:
                return {"t": kind, "c": made}

    def _definitions(self, old: Any, new: Any) -> Any:
        """Give the redline of two lists of terms with what they mean."""
        out: list[Any] = []
        for pair in align([_entry_unit(entry) for entry in old], [_entry_unit(entry) for entry in new]).pairs:
            if pair.old is not None and pair.new is not None:
                (term_old, told_old), (term, told) = old[pair.old], new[pair.new]
                out.append([self.inlines(term_old, term), self.items(told_old, told)])
            elif pair.new is not None:
                out.extend(self.come([_as_list(new[pair.new])])[0]["c"])
            elif pair.old is not None:
                out.extend(self.gone([_as_list(old[pair.old])])[0]["c"])
        return out


def _entry_unit(entry: Any) -> Unit:
    listed = _as_list(entry)
    return Unit(key_of(listed), words_of([listed]), "entry")


def _as_list(entry: Any) -> Node:
    return {"t": "DefinitionList", "c": [entry]}


def _words_if_paragraph(block: Node, unit: Unit) -> tuple[str, ...] | None:
    """Give the words of a paragraph, None for all that cannot be joined with another."""
    return unit.words if block["t"] in {"Para", "Plain"} else None


def _items(block: Node) -> list[Nodes]:
    items: list[Nodes] = block["c"] if block["t"] == "BulletList" else block["c"][1]
    return items


def _inlines(block: Node) -> Nodes:
    """Give the inlines of a block of text; of verse and code, inlines that read the same."""
    content: Any = block["c"]
    match block["t"]:
        case "Header":
            inlines: Nodes = content[2]
        case "CodeBlock":
            inlines = code_inlines(content[1])
        case "LineBlock":
            inlines = verse_inlines(content)
        case _:
            inlines = content
    return inlines
