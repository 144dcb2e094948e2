"""Set the words of an AsciiDoc drawing as they are typed: an open block whose style only an extension knows.

Asciidoctor Diagram draws `[plantuml]` and its like from what stands in the block below; pandoc runs its lines together
as a paragraph. Of the styles that the language itself knows nothing changes (AsciiDoc Language, “Open blocks”).
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.asciidoc_asides import DELIMITERS

_TYPED = re.compile(rf"(?:{DELIMITERS}|/{{4,}})$")
_OPEN, _LITERAL = "--", "...."
_STYLE = re.compile(r"\[(?P<style>[A-Za-z][\w-]*)(?=[,\]%#.]).*\][ \t]*$")
_SAID = re.compile(r"\[|\.[^. ]")
# What an open block may be without an extension, and what pandoc reads as it is typed.
_KNOWN = frozenset(
    "abstract partintro comment example sidebar quote verse note tip important caution warning open source listing "
    "literal pass stem latexmath asciimath horizontal qanda".split()
)


def with_typed_drawings(text: str) -> tuple[str, list[tuple[int, str]]]:
    """Give a text whose drawings are typed, and the style of each, with its line (from 1)."""
    if "\n--" not in text:
        return text, []
    lines = text.split("\n")
    found: list[tuple[int, str]] = []
    typed, at = "", 0
    while at < len(lines):
        mark = lines[at].rstrip()
        if typed:
            typed = "" if typed == mark else typed
        elif _TYPED.match(mark):
            typed = mark
        elif mark == _OPEN and (style := _style(lines, at)):
            end = next((to for to in range(at + 1, len(lines)) if lines[to].rstrip() == _OPEN), 0)
            if not end:
                break
            lines[at] = lines[end] = _LITERAL
            found.append((at + 1, style))
            at = end
        at += 1
    return "\n".join(lines), found


def _style(lines: list[str], at: int) -> str:
    """Give the style of the block that a line opens, if only an extension knows it."""
    for line in reversed(lines[max(0, at - 4) : at]):
        if style := _STYLE.match(line):
            return "" if style["style"].lower() in _KNOWN else style["style"]
        if not _SAID.match(line):
            break
    return ""
