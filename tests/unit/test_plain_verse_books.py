"""Books of verse: who speaks in turn within a poem, where a poem stood first, and what is no letter of an index."""

from __future__ import annotations

import textwrap

from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import PROSE, outline

VERSE = "  The boat is in, the salt is dear,\n  And who will pay the ferryman?\n  The wind is up, the night is near,"
STANZAS = f"{VERSE}\n\n{VERSE}"


def heads(text: str) -> list[str]:
    """Give the headings, each in one line."""
    return [" ".join(words.split()) for _, words in outline(text)]


def test_two_who_speak_in_turn_over_verse_head_nothing() -> None:
    """Over prose the parts of a report may come so."""
    names = ["YOUTHS.", "VIRGINS."] * 3
    song = "\n\n\n".join(f"{name}\n\n{STANZAS}" for name in names)
    titles = ("THE NET", "THE TIDE", "THE SALT", "THE ICE", "OIL")
    others = "\n\n\n\n\n".join(f"{title}\n\n\n{STANZAS}\n\n{STANZAS}" for title in titles)
    poem = f"A SONG FOR THE FERRY\n\n\n{STANZAS}\n\n\n{song}"
    found = heads(f"{PROSE}\n\n\n\n\n{poem}\n\n\n\n\n{others}")

    assert ["A SONG FOR THE FERRY", *titles] == found
    report = "\n\n\n".join(f"{name}\n\n{PROSE}\n\n{PROSE}" for name in ("FINDINGS.", "COSTS.") * 3)
    assert len(heads(f"{PROSE}\n\n\n{report}")) == len(names)


def test_two_verses_of_a_speech_are_verse_where_the_longer_speeches_are() -> None:
    """The first of them is nearly as long as the others, so that a word would hardly have fitted behind it."""
    verses = (
        "The ferry goes at noon, and who will pay the toll tonight,",
        "But she that waits for him, and keeps the lamp alight?",
        "No man of Ardal knows, the river does not say it,",
        "So let it run below, for none can ever stay it.",
    )
    long = "\n".join(verses)
    speeches = "\n\n".join(f"{name}.\n{long}" for name in ("ANNA", "OLE", "INGE") * 4)
    pair = "\n".join(verses[1:3])
    preface = "\n\n".join([textwrap.fill(" ".join(PROSE.split()), 62)] * 5)
    blocks = read_plain_text(
        f"{preface}\n\n\nACT I.\n\n\n{speeches}\n\nOLE.\n\n{pair}\n\nANNA.\n{pair}\n\n{speeches}"
    ).blocks
    lines = [len(block["c"]) for block in blocks if block["t"] == "LineBlock"]

    assert lines.count(len(verses) + 1) == 24
    assert len(lines) == 26


def test_where_a_poem_stood_first_is_no_head_below_its_title() -> None:
    """“IN THE ARDAL GAZETTE” stands below the poet's name, below the title."""
    papers = ("IN THE ARDAL GAZETTE", "IN PUNCH", "IN THE MOEN TRIBUNE", "IN THE STAR", "IN THE OUTLOOK", "IN THE SUN")
    titles = ("THE NET", "THE TIDE", "THE SALT", "THE ICE", "OIL", "THE BOAT")
    poets = ("ANNA HOLM", "OLE MOEN", "INGE BERG", "A. HOLM", "ANNA BERG", "OLE HOLM")
    poems = "\n\n\n\n\n".join(
        f"{title}\n\n{poet}\n\n{paper}\n\n\n{STANZAS}" for title, poet, paper in zip(titles, poets, papers, strict=True)
    )
    found = heads(f"THE FERRY\n\n\n\n\n{PROSE}\n\n\n\n\n{poems}")

    assert not set(papers) & set(found)
    assert set(titles) <= set(found)


def test_a_poem_to_somebody_is_no_letter_of_an_index() -> None:
    """“A...” is as high as the other titles."""
    titles = ("THE NET", "A...", "THE SALT", "THE ICE")
    poems = "\n\n\n\n\n".join(f"{title}\n\n\n{STANZAS}\n\n{STANZAS}" for title in titles)

    assert 1 == len({level for level, words in outline(f"{PROSE}\n\n\n\n\n{poems}") if words in titles})
