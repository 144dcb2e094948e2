"""Choose the headings of a text among the candidates: by what each says itself and by the habit of its like."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.candidates import Candidate, candidate, is_byline, is_dateline, soft_end
from briefpress.verbs.plain.shapes import begins_with_capital, is_capitals
from briefpress.verbs.plain.survey import LONG
from briefpress.verbs.plain.unit_words import CONTENTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.shapes import Shape
    from briefpress.verbs.plain.survey import Habits

_MANY = 3
_SHORT = 70
_SPEECHES = 20
# A title stands among the first chunks, whatever a transcriber says before it.
_FRONT = 60
_ENDINGS = frozenset({"theend", "end", "finis", "fin", "fine", "ende", "конец", "slut", "einde", "loppu", "koniec"})


@dataclass(frozen=True, slots=True)
class Found:
    """A heading: its chunk, why it is one, and its style; `with_next` tells that the next chunk is its title."""

    candidate: Candidate
    reason: str
    with_next: bool = False


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings by the index of their chunk, and the chunks that list them at the front."""

    found: Mapping[int, Found]
    contents: frozenset[int]


def headings(
    chunks: Sequence[Chunk], shapes: Sequence[Shape], habits: Habits, *, taken: frozenset[int], title: str = ""
) -> Headings:
    """Find the headings.

    `taken` are chunks known to be something else (notes, breaks, lists, tables); `title` is what the text's own
    metadata call it.
    """
    could = {
        index: one
        for index, chunk in enumerate(chunks)
        if index not in taken
        and shapes[index] != "narrow"
        and (one := candidate(index, chunk, habits)) is not None
    }
    contents = _contents(chunks, shapes, could, taken)
    judge = _Judge(chunks, shapes, habits, {i: one for i, one in could.items() if i not in contents}, taken)
    judge.title = "".join(c for c in title.casefold() if c.isalnum())
    return Headings(judge.found(), contents)


def _contents(
    chunks: Sequence[Chunk], shapes: Sequence[Shape], could: Mapping[int, Candidate], taken: frozenset[int]
) -> frozenset[int]:
    """Find lists of contents: runs of candidates, with no prose between, most of which stand again further on.

    Under a head that says “Contents” one such entry is enough, and tables of page numbers may stand between.
    """
    last_at: dict[str, int] = {}
    for index, one in could.items():
        for key in (one.key, _head_key(one)):
            last_at[key] = index

    def again(index: int, behind: int) -> bool:
        return max(last_at[could[index].key], last_at[_head_key(could[index])]) > behind

    out: set[int] = set()
    run: list[int] = []
    listed = False
    for index in range(len(chunks) + 1):
        if index in could:
            if could[index].key in CONTENTS:
                run, listed = [], True
            else:
                run.append(index)
            continue
        if index < len(chunks) and (index in taken or (listed and shapes[index] in {"single", "lines"})):
            continue
        # The head of what follows a list may stand at its end: it comes for the last time here.
        while run and not again(run[-1], run[-1]):
            run.pop()
        found = [i for i in run if again(i, run[-1])]
        if found and (listed or len(found) >= _MANY) and (listed or len(found) * 2 >= len(run)):
            out.update(i for i in run if listed or i >= found[0])
        run, listed = [], False
    return frozenset(out)


def _head_key(one: Candidate) -> str:
    """Give the key of a numbered head without its title, which may stand on another line further on."""
    if one.number is None or not one.number.rest or not one.number.style.startswith("unit:"):
        return one.key
    rest = "".join(c for c in one.number.rest.casefold() if c.isalnum())
    return one.key.removesuffix(rest) if len(rest) < len(one.key) else one.key


