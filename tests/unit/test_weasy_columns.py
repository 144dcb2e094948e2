"""The least height in which all fits is found, in few steps."""

from __future__ import annotations

import pytest

from briefpress.edges.layout.weasy_columns import Balance


@pytest.mark.parametrize(
    ("least", "first", "enough"), ((700.0, 350.0, 700.0), (351.0, 350.0, 700.0), (10.0, 350.0, 700.0))
)
def test_the_least_height_is_found(least: float, first: float, enough: float) -> None:
    """Within a pixel, or the one to begin with if that is enough."""
    balance, tried = Balance(enough), [first]
    while (following := balance.following(tried[-1], fits=tried[-1] >= least)) != tried[-1]:
        assert following is not None
        tried.append(following)

    assert max(least, first) <= tried[-1] <= max(least, first) + 1
    assert len(tried) <= 12


def test_where_nothing_is_enough_that_is_said() -> None:
    """The columns go on to the next page then."""
    balance = Balance(10.0)

    assert 10.0 == balance.following(9.5, fits=False)
    assert balance.following(10.0, fits=False) is None
