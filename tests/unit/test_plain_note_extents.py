"""A note ends where the text goes on: at a head, a picture, the margin; and goes on while its quotation is open."""

from __future__ import annotations

import textwrap

from briefpress.nouns.tree import nodes
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.plain_prose import PROSE, SENTENCE

WORDS = SENTENCE.strip()
CALLED = textwrap.fill(f"{SENTENCE * 2}{WORDS}", 70)


def _notes(text: str) -> list[str]:
    """Give the notes, each in one line."""
    found = [node["c"] for node in nodes(read_plain_text(text).blocks) if node["t"] == "Note"]
    return [" ".join(project(blocks).text.split()) for blocks in found]


def _chapters(between: str) -> str:
    """Give chapters with notes behind them; something stands between the notes of one and the next."""
    chapters = []
    for number in (1, 3, 5):
        bodies = f"[{number}] Holm says so.\n\n[{number + 1}] So does Brandt."
        text = f"{CALLED}[{number}]\n\n{PROSE}\n\n{CALLED}[{number + 1}]\n\n{PROSE}"
        chapters.append(f"CHAPTER {'I' * (number // 2 + 1)}\n\n{text}\n\n\nFOOTNOTES:\n\n{bodies}\n\n{between}")
    return "\n\n\n\n".join(chapters)


def test_the_title_of_the_next_part_is_no_note() -> None:
    """It stands in capitals behind the last note, though no nearer to what it heads."""
    assert ["Holm says so.", "So does Brandt."] * 3 == _notes(_chapters("THE SALT ROAD"))


def test_what_is_set_far_apart_is_no_note() -> None:
    """Even where what was called before comes next."""
    text = f"{CALLED}[1]\n\n{PROSE}[2]\n\n[1] Holm says so.\n\n\n\n\nThe Salt Road\n\nA fragment\n\n[2] So does Brandt."

    assert ["Holm says so.", "So does Brandt."] == _notes(text)


def test_a_picture_between_notes_is_of_neither() -> None:
    """Its caption stays in the text."""
    text = f"{CALLED}[1]\n\n{PROSE}[2]\n\n[1] Holm says so.\n\n[Illustration: The ferry.]\n\n[2] So does Brandt."

    assert ["Holm says so.", "So does Brandt."] == _notes(text)


def test_the_text_of_a_part_headed_as_a_note_is_none() -> None:
    """The head calls where the part was taken from, and the text follows that note."""
    part = f"NOTE ON THE NEW FERRY.[3]\n\n[3] From the Ferryman of July, 1903.\n\n{PROSE}\n\n{PROSE}"
    above = f"{CALLED}[1]\n\n[1] Holm says so.\n\n{CALLED}[2]\n\n[2] So does Brandt."
    text = f"{above}\n\n\n\n\n{part}\n\n\n\n\nTHE BRIDGE\n\n{PROSE}\n"

    assert "From the Ferryman of July, 1903." == _notes(text)[-1]


def test_a_note_goes_on_while_its_quotation_is_open() -> None:
    """Each paragraph of it is opened anew, and only the last is closed."""
    note = f"[1] “{WORDS}\n\n“{WORDS}\n\n“So it was.”"
    read = _notes(f"{CALLED}[1]\n\n{note}\n\n“{WORDS}” said Holm.\n\n{PROSE}\n")

    assert [f"“{WORDS} “{WORDS} “So it was.”"] == read


def test_the_text_goes_on_at_the_margin_below_a_note_that_is_set_in() -> None:
    """No blank line parts them."""
    note = "  [1] HOLM, _The salt road and the ferries of the river_, three\n  volumes, Bergen, 1899."

    assert 1 == len(_notes(f"{CALLED}[1]\n\n{note}\n{PROSE}\n\n{PROSE}\n"))
    assert _notes(f"{CALLED}[1]\n\n{note}\n{PROSE}\n")[0].endswith("1899.")


def test_verse_that_a_note_announces_goes_on_in_its_stanzas() -> None:
    """A colon within the note announces it; each stanza is set in alike, and what stands at the margin is the text."""
    stanzas = (
        "      So take the oars, my friends of old,\n      And row until the night is cold.",
        "      The ferry waits, the night is long,\n      And nobody has heard our song.",
    )
    said = "  [1] The song is by Holm, and all of it says:"
    text = "\n\n".join((PROSE.replace("noon", "noon[1]", 1), said, *stanzas, PROSE, PROSE))

    assert not [block for block in read_plain_text(text).blocks if block["t"] == "LineBlock"]
