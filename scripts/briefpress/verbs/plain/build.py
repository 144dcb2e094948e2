"""Build the tree of a plain text from its pieces, and list what stands in it no longer as words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from briefpress.nouns.read_text import SetAside
from briefpress.nouns.tree import Node, Nodes, attr, header, para
from briefpress.verbs.plain import breaks
from briefpress.verbs.plain.heads.candidates import COLUMNS
from briefpress.verbs.plain.lists import said_list
from briefpress.verbs.plain.quoted import quoted
from briefpress.verbs.plain.shapes import shape_of
from briefpress.verbs.plain.survey import is_early
from briefpress.verbs.plain.trees import line_block, table
from briefpress.verbs.plain.turned import turned_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.definition_lists import Definition
    from briefpress.verbs.plain.listing import Entry, Listing
    from briefpress.verbs.plain.survey import Habits
    from briefpress.verbs.plain.tables.grid import Cell, Grid
    from briefpress.verbs.plain.words import Words

_DECOR = re.compile(r"^(?:#{1,6}\s+)|(?:\s+#{1,6})$")
_RULE = re.compile(r"^[^\w\s]{3,}$")


@dataclass(frozen=True, slots=True)
class Piece:
    """What a run of chunks, from the first to the last, was read as, and why.

    `caption` is that of a table, `definitions` are those of a list of them; the lines of a list of contents that are
    `wrapped` are one entry; verse stands so many columns `beyond` the stanzas near it.
    """

    role: str
    first: int
    last: int
    reason: str
    level: int = 0
    listing: Listing | None = None
    definitions: tuple[Definition, ...] = ()
    grid: Grid | None = None
    caption: int | None = None
    quoted: bool = False
    ordered: bool = False
    wrapped: bool = False
    beyond: int = 0


@dataclass(slots=True)
class Builder:
    """Builds blocks of chunks; notes go where their marks stand."""

    words: Words
    chunks: Sequence[Chunk]
    habits: Habits
    heads: int = 0

    @property
    def set_aside(self) -> list[SetAside]:
        """What stands in the tree no longer as words."""
        return self.words.set_aside

    def blocks(self, pieces: Sequence[Piece]) -> Nodes:
        """Build the tree; neighbouring quotations are one."""
        out: Nodes = []
        before = ""
        for piece in pieces:
            made = self._block(piece)
            if piece.role == "quotation" and before == "quotation" and out and out[-1]["t"] == "BlockQuote":
                out[-1]["c"].extend(made[0]["c"])
            else:
                out.extend(made)
            before = piece.role if made else before
        return out

    def _block(self, piece: Piece) -> Nodes:  # noqa: C901, PLR0911  # one case a role: a table in one piece
        chunk = self.chunks[piece.first]
        match piece.role:
            case "note":
                return []
            case "note-heading":
                self.set_aside.append(SetAside(chunk.first, chunk.text, piece.role, piece.reason))
                return []
            case "heading":
                return [self._heading(piece)]
            case "scene-break":
                return [{"t": "HorizontalRule"}]
            case "caption":
                return self._caption(piece)
            case "table" if piece.grid is not None:
                return [self._table(piece, piece.grid)]
            case "list" if piece.definitions:
                return [{"t": "DefinitionList", "c": [self._definition(one) for one in piece.definitions]}]
            case "list":
                return [self._list(piece)]
            case "verse" | "contents" if not piece.wrapped:
                lines = self._inlines(piece.first, verse=True)
                return [line_block(lines, chunk, turned_lines(chunk, self.habits), beyond=piece.beyond)]
            case "speech":
                return [para(self._speech(piece.first, chunk))]
            case "quotation":
                return [{"t": "BlockQuote", "c": self._quotation(piece, chunk)}]
            case _:
                return [para(self._inlines(piece.first))]

    def _table(self, piece: Piece, grid: Grid) -> Node:
        """Build a table; its caption may stand above it or below."""
        at = piece.first if piece.caption != piece.first else piece.last
        caption = [] if piece.caption is None else self._inlines(piece.caption)

        def words(cell: Cell) -> Nodes:
            return self.words.joined(at, cell.pieces)

        return table(grid, words, caption=caption)

    def _inlines(self, index: int, low: int = 0, high: int | None = None, *, verse: bool = False) -> Nodes:
        """Read a range of a chunk's text; marks that call notes become the notes."""
        return self.words.within(index, low, len(self.chunks[index].text) if high is None else high, verse=verse)

    def _heading(self, piece: Piece) -> Node:
        self.heads += 1
        out: Nodes = []
        for index in range(piece.first, piece.last + 1):
            text = self.chunks[index].text
            lines = text.split("\n")
            low = len(lines[0]) + 1 if len(lines) > 1 and _RULE.match(lines[0]) else 0
            high = len(text) - len(lines[-1]) - 1 if len(lines) > 1 and _RULE.match(lines[-1]) else len(text)
            hashes = _DECOR.match(text)
            low = max(low, hashes.end() if hashes and text[0] == "#" else 0)
            if out:
                out.append({"t": "LineBreak"})
            out.extend(self._head_lines(index, self._inlines(index, low, high)))
        return header(piece.level, out, attr(ident=f"s-{self.heads}"))

    def _head_lines(self, index: int, nodes: Nodes) -> Nodes:
        """Keep the lines of a head, but for those that were only wrapped: they are filled to the width of the text."""
        chunk = self.chunks[index]
        breaks_at = [at for at, one in enumerate(nodes) if one["t"] == "SoftBreak"]
        every = len(breaks_at) == len(chunk.lines) - 1
        out = list(nodes)
        for line, at in enumerate(breaks_at):
            if not (every and self.habits.width and not is_early(chunk, line, self.habits.width)):
                out[at] = {"t": "LineBreak"}
        return out

    def _caption(self, piece: Piece) -> Nodes:
        """Keep the words of a caption; the word that marks the place of its picture is set aside."""
        out: Nodes = []
        for index in range(piece.first, piece.last + 1):
            text = self.chunks[index].text
            match = breaks.PICTURE.match(text) if index == piece.first else None
            low = match.end() if match else 0
            if match:
                first = self.chunks[index].first
                self.set_aside.append(
                    SetAside(first, match.group().strip(" [:."), "caption", "it marks a picture's place")
                )
            high = len(text.rstrip(" _*").removesuffix("]")) if index == piece.last else len(text)
            said = self._caption_lines(index, self._inlines(index, low, high)) if low < high else []
            # Behind the bracket a mark may call a note: what is not read as words calls it all the same.
            notes = [self.words.called_in(index, *there) for there in ((0, low), (max(low, high), len(text)))]
            nodes = [*notes[0], *said, *notes[1]]
            if nodes:
                out.append(para(nodes))
        return out

    def _caption_lines(self, index: int, nodes: Nodes) -> Nodes:
        """Keep the lines of a caption that were not wrapped: what is named below each other, verse.

        What is explained in a row, with gaps between, or hangs below its first line, was wrapped.
        """
        chunk = self.chunks[index]
        # Its bracket may close on a line of its own.
        insets = [line.indent for line in chunk.lines if any(map(str.isalnum, line.words))]
        rowed = COLUMNS.search(chunk.text) is not None or (len(insets) > 1 and min(insets[1:]) > insets[0] + 1)
        lines = len(insets) > 1 and not rowed and shape_of(chunk, self.habits)[0] == "lines"
        return [{"t": "LineBreak"} if lines and one["t"] == "SoftBreak" else one for one in nodes]

    def _speech(self, index: int, chunk: Chunk) -> Nodes:
        first = len(chunk.lines[0].words)
        return [*self._inlines(index, 0, first), {"t": "LineBreak"}, *self._inlines(index, first + 1)]

    def _quotation(self, piece: Piece, chunk: Chunk) -> Nodes:
        if not piece.quoted:
            return [para(self._inlines(piece.first))]
        return quoted(chunk, self.habits, partial(self.words.joined, piece.first))

    def _definition(self, one: Definition) -> list[object]:
        """Give a term and its one definition, of as many paragraphs as it has (pandoc-types, DefinitionList)."""
        defined = [para(self._inlines(index)) for index in range(one.term + 1, one.last + 1)]
        return [self._inlines(one.term), [defined]]

    def _list(self, piece: Piece) -> Node:
        """Build a list; the signs and labels that entries begin with are made by the list itself."""
        listing = piece.listing or said_list(self.chunks[piece.first], ordered=piece.ordered)
        return self._listing(listing, self._offsets(piece))

    def _listing(self, listing: Listing, offsets: Mapping[int, tuple[int, int]]) -> Node:
        bodies: list[Nodes] = []
        for entry in listing.entries:
            sign = entry.lines[0].words[: entry.mark].strip(" _")
            if any(map(str.isalnum, sign)):
                self.set_aside.append(SetAside(entry.lines[0].number, sign, "list-mark", "the list makes it itself"))
            bodies.append(self._entry(entry, offsets))
            if entry.below is not None:
                bodies[-1].append(self._listing(entry.below, offsets))
        if listing.label is None:
            return {"t": "BulletList", "c": bodies}
        label = listing.label
        return {"t": "OrderedList", "c": [[label.value, {"t": label.style}, {"t": label.delimiter}], bodies]}

    def _entry(self, entry: Entry, offsets: Mapping[int, tuple[int, int]]) -> Nodes:
        """Build the paragraphs of an entry, one for each chunk it has lines in."""
        out: list[Nodes] = []
        for index, group in groupby(entry.lines, lambda line: offsets[line.number][0]):
            lines = list(group)
            _, low = offsets[lines[0].number]
            _, start = offsets[lines[-1].number]
            low += 0 if out else entry.mark
            out.append(self._inlines(index, low, start + len(lines[-1].words)))
        kind = "Plain" if len(out) == 1 else "Para"
        return [{"t": kind, "c": nodes} for nodes in out]

    def _offsets(self, piece: Piece) -> Mapping[int, tuple[int, int]]:
        """Give where each line begins: its chunk, and the offset in the chunk's text."""
        out: dict[int, tuple[int, int]] = {}
        for index in range(piece.first, piece.last + 1):
            chunk = self.chunks[index]
            out.update((line.number, (index, at)) for line, at in zip(chunk.lines, chunk.starts, strict=True))
        return out
