"""The lines in small letters that have no distance of heads: which of them are titles, questions or rows of a list."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.evidence import MANY, SPARSE
from briefpress.verbs.plain.heads.plain_titles import reads_as_title
from briefpress.verbs.plain.letters import is_title_case
from briefpress.verbs.plain.wording import asks, ends_within, is_question, soft_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence

# Of so many paragraphs at least one is headed by a question, where questions are heads.
_DENSE = 12
# So many heads that stand apart are a habit; of lines without distance one to so many paragraphs is little beside them.
_SEVERAL, _FEW = 5, 20
# The longest title, in cells, of a text whose sentences have no points.
BRIEF = 45


@dataclass(frozen=True)
class CloseLines:
    """What the lines of a text without distance say together: they look like paragraphs but for their length."""

    seen: Evidence

    @cached_property
    def rows(self) -> frozenset[int]:
        """The short lines and questions without distance of which so many stand in a row that they are a list.

        What stands over several questions is no question.
        """
        out: set[int] = set()
        run: list[int] = []
        for index, one in [*sorted(self.seen.could.items()), (-1, None)]:
            told = one is not None and one.style == "title:" and not one.wide
            told = told and one is not None and (not one.ends_sentence or _is_question(one))
            told = told and one is not None and not self.seen.speakers.speaks_in(one)
            if run and not (told and index == run[-1] + 1):
                asked = [at for at in run if _is_question(self.seen.could[at])]
                row = asked if len(asked) * 2 > len(run) else run
                out.update(row if len(run) > MANY else ())
                run = []
            if told:
                run.append(index)
        return frozenset(out)

    @cached_property
    def texts(self) -> int:
        """How many chunks are text, a sentence at least, rather than heads or short lines."""
        seen = self.seen
        return sum(seen.is_text(index) or seen.says_briefly(index) for index in range(len(seen.chunks)))

    def are_titles(self, unique: Sequence[Candidate]) -> bool:
        """Tell lines without distance that head text, further heads or lists, and are no more than there is text.

        Those that end a sentence or begin as speeches do are paragraphs, and what is set in closes what is above: they
        tell nothing. A few in a long text are a letter's opening, or a line of talk. A few beside heads that stand
        apart are written as titles are: “On the question” goes on with the paragraph above it.
        """
        labels = [
            one
            for one in unique
            if not (soft_end(one.text) or self.seen.is_set_in(one.index) or self.is_broken(one))
            and one.index not in self.rows
            and not self.may_be_sentence(one)
            and reads_as_title(one.text)
            and not self.seen.speakers.speaks_in(one)
            and (not one.ends_sentence or self.asks(one))
            # Below the last line stands nothing: it may say who wrote the text.
            and one.index + 1 < len(self.seen.chunks)
        ]
        over = sum(self.seen.stands_over(one.index) for one in labels)
        titled = sum(is_title_case(one.text) for one in labels)
        if self._parted and over * _FEW < self.texts and titled * 3 < len(labels) * 2:
            return False
        return over * 10 >= len(labels) * 6 and over <= self.texts <= over * SPARSE

    def asks(self, one: Candidate) -> bool:
        """Tell a question that heads its answer: such are many for the text, or other heads of the kind are.

        A few in a text without such heads are talk.
        """
        if one.style.endswith(":out"):
            # Left of the margin stands no talk.
            return is_question(one.text)
        above = [self.seen.could[at] for at in (one.index - 2, one.index - 1) if at in self.seen.could]
        if any(self.seen.speakers.near[other.key] >= MANY for other in above):
            # It is said by whom a recurring line above it names, or above what is done.
            return False
        shown = max(self._questions, self._plain)
        many = shown >= MANY and shown * _DENSE >= self.texts
        return many and _is_question(one)

    def may_be_sentence(self, one: Candidate) -> bool:
        """Tell a line that is long for a title, where no paragraph ends in a point: Thai sentences have none."""
        return self.seen.is_unpointed and one.size > BRIEF

    def is_broken(self, one: Candidate) -> bool:
        """Tell several lines in a text whose paragraphs are one line each: verse, or an address."""
        return self.seen.habits.unwrapped and "\n" in one.text

    @cached_property
    def _parted(self) -> bool:
        """Whether heads in a text that was wrapped stand apart: units and capitals further off than a paragraph."""
        heads = (one for one in self.seen.could.values() if one.far and (one.strong or one.capitals))
        return self.seen.habits.width > 0 and sum(one.index in self.seen.heading for one in heads) > _SEVERAL

    @cached_property
    def _plain(self) -> int:
        """How many lines without distance stand over text as heads do and end no sentence."""
        found = (one for one in self.seen.could.values() if one.style == "title:" and not one.ends_sentence)
        return sum(
            self.seen.stands_over(one.index) and one.index not in self.rows and not soft_end(one.text) for one in found
        )

    @cached_property
    def _questions(self) -> int:
        return sum(_is_question(one) and self.seen.stands_over(one.index) for one in self.seen.could.values())


def _is_question(one: Candidate) -> bool:
    """Tell one question in small letters that stands alone, without distance; it may be longer than a title is."""
    return one.style == "title:" and asks(one.text) and not ends_within(one.text)
