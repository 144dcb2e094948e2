"""Notes that are gathered at the end of a text are joined to their marks, whatever else stands under their head."""

from __future__ import annotations

from briefpress.nouns.tree import nodes
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.plain_prose import PROSE, SENTENCE


def test_notes_may_stand_behind_the_books_under_one_head() -> None:
    """Below “Bibliography and notes” come books first, and then the notes under the names of their chapters."""
    marks = "".join(f"{SENTENCE.strip()[:-1]}[{number}]. " for number in (1, 2, 3))
    chapters = "\n\n\n".join(f"CHAPTER {number}\n\n{marks}" + f"\n\n{PROSE}" * 9 for number in ("I", "II"))
    books = "A. Marten, _The salt road_, Bergen, 1904.\n\n[L. Brandt] _On ferries_, Ardal, 1899."
    bodies = "\n\n\n".join(
        f"CHAPTER {chapter}\n\n" + "\n\n".join(f"{number}. Holm, _{chapter}_, p. {number}." for number in (1, 2, 3))
        for chapter in ("I", "II")
    )
    read = read_plain_text(f"{chapters}\n\n\nBIBLIOGRAPHY AND NOTES\n\nGENERAL BIBLIOGRAPHY\n\n{books}\n\n\n{bodies}\n")
    found = [project(node["c"]).text for node in nodes(read.blocks) if node["t"] == "Note"]

    assert [f"Holm, {chapter}, p. {number}." for chapter in ("I", "II") for number in (1, 2, 3)] == found


def _joined(bodies: tuple[str, ...]) -> list[str]:
    """Give the notes of chapters whose bodies stand below a rule at the chapters' ends, with numbers right-aligned."""
    marks = "".join(f"{SENTENCE.strip()[:-1]}({number}). " for number in range(1, len(bodies) + 1))
    chapters = (
        f"CHAPTER {chapter}\n\n{marks}" + f"\n\n{PROSE}" * 9 + f"\n\n{'-' * 18:>40}\n\n\n" + "\n\n".join(bodies)
        for chapter in ("I", "II")
    )
    read = read_plain_text("\n\n\n\n".join(chapters))
    return [project(node["c"]).text for node in nodes(read.blocks) if node["t"] == "Note"]


def test_a_note_in_verse_may_be_set_in_as_far_as_what_belongs_to_the_one_above() -> None:
    """Its number counts on, so that it is no further paragraph of that note."""
    bodies = (
        "   1 Brandt has it so, and\n     Holm too.",
        "          2 “So was the salt\n         brought over at noon.”",
        "   3 A double boat, with\n     two sails.",
    )

    assert ["Brandt", "“So was", "A double"] * 2 == [
        " ".join(text.split()[:2]).removesuffix(" has") for text in _joined(bodies)
    ]


def test_emphasis_may_begin_before_the_number_of_a_note() -> None:
    """What makes a plain text of a book set in a mark-up language leaves its sign at the margin."""
    bodies = (
        "_   1 Sal marinum_ is salt\n     of the sea.",
        "*   2 Winter* is the night.",
        "_   3 Scapha_, _S. magna_",
    )

    assert ["Sal marinum is salt of the sea.", "Winter is the night.", "Scapha, S. magna"] * 2 == [
        " ".join(text.split()).translate({ord("_"): None, ord("*"): None}) for text in _joined(bodies)
    ]
