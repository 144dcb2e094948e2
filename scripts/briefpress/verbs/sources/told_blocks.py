"""A tree beside its reading text, kept block by block: to change some blocks costs no walk through all the others."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from briefpress.nouns.reading import Span
from briefpress.verbs.anchoring.concordance import Concordance
from briefpress.verbs.trees.project import BLOCK_GAP, project

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.tree import Node, Nodes


@dataclass(frozen=True, slots=True)
class Told:
    """What a block says: its words in the flow of the text, and those of its notes."""

    flow: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Around:
    """Neighbouring blocks of a tree, from the first to before the last, and a range of their own reading text."""

    first: int
    last: int
    span: Span


@dataclass(frozen=True, slots=True)
class Layout:
    """Where in the flow each block begins that has words, which block it is, and where the flow ends."""

    starts: tuple[int, ...]
    numbers: tuple[int, ...]
    end: int


class ToldBlocks:
    """The blocks of a tree and what each of them says; the whole is made ready for searching when it is asked for."""

    def __init__(
        self,
        blocks: Nodes,
        *,
        told: Sequence[Told] | None = None,
        layout: Layout | None = None,
        concordance: Concordance | None = None,
    ) -> None:
        """Take down blocks; what they say, where, and the whole of it made ready, are given where they are known."""
        self.blocks = blocks
        self.told = tuple(map(_told, blocks)) if told is None else told
        self.layout = _layout(self.told) if layout is None else layout
        if concordance is not None:
            self.concordance = concordance

    @cached_property
    def concordance(self) -> Concordance:
        """The reading text, ready for searching: the flow, and the notes behind it."""
        notes = [note for one in self.told for note in one.notes]
        return Concordance(BLOCK_GAP.join(filter(None, (_flow(self.told), *notes))))

    def around(self, span: Span) -> Around:
        """Give the blocks that a range of the reading text touches.

        They are none if it is in a note, and all of them if it goes on from the flow into a note.
        """
        starts, numbers, end = self.layout.starts, self.layout.numbers, self.layout.end
        if span.start >= end:
            return Around(0, 0, Span(0, 0))
        if span.end > end:
            return Around(0, len(self.blocks), span)
        first, last = (bisect_right(starts, offset) - 1 for offset in (span.start, span.end - 1))
        return Around(numbers[first], numbers[last] + 1, Span(span.start - starts[first], span.end - starts[first]))

    def put(self, around: Around, blocks: Nodes) -> ToldBlocks:
        """Give a tree with other blocks in the place of some; the text is made ready anew only if its words change."""
        before, after = self.told[around.first : around.last], tuple(map(_told, blocks))
        is_same = [len(one.flow) for one in before] == [len(one.flow) for one in after]
        return ToldBlocks(
            [*self.blocks[: around.first], *blocks, *self.blocks[around.last :]],
            told=(*self.told[: around.first], *after, *self.told[around.last :]),
            layout=self.layout if is_same else None,
            concordance=self.concordance if _are_alike(before, after) else None,
        )


def _layout(told: Sequence[Told]) -> Layout:
    worded = [(number, len(one.flow)) for number, one in enumerate(told) if one.flow]
    starts = tuple(accumulate((length + len(BLOCK_GAP) for _, length in worded), initial=0))
    return Layout(starts[:-1], tuple(number for number, _ in worded), max(0, starts[-1] - len(BLOCK_GAP)))


def _flow(told: Sequence[Told]) -> str:
    return BLOCK_GAP.join(one.flow for one in told if one.flow)


def _told(block: Node) -> Told:
    reading = project([block])
    flow, *notes = (reading.text[one.start : one.end] for one in reading.streams)
    return Told(flow, tuple(notes))


def _are_alike(before: Sequence[Told], after: Sequence[Told]) -> bool:
    """Tell whether two stretches have the same words at the same places: only white space is another one."""
    old, new = _flow(before), _flow(after)
    return len(old) == len(new) and old.split() == new.split() and _notes(before) == _notes(after)


def _notes(told: Sequence[Told]) -> list[str]:
    return [note for one in told for note in one.notes]
