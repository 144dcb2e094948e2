"""Notes called in odd places (in mail, in what an editor set aside, at the top of a text) are read once."""

from __future__ import annotations

import pytest

from briefpress.nouns.mend import Mend
from briefpress.nouns.tree import nodes
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.sources.census_source import source_census
from briefpress.verbs.trees.project import project, reading_words
from helpers.plain_prose import PROSE

MAIL = f"{PROSE}\n\n> The salt[1] came late.\n>\n> > Who said so?[2] Nobody\n> > knows, said Holm.\n\n{PROSE}\n\n"
NOTES = "[1] From Aldermoor.\n\n[2] The keeper did.\n"


def test_notes_are_called_in_what_mail_quotes() -> None:
    """However deep; the words around them stay where they are."""
    read = read_plain_text(MAIL + NOTES)
    quotes = [node for node in nodes(read.blocks) if node["t"] == "BlockQuote"]
    notes = [project(node["c"]).text for node in nodes(quotes[0]["c"]) if node["t"] == "Note"]

    assert len(quotes) == 2
    assert notes == ["From Aldermoor.", "The keeper did."]
    assert "knows, said Holm." in reading_words(quotes)
    assert ">" not in reading_words(quotes)


@pytest.mark.parametrize(
    "text",
    (
        "Some note[1] and a star* here.\n\n* The star's body.\n",
        f"SALT*\n\n{PROSE}\n\n* The star's body.\n",
        f"[1] The body.\n\n{PROSE.strip()}[1]\n\n{PROSE}\n",
        f"[Page 7]\n\n{PROSE}\n",
    ),
    ids=("called", "title", "body", "folio"),
)
def test_what_an_editor_sets_aside_at_the_top_is_counted_once(text: str) -> None:
    """A note that only it calls stays in the text; what the rules would set aside as well is not listed again."""
    read = read_plain_text(text, mends=(Mend(kind="furniture", first=1, last=1, ident="m"),))
    aside = [one.words for one in read.set_aside]

    assert source_census(source=text, tree=reading_words(read.blocks), set_aside=aside).is_whole


@pytest.mark.parametrize("text", ("*By Anna Holm\nSalt*", "_*\nBy Anna Holm\n*1"), ids=("byline", "row-of-signs"))
def test_a_note_at_the_top_is_read_once(text: str) -> None:
    """It may look like the writer's name, and what calls it like a row of signs."""
    read = read_plain_text(text)
    aside = [one.words for one in read.set_aside]

    assert source_census(source=text, tree=reading_words(read.blocks), set_aside=aside).is_whole


@pytest.mark.parametrize(
    "picture",
    ("[Illustration]*", "[Illustration: The old quay]*", "[Illustration: The old\n\nquay]*", "[Illustration:\n\n* A]"),
)
def test_a_note_called_behind_a_picture_is_read(picture: str) -> None:
    """The signs of emphasis around a caption are left out, but one that calls a note is none of them."""
    text = f"{PROSE}\n\n{picture}\n\n* Drawn by Holm.\n\n{PROSE}\n"
    read = read_plain_text(text)
    aside = [one.words for one in read.set_aside]

    assert source_census(source=text, tree=reading_words(read.blocks), set_aside=aside).is_whole
