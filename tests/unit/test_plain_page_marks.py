"""Markers of pages within the lines of a plain text are set aside; what only looks like them is not."""

from __future__ import annotations

import pytest

from briefpress.verbs.plain.lines import split_lines
from briefpress.verbs.plain.page_marks import without_page_marks
from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import PROSE, SENTENCE, outline, paragraphs


def _folios(text: str) -> list[str]:
    return [one.words for one in read_plain_text(text).set_aside if one.role == "folio"]


@pytest.mark.parametrize("form", ("[Page {}]", "[p{:03}]", "[Pg. {}]", "{{{}}}"))
def test_markers_of_pages_within_lines_are_set_aside(form: str) -> None:
    """They count the pages of a printed book on; each is listed with its line, and the words around it stay."""
    marks = [form.format(number) for number in range(10, 24)]
    marked = (PROSE.replace("at night", f"at {mark} night", 1) for mark in marks)
    text = "A TITLE\n\n\n" + "\n\n".join(f"{paragraph}\n\n{PROSE}" for paragraph in marked)

    assert marks == _folios(text)
    assert [" ".join(PROSE.split())] * 28 == paragraphs(text)


def test_a_marker_alone_on_its_line_goes_with_those_within_lines_and_is_no_distance() -> None:
    """Where a chapter begins a page, its head stands as far off as those within pages do."""
    paged = (PROSE.replace("at night", f"at {{{number}}} night", 1) for number in range(10, 24))
    chapters = [f"{paragraph}\n\n{PROSE}" for paragraph in paged]
    for number in (3, 7, 11):
        chapters[number] = f"THE SALT ROAD {'I' * number}\n\n{PROSE}\n\n\n\n{{{10 + number}}}\n\nTHE FERRY\n\n{PROSE}"
    text = "A TITLE\n\n\n" + "\n\n\n\n".join(chapters)

    assert [f"{{{number}}}" for number in range(10, 24)] == _folios(text)
    assert {level for level, words in outline(text) if words != "A TITLE"} == {2}


def test_pages_in_the_margin_behind_their_lines_are_set_aside() -> None:
    """Scholars' editions have those of the first one there, Roman ones for the preface; a title keeps its words."""
    marks = ["[III]", "[IV]", "[V]", "[VI]", *(f"[{number}]" for number in range(3, 14))]
    first, *rest = PROSE.splitlines()
    paged = ["\n".join((f"{first:75}{mark}", *rest)) for mark in marks]
    text = "A TITLE\n\n\n" + "\n\n".join(f"{one}\n\n{PROSE}" for one in paged)

    assert marks == _folios(text)
    assert [" ".join(PROSE.split())] * len(marks) * 2 == paragraphs(text)


def test_pages_at_the_edge_of_full_lines_are_set_aside_and_heads_lose_theirs() -> None:
    """“(p. 12)” stands there at any distance; a chapter that begins a page has it behind its number."""
    first, *rest = PROSE.splitlines()
    paged = ["\n".join((f"{first} (p. {number:03})", *rest, "", PROSE)) for number in range(10, 24)]
    heads = {3: "I", 8: "II", 12: "III"}
    chapters = [
        f"\n\n\nCHAPTER {heads[at]:70}(p. {at + 10:03})\n\nTHE SALT ROAD\n\n\n{PROSE}" if at in heads else one
        for at, one in enumerate(paged)
    ]

    text = "A TITLE\n\n\n" + "\n\n".join(chapters)

    assert [f"(p. {number:03})" for number in range(10, 24)] == _folios(text)
    assert [f"CHAPTER {number} THE SALT ROAD" for number in heads.values()] == [
        words.replace("\n", " ") for _, words in outline(text)[1:]
    ]


def test_marks_that_count_on_are_no_pages_where_they_stand_at_any_distance() -> None:
    """“{12}” may call a note: pages are of one length, more or less, and notes are not."""
    marks = "".join(f"{SENTENCE.strip()[:-1]}{{{number}}}. " for number in range(1, 12))

    assert [] == _folios(f"A TITLE\n\n\n{marks}\n\n{PROSE}\n\n{PROSE}")


def test_pages_of_other_works_stay() -> None:
    """“[p. 12]” says where a passage stands that is quoted: such numbers do not count on."""
    told = (PROSE.replace("at night", f"at [p. {number}] night", 1) for number in (3, 17, 18, 45, 60, 61, 88, 104, 190))

    assert [] == _folios("A TITLE\n\n\n" + "\n\n".join(told))


def test_the_foot_of_a_page_that_ends_in_a_marker_is_listed_once() -> None:
    """What the pages carried along goes aside as a whole line."""
    foot = f"Holm{'Expires May 1904':^40}"
    pages = "\n\f\n".join(f"{PROSE}\n\n{PROSE}\n\n{foot}[Page {number}]" for number in range(1, 12))

    assert 11 == sum("[Page" in one.words for one in read_plain_text(f"A TITLE\n\n\n{pages}").set_aside)


def test_lines_that_say_the_page_in_words_are_no_heads() -> None:
    """“Page 51” between rows of stars, one after the other: which page of the print begins."""
    pages = "\n\n".join(
        f"       *       *       *\n\n                 Page {page}\n\n{PROSE}" for page in range(40, 52)
    )
    text = f"THE RAPE OF THE LAMP\n\n{PROSE}\n\n{pages}\n"

    assert _folios(text) == [f"Page {page}" for page in range(40, 52)]
    assert not any("Page" in words for _, words in outline(text))


def test_a_line_without_its_marker_has_no_places_behind_tabs() -> None:
    """They were those of the line with it: a cell would begin within a word."""
    lines = split_lines("\n".join(f"[Page {page}] Colne\t12\t30" for page in range(30, 40)))
    bare, _ = without_page_marks(lines, kept=frozenset())

    assert {line.tabs for line in lines} == {(16, 24)}
    assert {(line.words.split()[0], line.tabs) for line in bare} == {("Colne", ())}


@pytest.mark.parametrize("form", ("[{}]", "[[{}]]"))
def test_figures_in_brackets_that_count_pages_of_one_length_are_set_aside(form: str) -> None:
    """They count anew in each pamphlet that is reprinted; a head that begins a page has its own before it."""
    marks = [form.format(number) for pamphlet in range(3) for number in range(2, 20)]
    marked = [PROSE.replace("at night", f"at {mark} night", 1) for mark in marks]
    marked[5] = f"\n\n\n{marks[5]} LETTER II.\n\n{PROSE}"
    text = "A TITLE\n\n\n\nLETTER I.\n\n" + "\n\n".join(f"{paragraph}\n\n{PROSE}" for paragraph in marked)

    assert marks == _folios(text)
    assert "LETTER II." in [words for _, words in outline(text)]


def test_figures_in_brackets_that_call_notes_stay() -> None:
    """One stands on each page, and its note at the end; or the notes are lost, and paragraphs are of any length."""
    marks = [f"[{number}]" for number in range(1, 50)]
    marked = [PROSE.replace("at night", f"at {mark} night", 1) for mark in marks]
    bodies = "\n\n".join(f"{mark} {SENTENCE.strip()}" for mark in marks)
    uneven = "\n\n".join("\n\n".join([one, *[PROSE] * (at % 2 * 12)]) for at, one in enumerate(marked))
    even = "\n\n".join(f"{one}\n\n{PROSE}" for one in marked)

    assert [] == _folios(f"A TITLE\n\n\n{even}\n\n\nNOTES\n\n{bodies}")
    assert [] == _folios(f"A TITLE\n\n\n{uneven}")
