"""Where annotations that mend the structure are numbered in a review copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from briefpress.nouns.annotation import KINDS
from briefpress.nouns.reading import Span
from briefpress.verbs.composing.mended_places import mended_places

if TYPE_CHECKING:
    from briefpress.nouns.structure import Structural

RECEIVED = "A first line of it.\n\nPage 7 of 9\n\nThen the text goes on:\n\n- one thing\n- another\n\nHow it ends.\n"
READING = "A first line of it.\n\nThen the text goes on:\n\none thing\n\nanother\n\nHow it ends."


def _place(kind: str, exact: str, *, reading: str = READING, received: str = RECEIVED) -> Span | None:
    one = cast("Structural", KINDS[kind].model_validate({"id": "it", "kind": kind, "quote": {"exact": exact}}))
    return mended_places([one], reading, received).get("it")


@pytest.mark.parametrize("kind", ("heading", "not-heading", "paragraph", "verse", "quotation", "note-body", "keep"))
def test_words_that_are_still_there_are_the_place(kind: str) -> None:
    """Whatever their structure has become."""
    found = _place(kind, "Then the text goes on:")

    assert Span(21, 43) == found


def test_a_list_is_found_without_its_marks() -> None:
    """They have been set aside."""
    found = _place("list", "- one thing\n- another")

    assert found is not None
    assert "one thing\n\nanother" == READING[found.start : found.end]


def test_furniture_is_numbered_where_it_was_set_aside() -> None:
    """Behind the words that stood before it."""
    assert Span(19, 19) == _place("furniture", "Page 7 of 9")


def test_furniture_at_the_head_of_a_text_is_numbered_at_its_first_word() -> None:
    """There is nothing before it."""
    found = _place("furniture", "Page 7", reading="Then the text", received="Page 7\n\nThen the text goes on")

    assert Span(4, 4) == found


def test_furniture_that_is_only_proposed_is_still_in_the_text() -> None:
    """And is numbered behind its own words."""
    one = cast(
        "Structural",
        KINDS["furniture"].model_validate(
            {"id": "it", "kind": "furniture", "status": "proposed", "quote": {"exact": "How it ends."}}
        ),
    )

    assert {"it": Span(65, 77)} == mended_places([one], READING, RECEIVED)


def test_where_nothing_is_known_of_the_source_there_is_no_place() -> None:
    """As of furniture in a Word file."""
    assert None is _place("furniture", "Page 7 of 9", received="")
