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
