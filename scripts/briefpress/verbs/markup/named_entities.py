"""Set what XML names: characters by HTML's names (`&mdash;`), which DTDs declare; none is ever fetched.

A name that only another file declares (`&product;`) cannot be known; it is set as it is typed, so that all else can be
read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.entities import html5
from typing import TYPE_CHECKING

from briefpress.verbs.markup.xml_prologue import DECLARATIONS
from briefpress.verbs.trees.lines_at import lines_at

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAMED = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|&([A-Za-z_][\w.-]*);", re.DOTALL)
_DECLARED = re.compile(r"<!ENTITY\s+([A-Za-z_][\w.-]*)")
# Declarations that stand in another file, and where they would be read (XML 1.0, section 4.1).
_OUTER = re.compile(r"<!ENTITY\s+%\s+[\w.-]+\s+(?:SYSTEM|PUBLIC)\b[^>\"']*(?:\"[^\"]*\"\s*|'[^']*'\s*)+>|%[\w.-]+;")
# XML's own five stay as they are: they guard its marks (XML 1.0, section 4.6).
XMLS = frozenset({"amp", "lt", "gt", "quot", "apos"})
# Short names that MathML alone has, in none of the sets of signs of ISO 8879: manuals mean words by them (“e.g.”).
_MATHS = frozenset({"af", "dd", "DD", "ee", "eg", "el", "ic", "ii", "in", "it"})


@dataclass(frozen=True, slots=True)
class Named:
    """A text in XML that names nothing but what it declares itself; the names that nobody knows: line, and the name."""

    text: str
    unknown: tuple[tuple[int, str], ...]


def without_outer_declarations(text: str) -> Named:
    """Give a text in XML whose document type reads no declarations from other files, and those files: line, and name.

    Lines stay where they are.
    """
    head = DECLARATIONS.match(text)
    if not head or not any(one[0] != "%" for one in _OUTER.findall(head[1])):
        return Named(text, ())
    found: list[tuple[int, str]] = []

    def gone(match: re.Match[str]) -> str:
        if match[0][0] != "%":
            found.append((head.start(1) + match.start(), " ".join(match[0].split())))
        return "\n" * match[0].count("\n")

    inner = _OUTER.sub(gone, head[1])
    return Named(text[: head.start(1)] + inner + text[head.end(1) :], _lined(text, found))


def with_named_characters(text: str) -> Named:
    """Give a text in XML with characters in the place of their names; what it declares itself is left to it."""
    declared = XMLS.union(_DECLARED.findall(text))
    unknown: dict[str, int] = {}

    def character(found: re.Match[str]) -> str:
        if not found[1] or found[1] in declared:
            return found[0]
        letters = "" if found[1] in _MATHS else html5.get(f"{found[1]};", "")
        if not letters:
            unknown.setdefault(found[0], found.start())
            return f"&amp;{found[1]};"
        # Some names stand for one of the five after all.
        return found[0] if set(letters) & set("&<>\"'") else letters

    named = _NAMED.sub(character, text)
    return Named(named, _lined(text, [(start, name) for name, start in unknown.items()]))


def _lined(text: str, found: Sequence[tuple[int, str]]) -> tuple[tuple[int, str], ...]:
    """Give the lines of what was found at some places, in their order."""
    lines = lines_at(text, (start for start, _ in found))
    return tuple((line, name) for line, (_, name) in zip(lines, found, strict=True))
