"""Find lists of contents: the heads of a text, listed together before they stand over their parts."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.below_units import SUMMARY
from briefpress.verbs.plain.heads.entries import NUMBERED_PAGE, entries, entries_below, is_entry, stand_again
from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.heads.listed_runs import FRONT, HEAD, listed_of, without_first_head
from briefpress.verbs.plain.heads.listed_units import listed_units, units_with_entries
from briefpress.verbs.plain.heads.may_head import key_of
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.paged_lists import paged_lists
from briefpress.verbs.plain.heads.places import heads_contents, heads_pictures, places_of
from briefpress.verbs.plain.heads.speeches import Openings
from briefpress.verbs.plain.wording import is_sentences, soft_end

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.speeches import Opening
    from briefpress.verbs.plain.shapes import Shape

# By so many letters a title is known that the list gives in full.
_TITLE = 16
# What a list names heads no more than so many parts of the text.
_OFTEN = 5
# A stanza has so many lines at least, and one in so many goes on in the next.
_STANZA = 4
# A summary has so many lines at most.
_SUMMED_UP = 12
# Topics of a chapter, one behind the other.
_DASH = re.compile(r"\w[.?!]?(?:--|[—–])\s?\w")
_JOINED = re.compile(r"(?:--|[—–]|\s-\s).+(?:--|[—–]|\s-\s)")
_HELD = re.compile(r"\s\([^()]*\d[^()]*\)\W*$")


def contents_of(
    chunks: Sequence[Chunk],
    shapes: Sequence[Shape],
    could: Mapping[int, Candidate],
    taken: frozenset[int],
    opened: Sequence[Opening | None],
) -> frozenset[int]:
    """Find lists of contents: runs of candidates, with no prose between, most of which stand again further on.

    Under a head that says “Contents” one such entry is enough, and tables of page numbers may stand between.
    """
    everywhere, rare = places_of(could), places_of(_rare(could))
    said = _said(could, Openings(one for index, one in enumerate(opened) if index not in taken))
    out = {index for index, chunk in enumerate(chunks) if index not in taken and entries(chunk)}
    out.update(at for index, one in could.items() if heads_contents(one) for at in entries_below(chunks, index))
    below = (at for at in could if at - 1 in could and heads_contents(could[at - 1]))
    out.update(at for at in below if stand_again(chunks[at], at, everywhere.last))
    out.update(paged_lists(chunks, everywhere, front=max(len(chunks) // 5, FRONT)))
    out -= taken
    run: list[int] = []
    listed = False
    names: set[str] = set()
    opening = ""
    for index in range(len(chunks) + 1):
        over = shapes[index + 1 : index + MANY]
        if listed and index in could and _begins_text(could[index], names, opening, is_over_text="prose" in over):
            # The first head of the text: in a book of verse no prose ends the list.
            run = without_first_head(run, could, out)
            out.update(listed_of(run, could, everywhere, listed=True, front=len(chunks) // 5))
            run, listed = [], False
        if listed and index < len(chunks):
            opening = opening if names else key_of(NUMBERED_PAGE.sub("", chunks[index].lines[0].words))
            names.update(_names(chunks[index]))
        if index in could and index not in out and (listed or index not in said):
            if heads_contents(could[index]):
                run, listed, names = [], True, set()
            elif heads_pictures(could[index]):
                # Another list begins, and its head is not of the one above.
                out.update(listed_of(run, could, everywhere if listed else rare, listed=listed, front=len(chunks) // 5))
                run = []
            else:
                run.append(index)
            continue
        if index in out or index in taken:
            if index in out and listed:
                # Pages' numbers still follow: what stands between is listed with them, long titles with numbers too.
                out.update(at for at in run if at in could or numbered(chunks[at].lines[0].words) is not None)
                run = []
            continue
        if (
            listed
            and index < len(chunks)
            and (
                _continues(chunks[index], shapes[index])
                or _over_entries(index, chunks, out)
                or _sums_up_above(index, chunks, run)
                or _explains(index, could, (out, taken))
            )
        ):
            run.append(index)
            continue
        run = without_first_head(run, could, out)
        places = everywhere if listed else rare
        out.update(listed_of(run, could, places, listed=listed, front=len(chunks) // 5))
        run, listed = [], False
    out |= listed_units(could) | _pictures(could, out, front=max(len(chunks) // 5, FRONT))
    return frozenset(out | units_with_entries(chunks, could, out))


def _said(could: Mapping[int, Candidate], openings: Openings) -> frozenset[int]:
    """Find short speeches that begin as others do: they are said again, “OLE. Yes.”, and list nothing."""
    ended = (index for index, one in could.items() if one.number is None and one.ends_sentence)
    return frozenset(index for index in ended if openings.begins_so(could[index].text))


def _pictures(could: Mapping[int, Candidate], entered: AbstractSet[int], *, front: int) -> set[int]:
    """Find what is listed under a head such as “Illustrations”, each described: up to what speaks for itself.

    What stands over entries with pages heads these, and what is widely apart begins something else.
    """
    out: set[int] = set()
    for head in (index for index, one in could.items() if index < front and heads_pictures(one)):
        behind = [index for index in range(head + 1, head + FRONT + 1) if index in could]
        end = next((index for index in behind if could[index].strong or could[index].wide), None)
        if end is not None:
            shown = [index for index in behind if index < end and index + 1 not in entered]
            out.update(shown if len(shown) >= MANY else ())
    return out


def _begins_text(one: Candidate, names: AbstractSet[str], opening: str, *, is_over_text: bool) -> bool:
    """Tell the head of the text below its list: one of those listed widely apart, or the first of them again.

    The list may say more of it than stands in its first line. Over text a number tells it, however near it stands.
    """
    again = one.key in names or (len(one.key) >= _TITLE and f"{one.key[:_TITLE]}…" in names)
    counts = is_over_text and one.number is not None and one.number.rest != ""
    return (one.wide and again) or (one.key == opening and (one.far or counts))


def _over_entries(index: int, chunks: Sequence[Chunk], entered: set[int]) -> bool:
    """Tell a few lines with entries soon below them: the title of a listed part, however it wraps."""
    below = range(index + 1, index + HEAD + 1)
    return len(chunks[index].lines) <= MANY and any(at in entered for at in below)


def _sums_up_above(index: int, chunks: Sequence[Chunk], run: Sequence[int]) -> bool:
    """Tell the topics of what is listed right above, set in further than it is."""
    chunk = chunks[index]
    below = run[-1:] == [index - 1] and chunk.indent > chunks[index - 1].indent > 0
    return below and len(chunk.lines) <= _SUMMED_UP * 2


def _explains(index: int, could: Mapping[int, Candidate], entered: Sequence[AbstractSet[int]]) -> bool:
    """Tell what is said right below the head of a list, over its first entries: what its signs mean."""
    said = index - 1 in could and heads_contents(could[index - 1])
    return said and any(at in one for at in range(index + 1, index + HEAD + 1) for one in entered)


def _continues(chunk: Chunk, shape: Shape) -> bool:
    """Tell what may stand in a list of contents beside heads: short lines, or lines with numbers of their own.

    A unit may go on with what stands in it: “Section 2. Causes: poverty; drink;”; a summary ends in a page's number, or
    goes from topic to topic. So may numbered lines that stand right below each other.
    """
    if _is_stanza(chunk) or _is_paragraph(chunk):
        return False
    if _is_summary(chunk):
        return True
    if (
        shape in {"single", "lines"}
        or is_entry(chunk.lines[-1].text)
        or all(numbered(line.words) is not None for line in chunk.lines)
    ):
        return True
    number = numbered(chunk.lines[0].words)
    if number is None:
        return False
    tight = not (chunk.before and chunk.after) or sum(numbered(line.words) is not None for line in chunk.lines) >= MANY
    return tight or number.style.startswith("unit:")


def _is_summary(chunk: Chunk) -> bool:
    """Tell the topics of a chapter, which dashes join."""
    text = " ".join(line.words for line in chunk.lines)
    return len(chunk.lines) <= _SUMMED_UP and (_JOINED.search(text) or SUMMARY.search(text)) is not None


def _is_paragraph(chunk: Chunk) -> bool:
    """Tell a paragraph of one line, as texts have them that were not wrapped; a summary joins its topics by dashes."""
    text = chunk.text
    if len(chunk.lines) > 1 or not is_sentences(text):
        return False
    return not (is_entry(text) or numbered(text) is not None or _JOINED.search(text) is not None)


def _is_stanza(chunk: Chunk) -> bool:
    """Tell lines of verse: several go on in the next ones, and none ends in a page's number or goes through topics."""
    if len(chunk.lines) < _STANZA or any(line.words[-1:].isdigit() for line in chunk.lines):
        return False
    if len(_DASH.findall(chunk.text)) >= MANY:
        return False
    return sum(soft_end(line.words) for line in chunk.lines) * _STANZA >= len(chunk.lines)


def _names(chunk: Chunk) -> set[str]:
    """Give the keys of what a chunk lists, a line or all of it an entry, without the pages' numbers."""
    texts = (chunk.text, *(line.words for line in chunk.lines))
    # “FIRST PART (Articles 1-12)”: what it holds is no part of its name.
    bare = (NUMBERED_PAGE.sub("", _HELD.sub("", text)) for text in texts)
    keys = {"".join(filter(str.isalnum, text.casefold())) for text in bare}
    return keys | {f"{key[:_TITLE]}…" for key in keys if len(key) > _TITLE}


def _rare(could: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """Leave out lines without a number that come again and again: names of speakers and writers list nothing."""
    counts = Counter(one.key for one in could.values())
    return {index: one for index, one in could.items() if one.number is not None or counts[one.key] <= _OFTEN}
