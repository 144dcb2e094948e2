"""Emphasis, and raised and lowered letters, as transcribers type them: within words, over paragraphs, in any sign."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from briefpress.nouns.tree import nodes
from briefpress.verbs.plain.emphasis.pairs import emphasis_marks
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth
from helpers.plain_prose import PROSE, SENTENCE

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

USED = "It was _so_ said, and _so_ done, as they _all_ knew."
STARRED = "It was *so* said, and *so* done, as they *all* knew."


def _marked(kind: str, text: str) -> list[str]:
    blocks: Nodes = read_plain_text(text).blocks
    found: list[Any] = [node for node in nodes(blocks) if node["t"] == kind]
    return [project([{"t": "Plain", "c": one["c"]}]).text.strip() for one in found]


@pytest.mark.parametrize(
    ("typed", "emphasised", "read"),
    (
        ("_un_important", "un", "unimportant"),
        ("Bris_tol_,", "tol", "Bristol,"),
        ("100_l._ a year", "l.", "100l. a year"),
        ("viij_d._;", "d.", "viijd.;"),
        ("_Freuer-Breud_schen", "Freuer-Breud", "Freuer-Breudschen"),
    ),
)
def test_a_part_of_a_word_may_be_emphasised(typed: str, emphasised: str, read: str) -> None:
    """In a text that writes whole words so."""
    text = f"{USED} They paid {typed} {SENTENCE}\n"

    assert [emphasised] == [one for one in _marked("Emph", text) if one not in {"so", "all"}]
    assert read in project(read_plain_text(text).blocks).text


@pytest.mark.parametrize("typed", ("my_long_name", "_private_name_x", "the file a_b"))
def test_names_of_programs_are_no_emphasis(typed: str) -> None:
    """Their signs stand between letters on both sides."""
    text = f"{USED} They typed {typed} {SENTENCE}\n"

    assert typed in project(read_plain_text(text).blocks).text


@pytest.mark.parametrize("stars", ("*", "**"))
def test_stars_around_words_are_emphasis_though_a_stop_stands_within(stars: str) -> None:
    """They call no note, and a list below is none."""
    text = f"The {stars}Sula.{stars} {SENTENCE}\n\nThese are told:\n\n  * that they left;\n  * that they stayed.\n"
    blocks = read_plain_text(text).blocks

    assert ["Sula."] == _marked("Emph" if stars == "*" else "Strong", text)
    assert "BulletList" in {block["t"] for block in blocks}
    assert "Note" not in json.dumps(blocks)


def test_a_star_behind_a_word_still_calls_a_note() -> None:
    """Beside emphasis in stars too."""
    text = f"{STARRED} {SENTENCE.strip()[:-1]}.* {SENTENCE}\n\n* See Holm.\n\n{PROSE}\n"

    assert ["See Holm."] == [
        project(node["c"]).text.strip() for node in nodes(read_plain_text(text).blocks) if node["t"] == "Note"
    ]


@pytest.mark.parametrize(
    ("typed", "raised", "read"),
    (
        ("M^{r.} Holm", "r.", "Mr. Holm"),
        ("the Hon^{ble}", "ble", "the Honble"),
        ("in N^o 5 and V. Ex.^a", "o", "in No 5"),
    ),
)
def test_what_a_caret_stands_before_is_raised(typed: str, raised: str, read: str) -> None:
    """With braces at once, without them where a text does so twice."""
    text = f"They wrote {typed} {SENTENCE}\n"

    assert raised in _marked("Superscript", text)
    assert read in project(read_plain_text(text).blocks).text


def test_a_caret_that_stands_once_is_a_sign() -> None:
    """As it is where nothing is behind it."""
    text = f"They wrote a^b {SENTENCE} The sign (^) is one.\n"

    assert [] == _marked("Superscript", text)


def test_formulas_of_chemists_have_lowered_figures() -> None:
    """“SO_{3}”."""
    assert ["3", "2"] == _marked("Subscript", f"They made SO_{{3}} and CO_{{2}} {SENTENCE}\n")


def test_emphasis_goes_on_over_paragraphs() -> None:
    """From its sign to the next; a note within it is called from there."""
    letter = f'He wrote: "_My friend. {SENTENCE}\n\n{SENTENCE.strip()}[1]\n\nIt ends here._" {SENTENCE}\n\n[1] Holm.\n'
    text = f"{USED}\n\n{letter}"
    whole = read_plain_text(text)

    assert "_" not in project(whole.blocks).text
    for words in ("My friend", SENTENCE.strip()[:-1], "It ends here."):
        assert any(words in one for one in _marked("Emph", text))
    assert 1 == sum(node["t"] == "Note" for node in nodes(whole.blocks))


@pytest.mark.parametrize("lone", ("a _word that is not closed", "a word that is not opened_ so"))
def test_a_sign_that_stands_alone_stays(lone: str) -> None:
    """Nothing says where its emphasis would end."""
    assert "_" in project(read_plain_text(f"{USED}\n\nIt is {lone} {SENTENCE}\n\n{PROSE}\n").blocks).text


@pytest.mark.parametrize("stuff", ("_a", "*a ", "a_b", "^{", "_{a", "**a"))
def test_signs_are_paired_in_time_with_the_text(stuff: str) -> None:
    """What is opened again and again and never closed too."""
    assert LINEAR > growth(lambda text: emphasis_marks([text]), lambda size: stuff * size, size=20_000)
