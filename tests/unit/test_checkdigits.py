"""Check digits of ISBN, ISSN and ORCID."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.checkdigits import is_isbn, is_issn, is_orcid, orcid_in

_GOOD = (
    (is_isbn, "978-0-306-40615-7"),
    (is_isbn, "9783161484100"),
    (is_isbn, "0-8044-2957-X"),
    (is_issn, "0378-5955"),
    (is_issn, "2434-561x"),
    (is_orcid, "0000-0002-1825-0097"),
    (is_orcid, "0000-0002-1694-233X"),
)


@pytest.mark.parametrize(("is_right", "number"), _GOOD)
def test_real_numbers_pass(is_right: object, number: str) -> None:
    """These are the examples of the standards themselves."""
    assert callable(is_right)
    assert is_right(number)


@pytest.mark.parametrize(("is_right", "number"), _GOOD)
def test_one_wrong_digit_is_noticed(is_right: object, number: str) -> None:
    """Every change of one digit is."""
    wrong = [
        number[:index] + digit + number[index + 1 :]
        for index, old in enumerate(number)
        if old.isdigit()
        for digit in "0123456789"
        if digit != old
    ]

    assert callable(is_right)
    assert [] == [one for one in wrong if is_right(one)]


@given(st.text(max_size=20))
def test_no_text_raises(text: str) -> None:
    """Digits of other scripts, letters, nothing: a plain no."""
    assert all(check(text) in {True, False} for check in (is_isbn, is_issn, is_orcid))


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("https://orcid.org/0000-0002-1694-233x", "0000-0002-1694-233X"),
        ("0000-0000-0000-0000", ""),
        ("0000-0000-0000-0000, 0000-0002-1825-0097", "0000-0002-1825-0097"),
        ("none", ""),
    ),
)
def test_a_number_that_holds_the_place_of_one_is_none(text: str, expected: str) -> None:
    """Templates of journals have zeros there, and a brief that took them over would be refused."""
    assert expected == orcid_in(text)
