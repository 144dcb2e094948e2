"""Show formulas of a Typst text as they are typed, where they use what the reader does not know.

A stand-in would give what stands in a function's brackets and lose what the function says of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.markup.typst_code import place_of
from briefpress.verbs.trees.lines_at import lines_at

if TYPE_CHECKING:
    from collections.abc import Collection

# Comments, typed text, what a backslash guards; a formula ends before a blank line (typst.app/docs/reference/syntax).
_FORMULA = re.compile(
    r"(?P<other>\\.|(?<!:)//[^\n]*|/\*.*?(?:\*/|\Z)|(?P<ticks>`+).*?(?:(?P=ticks)|\Z))"
    r"|\$(?P<formula>(?:[^$\\\n]|\\.|\n(?![ \t]*\n))*)\$",
    re.DOTALL,
)
_NAME = re.compile(r"(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_TICKS = 3


@dataclass(frozen=True, slots=True)
class AsTyped:
    """A text some of whose formulas are typed text, and those: line (from 1) and formula."""

    text: str
    formulas: tuple[tuple[int, str], ...]


def with_typed_formulas(text: str, names: Collection[str]) -> AsTyped:
    """Show the formulas that use any of some names as they are typed; lines stay where they are."""
    return _typed(text, frozenset(names), -1)


def with_typed_formula(text: str, fault: str) -> AsTyped:
    """Show the formula that a reader's message names, and all that use the name it stopped at, as they are typed."""
    at = place_of(text, fault)
    inside = next((one for one in _FORMULA.finditer(text) if one["formula"] and one.start() < at < one.end()), None)
    if inside is None:
        return AsTyped(text, ())
    called = re.compile(r"[A-Za-z][\w-]+(?=\()").match(text, at)
    return _typed(text, frozenset({called[0]} if called else ()), inside.start())


def _typed(text: str, names: frozenset[str], start: int) -> AsTyped:
    found: list[tuple[int, str]] = []

    def typed(match: re.Match[str]) -> str:
        formula = match["formula"]
        if not formula or (match.start() != start and names.isdisjoint(_NAME.findall(_STRING.sub(" ", formula)))):
            return match[0]
        found.append((match.start(), formula.strip()))
        # One tick on each side, or, where it has ticks itself, more than it has.
        ticks = "`" * _TICKS if "`" in formula else "`"
        space = " " if "`" in formula else ""
        return f"{ticks}{space}{formula}{space}{ticks}"

    made = _FORMULA.sub(typed, text)
    lines = lines_at(text, (start for start, _ in found))
    return AsTyped(made, tuple((line, formula) for line, (_, formula) in zip(lines, found, strict=True)))
