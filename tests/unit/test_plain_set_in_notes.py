"""Notes set in below the text, behind labels of every kind, are joined whole, and nothing else is joined with them."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest

from briefpress.nouns.tree import is_call_again, nodes
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.plain_prose import PROSE, SENTENCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefpress.nouns.tree import Node

MARKED = textwrap.fill(SENTENCE * 3, 70)


def _notes(text: str) -> list[str]:
    """Give the words of the notes in the order of their marks."""
    return [" ".join(project(node["c"]).text.split()) for node in nodes(read_plain_text(text).blocks) if _is_note(node)]


def _is_note(node: Node) -> bool:
    return bool(node["t"] == "Note")


def _labelled(number: int, *paragraphs: str) -> str:
    return f"Footnote {number}:\n\n" + "\n\n".join(textwrap.indent(one, "  ") for one in paragraphs)


def _set_in(number: int, *paragraphs: str) -> str:
    return "\n\n".join(textwrap.indent(one, "  ") for one in (f"[{number}] {paragraphs[0]}", *paragraphs[1:]))


def _below(count: int, *, middle: str = "") -> str:
    """Give paragraphs, each with a note set in right below it."""
    return "\n\n".join(
        f"{MARKED[:-1]}.[{number}]\n\n{_set_in(number, f'Holm, p. {number}.')}{middle}\n\n{PROSE}"
        for number in range(1, count + 1)
    )


def test_a_note_below_its_label_may_look_like_a_head() -> None:
    """What a label stands over is a note, whatever its words are."""
    bodies = f"{_labelled(1, 'Brandt says so.')}\n\n{_labelled(2, 'Chap. I. § 16.')}"
    read = read_plain_text(f"{MARKED}[1]\n\n{MARKED}[2]\n\n{bodies}\n\n{PROSE}")

    assert ["Brandt says so.", "Chap. I. § 16."] == [
        project(node["c"]).text for node in nodes(read.blocks) if _is_note(node)
    ]
    assert "Header" not in {node["t"] for node in nodes(read.blocks)}


@pytest.mark.parametrize("form", (_labelled, _set_in))
def test_paragraphs_set_in_behind_a_note_that_is_set_in_are_its_own(form: Callable[..., str]) -> None:
    """All notes are set in so, and next to nothing else is: up to the text's own margin they go on."""
    first = form(1, "Holm has another.", "He gives three reasons.", "None is sound.")
    text = f"{MARKED}[1]\n\n{first}\n\n{MARKED}[2]\n\n{form(2, 'Brandt.')}\n\n{PROSE}\n"

    assert ["Holm has another. He gives three reasons. None is sound.", "Brandt."] == _notes(text)


def test_verse_within_a_note_that_is_set_in_parts_it_from_nothing() -> None:
    """It stands further in than the note, which goes on behind it."""
    first = _set_in(1, "So Marten.", "    The lamp is out,\n    the door is shut.", "That is all of it.")
    text = f"{MARKED}[1]\n\n{first}\n\n{MARKED}[2]\n\n{_set_in(2, 'Brandt.')}\n\n{PROSE}\n"

    assert ["So Marten. The lamp is out, the door is shut. That is all of it.", "Brandt."] == _notes(text)


def test_a_quotation_that_the_text_announces_is_no_part_of_the_note_above_it() -> None:
    """The note stands between the words that announce it and the quotation, which is set in as far as notes are."""
    quotation = textwrap.indent(PROSE, "  ")
    text = f"{_below(6)}\n\n{MARKED[:-1]}:[7]\n\n{_set_in(7, 'Brandt.')}\n\n{quotation}\n\n{PROSE}\n"

    assert "Brandt." == _notes(text)[6]


def test_a_quotation_with_a_mark_is_no_part_of_the_note_above_it() -> None:
    """A note calls no note of the text."""
    quotation = textwrap.indent(f"{PROSE}[8]", "  ")
    bodies = f"{quotation}\n\n{_set_in(8, 'Holm.')}"
    text = f"{_below(6)}\n\n{MARKED}[7]\n\n{_set_in(7, 'Brandt.')}\n\n{bodies}\n\n{PROSE}\n"

    assert ["Brandt.", "Holm."] == _notes(text)[6:]


def test_a_number_in_the_middle_of_a_page_ends_the_note_above_it() -> None:
    """It heads what is quoted below it, which is set in as far as notes are."""
    quotation = f"{'(7)':>38}\n\n{textwrap.indent(PROSE, '  ')}"
    text = f"{_below(6)}\n\n{MARKED}[7]\n\n{_set_in(7, 'Brandt.')}\n\n{quotation}\n\n{PROSE}\n"

    assert "Brandt." == _notes(text)[6]


def test_tables_and_lists_set_in_as_far_as_notes_are_no_paragraphs() -> None:
    """Notes go on over paragraphs, though a text sets in tables as far; a table right behind a note is the text's."""
    table = "  salt       12       14\n  rope        3        5"
    text = f"{_below(6, middle=f'{chr(10) * 2}{PROSE}{chr(10) * 2}{table}')}\n\n{MARKED}[7]\n\n"
    first = f"{text}{_set_in(7, 'Brandt.', 'He is right, and gives his reasons.')}\n\n{PROSE}\n"
    second = f"{text}{_set_in(7, 'Brandt.')}\n\n{table}\n\n{PROSE}\n"

    assert ["Brandt. He is right, and gives his reasons.", "Brandt."] == [_notes(one)[6] for one in (first, second)]


