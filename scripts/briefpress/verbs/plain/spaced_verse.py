"""Join the lines of verse that blank lines part: some leave one behind each line, and more between stanzas.

Each of them would be a paragraph else, and the first of each stanza might be a head.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import with_distances
from briefpress.verbs.plain.heads.said_lines import begins_talk
from briefpress.verbs.plain.letters import begins_small, is_capitals
from briefpress.verbs.plain.wording import stops_or_announces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefpress.verbs.plain.chunks import Chunk

# No verse is longer; what did not fit stands below it, set in by so many columns at least.
_LONGEST, _TURNED = 76, 3
# Or it is no more words than these, at the margin.
_REST = 3
# So many lines are a stanza that shows what it is, and so many such stanzas with so many lines a habit of the text.
_STANZA, _STANZAS, _LINES = 4, 3, 16
# Which share of the lines of a stanza ends in a comma, and which ends no sentence; so few are in capitals, or begin as
# what somebody says does.
_HELD, _OPEN, _FEW = 0.2, 0.4, 0.2
# Which share of the chunks of a text stand in such stanzas where all of it is verse.
_MOST = 0.5
_COMMA = re.compile(r"[,;][\"'”’»)_]*$")
# An item, an entry with its page, what stands in brackets, a speech and its speaker.
_ITEM = re.compile(r"\W{0,2}(?:\d|[IVXLCivxlc]+[.)]|[A-Za-z][.)](?:\s|_)|[-•*+·]\s)|[\[{<=~]")
# “TIINA (hums, as before):”
_SPEAKER = re.compile(r"(?:[^\W\d_a-zà-ÿ]{2}|[^\W\d_]+ \().*:$", re.DOTALL)
_PAGED = re.compile(r"\d\W*$")
# “Holm. No,” and “OLE [aside”
_NAMED = re.compile(r"_?[^\W\d_][^.:\n]{0,24}[.:]_?\s+\S|[^\W\d_]+ \[")


def with_verse_joined(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Join the lines of each stanza whose lines have a blank line between them, if the text has that habit.

    A list may look like one such stanza, and a dialogue that breaks off; no text has several that do.
    """
    rows = list(_rows(chunks, bracketed=False))
    sure = [shown for row in rows if _is_stanza(chunks, shown := _without_announcing(chunks, row))]
    count = sum(map(len, sure))
    if len(sure) < _STANZAS or count < _LINES:
        return list(chunks)
    if count >= _MOST * len(chunks):
        # Couplets, and what ends its clauses with its lines, show themselves by the stanzas around them.
        sure = [
            row
            for row in _rows(chunks, bracketed=True)
            if not any(map(is_capitals, _texts(chunks, row))) and _odd(chunks, row) * 2 <= len(row)
        ]
    first = {row.start: row for row in sure}
    out: list[Chunk] = []
    after = 0
    for index, chunk in enumerate(chunks):
        if (row := first.get(index)) is not None:
            lines = tuple(line for at in row for line in chunks[at].lines)
            out.append(replace(chunk, lines=lines))
            after = row.stop
        elif index >= after:
            out.append(chunk)
    return with_distances(out)


def _without_announcing(chunks: Sequence[Chunk], row: range) -> range:
    """Leave out what a colon ends over a stanza: “And she sang:”."""
    return row[1:] if chunks[row.start].text.endswith(":") else row


def _rows(chunks: Sequence[Chunk], *, bracketed: bool) -> Iterator[range]:
    """Give the runs of lines, two at least, that stand one blank line apart, and further from what is around them.

    Those in brackets are among them only where nothing but verse stands: else they say what is done while one sings.
    """
    fit = [_is_line(chunk) and (bracketed or chunk.text[0] != "(") for chunk in chunks]
    start = 0
    for index in range(1, len(chunks) + 1):
        if index < len(chunks) and chunks[index].before == 1 and fit[index] and fit[start]:
            continue
        if index - start > 1:
            yield range(start, index)
        start = index


def _is_line(chunk: Chunk) -> bool:
    """Tell what may be a line of verse, with what of it was turned over."""
    first, *further = chunk.lines
    turned = len(further) == 1 and (further[0].indent >= first.indent + _TURNED or _is_rest(further[0].words))
    if (further and not turned) or chunk.page or chunk.mend is not None or chunk.table or chunk.length > _LONGEST:
        return False
    if _ITEM.match(first.words) or _PAGED.search(chunk.text) or _SPEAKER.match(chunk.text):
        return False
    return any(map(str.isalpha, first.words))


def _is_rest(words: str) -> bool:
    """Tell the last word or two of a line, which go on in small letters."""
    return len(words.split()) <= _REST and begins_small(words)


def _is_stanza(chunks: Sequence[Chunk], row: range) -> bool:
    """Tell verse by how its lines end: many in commas, and many without a point, though blank lines part them."""
    if len(row) < _STANZA:
        return False
    texts = _texts(chunks, row)[:-1]
    held = [match.group() for text in texts if (match := _COMMA.search(text)) is not None]
    # A sentence that breaks off in a dash is spoken.
    ended = sum(stops_or_announces(text) or text.endswith(("-", "–", "—")) for text in texts)
    begun = sum(chunks[at].lines[0].is_begun for at in row)
    # The items of a list all end in one sign.
    listed = len(held) == len(texts) and len(set(held)) == 1
    pointed = len(held) >= _HELD * len(texts) and len(texts) - ended >= _OPEN * len(texts)
    return pointed and not listed and _odd(chunks, row) <= _FEW * len(row) and begun * 2 > len(row)


def _odd(chunks: Sequence[Chunk], row: range) -> int:
    """Count the lines that are in capitals, or begin as what somebody says does."""
    texts = _texts(chunks, row)
    return sum(is_capitals(text) or begins_talk(text) or _NAMED.match(text) is not None for text in texts)


def _texts(chunks: Sequence[Chunk], row: range) -> list[str]:
    return [chunks[at].text for at in row]
