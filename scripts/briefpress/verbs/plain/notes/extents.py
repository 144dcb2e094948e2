"""Find where each note ends: a note may have several paragraphs, verse and quotations in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.breaks import PICTURE, is_scene_break
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.unit_words import NOTES
from briefpress.verbs.plain.letters import is_capitals
from briefpress.verbs.plain.notes.bodies import APART
from briefpress.verbs.plain.wording import open_brackets

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.notes.bodies import Body
    from briefpress.verbs.plain.notes.pairs import Mark

# How many chunks a note may have beyond its first; what is longer is the text, which goes on behind the note.
_LONGEST = 60
# So many chunks the last note of a part may have beyond its first.
_PARTED = 8
# A text that sets its notes in does so with nearly all of them, and with little else.
_MOST, _FEW = 0.9, 0.2
# Verse within a note is set in by less than this, what is set in the middle of a page by more.
_FAR_IN = 20
_COLUMNS = re.compile(r"\S {3,}\S|[|│]")
_INTRODUCES = (":", ":--", ":—", "--", "—")


def with_extents(
    chunks: Sequence[Chunk],
    pairs: Sequence[tuple[Mark, Body]],
    bodies: Sequence[Body],
    regions: Sequence[str],
    *,
    taken: AbstractSet[int],
) -> list[tuple[Mark, Body]]:
    """Give the pairs with each body as far as it goes; `bodies` are all of the habit, in order, called or not.

    `taken` are the chunks of other notes. What stands between two notes that were both called before the first of them
    belongs to the first: a text does not go on there. Behind the last note of a group, only signs within it tell that
    it goes on: an open bracket, a colon, its indentation. The last one in a part headed “Notes” goes on to the end of
    that part.
    """
    called = {body.first: mark.chunk for mark, body in pairs}
    calling = sorted(mark.chunk for mark, _ in pairs)
    limits = _limits(chunks, bodies, taken)
    following = _following(bodies, called)
    base = _base(chunks, pairs, bodies)
    labels = {body.first: body.label for body in bodies}
    out = []
    for mark, body in pairs:
        limit = limits[body.first]
        last = body.last
        if not body.closes and mark.chunk < body.first and last + 1 < limit:
            beyond = following.get(body.first, len(chunks))
            gathered = (
                limit - body.last <= _LONGEST
                and called.get(beyond, body.first) < body.first
                and not _any_within(calling, last, limit)
                and _counts_on(body.label, labels.get(limit) or labels.get(beyond, ""))
            )
            if gathered:
                last = limit - 1
            else:
                inset = base if chunks[body.last].lines[-1].indent == base and not _announces(chunks, mark) else -1
                last = _signed(chunks, body, limit, inset=inset, calling=calling)
                # Below a head that calls a note, its text follows the note.
                if mark.chunk + 1 < body.first or _is_long(chunks[mark.chunk]):
                    last = max(last, _parted(chunks, body, limit, regions=regions, calling=calling))
        if last > body.first or len(chunks[body.first].text) > body.mark:
            out.append((mark, body if last == body.last else replace(body, last=last)))
    return out


def _counts_on(label: str, following: str) -> bool:
    """Tell whether no note is missing between two: else what stands there may be the body of the missing one.

    Behind the notes of a table, which have letters, the text goes on before notes with figures come.
    """
    if not following:
        return True
    if label.isdecimal() and following.isdecimal():
        return int(following) in {int(label) + 1, 1}
    return label.isdecimal() == following.isdecimal() and label.isalpha() == following.isalpha()


def _limits(chunks: Sequence[Chunk], bodies: Sequence[Body], taken: AbstractSet[int]) -> dict[int, int]:
    """Give by each body's first chunk the first one that cannot belong to it any more."""
    out = {}
    for index, body in enumerate(bodies):
        end = bodies[index + 1].first if index + 1 < len(bodies) else len(chunks)
        end = min(end, body.last + 1 + _LONGEST)
        indent = chunks[body.first].indent
        beyond = range(body.last + 1, end)
        out[body.first] = next((at for at in beyond if at in taken or _stops(chunks[at], indent=indent)), end)
    return out


def _stops(chunk: Chunk, *, indent: int) -> bool:
    """Tell what no note goes on over: the head of a part, or of further notes, a scene break, an editor's word.

    “8.1 Network protocol” to the left of a note, whose first line has this `indent`, is a section of the text. Nor
    does a note go on over the place of a picture, or over more blank lines than paragraphs have.
    """
    if chunk.mend is not None or chunk.before > APART or PICTURE.match(chunk.text) or is_scene_break(chunk):
        return True
    if len(chunk.lines) > 2:
        return False
    if chunk.text.strip(" _*=:.[]").casefold() in NOTES:
        return True
    found = numbered(chunk.lines[0].words)
    section = found is not None and found.style == "dotted" and chunk.indent < indent
    return section or (found is not None and found.style.startswith(("unit:", "conventional")))


def _following(bodies: Sequence[Body], called: dict[int, int]) -> dict[int, int]:
    """Give by each body's first chunk that of the next body which is called."""
    out: dict[int, int] = {}
    beyond = None
    for body in reversed(bodies):
        if beyond is not None:
            out[body.first] = beyond
        if body.first in called:
            beyond = body.first
    return out


