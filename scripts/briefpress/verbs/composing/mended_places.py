"""Find where annotations that mend the structure show on the pages, so that a review copy can number them there.

They quote the source as it was before it was mended. Most of their words are in the reading text all the same; of
words that were set aside, the place is known by what stood around them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.anchor import Anchor, Drifted
from briefpress.nouns.reading import Span
from briefpress.nouns.selector import Selector
from briefpress.nouns.structure import Furniture
from briefpress.verbs.anchoring.concordance import Concordance
from briefpress.verbs.anchoring.exact import occurrences
from briefpress.verbs.anchoring.resolve import resolve
from briefpress.verbs.anchoring.wanted import wanted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefpress.nouns.structure import Structural

_AROUND = 160  # code points of the source, enough for a dozen words
_MARKS = re.compile(r"^[ \t]*(?:[-*•·–+]|\(?\w{1,3}[.)])[ \t]+", re.MULTILINE)
_FEWEST = 3  # words that tell a place from others; fewer are common


def mended_places(structural: Iterable[Structural], text: str, received: str) -> dict[str, Span]:
    """Give the places in a reading text of annotations on a source, by id; those that have none are left out.

    `received` is the source's own text, empty if it is none. A place of no width is where something was set aside.
    """
    reading, source = Concordance(text), Concordance(received)
    places = {}
    for one in structural:
        found = _gap(reading, source, one) if isinstance(one, Furniture) and one.is_accepted else _words(reading, one)
        if found is not None:
            places[one.id] = found
    return places


def _words(reading: Concordance, one: Structural) -> Span | None:
    """Find the words themselves, or without the marks of a list, which may have gone from them."""
    for quote in (one.quote, Selector(exact=_MARKS.sub("", one.quote.exact))):
        resolution = resolve(reading, quote)
        if isinstance(resolution, Anchor | Drifted):
            return resolution.span
    return None


def _gap(reading: Concordance, source: Concordance, one: Structural) -> Span | None:
    """Find where words stood that are no longer there: behind the words before them, or before those behind."""
    resolution = resolve(source, one.quote) if source.text else None
    if not isinstance(resolution, Anchor):
        return None
    span = resolution.span
    before = source.text[max(0, span.start - _AROUND) : span.start].split()[1:]
    for words in _ends(before):
        if found := _sole(reading, words):
            return Span(found.end, found.end)
    behind = source.text[span.end : span.end + _AROUND].split()[:-1]
    for words in _beginnings(behind):
        if found := _sole(reading, words):
            # A number hangs on the code point before it: that of the first word which is still there.
            end = found.start + len(reading.text[found.start : found.end].split()[0])
            return Span(end, end)
    return None


def _sole(reading: Concordance, words: str) -> Span | None:
    """Find words that stand once, exactly: a near miss says nothing of a place between words."""
    hits = list(occurrences(reading.folded, wanted(Selector(exact=words)).exact))
    return reading.folded.back(*hits[0]) if len(hits) == 1 else None


def _ends(words: list[str]) -> Iterator[str]:
    """Give the last words of a stretch, ever fewer of them: what stands further off may be furniture, too."""
    for first in range(len(words) - _FEWEST + 1):
        yield " ".join(words[first:])


def _beginnings(words: list[str]) -> Iterator[str]:
    """Give the first words of a stretch, ever fewer."""
    for count in range(len(words), _FEWEST - 1, -1):
        yield " ".join(words[:count])
