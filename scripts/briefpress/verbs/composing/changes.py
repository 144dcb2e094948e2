"""The emendations that are made in a text, in its order: which of them touch a passage, and how they conflict.

They never overlap, so that looking one up takes no longer in a text of many.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding
from briefpress.nouns.reading import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefpress.nouns.annotation import Annotation


@dataclass(frozen=True, slots=True)
class Emended:
    """An accepted emendation in its place."""

    ident: str
    range: Span
    replacement: str

    def narrowed(self, text: str) -> Emended:
        """Give the emendation of only the words that change; `text` is the reading text that it is made in.

        Words that stand at its beginning or end in both wordings are quoted to find the place, and stay.
        """
        old, new = text[self.range.start : self.range.end], self.replacement
        head = _same_words(old, new)
        tail = _same_words(old[head:][::-1], new[head:][::-1])
        there = Span(self.range.start + head, self.range.end - tail)
        return replace(self, range=there, replacement=new[head : len(new) - tail])


@dataclass(frozen=True, slots=True)
class Changes:
    """Emendations that do not overlap, in the order of the text."""

    made: tuple[Emended, ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Remember where they start, for look-ups."""
        object.__setattr__(self, "_starts", tuple(one.range.start for one in self.made))

    def touching(self, place: Span) -> tuple[Emended, ...]:
        """Give those that share at least one code point with a range."""
        low = max(0, bisect_right(self._starts, place.start) - 1)
        high = bisect_left(self._starts, place.end)
        return tuple(one for one in self.made[low:high] if one.range.end > place.start)

    def around(self, offset: int) -> Emended | None:
        """Give the one in whose midst an offset lies."""
        number = bisect_left(self._starts, offset) - 1
        return self.made[number] if number >= 0 and offset < self.made[number].range.end else None


def _same_words(old: str, new: str) -> int:
    """Give the length of what two wordings begin with alike, no word cut in two."""
    length = next((index for index, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), None)
    length = min(len(old), len(new)) if length is None else length
    while length and not all(_is_edge(wording, length) for wording in (old, new)):
        length -= 1
    return length


def _is_edge(wording: str, index: int) -> bool:
    return index == len(wording) or not (wording[index - 1].isalnum() and wording[index].isalnum())


def conflicts(
    live: Sequence[Annotation], anchors: Mapping[str, Span], changes: Changes, *, text: str
) -> Iterator[Finding]:
    """Find the annotations whose passage an emendation rewrites, and the emendation, by name.

    One inside a passage is no conflict: the passage has the new words. Nor is one on the very same words, unless
    it takes them away. `text` is the reading text.
    """
    by_id = {one.id: one for one in live}
    for one in live:
        if one.kind == "emendation":
            continue
        place = anchors[one.id]
        for change in changes.touching(place):
            emendation = by_id[change.ident]
            where = one.place_of("quote")
            # A pull quote repeats words: what changes in them is all that matters to it.
            core = change.narrowed(text).range if one.kind == "pullquote" else change.range
            inside = place.start <= core.start and core.end <= place.end
            apart = core.end <= place.start or place.end <= core.start
            gone = not change.replacement.strip() and change.range.start <= place.start <= place.end <= change.range.end
            if gone:
                message = (
                    f"the emendation “{change.ident}” ({emendation.place}) takes away all the words that the "
                    f"{one.kind} “{one.id}” is about"
                )
                yield Finding(where, "C017", message, "quote words that stay, or decide stet on one of the two")
            elif not (inside or apart):
                message = (
                    f"the emendation “{change.ident}” ({emendation.place}) rewrites words that the {one.kind} "
                    f"“{one.id}” quotes, and others beside them"
                )
                hint = "see whether it still says what it should; quote all that is rewritten, or words that stay"
                yield Finding(where, "C016", message, hint)


def glosses_on_one_passage(live: Sequence[Annotation], anchors: Mapping[str, Span]) -> Iterator[Finding]:
    """Find glosses that share words: words lead to one entry of the glossary, and only the first has the link."""
    placed = sorted(((anchors[one.id], one) for one in live if one.kind == "gloss"), key=lambda pair: pair[0])
    last: tuple[Span, Annotation] | None = None
    for place, one in placed:
        if last is not None and place.start < last[0].end:
            first = last[1]
            message = f"the glosses “{first.id}” ({first.place}) and “{one.id}” explain the same words"
            hint = "a link leads to one entry: quote another use of one of the terms, or name it in the other by “see”"
            yield Finding(one.place_of("quote"), "C018", message, hint)
        if last is None or place.end > last[0].end:
            last = place, one
