"""Page numbers are written in as text, and long notes move without losing a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.verbs.printing.print_tree import (
    LONG_NOTES_ID,
    LongNoteWords,
    fill_pages,
    heading_text,
    move_long_notes,
    note_calls,
    page_references,
    parse_print,
    write_print,
)
from helpers.print_sample import note, page, text_page

WORDS = LongNoteWords("Lange Noten", "Siehe lange Note {number}, S. {page}.")


def test_references_are_filled_and_the_tree_is_left_alone() -> None:
    """A copy gets the labels; the next round starts from the same tree."""
    tree = parse_print(page('<a class="pageref" href="#x"></a><a class="pageref" href="#y"></a>'))
    before = write_print(tree)
    filled = write_print(fill_pages(tree, labels={"x": "12"}, reserved={"x": "112"}))

    assert '<a class="pageref" href="#x" style="display:inline-block;min-width:1.8em">12</a>' in filled
    assert page_references(tree) == ("x", "y")
    assert write_print(tree) == before


def test_words_that_look_like_a_name_space_are_words() -> None:
    """A text may speak of XHTML, and write it down."""
    said = ' xmlns="http://www.w3.org/1999/xhtml"'
    tree = parse_print(page(f"<p>Type &lt;html{said}></p>"))

    assert f"Type <html{said}>" == "".join(map(str, next(tree.iter("p")).itertext()))


def test_headings_are_labelled_without_their_notes() -> None:
    """A bookmark shows the words of the heading."""
    tree = parse_print(page(f'<h1 id="h">A <em>fine</em><br/>title{note(1, "Not this.")}, yes</h1>'))
    (heading,) = tree.iter("h1")

    assert heading_text(heading) == "A fine title, yes"
    assert 'data-bookmark="A fine title, yes"' in write_print(fill_pages(tree, labels={}, reserved={}))


texts = st.lists(st.text("abc <&>\"' é", min_size=1, max_size=20), min_size=1, max_size=5)


@given(texts, st.data())
def test_no_word_of_a_moved_note_is_lost(notes: list[str], data: st.DataObject) -> None:
    """Move any notes, at once or one by one: all words stand in the section, in the order of the calls."""
    escaped = [text.replace("&", "&amp;").replace("<", "&lt;") for text in notes]
    tree = parse_print(text_page(*(f'<p id="p{n}">w{note(n, text)}</p>' for n, text in enumerate(escaped))))
    ids = [f"note-{n}" for n in range(len(notes))]
    chosen = data.draw(st.lists(st.sampled_from(ids), unique=True, min_size=1))
    at_once = move_long_notes(tree, chosen, words=WORDS)
    one_by_one = tree
    for name in chosen:
        one_by_one = move_long_notes(one_by_one, [name], words=WORDS)
    (section,) = at_once.findall(f".//section[@id='{LONG_NOTES_ID}']")
    moved = {div.get("id"): "".join(map(str, div.itertext())) for div in section.findall("div")}

    assert moved == {f"note-{n}": f"{n} {text}" for n, text in enumerate(notes) if f"note-{n}" in chosen}
    assert list(moved) == [name for name in ids if name in chosen]
    assert write_print(one_by_one) == write_print(at_once)


def test_the_short_note_points_to_the_long_one() -> None:
    """It has the number, the words of its language, a page reference; the call leads to the long note."""
    tree = parse_print(text_page(f'<p id="p">w{note(7, "Long.")}</p>'))
    moved = move_long_notes(tree, ["note-7"], words=WORDS)

    assert note_calls(moved) == (("call-7", "note-7-short"),)
    see = 'Siehe lange Note 7, S. <a class="pageref" href="#note-7"></a>.'
    assert f'<span class="note-p bp-see-long">{see}</span>' in write_print(moved)
    assert '<a href="#note-7" role="doc-noteref">7</a>' in write_print(moved)


def test_void_elements_and_pictures_survive_the_way_through_xml() -> None:
    """What goes in as XML comes out as HTML."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>'
    out = write_print(parse_print(page(f'a<br/>b<span class="leader"/>{svg}')))

    assert 'a<br>b<span class="leader"></span><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">' in out
    assert out.startswith("<!DOCTYPE html>\n<html")


def test_entities_are_not_fetched() -> None:
    """A document type with an external entity reads nothing."""
    with pytest.raises(ValueError, match="not well-formed"):
        parse_print("<p>&nbsp;</p>")
    hostile = '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/hostname">]><p>&x;</p>'

    assert "".join(map(str, parse_print(hostile).itertext())) == "&x;"
