"""Anchor a selector in the reading text: exactly, then by context, then approximately, and never by a guess.

W3C Web Annotation Data Model, 4.2.4 Text Quote Selector, says that a quotation with several matches should
select them all. For print a note on the wrong sentence is worse than none, so here it is *ambiguous* instead.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.nouns.anchor import Ambiguous, Anchor, Drifted, Guess, Orphan, Resolution
from briefpress.verbs.anchoring.exact import occurrences, occurrences_in_context
from briefpress.verbs.anchoring.graphemes import is_word_edge
from briefpress.verbs.anchoring.through_marks import through_marks
from briefpress.verbs.anchoring.wanted import wanted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.selector import Selector
    from briefpress.verbs.anchoring.concordance import Concordance
    from briefpress.verbs.anchoring.exact import Range
    from briefpress.verbs.anchoring.wanted import Wanted


def resolve(concordance: Concordance, selector: Selector) -> Resolution:
    """Find the place that a selector names.

    One occurrence of its words is an anchor unless its context contradicts the selector's; of several, the one
    whose context agrees. Marks that call notes may stand among its words: the text has the notes in their place.
    Where that leaves none or several, what is like the words and their context is weighed.
    """
    sought = wanted(selector)
    if not sought.has_letters:
        return Orphan()
    folded = concordance.folded
    fitting = tuple(occurrences_in_context(folded, sought))
    hits = () if fitting else tuple(occurrences(folded, sought.exact))
    if not fitting and concordance.calls:
        fitting = through_marks(concordance, selector, hits, sought=sought)
    if len(fitting) == 1:
        return Anchor(folded.back(*fitting[0]))
    if fitting:
        return _of_equals(concordance, sought, fitting)
    # Whatever else is tried needs numpy and rapidfuzz, which most builds never load.
    from briefpress.verbs.anchoring.weigh import weigh  # noqa: PLC0415

    found = weigh(concordance, sought, hits)
    return replace(found, old=selector.exact) if isinstance(found, Drifted) else found


def _of_equals(concordance: Concordance, sought: Wanted, hits: Sequence[Range]) -> Resolution:
    """Choose among places that all have the words and the context: only a position that is one of them decides."""
    places = tuple(concordance.folded.back(*hit) for hit in hits)
    if sought.position is not None:
        there = [place for place in places if place.start == sought.position[0]]
        if there:
            return Anchor(there[0])
    first = min(range(len(hits)), key=lambda number: _likelihood(concordance, sought, hits[number]))
    return Ambiguous(places, 1.0, Guess(places[first], 1.0))


def _likelihood(concordance: Concordance, sought: Wanted, hit: Range) -> tuple[int, int, int]:
    """Order places as a reader would try them: whole words first, then what is nearest to the old position."""
    text = concordance.folded.text
    parted = sum(not is_word_edge(text, index) for index in hit)
    away = abs(concordance.folded.offsets[hit[0]] - sought.position[0]) if sought.position else 0
    return parted, away, hit[0]
