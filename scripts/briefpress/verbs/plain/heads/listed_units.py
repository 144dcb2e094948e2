"""Find units that are listed: chapters with their pages or summaries, the acts of a play."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.entries import TOLD_PAGE, is_entry
from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.heads.may_head import key_of
from briefpress.verbs.plain.heads.places import head_key, heads_contents, places_of
from briefpress.verbs.plain.heads.runs import value_of
from briefpress.verbs.plain.heads.unit_words import CHAPTERS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate

# Entries with pages stand so near a unit that is listed with them; so many chunks a unit's title may take.
_HEAD = 5
# So many chunks at most may stand between the entries of a list with summaries.
_SUMMARY = 16
# So many times as wide apart stand the acts of a play as those that are named before it.
_WIDER = 20
# So many chapters without text between them are listed.
_SOLD = 5
# By so many letters a title is known.
_BEGINS = 12
_PAGED = re.compile(rf"[^\d\s].*\s{TOLD_PAGE}[_*)]?\.?$")


def units_with_entries(chunks: Sequence[Chunk], could: Mapping[int, Candidate], entered: set[int]) -> set[int]:
    """Find units that are listed with their pages.

    They stand elsewhere too, and amid entries or end in numbers; or what is below each is an entry and nothing more.
    """
    units = {
        index: one for index, one in could.items() if one.number is not None and one.number.style.startswith("unit:")
    }
    places = places_of(units)
    out: set[int] = set()
    paged: dict[str, list[int]] = defaultdict(list)
    for index, one in units.items():
        if index in entered or places.first[head_key(one)] == places.last[head_key(one)]:
            continue
        near = [at for at in range(index - _HEAD, index + _HEAD) if at in entered]
        if (near and near[0] < index < near[-1]) or is_entry(chunks[index].lines[-1].text):
            out.add(index)
        if one.number is not None and _PAGED.search(one.number.rest):
            paged[one.number.style].append(index)
    below: dict[str, list[int]] = defaultdict(list)
    for index, one in units.items():
        if index + 1 < len(chunks) and is_entry(chunks[index + 1].lines[-1].text):
            below[one.style].append(index)
    for paged_at in below.values():
        # The last of a list may have no page.
        close = {at for low, high in pairwise(paged_at) if high - low <= MANY for at in (low, high)}
        out.update(close if len(close) >= MANY else ())
    # Entries stand close together; a chapter's title may end in a year.
    listed = (at for at in paged.values() if len(at) >= MANY and at[-1] - at[0] <= len(at) * _SUMMARY)
    return out.union(*listed)


def listed_units(could: Mapping[int, Candidate]) -> set[int]:
    """Find lists of units with summaries between them: all stand again, titles and all, and far wider apart.

    Right below a head that says “Contents” their titles may stand in lines of their own; then they are close together.
    """
    heads = [index for index, one in could.items() if heads_contents(one)]
    out: set[int] = set()
    styles: dict[str, list[Candidate]] = defaultdict(list)
    for _, one in sorted(could.items()):
        if one.number is not None and one.number.style.startswith("unit:"):
            styles[one.number.style].append(one)
    last = max(could, default=0)
    back = next((head for head in heads if head * 5 >= last * 4), None)
    for members in styles.values():
        out |= _in_a_row(members, could) | (_behind(could, members, back) if back is not None else set())
        again: dict[int, int] = {value_of(one): one.index for one in members}
        under = any(0 < members[0].index - head <= _HEAD for head in heads)
        # The first of them begins the text; a number that stands twice there by mistake is not listed.
        text = max(again[value_of(members[0])], members[0].index + 1)
        again_on = [one for one in members if one.index < text and again[value_of(one)] != one.index]
        listed = [one for one in again_on if under or (one.number and one.number.rest)]
        if len(listed) < MANY <= len(again_on) and _is_outline(again_on, max(again.values()) - text):
            listed = again_on
        if len(listed) < MANY or _are_others(listed, [one for one in members if one.index >= text]):
            continue
        near = listed[-1].index - listed[0].index
        # Nothing but short lines stands between those of a long list.
        short = sum(listed[0].index <= index <= listed[-1].index for index in could)
        close = near <= len(listed) * (_HEAD if under else _SUMMARY) or (under and short * 5 >= near * 4)
        if close and near * 3 < again[value_of(listed[-1])] - text:
            end = _end_of_list(could, listed[-1].index, text)
            out.update(index for index in could if listed[0].index <= index <= end)
    return out


def _is_outline(listed: Sequence[Candidate], later: int) -> bool:
    """Tell acts that a play names with their places before it begins; `later` is how far they reach then."""
    near = listed[-1].index - listed[0].index
    return near <= len(listed) * _HEAD and near * _WIDER < later


def _are_others(listed: Sequence[Candidate], members: Sequence[Candidate]) -> bool:
    """Tell units with titles of which most stand nowhere among others of their numbers, each of which has another."""
    titles: dict[int, set[str]] = defaultdict(set)
    for one in members:
        titles[value_of(one)].add(_title(one))
    other = [one for one in listed if _title(one) and not titles[value_of(one)] & {"", _title(one)}]
    return len(other) * 2 > len(listed)


def _title(one: Candidate) -> str:
    """Give how a unit's title begins: a list may give it shortened."""
    return key_of(one.number.rest)[:_BEGINS] if one.number is not None else ""


def _behind(could: Mapping[int, Candidate], members: Sequence[Candidate], head: int) -> set[int]:
    """Find units that the list under a head at the end of a text names again, each with its title and what it holds."""
    before = {value_of(one) for one in members if one.index < head}
    again = [one.index for one in members if one.index > head and value_of(one) in before]
    if len(again) < MANY or again[-1] - head > len(again) * _SUMMARY:
        return set()
    # The title of the last one stands below it.
    return {index for index in range(head + 1, again[-1] + 2) if index in could}


def _in_a_row(members: Sequence[Candidate], could: Mapping[int, Candidate]) -> set[int]:
    """Find units with titles that stand in a row with no text between, before they begin anew: the acts of a play.

    So many chapters in a row are those of a book for sale, wherever they stand; articles may have been repealed.
    """
    out: set[int] = set()
    row: list[Candidate] = []
    for one, after in zip(members, [*members[1:], None], strict=True):
        row.append(one)
        if after is not None and value_of(after) == value_of(one) + 1 and _are_near(one, after, could):
            continue
        anew = after is not None and value_of(after) == 1 and one.number is not None and one.number.rest != ""
        if (len(row) >= MANY and anew) or (len(row) >= _SOLD and _are_sold(row, could)):
            out.update(member.index for member in row)
        row = []
    return out


def _are_near(one: Candidate, after: Candidate, could: Mapping[int, Candidate]) -> bool:
    """Tell units with no more between them than the title of the first one."""
    return after.index - one.index < MANY and all(index in could for index in range(one.index, after.index))


def _are_sold(row: Sequence[Candidate], could: Mapping[int, Candidate]) -> bool:
    """Tell chapters with titles that have nothing between them but what could head something itself."""
    titled = all(one.number is not None and one.number.rest and one.number.rank <= CHAPTERS for one in row)
    return titled and all(index in could for index in range(row[0].index, row[-1].index))


def _end_of_list(could: Mapping[int, Candidate], last: int, text: int) -> int:
    """Give where a list of units ends: what stands close behind the last unit, and again in the text, is listed too."""
    last_at = places_of(could).last
    for index in sorted(index for index in could if last < index < text):
        if index - last > MANY or max(last_at[could[index].key], last_at[head_key(could[index])]) < text:
            break
        last = index
    return last
