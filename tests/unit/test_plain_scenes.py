"""Scenes of plays as plain text: where they are, who is there and who comes in stands below their heads."""

from __future__ import annotations

import pytest

from helpers.plain_prose import SENTENCE, outline

LONG = f"{SENTENCE} {SENTENCE}"


def talk(*names: str, turns: int = 12) -> str:
    """Give speeches that begin with names in turn."""
    return "\n\n".join(f"{names[at % len(names)]}. {LONG}" for at in range(turns))


def words(text: str) -> list[str]:
    """Give the words of the headings below the title."""
    return [head for _, head in outline(text)][1:]


@pytest.mark.parametrize("place", ("The port.", "A room in the ferryman's house, at night", "THE SAME."))
def test_where_a_scene_is_stands_below_its_number(place: str) -> None:
    """It is no title, and no head of its own, though it stands nearer to the number than to what is said."""
    scenes = "\n\n\n".join(f"SCENE {one}.\n\n{place}\n\n\n{talk('MARTEN', 'OLE')}" for one in ("I", "II", "III"))

    assert ["ACT I.", "SCENE I.", "SCENE II.", "SCENE III."] == words(f"THE FERRY\n\n\n\n\nACT I.\n\n\n{scenes}")


def test_who_enters_in_capitals_heads_nothing() -> None:
    """So it is in a play whose scenes are counted by their acts, below a line that says where they are."""
    scenes = ("ACT 1. SCENE 1.1.", "SCENE 1.2.", "ACT 2. SCENE 2.1.", "SCENE 2.2.")
    text = "\n\n\n\n\n".join(
        f"{scene}\n\n  THE MOLE BEFORE THE HOUSE.\n\n  ENTER MARTEN AND OLE.\n\n{talk('MAR', 'OLE')}"
        for scene in scenes
    )

    assert list(scenes) == words(f"THE FERRY\n\n\n\n\nTO THE READER.\n\n{LONG}\n\n\n\n\n{text}")[1:]


def test_a_sentence_below_an_act_is_no_title_but_a_few_words_are() -> None:
    """“The Port.” names the act; where it is, is said at length."""
    acts = ("The Port.", "The Mole.", "A hall in the house of the bailiff, with a door to the sea.")
    text = "\n\n\n\n\n".join(
        f"ACT {number}\n\n{below}\n\n\n{talk('MARTEN', 'OLE')}"
        for number, below in zip(("I", "II", "III"), acts, strict=True)
    )

    assert ["ACT I\nThe Port.", "ACT II\nThe Mole.", "ACT III"] == words(f"THE FERRY\n\n\n\n\n{text}")


def test_titles_of_a_law_stand_below_its_numbers() -> None:
    """What counts acts in one language counts the titles of a law in another."""
    titles = ("Du port et de la mer.", "Des bateaux et de leurs patrons.", "Du sel et de ses droits.")
    text = "\n\n\n\n\n".join(
        f"TITRE {number}\n\n{below}\n\n\n{LONG}\n\n{LONG}"
        for number, below in zip(("I", "II", "III"), titles, strict=True)
    )

    assert [f"TITRE {number}\n{below}" for number, below in zip(("I", "II", "III"), titles, strict=True)] == words(
        f"LOI DU BAC\n\n\n\n\n{text}"
    )


def test_a_crowd_that_is_numbered_speaks() -> None:
    """“1.º BARQUERO.” stands over what the first of them says, again and again."""
    names = ("1.º BARQUERO.", "2.º BARQUERO.")
    verse = "  The boat is in, the salt is dear,\n  And who will pay?"
    speeches = "\n\n".join(f"{names[at % 2]}\n\n{verse}" for at in range(18))
    scenes = "\n\n\n".join(f"ESCENA {one}.\n\n{speeches}" for one in ("I", "II", "III"))

    assert ["ACTO I.", "ESCENA I.", "ESCENA II.", "ESCENA III."] == words(f"LA BARCA\n\n\n\n\nACTO I.\n\n\n{scenes}")


