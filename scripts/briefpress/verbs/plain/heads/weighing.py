"""Weigh what speaks for and against each line that only its look and the habit of its like make a head.

One sign alone says little: a head may be the only one of its look, and a signature in capitals may stand far from
what is above it. So each sign has points, and a line is a head if their sum is not too low. The points are the
weights, in tenths, of a logistic regression over the lines that the other rules take for heads in some thousand books
in seven languages and a hundred reports of our day, told right or wrong by the heads of the same texts in HTML or Word.
They were not drawn from short texts, which have too few lines for habits.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.found import AS_OTHERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.verbs.plain.heads.evidence import Evidence
    from briefpress.verbs.plain.heads.found import Found

# A text of so many letters has habits that can be weighed.
_BOOK = 30_000
# Below this sum a line is no head.
_LEAST = -6
# Below a head so many chunks tell whether it has a text; so far in is a little, or centred; so often a head recurs.
_BELOW, _CENTRED, _OFTEN = 3, 12, 2
# What is further apart counts as so many blank lines.
_WIDE = 9
# How styles end whose lines stand left of the margin.
_OUT = ("out", "outfar")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_GOES_ON = re.compile(r"[:,;][\W_]*$")


@dataclass(frozen=True, slots=True)
class _Scale:
    """Points for a measure: `points[n]` for what has reached `n` of the `edges`."""

    edges: tuple[float, ...]
    points: tuple[int, ...]

    def of(self, value: float) -> int:
        """Give the points of a measure."""
        return self.points[bisect_right(self.edges, value)]


_SCALES = {
    # How many heads look alike, and which share of all heads; blank lines above, beyond those of paragraphs, and below.
    "like": _Scale((2, 6, 20, 50), (-3, -3, -2, 4, 5)),
    "share": _Scale((0.1, 0.4), (-4, -1, 6)),
    "before": _Scale((1, 2, 3), (-5, -2, 3, 5)),
    "after": _Scale((2, 4), (-3, 6, -3)),
    # Which share of the text stands above it: behind nearly all stand the printer's name and the publisher's lists.
    "place": _Scale((0.04, 0.9, 0.97, 0.985, 0.995), (5, 8, 6, 1, -7, -12)),
    # Letters in the next chunks, from the head above, to the head below, least between two that look alike, and of the
    # text for each of its heads: reports have many, and novels few.
    "below": _Scale((120, 300, 2400), (-4, -3, 2, 6)),
    "since": _Scale((48, 180), (-3, 0, 4)),
    "until": _Scale((6, 180, 600), (2, -4, 0, 2)),
    "near": _Scale((6, 120, 600), (-2, 1, 2, 0)),
    "sparse": _Scale((1000, 2500, 5000, 10000, 20000), (2, 4, 2, -2, -4, -2)),
}
_SIGNS = {
    "set a little in": -12,
    "set far in": -10,
    "left of the margin": -3,
    "centred and apart": 6,
    "nothing but short": -7,
    "with a comma": -4,
    "a word begins small": -7,
    "over lines": -6,
    "over a bracket or emphasis": -3,
    "right below a head": 6,
    "behind what goes on": -8,
    "the title again": 6,
    "recurs": -7,
}
_ALWAYS = 2


def without_light(seen: Evidence, found: Mapping[int, Found]) -> dict[int, Found]:
    """Leave out the heads by their habit against which more speaks than for them.

    Those that follow each other and look alike are of one series, and stand or fall together.
    """
    weights = Weights(seen, found)
    if weights.whole < _BOOK:
        return dict(found)
    out: dict[int, Found] = {}
    for style, series in groupby(sorted(found), lambda index: found[index].candidate.style):
        indices = list(series)
        # Where all prose is set in, only heads stand left of it; verse has lines there.
        out_of_prose = style.endswith(_OUT) and not seen.is_verse
        weighed = {index for index in indices if is_by_habit(found[index]) and not out_of_prose}
        light = bool(weighed) and sum(map(weights.of, weighed)) < _LEAST * len(weighed)
        out.update((index, found[index]) for index in indices if not (light and index in weighed))
    return out


def is_by_habit(one: Found) -> bool:
    """Tell a head of which only its look tells, or that others are like it: no word, no order, no list of contents."""
    candidate = one.candidate
    alike = one.reason.endswith(AS_OTHERS) or candidate.style == candidate.look
    return alike and candidate.style != "conventional" and one.reason.startswith(candidate.reason)


class Weights:
    """What the heads of a text weigh, each by its look, its place and its distance from the others."""

    def __init__(self, seen: Evidence, found: Mapping[int, Found]) -> None:
        """Count the letters between the heads, and the heads that look alike."""
        self._seen, self._found, self._order = seen, found, sorted(found)
        letters = (sum(line.cells for line in chunk.lines) for chunk in seen.chunks)
        self._up_to = [*accumulate(letters, initial=0)]
        self._keys = Counter(one.candidate.key for one in found.values())
        self._lower = dict(pairwise(self._order))
        self._upper = {lower: upper for upper, lower in self._lower.items()}
        styles: dict[str, list[int]] = defaultdict(list)
        for index in self._order:
            styles[found[index].candidate.style].append(index)
        self._alike = {style: len(alike) for style, alike in styles.items()}
        self._near = {
            style: min((self._between(first, again) for first, again in pairwise(alike)), default=0)
            for style, alike in styles.items()
        }

    @property
    def whole(self) -> int:
        """How many letters the text has."""
        return self._up_to[-1]

    def of(self, index: int) -> int:
        """Give the sum of the points of a head."""
        measured = sum(_SCALES[name].of(value) for name, value in self.measures(index).items())
        return _ALWAYS + measured + sum(_SIGNS[name] for name, is_so in self.signs(index).items() if is_so)

    def measures(self, index: int) -> dict[str, float]:
        """Give what is measured of a head, by the name of its scale."""
        one, chunks = self._found[index], self._seen.chunks
        alike, below = self._alike[one.candidate.style], index + one.further + 1
        return {
            "like": alike,
            "share": alike / len(self._order),
            "before": min(chunks[index].before, _WIDE) - self._seen.habits.gap,
            "after": chunks[below - 1].after,
            "place": self._up_to[index] / self.whole,
            "below": self._between(below, min(len(chunks), below + _BELOW)),
            "since": self._between(self._upper.get(index, -1) + 1, index),
            "until": self._between(below, self._lower.get(index, len(chunks))),
            "near": self._near[one.candidate.style],
            "sparse": self.whole / len(self._order),
        }

    def signs(self, index: int) -> dict[str, bool]:
        """Give what is so of a head, or is not."""
        seen, found = self._seen, self._found
        one, chunk, below = found[index], seen.chunks[index], index + found[index].further + 1
        style, text = one.candidate.style, one.candidate.text
        inset = chunk.indent - seen.habits.margin
        upper = self._upper.get(index)
        return {
            "set a little in": 0 < inset < _CENTRED,
            "set far in": inset >= _CENTRED,
            "left of the margin": style.endswith(_OUT),
            "centred and apart": style.endswith("centredfar"),
            "nothing but short": style in {"title:", "emphasised:"},
            "with a comma": "," in text,
            "a word begins small": any(word[0].islower() for word in _WORD.findall(text)),
            "over lines": below < len(seen.shapes) and seen.shapes[below] == "lines",
            "over a bracket or emphasis": below < len(seen.chunks) and seen.chunks[below].text[0] in "([_*",
            "right below a head": upper is not None and upper + found[upper].further + 1 == index,
            "behind what goes on": index > 0 and _GOES_ON.search(seen.chunks[index - 1].text) is not None,
            "the title again": upper is not None and one.candidate.key == found[self._order[0]].candidate.key,
            "recurs": self._keys[one.candidate.key] > _OFTEN,
        }

    def _between(self, first: int, last: int) -> int:
        return self._up_to[last] - self._up_to[first]
