"""Find lists of contents: the heads of a text, listed together before they stand over their parts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.unit_words import CONTENTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.shapes import Shape

# A line of contents or of an index ends in a page's number behind a gap or dots.
# A list without a head stands among so many chunks at the front.
_FRONT = 60
# The head of what follows a list has so many parts at most.
_HEAD = 5
# So many chunks at most may stand between the entries of a list with summaries.
_SUMMARY = 16
# What a list names heads no more than so many parts of the text.
_OFTEN = 5
# A title of so many letters is found again by itself.
_TITLE = 12
# A list at the end stands in the last of five parts.
_BACK = 4
_PAGE = r"(?:\d{1,4}|[ivxlc]{1,7})"
_PAGED = re.compile(rf"[^\d\s].*\s{_PAGE}\.?$")
_NUMBERED_PAGE = re.compile(rf"[\s.…]+{_PAGE}\.?$")
_ENTRY = re.compile(rf"\S(?:\s{{3,}}|\s?(?:\.\s?){{4,}}\s*|…+\s*){_PAGE}(?:[-–—,; ]{{1,3}}{_PAGE})*\.?$")


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the words of each candidate stand first and last, and where numbers of each style first are one."""

    first: Mapping[str, int]
    last: Mapping[str, int]
    ones: Mapping[str, int]


def is_entry(line: str) -> bool:
    """Tell a line of contents or of an index: words, a gap or a row of dots, and a page's number."""
    return _ENTRY.search(line[-120:]) is not None


def entries(chunk: Chunk) -> bool:
    """Tell a chunk most lines of which are entries with pages' numbers."""
    return sum(is_entry(line.text) for line in chunk.lines) * 2 >= len(chunk.lines)


