"""Find what a transcriber or a library put around a text: markers of its beginning and end, licences, credits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.read_text import SetAside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.lines import Line

# “*** START OF THE … ***”, “***END OF …”: three stars, a word for an end of the text, and stars again or none.
_MARKER = re.compile(r"^\s*\*{3}\s*(START|END|BEGIN|BEGINNING|FINISH)\b.{0,200}$", re.IGNORECASE)
_SMALL_PRINT = "SMALL PRINT"
_ENDS_PRINT = re.compile(r"^\s*\*+\s*END\b", re.IGNORECASE)
_OPENS = frozenset({"START", "BEGIN", "BEGINNING"})
_LICENCE = re.compile(
    r"\b(licen[cs]e|copyright|e-?text|e-?book|redistribut|public domain|terms of use|proofread|transcrib|scanned)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"^(?:this )?(?:e-?text|e-?book|text)?\s*(?:was )?"
    r"(?:produced|prepared|transcribed|scanned|digitized|proofread|updated)"
    r"(?: (?:and|,) \w+)* (?:by|from|for)\b"
    r"|^(?:end of (?:the )?(?:project|this).{0,60}(?:e-?text|e-?book|edition|\w['’]s\s))",
    re.IGNORECASE,
)
_HEAD_KEY = re.compile(
    r"^(title|author|language|release date|subtitle|translator|editor|illustrator)\s*:\s*(\S.*)$", re.IGNORECASE
)
# How far from the marker a transcriber's credit still stands.
_CREDIT_CHUNKS = 3
# How many lines behind a marker must speak of a licence.
_BEHIND = 40


def boilerplate(lines: Sequence[Line]) -> tuple[list[SetAside], dict[str, str]]:
    """Give what stands before a marker of the beginning and after one of the end, and the metadata in it, in its lines.

    Only a marker with words of a licence or a library beyond it is one: a line of stars may be a writer's own.
    """
    marks = [(line, found) for line in lines if (found := _MARKER.match(line.text)) is not None]
    ends = [line for line, found in marks if not _opens(found)]
    last = _end(ends, lines)
    starts = [line for line, found in marks if _opens(found) and (not last or line.number < last)]
    aside: list[SetAside] = []
    metadata: dict[str, str] = {}
    first = 0
    if starts:
        first = _closed(lines, starts[0].number)
        head = lines[: starts[0].number - 1]
        if not head or _LICENCE.search(" ".join(line.text for line in head)) or _LICENCE.search(starts[0].text):
            metadata = _metadata(head)
            aside.extend(_listed(lines[:first], "it stands before the marker of the text's beginning"))
        else:
            first = 0
    if last > first:
        aside.extend(_listed(lines[last - 1 :], "it stands behind the marker of the text's end"))
    else:
        last = len(lines) + 1
    if aside:
        aside.extend(_credits(lines[first : last - 1]))
    return sorted(aside, key=lambda one: one.line), metadata


def _closed(lines: Sequence[Line], number: int) -> int:
    """Give the number of the line on which a marker ends in stars again: it may be wrapped.

    A marker of small print has another behind it, with stars of any number.
    """
    if _SMALL_PRINT in lines[number - 1].text.upper():
        ends = (line.number for line in lines[number:] if _ends_print(line.text))
        number = next(ends, number)
    if not lines[number - 1].text.endswith("***"):
        for line in lines[number : number + 2]:
            if line.text.endswith("***"):
                return line.number
    return number


def _opens(found: re.Match[str]) -> bool:
    """Tell a marker behind which a text begins; that may be the end of what a library prints before it."""
    return found.group(1).upper() in _OPENS or _SMALL_PRINT in found.group().upper()


def _ends_print(text: str) -> bool:
    return _SMALL_PRINT in text.upper() and _ENDS_PRINT.match(text) is not None


def _end(ends: Sequence[Line], lines: Sequence[Line]) -> int:
    """Give the number of the marker that ends the text: the first one with a licence on it or right behind it."""
    for line in ends:
        behind = lines[line.number - 1 : line.number + _BEHIND]
        if line.number == len(lines) or any(_LICENCE.search(other.text) for other in behind):
            return line.number
    return 0


def _metadata(head: Sequence[Line]) -> dict[str, str]:
    """Give what the lines of a head say; a title may go on in lines of its own."""
    found: dict[str, str] = {}
    for index, line in enumerate(head):
        match = _HEAD_KEY.match(line.words)
        if match is None or match.group(1).lower() in found:
            continue
        value = [match.group(2)]
        for more in head[index + 1 :]:
            if more.is_blank or not more.indent or _HEAD_KEY.match(more.words):
                break
            value.append(more.words)
        found[match.group(1).lower()] = "\n".join(value)
    return found


def _listed(lines: Sequence[Line], reason: str) -> list[SetAside]:
    return [SetAside(line.number, line.words, "boilerplate", reason) for line in lines if not line.is_blank]


def _credits(lines: Sequence[Line]) -> list[SetAside]:
    """Give the transcriber's credit: one of the first chunks, or the last, that says who produced the text."""
    chunks: list[list[Line]] = [[]]
    for line in lines:
        if line.is_blank:
            if chunks[-1]:
                chunks.append([])
        else:
            chunks[-1].append(line)
    chunks = [one for one in chunks if one]
    aside: list[SetAside] = []
    for chunk in (*chunks[:_CREDIT_CHUNKS], *chunks[-1:]):
        if len(chunk) <= 8 and _CREDIT.match(" ".join(line.words for line in chunk)):
            aside.extend(_listed(chunk, "it says who transcribed the text"))
    return aside
