"""Tell with which signs a text writes emphasis, as in _these words_ or =these=, and read it where it does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.tree import Node, Nodes, text_node
from briefpress.verbs.plain.cells import is_spaceless
from briefpress.verbs.plain.points import BOLD, FURTHER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Between the further signs must be words; a rule or a sum is none.
_PAIR = {
    "_": re.compile(r"(?<![^\W_])_(?=[^\s_])[^_]{1,600}?(?<=[^\s_])_(?![^\W_])"),
    "*": re.compile(r"(?<![\w*])\*(?=[^\s*])[^*]{1,300}?(?<=[^\s*.,;:])\*(?![\w*])"),
} | {
    sign: re.compile(
        rf"(?<![\w\{sign}])\{sign}(?=_?[\"'“‘„»«(\[¡¿§]*\w)(?=[^\{sign}]{{0,9}}[^\W\d_])"
        rf"[^\{sign}|]{{1,300}}?(?<=[^\s\{sign}])\{sign}(?![\w\{sign}])"
    )
    for sign in FURTHER
}
_OFTEN = 2
# The further signs have other uses, in sums and drawings.
_OFTENER = 3


class _Nodes(dict[str, Node]):
    """The nodes of words, each made when it is first asked for."""

    def __missing__(self, word: str) -> Node:
        node = self[word] = text_node(word)
        return node


def emphasis_marks(texts: Iterable[str]) -> frozenset[str]:
    """Give the signs that a text uses for emphasis: in pairs around words, and hardly ever otherwise."""
    paired = dict.fromkeys(_PAIR, 0)
    single = dict.fromkeys(_PAIR, 0)
    for text in texts:
        for sign, pattern in _PAIR.items():
            count = text.count(sign)
            if count:
                pairs = len(pattern.findall(text))
                paired[sign] += pairs
                single[sign] += count - 2 * pairs
    return frozenset(
        sign
        for sign, pairs in paired.items()
        if pairs >= (_OFTENER if sign in FURTHER else _OFTEN) and pairs * (2 if sign == "_" else 4) >= single[sign]
    )


def inlines(text: str, marks: frozenset[str], notes: Mapping[int, tuple[int, Node]] | None = None) -> Nodes:
    """Read a paragraph whose lines are parted by line ends; `notes` by offset: how much the mark takes, and the note.

    Lines become words parted by SoftBreak, but for a line that ends in a hyphen or in a script without spaces.
    """
    if not notes and not any(sign in text for sign in marks):
        return _words(text)
    pieces: list[Node | str] = []
    start = 0
    for offset, (length, note) in sorted((notes or {}).items()):
        pieces.extend((text[start:offset], note))
        start = offset + length
    pieces.append(text[start:])
    shown = "".join(piece if isinstance(piece, str) else "\ufdd0" for piece in pieces)
    held = iter([piece for piece in pieces if not isinstance(piece, str)])
    out: Nodes = []
    stack: list[Nodes] = []
    here = out
    position = 0
    for at, opens in _emphasised(shown, marks):
        here.extend(_with_notes(shown[position:at], held))
        position = at + 1
        if opens:
            stack.append(here)
            here = []
        else:
            outer = stack.pop()
            outer.append({"t": "Strong" if shown[at] in BOLD else "Emph", "c": here})
            here = outer
    here.extend(_with_notes(shown[position:], held))
    return out


def _emphasised(text: str, marks: frozenset[str]) -> list[tuple[int, bool]]:
    """Give the signs that pair, as offsets and whether each opens; pairs never cross, but one may lie in another."""
    found: list[tuple[int, int]] = []
    for sign in sorted(marks):
        found.extend((match.start(), match.end() - 1) for match in _PAIR[sign].finditer(text))
    out: list[tuple[int, bool]] = []
    open_to: list[int] = []
    for low, high in sorted(found):
        while open_to and open_to[-1] < low:
            out.append((open_to.pop(), False))
        if not open_to or high < open_to[-1]:
            out.append((low, True))
            open_to.append(high)
    out.extend((high, False) for high in reversed(open_to))
    return out


def _with_notes(text: str, held: Iterable[Node]) -> Nodes:
    out: Nodes = []
    for index, part in enumerate(text.split("\ufdd0")):
        if index:
            out.append(next(iter(held)))
        out.extend(_words(part))
    return out


def _words(text: str) -> Nodes:
    """Make words of a stretch of text; white space at its ends counts.

    A word that recurs is one node, and so is the space: a tree is a value, and a paragraph may have a million words.
    """
    out: Nodes = []
    space: Node = {"t": "Space"}
    known = _Nodes()
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if number and not joins(lines[number - 1], line):
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
