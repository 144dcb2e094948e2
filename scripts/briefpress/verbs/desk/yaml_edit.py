"""Say how the bytes of a YAML file change when values do: every edit is a range and what stands there instead.

Nothing is written anew that keeps its value: quotation marks, indentation, comments and line ends stay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.desk.splice import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefpress.nouns.marked import Mark, Marked, Path

_BLOCK = frozenset("|>")
_LINE_END = re.compile(r"\r\n|\r|\n")
_HEADER = re.compile(r"[|>][0-9+-]*")


@dataclass(frozen=True, slots=True)
class Edit:
    """A range of a file's text and what stands there instead."""

    start: int
    end: int
    new: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Make edits that do not overlap; those at one place in the order in which they are given."""
    out: list[str] = []
    here = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        out.append(text[here : edit.start])
        out.append(edit.new)
        here = edit.end
    out.append(text[here:])
    return "".join(out)


def respelled(text: str, mark: Mark, value: str, *, plainly: bool = False) -> list[Edit]:
    """Put another value in the place of a scalar, in the style that it is written in.

    `plainly` writes it in double quotation marks instead, which can hold any value.
    """
    style = text[mark.index : mark.index + 1]
    if style in _BLOCK:
        return _block(text, mark, value) if not plainly else flattened(text, mark, quoted(value))
    if style == '"' or plainly or "\n" in value:
        new = quoted(value)
    elif style == "'":
        new = "'" + value.replace("'", "''") + "'"
    else:
        new = value
    lead = " " if mark.index == mark.end_index and text[mark.index - 1 : mark.index] not in {"", " ", "\n"} else ""
    return [Edit(mark.index, mark.end_index, lead + new)]


def flattened(text: str, mark: Mark, new: str) -> list[Edit]:
    """Put YAML on one line in the place of a value; the comment on the first line of a block scalar stays."""
    if text[mark.index : mark.index + 1] not in _BLOCK:
        return [Edit(mark.index, mark.end_index, new)]
    header = _HEADER.match(text, mark.index)
    first = _LINE_END.search(text, mark.index)
    after_header = header.end() if header else mark.index
    after_line = min(first.start(), mark.end_index) if first else mark.end_index
    return [Edit(mark.index, after_header, new), Edit(max(after_line, after_header), mark.end_index, "")]


def added(text: str, marked: Marked, path: Path, pairs: Iterable[tuple[str, str]]) -> list[Edit]:
    """Add keys behind the key at a path, in its mapping; each comes with its value as YAML on one line."""
    mark, key = marked.values[path], marked.keys[path]
    owner = marked.values[path[:-1]]
    if text[owner.index : owner.index + 1] == "{":
        at = mark.end_index
        return [Edit(at, at, "".join(f", {name}: {new}" for name, new in pairs))]
    at = _line_end(text, max(mark.end_index, key.end_index))
    newline = _newline(text, at)
    indent = " " * (key.column - 1)
    return [Edit(at, at, "".join(f"{newline}{indent}{name}: {new}" for name, new in pairs))]


def _block(text: str, mark: Mark, value: str) -> list[Edit]:
    """Put one line of text in the place of the lines of a block scalar; its first line keeps its indentation."""
    first = _LINE_END.search(text, mark.index, mark.end_index)
    if first is None:
        return flattened(text, mark, quoted(value))
    lines = text[first.end() : mark.end_index]
    body = lines.lstrip("\r\n")
    blank = len(lines) - len(body)
    indent = body[: len(body) - len(body.lstrip(" "))]
    start = first.end() + _after_breaks(lines[: blank + len(indent)])
    return [Edit(start, mark.end_index, indent + value)]


def _after_breaks(lead: str) -> int:
    """Give where the last line of some blank ones begins."""
    breaks = list(_LINE_END.finditer(lead))
    return breaks[-1].end() if breaks else 0


def _line_end(text: str, index: int) -> int:
    found = _LINE_END.search(text, index)
    return found.start() if found else len(text)


def _newline(text: str, index: int) -> str:
    """Give the line end that a file uses here."""
    here = _LINE_END.match(text, index) or _LINE_END.search(text)
    return here[0] if here else "\n"
