"""Read the title page: of what stands at the very front, only the title heads the text."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.heads.front_title import DEDICATED, title_of
from briefpress.verbs.plain.heads.imprint_lines import is_imprint
from briefpress.verbs.plain.heads.said_lines import announces
from briefpress.verbs.plain.heads.stage_lines import names_persons
from briefpress.verbs.plain.heads.title_lines import is_long, noted_of_copy, title_block
from briefpress.verbs.plain.points import STOPS, WIDE_CLOSING
from briefpress.verbs.plain.survey import LONG, is_early
from briefpress.verbs.plain.title_block import FRONT
from briefpress.verbs.plain.wording import is_noted, is_sentences, stops

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.heads.evidence import Evidence
    from briefpress.verbs.plain.heads.found import Found, Said

# A title page behind some other words has so many short lines, some of them far apart.
_LEAST, _APART = 4, 2
# So long at least is a sentence that is no line of a title page.
_SENTENCE = 40
# An item of a list.
_ITEM = re.compile(r"[-•‣◦▪●]\s+\w")
_ENDS = f':：»”"{STOPS}{WIDE_CLOSING}'


def without_title_page(seen: Evidence, out: Mapping[int, Found], *, said: Said) -> dict[int, Found]:
    """Keep the title alone of what stands at the very front before the first text.

    Heads that stand right over that text, one after the other, are its own. `said` is what the text's own
    metadata say.
    """
    block = title_block(seen)
    front = _front(seen, out, block)
    chosen = title_of(seen, out, front, said) if block is None or said.title else block
    printed = next((index for index in reversed(front) if is_imprint(seen.chunks[index])), -1)
    if chosen is None and printed < 0:
        return dict(out)
    if chosen is not None:
        first = chosen.candidate.index
        # What goes on with the title is no head of its own.
        out = {at: one for at, one in out.items() if not first < at <= first + chosen.further}
        if first not in front and first + chosen.further + 1 not in front:
            return {**out, first: chosen}
        # A title of many lines looks like verse.
        front = front if first in front else [first, *front]
    own = _own(seen, out, front, printed=printed)
    later = Counter(found.candidate.style for index, found in out.items() if front and index > front[-1])
    dropped = {index for index in front[:own] if not (0 <= printed < index and _opens(seen, out.get(index), later))}
    kept = {index: found for index, found in out.items() if index not in dropped}
    return kept if chosen is None else {**kept, chosen.candidate.index: chosen}


def _own(seen: Evidence, out: Mapping[int, Found], front: Sequence[int], *, printed: int) -> int:
    """Give where in the front the heads begin that stand right over the first text.

    They are numbered, with their titles, and behind all that tells of the printing (the last chunk of which is
    `printed`, or -1) such a head is a chapter's whatever stands below it; or the last one is set as others further on.
    """
    # “[CONTINUED.]” belongs to the head above it, and so does what a poem's title goes on with, or who is on the stage.
    own = len(front)
    while own > 0 and front[own - 1] not in out and _is_of_head_above(seen, front[own - 1]):
        own -= 1
    last = own
    numbered = (
        at for at, index in enumerate(front) if index > printed >= 0 and index in out and out[index].candidate.strong
    )
    if (first := next(numbered, None)) is not None:
        return first
    later = {found.candidate.style for index, found in out.items() if front and index > front[-1]}
    while own > 0:
        over = out.get(front[own - 2]) if own > 1 else None
        if over is not None and over.further and front[own - 1] == front[own - 2] + 1:
            own -= 1
        found = out.get(front[own - 1])
        if found is None:
            break
        # Over the list of persons, or a preface, stands what the title page says last.
        set_as_later = found.candidate.style in later and not is_imprint(seen.chunks[front[own - 1]])
        again = own == last and set_as_later and front[-1] + 1 not in out
        if not (found.candidate.strong or seen.marked(front[own - 1]) or again):
            break
        own -= 1
    return own


def _is_of_head_above(seen: Evidence, index: int) -> bool:
    return is_noted(seen.chunks[index].text) or index in seen.below or names_persons(seen, index)


def _opens(seen: Evidence, found: Found | None, later: Counter[str]) -> bool:
    """Tell a head set as many are further on, whose styles `later` counts: no dedication, nor the title."""
    if found is None or DEDICATED.match(found.candidate.text):
        return False
    return later[found.candidate.style] >= MANY and seen.speakers.repeats[found.candidate.key] == 1


def _front(seen: Evidence, out: Mapping[int, Found], block: Found | None) -> list[int]:
    """Give the chunks before the first text or the first head of the front matter; `block` is a title in several lines.

    What a transcriber says before the title page, or the page before it of other books, is no such text.
    """
    front: list[int] = []
    noted = noted_of_copy(seen)
    for index in range(len(seen.chunks)):
        if index in noted:
            continue
        found = out.get(index)
        if found is not None and found.candidate.style == "conventional":
            if not front and _stands_before_title_page(seen, out, index, begun=False):
                continue
            break
        if found is not None and _counts_from_here(seen, found):
            break
        if index in seen.taken:
            if _ITEM.match(seen.chunks[index].text):
                # Who was present at a meeting is listed, and what was to be done: a colon before it is no title.
                return (
                    front[:-1] if front and front[-1] == index - 1 and announces(seen.chunks[front[-1]].text) else front
                )
            front.extend([index] if index in seen.leading else [])
            continue
        titled = block is not None and index == block.candidate.index
        if not titled and _begins_text(seen, out, index):
            if _stands_before_title_page(seen, out, index, begun=len(front) >= _LEAST):
                continue
            break
        front.append(index)
    return front


def _counts_from_here(seen: Evidence, found: Found) -> bool:
    """Tell “1. Summary” over a sentence, with which the numbers of the sections begin."""
    one = found.candidate
    below = one.index + found.further + 1
    first = one.index in seen.counted and one.number is not None and one.number.value == 1 and one.number.rest != ""
    return first and not one.strong and below < len(seen.chunks) and stops(seen.chunks[below].text)


def _stands_before_title_page(seen: Evidence, out: Mapping[int, Found], index: int, *, begun: bool) -> bool:
    """Tell text behind which a title page follows, or goes on where it has `begun`.

    It has short lines, some far apart, with a printer's name or a year.
    """
    run: list[int] = []
    for below in range(index + 1, min(len(seen.chunks), FRONT)):
        chunk, found = seen.chunks[below], out.get(below)
        prose = is_long(chunk, seen.shapes[below])
        if prose or (found is not None and found.candidate.style == "conventional"):
            break
        run.append(below)
    # “_Publisher._ It must be.” is said in a play.
    told = (one for one in reversed(run) if is_imprint(seen.chunks[one]))
    last = next((one for one in told if not seen.openings.begins_so(seen.chunks[one].text)), index)
    page = [below for below in run if below <= last]
    parting = seen.chunks[index + 1 : last + 2]
    apart = any(chunk.before > max(_APART, seen.habits.gap) for chunk in parting)
    return bool(page) and (begun or (len(page) >= _LEAST and apart))


def _begins_text(seen: Evidence, out: Mapping[int, Found], index: int) -> bool:
    chunk = seen.chunks[index]
    one = seen.could.get(index)
    # The title may be the name of one who speaks.
    if one is not None and seen.speakers.is_one_of_cast(one) and index + 1 not in seen.could:
        return True
    if one is not None and (one.capitals or one.centred or one.strong):
        return False
    if index and (above := out.get(index - 1)) is not None and above.candidate.strong:
        return True
    if seen.shapes[index] == "lines" and len(chunk.lines) > MANY and not is_imprint(chunk):
        return True
    full = len(chunk.lines) > 1 and seen.shapes[index] == "prose" and not is_early(chunk, 0, seen.habits.width)
    if full and seen.habits.width and chunk.text[-1] in _ENDS:
        return True
    long = len(chunk.lines) > MANY or chunk.length > LONG or is_sentences(chunk.text)
    # Where each line is a paragraph, a sentence is one.
    long |= seen.habits.unwrapped and chunk.length > _SENTENCE and stops(chunk.text)
    return seen.shapes[index] in {"prose", "narrow", "single"} and long
