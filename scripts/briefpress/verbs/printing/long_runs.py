"""Let a line end between two pieces of mark-up where words run on through several without a space.

The engine of print tears a word that is too long for a line only within one element: `host=<em>name</em>;port=…` runs
over the edge of the paper.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefpress.verbs.printing.line_breaks import BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

# Letters, half a line: shorter words find room on a line of their own.
_LONG = 40
_INLINE = frozenset("a abbr b cite code em i kbd mark q s samp small span strong sub sup u var".split())
_APART = frozenset({"note", "call", "marker"})
_ENDS = re.compile("[\\s\u00ad\u200b\u2e80-\u9fff\uac00-\ud7af-]")
_OPENING, _CLOSING = re.compile(r"[(\[{“‘«„‹/]$"), re.compile(r"[^\w(\[{“‘«„‹$#@&/\\-]")


@dataclass(slots=True)
class _Run:
    """Letters since the last place where a line may end, and the pieces that end among them."""

    letters: int = 0
    ends: list[tuple[etree._Element, str]] = field(default_factory=list)


def part_long_runs(body: etree._Element) -> None:
    """Put a zero-width space between the pieces of runs that are too long for a line, in place."""
    run = _Run()
    last: tuple[etree._Element, str] | None = None
    for piece in pieces(body):
        if piece is None:
            run, last = _begun(run, ""), None
            continue
        element, name = piece
        text = str(getattr(element, name))
        if last is not None and run.letters and _may_part(str(getattr(*last)), text):
            run.ends.append(last)
        parts = _ENDS.split(text)
        run.letters += len(parts[0])
        if len(parts) > 1:
            run = _begun(run, parts[-1])
        last = piece
    _begun(run, "")


def _begun(run: _Run, rest: str) -> _Run:
    """End a run, and begin the next with the letters that are behind its end."""
    if run.letters > _LONG:
        for element, name in run.ends:
            setattr(element, name, str(getattr(element, name)) + BREAK)
    return _Run(len(rest))


def _may_part(before: str, behind: str) -> bool:
    return not _OPENING.search(before) and not _CLOSING.match(behind)


def pieces(element: etree._Element) -> Iterator[tuple[etree._Element, str] | None]:
    """Give the texts of a tree in order, and None where no line goes on."""
    tag = str(element.tag)
    goes_on = tag in _INLINE and not _APART & {*element.get("class", "").split()}
    if not goes_on:
        yield None
    if tag != "pre":
        if element.text:
            yield element, "text"
        for child in element:
            yield from pieces(child)
    if not goes_on:
        yield None
    if element.tail:
        yield element, "tail"
