"""Find what pages carried along: their numbers, running heads and feet, markers of pages in brackets."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.plain.counted_pages import counted_pages
from briefpress.verbs.plain.numbered_feet import numbered_feet
from briefpress.verbs.plain.page_words import PAGE_WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.lines import Line

# What stands behind the number of a page, and how many there are.
_BEHIND = r"(?:页|頁|ページ|쪽|페이지|면|oldal|sivu|lehekülg|lpp)"
_OF = r"(?:\s*(?:of|/|von|de|z|из|з|från|av|af|από|共|من|از|中)\s*\d{1,4})"
# A page's number alone on its line, with what typists put around it.
_FOLIO = re.compile(
    rf"^[-–—\[({{<|~·•　 ]*(?:{PAGE_WORD}\.?\s*)?(\d{{1,4}}|[ivxlc]{{1,7}})\.?\s?(?:{_BEHIND}\.?)?"
    rf"{_OF}?\s?(?:{_BEHIND})?[-–—\])}}>|~.·•　 ]*$",
    re.IGNORECASE,
)
# With a figure or one of these it ends: around it, or behind it in some languages.
_FOLIO_ENDS = frozenset("-–—])}>|~.·•\u3000 页頁ジ쪽지면lugpLUGP")
_BRACKETED = re.compile(rf"^\s*[\[{{(]\s*{PAGE_WORD}\.?\s*(?:\d{{1,4}}|[ivxlc]{{1,7}})\s*[\]}})]\s*$", re.IGNORECASE)
# A word of four letters or more: shorter ones name other things too.
_WORDED = re.compile(rf"^\s*(?=[^\W\d_]{{4}}){PAGE_WORD}\.?\s*(\d{{1,4}})\s*$", re.IGNORECASE)
# So many are a series; such a line is no longer, in letters.
_MANY, _BRIEF = 8, 30
_DIGITS = re.compile(r"\d+")
# Where a page ends, its head and foot stand within so many lines of words.
_NEAR = 3
_OFTEN = 3
# So many lines from the number of a page its head or foot begins.
_WITHIN = 8
# A text with fewer blank lines than one in so many is set solid.
_SOLID = 30


def furniture(lines: Sequence[Line]) -> list[SetAside]:
    """Give the furniture of a text: by its pages if form feeds part them, else by runs of page numbers."""
    marked = [
        SetAside(line.number, line.words, "folio", "it is a page's marker in brackets")
        for line in lines
        if line.words[:1] in "[{(" and _BRACKETED.match(line.text)
    ]
    marked.extend(_worded_numbers(lines))
    marked.extend(_beside_marks(lines, {one.line for one in marked}))
    marked.extend(numbered_feet(lines))
    taken = {one.line for one in marked}
    breaks = [index for index, line in enumerate(lines) if line.page]
    found = _at_page_ends(lines, breaks) if breaks else _by_numbers(lines)
    return sorted([*marked, *(one for one in found if one.line not in taken)], key=lambda one: one.line)


def _worded_numbers(lines: Sequence[Line]) -> list[SetAside]:
    """Give the lines that say “Page 51” and no more, if they count the pages of a book one by one."""
    found = [
        (line, _WORDED.match(line.text))
        for line in lines
        if line.text[-1:].isdecimal() and line.words[0].isalpha() and len(line.words) < _BRIEF
    ]
    numbers = [(line, int(match[1])) for line, match in found if match is not None]
    steps = [after - before for (_, before), (_, after) in pairwise(numbers)]
    if len(steps) < _MANY or steps.count(1) * 10 < len(steps) * 8:
        return []
    return [SetAside(line.number, line.words, "folio", "it says which page begins") for line, _ in numbers]


def _beside_marks(lines: Sequence[Line], marked: AbstractSet[int]) -> list[SetAside]:
    """Give the heads and feet of pages whose numbers are marked, where most pages have them, set apart."""
    at = [index for index, line in enumerate(lines) if line.number in marked]
    if len(at) < _OFTEN:
        return []
    near: list[tuple[str, list[int]]] = []
    for index in at:
        near.append(("foot", _stretch(lines, range(index - 1, max(-1, index - _WITHIN), -1))))
        near.append(("head", _stretch(lines, range(index + 1, min(len(lines), index + _WITHIN)))))
    kinds = Counter((where, _kind(lines[index].words)) for where, stretch in near for index in stretch)
    aside = {}
    for where, stretch in near:
        often = [kinds[where, _kind(lines[index].words)] for index in stretch]
        most = max(often, default=0)
        # Below the name of the work each part of it has its own.
        for index, count in zip(stretch, often, strict=True):
            if most * 2 > len(at) and count > 1 and lines[index].number not in marked:
                reason = f"it stands at the {where} of {count} pages"
                aside[index] = SetAside(lines[index].number, lines[index].words, f"running-{where}", reason)
    return list(aside.values())


def _stretch(lines: Sequence[Line], indices: Iterable[int]) -> list[int]:
    """Give the first few lines of words that stand together; none if they are more, as those of a paragraph."""
    out: list[int] = []
    for index in indices:
        if lines[index].is_blank and out:
            break
        if not lines[index].is_blank:
            out.append(index)
    return out if len(out) <= _NEAR else []


def _at_page_ends(lines: Sequence[Line], breaks: Sequence[int]) -> list[SetAside]:
    """Give the lines around form feeds that stand there on several pages, numbers aside."""
    near: dict[int, str] = {}
    for at in breaks:
        before = _worded(lines, range(at - 1, max(-1, at - 12), -1))
        after = _worded(lines, range(at, min(len(lines), at + 12)))
        near.update(dict.fromkeys(before, "foot"))
        near.update(dict.fromkeys(after, "head"))
    near.update(dict.fromkeys(_worded(lines, range(len(lines) - 1, max(-1, len(lines) - 12), -1)), "foot"))
    kinds = Counter((where, _kind(lines[index].words)) for index, where in near.items())
    same = Counter((where, lines[index].words) for index, where in near.items())
    aside = []
    for index, where in sorted(near.items()):
        words = lines[index].words
        if _FOLIO.match(words):
            aside.append(SetAside(lines[index].number, words, "folio", f"it is a number at the {where} of a page"))
        elif (
            kinds[where, _kind(words)] >= _OFTEN
            or _is_alternating(kinds, where, words)
            # Few pages, but every one of them has it.
            or 1 < same[where, words] == len(breaks)
        ):
            reason = f"it stands at the {where} of {kinds[where, _kind(words)]} pages"
            aside.append(SetAside(lines[index].number, words, f"running-{where}", reason))
    return aside


def _is_alternating(kinds: Counter[tuple[str, str]], where: str, words: str) -> bool:
    """Tell a page's foot whose name changes while all else stays: it ends in a number in brackets."""
    tail = re.search(r"[\[(]\s*page\s+\d+\s*[\])]$", words, re.IGNORECASE)
    return bool(tail) and sum(count for (at, kind), count in kinds.items() if at == where and "#" in kind) >= _OFTEN


