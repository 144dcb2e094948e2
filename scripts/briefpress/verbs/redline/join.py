"""Find paragraphs that were parted or joined: the words that seem gone or new belong to the paragraph beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.redline.align import likeness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefpress.verbs.redline.align import Alignment, Pair

Words = tuple[str, ...]
_SHARE = 0.6  # of a paragraph's words: so many must be found in the partner of its neighbour
_FEWEST = 4


@dataclass(frozen=True, slots=True)
class Joined:
    """Paragraphs, by index, that are compared as one; each list is in order and without gaps."""

    old: tuple[int, ...]
    new: tuple[int, ...]


def joined(aligned: Alignment, old: Sequence[Words | None], new: Sequence[Words | None]) -> Iterator[Pair | Joined]:
    """Give the pairs of an alignment, some of them grown into groups.

    `old` and `new` are the words of each block, None for what is no paragraph. What was moved stays as it is.
    """
    moved = (set(aligned.moves), set(aligned.moves.values()))
    pairs = list(aligned.pairs)
    owner: dict[int, int] = {}
    groups: dict[int, tuple[list[int], list[int]]] = {}
    for place, pair in enumerate(pairs):
        if pair.old is None or pair.new is None:
            continue
        mine, theirs = old[pair.old], new[pair.new]
        if mine is None or theirs is None or mine == theirs:
            continue
        group = ([pair.old], [pair.new])
        for direction in (1, -1):
            _grow(place, direction, pairs, group, (old, new), moved, owner)
        if len(group[0]) + len(group[1]) > 2:
            groups[place] = (sorted(group[0]), sorted(group[1]))
    for place, pair in enumerate(pairs):
        if place in groups:
            yield Joined(tuple(groups[place][0]), tuple(groups[place][1]))
        elif place not in owner:
            yield pair


def _grow(  # noqa: PLR0913, PLR0917  # what a group is grown from
    place: int,
    direction: int,
    pairs: Sequence[Pair],
    group: tuple[list[int], list[int]],
    words: tuple[Sequence[Words | None], Sequence[Words | None]],
    moved: tuple[set[int], set[int]],
    owner: dict[int, int],
) -> None:
    """Add neighbours to a group, in one direction, until the next pair; each side keeps its order."""
    closed = [False, False]
    here = place + direction
    while 0 <= here < len(pairs) and None in {pairs[here].old, pairs[here].new} and not all(closed):
        side = 0 if pairs[here].new is None else 1
        index = pairs[here].old if side == 0 else pairs[here].new
        fits = (
            index is not None
            and not closed[side]
            and here not in owner
            and index not in moved[side]
            and _belongs(index, side, group, words, direction)
        )
        if fits and index is not None:
            group[side].append(index)
            owner[here] = place
        else:
            closed[side] = True
        here += direction


def _belongs(
    index: int,
    side: int,
    group: tuple[list[int], list[int]],
    words: tuple[Sequence[Words | None], Sequence[Words | None]],
    direction: int,
) -> bool:
    """Tell whether most words of a paragraph are found in the other side of a group once it is added."""
    own = words[side][index]
    if own is None or len(own) < _FEWEST:
        return False
    sides = [_together(group[one], words[one]) for one in (0, 1)]
    before = _common(*sides)
    sides[side] = (*sides[side], *own) if direction > 0 else (*own, *sides[side])
    return _common(*sides) - before >= _SHARE * len(own)


def _together(indices: Sequence[int], words: Sequence[Words | None]) -> Words:
    return tuple(word for index in sorted(indices) for word in words[index] or ())


def _common(one: Words, other: Words) -> float:
    return likeness(one, other) * (len(one) + len(other)) / 2
