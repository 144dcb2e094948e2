"""Tell the names of who speaks: in a play, a hearing, a talk they stand over speeches, again and again."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.alphabets import LETTER_ALONE
from briefpress.verbs.plain.heads.may_head import key_of
from briefpress.verbs.plain.heads.taking_turns import taking_turns
from briefpress.verbs.plain.heads.unit_words import RANK

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.speeches import Openings

_MANY = 3
# Of so many chunks at least one is a speaker's name, where these are many.
_DENSE = 12
# So often at least a name stands over a speech with another right behind it.
_TURNS = 5
_ORDINAL = re.compile(r"\d{1,2}\.?[ºª°]\s")
_DIRECTED = re.compile(r"([^\W\d_][^\n(\[_,]{1,39}?)[,.]?\s*[(\[_].*[)\]_]\W*$", re.DOTALL)
# A name in capitals among other words.
_NAMES = re.compile(r"\b[^\W\d_a-zà-öø-ÿα-ωа-я]{2,}(?:[ '’-][^\W\d_a-zà-öø-ÿα-ωа-я]{2,})*\b")


def capital_names(text: str) -> list[str]:
    """Give the names in capitals that stand in a text."""
    return _NAMES.findall(text)


def _are_named(one: Candidate, after: Candidate) -> bool:
    return after.capitals or (one.style == after.style and one.style.startswith("emphasised"))


def may_speak(one: Candidate) -> bool:
    """Tell a line without a number, or with a letter before a name, or one of several: “M. Durand”, “1.º SOCIO”."""
    number = one.number
    if number is None or not number.rest:
        return number is None
    lettered = number.style == "roman" and number.value >= LETTER_ALONE
    return lettered or (number.style == "arabic" and _ORDINAL.match(one.text) is not None)


@dataclass(frozen=True)
class Speakers:
    """The chunks of a text, its candidates by chunk, those of them that stand over text, and how paragraphs begin."""

    chunks: Sequence[Chunk]
    could: Mapping[int, Candidate]
    over: AbstractSet[int]
    openings: Openings

    @cached_property
    def repeats(self) -> Counter[str]:
        """How often each candidate's words stand as a candidate."""
        return Counter(one.key for one in self.could.values())

    def recurs(self, one: Candidate) -> bool:
        """Tell what stands again and again without distance, as a speaker's name does.

        In capitals it is one only where such names are many for the text, or stand over no text as signatures do:
        reports give their parts one set of heads.
        """
        # “HANNE.” stands over a song, and at the beginning of most that she says.
        alone = one.capitals and one.text[-1] in ".:" and self.openings.speaks_often(one.text[:-1])
        said = not one.wide and (self._tops[one.key] >= _TURNS or alone)
        if may_speak(one) and (one.key in self._cast or said or self._directs(one) or one.index in self._turns):
            return True
        if (
            not may_speak(one)
            or self.near[one.key] < _MANY
            or self._below_heads[one.key] * 4 >= self.repeats[one.key] * 3
        ):
            return False
        over = self._over_text[one.key] * 2 >= self.repeats[one.key]
        if not one.capitals:
            # Left of prose that is set in as a whole nobody speaks; sections of no play may have the same parts each.
            parts = one.key in self._sectioned and not self.speaks and one.text[0] not in "(["
            return not (parts or (over and ":out" in one.look))
        speaker = self.speaks and self._in_turn[one.key] * 4 >= self.repeats[one.key]
        return self.near[one.key] * 2 >= self.repeats[one.key] and (speaker or not over)

    @cached_property
    def _turns(self) -> frozenset[int]:
        return taking_turns(self.chunks, self.could)

    @cached_property
    def _sectioned(self) -> frozenset[str]:
        """The words that come once in each section: between any two stands a head with a number, or of its own words.

        Speakers take turns within a scene.
        """
        heads = 0
        met: dict[str, int] = {}
        again: set[str] = set()
        for _, one in sorted(self.could.items()):
            plain = may_speak(one) or (one.number is not None and not one.number.rest)
            if plain and met.get(one.key) == heads:
                again.add(one.key)
            met[one.key] = heads
            # What stands over a short line is no title beside others, but a meeting's day is.
            over = one.index in self.over or (one.style == "title:" and one.text[0].isdecimal())
            over |= one.capitals and one.far
            titled = self.repeats[one.key] == 1 and over
            heads += not one.ends_sentence and (titled or not plain)
        return frozenset(met.keys() - again)

    @cached_property
    def _tops(self) -> Counter[str]:
        """How often words in capitals are the first line of a chunk that goes on: a name right over its speech.

        One of them may stand apart from its speech, or end a page.
        """
        return Counter(key_of(words) for words in self._firsts if words.isupper())

    @cached_property
    def _over_speech(self) -> Counter[str]:
        """How often words, in letters of any size, are the first line of a chunk that goes on."""
        return Counter(map(key_of, self._firsts))

    @cached_property
    def _firsts(self) -> Sequence[str]:
        return [chunk.lines[0].words for chunk in self.chunks if len(chunk.lines) > 1]

    @cached_property
    def _below_heads(self) -> Counter[str]:
        """How often a line in capitals stands right below one that is far from what is before it: it is of its head."""
        above = ((one, self.could.get(one.index - 1)) for one in self.could.values() if one.capitals)
        return Counter(one.key for one, over in above if over is not None and over.far and over.number is None)

    def is_said(self, one: Candidate) -> bool:
        """Tell what stands right below a line that recurs without distance: what a speaker says.

        Several lines are his however far off: half a verse, that another began, is set in behind blank lines.
        """
        above = self.could.get(one.index - 1)
        near = (not one.far or "\n" in one.text) and one.number is None and not one.capitals
        ended = above is not None and above.ends_sentence and above.text[-1] != ":"
        return near and above is not None and not ended and self.recurs(above)

    def speaks_in(self, one: Candidate) -> bool:
        """Tell a speech or an entry that begins as others do, or that stands right below its speaker's name.

        Nobody speaks in capitals throughout, with a distance before it: “CONCERT.--EXTRACT THE THIRD.” heads a letter.
        """
        shown = one.capitals and one.far
        return (self.openings.begins_so(one.text) and not shown) or self.is_said(one) or self._directs_all(one)

    def _directs_all(self, one: Candidate) -> bool:
        """Tell who comes, in small letters around names of the cast: “_There come_ FAUST, MARTHE”; or who else does.

        Those stand below a line that ends in a comma behind such a name.
        """
        if one.text.isupper() or one.number is not None:
            return False
        above = self.chunks[one.index - 1].text if one.index else ""
        named = capital_names(above) if above[-1:] == "," else ()
        names = {*capital_names(one.text), *named}
        names |= {word for name in names for word in name.split()}
        return any(key_of(name) in self._cast or self.openings.speaks_often(name) for name in names)

    @cached_property
    def _in_turn(self) -> Counter[str]:
        """How often a line in capitals, or an emphasised one, has one chunk below it and then the next such line."""
        nexts = ((one, self.could.get(one.index + 2)) for one in self.could.values())
        return Counter(one.key for one, after in nexts if after is not None and _are_named(one, after))

    @cached_property
    def _cast(self) -> frozenset[str]:
        """Names that stand over one speech each, again and again, however far from what is before them.

        Heads that recur stand over more, and hardly one part of a text is headed by them alone. In a short play each
        has few speeches, but several have: capitals may head the parts of each chapter so, emphasised lines hardly do.
        """
        spoken = {key: turns for key, turns in self._in_turn.items() if turns >= _MANY}
        often = {key: turns for key, turns in spoken.items() if turns * 2 >= self.repeats[key]}
        shown = {one.key for one in self.could.values() if one.style.startswith("emphasised") and not one.capitals}
        few = {key: turns for key, turns in often.items() if key in shown}
        several = len(few) >= _MANY and sum(few.values()) >= _MANY * _TURNS
        names = {key for key, turns in often.items() if turns >= _TURNS or (several and key in few)}
        dense = sum(self.repeats[key] for key in names) * _DENSE >= len(self.chunks)
        # A tale may go on as a play for some pages: so many names do so in no other text.
        played = sum(turns >= _TURNS for turns in often.values()) > _MANY
        return frozenset(names if (dense and len(names) > 1) or played else ())

    def _directs(self, one: Candidate) -> bool:
        """Tell the name of a speaker and what he does: “FAUST (_with averted head_)”.

        In small letters it recurs alone, without distance.
        """
        match = _DIRECTED.match(one.text)
        if match is None:
            return False
        key = key_of(match[1])
        if not match[1].isupper():
            return not one.far and self.near[key] >= _TURNS
        return key in self._cast or (self.speaks and self.near[key] >= _MANY)

    def is_one_of_cast(self, one: Candidate) -> bool:
        """Tell the name of a speaker over one speech, as it stands again and again."""
        return may_speak(one) and one.key in self._cast

    def is_cast(self, members: Sequence[Candidate]) -> bool:
        """Tell candidates of one style that mostly are names of a cast: the others are those who say little."""
        return sum(one.key in self._cast for one in members) * 2 > len(members)

    @cached_property
    def _over_text(self) -> Counter[str]:
        """How often each candidate's words stand over text, rather than over another short line."""
        return Counter(one.key for one in self.could.values() if one.index in self.over)

    @property
    def speaks(self) -> bool:
        """Whether names of speakers are many for the text."""
        return self.speeches * _DENSE >= len(self.chunks)

    def speaks_as(self, name: str) -> bool:
        """Tell a name with which speeches begin, or that stands over them."""
        if name.split(maxsplit=1)[0].casefold() in RANK:
            return False
        key = "".join(c for c in name.casefold() if c.isalnum())
        return self.repeats[key] >= _MANY or self._over_speech[key] >= _MANY or self.openings.has(name)

    @cached_property
    def near(self) -> Counter[str]:
        """How often each candidate's words stand as a candidate without more than a paragraph's distance."""
        return Counter(one.key for one in self.could.values() if not one.far)

    @cached_property
    def speeches(self) -> int:
        """How often speakers are named: in capitals over their speech, or by themselves and again and again."""
        over = sum(
            len(chunk.lines) > 1 and chunk.lines[0].words.isupper() and chunk.lines[0].words[-1] in ".:"
            for chunk in self.chunks
        )
        return over + sum(
            (self.near[one.key] >= _MANY or one.key in self._cast) and one.capitals and one.number is None
            for one in self.could.values()
        )
