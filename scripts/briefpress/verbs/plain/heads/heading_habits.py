"""The habits by which a text sets its headings: names of speakers, wide distances, styles."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.casts import casts
from briefpress.verbs.plain.heads.clauses import Clauses
from briefpress.verbs.plain.heads.close_lines import BRIEF, CloseLines
from briefpress.verbs.plain.heads.colon_titles import colon_titles
from briefpress.verbs.plain.heads.days import Days
from briefpress.verbs.plain.heads.directions import directions
from briefpress.verbs.plain.heads.entry_lines import is_author
from briefpress.verbs.plain.heads.equally_apart import EquallyApart
from briefpress.verbs.plain.heads.evidence import MANY, SHORT
from briefpress.verbs.plain.heads.inscriptions import Inscriptions
from briefpress.verbs.plain.heads.named_kinds import named_kinds
from briefpress.verbs.plain.heads.over_letters import OverLetters
from briefpress.verbs.plain.heads.partings import Partings
from briefpress.verbs.plain.heads.plain_titles import reads_as_title
from briefpress.verbs.plain.heads.right_lines import RightLines
from briefpress.verbs.plain.heads.salutations import is_salutation
from briefpress.verbs.plain.heads.scene_titles import SceneTitles
from briefpress.verbs.plain.heads.sidenotes import Sidenotes
from briefpress.verbs.plain.heads.signatures import Signatures
from briefpress.verbs.plain.heads.sold_books import SoldBooks
from briefpress.verbs.plain.heads.stage_lines import of_stage
from briefpress.verbs.plain.heads.subtitles import Subtitles
from briefpress.verbs.plain.letters import is_capitals
from briefpress.verbs.plain.wording import is_byline, is_sentences, soft_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence

_SPEECHES = 20
_NUMERAL = re.compile(r"\W*(?:\d|[IVXLC]{2})")
# So many lines that no point ends are a habit, where nine in ten of them stand nearer than paragraphs.
_SEVERAL = 20
UNNUMBERED = frozenset({"conventional", "letter", "roman"})


@dataclass(frozen=True)
class HeadingHabits:
    """What the candidates of a text say together."""

    seen: Evidence

    @cached_property
    def signatures(self) -> Signatures:
        """The names at the foot of letters and pieces."""
        return Signatures(self.seen)

    @cached_property
    def sold_books(self) -> SoldBooks:
        """What a publisher lists behind the text."""
        return SoldBooks(self.seen)

    @cached_property
    def inscriptions(self) -> Inscriptions:
        """What signs and letters say in a story."""
        return Inscriptions(self.seen)

    @cached_property
    def persons(self) -> frozenset[int]:
        """The persons of plays, where they are listed."""
        return casts(self.seen)

    @cached_property
    def clauses(self) -> Clauses:
        """The articles that are paragraphs."""
        return Clauses(self.seen)

    @cached_property
    def days(self) -> Days:
        """The days over what was done on them."""
        return Days(self.seen)

    @cached_property
    def over_letters(self) -> OverLetters:
        """The lines that say who writes to whom."""
        return OverLetters(self.seen)

    @cached_property
    def scene_titles(self) -> SceneTitles:
        """The titles of scenes that are not counted."""
        return SceneTitles(self.seen)

    @cached_property
    def directions(self) -> frozenset[int]:
        """What is said over the name of a speaker, in a play whose scenes stand further off."""
        return directions(self.seen)

    @cached_property
    def subtitles(self) -> Subtitles:
        """What stands below titles again and again."""
        return Subtitles(self.seen)

    @cached_property
    def sidenotes(self) -> Sidenotes:
        """What stood in the margins of pages."""
        return Sidenotes(self.seen)

    @cached_property
    def close_lines(self) -> CloseLines:
        """The lines in small letters without distance."""
        return CloseLines(self.seen)

    @property
    def speaks(self) -> bool:
        """Whether the text is a play, or has speeches as plays have."""
        return self.seen.speakers.speeches >= _SPEECHES

    @cached_property
    def right_lines(self) -> RightLines:
        """What stands to the right: places of letters."""
        return RightLines(self.seen)

    @cached_property
    def plays(self) -> bool:
        """Whether the text counts acts or scenes."""
        return sum(of_stage(one.number) for one in self.seen.could.values()) >= MANY

    @cached_property
    def sections(self) -> frozenset[int]:
        """The titles behind “§” and a number, further off than paragraphs, where several are: they may begin anew."""
        signed = (one for one in self.seen.could.values() if one.style.startswith("paragraph-sign") and one.far)
        titles = [one.index for one in signed if one.style.endswith(":titled") or not one.ends_sentence]
        return frozenset(titles if len(titles) >= MANY else ())

    @cached_property
    def entries(self) -> frozenset[int]:
        """The lines that name what is described below them."""
        return frozenset() if self.speaks else named_kinds(self.seen)

    @cached_property
    def colons(self) -> frozenset[int]:
        """The brief lines that a colon ends over a paragraph."""
        return colon_titles(self.seen, texts=self.close_lines.texts)

    @cached_property
    def partings(self) -> Partings:
        """The distances by which the text parts its sections."""
        return Partings(self.seen)

    @cached_property
    def styles(self) -> dict[str, bool]:
        """Of each style of unnumbered candidates, whether the text uses it for headings."""
        groups: dict[str, list[Candidate]] = defaultdict(list)
        for one in self.seen.could.values():
            if one.number is None or one.number.style in UNNUMBERED or self.is_lone(one):
                groups[self._kind(one)].append(one)
        for members in groups.values():
            # The title, which stands first, says nothing of the heads below it.
            if len(members) > 1 and members[0].index == 0:
                del members[0]
        return {style: self._is_habit(style, members) for style, members in groups.items()}

    def is_lone(self, one: Candidate) -> bool:
        """Tell a title in capitals, apart, with a number that counts nothing here: a piece that began elsewhere."""
        number = one.number
        counts = one.strong or one.index in self.seen.counted
        # One letter is the first of a name.
        initial = number is not None and number.style == "letter" and is_capitals(one.text)
        worded = number is not None and any(map(str.isalpha, number.rest))
        told = worded and (initial or _NUMERAL.match(one.text) is not None)
        return told and one.capitals and one.far and not counts

    def _kind(self, one: Candidate) -> str:
        """Give the style by which a candidate is judged: a lone number tells nothing of it."""
        return one.look if self.is_lone(one) else one.style

    @cached_property
    def _proses(self) -> int:
        shapes = self.seen.shapes
        return sum(shape in {"prose", "narrow"} for shape in shapes)

    def _is_habit(self, style: str, members: Sequence[Candidate]) -> bool:
        seen = self.seen
        # Who wrote, who signs and who is greeted, and books for sale tell nothing of the heads beside them.
        members = [
            one
            for one in members
            if not (
                self.sold_books.has(one)
                or self.signatures.is_signed(one)
                or is_author(seen, one.index)
                or is_salutation(one.text)
                or is_byline(one.text)
            )
        ]
        apart = any(place in style for place in ("far", "centred", "out"))
        # Nor does a list: short lines of which many stand in a row.
        rows = self.close_lines.rows
        unique = [one for one in members if apart or not (one.index in rows or seen.speakers.recurs(one))]
        heads = [one for one in unique if one.index in seen.heading and not self.signatures.has(one)]
        if (
            seen.speakers.is_cast(members)
            or not heads
            or len(heads) * 5 < len(unique) * 2
            or (not apart and self.speaks)
        ):
            return False
        if style.startswith(("capitals", "emphasised", "conventional")):
            # “Introduction” and its like say what they are: a short text may have one over each of its paragraphs.
            often = 1 if style.startswith("conventional") else 2
            texts = self.close_lines.texts if seen.habits.unwrapped else self._proses
            if not seen.habits.width:
                # Where nothing was wrapped, short lines are text too: what is not of this style.
                texts = max(texts, len(seen.chunks) - len(members))
            return apart or len(heads) * often <= (texts or len(seen.chunks)) + 2
        return self._of_small_letters(style, unique, heads)

    def _of_small_letters(self, style: str, unique: Sequence[Candidate], heads: Sequence[Candidate]) -> bool:
        """Judge lines by themselves that look like paragraphs but for their length and place."""
        seen = self.seen
        unique = [one for one in unique if not is_sentences(one.text)]
        if style == "title:":
            return self.close_lines.are_titles(unique)
        heads = [one for one in heads if not is_sentences(one.text)]
        fit = [
            one
            for one in heads
            if not soft_end(one.text)
            and (not one.ends_sentence or (one.far and one.size <= SHORT) or self.close_lines.asks(one))
        ]
        if not fit or len(fit) * 10 < len(unique) * 6:
            return False
        if "far" in style:
            unended = [one for one in fit if not one.ends_sentence]
            nearer = sum(seen.chunks[one.index].after < seen.chunks[one.index].before for one in unended)
            # Paragraphs may stand as far off: then most titles have no point, and all are nearer to their text.
            several = len(unended) >= _SEVERAL and nearer * 10 >= len(unended) * 9
            sure = len(unended) * 10 >= len(heads) * (5 if several else 9)
            return self.partings.parting or sure
        if style.endswith(":out"):
            return all(one.number is None for one in fit)
        # Bare numbers and initials, where they are rare among long paragraphs, or if no other line is like them.
        proses, chunks = self._proses, len(seen.chunks)
        most = (proses or chunks // 2) if len(fit) == len(unique) else (proses or chunks) // 3
        if style.endswith("centred"):
            # What is centred may stand over another line that is.
            over = sum(seen.stands_over(one.index) for one in fit)
            return len(fit) <= most and over * 10 >= len(fit) * 7
        return len(fit) <= most and all(seen.stands_over_prose(one.index) for one in fit)

    def uses(self, one: Candidate) -> bool:
        """Tell a candidate whose style is that of headings, and that stands as they do."""
        close = self.close_lines
        if (
            one.index in close.rows
            or (one.style == "title:" and (close.may_be_sentence(one) or not reads_as_title(one.text)))
            # A long line that comes again and again is printed on each plate or sheet.
            or (one.style.startswith("title:") and one.size > BRIEF and self.seen.speakers.repeats[one.key] > MANY)
            or self._is_of_other_text(one)
        ):
            return False
        if self.days.has(one):
            return True
        if not self.styles.get(self._kind(one), False):
            return self.partings.stands_widely(one) and one.size <= SHORT
        return one.style != "title:" or one.wide or (self.seen.stands_over(one.index) and not close.is_broken(one))

    def stands_equally_apart(self, one: Candidate) -> bool:
        """Tell a line that stands as far from what is around it as the sure heads do: units, what counts, is listed."""
        return self._equally_apart.has(one) and not self._is_of_other_text(one)

    @cached_property
    def _equally_apart(self) -> EquallyApart:
        could, seen = self.seen.could, self.seen
        shown = {one.index for one in could.values() if one.capitals and one.far and self.uses(one)}
        return EquallyApart(seen, shown | {at for at in could if at in seen.listed or seen.marked(at)})

    def _is_of_other_text(self, one: Candidate) -> bool:
        """Tell a sentence of a story, a book for sale, what a sign or a letter says."""
        written = self.inscriptions.announces(one) or self.inscriptions.has(one)
        return written or self.partings.is_told(one) or self.sold_books.has(one)
