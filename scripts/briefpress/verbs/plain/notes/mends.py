"""Join the bodies that an editor names: each to the one place where its mark stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.plain.notes.bodies import Body
from briefpress.verbs.plain.notes.habits import HABITS, label_of
from briefpress.verbs.plain.notes.pairs import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.nouns.mend import Mend
    from briefpress.verbs.plain.chunks import Chunk


@dataclass(frozen=True, slots=True)
class SaidNotes:
    """The notes that annotations name: pairs of mark and body, and why others were left, by their first chunk."""

    pairs: tuple[tuple[Mark, Body], ...]
    left: dict[int, str]


def said_notes(chunks: Sequence[Chunk]) -> SaidNotes:
    """Join every body that an annotation names, if its mark stands exactly once before it, or else once after it."""
    spans = _spans(chunks)
    inside = {index for first, last, _ in spans for index in range(first, last + 1)}
    pairs: list[tuple[Mark, Body]] = []
    left: dict[int, str] = {}
    for first, last, mend in spans:
        body, call = _body(chunks[first], first, last, mend)
        before = _places(chunks, call, range(first), inside, body.label)
        after = _places(chunks, call, range(last + 1, len(chunks)), inside, body.label)
        found = before if len(before) == 1 else after
        if len(found) == 1:
            pairs.append((found[0], body))
            continue
        shown = mend.mark or body.label or "it"
        for index in range(first, last + 1):
            left[index] = (
                f"the annotation “{mend.ident}” says that it is a note, but its mark “{shown}” stands "
                f"{len(before)} times before it and {len(after)} times after it"
            )
    return SaidNotes(tuple(pairs), left)


def _spans(chunks: Sequence[Chunk]) -> list[tuple[int, int, Mend]]:
    """Give the first and the last chunk of each body that is named."""
    out: list[tuple[int, int, Mend]] = []
    for index, chunk in enumerate(chunks):
        mend = chunk.mend
        if mend is None or mend.kind != "note-body":
            continue
        if out and out[-1][1] == index - 1 and out[-1][2].ident == mend.ident:
            out[-1] = (out[-1][0], index, mend)
        else:
            out.append((index, index, mend))
    return out


def _body(chunk: Chunk, first: int, last: int, mend: Mend) -> tuple[Body, re.Pattern[str]]:
    """Give the body with its own mark, and what its call looks like."""
    text = chunk.text
    if mend.mark:
        own = _own(mend.mark).match(text)
        return Body(first, last, own.end() if own else 0, mend.mark), _literal(mend.mark)
    for habit in HABITS[:-1]:
        match = habit.body.match(text)
        if match is not None:
            return Body(first, last, match.end(), label_of(match.group(1) or "*"), habit.closes), habit.call
    return Body(first, last, 0, ""), re.compile(r"(?!)")


def _own(mark: str) -> re.Pattern[str]:
    """Match the mark with which a body begins; the brackets and the points of a bare one are no text either."""
    bare = re.escape(mark)
    if not mark.isalnum():
        return re.compile(rf"{bare}\s*")
    return re.compile(rf"(?:[\[({{]{bare}[\])}}][.:]?|{bare}(?:[.:)](?!\d))?)\s*")


def _literal(mark: str) -> re.Pattern[str]:
    """Match a mark as it is written, but not within a longer number or word; a bare one with its brackets."""
    bare = re.escape(mark)
    low = r"(?<![^\W_])" if mark[0].isalpha() else r"(?<!\d)(?<!\d[.,])" if mark[0].isdigit() else ""
    high = r"(?!\w)" if mark[-1].isalnum() else ""
    if not mark.isalnum():
        return re.compile(f"{low}({bare}){high}")
    return re.compile(rf"(?:[\[({{](?={bare}[\])}}]))?{low}({bare}){high}(?:(?<=[\[({{]{bare})[\])}}])?")


def _places(
    chunks: Sequence[Chunk], call: re.Pattern[str], where: range, inside: AbstractSet[int], label: str
) -> list[Mark]:
    out: list[Mark] = []
    for index in where:
        if index in inside:
            continue
        for match in call.finditer(chunks[index].text):
            if label_of(match.group(1) or "*") == label_of(label):
                text = chunks[index].text
                low = match.start() + (text[match.start()].isspace())
                out.append(Mark(index, low, match.end(), label))
    return _bare(chunks, out) if label.isdigit() else out


def _bare(chunks: Sequence[Chunk], marks: Sequence[Mark]) -> list[Mark]:
    """Leave out what figures without brackets may be besides: the number of a head, and any number behind a space.

    Such a mark stands right behind a word, or in brackets; only where none does, one with a space before it may be
    meant.
    """
    within = [mark for mark in marks if mark.start]
    close = [
        mark
        for mark in within
        if chunks[mark.chunk].text[mark.start] in "[({" or not chunks[mark.chunk].text[mark.start - 1].isspace()
    ]
    return close or within