def test_what_is_said_over_a_speaker_heads_no_scene_where_scenes_stand_further_off() -> None:
    """A play that counts no scenes names them by their places; who is there stands below, or between speeches."""
    names = ("_Marten._", "_Ole._", "_Hanne._")
    speeches = "\n\n".join(
        f"{names[at % 3]}\n\nThe boat is in, the salt is dear,\nAnd who will pay?" for at in range(18)
    )
    places = ("_The port._", "_Street._", "_A mean room._", "_The mole._")
    text = "\n\n\n\n\n".join(
        f"{place}\n\n\n_Marten. Ole._\n\n{speeches}\n\n\n_Bells_ and _singing._\n\n{speeches}" for place in places
    )

    assert [place.strip("_") for place in places] == words(f"THE FERRY\n\n\n\n\n{text}")


def test_who_is_there_below_the_first_scene_hides_no_head() -> None:
    """The title page ends above the first act, not behind the persons of its first scene."""
    scenes = "\n\n\n".join(f"SCENE {one}.\n\nMARTEN, THE SAILOR.\n\n{LONG}" for one in ("I", "II", "III"))

    assert ["ACT I.", "SCENE I.", "SCENE II.", "SCENE III."] == words(f"THE FERRY\n\n\n\nACT I.\n\n\n{scenes}")


def test_where_the_next_scenes_are_stands_over_their_number() -> None:
    """It is emphasised, behind a row of stars, and is neither the end of a scene nor the head of one."""
    rows = "       *       *       *       *       *"
    scenes = f"\n\n{rows}\n\n_Street of the boats._\n\n\n".join(
        f"ESCENA {one}.\n\n{talk('MARTIN', 'OLE')}" for one in ("I", "II", "III")
    )

    assert ["ACTO I.", "ESCENA I.", "ESCENA II.", "ESCENA III."] == words(f"LA BARCA\n\n\n\n\nACTO I.\n\n\n{scenes}")


def test_numbered_speakers_that_speak_again_are_no_series() -> None:
    """“SECOND SAILOR.” stands over one speech, and then again, with others in between."""
    names = ("FIRST", "SECOND", "SECOND", "THIRD", "FOURTH", "FOURTH", "FIFTH")
    crowd = "\n\n".join(
        f"{name} SAILOR.\n\n{SENTENCE}\n\n"
        + "\n\n".join(f"{one}.\n\n{SENTENCE}" for one in ("MARTEN", "OLE", "MARTEN"))
        for name in names
    )
    acts = "\n\n\n\n\n".join(f"ACT {one}\n\n\nMARTEN.\n\n{SENTENCE}\n\n{crowd}" for one in ("I", "II"))

    assert not [head for head in words(f"THE FERRY\n\n\n\n\n{acts}") if "SAILOR" in head]


def test_persons_with_the_initial_of_their_title_stand_below_a_scene() -> None:
    """“D. CARLOS” is no five hundredth part."""
    speeches = talk("D. CAR", "RITA")
    scenes = "\n\n\n".join(f"ESCENA {one}.\n\nD. CARLOS, CALAMOCHA, RITA.\n\n{speeches}" for one in ("I", "II", "III"))

    assert ["ACTO I.", "ESCENA I.", "ESCENA II.", "ESCENA III."] == words(f"LA BARCA\n\n\n\n\nACTO I.\n\n\n{scenes}")


def test_persons_in_capitals_below_a_scene_whose_place_stands_behind_its_number_head_nothing() -> None:
    """Their speeches have the names in short."""
    speeches = "\n\n".join(
        f"  {name}.     Welcome again to freedom, lord {at}!\n  Moen may rejoice in thee and in thy men,"
        f"\n  Who camest over the ice at night to me."
        for at, name in enumerate(("OLE", "ANNA") * 4)
    )
    persons = {"I": "OLEDAR. ANNABEL.", "II": "OLEDAR _and_ BROTHER AUSTIN.", "III": "BERG. HOLM."}
    scenes = "\n\n\n\n".join(
        f"SCENE {number}.--_Oldport._\n\n{named}\n\n{speeches}" for number, named in persons.items()
    )

    found = [words for _, words in outline(f"A PLAY OF MOEN\n\n\n{SENTENCE}\n\n\n\n\nACT I.\n\n\n{scenes}\n")]

    assert [words for words in found if "SCENE" in words] == [f"SCENE {number}.--Oldport." for number in persons]
    assert not set(persons.values()) & set(found)
