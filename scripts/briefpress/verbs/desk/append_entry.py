"""Add an entry to the list in a YAML file, in a block of lines of its own, and leave every other byte as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.desk.splice import splice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.marked import Mark, Marked


class NoPlace(Exception):  # noqa: N818  # a fact about a file, told to the editor
    """A file is written in a way that nothing can be added to it safely; the message says how."""


def with_entry(text: str, marked: Marked, pairs: Sequence[tuple[str, str]], *, key: str) -> str:
    """Give the text of a file with an entry at the end of the list under a key of its top level.

    `pairs` are the keys and values of the entry, the values YAML already; the list may be in lines or in brackets,
    empty or missing.
    """
    line_end = line_end_of(text)
    entries = marked.value.get(key) if isinstance(marked.value, dict) else None
    mark = marked.values.get((key,))
    if mark is None:
        return _with_end(text, line_end) + f"{key}:{line_end}" + _block(pairs, "", line_end)
    if isinstance(entries, list) and entries:
        if text[mark.index] == "[":
            closing = mark.end_index - 1
            return f"{text[:closing].rstrip()}, {_flow(pairs)}{text[closing:]}"
        at = behind_line(text, mark.end_index)
        indent = " " * (mark.column - 1)
        return _with_end(text[:at], line_end) + _block(pairs, indent, line_end) + text[at:]
    if isinstance(entries, list):
        text = splice(text, mark, "")
        mark = _emptied(mark)
    elif entries:
        raise NoPlace(f"“{key}” is no list")
    at = behind_line(text, mark.index)
    return _with_end(text[:at], line_end) + _block(pairs, "", line_end) + text[at:]


def line_end_of(text: str) -> str:
    """Give the line end that a text uses."""
    return "\r\n" if "\r\n" in text else "\n"


def behind_line(text: str, index: int) -> int:
    """Give the index behind the line that an index stands in."""
    found = text.find("\n", index)
    return len(text) if found < 0 else found + 1


def _emptied(mark: Mark) -> Mark:
    return type(mark)(mark.line, mark.column, mark.index, mark.index)


def _with_end(text: str, line_end: str) -> str:
    return text if not text or text.endswith("\n") else text + line_end


def _block(pairs: Sequence[tuple[str, str]], indent: str, line_end: str) -> str:
    lines = [f"{indent}{'  ' if at else '- '}{key}: {value}" for at, (key, value) in enumerate(pairs)]
    return line_end.join(lines) + line_end


def _flow(pairs: Sequence[tuple[str, str]]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"
