"""Find the markers of pages of print: “[Page 12]”, “{12}” and “[12]” within lines, “(p. 12)” in the margin."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.plain.heads.unit_words import roman_value
from briefpress.verbs.plain.page_words import PAGE_WORD

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.lines import Line

# So many markers are a series; of ten steps so many are to the next page, nearly all to a later one.
_MANY, _NEXT, _LATER = 8, 8, 9
# A number alone may call a note: pages have so many words at least, and most of them about as many as the others.
_WORDS, _EVEN = 80, 0.7
# In brackets it mostly does: there must be so many, of so much more even length.
_MANY_BRACKETED, _EVEN_BRACKETED = 40, 0.85
_WORDED = re.compile(rf"[\[{{]\s*{PAGE_WORD}\.?\s*(\d{{1,4}})\s*[\]}}]", re.IGNORECASE)
_BARE = re.compile(r"\{(\d{1,4})\}")
_BRACKETED = re.compile(r"\[?\[(\d{1,4})\]\]?")
# Behind its line, as scholars' editions have the pages of the first one.
_IN_MARGIN = re.compile(r"(?<=\S)\s{3,}\[(\d{1,4}|[IVXLC]{1,7})\]$")
# Behind its line, however full that is: within a line a passage of another work is told so.
_AT_EDGE = re.compile(rf"(?<=\S)\s+\({PAGE_WORD}\.?\s?(\d{{1,4}})\)$", re.IGNORECASE)


def without_page_marks(lines: Sequence[Line], *, kept: AbstractSet[int]) -> tuple[list[Line], list[SetAside]]:
    """Take the markers of pages out of their lines and list them; `kept` are the numbers of lines that stay.

    A line that was nothing but a marker is empty then.
    """
    out = list(lines)
    aside: list[SetAside] = []
    for pattern, least, even in (
        (_WORDED, _MANY, 0.0),
        (_BARE, _MANY, _EVEN),
        (_IN_MARGIN, _MANY, _EVEN),
        (_AT_EDGE, _MANY, _EVEN),
        (_BRACKETED, _MANY_BRACKETED, _EVEN_BRACKETED),
    ):
        if not _counts_pages(out, pattern, least=least, even=even):
            continue
        # A marker between two spaces takes one with it.
        mark = re.compile(rf"(?:(?<=\s)|^){pattern.pattern}\s|{pattern.pattern}", re.IGNORECASE)
        for index, line in enumerate(out):
            found = [one.group().lstrip() for one in pattern.finditer(line.text)]
            if not found or line.number in kept:
                continue
            aside.extend(SetAside(line.number, one, "folio", "it marks where a page begins") for one in found)
            out[index] = line.saying(mark.sub("", line.text).rstrip())
    return out, aside


def _is_signed(text: str) -> bool:
    return "{" in text or "[" in text or text.endswith(")")


def _counts_pages(lines: Sequence[Line], pattern: re.Pattern[str], *, least: int, even: float) -> bool:
    """Tell whether so many markers of a form count the pages of a book, of which such a share has about one length."""
    # Few lines have a bracket at all.
    signed = [line.text for line in lines if _is_signed(line.text)]
    if sum(len(pattern.findall(text)) for text in signed) < least:
        return False
    numbers: list[int] = []
    places: list[int] = []
    words = 0
    for line in lines:
        at = 0
        for match in pattern.finditer(line.text) if _is_signed(line.text) else ():
            words += line.text.count(" ", at, match.start())
            at = match.start()
            numbers.append(int(match.group(1)) if match.group(1).isdecimal() else roman_value(match.group(1)))
            places.append(words)
        words += line.text.count(" ", at) + 1
    steps = [after - before for before, after in pairwise(numbers)]
    if len(steps) + 1 < least or steps.count(1) * 10 < len(steps) * _NEXT:
        return False
    if sum(step > 0 for step in steps) * 10 < len(steps) * _LATER:
        return False
    sizes = [after - before for before, after in pairwise(places)]
    usual = median(sizes)
    alike = sum(usual <= size * 2 and size <= usual * 2 for size in sizes)
    return not even or (usual >= _WORDS and alike >= len(sizes) * even)