class _Judge:
    """Weighs the candidates of one text."""

    def __init__(
        self,
        chunks: Sequence[Chunk],
        shapes: Sequence[Shape],
        habits: Habits,
        could: Mapping[int, Candidate],
        taken: frozenset[int],
    ) -> None:
        self.chunks, self.shapes, self.habits, self.could, self.taken = chunks, shapes, habits, could, taken
        self.title = ""
        self.repeats = Counter(one.key for one in could.values())
        self.sequences = _sequences(could)
        self.speeches = self._speeches()
        self.parting = self._parting()
        self.habit = self._styles()

    def found(self) -> dict[int, Found]:
        out: dict[int, Found] = {}
        index = 0
        titled = self._titles_follow()
        while index < len(self.chunks):
            one = self.could.get(index)
            reason = self._why(one, out) if one is not None else ""
            if one is not None and reason:
                joined = titled.get(one.style, False) and self._is_title_of(index)
                out[index] = Found(one, reason, with_next=joined)
                index += joined
            index += 1
        return self._without_title_page(out)

    def _why(self, one: Candidate, out: Mapping[int, Found]) -> str:
        """Say why a candidate is a heading; nothing if it is none."""
        chunk = self.chunks[one.index]
        if one.key in _ENDINGS or (chunk.after == 0 and not one.strong):
            return ""
        if not self._heads_something(one.index):
            return ""
        if one.strong:
            return one.reason
        if one.number is None and self.repeats[one.key] >= _MANY:
            return ""
        if chunk.after > chunk.before and chunk.after > 1:
            # A head stands nearer to what it heads than to what is before it; a signature does not.
            return ""
        if one.index in self.sequences:
            return f"{one.reason}, and its number is next in order"
        if one.number is not None and one.number.style not in {"conventional", "letter", "roman"}:
            return ""
        if soft_end(one.text) or not begins_with_capital(one.text) or is_byline(one.text):
            return ""
        if is_dateline(one.text) and not (self.parting and one.far):
            return ""
        if one.ends_sentence and not (self.parting and one.far and len(one.text) <= _SHORT):
            return ""
        if self._is_signature(one.index):
            return ""
        if self.habit.get(one.style, False):
            return f"{one.reason}, as others are"
        return ""

    def _speeches(self) -> int:
        """Count the names of speakers: in capitals over their speech, or by themselves and again and again."""
        over = sum(
            len(chunk.lines) > 1 and chunk.lines[0].words.isupper() and chunk.lines[0].words[-1] in ".:"
            for chunk in self.chunks
        )
        return over + sum(
            self.repeats[one.key] >= _MANY and one.capitals and one.number is None for one in self.could.values()
        )

    def _parting(self) -> bool:
        """Tell whether wide distances part sections: most chunks behind one are short lines that could head them."""
        wide = short = 0
        for index, chunk in enumerate(self.chunks):
            one = self.could.get(index)
            marked = one is not None and (one.strong or index in self.sequences)
            if not index or chunk.before <= self.habits.gap or (index - 1) in self.could or marked:
                continue
            wide += 1
            short += one is not None and len(one.text) <= _SHORT and not is_dateline(one.text)
        return wide >= _MANY and short * 10 >= wide * 7

    def _styles(self) -> dict[str, bool]:
        """Tell of each style of unnumbered candidates whether the text uses it for headings."""
        groups: dict[str, list[Candidate]] = defaultdict(list)
        for one in self.could.values():
            if one.number is None or one.number.style in {"conventional", "letter", "roman"}:
                groups[one.style].append(one)
        return {style: self._is_habit(style, members) for style, members in groups.items()}

    def _is_habit(self, style: str, members: Sequence[Candidate]) -> bool:
        unique = [one for one in members if self.repeats[one.key] < _MANY]
        heads = [one for one in unique if self._heads_something(one.index) and not self._is_signature(one.index)]
        if not heads or len(heads) * 5 < len(unique) * 2:
            return False
        if "far" not in style and "centred" not in style and self.speeches >= _SPEECHES:
            return False
        proses = sum(shape in {"prose", "narrow"} for shape in self.shapes) or len(self.chunks)
        if style.startswith(("capitals", "emphasised", "conventional")):
            return "far" in style or "centred" in style or len(heads) * 2 <= proses + 2
        fit = [
            one
            for one in heads
            if not soft_end(one.text) and (not one.ends_sentence or (one.far and len(one.text) <= _SHORT))
        ]
        if len(fit) * 10 < len(unique) * 6:
            return False
        if "far" in style:
            return self.parting or (bool(proses) and len(fit) == len(heads) and not any(one.ends_sentence for one in heads))
        # Lines by themselves that stand like paragraphs: only where they are rare among long paragraphs.
        return all(self._stands_over_prose(one.index) for one in fit) and len(fit) * 3 <= proses

    def _heads_something(self, index: int) -> bool:
        """Tell whether prose, verse or a further heading follows, rather than the end or a row of short lines."""
        chunk = self.chunks[index]
        if chunk.after == 0 and self.shapes[index] == "single" and index + 1 < len(self.chunks):
            return True
        short = 0
        for following in range(index + 1, min(len(self.chunks), index + 5)):
            if following in self.taken:
                return True
            shape = self.shapes[following]
            if shape in {"prose", "narrow", "lines"} or self.chunks[following].length > 60:
                return True
            other = self.could.get(following)
            if other is not None and (other.strong or following in self.sequences):
                return True
            short += 1
        return short > 0 and (self.could[index].strong or index in self.sequences)

    def _stands_over_prose(self, index: int) -> bool:
        if index + 1 >= len(self.chunks):
            return False
        below = self.chunks[index + 1]
        longer = len(below.lines) > 1 or below.length > len(self.chunks[index].text) * 1.5 + 20
        text = self.chunks[index - 1].text.rstrip("_*") if index else "."
        ended = not index or (index - 1) in self.could or text[-1:] in ".?!\"'”’»)]…:*-" or self.habits.unwrapped
        return longer and self.shapes[index + 1] in {"prose", "narrow", "single"} and ended

    def _is_signature(self, index: int) -> bool:
        """Tell the name or the date at the foot of a letter: set to the right, at the end of what it signs."""
        chunk = self.chunks[index]
        if self.could[index].centred or chunk.before > self.habits.gap:
            return False
        return chunk.indent - self.habits.margin > max(16, self.habits.width // 4)

    def _titles_follow(self) -> dict[str, bool]:
        """Tell of each style of bare heads (“CHAPTER I”) whether its titles stand in a chunk of their own below."""
        counts: dict[str, list[bool]] = defaultdict(list)
        for index, one in self.could.items():
            if one.number is not None and not one.number.rest and one.number.style != "conventional":
                counts[one.style].append(self._is_title_of(index))
        return {style: sum(told) * 2 >= len(told) for style, told in counts.items() if any(told)}

    def _is_title_of(self, index: int) -> bool:
        """Tell whether the next chunk is the title of a bare head: short, near, and prose or verse behind it."""
        one = self.could[index]
        if one.number is None or one.number.rest or "\n" in one.text or index + 1 >= len(self.chunks):
            return False
        below = self.could.get(index + 1)
        chunk = self.chunks[index + 1]
        if below is None or chunk.before > 2 or len(chunk.lines) > 2 or chunk.mend is not None:
            return False
        if below.number is not None and below.number.style != "letter":
            return False
        sentence = below.ends_sentence and len(below.text.split()) > 9
        if sentence or soft_end(below.text) or not begins_with_capital(below.text):
            return False
        return below.capitals or self._follows(index + 1)

    def _follows(self, index: int) -> bool:
        if index + 1 >= len(self.chunks):
            return False
        other = self.could.get(index + 1)
        longer = self.chunks[index + 1].length > 60 or self.shapes[index + 1] in {"prose", "narrow", "lines"}
        return longer or (other is not None and other.strong)

    def _without_title_page(self, out: dict[int, Found]) -> dict[int, Found]:
        """Keep the title alone of what stands at the very front before the first text.

        Heads that stand right over that text, one after the other, are its own.
        """
        front: list[int] = []
        for index in range(len(self.chunks)):
            found = out.get(index)
            if found is not None and found.candidate.style == "conventional" and found.candidate.strong:
                break
            if index in self.taken:
                continue
            chunk = self.chunks[index]
            long = len(chunk.lines) > _MANY or chunk.length > LONG or (chunk.length > _SHORT and chunk.text[-1] in ".!?")
            one = self.could.get(index)
            shown = one is not None and (one.capitals or one.centred or one.strong)
            headed = index > 0 and (above := out.get(index - 1)) is not None and above.candidate.strong
            if not shown and (headed or (self.shapes[index] in {"prose", "narrow", "single"} and long)):
                break
            front.append(index)
        title = self._title(front)
        own = len(front)
        while own > 0 and (found := out.get(front[own - 1])) is not None and found.candidate.strong:
            own -= 1
        if title is None:
            return out
        if title.candidate.index not in front:
            return {**out, title.candidate.index: title}
        dropped = frozenset(front[:own]) - {title.candidate.index}
        kept = {index: found for index, found in out.items() if index not in dropped}
        return {**kept, title.candidate.index: title}

    def _title(self, front: Sequence[int]) -> Found | None:
        """Give the title: what the text's own metadata call so, else the first short line of the front."""
        fit = [self.could[index] for index in front if index in self.could and self._may_be_title(self.could[index])]
        named = [
            one
            for index, one in sorted(self.could.items())
            if self.title
            and index < _FRONT
            and self._may_be_title(one)
            and len(one.key) > _MANY
            and (self.title.startswith(one.key) or one.key.startswith(self.title))
        ]
        chosen = (named or fit)[:1]
        if not chosen or not (named or self._heads_or_fronts(chosen[0].index, front)):
            return None
        return Found(replace(chosen[0], style="title"), "it stands first, over all that follows")

    def _may_be_title(self, one: Candidate) -> bool:
        if one.strong or soft_end(one.text) or is_byline(one.text) or one.text[0] in "([{":
            return False
        apart = one.centred or self.chunks[one.index].after > max(1, self.habits.gap)
        if one.ends_sentence and (len(one.text.split()) > 8 or not apart):
            return False
        return begins_with_capital(one.text) or is_capitals(one.text)

    def _heads_or_fronts(self, index: int, front: Sequence[int]) -> bool:
        return len(front) > 1 or self.chunks[index].after > 1 or self._stands_over_prose(index)


def _sequences(could: Mapping[int, Candidate]) -> frozenset[int]:
    """Find numbered candidates whose numbers count up: from 1, by one, at least two of them, not side by side."""
    out: set[int] = set()
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for one in could.values():
        if one.number is not None and one.number.style in {"arabic", "roman", "letter", "paragraph-sign"}:
            groups[one.style].append(one)
        elif one.number is not None and one.number.style == "dotted":
            groups["dotted"].append(one)
    for style, members in groups.items():
        if style == "dotted":
            if len(members) >= _MANY:
                out.update(one.index for one in members if not one.ends_sentence)
            continue
        run: list[Candidate] = []
        for one in sorted(members, key=lambda member: member.index):
            value = one.number.value if one.number else 0
            last = run[-1].number.value if run and run[-1].number else 0
            # One may be missing: it stands on a line with something else.
            if run and 1 <= value - last <= (2 if len(run) > _MANY else 1):
                run.append(one)
            else:
                _keep(run, out)
                run = [one]
        _keep(run, out)
    return frozenset(out)


def _keep(run: Sequence[Candidate], out: set[int]) -> None:
    """Keep a run that counts over several heads, with text between them and few full sentences."""
    first = run[0].number.value if run and run[0].number else 0
    if len(run) < 2 or (first != 1 and len(run) <= _MANY):
        return
    apart = sum(after.index - before.index > 1 for before, after in zip(run, run[1:], strict=False))
    sentences = sum(one.ends_sentence and not (one.far and len(one.text) <= _SHORT) for one in run)
    if apart * 10 >= (len(run) - 1) * 7 and sentences * 2 <= len(run):
        out.update(one.index for one in run)
