"""Edits are made where they are said to be, in whatever order they come."""

from __future__ import annotations

from briefpress.verbs.markup.with_edits import with_edits


def test_edits_are_made_in_their_places() -> None:
    """What is put in at a place stands before what is written anew there."""
    assert "<Ab>d" == with_edits("abcd", [(2, 3, ">"), (0, 1, "A"), (0, 0, "<")])


def test_what_is_put_in_at_one_place_stays_in_its_order() -> None:
    """As it was given."""
    assert "a21b" == with_edits("ab", [(1, 1, "2"), (1, 1, "1")])


def test_an_edit_within_another_is_left_out() -> None:
    """The stretch is gone."""
    assert "-d" == with_edits("abcd", [(1, 2, "x"), (0, 3, "-")])


def test_without_edits_a_text_stays() -> None:
    """As it is."""
    assert "abcd" == with_edits("abcd", [])
