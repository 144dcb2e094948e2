"""Read the lines under a title that say who wrote a text, where and when: they head nothing."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from briefpress.verbs.dates.read_date import read_date
from briefpress.verbs.plain.chunks import parted
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.names import is_name, several
from briefpress.verbs.plain.title_block import said_beside, with_subtitle_parted

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from briefpress.verbs.plain.chunks import Chunk

_LONGEST = 100
# Such lines stand among so many chunks at the top, each of so few lines; so many dates alone head the days of a diary.
_FRONT = 8
_LINES = 5
# A whole title block without blank lines has no more: two lines of title, two of subtitle, who, where and when.
_BLOCK = 7
_DAYS = 3
# So near below the title stands a name alone, and in so many paragraphs at the end it says who that is.
_NEAR, _LAST = 4, 3
_YEAR = re.compile(r"\d{4}")
# Words by which a line names its writer.
_BY = re.compile(
    r"(?:(?:by|par|por|von|door|av|af|przez|di)\s"
    r"|(?:authors?|autor(?:in|en|es|a|as)?|auteurs?|autore|autori|автор(?:ы)?|autorzy|yazar(?:lar)?|yazan|συγγραφέας"
    r"|作者|著者|執筆者|撰文|글쓴이|저자)\s?[:：/／]|(?:بقلم|מאת|लेखक)\s?:?\s)\s*(?P<names>\S.*)",
    re.IGNORECASE,
)
_WORKS_FOR = re.compile(r"\s+(?:for|für|pour|para|per)\s+")
_PARTS = re.compile(r"\s*[|·•]\s*|\s+[–—-]{1,2}\s+")
# What stands before a date: that it is one, or the day of the week.
_SAID = re.compile(
    r"^(?:(?:published|posted|updated|dated?|issued|datum|fecha|data)\b(?:\s+on)?\s*:?\s*)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:(?:le|am|im|den|il|el)\s+)?",
    re.IGNORECASE,
)
# The name of a place before a date: a few words that begin with capitals.
_PLACE = re.compile(r"[^\W\d_][^\d,،，;:!?]{1,40}(?:,\s*[^\W\d_][^\d,;:!?]{1,30})?(?:[,،，]|\s[–—-]{1,2})\s*(?=\S)")


def said_of_text(line: str) -> dict[str, str]:
    """Give what a line of its own says of a text: author, date; nothing if it says anything else as well.

    Several authors are parted by semicolons. A date is 2022-06-02 or 2025-05.
    """
    line = line.strip(" _*()")
    if not line or len(line) > _LONGEST:
        return {}
    out = _written_by(line) or _dated(line)
    if out:
        return out
    for part in _PARTS.split(line):
        told = _written_by(part) or _dated(part)
        if not told or out.keys() & told.keys():
            return {}
        out.update(told)
    return out


def leading(chunks: Sequence[Chunk], *, title: str = "") -> dict[int, dict[str, str]]:
    """Find what stands at the top of a text before its first paragraph and says who wrote it, where and when.

    `title` is what the text's own metadata call it.
    """
    out: dict[int, dict[str, str]] = {}
    for index, chunk in enumerate(chunks[:_FRONT]):
        if len(chunk.lines) > _LINES or chunk.length > _LONGEST or (len(chunk.lines) > 1 and chunk.text[-1] in ".!?"):
            break
        read = len(chunk.lines) == 1 and (chunk.mend is None or chunk.mend.kind == "furniture")
        told = said_of_text(chunk.text) if read else {}
        number = None if told else numbered(chunk.lines[0].words)
        if number is not None and (number.rank or number.style == "conventional"):
            # What stands under a chapter's head, such as a letter's date, is of that chapter.
            break
        if told and not any(told.keys() & other.keys() for other in out.values()):
            out[index] = told
    if not any("author" in told for told in out.values()):
        out.update(_named_again(chunks, out))
    out.update(said_beside(chunks, out, title=title))
    if any("date" in told for told in out.values()) and _has_days(chunks):
        return {index: told for index, told in out.items() if "date" not in told}
    return out


def _has_days(chunks: Sequence[Chunk]) -> bool:
    """Tell a text with some dates alone on their lines; it looks no further than these."""
    alone = (one for one in chunks if len(one.lines) == 1 and one.length <= _LONGEST and _YEAR.search(one.text))
    days = (one for one in alone if "date" in said_of_text(one.text))
    return len(list(islice(days, _DAYS))) == _DAYS


def _named_again(chunks: Sequence[Chunk], told: Container[int]) -> dict[int, dict[str, str]]:
    """Give the name below the title of which the last paragraphs say who that is: “Ruth Berg teaches at Oldport.”."""
    closing = [chunk.text for chunk in chunks[max(_FRONT, len(chunks) - _LAST) :]]
    for index, chunk in enumerate(chunks[1:_NEAR], start=1):
        name = chunk.text
        if index not in told and " " in name and is_name(name) and any(one.startswith(f"{name} ") for one in closing):
            return {index: {"author": name}}
    return {}


def with_leading_parted(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Part a title, a byline and a date that stand at the top without a blank line between them."""
    out: list[Chunk] = []
    for index, chunk in enumerate(chunks):
        fits = index < _FRONT and 1 < len(chunk.lines) <= _BLOCK and chunk.length <= _LONGEST and chunk.mend is None
        told = {at: of for at, line in enumerate(chunk.lines) if (of := said_of_text(line.words))} if fits else {}
        # In a longer block without a writer, such as the head of a draft, a date belongs to the lines above it.
        said = told if len(chunk.lines) <= _LINES or any("author" in of for of in told.values()) else {}
        out.extend(parted(chunk, sorted({cut for at in said for cut in (at, at + 1)})) if said else [chunk])
    signed = len(out) > 1 and "author" in said_of_text(out[1].lines[0].words)
    return with_subtitle_parted(out, is_signed=signed)


def _dated(part: str) -> dict[str, str]:
    part = _SAID.sub("", part, count=1)
    place = _PLACE.match(part)
    behind = _SAID.sub("", part[place.end() :], count=1) if place is not None and not part[0].islower() else ""
    found = read_date(part) or read_date(behind)
    return {"date": found} if found else {}


def _written_by(part: str) -> dict[str, str]:
    match = _BY.fullmatch(part)
    if match is None:
        return {}
    names, found = _WORKS_FOR.split(match["names"].rstrip(" ,."))[0], {}
    head, comma, tail = names.rpartition(",")
    if comma and (when := read_date(tail)):
        names, found = head, {"date": when}
    # Behind a comma stands what the writer is.
    people = [one.split(",")[0].strip() for one in several(names)]
    return {"author": "; ".join(people), **found} if people and all(map(is_name, people)) else {}
