"""Find the titles of scenes in a play that counts none: “Studierzimmer”, over what the stage shows."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.heads.may_head import key_of
from briefpress.verbs.plain.heads.unit_words import STAGE
from briefpress.verbs.plain.letters import is_capitals

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence

# The longest title, in cells.
_LONGEST = 45
# So many speeches at least has a play, and so many for each of its scenes.
_SPEECHES, _EACH = 30, 4
# In a play every third chunk is a speech, or more.
_PLAY = 3
# So many chunks below a title a speech begins at last: what the stage shows, who enters, a song.
_NEAR = 4
# The name of a speaker in capitals, with what he does perhaps: “FAUST:”, “MARTHE (durchs Vorhängel):”.
_NAMED = re.compile(r"([^\W\d_][^:.(\[_\n]{1,40})\s*(?:[(\[_][^\n]*)?[:.]")


@dataclass(frozen=True)
class SceneTitles:
    """Which short lines between the speeches of a play head its scenes.

    They stand below a speech and over a direction, which no speech is; a direction alone stands between speeches.
    """

    seen: Evidence

    def has(self, one: Candidate) -> bool:
        """Tell a title, if others stand so too and the play has no acts or scenes that say what they are."""
        return one.index in self._found

    @cached_property
    def _speeches(self) -> frozenset[int]:
        """The chunks that begin with a speaker's name, where many of a text are of those who speak several times."""
        matches = ((index, _NAMED.match(chunk.lines[0].words)) for index, chunk in enumerate(self.seen.chunks))
        names = {index: key_of(match[1]) for index, match in matches if match is not None and is_capitals(match[1])}
        turns = sum(often for often in Counter(names.values()).values() if often >= MANY)
        return frozenset(names if turns * _PLAY >= len(self.seen.chunks) else ())

    @cached_property
    def _found(self) -> frozenset[int]:
        seen, speeches = self.seen, self._speeches
        if len(speeches) < _SPEECHES or self._counts_scenes():
            return frozenset()
        alone = [one for one in seen.could.values() if self._stands_between(one)]
        titles = [one.index for one in alone if one.index + 1 not in speeches]
        rare = len(titles) * _EACH <= len(speeches) and len(titles) * 3 >= len(alone) * 2
        return frozenset(titles if rare and len(titles) >= MANY else ())

    def _counts_scenes(self) -> bool:
        numbers = (one.number for one in self.seen.could.values())
        return sum(number is not None and number.rank in STAGE for number in numbers) >= MANY

    def _stands_between(self, one: Candidate) -> bool:
        """Tell a short line in small letters behind a speech, with the next speech soon below it."""
        index = one.index
        shown = one.capitals or one.number is not None or "\n" in one.text or one.text[0] in "([_"
        if not index or shown or one.size > _LONGEST or index in self._speeches:
            return False
        above = self.seen.chunks[index - 1]
        near = any(at in self._speeches for at in range(index + 1, index + 1 + _NEAR))
        return near and index - 1 not in self.seen.could and len(above.text) > len(one.text)
