"""Find what an Org text keeps to itself: trees and blocks that its own rules leave out of every export."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from briefpress.nouns.read_text import SetAside

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADING = re.compile(r"(\*+)[ \t]+(.*?)(?:[ \t]+(:[\w@#%:]+:))?[ \t]*$")
_COMMENTED = re.compile(r"(?:[A-Z]+[ \t]+)?COMMENT\b")
_BEGIN = re.compile(r"[ \t]*#\+begin_(\w+)(.*)", re.IGNORECASE)
_END = re.compile(r"[ \t]*#\+end_(\w+)", re.IGNORECASE)
_NO_EXPORT = re.compile(r":exports[ \t]+(none|results)\b")
_EXCLUDED = re.compile(r"^#\+exclude_tags:(.*)$", re.IGNORECASE | re.MULTILINE)
# Org Manual, 13.2, Export settings: without a word of the text itself, this tag is meant.
_TAGS = ("noexport",)


def org_asides(text: str) -> Iterator[SetAside]:
    """Give what an Org text leaves out: trees that are tagged so, commented or archived; blocks that are not shown."""
    said = _EXCLUDED.search(text)
    excluded = frozenset(said[1].split() if said else _TAGS)
    lines = text.split("\n")
    ends = _ends(lines)
    at = 0
    while at < len(lines):
        heading, begin = _HEADING.match(lines[at]), _BEGIN.match(lines[at])
        end = at + 1
        if heading:
            tags = frozenset((heading[3] or "").split(":"))
            is_out = bool(tags & excluded) or _COMMENTED.match(heading[2]) is not None
            if is_out or "ARCHIVE" in tags:
                end = _end_of_tree(lines, at, len(heading[1]))
                # The heading of an archived tree is shown.
                first = at if is_out else at + 1
                yield from _aside(lines, first, end, "an Org text leaves such a tree out")
        elif begin:
            end = _end_of_block(ends, at, begin[1])
            if begin[1].lower() == "comment" or _NO_EXPORT.search(begin[2]):
                yield from _aside(lines, at + 1, max(at + 1, end - 1), "an Org text leaves such a block out")
        at = end


def _aside(lines: list[str], start: int, end: int, reason: str) -> Iterator[SetAside]:
    words = "\n".join(lines[start:end]).strip()
    if words:
        yield SetAside(start + 1, words, "hidden", reason)


def _end_of_tree(lines: list[str], start: int, level: int) -> int:
    for at in range(start + 1, len(lines)):
        heading = _HEADING.match(lines[at])
        if heading and len(heading[1]) <= level:
            return at
    return len(lines)


def _ends(lines: list[str]) -> dict[str, list[int]]:
    """Give the lines that end blocks, by the names of the blocks: thousands may begin, and none of them end."""
    ends: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        if end := _END.match(line):
            ends.setdefault(end[1].lower(), []).append(at)
    return ends


def _end_of_block(ends: dict[str, list[int]], start: int, name: str) -> int:
    known = ends.get(name.lower(), [])
    place = bisect_right(known, start)
    return known[place] + 1 if place < len(known) else start + 1
