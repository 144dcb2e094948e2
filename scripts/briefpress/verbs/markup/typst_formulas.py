"""Show formulas of a Typst text as they are typed, where they use what the reader does not know.

A stand-in would give what stands in a function's brackets and lose what the function says of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.markup.typst_code import end_of_code, place_of
from briefpress.verbs.trees.lines_at import lines_at

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

# Comments, typed text, what a backslash guards (typst.app/docs/reference/syntax).
_BEGIN = re.compile(r"(?P<other>\\.|(?<!:)//[^\n]*|/\*.*?(?:\*/|\Z)|(?P<ticks>`+).*?(?:(?P=ticks)|\Z))|\$", re.DOTALL)
# A formula ends before a blank line; code in it may have formulas of its own.
_WITHIN = re.compile(r"(?:[^$\\\n#]|\\.|\n(?![ \t]*\n)|#(?![\w.-]*[(\[]))*", re.DOTALL)
_LONGEST_CODE = 4_000
_NAME = re.compile(r"(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*")
# Functions say nothing until they are called; a text that has one bare has another of this name from elsewhere.
_FUNCTIONS = (
    "abs accent align assert attach bb binom block bold box cal cancel cases cite class columns counter datetime "
    "display document emph enum eval figure floor footnote frac frak grid heading hide highlight inline italic "
    "layout limits line link list locate lower lr luma mat measure mid mono move norm op outline overline pad "
    "page panic par path place polygon query range raw ref repeat rgb root rotate sans scale script scripts serif "
    "smallcaps sqrt sscript stack state strike strong style sub super table terms text type underline upper "
    "upright vec"
)
_BARE = re.compile(rf"(?<![A-Za-z0-9.-])({'|'.join(_FUNCTIONS.split())})(?![A-Za-z0-9(\[.-])(?!\s*:)")
_DEFINED = re.compile(r"\blet\s+([A-Za-z][\w-]*)")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_TICKS = 3


@dataclass(frozen=True, slots=True)
class AsTyped:
    """A text some of whose formulas are typed text, and those: line (from 1) and formula."""

    text: str
    formulas: tuple[tuple[int, str], ...]


def with_typed_formulas(text: str, names: Collection[str]) -> AsTyped:
    """Show the formulas that use any of some names as they are typed; lines stay where they are.

    So are those in which the name of a function of Typst stands for something else, which the text does not define.
    """
    return _typed(text, frozenset(names), -1)


def with_typed_formula(text: str, fault: str) -> AsTyped:
    """Show the formula that a reader's message names, and all that use the name it stopped at, as they are typed."""
    at = place_of(text, fault)
    inside = next((start for start, end in _formulas(text) if start < at < end), None)
    if inside is None:
        return AsTyped(text, ())
    called = re.compile(r"[A-Za-z][\w-]+(?=\()").match(text, at)
    return _typed(text, frozenset({called[0]} if called else ()), inside)


def _formulas(text: str) -> Iterator[tuple[int, int]]:
    """Give the offsets of each formula that is not empty, with its dollar signs."""
    at = looked_through = 0
    while begin := _BEGIN.search(text, at):
        at = begin.end()
        if begin["other"] is not None:
            continue
        end, looked_through = _end(text, at, looked_through)
        if end is not None:
            if end > at:
                yield begin.start(), end + 1
            at = end + 1


def _end(text: str, at: int, looked_through: int) -> tuple[int | None, int]:
    """Give the offset of the dollar sign that ends a formula, None if none does; and how far no code was found to end.

    What never ends is no code, and is looked through once.
    """
    while True:
        within = _WITHIN.match(text, at)
        at = within.end() if within else at
        if text[at : at + 1] != "#":
            return (at if text[at : at + 1] == "$" else None), looked_through
        at += 1
        if at >= looked_through:
            code = text[at : at + _LONGEST_CODE]
            length = end_of_code(code, 0)
            if code[length - 1 : length] in {")", "]"}:
                at += length
            else:
                looked_through = at + len(code)


def _typed(text: str, names: frozenset[str], start: int) -> AsTyped:
    found: list[tuple[int, str]] = []
    made = []
    behind = 0
    defined = set(_DEFINED.findall(text))
    for begin, end in _formulas(text):
        formula = text[begin + 1 : end - 1]
        said = _STRING.sub(" ", formula)
        is_lost = "#" not in said and not defined.issuperset(_BARE.findall(said))
        if begin != start and not is_lost and names.isdisjoint(_NAME.findall(said)):
            continue
        found.append((begin, formula.strip()))
        # One tick on each side, or, where it has ticks itself, more than it has.
        ticks = "`" * _TICKS if "`" in formula else "`"
        space = " " if "`" in formula else ""
        made += [text[behind:begin], f"{ticks}{space}{formula}{space}{ticks}"]
        behind = end
    lines = lines_at(text, (begin for begin, _ in found))
    formulas = tuple((line, formula) for line, (_, formula) in zip(lines, found, strict=True))
    return AsTyped("".join([*made, text[behind:]]), formulas)
