"""Pull quotes in a margin: near their paragraphs, in order, never over each other, on the page if they fit."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefpress.verbs.printing.place_quotes import Margin, Spot, Wanted, place_quotes

PAGES = (Margin(50, 750), Margin(50, 750), Margin(50, 750, goes_on=False))
WANTED = st.builds(Wanted, st.integers(0, 2), st.floats(50, 740), st.floats(20, 300))


def place(*quotes: Wanted) -> list[Spot]:
    """Place pull quotes on three pages, the last of which takes nothing over."""
    return list(place_quotes(quotes, PAGES))


def test_a_quote_with_room_stands_where_it_would() -> None:
    """Whatever stands on other pages."""
    assert [Spot(0, 700), Spot(1, 100)] == place(Wanted(0, 700, 50), Wanted(1, 100, 90))


def test_quotes_give_way_to_those_before_and_to_the_foot() -> None:
    """Down from the one before; up from the foot, and the one before along with it."""
    assert [Spot(0, 100), Spot(0, 180)] == place(Wanted(0, 100, 80), Wanted(0, 110, 80))
    assert [Spot(0, 570), Spot(0, 650)] == place(Wanted(0, 600, 80), Wanted(0, 740, 100))


def test_what_does_not_fit_goes_on_in_the_next_margin() -> None:
    """At its head, before its own; where the next page has no such margin, it hangs over the foot."""
    full = [Wanted(0, 60, 300), Wanted(0, 80, 300), Wanted(0, 90, 300)]
    assert [Spot(0, 60), Spot(0, 360), Spot(1, 50), Spot(1, 350)] == place(*full, Wanted(1, 60, 80))

    last = [Wanted(1, quote.y, quote.height) for quote in full]
    assert [Spot(1, 50), Spot(1, 350), Spot(1, 650)] == place(*last)


@given(st.lists(WANTED, max_size=12))
def test_no_quote_is_set_over_another(made: list[Wanted]) -> None:
    """Nor above the margin, nor before its own page, nor out of order."""
    quotes = sorted(made, key=lambda quote: quote.page)
    spots = place_quotes(quotes, PAGES)

    assert all(spot.y >= 50 - 1e-6 and spot.page >= quote.page for spot, quote in zip(spots, quotes, strict=True))
    for (above, upper), (below, _) in pairwise(zip(spots, quotes, strict=True)):
        assert above.page < below.page or (above.page == below.page and below.y >= above.y + upper.height - 1e-6)
