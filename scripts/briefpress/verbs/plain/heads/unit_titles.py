"""Tell whether the title of a bare head, such as “CHAPTER I”, stands in the chunk below it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.plain.cells import cells
from briefpress.verbs.plain.chunks import FAR
from briefpress.verbs.plain.heads.alphabets import LETTER_ALONE
from briefpress.verbs.plain.heads.bare_heads import NEAR_BELOW, dated_heads, is_bare
from briefpress.verbs.plain.heads.below_units import (
    SUMMARY,
    begins_emphasised,
    is_argument,
    is_nearer,
    may_be_title,
    says_when,
)
from briefpress.verbs.plain.heads.evidence import SHORT
from briefpress.verbs.plain.heads.stacked_heads import linked_title
from briefpress.verbs.plain.heads.stage_lines import names_persons
from briefpress.verbs.plain.heads.unit_words import ARTICLES
from briefpress.verbs.plain.letters import begins_anew, is_capitals
from briefpress.verbs.plain.points import TALK
from briefpress.verbs.plain.wording import ends_within, is_byline, is_sentences, soft_end

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence
    from briefpress.verbs.plain.heads.numbered import Numbered

_LETTERS = 220
_LINES = 3
# So many lines has a title that tells all of its chapter.
_LONG = 6
# In capitals it may sum up all that happens.
_SUMMED_UP = 12
_MANY = 3
_SPOKEN = re.compile(rf"[{TALK}'-]|\[|\*")
# “Pieces of Eight”: a title may be quoted as a whole.
_QUOTED = re.compile(r"\"[^\"]+\"|“[^“”]+”|‘[^‘]+’|«[^«»]+»|»[^«»]+«|”[^”]+”|„[^„“”]+[“”]")
_WORD = re.compile(r"[^\W\d_]{3}")


@dataclass(frozen=True)
class UnitTitles:
    """Which bare heads of a text have their titles in a chunk of their own below."""

    seen: Evidence

    def _follows(self, index: int) -> bool:
        """Tell whether the chunk below a head is its title.

        Where all but all heads of a style have a short chunk below them, these are titles, though they end in a point
        or run over several lines: paragraphs are not all short.
        """
        one = self.seen.could[index]
        if not is_bare(one):
            return False
        half, most = self._habits.get(one.style, (False, False))
        below = self.seen.chunks[index + 1 : index + 2]
        # An entry of a glossary stands below its letter.
        entered = bool(below) and _is_letter(one) and below[0].text.startswith(one.text[0])
        # One chapter among those with titles in capitals has none.
        shouted = bool(below) and one.style in self._capital and not is_capitals(below[0].text)
        if entered or (shouted and is_sentences(below[0].text)):
            return False
        if begins_emphasised(below) and (one.style not in self._emphasised or is_argument(below[0])):
            return False
        if one.style in self._nearer and self._is_long_title(index) and not says_when(below[0].text):
            return True
        if index + 1 in self.seen.listed and is_nearer(below[0]) and self._could_be_title(index):
            return True
        return (half and self._is_title(index)) or (
            most and (self._could_be_title(index) or self._is_long_title(index))
        )

    def further(self, index: int) -> int:
        """Give how many chunks below a head are its title; a line that dates the piece may stand before it."""
        if index in self._dated:
            return 2
        linked = linked_title(self.seen, index) if is_bare(self.seen.could[index]) else 0
        return max(linked, 1 + self._goes_on(index + 1)) if self._follows(index) else linked

    def _goes_on(self, index: int) -> bool:
        """Tell a title in capitals with a second line that stands nearer to it than to the text: “(CONTINUED)”."""
        title, *below = self.seen.chunks[index : index + 2]
        one = self.seen.could.get(index + 1)
        if not below or index + 1 in self.seen.taken or below[0].mend is not None or len(below[0].lines) > 2:
            return False
        near = 0 < below[0].before <= title.before and below[0].before < below[0].after < FAR
        capitals = is_capitals(title.text) and is_capitals(below[0].text)
        numbered = one is not None and one.number is not None
        said = is_byline(below[0].text) or says_when(below[0].text) or names_persons(self.seen, index + 1)
        return near and capitals and not numbered and not said

    @cached_property
    def _dated(self) -> frozenset[int]:
        return dated_heads(self.seen)

    @cached_property
    def _habits(self) -> dict[str, tuple[bool, bool]]:
        """Of each style of bare heads, whether titles stand below half of them, and whether all but all have one."""
        told: dict[str, dict[str, tuple[bool, bool]]] = defaultdict(dict)
        for index, one in self.seen.could.items():
            if is_bare(one) and self.seen.marked(index):
                # A head may be listed elsewhere with other things below it.
                heads = told[one.style]
                before = heads.get(one.key, (False, False))
                heads[one.key] = (before[0] or self._is_title(index), before[1] or self._could_be_title(index))
        return {style: _habit(list(heads.values())) for style, heads in told.items()}

    def _is_long_title(self, index: int) -> bool:
        """Tell lines that stand nearer to the head than to the text, as no paragraph does."""
        chunk = self.seen.chunks[index + 1] if index + 1 < len(self.seen.chunks) else None
        if chunk is None or index + 1 in self.seen.taken or chunk.mend is not None or len(chunk.lines) > _LONG:
            return False
        below = self.seen.could.get(index + 1)
        stanza = self.seen.shapes[index + 1] == "lines" and len(chunk.lines) > _LINES and not is_capitals(chunk.text)
        if stanza or (below is not None and below.number is not None):
            return False
        near = 0 < chunk.before <= self._near and chunk.before < chunk.after < FAR
        anew = begins_anew(chunk.text) and _SPOKEN.match(chunk.text) is None
        return near and anew and not names_persons(self.seen, index + 1)

    @cached_property
    def _near(self) -> int:
        """How many blank lines part a bare head from its title at most: as many as most have below them, or two."""
        below = Counter(
            self.seen.chunks[index].after
            for index, one in self.seen.could.items()
            if is_bare(one) and self.seen.marked(index)
        )
        return max(NEAR_BELOW, *(after for after, count in below.most_common(1) if after < FAR and count >= _MANY), 0)

    @cached_property
    def _nearer(self) -> frozenset[str]:
        """The styles of bare heads nearly all of which have a line or two below them that stand nearer to them."""
        told: dict[str, list[bool]] = defaultdict(list)
        margin = self.seen.habits.margin + 1
        for index, one in self.seen.could.items():
            if is_bare(one) and self.seen.marked(index) and index + 1 < len(self.seen.chunks):
                below = self.seen.chunks[index + 1]
                short = len(below.lines) <= _LINES and below.indent <= margin
                told[one.style].append(short and self._is_long_title(index))
        # What stands alone between two numbers is the text of the first.
        return frozenset(style for style in _mostly(told) if len(told[style]) >= _MANY and style not in self._brief)

    @cached_property
    def _capital(self) -> frozenset[str]:
        """The styles of bare heads whose chunks below are in capitals, nearly all."""
        told: dict[str, list[bool]] = defaultdict(list)
        for index, one in self.seen.could.items():
            if is_bare(one) and self.seen.marked(index) and index + 1 < len(self.seen.chunks):
                told[one.style].append(is_capitals(self.seen.chunks[index + 1].text))
        return _mostly(told)

    @cached_property
    def _emphasised(self) -> frozenset[str]:
        """The styles of bare heads whose emphasised chunks below are titles: summaries are not all short."""
        told: dict[str, list[bool]] = defaultdict(list)
        for index, one in self.seen.could.items():
            if is_bare(one) and begins_emphasised(self.seen.chunks[index + 1 : index + 2]):
                told[one.style].append(self._could_be_title(index))
        return _mostly(told)

    def _could_be_title(self, index: int) -> bool:
        """Tell a short chunk near below that no speech or list begins with."""
        seen, at = self.seen, index + 1
        stanza = seen.is_verse and seen.shapes[at : at + 1] == ["lines"]
        if at >= len(seen.chunks) or at in seen.taken or at in seen.spoken or stanza:
            return False
        chunk, below = seen.chunks[at], seen.could.get(at)
        text = chunk.text
        if chunk.before > NEAR_BELOW or chunk.mend is not None or len(chunk.lines) > _LINES or cells(text) > _LETTERS:
            return False
        spoken = _SPOKEN.match(text) is not None and _QUOTED.fullmatch(text) is None
        if not chunk.after or soft_end(text) or spoken or not begins_anew(text):
            return False
        above = seen.could[index].number
        if above is not None and is_sentences(text) and self._begins_with(index, chunk, above):
            return False
        points = cells(text) > SHORT and SUMMARY.search(text) is not None
        if says_when(text) or is_byline(text) or points or (ends_within(text) and not is_nearer(chunk)):
            return False
        numbered = below is not None and below.number is not None and below.number.style != "letter"
        return not numbered and not names_persons(seen, at) and not self._speaks(below)

    def _speaks(self, below: Candidate | None) -> bool:
        """Tell a line that stands elsewhere too, again and again: “ARJUNA SPOKE” is no title."""
        if below is None:
            return False
        under = self._under[below.key]
        elsewhere = self.seen.speakers.repeats[below.key] - under
        return elsewhere > 1 and elsewhere * 2 >= under

    @cached_property
    def _under(self) -> Counter[str]:
        """How often words stand right below bare heads."""
        could = self.seen.could
        bare = (index for index, one in could.items() if is_bare(one) and self.seen.marked(index))
        return Counter(could[index + 1].key for index in bare if index + 1 in could)

    def _begins_with(self, index: int, chunk: Chunk, above: Numbered) -> bool:
        """Tell that a sentence below a number is the first of its text: an article's, or a number's with no word.

        Below such a number a title stands apart from the next.
        """
        near = not above.rank and chunk.before >= chunk.after
        return near or above.rank >= ARTICLES or self._holds_only(index)

    def _holds_only(self, index: int) -> bool:
        """Tell a number most of whose kind have one paragraph: theirs is no title.

        With a word for what it counts it may have a title of a sentence, but where a line is a paragraph.
        """
        one = self.seen.could[index]
        told = one.number is not None and (not one.number.rank or self.seen.habits.unwrapped)
        return told and one.style in self._brief

    @cached_property
    def _brief(self) -> frozenset[str]:
        """The styles of bare heads most of which have one chunk below them and then the next."""
        told: dict[str, list[bool]] = defaultdict(list)
        for index, one in self.seen.could.items():
            if is_bare(one) and self.seen.marked(index):
                told[one.style].append(self.seen.marked(index + 2) or index + 2 >= len(self.seen.chunks))
        return frozenset(style for style, all_ in told.items() if sum(all_) * 2 >= len(all_))

    def _is_title(self, index: int) -> bool:
        """Tell whether the next chunk is the title of a bare head: short, near, and prose or verse behind it."""
        seen = self.seen
        below = seen.could.get(index + 1)
        if below is None:
            return self._is_in_capitals(index + 1)
        chunk = seen.chunks[index + 1]
        if chunk.before > self._near or chunk.mend is not None or names_persons(seen, index + 1) or self._speaks(below):
            return False
        # In capitals even a long one, or one that sums up, is the chapter's.
        points = SUMMARY.search(chunk.text) is not None and below.size > SHORT
        if says_when(chunk.text) or (not below.capitals and (len(chunk.lines) > 2 or points)):
            return False
        # Far below a number only capitals are its title; a preface is none.
        if chunk.before > NEAR_BELOW and (below.number is not None or not below.capitals):
            return False
        return may_be_title(below) and (below.capitals or is_nearer(chunk) or self._is_followed(index + 1))

    def _is_in_capitals(self, at: int) -> bool:
        """Tell a chunk in capitals that is too long for a head of its own and near below one: no text is set so."""
        chunk = self.seen.chunks[at] if at < len(self.seen.chunks) else None
        if chunk is None or at in self.seen.taken or chunk.mend is not None:
            return False
        near = 0 < chunk.before <= NEAR_BELOW and chunk.after > 0 and len(chunk.lines) <= _SUMMED_UP
        # A puzzle, and columns of initials, are no words.
        worded = chunk.text.isupper() and _WORD.search(chunk.text) is not None
        return near and worded and begins_anew(chunk.text) and not soft_end(chunk.text)

    def _is_followed(self, index: int) -> bool:
        if index + 1 >= len(self.seen.chunks):
            return False
        other = self.seen.could.get(index + 1)
        return self.seen.is_text(index + 1) or (other is not None and other.strong)


def _is_letter(one: Candidate) -> bool:
    """Tell a letter alone, or what is more often one than a number: L, C, D, M."""
    number = one.number
    return number is not None and (number.style == "letter" or (len(one.text) == 1 and number.value >= LETTER_ALONE))


def _mostly(told: Mapping[str, Sequence[bool]]) -> frozenset[str]:
    """Give the styles of which something is told of nearly all heads."""
    return frozenset(style for style, all_ in told.items() if sum(all_) * 5 >= len(all_) * 4)


def _habit(told: Sequence[tuple[bool, bool]]) -> tuple[bool, bool]:
    sure, may = sum(one for one, _ in told), sum(one for _, one in told)
    return sure > 0 and sure * 2 >= len(told), may * 5 >= len(told) * 4 and len(told) >= _MANY
