"""Notes far below their marks are joined whole, each with the mark that calls it; what only counts calls none."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest

from briefpress.nouns.tree import nodes
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.plain_prose import PROSE, SENTENCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.tree import Node

LONG = textwrap.fill(SENTENCE * 3, 70)


def _notes(text: str) -> list[str]:
    """Give the words of the notes in the order of their marks."""
    return [" ".join(project(node["c"]).text.split()) for node in nodes(read_plain_text(text).blocks) if _is_note(node)]


def _is_note(node: Node) -> bool:
    return bool(node["t"] == "Note")


def _calling(marks: Sequence[str]) -> str:
    return "\n\n".join(f"{LONG[:-1]}{mark}." for mark in marks)


def _chapter(number: int, words: str) -> str:
    return f"CHAPTER {number}.\n\n{words}"


@pytest.mark.parametrize("behind", ("", "\n\n\nBOOKS.\n\nHolm(3), and others."))
def test_notes_behind_figures_in_round_brackets_may_stand_far_below(behind: str) -> None:
    """In a part headed “Notes” they answer the chapters one by one; a figure behind them counts something else."""
    counts = (40, 60)
    text = "\n\n\n".join(
        _chapter(part, _calling([f"({at})" for at in range(1, count + 1)])) for part, count in enumerate(counts, 1)
    )
    notes = "\n\n\n".join(
        _chapter(part, "\n\n".join(f"({at}) Holm, part {part}, p. {at}." for at in range(1, count + 1)))
        for part, count in enumerate(counts, 1)
    )

    assert [
        f"Holm, part {part}, p. {at}." for part, count in enumerate(counts, 1) for at in range(1, count + 1)
    ] == _notes(f"{text}\n\n\n\nNOTES.\n\n{notes}{behind}\n")


def test_a_line_of_contents_begins_no_list_of_references() -> None:
    """Notes that the text below the line calls are notes, though a list of references is announced there."""
    text = "\n\n".join(f"{LONG[:-1]}.[{at}]\n\n        [{at}] Holm, p. {at}.\n\n{PROSE}" for at in range(1, 7))

    assert [f"Holm, p. {at}." for at in range(1, 7)] == _notes(f"Contents.\n\nBibliography.\n\n{text}\n")


def test_the_last_note_of_a_part_has_all_its_paragraphs() -> None:
    """What stands under the head “Notes”, up to the next chapter, belongs to the notes."""
    parts = [
        _chapter(
            at, f"{PROSE}\n\n{_calling([f'[{at}]'])}\n\n{PROSE}\n\n\nNOTES:\n\n[{at}] Holm.\n\nSo does Brandt {at}."
        )
        for at in range(1, 4)
    ]
    last = _chapter(4, PROSE)

    assert [f"Holm. So does Brandt {at}." for at in range(1, 4)] == _notes("\n\n\n\n".join((*parts, last)) + "\n")


@pytest.mark.parametrize("between", ("", "    Verse of the heath,\n    verse of the moor.\n\n"))
def test_a_list_under_any_head_may_hold_the_notes(between: str) -> None:
    """A list below the text whose numbers answer all marks, one by one, holds its notes, whatever its head says."""
    entries = [f"{at}. _Word {at}._ A word of the country.\n\n{between if at == 3 else ''}" for at in range(1, 7)]
    read = _notes(f"{_calling([f'[{at}]' for at in range(1, 7)])}\n\n\n\nWORDS OF THE COUNTRY\n\n\n{''.join(entries)}")

    assert [f"Word {at}. A word of the country." for at in range(1, 7)] == [note.split(" Verse")[0] for note in read]


def test_a_list_that_answers_not_all_marks_holds_no_notes() -> None:
    """A list is one of something else where a mark has no entry of its own."""
    entries = "\n\n".join(f"{at}. A word of the country." for at in range(1, 7))

    assert [] == _notes(f"{_calling([f'[{at}]' for at in range(1, 9)])}\n\n\n\nWORDS\n\n\n{entries}\n")


def test_items_of_a_sentence_call_no_paragraphs() -> None:
    """Figures that count the items of a sentence are no marks, though paragraphs behind it are counted as they are."""
    sentence = "No child shall work at: (1) belts of any kind; (2) saws of any kind; (3) wires, or (4) any press."
    listed = "\n\n".join(f"({at}) The paper which the law wants here, of kind {at}." for at in range(1, 5))

    assert [] == _notes(f"{PROSE}\n\n{sentence}\n\n{PROSE}\n\n{listed}\n\n{PROSE}\n")


def test_marks_behind_and_or_two_spaces_call_notes_that_count_on() -> None:
    """“and (12)” is no item where none is the first; a transcriber may leave two spaces before a mark."""
    texts = [f"{LONG[:-1]}, and ({at}) so he says  ({at + 1}), and ({at + 2}) so he asks." for at in (11, 14, 17)]
    notes = [f"({at}) Holm, p. {at}." for at in range(11, 20)]
    pages = [f"{text}\n\n" + "\n\n".join(notes[3 * at : 3 * at + 3]) for at, text in enumerate(texts)]

    assert [f"Holm, p. {at}." for at in range(11, 20)] == _notes("\n\n".join(pages) + "\n")


def test_a_year_alone_in_brackets_is_no_note_and_takes_no_marks_with_it() -> None:
    """It stands beside what happened in it, a few lines above the notes that are called there."""
    told = f"{LONG[:-1]}[1].\n\nNOTES:\n\n[1] Holm, p. 1.\n\nBerg, _Letters_, 1."
    text = f"{told}\n\n\n\n\n[1503.]\n\n{LONG[:-1]}[2]. He came[3] and went.\n\n{PROSE}\n\nNOTES:"
    notes = "\n\n".join(f"[{at}] Holm, p. {at}." for at in (2, 3))

    assert ["Holm, p. 2.", "Holm, p. 3."] == _notes(f"{PROSE}\n\n{text}\n\n{notes}\n")[1:]


@pytest.mark.parametrize("closing", ("«", "“", "”"))
def test_a_mark_in_round_brackets_may_stand_before_a_closing_mark_of_any_language(closing: str) -> None:
    """German closes with « and “ what it quotes."""
    told = "\n\n".join(
        f"{LONG[:-1]} of the salt({at}){closing}, so he says.\n\n  ({at}) Holm, {at}." for at in (1, 2, 3)
    )

    assert ["Holm, 1.", "Holm, 2.", "Holm, 3."] == _notes(f"{told}\n")


def test_a_stray_mark_takes_no_note_from_the_mark_near_it() -> None:
    """Where labels begin anew, a note is called by the nearer of two marks that stand far apart."""
    groups = [f"{LONG[:-1]}, so he says[1].\n\n[1] Holm, p. {at}." for at in range(1, 7)]
    apart = "\n\n".join([PROSE] * 12)
    stray = f"A stray mark,[1] which calls nothing.\n\n{apart}"
    found = read_plain_text("\n\n".join((*groups[:3], stray, *groups[3:])) + "\n")
    holders = [node for node in found.blocks if "A stray mark" in project([node]).text]

    assert not any(_is_note(node) for node in nodes(holders))
    assert 6 == sum(map(_is_note, nodes(found.blocks)))


def test_a_note_called_in_the_note_above_it_is_not_called_from_afar() -> None:
    """A stray mark with its label, far before it, does not take it out of the note to which it belongs."""
    sure = [f"{LONG[:-1]}, so he says[B].\n\n[Note B: Holm, p. {at}.]" for at in range(1, 7)]
    apart = "\n\n".join([PROSE] * 50)
    outer = f"{LONG[:-1]}, so he says[A].\n\n[Note A: Holm calls it[B] so.]\n\n[Note B: Or otherwise.]"
    read = _notes("\n\n".join((sure[0], "A stray mark[B] stands here.", apart, outer, *sure[1:])) + "\n")

    assert [f"Holm, p. {at}." for at in range(1, 7)] == [read[0], *read[2:]]
    assert read[1].startswith("Holm calls it[B] so.")
    assert "Or otherwise." in read[1]


def test_a_note_to_which_another_refers_is_called_where_its_mark_stands() -> None:
    """A reference in the note above it takes no note from its mark, however far above the notes that is."""
    bodies = "\n\n".join(f"[Footnote {at}: Holm; see also [{at + 1}].]" for at in range(1, 60))

    assert [f"Holm; see also [{at + 1}]." for at in range(1, 60)] == _notes(
        f"{_calling([f'[{at}]' for at in range(1, 60)])}\n\n\n{bodies}\n"
    )


def test_a_note_among_gathered_ones_may_be_called_there() -> None:
    """The further paragraphs of a gathered note call the note that stands right below them."""
    parts = [[f"[{at}] Holm, p. {at}." for at in range(1, 21)] for _ in range(2)]
    parts[1].insert(10, f"{LONG[:-1]}, so Brandt says[A].\n\n[A] Of the heath.")
    bodies = "\n\n".join(body for part in parts for body in part)
    read = _notes(f"{_calling([f'[{at}]' for _ in range(2) for at in range(1, 21)])}\n\n\nNOTES\n\n{bodies}\n")

    assert any("Of the heath." in note for note in read)


def test_notes_behind_their_chapters_answer_figures_in_round_brackets_one_by_one() -> None:
    """However far above them these stand, and without a head."""
    chapters = []
    for part in range(3):
        labels = [f"({at})" for at in range(60 * part + 1, 60 * part + 61)]
        entries = "\n\n".join(f"{label} Holm, p. {label[1:-1]}." for label in labels)
        chapters.append(_chapter(part + 1, f"{_calling(labels)}\n\n{PROSE}\n\n{entries}"))

    assert [f"Holm, p. {at}." for at in range(1, 181)] == _notes("\n\n\n\n".join(chapters) + "\n")


def test_clauses_that_are_cited_at_random_are_no_notes() -> None:
    """Nearly all of them, but in no order."""
    clauses = "\n\n".join(f"({at}) {LONG}" for at in range(1, 61))
    cited = _calling([f"({1 + 7 * at % 60})" for at in range(60)])

    assert [] == _notes(f"{cited}\n\n{PROSE}\n\n{clauses}\n")


def test_numbers_of_sections_begin_no_notes() -> None:
    """A word that says notes stands over anything."""
    sections = "\n\n".join(f"2.{at}.  The Ferry\n\n{_calling(['[2]'])}" for at in range(1, 9))

    assert [] == _notes(f"{PROSE}\n\nNotes\n\n1. {PROSE}\n\n{sections}\n")
