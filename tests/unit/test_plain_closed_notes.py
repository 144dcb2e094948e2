"""Notes that brackets or rules enclose are joined, however they are set against the text around them."""

from __future__ import annotations

import textwrap

import pytest

from briefpress.nouns.tree import nodes
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.plain_prose import PROSE, SENTENCE, paragraphs

SAID = "Holm says so in his book, and Brandt after him, though neither of them was there when the river rose."
RULE = "=" * 35


def _notes(text: str) -> list[str]:
    found = [node["c"] for node in nodes(read_plain_text(text).blocks) if node["t"] == "Note"]
    return [" ".join(project(one).text.split()) for one in found]


def _called(mark: str) -> str:
    return textwrap.fill(f"{SENTENCE}{SENTENCE.strip()[:-1]}{mark}. {SENTENCE}", 70)


@pytest.mark.parametrize("place", ("below", "end"))
def test_a_label_may_stand_before_its_note_in_one_bracket(place: str) -> None:
    """Without a word that says it is a note."""
    texts = [_called(f"[{number}]") for number in range(1, 6)]
    bodies = [textwrap.fill(f"[{number}: {SAID} Page {number}.]", 70) for number in range(1, 6)]
    below = [part for pair in zip(texts, bodies, strict=True) for part in (*pair, PROSE)]
    parts = below if place == "below" else [*texts, PROSE, "NOTES", *bodies]

    assert [f"{SAID} Page {number}." for number in range(1, 6)] == _notes("\n\n".join(parts) + "\n")


def test_a_verse_of_scripture_in_brackets_is_no_note() -> None:
    """What counts otherwise than the marks of a text does is none."""
    verses = "\n\n".join(f"[{number}: 12 and the next] {SENTENCE.strip()}" for number in (3, 8, 21, 40))

    assert [] == _notes(f"{_called('[8]')}\n\n{verses}\n\n{PROSE}\n")


def test_a_semicolon_may_stand_behind_the_label_of_a_note() -> None:
    """A slip of the printer's."""
    bodies = f"[Note 1: {SAID}]\n\n[Note 2; {SAID}]\n"

    assert [SAID, SAID] == _notes(f"{_called('[1]')}\n\n{_called('[2]')}\n\n{textwrap.indent(bodies, '      ')}")


def test_a_note_in_brackets_needs_no_blank_line_above_it() -> None:
    """It begins where a paragraph ends."""
    body = textwrap.indent(textwrap.fill(f"[Note 1: {SAID}]", 60), "      ")
    text = f"{PROSE}\n\n{_called('[1]')}\n{body}\n\n{PROSE}\n"

    assert [SAID] == _notes(text)
    assert 3 == len(paragraphs(text))


def test_a_note_between_rules_needs_no_blank_lines() -> None:
    """A rule parts it from the text."""
    parts = [
        part
        for number in range(1, 5)
        for part in (_called(f"{{{number}}}"), f"{RULE}\n{textwrap.fill(f'{{{number}}} {SAID}', 70)}\n{RULE}", PROSE)
    ]

    assert [SAID] * 4 == _notes("\n\n".join(parts) + "\n")


def test_a_word_with_letters_in_brackets_may_end_before_a_mark() -> None:
    """Its last letter is no word for a note."""
    text = f"{_called('[1]')}\n\n{SENTENCE}They came from Djeetg[)u]n.[2]\n\n[1] {SAID}\n\n[2] {SAID}\n"

    assert [SAID, SAID] == _notes(text)


def test_a_note_is_called_behind_the_note_before_it() -> None:
    """A stray mark with its label stands where others are called that come before."""
    texts = [_called(mark) for mark in ("[1]", "[2]", "[4]", "[3]", "[4]", "[5]")]
    bodies = [f"[Note {number}: {SAID} Page {number}.]" for number in range(1, 6)]
    text = "\n\n".join([*texts, PROSE, *bodies]) + "\n"

    assert [f"{SAID} Page {number}." for number in range(1, 6)] == _notes(text)
    assert ["[4]"] == [one.mark for one in read_plain_text(text).loose]


@pytest.mark.parametrize("line", ("*April of the year of the river.*", "*.* Also in large type, two marks."))
def test_stars_around_words_and_in_groups_begin_no_note(line: str) -> None:
    """They are emphasis, or call attention."""
    text = f"{_called('*')}\n\n{line}\n\n{PROSE}\n\nThe third boat was the *Swan of the harbour* by name.\n"

    assert [] == _notes(text)


def test_a_list_is_no_notes_of_what_a_sentence_far_below_counts() -> None:
    """What was listed in a preface, with numbers in round brackets, stands before the sentence, and not behind it."""
    listed = "\n\n".join(textwrap.fill(f"({number}) {SAID}", 66) for number in range(1, 6))
    counted = textwrap.fill(
        f"{SENTENCE}You are asked for all papers of (1) your ferry, (2) your nets as they were, (3) the brothers and"
        f" their dealings, (4) the salt, and (5) the letters of that year. {SENTENCE}",
        70,
    )
    text = "\n\n".join([PROSE, textwrap.indent(listed, "    "), *[PROSE] * 60, counted, PROSE])

    assert [] == _notes(f"{text}\n")
