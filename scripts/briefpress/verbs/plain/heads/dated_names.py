"""Tell the names that sign what is above them by a day: it stands right below the name, or closes what is above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.dates.read_date import read_date
from briefpress.verbs.plain.heads.evidence import SHORT
from briefpress.verbs.plain.heads.unit_words import NOTES
from briefpress.verbs.plain.names import is_name
from briefpress.verbs.plain.points import EMPHASIS
from briefpress.verbs.plain.wording import is_dateline, is_noted

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence

# Between a name and its day stand fewer lines than this: an office, an address.
_ADDRESS = 3
# A place and a day are no more words.
_DAY = 5
# The name of a place has fewer words than this.
_PLACE = 4


@dataclass(frozen=True)
class DatedNames:
    """Which short lines of a text are names with a day."""

    seen: Evidence

    def has(self, one: Candidate) -> bool:
        """Tell a name over its day at the end of a piece, or right below a paragraph that closes with a day."""
        return self._is_over_day(one) or self._is_under_day(one)

    def _is_over_day(self, one: Candidate) -> bool:
        """Tell a name over the last lines of a piece: the place and the day, or “[To be continued.]”.

        What comes then stands further off; over a letter's own text the day is followed by that text. A name that
        stands apart is one too, if the head of what comes stands further off still, or the notes of the piece come.
        """
        seen, closing = self.seen, self._closing(one.index)
        if closing < 0 or (one.number is not None and not is_lettered(one, self.seen)):
            return False
        below = closing + 1
        noted = below in seen.could and seen.could[below].key in NOTES
        last = below == len(seen.chunks) or seen.chunks[closing].after > seen.habits.gap or below in seen.taken
        apart = below in seen.could and seen.chunks[below].before > max(seen.chunks[one.index].before, seen.habits.gap)
        # On a title page the occasion and its day stand below other lines of it.
        signs = one.index - 1 not in seen.could and (one.capitals or one.ends_sentence)
        dated = signs and _is_day(seen.chunks[closing].text)
        return (last and ends_text(one, seen)) or (dated and (noted or (last and apart)))

    def _closing(self, index: int) -> int:
        """Give the last of the lines below a name: the day, behind an office or an address, or notices; -1 for none."""
        seen, last = self.seen, -1
        for at in range(index + 1, len(seen.chunks)):
            chunk, text = seen.chunks[at], seen.chunks[at].text
            noted = is_noted(text) and len(text) <= SHORT
            if _is_day(text) or noted:
                last = at
            # Notices may be many.
            far = at - index >= _ADDRESS and not noted
            if far or at in seen.taken or len(chunk.lines) > 1 or len(text) > SHORT or chunk.after > seen.habits.gap:
                break
        return last

    def _is_under_day(self, one: Candidate) -> bool:
        """Tell a name right below a paragraph that closes with a place and a day, however far: “Oldport, 3 May, 1618.”.

        They are a sentence of their own: a chapter may close with what happened on a day, and a note with an imprint.
        """
        prose = one.index > 0 and one.index - 1 not in self.seen.could and one.index - 1 not in self.seen.taken
        above = self.seen.chunks[one.index - 1].text if prose else ""
        name = one.text.strip(f"{EMPHASIS}. ")
        if one.number is not None or not above or " " not in name or not is_name(name):
            return False
        day = above.rsplit(". ", 1)[-1]
        return day != above and len(day.split()) <= _DAY and is_dateline(day)


def ends_text(one: Candidate, seen: Evidence) -> bool:
    """Tell what stands right below text, no further off than a paragraph."""
    index = one.index
    above = index > 0 and index - 1 not in seen.could and index - 1 not in seen.taken
    return above and not one.far and not one.centred


def is_lettered(one: Candidate, seen: Evidence) -> bool:
    """Tell a letter with a point before other words that counts nothing: “W. Holm”."""
    number = one.number
    lettered = number is not None and number.style in {"letter", "roman"} and number.rest != ""
    return lettered and one.index not in seen.counted


def _is_day(text: str) -> bool:
    """Tell a place and a day, with a comma between them or none: “Habana 26 de octubre de 1866.”."""
    words = text.strip(f"{EMPHASIS}. ").split()
    return is_dateline(text) or any(read_date(" ".join(words[at:])) for at in range(min(_PLACE, len(words))))
