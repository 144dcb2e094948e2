"""How far a list of contents indents its entries: it says outright which heads stand below which."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.entries import listed_lines
from briefpress.verbs.plain.levels.head_styles import LOOKS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.found import Found

_MANY = 3
# So many columns at least lie between one depth of a list and the next.
_STEP = 2
_PAGE = re.compile(r"(?:\s{2,}|\s?(?:\.\s?){2,}\s*|…+\s*|,?\s)(?:\d{1,4}|[ivxlc]{1,7})\.?$")


def indents(chunks: Sequence[Chunk], contents: Collection[int]) -> dict[str, tuple[int, ...]]:
    """Give by the key of its words how many columns the lines of the contents are indented that say them, in order.

    Only in the first half of the text: behind that an index is listed so too, and says nothing of heads. A table of
    entries and their pages stands between the heads of what it lists.
    """
    out: dict[str, tuple[int, ...]] = {}
    listed = sorted(index for index in contents if index * 2 < len(chunks))
    between = (at for low, high in pairwise(listed) if high - low <= _MANY for at in range(low + 1, high))
    for index in sorted({*listed, *between}):
        for indent, said in listed_lines(chunks[index]):
            words = _PAGE.sub("", said).casefold()
            key = "".join(c for c in words if c.isalnum())
            out[key] = (*out.get(key, ()), indent)
    return out


def depths_of(found: Sequence[Found], styles: Sequence[str], listed: Mapping[str, tuple[int, ...]]) -> list[int | None]:
    """Give for each heading without a number how deep the contents list it, from 0; None if they do not.

    Numbers stand in columns of their own, whatever the depth. “Conclusion” may be listed at several depths, once for
    each head that says so.
    """
    often = Counter(one.candidate.key for one in found)
    met: Counter[str] = Counter()
    columns: list[int | None] = []
    for one, style in zip(found, styles, strict=True):
        key = one.candidate.key
        places = listed.get(key, ())
        told = places[met[key]] if len(places) == often[key] else places[0] if len(set(places)) == 1 else None
        columns.append(told if style.startswith(LOOKS) else None)
        met[key] += 1
    depth: dict[int, int] = {}
    deepest = -1
    before = -_STEP
    for column in sorted({column for column in columns if column is not None}):
        # A column more here and there is no depth of its own.
        deepest += column - before >= _STEP
        depth[column], before = deepest, column
    return [None if column is None else depth[column] for column in columns]


def parted_by_depth(styles: Sequence[str], depths: Sequence[int | None]) -> list[str]:
    """Part the heads of one look that the contents list at several depths.

    Those not listed stand with the one before them, at first with the most.
    """
    parted = {
        style: counts
        for style, counts in _counted(styles, depths).items()
        if sum(count >= _MANY for count in counts.values()) > 1
    }
    out = []
    last: dict[str, int] = {}
    for style, depth in zip(styles, depths, strict=True):
        if style in parted:
            known = last.get(style, parted[style].most_common(1)[0][0]) if depth is None else depth
            last[style] = known
            out.append(f"{style}@{known}")
        else:
            out.append(style)
    return out


def depth_of_styles(styles: Sequence[str], depths: Sequence[int | None]) -> dict[str, int]:
    """Give the depth of each style of which two heads are listed at least, and three of four at one depth."""
    out = {}
    for style, counts in _counted(styles, depths).items():
        depth, often = counts.most_common(1)[0]
        if counts.total() > 1 and often * 4 >= counts.total() * 3:
            out[style] = depth
    return out


def _counted(styles: Sequence[str], depths: Sequence[int | None]) -> dict[str, Counter[int]]:
    """Count for each style the depths at which its heads are listed."""
    out: dict[str, Counter[int]] = {}
    for style, depth in zip(styles, depths, strict=True):
        if depth is not None:
            out.setdefault(style, Counter())[depth] += 1
    return out
