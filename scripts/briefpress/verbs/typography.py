"""Set the house's typography: the silent changes that a house declares, and no others.

Letters and digits never change, so a census cannot see this step. Code and formulas are left as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import INLINE_SLOT, Node, Nodes, text_node
from briefpress.verbs.weave import copy_tree

if TYPE_CHECKING:
    from collections.abc import Iterator

# Opening and closing marks: outer pair, inner pair (CLDR, delimiters).
_MARKS: dict[str, str] = {
    "en": "“”‘’",
    "de": "„“‚‘",
    "fr": "«»“”",
    "es": "«»“”",
    "it": "«»“”",
    "pt": "“”‘’",
    "nl": "‘’“”",
    "pl": "„”«»",
    "cs": "„“‚‘",
    "ru": "«»„“",
    "uk": "«»„“",
    "tr": "“”‘’",
    "sv": "””’’",
    "fi": "””’’",
    "da": "“”‘’",
    "hu": "„”»«",
    "el": "«»“”",
    "ro": "„”«»",
}
_OPENS_AFTER = " \u00a0\u202f\n([{—–-/\u201c\u2018«„‚\ufffc"
_OBJECT = "\ufffc"
_NBSP = "\u00a0"


@dataclass(frozen=True, slots=True)
class Typography:
    """What a house sets silently: curly quotes, spaced en dashes, true ellipses, single spaces."""

    quotes: bool
    dashes: bool
    ellipsis: bool
    spaces: bool
    language: str = "en"


def set_blocks(blocks: Nodes, typography: Typography) -> Nodes:
    """Give a copy of a tree with the house's typography, each paragraph and each note by itself."""
    tree: Nodes = copy_tree(blocks)
    for inlines in _inline_lists(tree):
        _set_inlines(inlines, typography)
    return tree


def set_text(text: str, typography: Typography) -> str:
    """Give a line of plain text (a title, a term) with the house's typography."""
    inlines: Nodes = [text_node(text)]
    _set_inlines(inlines, typography)
    return "".join(inline["c"] for inline in inlines)


def _inline_lists(tree: Any) -> Iterator[Nodes]:
    """Give every outermost list of inlines: those of blocks, and those of blocks within notes."""
    stack: list[Any] = [tree]
    while stack:
        here = stack.pop()
        if isinstance(here, dict):
            stack.append(here.get("c"))
        elif isinstance(here, list):
            if here and all(isinstance(item, dict) and _is_inline(item) for item in here):
                yield here
                stack.extend(note["c"] for note in _notes(here))
            else:
                stack.extend(here)


_INLINES = frozenset(
    {
        "Str",
        "Space",
        "SoftBreak",
        "LineBreak",
        "Code",
        "Math",
        "Note",
        "Cite",
        "Image",
        "RawInline",
        *INLINE_SLOT,
    }
)


def _is_inline(node: Node) -> bool:
    return node.get("t") in _INLINES


def _notes(inlines: Nodes) -> Iterator[Node]:
    for inline in inlines:
        if inline["t"] == "Note":
            yield inline
        elif inline["t"] in INLINE_SLOT or inline["t"] == "Cite":
            yield from _notes(_inner(inline))


def _inner(inline: Node) -> Nodes:
    if inline["t"] == "Cite":
        cited: Nodes = inline["c"][1]
        return cited
    inner: Any = inline["c"]
    for step in INLINE_SLOT[inline["t"]]:
        inner = inner[step]
    found: Nodes = inner
    return found


def _leaves(inlines: Nodes) -> Iterator[tuple[Nodes, int]]:
    """Give (list, index) of each leaf in reading order."""
    for index, inline in enumerate(inlines):
        if inline["t"] in INLINE_SLOT or inline["t"] == "Cite":
            yield from _leaves(_inner(inline))
        else:
            yield inlines, index


