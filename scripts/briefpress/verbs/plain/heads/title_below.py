"""Tell whether the chunk below a bare head is its title: short or in capitals, near, and neither speech nor text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.plain.cells import cells
from briefpress.verbs.plain.chunks import FAR
from briefpress.verbs.plain.heads.bare_heads import NEAR_BELOW, is_bare
from briefpress.verbs.plain.heads.below_units import SUMMARY, is_nearer, may_be_title, says_when
from briefpress.verbs.plain.heads.evidence import MANY, SHORT
from briefpress.verbs.plain.heads.stage_lines import names_persons
from briefpress.verbs.plain.heads.unit_words import ARTICLES
from briefpress.verbs.plain.letters import begins_anew, is_capitals
from briefpress.verbs.plain.points import TALK
from briefpress.verbs.plain.wording import ends_within, is_byline, is_sentences, soft_end

if TYPE_CHECKING:
    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence
    from briefpress.verbs.plain.heads.numbered import Numbered

# The most lines that a title has.
LINES = 3
_LETTERS = 220
# So many lines has a title that tells all of its chapter.
_LONG = 6
# In capitals it may sum up all that happens.
_SUMMED_UP = 12
_SPOKEN = re.compile(rf"[{TALK}'-]|\[|\*")
# “Pieces of Eight”: a title may be quoted as a whole.
_QUOTED = re.compile(r"\"[^\"]+\"|“[^“”]+”|‘[^‘]+’|«[^«»]+»|»[^«»]+«|”[^”]+”|„[^„“”]+[“”]")
_WORD = re.compile(r"[^\W\d_]{3}")


@dataclass(frozen=True)
class TitleBelow:
    """What stands right below the bare heads of a text, each asked by the place of its head."""

    seen: Evidence

    def is_title(self, index: int) -> bool:
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

    def could_be_title(self, index: int) -> bool:
        """Tell a short chunk near below that no speech or list begins with."""
        seen, at = self.seen, index + 1
        stanza = seen.is_verse and seen.shapes[at : at + 1] == ["lines"]
        if at >= len(seen.chunks) or at in seen.taken or at in seen.spoken or stanza:
            return False
        chunk, below = seen.chunks[at], seen.could.get(at)
        text = chunk.text
        if chunk.before > NEAR_BELOW or chunk.mend is not None or len(chunk.lines) > LINES or cells(text) > _LETTERS:
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

    def is_long_title(self, index: int) -> bool:
        """Tell lines that stand nearer to the head than to the text, as no paragraph does."""
        chunk = self.seen.chunks[index + 1] if index + 1 < len(self.seen.chunks) else None
        if chunk is None or index + 1 in self.seen.taken or chunk.mend is not None or len(chunk.lines) > _LONG:
            return False
        below = self.seen.could.get(index + 1)
        stanza = self.seen.shapes[index + 1] == "lines" and len(chunk.lines) > LINES and not is_capitals(chunk.text)
        if stanza or (below is not None and below.number is not None):
            return False
        near = 0 < chunk.before <= self._near and chunk.before < chunk.after < FAR
        anew = begins_anew(chunk.text) and _SPOKEN.match(chunk.text) is None
        return near and anew and not names_persons(self.seen, index + 1)

    @cached_property
    def brief(self) -> frozenset[str]:
        """The styles of bare heads most of which have one chunk below them and then the next."""
        told: dict[str, list[bool]] = defaultdict(list)
        for index, one in self.seen.could.items():
            if is_bare(one) and self.seen.marked(index):
                told[one.style].append(self.seen.marked(index + 2) or index + 2 >= len(self.seen.chunks))
        return frozenset(style for style, all_ in told.items() if sum(all_) * 2 >= len(all_))

    @cached_property
    def _near(self) -> int:
        """How many blank lines part a bare head from its title at most: as many as most have below them, or two."""
        below = Counter(
            self.seen.chunks[index].after
            for index, one in self.seen.could.items()
            if is_bare(one) and self.seen.marked(index)
        )
        return max(NEAR_BELOW, *(after for after, count in below.most_common(1) if after < FAR and count >= MANY), 0)

    @cached_property
    def _under(self) -> Counter[str]:
        """How often words stand right below bare heads."""
        could = self.seen.could
        bare = (index for index, one in could.items() if is_bare(one) and self.seen.marked(index))
        return Counter(could[index + 1].key for index in bare if index + 1 in could)

    def _speaks(self, below: Candidate | None) -> bool:
        """Tell a line that stands elsewhere too, again and again: “ARJUNA SPOKE” is no title."""
        if below is None:
            return False
        under = self._under[below.key]
        elsewhere = self.seen.speakers.repeats[below.key] - under
        return elsewhere > 1 and elsewhere * 2 >= under

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
        return told and one.style in self.brief

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
