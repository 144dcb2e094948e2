"""Looking for what hides the rest of a page takes no longer than the page is long."""

from __future__ import annotations

import pytest

from briefpress.verbs.sources.folios import places
from briefpress.verbs.sources.open_elements import without_open_drawings
from helpers.growth import LINEAR, growth


@pytest.mark.parametrize(
    ("page", "opened"),
    (
        ("<svg>a", 1),
        ("<svg></svg>", 0),
        ("<svg/>", 0),
        ("<!-- <svg> -->", 0),
        ("<!-- <svg>", 1),
        ("<script><svg></script ><svg>", 1),
        ("<script><svg>", 1),
        ("<STYLE><svg></style>", 0),
    ),
)
def test_a_drawing_that_never_ends_is_found(page: str, opened: int) -> None:
    """Not in a remark or a script, if these end."""
    assert opened == without_open_drawings(page)[1]


@pytest.mark.parametrize("piece", ("<!--", "<script>", "<style>", "<svg>", "</svg>", "<!-- -->", "<script"))
def test_many_beginnings_take_no_longer_than_their_number(piece: str) -> None:
    """Whether they end or not."""
    assert LINEAR > growth(without_open_drawings, lambda count: piece * count, size=1500)


@pytest.mark.parametrize("piece", ("<a ", '<img src="a"', '<a id="b">', "<input id"))
def test_many_tags_take_no_longer_than_their_number(piece: str) -> None:
    """Whether they name a place or not."""
    assert LINEAR > growth(places, lambda count: piece * count, size=1500)
