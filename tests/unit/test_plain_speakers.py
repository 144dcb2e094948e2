"""Plays and hearings as plain text: the names of who speaks head nothing, wherever they stand."""

from __future__ import annotations

import pytest

from briefpress.verbs.plain.heads.speeches import Openings, opening_of
from helpers.plain_prose import PROSE, SENTENCE, outline

CAST = ("MARTEN", "LISE BRANDT", "OLE HOLM")
BEFORE = f"THE FERRY\n\n{PROSE}\n\n\n\n\n"
VERSE = "The boat is in, the salt is dear,\nand who will pay the ferryman?"


def _turns(names: tuple[str, ...], count: int) -> str:
    return "\n\n\n".join(f"  {names[turn % len(names)]}\n\n  {VERSE}" for turn in range(count))


def test_names_far_apart_over_one_speech_each_are_a_cast() -> None:
    """Two blank lines before each name make no heads of them, though paragraphs have one."""
    text = f"{BEFORE}ACT I\n\n\n{_turns(CAST, 24)}\n\n\n\n\nACT II\n\n\n{_turns(CAST, 24)}"

    assert ["THE FERRY", "ACT I", "ACT II"] == [words for _, words in outline(text)]


def test_who_says_little_is_of_the_cast_too() -> None:
    """A name that stands twice is one where most lines of its kind are names."""
    text = f"{BEFORE}ACT I\n\n\n{_turns(CAST, 30)}\n\n\n  THE BAILIFF\n\n  {VERSE}\n\n\n{_turns(CAST, 12)}"

    assert ["THE FERRY", "ACT I"] == [words for _, words in outline(text)]


def test_a_name_with_a_direction_behind_it_is_a_speaker() -> None:
    """“OLE HOLM (_aside_)” is the same man."""
    said = f"{_turns(CAST, 24)}\n\n\n  OLE HOLM (_with averted head_)\n\n  {VERSE}\n\n\n  MARTEN (_solus_)\n\n  {VERSE}"
    text = f"{BEFORE}ACT I\n\n\n{said}\n\n\n\n\nACT II\n\n\n{_turns(CAST, 12)}"

    assert ["THE FERRY", "ACT I", "ACT II"] == [words for _, words in outline(text)]


def test_a_name_in_small_letters_with_a_direction_is_a_speaker() -> None:
    """Right over the speech, names stand in the first lines of its paragraph; with a direction each stands once."""
    names = ("Marten", "Lise", "Ole")
    said = "\n\n".join(f"{names[turn % 3]}\n{PROSE}" for turn in range(18))
    directed = f"Lise (to the ferryman)\nThe boat is in.\n\nOle (aside)\n{PROSE}\n\nMarten (rises)\nGo in, all of you."

    assert ["THE FERRY", "ACT I"] == [words for _, words in outline(f"{BEFORE}ACT I\n\n{said}\n\n{directed}\n\n{said}")]


def test_who_comes_on_is_no_head_though_his_name_is_in_capitals() -> None:
    """The rest of a direction is emphasised."""
    moves = ["_Enter_ LISE, _with a lamp_.", "_Enter_ OLE.", "_The bailiff_ HOLM _discovered by the boat, with nets_."]
    said = "\n\n".join(f"{move}\n\n_Ole._ {PROSE}\n\n_Lise._ {PROSE}" for move in moves)
    text = f"{BEFORE}ACT I\n\n_Ole._ {PROSE}\n\n{said}\n\n\n\n\nACT II\n\n_Lise._ {PROSE}\n\n{said}"

    assert ["THE FERRY", "ACT I", "ACT II"] == [words for _, words in outline(text)]


def test_heads_that_recur_over_sections_are_no_cast() -> None:
    """Reports give their parts one set of heads, with more than a speech below each."""
    parts = ("FINDINGS", "COSTS", "ADVICE")
    text = "\n\n\n".join(f"{parts[at % 3]}\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}" for at in range(18))

    assert [parts[at % 3] for at in range(18)] == [words for _, words in outline(text)]


@pytest.mark.parametrize("answer", ("Mr. HOLM. 1933.", "Mr. HOLM. OK.", "Mr. HOLM. 2:14."))
def test_an_answer_in_figures_or_capitals_begins_as_the_longer_ones_do(answer: str) -> None:
    """What is said behind a name that begins many paragraphs is no head, though all its letters are capitals."""
    openings = Openings([opening_of("Mr. HOLM. I think that it was before the long winter.")] * 5)

    assert openings.begins_so(answer)


def test_one_of_a_crowd_is_no_unit() -> None:
    """“A THIRD” counts voices, not parts of a work."""
    voices = "\n\n\n".join(f"  {name}\n\n  {VERSE}" for name in ("A FIRST", "A SECOND", "A THIRD", "A FOURTH"))
    text = f"{BEFORE}ACT I\n\n\n{_turns(CAST, 24)}\n\n\n{voices}\n\n\n{_turns(CAST, 12)}"

    assert ["THE FERRY", "ACT I"] == [words for _, words in outline(text)]


def test_speakers_that_are_counted_are_no_series() -> None:
    """“FIRST SENTRY” and “SECOND SENTRY” speak in turn, near each other; acts stand far apart."""
    names = ("FIRST SENTRY", "SECOND SENTRY", "THIRD SENTRY")
    said = "\n\n".join(f"{names[turn % 3]}\n\n{SENTENCE.strip()}" for turn in range(9))
    text = f"{BEFORE}FIRST SCENE\n\n{said}\n\n\n\n\nSECOND SCENE\n\n{PROSE}\n\n{said}"

    assert ["THE FERRY", "FIRST SCENE", "SECOND SCENE"] == [words for _, words in outline(text)]


@pytest.mark.parametrize("address", ("Ladies and Gentlemen,—", "Gentlemen, –"))
def test_an_address_heads_nothing(address: str) -> None:
    """Whom a speaker addresses goes on with the speech, though the line stands apart."""
    titles = ("AT THE DINNER", "AT THE MOLE", "AT THE FERRY", "AT THE END")
    text = "\n\n\n\n".join(f"{title}\n\n\n{address}\n\n{PROSE}\n\n{PROSE}" for title in titles)

    assert list(titles) == [words for _, words in outline(text)]


def test_emphasised_names_of_a_short_play_are_no_heads() -> None:
    """However far apart they stand, each over a few speeches."""
    names = ("Ogre", "Witch", "Ogre", "King", "Witch", "Princess") * 4
    speech = "  Now why didst thou plot such a thing?\n  The children no harm have done."
    spoken = "\n\n\n".join(f"_{name}_\n\n{speech}" for name in names)
    found = [words for _, words in outline(f"THE RESCUE\n\n\n\n\nACT I\n\n\n{spoken}\n\n\n\n\nACT II\n\n\n{spoken}")]

    assert not {"Ogre", "Witch", "King", "Princess"} & set(found)
