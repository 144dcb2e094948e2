"""Take the census of a reading: every word of the source is in its tree or was set aside and listed.

A word is a run of letters and digits, NFKC-casefolded. Order is not compared, since notes move to their marks.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.trees.fold import census

if TYPE_CHECKING:
    from collections.abc import Iterable

# Raised and lowered figures are words of their own, since a note's mark hangs on the word before it.
_SIGN = r"[^\W_⁰¹²³⁴-⁹₀-₉]"
_WORD = re.compile(rf"{_SIGN}+(?:[\u0300-\u036f]+{_SIGN}*)*|[⁰¹²³⁴-⁹]+|[₀-₉]+")
_SHOWN = 12
# A longer one is a line of a script without spaces.
_LONG = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCensus:
    """How many words a source has, how many of them the tree holds, how many were set aside.

    `lost` are words of the source that are in neither, `added` words that the source does not have, each once and at
    most a dozen of them; `lost_count` and `added_count` say how many there are.
    """

    source: int
    tree: int
    set_aside: int
    lost_count: int
    added_count: int
    lost: tuple[str, ...]
    added: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing was lost and nothing added."""
        return not (self.lost_count or self.added_count)


def words_of(text: str) -> list[str]:
    """Give the words of a text in order, folded."""
    found = _typed(text)
    folded = {word: census(word) for word in set(found)}
    return [folded[word] for word in found if folded[word]]


def _typed(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text))


def _counted(texts: Iterable[str]) -> Counter[str]:
    """Count the words of texts, in the order in which they come first; each is folded once, however often it comes."""
    typed: Counter[str] = Counter()
    for text in texts:
        typed.update(_typed(text))
    out: Counter[str] = Counter()
    for found, count in typed.items():
        word = census(found)
        if word:
            out[word] += count
    return out


def source_census(*, source: str, tree: str, set_aside: Iterable[str]) -> SourceCensus:
    """Compare the words of a source with those of its reading text and those set aside.

    Words that were only joined or parted (a hyphen at a line's end, emphasis within a word) are not lost: their
    letters are the same. Where others are lost, those are not counted with them.
    """
    wanted, kept, aside = _counted([source]), _counted([tree]), _counted(set_aside)
    found = kept + aside
    lost, added = wanted - found, found - wanted
    spare, short = Counter("".join(added.elements())), Counter("".join(lost.elements()))
    gone, new = short - spare, spare - short
    if gone or new:
        _pair(lost, added)
        _pair(added, lost)
    return SourceCensus(
        source=wanted.total(),
        tree=kept.total(),
        set_aside=aside.total(),
        lost_count=lost.total() if gone else 0,
        added_count=added.total() if new else 0,
        lost=tuple(list(lost)[:_SHOWN]) if gone else (),
        added=tuple(list(added)[:_SHOWN]) if new else (),
    )


def _pair(wholes: Counter[str], parts: Counter[str]) -> None:
    """Take out words that stand on the other side in parts, and those parts; both in place."""
    for word in sorted(wholes):
        while wholes[word] and len(word) <= _LONG and (found := _parted(word, parts)):
            wholes[word] -= 1
            parts.subtract(found)
    for words in (wholes, parts):
        for word in [word for word, count in words.items() if not count]:
            del words[word]


def _parted(word: str, parts: Counter[str]) -> list[str]:
    """Give words that make up a word, one behind the other; none if there are no such."""
    # For each place that some words reach from the beginning, the last of these.
    reached: dict[int, str] = {0: ""}
    for end in range(1, len(word) + 1):
        for start in sorted(reached):
            if parts[word[start:end]] > 0:
                reached[end] = word[start:end]
                break
    if len(word) not in reached:
        return []
    found: list[str] = []
    at = len(word)
    while at:
        found.append(reached[at])
        at -= len(reached[at])
    return found if not Counter(found) - parts else []
