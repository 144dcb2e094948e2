"""Find the persons of a play below the head that announces them: their names and what they are head nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.heads.may_head import key_of
from briefpress.verbs.plain.heads.speeches import opening_of
from briefpress.verbs.plain.heads.unit_words import PERSONS

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.heads.evidence import Evidence

# The heads over the persons of a play, by their keys.
CASTS = frozenset(map(key_of, PERSONS))
# No cast has more chunks, though a line of its own for each of a crowd.
_LONGEST = 80


def casts(seen: Evidence) -> frozenset[int]:
    """Give the chunks of all casts, up to a head that speaks for itself, to text, or to what stands further off."""
    return frozenset(at for index, one in seen.could.items() if one.key in CASTS for at in _below(seen, index))


def _below(seen: Evidence, index: int) -> range:
    chunks = seen.chunks
    first = index + 1
    # Groups of persons may stand as far from each other as the first from the head.
    near = max(chunks[first].before, seen.habits.gap) if first < len(chunks) else 0
    end = first
    named: set[str] = set()
    while end < min(len(chunks), first + _LONGEST) and chunks[end].before <= near and not _begins(seen, end, named):
        named.update(_name(line.words) for line in chunks[end].lines)
        end += 1
    return range(first, end)


def _begins(seen: Evidence, at: int, named: AbstractSet[str]) -> bool:
    """Tell what ends a cast: a head with its number or a word for its part, prose of several lines, what is said.

    Somebody speaks who is `named` already: “HANNE--A maid.” is the first time that she is.
    """
    one, chunk = seen.could.get(at), seen.chunks[at]
    conventional = one is not None and one.number is not None and one.number.style == "conventional"
    long = seen.shapes[at] == "prose" and len(chunk.lines) > MANY
    words = chunk.lines[0].words
    # “MRS. BRANDT.” alone is no speech.
    speaks = opening_of(words) is not None and seen.openings.begins_so(words) and _name(words) in named
    return seen.marked(at) or conventional or long or speaks


def _name(words: str) -> str:
    """Give the name with which a line begins, or all its words."""
    opening = opening_of(words)
    return opening.name if opening is not None else words.casefold().rstrip(".")
