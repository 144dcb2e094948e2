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
_WORD = re.compile(r"[⁰¹²³⁴-⁹]+|[₀-₉]+|[^\W_⁰¹²³⁴-⁹₀-₉](?:[^\W_⁰¹²³⁴-⁹₀-₉]|[\u0300-\u036f])*")
_SHOWN = 12


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
    folded: dict[str, str] = {}
    out = []
    for found in _WORD.findall(unicodedata.normalize("NFC", text)):
        word = folded.get(found)
        if word is None:
            word = folded[found] = census(found)
        if word:
            out.append(word)
    return out


def source_census(*, source: str, tree: str, set_aside: Iterable[str]) -> SourceCensus:
    """Compare the words of a source with those of its reading text and those set aside.

    Words that were only joined or parted (a hyphen at a line's end, emphasis within a word) are not lost: their
    letters are the same.
    """
    have, kept = words_of(source), words_of(tree)
    aside = [word for one in set_aside for word in words_of(one)]
    wanted, found = Counter(have), Counter(kept)
    found.update(aside)
    lost, added = wanted - found, found - wanted
    spare, short = Counter("".join(added.elements())), Counter("".join(lost.elements()))
    gone, new = short - spare, spare - short
    return SourceCensus(
        source=len(have),
        tree=len(kept),
        set_aside=len(aside),
        lost_count=lost.total() if gone else 0,
        added_count=added.total() if new else 0,
        lost=tuple(list(lost)[:_SHOWN]) if gone else (),
        added=tuple(list(added)[:_SHOWN]) if new else (),
    )
