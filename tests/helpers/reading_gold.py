"""The gold of the corpus of plain texts: what a text is made of, a line a piece, and how far a reading agrees with it.

A gold file is YAML: `says`, what habits the text shows; `differs`, if the reader does not yet agree, in what;
`blocks`, a line for each piece:

    h2 CHAPTER I              a heading and its level
    p The boat came … lamp.   a paragraph; what is long is cut to its first four and last three words
    v The wind is up,         a line of verse, an address, a list of contents
    > p, > v                  the same in a quotation
    - an item, + an item      of a list with bullets, with numbers
    t cell | cell             a row of a table
    code words                a block of code: no plain text has one
    ***                       a scene break
    n lamp = The body.        a note: the word that it is called at, and its words
    a folio 12                words set aside, and what they were taken for
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from briefpress.nouns.read_text import ReadText
    from briefpress.nouns.tree import Node, Nodes

# Note marks and the signs of lists are part of the reader's own book-keeping, told by the notes and items themselves.
_OWN = frozenset({"note-mark", "list-mark"})
_HEAD, _TAIL = 4, 3
TITLES = ("text", "heads", "+/-", "level", "notes", "+/-", "verse", "paras", "+/-", "lists", "aside")


@dataclass(frozen=True, slots=True)
class Gold:
    """One text of the corpus and what it is made of."""

    name: str
    text: str
    blocks: tuple[str, ...]
    differs: str


def load_gold(folder: Path) -> tuple[Gold, ...]:
    """Give all texts of the corpus, by name."""
    out = []
    for path in sorted(folder.glob("*.gold.yaml")):
        name = path.name.removesuffix(".gold.yaml")
        told: dict[str, str] = yaml.safe_load(path.read_text(encoding="utf-8"))
        text = path.with_name(f"{name}.txt").read_bytes().decode("utf-8")
        out.append(Gold(name, text, tuple(told["blocks"].splitlines()), told.get("differs", "")))
    return tuple(out)


def shown(read: ReadText) -> tuple[str, ...]:
    """Give a reading in the manner of a gold file."""
    asides = [f"a {one.role} {cut(one.words)}" for one in read.set_aside if one.role not in _OWN]
    return (*_blocks(read.blocks), *_notes(read.blocks), *asides)


def cut(text: str) -> str:
    """Give the first four and the last three words of a text, or all of a short one."""
    words = text.split()
    if len(words) <= _HEAD + _TAIL + 1:
        return " ".join(words)
    return f"{' '.join(words[:_HEAD])} … {' '.join(words[-_TAIL:])}"


def _flow(inlines: Nodes) -> str:
    reading = project([{"t": "Plain", "c": inlines}])
    return reading.text[reading.streams[0].start : reading.streams[0].end] if reading.streams else ""


def _blocks(blocks: Nodes) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Node) -> Iterator[str]:
    content: Any = block.get("c")
    match block["t"]:
        case "Header":
            yield f"h{content[0]} {cut(_flow(content[2]))}"
        case "Para" | "Plain":
            yield f"p {cut(_flow(content))}"
        case "LineBlock":
            yield from (f"v {' '.join(_flow(line).split())}" for line in content)
        case "BlockQuote":
            yield from (f"> {line}" for line in _blocks(content))
        case "BulletList":
            yield from (f"- {cut(' '.join(_words(item)))}" for item in content)
        case "OrderedList":
            yield from (f"+ {cut(' '.join(_words(item)))}" for item in content[1])
        case "HorizontalRule":
            yield "***"
        case "Table":
            rows = [*content[3][1], *content[4][0][3]]
            yield from (f"t {' | '.join(' '.join(_words(cell[4])) for cell in row[1])}" for row in rows)
        case kind:
            yield f"{'code' if kind == 'CodeBlock' else kind} {cut(' '.join(_words([block])))}"


def _words(blocks: Nodes) -> list[str]:
    return project(blocks).text.split()


def _notes(blocks: Nodes) -> Iterator[str]:
    for held in _lists(blocks):
        for index, one in enumerate(held):
            if isinstance(one, dict) and one.get("t") == "Note":
                before = _flow(held[:index]).split()
                yield f"n {before[-1] if before else ''} = {cut(' '.join(_words(one['c'])))}"


def _lists(tree: Any) -> Iterator[list[Any]]:
    """Give every list of a tree, the outer ones first."""
    if isinstance(tree, list):
        yield tree
        for one in tree:
            yield from _lists(one)
    elif isinstance(tree, dict):
        yield from _lists(tree.get("c"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """How a reading agrees with the gold: what was found of what there is, and what was made up."""

    name: str
    heads: int = 0
    heads_found: int = 0
    heads_false: int = 0
    levels: int = 0
    notes: int = 0
    notes_found: int = 0
    notes_false: int = 0
    verse: int = 0
    verse_found: int = 0
    paras: int = 0
    paras_found: int = 0
    paras_false: int = 0
    lists: int = 0
    lists_found: int = 0
    lists_false: int = 0
    aside: int = 0
    aside_found: int = 0
    aside_false: int = 0
    code: int = 0

    def __add__(self, other: Figures) -> Figures:
        """Add the figures of two texts."""
        numbers = {field: getattr(self, field) + getattr(other, field) for field in self.__slots__ if field != "name"}
        return Figures(name="all", **numbers)

    def row(self) -> tuple[str, ...]:
        """Give the figures as the cells of a table."""
        return (
            self.name,
            f"{self.heads_found}/{self.heads}",
            f"+{self.heads_false}",
            f"{self.levels}/{self.heads_found}",
            f"{self.notes_found}/{self.notes}",
            f"+{self.notes_false}",
            f"{self.verse_found}/{self.verse}",
            f"{self.paras_found}/{self.paras}",
            f"+{self.paras_false}",
            f"{self.lists_found}/{self.lists} +{self.lists_false}",
            f"{self.aside_found}/{self.aside} +{self.aside_false}",
        )


def measured(gold: Gold) -> Figures:
    """Read a text and compare it with its gold."""
    want, have = gold.blocks, shown(read_plain_text(gold.text))
    heads, heads_found, heads_false = _compared(_heads(want), _heads(have))
    notes, notes_found, notes_false = _compared(_kind(want, "n "), _kind(have, "n "))
    verse, verse_found, _ = _compared(_kind(want, "v ", "> v "), _kind(have, "v ", "> v "))
    paras, paras_found, paras_false = _compared(_kind(want, "p ", "> p "), _kind(have, "p ", "> p "))
    lists, lists_found, lists_false = _compared(_kind(want, "- ", "+ ", "t "), _kind(have, "- ", "+ ", "t "))
    aside, aside_found, aside_false = _compared(_kind(want, "a "), _kind(have, "a "))
    return Figures(
        name=gold.name,
        heads=heads,
        heads_found=heads_found,
        heads_false=heads_false,
        levels=min(heads_found, _compared(_kind(want, "h"), _kind(have, "h"))[1]),
        notes=notes,
        notes_found=notes_found,
        notes_false=notes_false,
        verse=verse,
        verse_found=verse_found,
        paras=paras,
        paras_found=paras_found,
        paras_false=paras_false,
        lists=lists,
        lists_found=lists_found,
        lists_false=lists_false,
        aside=aside,
        aside_found=aside_found,
        aside_false=aside_false,
        code=len(_kind(have, "code ")),
    )


def _kind(lines: Sequence[str], *starts: str) -> list[str]:
    return [line for line in lines if line.startswith(starts)]


def _heads(lines: Sequence[str]) -> list[str]:
    """Give the headings without their levels."""
    return [line[3:] for line in lines if line[:1] == "h" and line[1:2].isdecimal()]


def _compared(want: Sequence[str], have: Sequence[str]) -> tuple[int, int, int]:
    """Give how many there are, how many were found, how many were made up."""
    common = (Counter(want) & Counter(have)).total()
    return len(want), common, len(have) - common


def table(rows: Sequence[Figures]) -> str:
    """Give the figures of all texts, and their sum, as a table."""
    total = Figures(name="all")
    for one in rows:
        total += one
    cells = [TITLES, *(one.row() for one in rows), total.row()]
    widths = [max(len(row[column]) for row in cells) for column in range(len(TITLES))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells
    )
