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
