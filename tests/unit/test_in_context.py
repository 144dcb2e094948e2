"""Words are looked for together with what stands around them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.selector import Selector
from briefpress.verbs.anchoring.concordance import Concordance
from briefpress.verbs.anchoring.exact import context_agrees, occurrences, occurrences_in_context
from briefpress.verbs.anchoring.resolve import resolve
from briefpress.verbs.anchoring.wanted import wanted
from briefpress.verbs.trees.fold import fold
from helpers.growth import beside

FEW = st.text("ab \n\u0301é", max_size=3)


@given(text=st.text("ab \n\u0301é", max_size=30), exact=FEW.filter(str.strip), prefix=FEW, suffix=FEW)
def test_it_is_found_where_its_words_are_and_their_context_agrees(
    text: str, exact: str, prefix: str, suffix: str
) -> None:
    """As if every occurrence of the words were looked at."""
    folded, sought = fold(text), wanted(Selector(exact=exact, prefix=prefix, suffix=suffix))
    looked_at = [hit for hit in occurrences(folded, sought.exact) if context_agrees(folded, hit, sought)]

    assert looked_at == list(occurrences_in_context(folded, sought))


def test_not_every_occurrence_is_looked_at_where_the_context_is_said() -> None:
    """Short words may stand in a thousand places; each annotation names one of them."""
    concordance = Concordance("".join(f"Line {number}: the same words.\n\n" for number in range(3000)))
    asked = [Selector(exact="same", prefix=f"{number}: the") for number in range(100)]

    assert 1 / 2 > beside(
        lambda: [resolve(concordance, one) for one in asked],
        lambda: [list(occurrences(concordance.folded, "same")) for _ in asked],
    )
