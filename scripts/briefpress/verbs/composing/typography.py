"""Set the house's typography: the silent changes that a house declares, and no others.

Letters and digits never change, so a census cannot see this step. Code and formulas are left as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import INLINE_SLOT, Node, Nodes, text_node
from briefpress.verbs.composing.dashes import dashes
from briefpress.verbs.composing.single_marks import SingleMarks
from briefpress.verbs.composing.weave import copy_tree

if TYPE_CHECKING:
    from collections.abc import Iterator

# Opening and closing marks: outer pair, inner pair (CLDR, delimiters).
_MARKS: dict[str, str] = {
    "en": "“”‘’",
    "am": "«»‹›",
    "ar": "”“’‘",
    "be": "«»„“",
    "bg": "„“‘’",
    "bs": "„”‘’",
    "ca": "«»“”",
    "cs": "„“‚‘",
    "da": "“”‘’",
    "de": "„“‚‘",
    "de-CH": "«»‹›",
    "el": "«»“”",
    "es": "«»“”",
    "et": "„“«»",
    "eu": "«»‹›",
    "fa": "«»‹›",
    "fi": "””’’",
    "fr": "«»“”",
    "fr-CH": "«»‹›",
    "gl": "«»“”",
    "grc": "«»“”",
    "he": "””’’",
    "hr": "„“‚‘",
    "hu": "„”»«",
    "hy": "«»«»",
    "is": "„“‚‘",
    "it": "«»“”",
    "it-CH": "«»‹›",
    "ka": "„“‘’",
    "kk": "«»“”",
    "lt": "„“‚‘",
    "lv": "“”‘’",
    "mk": "„“’‘",
    "nb": "«»‘’",
    "nl": "‘’“”",
    "nn": "«»‘’",
    "no": "«»‘’",
    "pl": "„”«»",
    "pt": "“”‘’",
    "pt-PT": "«»“”",
    "ro": "„”«»",
    "ru": "«»„“",
    "sk": "„“‚‘",
    "sl": "„“‚‘",
    "sq": "«»“”",
    "sr": "„“’’",
    "sv": "””’’",
    "tr": "“”‘’",
    "uk": "«»„“",
    "ur": "”“’‘",
}
# French sets marks of two strokes off by a narrow space that does not break (not in Switzerland).
_SET_OFF = frozenset({"fr"})
# Han characters, kana and full widths have marks of their own, which no rule of Latin letters touches.
_HAN = re.compile(
    "[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)
_OPENS_AFTER = " \u00a0\u202f\n([{—–-/\u201c\u2018«„‚\ufffc"
# Behind “=” a mark opens a value, unless one of these follows.
_STOPS = " ,.;:!?)]}"
_OBJECT = "\ufffc"
_NBSP = "\u00a0"
_NARROW = "\u202f"


@dataclass(frozen=True, slots=True)
class Typography:
    """What a house sets silently: curly quotes, spaced en dashes, true ellipses, single spaces."""

    quotes: bool
    dashes: bool
    ellipsis: bool
    spaces: bool
    language: str = "en"

    @property
    def is_declared(self) -> bool:
        """Whether the house sets anything its own way."""
        return self.quotes or self.dashes or self.ellipsis or self.spaces


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
        _dashes(line, changed, typography.language)
    if typography.quotes:
        _quotes(line, changed, _marks(typography.language), set_off=_spaces_marks(typography.language))
    if typography.spaces:
        _spaces(line, changed)
        if _spaces_marks(typography.language):
            _french_spaces(line, changed)
    position = 0
    for (siblings, index), text in zip(leaves, texts, strict=True):
        new = "".join(changed[position : position + len(text)])
        position += len(text)
        if new != text and siblings[index]["t"] in {"Str", "Space"}:
            siblings[index] = text_node(new)


def _marks(language: str) -> str:
    """Give the marks of a language tag, those of its region first."""
    primary, *_ = language.split("-")
    return _MARKS.get(language) or _MARKS.get(primary, _MARKS["en"])


def _spaces_marks(language: str) -> bool:
    return language.split("-", maxsplit=1)[0] in _SET_OFF and language not in _MARKS.keys() - _SET_OFF


def _beside_han(line: str, start: int, end: int) -> bool:
    """Tell whether a Han character or one of its marks stands right before or after a place, spaces aside."""
    before, after = start - 1, end
    while before >= 0 and line[before].isspace():
        before -= 1
    while after < len(line) and line[after].isspace():
        after += 1
    return any(_HAN.match(line[at]) for at in (before, after) if 0 <= at < len(line))


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
        if not _beside_han(line, *match.span()):
            changed[match.start() : match.end()] = ["…", "", ""]


def _dashes(line: str, changed: list[str], language: str) -> None:
    """Set dashes between words as spaced en dashes that do not begin a line; ranges of numbers stay."""
    for one in dashes(line, language):
        before, dash, after = one.before, one.place, one.after
        if (line[before[0] - 1] == _OBJECT and before[0] == before[1]) or _beside_han(line, *dash):
            continue
        changed[dash[0] : dash[1]] = ["—" if one.clings else "–", *[""] * (dash[1] - dash[0] - 1)]
        if one.clings:
            continue
        changed[before[0] : before[1]] = [_NBSP, *[""] * (before[1] - before[0] - 1)][: before[1] - before[0]]
        if before[0] == before[1]:
            changed[dash[0]] = _NBSP + changed[dash[0]]
        if after[0] == after[1] and not one.broken:
            changed[dash[0]] += " "


def _quotes(line: str, changed: list[str], marks: str, *, set_off: bool) -> None:
    outer_open, outer_close, inner_open, inner_close = tuple(marks)
    if set_off:
        outer_open, outer_close = f"{outer_open}{_NARROW}", f"{_NARROW}{outer_close}"
    single = SingleMarks(line)
    is_value = False
    for match in re.finditer(r"[\"']", line):
        index = match.start()
        before = line[index - 1] if index else " "
        after = line[index + 1] if index + 1 < len(line) else " "
        if _HAN.match(before) or _HAN.match(after):
            continue
        opens = before in _OPENS_AFTER and not after.isspace()
        if before == "=":
            opens = is_value = after not in _STOPS and not after.isspace()
        elif is_value and line[index] == '"':
            # It closes what it opened, whatever the value ends in: “path="/home/"”.
            opens = is_value = False
        if before in "\"'":
            opens = index < 2 or line[index - 2] in _OPENS_AFTER  # two marks back
        if line[index] == '"':
            changed[index] = outer_open if opens else outer_close
        elif opens and not after.isdigit() and single.closes_later(index):
            changed[index] = inner_open
        elif before.isalnum() and after.isalnum():
            changed[index] = "’"
        else:
            changed[index] = inner_close if single.opened_before(index) else "’"


def _spaces(line: str, changed: list[str]) -> None:
    """One space between words; runs within one leaf come from plain texts."""
    for match in re.finditer(r" {2,}", line):
        changed[match.start() + 1 : match.end()] = [""] * (match.end() - match.start() - 1)


def _french_spaces(line: str, changed: list[str]) -> None:
    """Keep the space before a high mark, and within guillemets, from breaking the line; none is put in."""
    for match in re.finditer(r"(?<=[^\s]) (?=[;!?»](?:[\s\W]|$))|(?<=«) (?=\S)", line):
        changed[match.start()] = _NARROW
    for match in re.finditer(r"(?<=[^\s]) (?=:(?:\s|$))", line):
        changed[match.start()] = _NBSP
