"""Levels of headings begin at 1 and leave none out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.tree import attr, header, nodes, words
from briefpress.verbs.sources.mend_levels import mend_levels


def levels(*given_levels: int) -> list[int]:
    """Give the levels after mending."""
    blocks = [header(level, words("A head"), attr()) for level in given_levels]
    return [node["c"][0] for node in nodes(mend_levels(blocks)[0]) if node["t"] == "Header"]


@pytest.mark.parametrize(
    ("before", "after"),
    (
        ((1, 2, 3), [1, 2, 3]),
        ((2, 3, 2), [1, 2, 1]),
        ((1, 3, 3, 4), [1, 2, 2, 3]),
        ((3, 2, 1), [1, 1, 1]),
        ((1, 4, 2), [1, 2, 2]),
    ),
)
def test_a_level_that_was_left_out_is_closed(before: tuple[int, ...], after: list[int]) -> None:
    """What was higher stays higher."""
    assert after == levels(*before)


@given(st.lists(st.integers(1, 6), min_size=1))
def test_no_level_is_left_out_and_mending_twice_changes_nothing(given_levels: list[int]) -> None:
    """For any headings."""
    mended = levels(*given_levels)

    assert all(after <= before + 1 for before, after in zip([0, *mended], mended, strict=False))
    assert mended == levels(*mended)


def test_a_heading_without_words_goes() -> None:
    """Its name stays, since links may lead to it."""
    blocks, changed = mend_levels([header(1, [], attr(ident="s-x")), header(1, [], attr())])

    assert (0, ["Plain"]) == (changed, [block["t"] for block in blocks])


def test_a_heading_that_is_a_picture_is_a_paragraph() -> None:
    """A logo that its author styled as a heading has no words by which a list of contents could name it."""
    picture = {"t": "Image", "c": [["", [], []], words("The house"), ["logo.png", ""]]}
    blocks, _ = mend_levels([header(1, [picture], attr()), header(1, [picture, *words("A head")], attr())])

    assert ["Para", "Header"] == [block["t"] for block in blocks]
    assert 2 == sum(node["t"] == "Image" for node in nodes(blocks))
