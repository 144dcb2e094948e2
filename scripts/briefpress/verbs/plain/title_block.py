"""Read the title block of a text: a line of who wrote it tells that a title and a subtitle stand above it.

Between that line and the date there may be the place where the writer works. All of it is said on page 1.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import parted
from briefpress.verbs.plain.heads.imprint_lines import is_imprint
from briefpress.verbs.plain.heads.may_head import key_of
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.other_names import ANNOUNCES
from briefpress.verbs.plain.heads.plain_titles import reads_as_title
from briefpress.verbs.plain.heads.salutations import is_salutation
from briefpress.verbs.plain.letters import begins_anew, begins_with_capital, is_capitals
from briefpress.verbs.plain.wording import ends, is_byline, is_noted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk

# So many lines at most have a title and a subtitle, and such a line is no longer.
_LINES = 3
_LONGEST = 100
# A title and what stands right below it have so many lines at most.
_BLOCK = 4
# A title stands among the first chunks, whatever a transcriber says before it.
FRONT = 60
# What stands in the middle of a title page is set in so far, and has no more lines.
_SET_IN, _PAGE = 4, 14
# The name of a file, as drafts of standards have it below their title: “draft-holm-salt-pans-02”.
_FILE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+){2,}(?:\.[a-z]{3,4})?")
# A line with a figure, a label or columns says something else than a title.
_SAID = re.compile(r"[\d|@:]")


def with_subtitle_parted(chunks: Sequence[Chunk], *, is_signed: bool) -> list[Chunk]:
    """Part a title in capitals from the subtitle in small letters right below it, at the top of a text.

    `is_signed` says that the line below them tells who wrote the text: capitals over small letters may be anything.
    """
    if not chunks or not is_signed or chunks[0].mend is not None or chunks[0].length > _LONGEST:
        return list(chunks)
    lines = [line.words for line in chunks[0].lines]
    title = next((at for at, words in enumerate(lines) if not is_capitals(words)), 0)
    below = lines[title:]
    if not title or max(title, len(below)) > _LINES or not _is_subtitle(below):
        return list(chunks)
    return [*parted(chunks[0], [title]), *chunks[1:]]


def with_title_parted(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Part a title at the top from the lines right below it that have figures: an issue, a place and the days.

    So it is in a text each line of which is a paragraph, unless it is a letter, over which an address stands.
    """
    lines = [line.words for line in chunks[0].lines] if chunks else []
    if not 1 < len(lines) <= _BLOCK or not _opens_block(chunks):
        return list(chunks)
    below = next((at for at in range(1, len(lines)) if _SAID.search(lines[at])), 0)
    return [*parted(chunks[0], [below]), *chunks[1:]] if below else list(chunks)


def with_makers_parted(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Part a title in the middle of a page from “BY” on a line of its own, with whom that names, or its file's name."""
    out: list[Chunk] = []
    for chunk in chunks[:FRONT]:
        set_in = min(line.indent for line in chunk.lines) >= _SET_IN and len(chunk.lines) <= _PAGE
        fits = set_in and chunk.mend is None and not chunk.table
        words = [line.words for line in chunk.lines] if fits else []
        named = len(words) - 1 if len(words) > 1 and _FILE.fullmatch(words[-1]) else 0
        at = next((at for at in range(1, len(words) - 1) if ANNOUNCES.fullmatch(words[at])), named)
        title, *makers = parted(chunk, [at])
        out.extend([title, *(replace(one, before=1) for one in makers)])
    return [*out, *chunks[FRONT:]]


def is_tight_block(chunks: Sequence[Chunk], index: int) -> bool:
    """Tell the lines of a title, and of what goes on with it, in a text each line of which is a paragraph."""
    lines = [line.words for line in chunks[index].lines]
    fit = 1 < len(lines) <= _BLOCK and _opens_block(chunks[index:])
    return fit and not any(_SAID.search(line) for line in lines)


def _opens_block(chunks: Sequence[Chunk]) -> bool:
    """Tell short lines that read as titles, over others: no address, no sentence, no maker."""
    first = chunks[0]
    lines = [line.words for line in first.lines]
    plain = first.mend is None and first.length <= _LONGEST and begins_anew(lines[0]) and reads_as_title(lines[0])
    odd = any(is_byline(line) or ends(line.rstrip("?!")) for line in lines) or _SAID.search(lines[0]) is not None
    odd |= numbered(lines[0]) is not None or is_imprint(first)
    greeted = any(is_salutation(line.words) for one in chunks[:_BLOCK] for line in one.lines)
    return plain and not odd and not greeted and len(chunks) > _BLOCK


def said_beside(
    chunks: Sequence[Chunk], told: Mapping[int, Mapping[str, str]], *, title: str
) -> dict[int, dict[str, str]]:
    """Give what the lines beside that of the author say: the subtitle above it, the affiliation below it.

    `told` is what lines at the top say of their own; `title` is what the text's own metadata call it.
    """
    signed = next((index for index, said in told.items() if "author" in said), -1)
    out: dict[int, dict[str, str]] = {}
    if signed == 2 and _is_titled(chunks[0], title) and _is_plain(chunks[1]):
        lines = [line.words for line in chunks[1].lines]
        if _is_subtitle(lines) and not is_imprint(chunks[1]):
            out[1] = {"subtitle": " ".join(lines)}
    place, dated = signed + 1, signed + 2
    between = signed >= 0 and place not in told and "date" in told.get(dated, ())
    if between and not chunks[place].before and _is_plain(chunks[place]) and _is_place(chunks[place]):
        out[place] = {"affiliation": chunks[place].text}
    return out


def _is_plain(chunk: Chunk) -> bool:
    """Tell lines of which an editor has not said that they are something else."""
    return chunk.mend is None or chunk.mend.kind == "furniture"


def _is_titled(chunk: Chunk, title: str) -> bool:
    """Tell the title by its capitals, or by its words where the text's own metadata say them."""
    if len(chunk.lines) > _LINES or chunk.length > _LONGEST:
        return False
    return key_of(chunk.text) == key_of(title) if title else is_capitals(chunk.text)


def _is_subtitle(lines: Sequence[str]) -> bool:
    """Tell what a title goes on with in small letters: no sentence, no number, no name of a maker."""
    text = " ".join(lines)
    if len(lines) > _LINES or max(map(len, lines)) > _LONGEST or any(map(is_capitals, lines)):
        return False
    odd = is_noted(text) or numbered(lines[0]) is not None or any(map(is_byline, lines))
    return begins_anew(text) and not odd and not ends(text.rstrip("?!"))


def _is_place(chunk: Chunk) -> bool:
    """Tell the name of a place of work: one line of several words without figures, the first and the last capital."""
    words = chunk.text.split()
    if len(chunk.lines) > 1 or chunk.length > _LONGEST or len(words) < 2 or any(map(str.isdigit, chunk.text)):
        return False
    named = begins_with_capital(words[0]) and begins_with_capital(words[-1])
    return named and not ends(chunk.text) and not is_byline(chunk.text) and not is_imprint(chunk)
