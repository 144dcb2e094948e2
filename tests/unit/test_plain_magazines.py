"""Magazines and annotated reprints: letters set in, chapters of serials, single notes, what a transcriber says."""

from __future__ import annotations

import textwrap

import pytest

from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import PROSE, outline

LETTER = textwrap.indent(PROSE, "     ")
STARS = "       *       *       *       *       *"


def heads(text: str) -> list[str]:
    """Give the headings, each in one line."""
    return [" ".join(words.split()) for _, words in outline(text)]


def test_the_place_over_a_letter_that_is_set_in_heads_nothing() -> None:
    """A name at the same margin signs it; a piece between rows of stars has a head with nothing set in below it."""
    senders = [("ARDAL, NORWAY.", "OLA N."), ("MALMO, SWEDEN.", "BRITA K."), ("RIBE, DENMARK.", "JENS P.")]
    letters = f"\n\n{STARS}\n\n".join(f"  {place}\n\n{LETTER}\n\n  {name}" for place, name in senders)
    articles = "\n\n".join(
        f"{STARS}\n\n{title}\n\n\n{PROSE}\n\n{PROSE}"
        for title in ("A WALK ON ICE.", "THE NET MENDERS.", "SALT AND RYE.")
    )

    assert heads(f"{PROSE}\n\n{articles}\n\n{STARS}\n\n{letters}\n\n{STARS}\n\n{PROSE}") == [
        "A WALK ON ICE.",
        "THE NET MENDERS.",
        "SALT AND RYE.",
    ]


def test_chapters_of_serials_stand_below_the_pieces_of_a_magazine() -> None:
    """Chapters stand before the first piece, and of another serial within; its third part stands once."""
    serials = {"FAITH AND SALT.": "PART III.", "THE WREATH.": "CHAPTER I."}
    others = ["THE FERRY.", "SONG OF THE ICE.", "THE SALT ROAD.", "NETS.", "A LETTER HOME.", "TO OUR READERS."]
    told = f"{PROSE}\n\n{PROSE}"
    parts = [f"{title}\n\n\n{unit}\n\n{told}" for title, unit in serials.items()]
    begun = f"{told}\n\n\nCHAPTER VII.\n\n{told}"
    text = "\n\n\n\n\n".join([begun, *parts, *(f"{title}\n\n\n{told}" for title in others)])
    found = {words: level for level, words in outline(text)}

    assert {found[title] for title in (*serials, *others)} == {1}
    assert min(level for words, level in found.items() if words.startswith(("CHAPTER", "PART"))) > 1


@pytest.mark.parametrize("sign", ("*", "†"))
def test_the_head_over_a_single_note_goes_with_it(sign: str) -> None:
    """“FOOTNOTE:” heads nothing when its note stands at its mark, whether it was read as a head or as a line."""
    chapters = "\n\n\n\n\n".join(
        f"CHAPTER {number}.\n\n{PROSE}{sign}\n\n{PROSE}\n\n\nFOOTNOTE:\n\n{sign} The salt of the north isles."
        for number in ("I", "II", "III")
    )
    read = read_plain_text(chapters)

    assert [one.role for one in read.stretches].count("note-heading") == 3


def test_the_head_over_notes_goes_with_them_where_the_text_goes_on_without_a_head() -> None:
    """What stands further off than the notes is none of theirs; what stands as near may be, and keeps the head."""
    letters = [
        f"{PROSE}*\n\n{PROSE}\n\nFOOTNOTE:\n\n* Of the north isles.{{}}Wick, 3 May 18{year}." for year in (42, 43)
    ]
    far = read_plain_text("".join(letter.format("\n\n\n\n\n") + f"\n\n{PROSE}\n\n" for letter in letters))
    near = read_plain_text("".join(letter.format("\n\n") + f"\n\n{PROSE}\n\n" for letter in letters))

    assert [one.role for one in far.stretches].count("note-heading") == 2
    assert "note-heading" not in [one.role for one in near.stretches]


@pytest.mark.parametrize("head", ("--------------------\nNOTES", "NOTES\n-----", "- NOTES -"))
def test_the_head_over_notes_goes_with_them_with_its_rule(head: str) -> None:
    """A typist draws a line over the notes at the end of a report, or under their head."""
    text = f"Chapter 1\n\n{PROSE}[1]\n\nChapter 2\n\n{PROSE}[2]\n\n{head}\n\n[1] Of the isles.\n[2] Of the coast.\n"
    roles = [one.role for one in read_plain_text(text).stretches]

    assert (1, 2) == (roles.count("note-heading"), roles.count("heading"))


