"""Plays as plain text: what is said, what the stage shows and who is in it stand between the scenes and head nothing."""

from __future__ import annotations

from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import PROSE, SENTENCE, outline

LONG = f"{SENTENCE} {SENTENCE}"


def test_short_speeches_that_are_said_again_are_no_contents() -> None:
    """A scene of a few words stands again further on, piece by piece; yet it lists nothing, and its head is one."""
    said = ("MARTEN. Where?", "OLE. There!", "MARTEN. No!", "OLE. Yes.", "MARTEN. Come now!")
    talk = [f"{('MARTEN', 'OLE')[at % 2]}. {LONG}" for at in range(8)]
    short = "\n\n".join(("SCENE II\n\nMARTEN, OLE with a lamp.", *said))
    mixed = "\n\n".join(("SCENE II\n\nMARTEN, OLE with a lamp.", *(f"{talk[0]}\n\n{one}" for one in said)))
    whole = "\n\n".join(talk)
    acts = "\n\n\n\n".join(
        f"ACT {number}\n\n\nSCENE I\n\n{whole}\n\n\n{second}\n\n\nSCENE III\n\n{whole}"
        for number, second in (("I", short), ("II", mixed), ("III", mixed))
    )
    scenes = [words.split()[1] for _, words in outline(f"THE FERRY\n\n\n\n{acts}") if words.startswith("SCENE")]

    assert ["I", "II", "III"] * 3 == scenes


VERSE = "  The boat is in, the salt is dear,\n  And who will pay the ferryman?"


def test_who_is_in_a_play_heads_nothing() -> None:
    """Names with what each is stand one by one below “Persons”, left of verse that is set in as a whole."""
    pair = "VIGGO      }\n           } brothers of Ole\nAXEL       }"
    cast = "\n\n".join(("MARTEN", "LISE his sister", "OLE HOLM the ferryman", "BRANDT bailiff of the port", pair))
    cast += "\n\nA maid from the islands.\n\nMaids, Boatmen, Bailiffs.\n\n       *       *       *       *       *\n\n"
    cast += "_The scene is the port and the sea before it._"
    talk = "\n\n".join(f"{('MARTEN', 'HANNE', 'BRANDT')[at % 3]}\n\n{VERSE}" for at in range(24))
    text = f"THE FERRY\n\n\n\n\nPERSONS\n\n\n{cast}\n\n\n\n\nACT I\n\n\nSCENE I\n\n{talk}\n\n\nSCENE II\n\n{talk}"

    assert ["THE FERRY", "PERSONS", "ACT I", "SCENE I", "SCENE II"] == [words for _, words in outline(text)]


def test_two_persons_in_two_lines_head_nothing() -> None:
    """They stand as far apart as titles do, in capitals; the title that stands further off below them is one."""
    talk = "\n\n".join(f"{('JACK', 'HIS MOTHER')[at % 2]}.--{LONG}" for at in range(8))
    plays = "\n\n\n\n\n".join(
        f"{title}.\n\n\n\n\nCHARACTERS.\n\n\n  {cast}\n\n\n\n\n{title}.\n\n\n{talk}"
        for title, cast in (("THE FERRY", "JACK.\n  HIS MOTHER."), ("THE SALT", "LISE.\n  OLE."), ("THE MOLE", "ANN."))
    )
    heads = [title for one in ("THE FERRY.", "THE SALT.", "THE MOLE.") for title in (one, "CHARACTERS.", one)]

    assert heads == [words for _, words in outline(f"NURSERY PLAYS\n\n\n\n\n{PROSE}\n\n\n\n\n{plays}")][1:]
