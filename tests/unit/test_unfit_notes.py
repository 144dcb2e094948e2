"""Which notes leave the foot of their pages."""

from __future__ import annotations

from briefpress.nouns.layout import LaidNote, LaidPage, Layout
from briefpress.verbs.printing.unfit_notes import unfit_notes


def _page(label: str, notes: dict[str, float], *, calls: tuple[str, ...] = ()) -> LaidPage:
    """Lay out a page of 700 px whose notes have these heights."""
    laid = tuple(LaidNote(note, 750 - height, 750) for note, height in notes.items())
    return LaidPage(label, 600, 800, 50, 750, 100, calls=calls, notes=laid)


def test_a_quarter_of_the_notes_that_found_no_room_is_moved() -> None:
    """The highest goes first, and may make room for the others."""
    called = _page("1", {"a": 60}, calls=("a", "b", "c", "d"))

    layout = Layout((called, _page("2", {"b": 20, "c": 90, "d": 30})))

    assert ("c",) == unfit_notes(layout, expected=("a", "b", "c", "d"))


def test_as_many_are_moved_as_no_page_could_hold() -> None:
    """Each layout of a book takes its time."""
    called = _page("1", {"a": 390}, calls=("a", "b", "c", "d", "e"))

    layout = Layout((called, _page("2", {"b": 200, "c": 380, "d": 300, "e": 100})))

    assert ("c", "d") == unfit_notes(layout, expected=("a", "b", "c", "d", "e"))


def test_long_notes_give_way_to_short_ones() -> None:
    """A short note that found no room has nowhere to go."""
    called = _page("1", {"a": 300, "b": 350}, calls=("a", "b", "c-short"))

    layout = Layout((called, _page("2", {"c-short": 20})))

    assert ("b",) == unfit_notes(layout, expected=("a", "b", "c-short"))
    assert () == unfit_notes(Layout((called,)), expected=("a", "b"))
