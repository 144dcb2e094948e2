r"""Keep the labels that a LaTeX text gives items of its lists, and notes of its tables (threeparttable): `\item[…]`.

Pandoc reads labels in descriptions alone, and only in those without options. A list whose items all have labels of
words is a description; where only some have, and in notes of tables, a label stands before the words of its item.
Signs, a dash or a bullet, are marks of a list like its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefpress.verbs.markup.tex_commands import MOST_UNCLOSED, end_of_group, uses

if TYPE_CHECKING:
    from collections.abc import Iterator

_LISTS = frozenset({"itemize", "enumerate", "compactitem", "compactenum"})
_DESCRIPTION = "description"
_NOTES = frozenset({"tablenotes", "TableNotes"})
_NAME = re.compile(r"\s*\{([^{}\n]*)\}")
_LABEL = re.compile(r"[ \t]*(?:<[^<>\n]*>)?[ \t]*\n?[ \t]*(?=\[)")
_COMMAND = re.compile(r"\\[A-Za-z]+")
_WORD = re.compile(r"[^\W_]")


@dataclass(slots=True)
class _Open:
    """An environment that is open: its name, where that stands, and its items with their labels, none if they lack."""

    name: str
    place: tuple[int, int]
    items: list[tuple[int, int, str | None]] = field(default_factory=list)


def with_labelled_items(text: str) -> str:
    """Give a LaTeX text in which these labels come through; no line is added, and none goes."""
    if "\\item" not in text:
        return text
    out: list[str] = []
    at = 0
    for start, end, put in sorted(_edits(text)):
        out.extend((text[at:start], put))
        at = end
    return "".join((*out, text[at:]))


def _edits(text: str) -> Iterator[tuple[int, int, str]]:
    opened: list[_Open] = []
    unclosed = 0
    for found in uses(text, {"begin", "end", "item"}):
        if found["command"] == "item":
            label = _LABEL.match(text, found.end())
            end = end_of_group(text, label.end()) if label and unclosed <= MOST_UNCLOSED else None
            unclosed += label is not None and end is None
            if opened and opened[-1].name in _LISTS | _NOTES:
                said = text[label.end() + 1 : end - 1] if label and end else None
                opened[-1].items.append((found.end(), end or found.end(), said))
            continue
        name = _NAME.match(text, found.end())
        if name is None:
            continue
        if found["command"] == "begin":
            opened.append(_Open(name[1], name.span(1)))
        elif opened and opened[-1].name == name[1]:
            yield from _of_list(opened.pop(), name.span(1), text)


def _described(one: _Open, text: str) -> Iterator[tuple[int, int, str]]:
    """Name an environment a description, and leave its options out."""
    start, end = one.place
    options = _LABEL.match(text, end + 1)
    behind = end_of_group(text, options.end()) if options else None
    if behind is None:
        yield start, end, _DESCRIPTION
    else:
        yield start, behind, _DESCRIPTION + "}" + "\n" * text.count("\n", end, behind)


def _of_list(one: _Open, end: tuple[int, int], text: str) -> Iterator[tuple[int, int, str]]:
    worded = [item for item in one.items if item[2] is not None and _WORD.search(_COMMAND.sub("", item[2]))]
    if one.name in _LISTS and worded and len(worded) == len(one.items):
        yield from _described(one, text)
        yield (*end, _DESCRIPTION)
        return
    if one.name == _DESCRIPTION:
        yield from _described(one, text)
    for start, behind, label in one.items if one.name in _NOTES else worded:
        if label is not None:
            lines = "\n" * (text.count("\n", start, behind) - label.count("\n"))
            yield (
                start,
                behind,
                f" {{{label}}} {lines}" if one.name in _LISTS else f" \\textsuperscript{{{label}}} {lines}",
            )