def _set_inlines(inlines: Nodes, typography: Typography) -> None:
    leaves = list(_leaves(inlines))
    texts = [_leaf_text(siblings[index]) for siblings, index in leaves]
    line = "".join(texts)
    changed = list(line)
    if typography.ellipsis:
        _ellipses(line, changed)
    if typography.dashes:
        _dashes(line, changed)
    if typography.quotes:
        _quotes(line, changed, _MARKS.get(typography.language.split("-")[0], _MARKS["en"]))
    if typography.spaces:
        _spaces(line, changed)
    position = 0
    for (siblings, index), text in zip(leaves, texts, strict=True):
        new = "".join(changed[position : position + len(text)])
        position += len(text)
        if new != text and siblings[index]["t"] in {"Str", "Space"}:
            siblings[index] = text_node(new)


def _leaf_text(leaf: Node) -> str:
    if leaf["t"] == "Str":
        text: str = leaf["c"]
        return text
    # Notes are transparent: what follows a call is judged by what stands before it.
    if leaf["t"] == "Note":
        return ""
    return " " if leaf["t"] in {"Space", "SoftBreak", "LineBreak"} else _OBJECT


def _ellipses(line: str, changed: list[str]) -> None:
    for match in re.finditer(r"(?<!\.)\.\.\.(?!\.)", line):
        changed[match.start() : match.end()] = ["…", "", ""]


def _dashes(line: str, changed: list[str]) -> None:
    """Set dashes between words as spaced en dashes that do not begin a line; ranges of numbers stay."""
    for match in re.finditer(r"(?<=\S)(\s*)(---?|—)(\s*)(?=\S)|(?<=\S)(\s+)([-–])(\s+)(?=\S)", line):
        groups = (1, 2, 3) if match.group(2) else (4, 5, 6)
        before, dash, after = (match.span(group) for group in groups)
        if line[before[0] - 1] == _OBJECT and before[0] == before[1]:
            continue
        changed[dash[0] : dash[1]] = ["–", *[""] * (dash[1] - dash[0] - 1)]
        changed[before[0] : before[1]] = [_NBSP, *[""] * (before[1] - before[0] - 1)][: before[1] - before[0]]
        if before[0] == before[1]:
            changed[dash[0]] = _NBSP + changed[dash[0]]
        if after[0] == after[1]:
            changed[dash[0]] += " "


def _quotes(line: str, changed: list[str], marks: str) -> None:
    outer_open, outer_close, inner_open, inner_close = tuple(marks)
    for match in re.finditer(r"[\"']", line):
        index = match.start()
        before = line[index - 1] if index else " "
        after = line[index + 1] if index + 1 < len(line) else " "
        opens = before in _OPENS_AFTER and not after.isspace()
        if before in "\"'":
            opens = index < 2 or line[index - 2] in _OPENS_AFTER  # two marks back
        if line[index] == '"':
            changed[index] = outer_open if opens else outer_close
        elif opens and not after.isdigit() and _closes_later(line, index):
            changed[index] = inner_open
        elif before.isalnum() and after.isalnum():
            changed[index] = "’"
        else:
            changed[index] = inner_close if _opened_before(line, index) else "’"


def _closes_later(line: str, index: int) -> bool:
    """Tell whether a single mark that could open has one after it that could close."""
    return re.search(r"(?<=[^\s])'(?![^\W_])", line[index + 2 :]) is not None


def _opened_before(line: str, index: int) -> bool:
    """Tell whether more single marks were opened before than closed."""
    opened = re.findall(r"(?:^|[\s(\[{—–\"])'(?=[^\W\d])", line[:index])
    closed = re.findall(r"(?<=[^\s(\[{—–\"])'(?![^\W_])", line[:index])
    return len(opened) > len(closed)


def _spaces(line: str, changed: list[str]) -> None:
    """One space between words; runs within one leaf come from plain texts."""
    for match in re.finditer(r" {2,}", line):
        changed[match.start() + 1 : match.end()] = [""] * (match.end() - match.start() - 1)
