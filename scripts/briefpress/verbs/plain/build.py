"""Build the tree of a plain text from its pieces, and list what stands in it no longer as words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from briefpress.nouns.read_text import SetAside
from briefpress.nouns.tree import OURS, Node, Nodes, attr, call_again, header, note, para
from briefpress.verbs.plain import breaks
from briefpress.verbs.plain.emphasis.carried import Stretch, carried
from briefpress.verbs.plain.emphasis.inlines import inlines
from briefpress.verbs.plain.lists import said_list
from briefpress.verbs.plain.points import CLOSES, COMMAS, STOPS
from briefpress.verbs.plain.quoted import quoted
from briefpress.verbs.plain.shapes import shape_of
from briefpress.verbs.plain.survey import is_early
from briefpress.verbs.plain.trees import line_block, simple_table
from briefpress.verbs.plain.turned import turned_lines
from briefpress.verbs.trees.lines_at import lines_at
from briefpress.verbs.trees.name_note import name_note

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.listing import Entry, Listing
    from briefpress.verbs.plain.notes.bodies import Body
    from briefpress.verbs.plain.notes.join_notes import Joined
    from briefpress.verbs.plain.survey import Habits
    from briefpress.verbs.plain.tables import Grid

_DECOR = re.compile(r"^(?:#{1,6}\s+)|(?:\s+#{1,6})$")
_RULE = re.compile(r"^[^\w\s]{3,}$")
# What follows a mark that belongs to the word before it.
_GOES_ON = re.compile(rf"\s|[{STOPS}{COMMAS}{CLOSES}]|\Z")


@dataclass(frozen=True, slots=True)
class Piece:
    """What a run of chunks, from the first to the last, was read as, and why; `caption` is that of a table."""

    role: str
    first: int
    last: int
    reason: str
    level: int = 0
    listing: Listing | None = None
    grid: Grid | None = None
    caption: int | None = None
    quoted: bool = False
    ordered: bool = False


@dataclass(slots=True)
class Builder:
    """Builds blocks of chunks; notes go where their marks stand."""

    chunks: Sequence[Chunk]
    joined: Joined
    marks: frozenset[str]
    habits: Habits
    set_aside: list[SetAside] = field(default_factory=list)
    heads: int = 0
    called: set[int] = field(default_factory=set)
    again: frozenset[int] = field(init=False)
    carried: dict[int, Stretch] = field(init=False)

    def __post_init__(self) -> None:
        """Count how often each note is called, and find the emphasis that goes on over several paragraphs."""
        calls = Counter(body.first for here in self.joined.calls.values() for _, body in here.values())
        self.again = frozenset(first for first, often in calls.items() if often > 1)
        self.carried = carried([chunk.text for chunk in self.chunks], self.marks)

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
                caption = [] if piece.caption is None else self._inlines(piece.caption)
                return [simple_table(piece.grid, self.marks, caption=caption)]
            case "list":
                return [self._list(piece)]
            case "verse" | "contents":
                lines = self._inlines(piece.first, verse=True)
                return [line_block(lines, chunk, turned_lines(chunk, self.habits))]
            case "speech":
                return [para(self._speech(piece.first, chunk))]
            case "quotation":
                return [{"t": "BlockQuote", "c": self._quotation(piece, chunk)}]
            case _:
                return [para(self._inlines(piece.first))]

    def _inlines(self, index: int, low: int = 0, high: int | None = None, *, verse: bool = False) -> Nodes:
        """Read a range of a chunk's text; marks that call notes become the notes."""
        chunk = self.chunks[index]
        text = chunk.text
        end = len(text) if high is None else high
        calls = self.joined.calls.get(index)
        stretch = self._stretch(index, low, end)
        if not calls:
            return inlines(text[low:end], self.marks, stretch=stretch, verse=verse)
        here: dict[int, tuple[int, Node]] = {}
        starts = sorted(calls)
        lines = dict(zip(starts, lines_at(text, starts), strict=True))
        for start, (length, body) in calls.items():
            if low <= start < end:
                mark = text[start : start + length]
                line = chunk.first + lines[start] - 1
                self.set_aside.append(SetAside(line, mark, "note-mark", "a note is called here"))
                apart = 0
                # A mark that touches the next word belongs to it.
                if _GOES_ON.match(text, start + length, end):
                    apart = _space_before(text, low, start, verse=verse)
                here[start - low - apart] = (length + apart, self._called(body))
        return inlines(text[low:end], self.marks, here, stretch, verse=verse)

    def _stretch(self, index: int, low: int, high: int) -> Stretch | None:
        """Give what is emphasised in a range of a chunk's text as part of several paragraphs."""
        whole = self.carried.get(index)
        if whole is None or whole.end <= low or high <= whole.start:
            return None
        start, end = max(whole.start, low), min(whole.end, high)
        opened, closed = whole.opened and start == whole.start, whole.closed and end == whole.end
        return Stretch(start - low, end - low, whole.kind, opened=opened, closed=closed)

    def _called(self, body: Body) -> Node:
        """Give a note where it is called first, and what shows its number where it is called again."""
        place = f"{OURS}called-{body.first}"
        if body.first in self.called:
            return call_again(place)
        self.called.add(body.first)
        made = note(self._body(body))
        if body.first in self.again:
            name_note(made, place)
        return made

    def _body(self, body: Body) -> Nodes:
        out: Nodes = []
        for index in range(body.first, body.last + 1):
            chunk = self.chunks[index]
            text = chunk.text
            if index == body.first:
                self.set_aside.append(
                    SetAside(chunk.first, text[: body.mark].strip(), "note-mark", "it is a note's own mark")
                )
                text = body.opens + text[body.mark :]
            if index == body.last and body.closes:
                text = text.rstrip().removesuffix(body.closes)
            shape, _ = shape_of(chunk, self.habits)
            plain = shape != "lines" or index == body.first
            nodes = inlines(text, self.marks, verse=not plain)
            out.append(para(nodes) if plain else line_block(nodes, chunk, turned_lines(chunk, self.habits)))
        out.extend(para(inlines(self.chunks[index].text, self.marks)) for index in range(body.last + 1, body.end + 1))
        return out

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
            if low < high:
                out.append(para(self._inlines(index, low, high)))
        return out

    def _speech(self, index: int, chunk: Chunk) -> Nodes:
        first = len(chunk.lines[0].words)
        return [*self._inlines(index, 0, first), {"t": "LineBreak"}, *self._inlines(index, first + 1)]

    def _quotation(self, piece: Piece, chunk: Chunk) -> Nodes:
        if not piece.quoted:
            return [para(self._inlines(piece.first))]
        return quoted(chunk.lines, self.habits, self.marks)

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
            at = 0
            for line in self.chunks[index].lines:
                out[line.number] = (index, at)
                at += len(line.words) + 1
        return out


def _space_before(text: str, low: int, start: int, *, verse: bool) -> int:
    """Give how much white space parts a mark from its word: a raised number stands right behind that.

    Lines of verse stay lines; elsewhere a line may end there. The whole of a text before each of its marks is not
    looked at again.
    """
    at = start
    ends = 0 if verse else 1
    while at > low and (text[at - 1] in " \t" or (text[at - 1] == "\n" and ends > 0)):
        ends -= text[at - 1] == "\n"
        at -= 1
    return start - at if at > low else 0
