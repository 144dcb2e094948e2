"""What is known of a text when its headings are chosen, and what stands around each candidate."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.plain.cells import cells
from briefpress.verbs.plain.heads.counting_nothing import counts_nothing
from briefpress.verbs.plain.heads.heads_something import NEAR, heads_something
from briefpress.verbs.plain.heads.lines_below import lines_below, makers_below
from briefpress.verbs.plain.heads.numbered_stanzas import numbered_stanzas
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.rubrics import rubrics
from briefpress.verbs.plain.heads.said_lines import (
    ENDED,
    announces,
    begins_talk,
    completes,
    is_place,
    says,
    says_in_words,
)
from briefpress.verbs.plain.heads.sequences import sequences
from briefpress.verbs.plain.heads.speakers import Speakers
from briefpress.verbs.plain.heads.speeches import Openings
from briefpress.verbs.plain.letters import is_opened
from briefpress.verbs.plain.points import EMPHASIS
from briefpress.verbs.plain.wording import ends, is_question, is_sentences

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.speeches import Opening
    from briefpress.verbs.plain.shapes import Shape
    from briefpress.verbs.plain.survey import Habits

MANY = 3
SHORT = 70
# Of so many paragraphs at least one has a head, where lines without distance are heads.
SPARSE = 100
# Where a paragraph in so many is talk, a text tells a story.
_STORY = 5


@dataclass(frozen=True)
class Evidence:
    """The chunks of a text with their shapes, its habits, the candidates by chunk, and what is taken already.

    `leading` are those of the taken ones that say at the top who wrote the text, and when; `listed` why candidates
    are heads of which a list of contents or the order of their numbers tells; `grids` the tables among the taken ones;
    `spoken` the speeches with a name above them; `opened` is with what name or word each chunk begins.
    """

    chunks: Sequence[Chunk]
    shapes: Sequence[Shape]
    habits: Habits
    could: Mapping[int, Candidate]
    taken: frozenset[int]
    leading: frozenset[int]
    listed: Mapping[int, str]
    grids: frozenset[int]
    spoken: frozenset[int]
    opened: Sequence[Opening | None]

    @cached_property
    def speakers(self) -> Speakers:
        """Who speaks in the text."""
        over = frozenset(index for index in self.could if index < len(self.chunks) - 1 and self.is_text(index + 1))
        return Speakers(self.chunks, self.could, over, self.openings)

    @cached_property
    def counted(self) -> frozenset[int]:
        """The candidates whose numbers count up."""
        could = {index: one for index, one in self.could.items() if not counts_nothing(one, self)}
        return sequences(could, paragraphs=self.paragraphs)

    @cached_property
    def stanzas(self) -> frozenset[int]:
        """The numbers that count, and count stanzas."""
        return numbered_stanzas(self.chunks, self.shapes, self.could, self.counted)

    @cached_property
    def distances_below(self) -> dict[tuple[str, bool], int]:
        """How many blank lines stand below most candidates of a style, wide or not, with text right below them."""
        told: dict[tuple[str, bool], Counter[int]] = {}
        for index, one in self.could.items():
            if index + 1 < len(self.chunks) and index + 1 not in self.could:
                told.setdefault((one.style, one.wide), Counter())[self.chunks[index].after] += 1
        most = {kind: (*counts.most_common(1)[0], counts.total()) for kind, counts in told.items()}
        return {kind: after for kind, (after, often, of) in most.items() if often >= MANY and often * 4 >= of * 3}

    @cached_property
    def makers(self) -> frozenset[int]:
        """The lines below titles that say who wrote each piece: “DI ANNA BERG”, a name over an office."""
        return makers_below(self.could)

    @cached_property
    def below(self) -> frozenset[int]:
        """The lines that stand right below titles and go on with them."""
        return lines_below(self.could, self.chunks, self.shapes, is_verse=self.is_verse)

    @cached_property
    def styles(self) -> Counter[str]:
        """How many candidates there are of each style."""
        return Counter(one.style for one in self.could.values())

    @cached_property
    def is_unpointed(self) -> bool:
        """Whether hardly a paragraph ends in a point, as in Thai."""
        indices = (index for index in range(len(self.chunks)) if self.is_text(index) and index not in self.taken)
        texts = [self.chunks[index].text for index in indices]
        return sum(ends(text) for text in texts) * 4 < len(texts)

    @cached_property
    def paragraphs(self) -> Counter[str]:
        """How many paragraphs, rather than heads, have a number of each style."""
        found = (
            numbered(chunk.lines[0].words)
            for index, chunk in enumerate(self.chunks)
            # What is taken, as entries of contents are, is no paragraph either.
            if not (index in self.could or index in self.taken) and self.shapes[index] in {"prose", "narrow", "single"}
        )
        return Counter(one.style for one in found if one is not None)

    @cached_property
    def is_story(self) -> bool:
        """Whether the text tells a story: many of its paragraphs are talk."""
        texts = [chunk.text for index, chunk in enumerate(self.chunks) if self.is_text(index)]
        return sum(begins_talk(text) for text in texts) * _STORY >= len(texts)

    @cached_property
    def openings(self) -> Openings:
        """With what names or words the paragraphs begin."""
        return Openings(one for index, one in enumerate(self.opened) if index not in self.taken)

    def follows_colon(self, index: int) -> bool:
        """Tell what a colon just before announces: a song's title that is set in, a proclamation in capitals."""
        chunk, one = self.chunks[index], self.could[index]
        shown = chunk.indent > self.habits.margin + 1 or one.capitals or one.style.startswith("emphasised")
        if not index or chunk.before > self.habits.gap or not shown:
            return False
        return announces(self.chunks[index - 1].text)

    def marked(self, index: int) -> bool:
        """Tell whether a chunk is a candidate that speaks for itself or by its number."""
        one = self.could.get(index)
        return one is not None and (one.strong or index in self.counted)

    def stands_tight(self, index: int) -> bool:
        """Tell a line that stands apart above and right over text below."""
        return self.chunks[index].before > 0 and index + 1 < len(self.chunks) and self.is_text(index + 1)

    @cached_property
    def heading(self) -> frozenset[int]:
        """The candidates that prose, verse or a further heading follows, not the end or a row of short lines."""
        return frozenset(index for index in self.could if heads_something(index, self))

    @cached_property
    def rubrics(self) -> frozenset[int]:
        """The lines as far from the rows of short lines below them as from what is above: the trades of a directory."""
        return rubrics(self.chunks, self.could, gap=self.habits.gap)

    def heads_text(self, index: int) -> bool:
        """Tell whether text follows a chunk, behind a few short lines perhaps."""
        return any(self.is_text(at) for at in range(index + 1, min(len(self.chunks), index + NEAR)))

    def is_text(self, index: int) -> bool:
        """Tell prose or verse, or a line that is too long for a heading, or that is more than one sentence."""
        chunk = self.chunks[index]
        return (
            self.shapes[index] in {"prose", "narrow", "lines"}
            or chunk.length > SHORT - 10
            or (self.habits.unwrapped and is_sentences(chunk.text))
        )

    def stands_over_prose(self, index: int) -> bool:
        """Tell whether a short line has a longer paragraph below it, and a sentence's end above."""
        if index + 1 >= len(self.chunks):
            return False
        below = self.chunks[index + 1]
        size = cells(self.chunks[index].text)
        # A sentence is text, though it is not much longer.
        said = below.length > size and is_sentences(below.text)
        said = said or (self.habits.unwrapped and says(below.text)) or self.says_briefly(index + 1)
        longer = said or len(below.lines) > 1 or below.length > size * 1.5 + 20
        # A speech may be short: its speaker's name tells what it is. What it answers is another.
        longer = longer or (self.openings.begins_so(below.text) and not is_question(self.chunks[index].text))
        text = self.chunks[index - 1].text.rstrip(EMPHASIS) if index else "."
        ended = (
            not index
            or (index - 1) in self.could
            or (index - 1) in self.taken
            or text[-1:] in ENDED
            or self.habits.unwrapped
        )
        return longer and self.shapes[index + 1] in {"prose", "narrow", "single"} and ended

    def says_briefly(self, index: int) -> bool:
        """Tell a short sentence that is a paragraph by itself, where no story is told: “No remarks were made.”.

        In a book of verse it is what a choir sings, and in an index a name or a page ends it.
        """
        if self.habits.unwrapped:
            return says(self.chunks[index].text, points=True)
        return not (self.is_story or self.is_verse) and says_in_words(self.chunks[index].text)

    @cached_property
    def is_verse(self) -> bool:
        """Whether verse, or lists of lines, are as much of the text as prose is."""
        shapes = Counter(shape for index, shape in enumerate(self.shapes) if index not in self.taken)
        return shapes["lines"] > shapes["prose"]

    def stands_over(self, index: int) -> bool:
        """Tell whether a short line stands over a longer paragraph or a list, or over others that do."""
        if self.is_set_in(index):
            return False
        for below in range(index + 1, min(len(self.chunks), index + MANY + 1)):
            if is_place(self.chunks[below].text):
                continue
            if below in self.taken:
                # What items complete is their sentence.
                return not completes(self.chunks[below].text)
            if self.stands_over_prose(below - 1) or self._announces(below):
                return True
            # A long line over another short one ends what is above.
            long = cells(self.chunks[below - 1].text) > SHORT
            if long or below not in self.could or self.could[below].ends_sentence:
                return False
        return False

    def _announces(self, index: int) -> bool:
        """Tell a line that a colon ends, over a list, a table or lines that are set in: it is text, however short."""
        if not announces(self.chunks[index].text) or index + 1 >= len(self.chunks):
            return False
        below = self.could.get(index + 1)
        counts = below is not None and below.number is not None and below.number.value == 1
        return index + 1 in self.taken or counts or self.chunks[index + 1].indent > self.chunks[index].indent

    def is_set_in(self, index: int) -> bool:
        """Tell what is set in as a quotation is, and closes it: who said it. Heads stand at the margin or centred."""
        chunk = self.chunks[index]
        if len(chunk.lines) == 1 and is_opened(chunk.lines[0].text):
            # Wide spaces set in every paragraph, and its head more.
            return False
        return chunk.indent > self.habits.margin + 1 and not self.could[index].centred
