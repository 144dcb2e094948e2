"""Every note arrives once, in order, whole, on the page of its call: law 2."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.nouns.codes import errors
from briefpress.verbs.printing.print_tree import LONG_NOTES_ID, SHORT_SUFFIX
from helpers.print_sample import note, paragraphs, set_in_type, style, text_page

if TYPE_CHECKING:
    from helpers.print_made import Made


def test_a_dense_text_keeps_all_its_notes(dense: Made) -> None:
    """228 notes on about 19 small pages: the engine as it comes loses some of them."""
    notes = [note.id for page in dense.laid.layout.pages for note in page.notes]

    assert [f"note-{number}" for number in range(1, 229)] == notes
    assert 15 <= len(dense.laid.layout.pages) <= 24
    assert errors(dense.findings) == ()


def test_every_note_stands_on_the_page_of_its_call(dense: Made) -> None:
    """The notes of a page are the notes called on it, in the same order."""
    for page in dense.laid.layout.pages:
        assert page.calls == tuple(note.id for note in page.notes)


@pytest.mark.parametrize("lines", (1, 2, 3))
def test_orphans_and_widows_lose_no_note(lines: int) -> None:
    """A page break that is undone for orphans or widows drops no note."""
    text = paragraphs(count=16, length=150, every=30, seed=lines)

    laid = set_in_type(text_page(*text), css=style(page="A4", lines=lines))

    assert laid.findings == ()
    assert len(laid.value.layout.pages) >= 5


def test_notes_in_every_kind_of_block_arrive(brief: Made) -> None:
    """Titles, headings, items, captions, heads and cells of tables, quotations: none loses its note."""
    expected = {90, 91, 92, 93, 94, 95, 96, *range(100, 140)}
    arrived = {int(note.id.split("-")[1]) for page in brief.laid.layout.pages for note in page.notes}

    assert expected <= arrived
    assert errors(brief.findings) == ()


@pytest.mark.parametrize("length", (900, 6000))
def test_a_long_note_moves_behind_the_text_and_loses_no_word(length: int) -> None:
    """A note of one and a half pages, and one of ten: a short note points to it, an editor is told."""
    tokens = [f"w{number}" for number in range(length)]
    text = paragraphs(count=6, length=120, every=30)
    html = text_page(*text[:3], f'<p id="with">Word{note(99, " ".join(tokens))} and on.</p>', *text[3:])

    laid = set_in_type(html, css=style(page="A5"))

    pages = laid.value.layout.pages
    set_words = [
        word
        for page in pages
        for line in page.lines
        if line.block == "note-99"
        for word in line.text.split()
        if word in set(tokens)
    ]
    assert laid.value.long_notes == ("note-99",)
    assert [finding.code for finding in laid.findings] == ["L007"]
    assert tokens == set_words
    assert f"note-99{SHORT_SUFFIX}" in {note.id for page in pages for note in page.notes}
    assert LONG_NOTES_ID in laid.value.page_map.anchors


def test_the_short_note_names_the_page_of_the_long_one() -> None:
    """The page in “see long note” is that of the long note."""
    text = paragraphs(count=9, length=99, every=999)
    html = text_page(f'<p id="a">Word{note(1, "long " * 900)} and on.</p>', *text)

    laid = set_in_type(html, css=style(page="A5")).value

    where = laid.page_map.anchors["note-1"]
    short = [line.text for page in laid.layout.pages for line in page.lines if "See long note" in line.text]
    assert [f"1 See long note 1, p. {where}."] == short


def test_several_long_notes_share_one_section_in_their_order() -> None:
    """Long notes keep the order of their calls."""
    blocks = [f'<p id="p{n}">Word{note(n, "long " * 700)} and on.</p>' for n in (1, 2, 3)]

    laid = set_in_type(text_page(*blocks), css=style(page="A5"))

    assert laid.value.long_notes == ("note-1", "note-2", "note-3")
    assert [finding.code for finding in laid.findings] == ["L007"] * 3


def test_two_notes_of_one_line_that_fill_a_page_are_told_apart() -> None:
    """Where two notes of half a page are called in one line, both still arrive."""
    html = text_page(f'<p id="a">One{note(1, "word " * 330)} two{note(2, "word " * 330)} three.</p>')

    laid = set_in_type(html, css=style(page="A5"))

    assert errors(laid.findings) == ()
    set_notes = {note.id for page in laid.value.layout.pages for note in page.notes}
    assert {"note-1", "note-2"} <= set_notes | set(laid.value.long_notes)