def test_quotations_set_in_as_far_as_notes_are_stay_text() -> None:
    """Where a text sets in other things as often, the indentation says nothing."""
    quoted = f"\n\n{PROSE}\n\n{textwrap.indent(PROSE, '  ')}\n\n{PROSE}"
    text = f"{_below(6, middle=quoted)}\n\n{MARKED}[7]\n\n{_set_in(7, 'Brandt.')}\n\n{textwrap.indent(PROSE, '  ')}\n"

    assert "Brandt." == _notes(text)[6]


def test_a_note_that_a_word_labels_is_one_however_often_it_is_called() -> None:
    """It stands where it is called first; the other marks show its number."""
    again = textwrap.fill(f"{SENTENCE} North[2] and south[2] and west[2] and up[2] and down[2]. " * 2, 70)
    text = f"{MARKED}[1] {MARKED}[2]\n\n{_labelled(1, 'Brandt.')}\n\n{_labelled(2, 'Holm.')}\n\n{again}\n\n{PROSE}\n"

    read = read_plain_text(text)

    assert ["Brandt.", "Holm."] == _notes(text)
    assert 10 == sum(is_call_again(node) for node in nodes(read.blocks))
    assert () == read.loose


def test_a_note_gathered_at_the_end_stands_where_it_is_called_first() -> None:
    """Its label is no other's, so that a mark further on calls it again."""
    bodies = f"{_labelled(1, 'Brandt.')}\n\n{_labelled(2, 'Holm.')}\n\n{_labelled(3, 'Marten.')}"
    read = read_plain_text(f"{MARKED}[1] {MARKED}[2] First[3] {MARKED}\n\n{PROSE}\n\nThen[3] {PROSE}\n\n{bodies}\n")
    first = project([block for block in read.blocks if block["t"] == "Para"][:1]).text

    assert "[3]" not in first
    assert 1 == sum(is_call_again(node) for node in nodes(read.blocks))


def test_labels_of_two_letters_may_stand_behind_a_word() -> None:
    """Behind Z comes AA, in capitals too."""
    labels = ("Z", "AA", "AB", "AC")
    marks = " ".join(f"{SENTENCE.strip()[:-1]}[{label}]." for label in labels)
    bodies = "\n\n".join(f"[Note {label}: Holm on {label}.]" for label in labels)

    assert [f"Holm on {label}." for label in labels] == _notes(f"{marks}\n\n{PROSE}\n\n{bodies}\n")


def test_a_labelled_note_among_references_is_a_note() -> None:
    """A word says so; the works beside it are listed, not called."""
    works = "\n\n".join(f"[{number}] Holm, _On ferries_, part {number}." for number in (1, 2, 3))
    text = f"{MARKED}[4]\n\n{PROSE}\n\n\nREFERENCES\n\n{works}\n\n{_labelled(4, 'Brandt.')}\n"

    assert ["Brandt."] == _notes(text)


def test_a_note_without_a_label_is_called_by_no_star_far_from_it() -> None:
    """It is an aside of its own."""
    text = f"{MARKED[:-1]}*\n\n" + f"{PROSE}\n\n" * 50 + f"[Note: Here a leaf is torn.]\n\n{PROSE}\n"

    assert [] == _notes(text)


def test_errata_that_begin_as_notes_might_are_none() -> None:
    """More notes of the text have a word before their label than the errata are."""
    bodies = "\n\n".join(_labelled(number, f"Holm, p. {number}.") for number in (1, 2, 3, 4, 5))
    marks = " ".join(f"{SENTENCE.strip()}[{number}]" for number in (1, 2, 3, 4, 5))
    text = f"{marks}\n\n{PROSE}\n\n{bodies}\n\n\nCORRECTIONS\n\n     [2] Hulm     Holm\n\n     [4] Holmm    Holm\n"

    assert [f"Holm, p. {number}." for number in (1, 2, 3, 4, 5)] == _notes(text)


def test_a_paragraph_may_begin_with_the_mark_that_calls_a_note() -> None:
    """The notes are set in, the paragraph is not."""
    text = f"{_below(6)}\n\n[7] {PROSE}\n\n{_set_in(7, 'Brandt.')}\n\n{PROSE}\n"

    assert "Brandt." == _notes(text)[6]


def test_asides_without_labels_do_not_count_against_notes_with_labels() -> None:
    """A word for a note stands before both."""
    asides = "\n\n".join(f"{PROSE}\n\n[Note: The scene is the ferry of {place}.]" for place in ("Ardal", "Bergen"))
    text = f"{asides}\n\n{MARKED}[A]\n\n[Note A: Holm says so.]\n\n{PROSE}\n"

    assert ["Holm says so."] == _notes(text)


def test_notes_of_one_part_stand_below_it_with_a_colon_behind_their_numbers() -> None:
    """Marks of their form bound the part in which figures in brackets call them; elsewhere such figures list things."""
    listed = "He asked for (1) salt, (2) rope, (3) letters and (4) news, and wrote of (1) and (2) again. "
    marks = "".join(f"{SENTENCE.strip()[:-1]}{{{number}}}. " for number in range(1, 7))
    bodies = "\n\n".join(f"{number}: Holm, p. {number}." for number in range(1, 7))
    text = f"{listed * 3}\n\n{marks}\n\n{PROSE}\n\n\nNOTES TO THE FERRY\n\n{bodies}\n\n\nTHE SALT\n\n{listed * 3}\n"

    assert [f"Holm, p. {number}." for number in range(1, 7)] == _notes(text)
