"""Tell the names at the foot of what they sign: they stand alone as heads do, but head nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.dates.read_date import names_day
from briefpress.verbs.plain.cells import cells
from briefpress.verbs.plain.heads.dated_names import DatedNames, ends_text, is_lettered
from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.heads.salutations import is_salutation
from briefpress.verbs.plain.heads.set_in_letters import SetInLetters
from briefpress.verbs.plain.names import is_name, people_in
from briefpress.verbs.plain.points import EMPHASIS
from briefpress.verbs.plain.wording import is_dateline, is_sentences, stops

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence
    from briefpress.verbs.plain.lines import Line

# So many names that begin with initials are the habit of a text whose pieces are signed.
_HABIT = 8
# The longest line of an address, in cells.
_LONGEST = 45
# A name that is set in stands further in than a paragraph's first line does.
_SET_IN = 5
# What is set to the right stands so far behind the margin at least.
_RIGHT = 16
# A name by its initials: “P.C.”.
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\. ?){2,4}")
# “_Dear Brother_--As you are”: the text of a letter.
_GREETED = re.compile(r"[^\n]{2,40}?(?:--|[—:,!])")
# A place and a day are no more words.
_DAY = 5
_QUOTES, _OPENING = '"”»“', '"“„«»'
_CLOSE = re.compile(r"(?:,|&c\.?|\betc\.?)[\"”’_]*$")


@dataclass(frozen=True)
class Signatures:
    """Which short lines of a text sign what is above them."""

    seen: Evidence

    def has(self, one: Candidate) -> bool:
        """Tell a signature by its place, what is around it or the habit of the text; the place over a letter too."""
        return (
            self.is_signed(one)
            or self._dated.has(one)
            or self._is_set_right(one)
            or self._is_initialled(one)
            or self._is_quoted_to(one)
            or (self._is_apart(one) and (self._stands_in(one) or self._is_quoted(one.index)))
            or self._ends_inset(one)
            or self._names_source(one)
            or self._closes(one)
            or self._is_close(one)
            or self._is_over_capitals(one)
            or self._names_writers(one)
            or self._is_sent_to(one)
            or self._is_greeted(one)
            or self._dates_letter(one)
            or self._letters.has(one)
        )

    def _is_set_right(self, one: Candidate) -> bool:
        """Tell the name or the date at the foot of a letter: set to the right, at the end of what it signs."""
        near = self.seen.chunks[one.index].before <= self.seen.habits.gap
        return near and not (one.centred or one.wide) and self._stands_right(one.index)

    def _stands_right(self, index: int) -> bool:
        return self._indent(index) > max(_RIGHT, self.seen.habits.width // 4)

    def _is_quoted_to(self, one: Candidate) -> bool:
        """Tell a name in capitals right below text that closes a quotation which it does not open: “ANNE HOLM.””."""
        bare = one.text.rstrip(f"{EMPHASIS} ")
        closes = bare[-1:] in _QUOTES and not any(sign in bare[:-1] for sign in _OPENING)
        return closes and one.capitals and one.number is None and ends_text(one, self.seen)

    def _is_initialled(self, one: Candidate) -> bool:
        """Tell a name by its initials alone, right below text."""
        return ends_text(one, self.seen) and _INITIALS.fullmatch(one.text.strip(EMPHASIS)) is not None

    def _is_apart(self, one: Candidate) -> bool:
        """Tell a line in capitals in a text most of whose lines in capitals stand at the margin."""
        return one.number is None and one.capitals and not one.centred and self._at_margin

    def _stands_in(self, one: Candidate) -> bool:
        """Tell a line that is set in right below text: far in, or over an address."""
        indent = self._indent(one.index)
        near = self.seen.chunks[one.index].before <= self.seen.habits.gap and ends_text(one, self.seen)
        return near and (indent > _SET_IN or (indent > 1 and self._has_address(one.index)))

    def _has_address(self, index: int) -> bool:
        """Tell what stands at the end of a piece, or over a short line that is set in too: a place, a day."""
        seen = self.seen
        if index + 1 == len(seen.chunks) or seen.chunks[index].after > seen.habits.gap:
            return True
        below = seen.chunks[index + 1]
        return self._indent(index + 1) > 1 and len(below.lines) < MANY and all(map(_is_short, below.lines))

    def _is_quoted(self, index: int) -> bool:
        """Tell who said what is quoted above: both are set in, and the text below is not."""
        over = self.seen.could.get(index - 1)
        if not 0 < index < len(self.seen.chunks) - 1 or (over is not None and over.capitals):
            return False
        above, own, below = (self._indent(at) for at in (index - 1, index, index + 1))
        return min(above, own) > 1 >= below and self.seen.is_text(index + 1)

    def _ends_inset(self, one: Candidate) -> bool:
        """Tell capitals right below several lines that are all set in as they are, over text that is not: the end."""
        seen, index = self.seen, one.index
        if not (one.capitals and one.number is None and ends_text(one, seen) and index + 1 < len(seen.chunks)):
            return False
        above, own, below = (self._indent(at) for at in (index - 1, index, index + 1))
        return above == own > 1 >= below and len(seen.chunks[index - 1].lines) > 1 and seen.is_text(index + 1)

    def _names_source(self, one: Candidate) -> bool:
        """Tell who wrote the verse between a head and its text: small letters, set in as the verse is."""
        seen, index = self.seen, one.index
        if index < 2 or one.capitals or one.number is not None or index + 1 >= len(seen.chunks):
            return False
        head = seen.could.get(index - 2)
        set_in = self._indent(index) == self._indent(index - 1) > 1 >= self._indent(index + 1)
        return set_in and head is not None and (head.wide or head.strong) and self._indent(index - 2) <= 1

    def _indent(self, index: int) -> int:
        return self.seen.chunks[index].indent - self.seen.habits.margin

    @cached_property
    def _at_margin(self) -> bool:
        """Whether most lines in capitals stand at the margin, of those without a number that are not centred."""
        lines = [one for one in self.seen.could.values() if one.number is None and one.capitals and not one.centred]
        return sum(self._indent(one.index) <= 1 for one in lines) * 2 > len(lines)

    def _closes(self, one: Candidate) -> bool:
        """Tell the name below the close of a letter, which breaks off: “I am, Sir, your servant,”."""
        seen, index = self.seen, one.index
        if not index or seen.chunks[index].before > seen.habits.gap:
            return False
        above = seen.could.get(index - 1)
        # A line of a title breaks off too, but in letters that head.
        short = above is not None and (above.look != "title:" or above.number is not None)
        return not short and _CLOSE.search(seen.chunks[index - 1].text[-12:]) is not None

    def _is_close(self, one: Candidate) -> bool:
        """Tell the close of a letter, no further off than a paragraph, over the name that is set to the right."""
        seen, index = self.seen, one.index
        if one.far or one.number is not None or one.capitals or not 0 < index < len(seen.chunks) - 1:
            return False
        below = seen.chunks[index + 1]
        near = below.before <= seen.habits.gap and len(below.lines) == 1 and seen.is_text(index - 1)
        return near and self._stands_right(index + 1) and not names_day(one.text)

    def _is_over_capitals(self, one: Candidate) -> bool:
        """Tell who wrote a piece: the name, with an office perhaps, between its text and a head in capitals."""
        could, index = self.seen.could, one.index
        top = next((at for at in range(index, max(0, index - MANY), -1) if not self._is_plain(at - 1)), index)
        last = next((at for at in range(index, index + MANY) if not self._is_plain(at + 1)), index)
        below = could.get(last + 1)
        if not self._is_plain(index) or not top or last - top >= MANY or below is None or not below.capitals:
            return False
        lines = [could[at].text for at in range(top, last + 1)]
        return any(is_name(line) and " " in line for line in lines) and stops(self.seen.chunks[top - 1].text)

    def _is_plain(self, index: int) -> bool:
        """Tell a short line in small letters that ends no sentence."""
        one = self.seen.could.get(index)
        return one is not None and one.look == "title:" and one.number is None and not one.ends_sentence

    def _names_writers(self, one: Candidate) -> bool:
        """Tell several names of people between the title and the first paragraph."""
        above = range(one.index)
        front = 0 < one.index <= MANY and not any(is_sentences(self.seen.chunks[at].text) for at in above)
        return front and one.look == "title:" and len(people_in(one.text)) > 1

    def _is_sent_to(self, one: Candidate) -> bool:
        """Tell whom a letter was sent to, or who signed it too: a line right below the name below its close."""
        above = self.seen.could.get(one.index - 1)
        near = one.look == "capitals:" and self.seen.chunks[one.index].before <= self.seen.habits.gap
        return near and one.number is None and above is not None and above.look == one.look and self._closes(above)

    def _is_greeted(self, one: Candidate) -> bool:
        """Tell whom a letter is for, between its day and its text, which begins with a greeting."""
        above = self.seen.chunks[max(0, one.index - 1)].text
        dated = one.index > 0 and one.number is None and one.capitals and is_dateline(above)
        return dated and self._greets_below(one)

    def _dates_letter(self, one: Candidate) -> bool:
        """Tell when and where a letter was written: a greeting is right below."""
        dated = one.number is None and len(one.text.split()) <= _DAY and is_dateline(one.text)
        return dated and self._greets_below(one)

    def _greets_below(self, one: Candidate) -> bool:
        below = self.seen.chunks[one.index + 1 : one.index + 2]
        greeted = _GREETED.match(below[0].text) if below else None
        return greeted is not None and is_salutation(greeted[0].replace("_", "").rstrip("-—"))

    def is_signed(self, one: Candidate) -> bool:
        """Tell a name in capitals right below text, where many such lines begin with initials: pieces are signed."""
        signed = self._initials >= _HABIT and self._initials * 3 >= self._names
        return signed and (self._is_name(one) or self._has_initials(one))

    def _is_name(self, one: Candidate) -> bool:
        return one.number is None and one.capitals and ends_text(one, self.seen)

    def _has_initials(self, one: Candidate) -> bool:
        return is_lettered(one, self.seen) and one.capitals and ends_text(one, self.seen)

    @cached_property
    def _dated(self) -> DatedNames:
        """The names with a day right below them or above."""
        return DatedNames(self.seen)

    @cached_property
    def _letters(self) -> SetInLetters:
        """The lines that frame letters which are set in."""
        return SetInLetters(self.seen)

    @cached_property
    def _initials(self) -> int:
        """How many lines in capitals right below text begin with a letter and a point, and count nothing."""
        return sum(map(self._has_initials, self.seen.could.values()))

    @cached_property
    def _names(self) -> int:
        """How many other lines in capitals stand right below text."""
        return sum(map(self._is_name, self.seen.could.values()))


def _is_short(line: Line) -> bool:
    return cells(line.words) <= _LONGEST
