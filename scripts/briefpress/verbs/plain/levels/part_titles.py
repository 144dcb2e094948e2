"""Lower what follows a title that stands alone on its page: it heads a part of the book, and has no word for it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.levels.head_styles import DEEPEST, HALF_TITLE, LOOKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.heads.found import Found

_MANY = 2
_FRONT = frozenset({"conventional", "title", HALF_TITLE})


def below_part_titles(
    found: Sequence[Found], styles: Sequence[str], levels: Sequence[int], together: Sequence[bool]
) -> list[int]:
    """Put below each part title what comes before the next one, where it would stand beside it or above it.

    A part title has as many blank lines behind it as before it, and a head after these: “Later Poems” among poems.
    Only one, before all that is no preface or contents, names the book once more, and what is said again below it is
    one piece with its half-title. The last part ends where the book's notes or index begin.
    """
    out = list(levels)
    closes = [
        style == "conventional" and one.candidate.wide and not close
        for one, style, close in zip(found, styles, together, strict=True)
    ]
    at = [index for index in range(len(found) - 1) if _is_part_title(found, styles, together, index)]
    parts = []
    for index, end in pairwise([*at, len(found)]):
        last = index + 1
        highest = min(levels[index : last + 1])
        while last < end and levels[last] >= highest and not (end == len(found) and closes[last]):
            last += 1
        held = range(index + 1, last)
        title = _words(found[index])
        again = any(_words(found[head]) == title for head in held)
        others = [head for head in held if not again and not _words(found[head]).startswith(title)]
        pieces = [levels[head] for head in others if styles[head].startswith(LOOKS)]
        base = min(pieces, default=DEEPEST)
        if pieces.count(base) >= _MANY and base <= levels[index]:
            parts.append((index, held, base))
    if len(parts) * 2 < len(at) or (len(parts) == 1 and _FRONT.issuperset(styles[: parts[0][0]])):
        return out
    top = min((levels[index] for index, _, _ in parts), default=DEEPEST)
    if top > min((base for _, _, base in parts), default=DEEPEST):
        return out
    for index, held, base in parts:
        out[index] = top
        down = max(0, top + 1 - base)
        for head in held:
            out[head] = min(levels[head] + down, DEEPEST)
    return out


def _is_part_title(found: Sequence[Found], styles: Sequence[str], together: Sequence[bool], index: int) -> bool:
    """Tell a head that is alone on its page, over another that is not; neither has a number."""
    alone = found[index].candidate.wide and together[index + 1] and found[index + 1].candidate.wide
    again = index + 2 < len(found) and together[index + 2] and found[index + 2].candidate.wide
    words = styles[index].startswith(LOOKS) and styles[index + 1].startswith(LOOKS)
    return words and alone and not again


def _words(one: Found) -> str:
    return one.candidate.key.strip("*_")
