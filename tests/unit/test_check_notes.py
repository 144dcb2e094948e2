"""Each way in which a note can go astray is a finding of its own."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.finding import Place
from briefpress.nouns.layout import LaidNote, LaidPage, Layout, Line, Zone
from briefpress.verbs.checks.notes import misplaced, note_findings, tall

PLACE = Place("brief.yaml")


def page(label: str, *notes: str, calls: tuple[str, ...] | None = None) -> LaidPage:
    """Give a page with its notes one below the other, called there unless said otherwise."""
    laid = tuple(LaidNote(note, 700.0 + 10 * n, 710.0 + 10 * n) for n, note in enumerate(notes))
    return LaidPage(label, 600, 800, 50, 750, 700, calls=notes if calls is None else calls, notes=laid)


def found(*pages: LaidPage, expected: str) -> list[str]:
    """Give the codes of what is found."""
    return [finding.code for finding in note_findings(Layout(pages), expected=tuple(expected), place=PLACE)]


def test_notes_in_their_places_are_no_findings() -> None:
    """Each once, in order, on its page."""
    assert found(page("1", "a", "b"), page("2", "c"), expected="abc") == []


def test_lost_doubled_away_and_out_of_order() -> None:
    """One code each."""
    assert found(page("1", "a", calls=("a", "b")), expected="ab") == ["L001"]
    assert found(page("1", "a"), page("2", "a", calls=()), expected="a") == ["L002"]
    assert found(page("1", calls=("a",)), page("2", "a", calls=()), expected="a") == ["L003"]
    assert found(page("1", "b", "a"), expected="ab") == ["L004"]


def test_clipped_overprinted_and_over_the_edge() -> None:
    """What does not fit shows."""
    low = replace(page("1", "a"), notes=(LaidNote("a", 740, 760),))
    high = replace(page("1", "a"), notes=(LaidNote("a", 40, 745),))
    noted = Line(Zone.NOTE, "a", "1 Note", 700, 10, 50, 500)
    over = replace(page("1", "a"), lines=(Line(Zone.FLOW, "p", "text", 690, 20, 50, 500), noted))
    beside = replace(page("1", "a"), lines=(Line(Zone.FLOW, "p", "text", 690, 20, 5, 45), noted))
    wide = replace(page("1", "a"), lines=(Line(Zone.FLOW, "p", "text", 90, 20, 50, 700),))

    assert found(low, expected="a") == ["L005"]
    assert found(high, expected="a") == ["L005"]
    assert found(over, expected="a") == ["L006"]
    assert found(beside, expected="a") == []
    assert found(wide, expected="a") == ["L012"]


@given(st.lists(st.integers(1, 3), min_size=1, max_size=6), st.data())
def test_any_lost_note_is_missed(counts: list[int], data: st.DataObject) -> None:
    """Take any one note away: exactly it is reported, and it is the one to move."""
    names = [f"note-{n}" for n in range(sum(counts))]
    pages = []
    rest = list(names)
    for number, count in enumerate(counts):
        pages.append(page(str(number + 1), *rest[:count]))
        del rest[:count]
    lost = data.draw(st.sampled_from(names))
    pages = [replace(one, notes=tuple(note for note in one.notes if note.id != lost)) for one in pages]
    findings = note_findings(Layout(tuple(pages)), expected=tuple(names), place=PLACE)

    assert [finding.code for finding in findings] == ["L001"]
    assert misplaced(Layout(tuple(pages)), expected=tuple(names)) == (lost,)


def test_tall_notes_are_told_by_their_share_of_the_page() -> None:
    """A note higher than the share is tall, one of just the share is not."""
    laid = replace(page("1"), notes=(LaidNote("a", 50, 470), LaidNote("b", 50, 471)))

    assert tall(Layout((laid,)), share=0.6) == ("b",)