def _any_within(calling: Sequence[int], low: int, high: int) -> bool:
    """Tell whether a mark stands between two chunks."""
    return bisect_right(calling, low) < bisect_left(calling, high)


def _base(chunks: Sequence[Chunk], pairs: Sequence[tuple[Mark, Body]], bodies: Sequence[Body]) -> int:
    """Give the indentation at which a text sets its notes and little else; -1 if it has none.

    What else stands there is counted where it begins: not behind a note, whose further paragraphs stand so too. Lists,
    formulas and tables are no paragraphs.
    """
    found = Counter(chunks[body.last].lines[-1].indent for _, body in pairs)
    text = Counter(chunks[mark.chunk].lines[-1].indent for mark, _ in pairs)
    if not found or not text:
        return -1
    base, count = found.most_common(1)[0]
    if base <= text.most_common(1)[0][0] + 1 or count < _MOST * len(pairs):
        return -1
    begun = {body.first for body in bodies}
    others = 0
    since = False
    for index, chunk in enumerate(chunks):
        since = index in begun or (since and chunk.indent >= base)
        others += not since and _is_paragraph(chunk, base) and (not index or chunks[index - 1].indent < base)
    return base if others <= _FEW * len(bodies) else -1


def _is_paragraph(chunk: Chunk, base: int) -> bool:
    """Tell lines set in alike, without columns: what a note might go on with."""
    alike = len(chunk.lines) > 1 and all(line.indent == base for line in chunk.lines)
    return alike and _COLUMNS.search(chunk.text) is None


def _signed(chunks: Sequence[Chunk], body: Body, limit: int, *, inset: int, calling: Sequence[int]) -> int:
    """Give the last chunk that signs within a note say belongs to it.

    What stands at the indentation of notes is part of the note if it calls no other; a negative one is none.
    """
    last = _bracketed(chunks, body, limit)
    # Where verse begins that a colon announced within the note; it goes on in stanzas set in alike.
    verse = -1
    while last + 1 < limit:
        after = chunks[last + 1]
        text = chunks[last].text[body.mark if last == body.first else 0 :].rstrip(" _*")
        told = text.endswith(_INTRODUCES) and after.indent > chunks[body.first].indent + 1
        verse = after.indent if told else verse
        told |= after.indent == verse and _is_stanza(after) and _is_stanza(chunks[last])
        further = _goes_on(chunks, last + 1, limit, inset) or _is_quoted_on(text, after.text)
        if text and not told and not (further and not _any_within(calling, last, last + 2)):
            break
        last += 1
    return last


def _is_stanza(chunk: Chunk) -> bool:
    """Tell several lines that all begin anew, as those of verse do."""
    return len(chunk.lines) > 1 and all(line.is_begun for line in chunk.lines)


def _parted(chunks: Sequence[Chunk], body: Body, limit: int, *, regions: Sequence[str], calling: Sequence[int]) -> int:
    """Give the chunk with which a part headed “Notes” ends, which the next part is set apart from.

    No note is called there; what is long, or has nothing behind it, is not the last note alone. A line in capitals at
    its end heads the next part.
    """
    for index in range(body.last + 1, min(limit + 1, body.last + _PARTED, len(chunks))):
        if chunks[index].before > APART:
            above = index - 1 - (index - 1 > body.last and is_capitals(chunks[index - 1].text))
            return body.last if _any_within(calling, body.last, index) else above
        if regions[index] != "notes" or index == limit:
            break
    return body.last


def _is_long(chunk: Chunk) -> bool:
    return len(chunk.lines) > 2


def _goes_on(chunks: Sequence[Chunk], first: int, limit: int, inset: int) -> bool:
    """Tell whether a chunk stands at an indentation, or is verse before one that does; a head stands further in."""
    for chunk in chunks[first:limit]:
        if inset < 0 or chunk.before > APART or not inset <= chunk.indent < inset + _FAR_IN:
            return False
        if chunk.indent == inset:
            return _COLUMNS.search(chunk.text) is None
    return False


def _announces(chunks: Sequence[Chunk], mark: Mark) -> bool:
    """Tell whether the paragraph that calls a note announces what comes below the notes: “He wrote:[1]”."""
    text = chunks[mark.chunk].text
    tail = text[mark.end :].strip(" _*")
    return (tail or text[: mark.start].rstrip(" _*")).endswith(_INTRODUCES)


def _bracketed(chunks: Sequence[Chunk], body: Body, limit: int) -> int:
    """Give the chunk in which all brackets that a note opens are closed; its own last one, if that never comes."""
    depth = 0
    for index in range(body.first, limit):
        depth += open_brackets(chunks[index].text[body.mark if index == body.first else 0 :])
        if depth <= 0 and index >= body.last:
            return index
    return body.last


def _is_quoted_on(text: str, after: str) -> bool:
    """Tell whether a quotation that nothing closed goes on: each of its paragraphs is opened anew."""
    return any(
        after[:1] == opens and text.count(opens) == text.count(closes) + 1 for opens, closes in ("“”", "«»", "„“")
    )
