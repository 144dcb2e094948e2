"""Tell entries of contents and of an index: words with the page on which they stand."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.may_head import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk

# A page's number.
PAGE = r"(?:\d{1,4}|[ivxlc]{1,7})"
# The number with the word for a page before it perhaps: “Page 19”, “_pag. 12_”, “S. 45”.
TOLD_PAGE = rf"[_*(]?(?:(?i:pages?|pag|pág|pp?|s|seite|blz|bls|bladz|sid|str|стр)\.?\s?)?{PAGE}"
# A line of contents or of an index ends in a page's number behind a gap or dots.
_ENTRY = re.compile(rf"\S(?:\s{{3,}}|\s?(?:\.\s?){{4,}}\s*|\s?…+\s*){TOLD_PAGE}(?:[-–—,; ]{{1,3}}{PAGE})*[_*)]?\.?$")
# What a line ends in that ends in a page's number: few lines of prose do, and to search all of one takes long.
_LAST = re.compile(r"[\divxlc][_*)]?\.?$")
_LAST_SIGNS = frozenset("ivxlc_*).")
# The number of a page behind an entry's words, with the gap or dots before it; it is looked for from the first of
# these only, or a long row of dots would be gone through from each.
NUMBERED_PAGE = re.compile(rf"(?<![\s.…])[\s.…]+{TOLD_PAGE}[_*)]?\.?$")
# Begun at the first letter only: from each it would look on to the end.
_SPACED = re.compile(r"[\W\d_]*[^\W\d_].*\s(?:(\d{1,4})|[ivx]{1,5})$")
_SMALL_ROMAN = frozenset("ivx")
# In a list that is known to be one a space is enough before the page.
_PAGED = re.compile(rf"\s{TOLD_PAGE}[_*)]?\.?$")
# So many lines with numbers that do not go down are contents, below a head that says so.
_MANY = 4
# So much of an entry tells that it ends in a page's number: to search all of a long line takes long.
_ENTRY_END = 120
# So many lines at most has a title with its page.
_TITLE = 3
# So many lines below the letter of an index are looked at; its entries end in the pages' numbers, some go on.
_NEXT = 8
# Few signs tell the figures at a line's end, without those that close behind them.
_FIGURES, _CLOSES, _TAIL = re.compile(r"[,.\s–-]\d{1,4}\w?$"), "].)_*", 6


def is_entry(line: str) -> bool:
    """Tell a line of contents or of an index: words, a gap or a row of dots, and a page's number."""
    if line[-1:] not in _LAST_SIGNS and not line[-1:].isdecimal():
        return False
    return _LAST.search(line[-4:]) is not None and _ENTRY.search(line[-_ENTRY_END:]) is not None


def entries(chunk: Chunk) -> bool:
    """Tell a chunk most lines of which are entries with pages' numbers."""
    return sum(is_entry(line.text) for line in chunk.lines) * 2 >= len(chunk.lines)


def stand_again(chunk: Chunk, index: int, last: Mapping[str, int]) -> bool:
    """Tell several lines, without pages perhaps, each of which stands further on; `last` gives where words stand."""
    return len(chunk.lines) > 1 and all(last.get(key_of(line.words), index) > index for line in chunk.lines)


def listed_lines(chunk: Chunk) -> list[tuple[int, str]]:
    """Give the lines of a list, each with its indent, and what two say together of which the second has the page."""
    out = [(line.indent, line.words) for line in chunk.lines]
    for line, after in pairwise(chunk.lines):
        if _PAGED.search(after.words) and not _PAGED.search(line.words):
            out.append((line.indent, f"{line.words} {after.words}"))
    return out


def entries_below(chunks: Sequence[Chunk], index: int) -> list[int]:
    """Give the chunks right below a head over contents whose lines end in numbers that do not go down.

    What was pasted from a word processor has one space before its pages' numbers. The first may be Roman; a title may
    go on in a second line, and one here and there may have lost its number.
    """
    out: list[int] = []
    page, at = 0, index + 1
    while at < len(chunks):
        last = _last_page(chunks[at], page)
        missing = at
        if last is None and out and len(chunks[at].lines) == 1:
            missing = at + 1
            last = _last_page(chunks[missing], page) if missing < len(chunks) else None
        if last is None:
            break
        page = last
        out.extend(range(at, missing + 1))
        at = missing + 1
    return out if sum(len(chunks[at].lines) for at in out) >= _MANY else []


def _last_page(chunk: Chunk, page: int) -> int | None:
    """Give the last number of a chunk whose lines end in pages' numbers from a page on; None if they do not.

    A title over two lines or three has its number behind the last of them, or alone there.
    """
    numbers = [page]
    title: list[str] = []
    for line in chunk.lines:
        title.append(line.words)
        sign = line.words[-1]
        numbered = sign.isdecimal() or sign in _SMALL_ROMAN
        found = _SPACED.match(" ".join(title)[-_ENTRY_END:]) if numbered else None
        roman = found is not None and found.group(1) is None
        if found is None or (roman and numbers[-1]):
            if len(title) == _TITLE:
                return None
            continue
        numbers.append(int(found.group(1) or numbers[-1]))
        title = []
    return None if title or sorted(numbers) != numbers else numbers[-1]


def listing_pages(chunks: Sequence[Chunk], indices: Iterable[int]) -> frozenset[int]:
    """Give those chunks below the first line of which the entries of an index stand: many end in figures."""
    firsts = list(accumulate((len(chunk.lines) for chunk in chunks), initial=0))
    # How many lines before each one end so.
    told = list(accumulate((_ends_in_figures(line.text) for chunk in chunks for line in chunk.lines), initial=0))

    def lists(index: int) -> bool:
        low = firsts[index] + 1
        high = min(low + _NEXT, firsts[min(index + _NEXT, len(chunks))])
        return (told[high] - told[low]) * 3 > high - low > 1

    return frozenset(filter(lists, indices))


def _ends_in_figures(line: str) -> bool:
    return _FIGURES.search(line.rstrip(_CLOSES)[-_TAIL:]) is not None