def _worded(lines: Sequence[Line], indices: Iterable[int]) -> list[int]:
    out: list[int] = []
    for index in indices:
        if not lines[index].is_blank:
            out.append(index)
            if len(out) == _NEAR:
                break
    return out


def _kind(words: str) -> str:
    """Give the words with every number made one, and white space single, so that heads of pages compare."""
    return _DIGITS.sub("#", " ".join(words.split())).casefold()


def _by_numbers(lines: Sequence[Line]) -> list[SetAside]:
    """Give numbers alone on their lines that count up over the whole text, with the heads that go with them.

    Right above or below such a number its page's head may stand, which recurs.
    """
    folios = (
        (index, _FOLIO.match(line.words))
        for index, line in enumerate(lines)
        if line.text and (line.text[-1].isdecimal() or line.text[-1] in _FOLIO_ENDS)
    )
    numbers = [(index, int(found.group(1))) for index, found in folios if found and found.group(1).isdecimal()]
    often = Counter(
        _kind(lines[at].words)
        for index, _ in numbers
        for at in (index - 1, index, index + 1)
        if not _is_blank(lines, at)
    )
    # In a text that is set solid nothing has blank lines around it.
    solid = sum(line.is_blank for line in lines) * _SOLID < len(lines)
    alone = [one for one in numbers if solid or _stands_alone(lines, one[0], often)]
    run = counted_pages(alone)
    if len(run) < 4 or len(run) * 10 < len(alone) * 8 or _head_text(lines, run):
        return []
    aside = [
        SetAside(lines[index].number, lines[index].words, "folio", "it is one of the numbers that count pages")
        for index in run
    ]
    heads: dict[str, list[int]] = defaultdict(list)
    for index in run:
        for other in (
            *_worded(lines, range(index - 1, max(-1, index - 5), -1))[:1],
            *_worded(lines, range(index + 1, min(len(lines), index + 5)))[:1],
        ):
            if (solid or _stands_alone(lines, other, often)) and len(lines[other].words) < 80:
                heads[_kind(lines[other].words)].append(other)
    for found_at in heads.values():
        if len(found_at) >= _OFTEN and len(found_at) * 4 >= len(run):
            reason = f"it stands beside {len(found_at)} page numbers"
            aside.extend(SetAside(lines[i].number, lines[i].words, "running-head", reason) for i in found_at)
    return aside


def _head_text(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Tell numbers with points most of which stand nearer to what follows: of letters, or sections."""
    nearer = sum(
        lines[index].text.endswith(".") and _blanks(lines, index, -1) > _blanks(lines, index, 1) for index in run
    )
    return nearer * 10 >= len(run) * 7


def _blanks(lines: Sequence[Line], index: int, step: int) -> int:
    """Count the blank lines above a line (step -1) or below it (step 1)."""
    at = index + step
    while 0 <= at < len(lines) and lines[at].is_blank:
        at += step
    return abs(at - index) - 1


def _stands_alone(lines: Sequence[Line], index: int, often: Counter[str]) -> bool:
    """Tell a line between blank lines, or beside one that recurs and has a blank line beyond it."""
    return all(
        _is_blank(lines, index + step)
        or (often[_kind(lines[index + step].words)] >= _OFTEN and _is_blank(lines, index + 2 * step))
        for step in (-1, 1)
    )


def _is_blank(lines: Sequence[Line], index: int) -> bool:
    return not 0 <= index < len(lines) or lines[index].is_blank
