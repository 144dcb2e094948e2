"""Read the words of a paragraph, with what its signs emphasise, raise and lower, and the notes that it calls."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from briefpress.nouns.tree import Node, Nodes, text_node
from briefpress.verbs.plain.cells import is_spaceless
from briefpress.verbs.plain.emphasis.pairs import Pair, pairs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefpress.verbs.plain.emphasis.carried import Stretch

# Stands for a note while signs are paired: no character, so that no sign pairs with it.
_NOTE = "\ufdd0"


class _Nodes(dict[str, Node]):
    """The nodes of words, each made when it is first asked for."""

    def __missing__(self, word: str) -> Node:
        node = self[word] = text_node(word)
        return node


@dataclass(frozen=True, slots=True)
class Writing:
    """The signs that a text uses for emphasis, and the nodes of its words: one that recurs is made once."""

    marks: frozenset[str]
    nodes: _Nodes = field(default_factory=_Nodes)


def inlines(
    text: str,
    writing: Writing,
    notes: Mapping[int, tuple[int, Node]] | None = None,
    stretch: Stretch | None = None,
    *,
    verse: bool = False,
) -> Nodes:
    """Read a paragraph whose lines are parted by line ends; `notes` by offset: how much the mark takes, and the note.

    Lines become words parted by SoftBreak, but for a line that ends in a hyphen or in a script without spaces: of
    `verse` these stay lines too. `stretch` is emphasised as part of several paragraphs.
    """
    marks, known = writing.marks, writing.nodes
    if not notes and stretch is None and not any(sign[0] in text for sign in marks):
        return _words(text, known, verse=verse)
    pieces: list[Node | str] = []
    start = 0
    for offset, (length, note) in sorted((notes or {}).items()):
        pieces.extend((text[start:offset], note))
        start = offset + length
    pieces.append(text[start:])
    shown = "".join(piece if isinstance(piece, str) else _NOTE for piece in pieces)
    places = accumulate((len(piece) if isinstance(piece, str) else len(_NOTE) for piece in pieces), initial=0)
    held = deque((place, piece) for place, piece in zip(places, pieces, strict=False) if not isinstance(piece, str))

    def words_of(low: int, high: int) -> Nodes:
        """Make words of a stretch, with the notes that stand in it."""
        made: Nodes = []
        while held and held[0][0] < high:
            place, note = held.popleft()
            made.extend((*_words(shown[low:place], known, verse=verse), note))
            low = place + len(_NOTE)
        return [*made, *_words(shown[low:high], known, verse=verse)]

    pairs = list(pairs_of(shown, marks))
    if stretch is not None:
        pairs.append(_enclosed(stretch, notes or {}))
    out: Nodes = []
    stack: list[tuple[Nodes, str]] = []
    here = out
    position = 0
    for at, length, kind in _in_order(pairs):
        here.extend(words_of(position, at))
        position = at + length
        if kind:
            stack.append((here, kind))
            here = []
        else:
            outer, opened = stack.pop()
            outer.append({"t": opened, "c": here})
            here = outer
    here.extend(words_of(position, len(shown)))
    return out


def _enclosed(stretch: Stretch, notes: Mapping[int, tuple[int, Node]]) -> Pair:
    """Give a stretch as what two signs enclose, which may be empty; each mark of a note has become one sign."""
    start, end = (
        place - sum(length - len(_NOTE) for offset, (length, _) in notes.items() if offset < place)
        for place in (stretch.start, stretch.end)
    )
    return Pair(start, end - stretch.closed, int(stretch.opened), int(stretch.closed), stretch.kind)


def _in_order(pairs: Iterable[Pair]) -> list[tuple[int, int, str]]:
    """Give the signs that pair: where each stands, its length, and the kind of what it opens, if it opens something.

    No pair crosses another, but one may lie in another.
    """
    out: list[tuple[int, int, str]] = []
    open_to: list[Pair] = []
    for pair in sorted(pairs, key=lambda one: (one.low, -one.high)):
        while open_to and open_to[-1].high + open_to[-1].closing <= pair.low:
            last = open_to.pop()
            out.append((last.high, last.closing, ""))
        if not open_to or pair.high + pair.closing <= open_to[-1].high:
            out.append((pair.low, pair.opening, pair.kind))
            open_to.append(pair)
    out.extend((last.high, last.closing, "") for last in reversed(open_to))
    return out


def _words(text: str, known: _Nodes, *, verse: bool) -> Nodes:
    """Make words of a stretch of text; white space at its ends counts.

    A word that recurs is one node, and so is the space: a tree is a value, and a text may have a million words.
    """
    if text and not any(map(str.isspace, text)):
        return [known[text]]  # tables have hundreds of thousands of such cells
    out: Nodes = []
    space: Node = {"t": "Space"}
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if number and (verse or not joins(lines[number - 1], line)):
            out.append({"t": "SoftBreak"})
        if line[:1].isspace() and not (number and out and out[-1]["t"] == "SoftBreak"):
            out.append(space)
        words = line.split()
        row = [space] * (2 * len(words) - 1)
        row[::2] = map(known.__getitem__, words)
        out.extend(row)
        if line[-1:].isspace() and line.strip():
            out.append(space)
    return out


def joins(before: str, after: str) -> bool:
    """Tell whether two lines are joined without a space: behind a word's hyphen, or in a script without spaces."""
    if not before or not after:
        return False
    if before[-1] in "-\u2010" and before[-2:-1].isalpha() and after[0].isalpha():
        return True
    return is_spaceless(before[-1]) and is_spaceless(after[0])
