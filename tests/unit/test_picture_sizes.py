"""Pictures are as large as a text says, whatever the digits in which it says so."""

from __future__ import annotations

import pytest

from briefpress.nouns.tree import attr
from briefpress.verbs.sources.purify import purify


@pytest.mark.parametrize(
    ("pairs", "expected"),
    (
        (
            (("width", "4.724409448818897in"), ("height", "3.2259109798775154in")),
            [["width", "4.7244in"], ["height", "3.2259in"]],
        ),
        ((("height", "2.8125in"),), [["height", "2.8125in"]]),
        ((("width", "50%"),), [["width", "50%"]]),
        ((("height", "60"), ("width", "40")), [["height", "60"], ["width", "40"]]),
        ((("width", "wide"), ("height", "3cm")), [["height", "3cm"]]),
        ((("width", "1e99999"),), []),
    ),
)
def test_a_picture_keeps_its_sizes(pairs: tuple[tuple[str, str], ...], expected: list[list[str]]) -> None:
    """With all the digits of a word processor the size was lost, and an icon filled the page."""
    picture = {"t": "Image", "c": [attr(pairs=pairs), [], ["a.png", ""]]}
    [paragraph] = purify([{"t": "Para", "c": [picture]}]).blocks

    assert expected == paragraph["c"][0]["c"][0][2]
