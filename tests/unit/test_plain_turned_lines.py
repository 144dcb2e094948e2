"""Lines of verse that did not fit are whole again, and what only looks like verse is prose."""

from __future__ import annotations

import textwrap

from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.plain_prose import PROSE

LINES = (
    "I walked the long road out of the town in the rain with the miller and the miller's brother",
    "And none of us said a word of the ferry",
    "We counted the lamps of the harbour, the lamps of the ships, and the lamps that were nobody's lamps",
    "The night went over us like a hand",
    "When the bells of the upper church began and the bells of the lower church had answered them",
    "We stood on the bridge and heard the water",
)
ENTRY = (
    "Holm, A. The ferries of the lower river, with an account of the Salt Road and of the Bridge. Three volumes, 1871."
)


def _turned(lines: tuple[str, ...], inset: str = "      ") -> str:
    """Set lines of verse in, and what does not fit of each still further in."""
    return "\n".join(textwrap.fill(line, 70, initial_indent="    ", subsequent_indent=f"    {inset}") for line in lines)


def _verse(text: str) -> list[str]:
    """Give the lines of verse, without what they are set in."""
    found = [block["c"] for block in read_plain_text(text).blocks if block["t"] == "LineBlock"]
    return [" ".join(project([{"t": "Plain", "c": line}]).text.split()) for lines in found for line in lines]


def test_what_did_not_fit_goes_on_in_its_line() -> None:
    """In a text that has prose, and in one that has none."""
    for around in (PROSE, ""):
        text = "\n\n".join([around, *[_turned(LINES)] * 4, around])

        assert [*LINES] * 4 == _verse(text)


def test_a_line_set_in_below_one_that_is_not_full_is_a_line() -> None:
    """Stanzas go in and out."""
    stanza = [
        *("The lamp is out, the door is shut,", "    the road is white with snow,"),
        *("And who went out will not come in", "    before the west winds blow."),
    ]
    text = textwrap.indent("\n".join(stanza), "    ")

    assert [line.strip() for line in stanza] * 3 == _verse(f"{PROSE}\n\n{text}\n\n{text}\n\n{text}\n\n{PROSE}\n")


def test_what_is_drawn_is_not_joined() -> None:
    """A rule of a grammar goes on in a line of its own."""
    rule = "ferry  = harbour *( river / canal ) [ bridge ] 1*( lamp / bell ) name\n         / harbour"

    assert 2 == len(_verse(f"{PROSE}\n\n{textwrap.indent(rule, '   ')}\n\n{PROSE}\n"))


def test_an_apostrophe_may_stand_before_a_capital() -> None:
    """“’Tis” begins with one."""
    couplet = (
        "Come all you men of the river, and you that have come by the sea,",
        "’Tis noon and the ferry is waiting, and the tide is as low as can be.",
    )
    text = textwrap.indent("\n".join(couplet * 2), "  ")

    assert [*couplet] * 2 == _verse(f"{PROSE}\n\n" * 20 + f"{text}\n\n{PROSE}\n")


def test_entries_of_a_catalogue_are_paragraphs() -> None:
    """Their lines hang, at a width of their own, and many begin with names."""
    entry = textwrap.fill(ENTRY, 50, initial_indent="    ", subsequent_indent="            ")

    assert [] == _verse(f"{PROSE}\n\n{entry}\n\n{entry}\n\n{entry}\n\n{PROSE}\n")


def test_topics_of_a_chapter_are_a_paragraph() -> None:
    """Dashes join them, and lines end anywhere."""
    topics = (
        "The Ferry--The Miller and his Brother--Salt and Letters--A Night on the Bridge--The Bells of the Lower "
        "Church--What the Provost said--Holm's Answer--The River Rises--Farewell to the Harbour"
    )
    filled = textwrap.indent(textwrap.fill(topics, 52, break_on_hyphens=False), "  ")
    text = f"CHAPTER I.\n\n{filled}\n\n{PROSE}\n\n{PROSE}\n"

    assert [] == _verse(text)
    assert topics in " ".join(project(read_plain_text(text).blocks).text.split())


def test_a_paragraph_whose_lines_hang_is_prose() -> None:
    """Though some of them begin with capitals."""
    topics = (
        "Fort Holm.—Plenty of Salt.—The Millers do not care for Letters, but",
        "  have a Wholesome Fear of Ferries.—The Mode of Trading.—A School and a",
        "  Home.—A Night on the Bridge.—The Bells of the Lower Church, not for",
        "  Sale.—The Provost and his Work.",
    )
    text = "\n".join(topics)

    assert [] == _verse(f"{PROSE}\n\n{text}\n\n{PROSE}\n")


def test_syllables_of_a_song_are_no_topics() -> None:
    """Dashes join them too, but they begin small."""
    song = ["Hi--hi--hi--hi,", "Hi-ya--hi-ya--hi-ya--hi-ya,", "Ho-i--ho-i--ho-i,", "Hi--hi--hi--ho."]

    assert song == _verse("\n\n".join([PROSE, textwrap.indent("\n".join(song), "    "), PROSE]) + "\n")


def test_topics_may_have_spaces_beside_their_dashes() -> None:
    """A dash then also begins a line, or ends one."""
    topics = " -- ".join(("The Ferry", "Old Harbour", "Salt Road", "Holm Castle", "The Lower Church", "Mill") * 4)
    filled = textwrap.indent(textwrap.fill(topics, 48), "      ")

    assert [] == _verse(f"{PROSE}\n\n{filled}\n\n{PROSE}\n")


def test_a_word_with_a_capital_may_be_turned_over() -> None:
    """Many verses stand around it, each at the same place."""
    verses = (
        "We counted the lamps of the harbour and the lamps of the ferries",
        "    that lay there,",
        "And the bells of the upper church were ringing over the long bridge,",
        "And the miller came down to the water, and his eyes had met those of",
        "    Marlow's brother.",
        "So long was the road to the river, so white were the stones at noon,",
        "That none of us said a word of the salt, of the letters or of the",
        "    boats there,",
        "And mighty and measureless then was the tide that the winter had sent,",
        "For the night had gone over the people, and over the houses a hand.",
    )
    text = textwrap.indent("\n".join(verses), "    ")

    assert 7 <= len(_verse(f"{PROSE}\n\n{text}\n\n{PROSE}\n"))
