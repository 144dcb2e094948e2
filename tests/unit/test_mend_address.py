"""Addresses of links are whole, or there are none."""

from __future__ import annotations

import pytest

from briefpress.verbs.sources.mend_address import mended_address


@pytest.mark.parametrize(
    ("written", "mended"),
    (
        ("http://example.org/a(b)?c=d&e#f", "http://example.org/a(b)?c=d&e#f"),
        ("HTTP://example.org/(Some Inc.)", "http://example.org/(Some%20Inc.)"),
        ("https://example.org/half%code", "https://example.org/half%25code"),
        ("https://example.org/a\\b|c", "https://example.org/a%5Cb%7Cc"),
        ("https://example.org/a#b#c", "https://example.org/a#b%23c"),
        ("https://bücher.example/é", "https://bücher.example/é"),
        ("mailto:a AT b", "mailto:a%20AT%20b"),
        ("https://[::1]:80/a[1]", "https://[::1]:80/a%5B1%5D"),
    ),
)
def test_what_may_not_stand_in_an_address_is_written_as_bytes(written: str, mended: str) -> None:
    """EPUBCheck and readers take the address; what was whole stays as it was."""
    assert mended == mended_address(written)
    assert mended == mended_address(mended)


@pytest.mark.parametrize(
    "written",
    ("http:", "http://", "http:a", "https://two words.org/", "http://a..b/", "http://a.org:99999/", "mailto:"),
)
def test_an_address_that_leads_nowhere_is_none(written: str) -> None:
    """There is no telling what was meant."""
    assert mended_address(written) == ""