def contents_of(
    chunks: Sequence[Chunk], shapes: Sequence[Shape], could: Mapping[int, Candidate], taken: frozenset[int]
) -> frozenset[int]:
    """Find lists of contents: runs of candidates, with no prose between, most of which stand again further on.

    Under a head that says “Contents” one such entry is enough, and tables of page numbers may stand between.
    """
    everywhere, rare = _places(could), _places(_rare(could))
    out = {index for index, chunk in enumerate(chunks) if index not in taken and entries(chunk)}
    run: list[int] = []
    listed = False
    names: set[str] = set()
    for index in range(len(chunks) + 1):
        if listed and index in could and could[index].wide and could[index].key in names:
            # The first head of the text: in a book of verse no prose ends the list.
            run = _without_first_head(run, could)
            out.update(_listed(run, could, everywhere, listed=True, front=len(chunks) // 5))
            run, listed = [], False
        if listed and index < len(chunks):
            names.update(_names(chunks[index]))
        if index in could and index not in out:
            if _heads_contents(could[index]):
                run, listed, names = [], True, set()
            else:
                run.append(index)
            continue
        if index in out or index in taken:
            if index in out and listed:
                # Pages' numbers still follow: what stands between is listed with them.
                out.update(at for at in run if at in could)
                run = []
            continue
        goes_on = index < len(chunks) and (
            _continues(chunks[index], shapes[index]) or _over_entries(index, chunks, out)
        )
        if listed and goes_on:
            run.append(index)
            continue
        run = _without_first_head(run, could)
        places = everywhere if listed else rare
        out.update(_listed(run, could, places, listed=listed, front=len(chunks) // 5))
        run, listed = [], False
    out |= _listed_units(could)
    return frozenset(out | _units_with_entries(could, out))


def _over_entries(index: int, chunks: Sequence[Chunk], entered: set[int]) -> bool:
    """Tell a few lines with entries soon below them: the title of a listed part, however it wraps."""
    below = range(index + 1, index + _HEAD + 1)
    return len(chunks[index].lines) <= MANY and any(at in entered for at in below)


def _units_with_entries(could: Mapping[int, Candidate], entered: set[int]) -> set[int]:
    """Find units that are listed with their pages: they stand elsewhere too, and amid entries or end in numbers."""
    units = {
        index: one for index, one in could.items() if one.number is not None and one.number.style.startswith("unit:")
    }
    places = _places(units)
    out: set[int] = set()
    paged: dict[str, list[int]] = defaultdict(list)
    for index, one in units.items():
        if index in entered or places.first[head_key(one)] == places.last[head_key(one)]:
            continue
        near = [at for at in range(index - _HEAD, index + _HEAD) if at in entered]
        if near and near[0] < index < near[-1]:
            out.add(index)
        if one.number is not None and _PAGED.search(one.number.rest):
            paged[one.number.style].append(index)
    return out.union(*(indices for indices in paged.values() if len(indices) >= MANY))


def _listed_units(could: Mapping[int, Candidate]) -> set[int]:
    """Find lists of units with summaries between them: all stand again, titles and all, and far wider apart.

    Right below a head that says “Contents” their titles may stand in lines of their own; then they are close together.
    """
    heads = [index for index, one in could.items() if _heads_contents(one)]
    out: set[int] = set()
    styles: dict[str, list[Candidate]] = defaultdict(list)
    for _, one in sorted(could.items()):
        if one.number is not None and one.number.style.startswith("unit:"):
            styles[one.number.style].append(one)
    for members in styles.values():
        again: dict[int, int] = {_value(one): one.index for one in members}
        under = any(0 < members[0].index - head <= _HEAD for head in heads)
        # The first of them begins the text; a number that stands twice there by mistake is not listed.
        text = max(again[_value(members[0])], members[0].index + 1)
        again_on = [one for one in members if one.index < text and again[_value(one)] != one.index]
        listed = [one for one in again_on if under or (one.number and one.number.rest)]
        if len(listed) < MANY:
            continue
        near = listed[-1].index - listed[0].index
        # Nothing but short lines stands between those of a long list.
        short = sum(listed[0].index <= index <= listed[-1].index for index in could)
        close = near <= len(listed) * (_HEAD if under else _SUMMARY) or (under and short * 5 >= near * 4)
        if close and near * 3 < again[_value(listed[-1])] - text:
            end = _end_of_list(could, listed[-1].index, text)
            out.update(index for index in could if listed[0].index <= index <= end)
    return out


def _value(one: Candidate) -> int:
    return one.number.value if one.number is not None else 0


def _end_of_list(could: Mapping[int, Candidate], last: int, text: int) -> int:
    """Give where a list of units ends: what stands close behind the last unit, and again in the text, is listed too."""
    last_at = _places(could).last
    for index in sorted(index for index in could if last < index < text):
        if index - last > MANY or max(last_at[could[index].key], last_at[head_key(could[index])]) < text:
            break
        last = index
    return last


def _heads_contents(one: Candidate) -> bool:
    """Tell a head such as “Contents”, “Table of contents”, “Contents of the first volume”."""
    words = one.text.casefold().strip(" .:_*").split()
    listed = bool({words[0], words[-1]} & CONTENTS) or words == ["table"]
    return one.number is not None and one.number.style == "conventional" and listed


def _continues(chunk: Chunk, shape: Shape) -> bool:
    """Tell what may stand in a list of contents beside heads: short lines, or lines with numbers of their own.

    A unit may go on with what stands in it: “Section 2. Causes: poverty; drink;”.
    """
    if shape in {"single", "lines"} or all(numbered(line.words) is not None for line in chunk.lines):
        return True
    number = numbered(chunk.lines[0].words)
    return number is not None and number.style.startswith("unit:")


def _listed(
    run: Sequence[int],
    could: Mapping[int, Candidate],
    places: _Places,
    *,
    listed: bool,
    front: int,
) -> Sequence[int]:
    """Give which of a run of chunks list what stands further on; without a head over it, only at the front.

    Under a head that says so a list may also stand behind all that it lists.
    """
    run = list(run)
    begins = run[0] if run else 0
    at_end = listed and begins > front * _BACK

    def again(index: int, behind: int) -> bool:
        if index not in could:
            return False
        keys = _keys(could[index])
        first, last = min(places.first.get(key, begins) for key in keys), max(places.last.get(key, 0) for key in keys)
        return last > behind or (at_end and first < begins)

    # The head of what follows a list may stand at its end: it comes for the last time here.
    while run and (not again(run[-1], run[-1]) or _begins_anew(run[-1], could, places)):
        run.pop()
    found = [index for index in run if again(index, run[-1])]
    if found and (listed or (len(found) >= MANY and len(found) * 2 >= len(run) and run[-1] < max(front, _FRONT))):
        return [index for index in run if listed or index >= found[0]]
    return []


def _begins_anew(index: int, could: Mapping[int, Candidate], places: _Places) -> bool:
    """Tell a number one that is not the first of its style: the text begins behind its list, and counts from one."""
    number = could[index].number if index in could else None
    return number is not None and number.value == 1 and places.ones[number.style] < index


def _without_first_head(run: list[int], could: Mapping[int, Candidate]) -> list[int]:
    """Leave out the head of the text below a list: what stands widely apart at its end."""
    for place in range(len(run) - 1, max(0, len(run) - _HEAD), -1):
        one = could.get(run[place])
        if one is None:
            break
        if one.wide:
            return run[:place]
    return run


def _names(chunk: Chunk) -> set[str]:
    """Give the keys of what a chunk lists, a line or all of it an entry, without the pages' numbers."""
    texts = (chunk.text, *(line.words for line in chunk.lines))
    return {"".join(c for c in _NUMBERED_PAGE.sub("", text).casefold() if c.isalnum()) for text in texts}


def _rare(could: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """Leave out lines without a number that come again and again: names of speakers and writers list nothing."""
    counts = Counter(one.key for one in could.values())
    return {index: one for index, one in could.items() if one.number is not None or counts[one.key] <= _OFTEN}


def _places(could: Mapping[int, Candidate]) -> _Places:
    """Find where the candidates stand, by their words."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    ones: dict[str, int] = {}
    for index, one in sorted(could.items()):
        for key in _keys(one):
            first.setdefault(key, index)
            last[key] = index
        if one.number is not None and one.number.value == 1:
            ones.setdefault(one.number.style, index)
    return _Places(first, last, ones)


def _keys(one: Candidate) -> tuple[str, ...]:
    """Give the keys by which a head is found again: its words, its number, its title where that is long.

    “CHAPTER 2. VARIATION UNDER NATURE.” may be listed so and stand as “2. VARIATION UNDER NATURE.”.
    """
    title = "".join(c for c in one.number.rest.casefold() if c.isalnum()) if one.number is not None else ""
    return (one.key, head_key(one), *((f"={title}",) if len(title) >= _TITLE else ()))


def head_key(one: Candidate) -> str:
    """Give the key of a numbered head without its title, which may stand on another line further on."""
    if one.number is None or not one.number.rest or not one.number.style.startswith("unit:"):
        return one.key
    rest = "".join(c for c in one.number.rest.casefold() if c.isalnum())
    return one.key.removesuffix(rest) if len(rest) < len(one.key) else one.key
