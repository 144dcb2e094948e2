"""Find emphasis that goes on over several paragraphs: begun in one, ended in another, with no sign between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.plain.emphasis.pairs import kind_of, pairs_of
from briefpress.verbs.plain.points import COMMAS, STOPS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# The signs that are carried over, and over how many paragraphs at most.
_CARRIED = ("_", "=")
_FARTHEST = 40
# A sign behind one of these ends emphasis, whatever follows it.
_ENDS = STOPS + COMMAS + ")]”’»"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The stretch of a paragraph that is emphasised as part of more: its kind, and whether signs stand at its ends."""

    start: int
    end: int
    kind: str
    opened: bool
    closed: bool


def carried(texts: Sequence[str], marks: frozenset[str]) -> dict[int, Stretch]:
    """Give by paragraph what is emphasised in it as part of several; `marks` are the signs that the text uses."""
    out: dict[int, Stretch] = {}
    for sign in _CARRIED:
        if sign in marks:
            out.update(_of_sign(texts, sign))
    return out


def _of_sign(texts: Sequence[str], sign: str) -> Mapping[int, Stretch]:
    out: dict[int, Stretch] = {}
    kind = kind_of(sign)
    begun = -1
    at = 0
    for index, text in enumerate(texts):
        if begun >= 0 and index - begun > _FARTHEST:
            begun = -1
        lone = list(_lone(text, sign)) if sign in text else []
        if not lone:
            continue
        first, opens = lone[0]
        if len(lone) == 1 and not opens and begun >= 0:
            out[begun] = Stretch(at, len(texts[begun]), kind, opened=True, closed=False)
            out.update(
                {one: Stretch(0, len(texts[one]), kind, opened=False, closed=False) for one in range(begun + 1, index)}
            )
            out[index] = Stretch(0, first + len(sign), kind, opened=False, closed=True)
            begun = -1
            continue
        if begun >= 0 and opens and not first:
            # Each paragraph may begin with the sign anew, as one does within quotation marks.
            out[begun] = Stretch(at, len(texts[begun]), kind, opened=True, closed=False)
        begun, at = (index, first) if len(lone) == 1 and opens else (-1, 0)
    return out


def _lone(text: str, sign: str) -> Iterator[tuple[int, bool]]:
    """Give where a sign stands that is in no pair, and whether it may open one: before a word and behind none."""
    bound = {place for pair in pairs_of(text, frozenset({sign})) for place in (pair.low, pair.high)}
    place = text.find(sign)
    while place >= 0:
        if place not in bound:
            behind = text[place - 1 : place] if place else ""
            after = text[place + 1 : place + 2]
            closes = behind.isalnum() or (behind and behind in _ENDS)
            yield place, not closes and bool(after.strip())
        place = text.find(sign, place + 1)