def test_the_head_over_notes_goes_with_them_though_an_ornament_stands_below() -> None:
    """“[Decoration]” marks where a picture was, as “[Illustration]” does."""
    chapters = "\n\n\n\n\n".join(
        f"CHAPTER {number}.\n\n{PROSE}*\n\n{PROSE}\n\n\nFOOTNOTE:\n\n* Of the north isles.\n\n[Decoration]"
        for number in ("I", "II", "III")
    )
    read = read_plain_text(chapters)

    assert [one.role for one in read.stretches].count("note-heading") == 3


@pytest.mark.parametrize("label", ("Transcriber's Notes:", "NOTA DEL TRASCRITTORE", "Anmerkungen zur Transkription"))
@pytest.mark.parametrize("parting", ("\n\n\n\n\n", f"\n\n{STARS}\n\n"))
def test_what_is_said_of_the_copy_is_no_part_of_the_text(parting: str, label: str) -> None:
    """The label over what a transcriber says is a line of it; an editor's notes are a part of the book."""
    chapters = "\n\n\n\n\n".join(f"CHAPTER {number}.\n\n{PROSE}\n\n{PROSE}" for number in ("I", "II", "III"))
    text = f"{chapters}{parting}{label}\n\n{PROSE}\n\n{PROSE}"

    assert heads(text)[-1] == "CHAPTER III."
    assert heads(text.replace(label, "Editor’s Notes"))[-1] == "Editor’s Notes"


def test_a_name_that_stands_once_apart_from_its_speech_is_a_speaker_s() -> None:
    """Elsewhere it is the first line of what is said."""
    turns = [f"{name}\n{PROSE}" for name in ("INGA", "OLA") * 8]
    turns.insert(9, f"\nINGA\n\n{PROSE}")
    acts = [f"ACT {number}\n\n\n" + "\n\n".join(turns) for number in ("I", "II", "III")]

    assert heads("\n\n\n\n\n".join(acts)) == ["ACT I", "ACT II", "ACT III"]


def test_the_one_chapter_of_a_serial_stands_below_its_title() -> None:
    """Its author may be named between the two; the pieces around it are of one level."""
    told = f"{PROSE}\n\n{PROSE}"
    titles = ["THE FERRY.", "SONG OF THE ICE.", "NETS.", "A LETTER HOME.", "TO OUR READERS."]
    serial = f"THE PILOT OF MOEN.\n\nBY OLA NORD.\n\nCHAPTER VII.\n\n{told}"
    pieces = [f"{title}\n\n{told}" for title in titles]
    found = {words: level for level, words in outline("\n\n\n\n\n".join([told, *pieces[:3], serial, *pieces[3:]]))}

    assert {found[title] for title in (*titles, "THE PILOT OF MOEN.")} == {1}
    assert found["CHAPTER VII."] == 2


def test_a_head_far_apart_is_no_speaker_s_though_pictures_are_called_so() -> None:
    """The name of a painter heads his life, and begins what is said of each of his pictures."""
    names = ["JORIS OF GHENT", "ANNA OF BRUGES", "CLAES OF LIER"]
    picture = f"{{0}}\n{PROSE}"
    lives = [f"{name}\n\n{PROSE}\n\n" + "\n\n".join([picture.format(name), PROSE] * 5) for name in names]

    assert [one for one in heads("\n\n\n\n\n".join([PROSE, *lives])) if one in names] == names


def test_what_a_speech_was_held_for_is_set_in_below_its_title() -> None:
    """Such a line stands far from the title too; one line set in alone may be a head."""
    titles = ["THE OLD FERRY", "SALT AND RYE", "OUR CHILDREN", "THE NET MENDERS", "WOMEN AND BOATS", "ON BEING LATE"]
    occasion = "          HELD AT THE {}TH DINNER, HOLM"
    told = [f"{title}\n\n\n\n{occasion.format(number)}\n\n{PROSE}\n\n{PROSE}" for number, title in enumerate(titles)]

    assert heads("\n\n\n\n\n\n".join([PROSE, *told])) == titles
