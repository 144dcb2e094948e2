"""Tell the names that stand in lines of their own right over what is said: the cast of a play, or of a talk."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.plain.cells import cells
from briefpress.verbs.plain.heads.may_head import key_of
from briefpress.verbs.plain.letters import begins_with_capital
from briefpress.verbs.plain.points import EMPHASIS
from briefpress.verbs.plain.wording import ends

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefpress.verbs.plain.chunks import Chunk

# A name is no longer, in cells and in words; so often it stands over a speech, and so often all of them do.
_LONGEST, _WORDS = 40, 4
_TURNS, _SPEECHES = 4, 12
# In a play so many names of ten chunks; in one with so many of them who speaks once has a brief name too.
_SHARE, _MOST, _BRIEF = 3, 5, 25
_DIRECTION = re.compile(r",?\s*(?:\[[^][]*\]|\([^()]*\)|_[^_]*_)[.:,]?$")
# With one of these a direction ends.
_CLOSED = frozenset("])_")


@dataclass(frozen=True, slots=True)
class NamedSpeeches:
    """Who speaks in a text: the keys of the names, and whether nearly all of it is spoken."""

    names: frozenset[str]
    throughout: bool

    def speaker(self, chunk: Chunk) -> str:
        """Give the name over a speech, without what its bearer does; nothing if nobody who speaks is named."""
        name = _name(chunk) if self.names else ""
        if not name or key_of(name) in self.names:
            return name
        return name if self.throughout and cells(name) <= _BRIEF else ""


def named_speeches(chunks: Iterable[Chunk]) -> NamedSpeeches:
    """Find who speaks: two names or more, in letters of any size, over a good part of all that has several lines."""
    longer = [chunk for chunk in chunks if len(chunk.lines) > 1]
    turns = Counter(key_of(name) for chunk in longer if (name := _name(chunk)))
    names = frozenset(name for name, count in turns.items() if count > 1)
    often = sum(count >= _TURNS for count in turns.values())
    said = sum(turns[name] for name in names)
    if often < 2 or said < _SPEECHES or said * 10 < len(longer) * _SHARE:
        return NamedSpeeches(frozenset(), throughout=False)
    return NamedSpeeches(names, throughout=said * 10 >= len(longer) * _MOST)


def _name(chunk: Chunk) -> str:
    """Give a short first line that may be a name: it ends no sentence, and a line that begins one is below it."""
    if len(chunk.lines) == 1:
        return ""
    first = chunk.lines[0].words
    if first.rstrip(".:,")[-1:] in _CLOSED:
        first = _DIRECTION.sub("", first)
    first = first.strip(EMPHASIS).rstrip(".:")
    short = 0 < cells(first) <= _LONGEST and len(first.split()) <= _WORDS
    if not short or ends(first) or not begins_with_capital(first) or any(map(str.isdigit, first)):
        return ""
    below = chunk.lines[1].words
    return first if begins_with_capital(below) and any(map(str.islower, below)) else ""
