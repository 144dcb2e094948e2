"""Read a plain text into a tree: the one chain of all rules, each scored over the whole text.

Nothing is thrown away: what is not text for the reader is set aside and listed. Time is linear in the text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from briefpress.nouns.mend import said_by
from briefpress.nouns.read_text import ReadText, SetAside, Stretch
from briefpress.verbs.plain.boilerplate import boilerplate
from briefpress.verbs.plain.build import Builder
from briefpress.verbs.plain.chunks import chunks_of
from briefpress.verbs.plain.emphasis.pairs import emphasis_marks
from briefpress.verbs.plain.furniture import furniture
from briefpress.verbs.plain.heads.found import Said
from briefpress.verbs.plain.heads.other_names import is_series, names_another
from briefpress.verbs.plain.heads.title_lines import LETTERHEAD
from briefpress.verbs.plain.lines import split_lines
from briefpress.verbs.plain.opening import opening
from briefpress.verbs.plain.page_marks import without_page_marks
from briefpress.verbs.plain.pieces import Reading
from briefpress.verbs.plain.sent_on import without_signs
from briefpress.verbs.plain.tables.frames import unframed
from briefpress.verbs.plain.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.nouns.mend import Mend
    from briefpress.verbs.plain.lines import Line

_WORDED = re.compile(r"[^\n]")


def read_plain_text(text: str, *, mends: Sequence[Mend] = ()) -> ReadText:
    """Read a plain text with any line ends; every word of it is in the tree or set aside.

    `mends` are an editor's words on what lines are; they stand above all inference.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    start, metadata, aside = opening(text)
    lines, in_frames = unframed(without_signs(split_lines(_WORDED.sub(" ", text[:start]) + text[start:])))
    framed, told = boilerplate(lines)
    beyond = frozenset(one.line for one in framed)
    carried = furniture([line for line in lines if line.number not in beyond])
    by_line = {number: mend for mend in mends for number in range(mend.first, mend.last + 1)}
    # A title that the editor set aside stays where it is while the rest is read: nothing else becomes the title.
    atop = _atop(lines, by_line)
    said = [
        SetAside(line.number, line.words, "furniture", said_by(by_line[line.number].ident))
        for line in lines
        if line.number in by_line and by_line[line.number].kind == "furniture" and not line.is_blank
    ]
    kept = {number for number, mend in by_line.items() if mend.kind == "keep"}
    # What an editor sets aside is listed once, whatever the rules say of it.
    spoken = kept | {one.line for one in said}
    listed = [*(one for one in (*aside, *framed, *carried) if one.line not in spoken), *said]
    lines, paged = without_page_marks(lines, kept=kept | {one.line for one in listed})
    emptied = {line.number for line in lines if line.is_blank}
    alone = [one for one in paged if one.line in emptied]
    gone = frozenset(one.line for one in (*framed, *carried, *said, *alone)) - atop
    chunks = chunks_of(lines, aside=gone, mends=by_line)
    own = Said(**{key: metadata.get(key) or told.get(key, "") for key in ("title", "author")})
    reading = Reading(chunks, said=own, framed=in_frames)
    pieces = reading.pieces()
    marks = emphasis_marks(chunk.text for chunk in chunks)
    words = Words(reading.chunks, reading.joined, marks, reading.habits)
    built = Builder(words, reading.chunks, reading.habits)
    blocks = built.blocks(pieces)
    rows = [*_aside_stretches([*listed, *alone]), *reading.stretches(pieces)]
    return ReadText(
        blocks=blocks,
        metadata={**reading.said_at_top, **{key: " ".join(said.split()) for key, said in told.items()}, **metadata},
        set_aside=tuple(sorted([*listed, *paged, *built.set_aside], key=lambda one: one.line)),
        stretches=tuple(sorted(rows, key=lambda one: (one.first, one.last))),
        loose=reading.joined.loose,
    )


def _atop(lines: Sequence[Line], mends: Mapping[int, Mend]) -> frozenset[int]:
    """Give the lines at the very top, or below a letterhead, that the editor set aside, up to the first line kept."""

    def is_aside(line: Line) -> bool:
        mend = mends.get(line.number)
        return mend is not None and mend.kind == "furniture"

    worded = [line for line in lines if not line.is_blank]
    above = list(islice(takewhile(lambda line: not is_aside(line), worded), LETTERHEAD))
    if above and not (is_series(above[-1].words) or names_another(above[-1].words)):
        return frozenset()
    return frozenset(line.number for line in takewhile(is_aside, worded[len(above) :]))


def _aside_stretches(listed: Sequence[SetAside]) -> list[Stretch]:
    """Join neighbouring lines that were set aside for one reason."""
    out: list[Stretch] = []
    for one in sorted(listed, key=lambda one: one.line):
        if out and out[-1].role == one.role and out[-1].reason == one.reason and one.line - out[-1].last <= 2:
            out[-1] = replace(out[-1], last=one.line)
        else:
            out.append(Stretch(one.line, one.line, one.role, one.reason))
    return out
