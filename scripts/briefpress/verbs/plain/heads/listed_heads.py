"""Find the heads that a list of contents names: what stands there word for word heads its part, however it is set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.breaks import caption_end
from briefpress.verbs.plain.heads.entries import NUMBERED_PAGE, entries_below, listed_lines
from briefpress.verbs.plain.heads.may_head import key_of
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.places import heads_contents, heads_pictures

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.shapes import Shape

# Fewer letters may stand anywhere.
_LEAST = 4
# A head stands in its text once, and perhaps over its notes again.
_OFTEN = 2
# A list at the end stands in the last of so many parts.
_PARTS = 5


def listed_heads(
    chunks: Sequence[Chunk], could: Mapping[int, Candidate], contents: Collection[int], listing: Sequence[int]
) -> frozenset[int]:
    """Find the candidates without a number of their own that a list under “Contents” names.

    They stand behind that list, or before one that ends the text and apart from what is above them. `contents` are the
    chunks that list heads, `listing` those that do so under such a head. Lists of pictures name none.
    """
    named = {key: index for index in listing for key in _keys(chunks[index])}
    heads: dict[str, list[int]] = {}
    for index, one in could.items():
        worded = one.number is None or one.number.style == "conventional"
        at = named.get(one.key, index)
        behind = at > index and (one.far or _is_parted(index, chunks, could)) and _ends(at, chunks)
        if worded and index not in contents and (at < index or behind):
            heads.setdefault(one.key, []).append(index)
    return frozenset(index for at in heads.values() if len(at) <= _OFTEN for index in at)


def _is_parted(index: int, chunks: Sequence[Chunk], could: Mapping[int, Candidate]) -> bool:
    """Tell what stands over its text right below a head, or below a picture, that is far from what is above."""
    if not index or chunks[index].after <= 1:
        return False
    over = could.get(index - 1)
    pictured = caption_end(chunks[index - 1 : index], 0) == 0 and chunks[index - 1].before > chunks[index].before
    return pictured or (over is not None and over.far)


def listings(
    chunks: Sequence[Chunk], shapes: Sequence[Shape], could: Mapping[int, Candidate], contents: Collection[int]
) -> list[int]:
    """Give the chunks below “Contents” that list heads, in the first half of a text or in its last part."""
    out: list[int] = []
    for head in (index for index, one in could.items() if heads_contents(one) and _is_placed(index, chunks)):
        # Over the pages' numbers there may stand “Page”.
        paged = {*entries_below(chunks, head), *entries_below(chunks, head + 1)}
        over = {head + 1} if head + 2 in paged else set()
        for index in range(head + 1, len(chunks)):
            shown = index in could and (heads_contents(could[index]) or heads_pictures(could[index]))
            if shown or not (index in contents or index in paged or index in over or shapes[index] == "lines"):
                break
            out.append(index)
    return out


def _is_placed(index: int, chunks: Sequence[Chunk]) -> bool:
    return index * 2 < len(chunks) or _ends(index, chunks)


def _ends(index: int, chunks: Sequence[Chunk]) -> bool:
    """Tell a place in the last part of a text."""
    return index * _PARTS >= len(chunks) * (_PARTS - 1)


def _keys(chunk: Chunk) -> Iterator[str]:
    """Give the keys of what a chunk lists, a line or all of it an entry, without its number and its page."""
    for text in (chunk.text, *(words for _, words in listed_lines(chunk))):
        entry = NUMBERED_PAGE.sub("", text)
        number = numbered(entry)
        for key in {key_of(entry), key_of(number.rest) if number is not None else ""}:
            if len(key) >= _LEAST:
                yield key
