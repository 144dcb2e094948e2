"""Labels of notes that say a page or a chapter, that stand alone over their notes, or beside others that count."""

from __future__ import annotations

import pytest

from briefpress.nouns.tree import is_call_again, nodes
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.plain_prose import PROSE, SENTENCE


def _notes(text: str) -> list[str]:
    blocks = read_plain_text(text).blocks
    return [project(node["c"]).text.strip() for node in nodes(blocks) if node["t"] == "Note"]


@pytest.mark.parametrize("label", ("12-{}", "IV-{}", "II'-{}", "3-{}a"))
@pytest.mark.parametrize("body", ("[{}] Holm {}.", "[Footnote {}: Holm {}.]"))
def test_a_page_or_a_chapter_may_stand_in_a_label(label: str, body: str) -> None:
    """Each note has its own."""
    labels = [label.format(number) for number in (1, 2, 3)]
    text = "\n\n".join(f"{SENTENCE.strip()}[{one}]" for one in labels)
    bodies = "\n\n".join(body.format(one, number) for number, one in enumerate(labels))

    assert ["Holm 0.", "Holm 1.", "Holm 2."] == _notes(f"{text}\n\n{PROSE}\n\n{bodies}\n")


def test_a_caret_before_a_mark_goes_with_it() -> None:
    """It says that the mark was raised."""
    text = f"{SENTENCE.strip()[:-1]}^[1]. {SENTENCE.strip()}^[2]\n\n[1] Holm.\n\n[2] Brandt.\n\n{PROSE}\n"

    assert ["Holm.", "Brandt."] == _notes(text)
    assert "^" not in project(read_plain_text(text).blocks).text


def test_a_label_may_stand_alone_over_a_note_below_the_head_of_notes() -> None:
    """What is below it need not be set in there."""
    bodies = "FOOTNOTES:\n\n[1]\n\n_Of the ferry._\n\nHolm saw it.\n\n[2]\n\nBrandt saw it."
    one, two = _notes(f"{SENTENCE.strip()}[1] {PROSE}\n\n{SENTENCE.strip()}[2]\n\n{bodies}\n")

    assert ("Holm saw it." in one, "Of the ferry." in one, "Brandt saw it." in two) == (True, True, True)


def test_letters_are_notes_beside_figures_that_are_not() -> None:
    """Stanzas are numbered in brackets too."""
    labels = "ABCDEF"
    text = "\n\n".join(f"{SENTENCE.strip()}[{label}]" for label in labels)
    bodies = "\n\n".join(f"[{label}] Holm on {label}." for label in labels)
    stanzas = "\n\n".join(
        f"    [{number}] So many ships went by\n    And none of them was nigh." for number in range(1, 20)
    )

    assert [f"Holm on {label}." for label in labels] == _notes(f"{text}\n\nNOTES\n\n{bodies}\n\n\nPOEM\n\n{stanzas}\n")


def test_notes_strewn_over_a_text_may_be_called_very_often() -> None:
    """“Dead.” stands once below a list of names, and each name calls it."""
    names = " ".join(f"Holm{number}[2]" for number in range(12))
    first = f"{PROSE}\n\n{SENTENCE.strip()}[1]\n\n[1]Holm.\n\n{PROSE}"
    text = f"{first}\n\n{names}\n\n[2]Dead.\n\n{PROSE} So[3].\n\n[3]Brandt.\n\n{PROSE}\n"
    read = read_plain_text(text)

    assert ["Holm.", "Dead.", "Brandt."] == _notes(text)
    assert 11 == sum(is_call_again(node) for node in nodes(read.blocks))


@pytest.mark.parametrize("typed", ("retreated in [2] hours", "so [2]"))
def test_what_an_editor_puts_in_calls_nothing_again(typed: str) -> None:
    """It stands behind a space; what looks like a mark is told of."""
    text = f"{SENTENCE.strip()}[1] {SENTENCE.strip()}[2]\n\n[1] Holm.\n\n[2] Brandt.\n\nThey {typed}. {PROSE}\n"
    read = read_plain_text(text)

    assert ["Holm.", "Brandt."] == _notes(text)
    assert "[2]" in project(read.blocks).text
    assert ["[2]"] == [one.mark for one in read.loose]
