"""Versions in the order of people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.verbs.editions.versions import last_version, next_version, version_key

NUMBERS = st.lists(st.integers(0, 99), min_size=1, max_size=4)


def test_versions_stand_in_the_order_of_their_numbers() -> None:
    """Ten comes after nine, and a candidate before what it is a candidate for."""
    expected = ["0.9", "1.0-rc1", "1.0-rc2", "1.0", "1.9", "1.10", "2", "2022.06"]

    assert expected == sorted(expected, key=version_key)


@pytest.mark.parametrize(("one", "other"), (("1", "1.0"), ("1.0", "1.00"), ("1.0A", "1.0a"), ("1.01", "1.1")))
def test_some_versions_cannot_be_told_apart(one: str, other: str) -> None:
    """A reader would not, nor would some file systems."""
    assert version_key(one) == version_key(other)


FOLLOWING = (("1.0", "1.1"), ("1.9", "1.10"), ("2", "2.1"), ("1.0-rc1", "1.0-rc2"), ("1.0a", "1.1"), ("beta", "beta.1"))


@pytest.mark.parametrize(("version", "following"), FOLLOWING)
def test_the_next_version_raises_the_last_number(version: str, following: str) -> None:
    """Whatever else the version holds stays."""
    assert following == next_version(version)


@given(NUMBERS)
def test_the_next_version_is_always_above(numbers: list[int]) -> None:
    """Whatever the numbers are."""
    version = ".".join(map(str, numbers))

    assert version_key(version) < version_key(next_version(version))


@given(NUMBERS, NUMBERS)
def test_versions_of_numbers_compare_as_their_numbers_do(one: list[int], other: list[int]) -> None:
    """Filled up with noughts to one length."""
    length = max(len(one), len(other))
    full = [numbers + [0] * (length - len(numbers)) for numbers in (one, other)]
    keys = [version_key(".".join(map(str, numbers))) for numbers in (one, other)]

    assert (full[0] < full[1]) == (keys[0] < keys[1])


def test_the_last_of_no_versions_is_none() -> None:
    """So that a first release is above it."""
    assert ("", "1.10") == (last_version([]), last_version(["1.9", "1.10", "1.2"]))
