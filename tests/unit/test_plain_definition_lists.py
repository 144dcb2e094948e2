"""Terms over what explains them, set in below each: a list of definitions, and none of them a head."""

from __future__ import annotations

import textwrap

import pytest

from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.plain_prose import PROSE, SENTENCE, outline

# Most of the text stands at the margin.
TEXT = "\n\n".join([PROSE] * 8)
TERMS = ("Capital gains", "Common stock", "web application", "SENTON <date>", "Kapitalerträge")


def explained(terms: tuple[str, ...], *, indent: int = 4, gap: str = "\n\n", times: int = 3) -> str:
    """Set what explains each term in below it."""
    body = textwrap.indent(textwrap.fill(SENTENCE * times, 60), " " * indent)
    return "\n\n".join(f"{term}{gap}{body}" for term in terms)


def definitions(text: str) -> list[list[str]]:
    """Give the terms of each list of definitions."""
    found = (block for block in read_plain_text(text).blocks if block["t"] == "DefinitionList")
    return [[project([{"t": "Plain", "c": term}]).text for term, _ in block["c"]] for block in found]


@pytest.mark.parametrize("indent", (2, 4, 8))
@pytest.mark.parametrize("times", (1, 5))
def test_terms_in_a_row_are_a_list_of_definitions(indent: int, times: int) -> None:
    """However long the explanations are, and where the prose around them stands at the margin."""
    text = f"{PROSE}\n\n{explained(TERMS, indent=indent, times=times)}\n\n{TEXT}"

    assert [list(TERMS)] == definitions(text)
    assert [] == outline(text)


def test_an_explanation_may_have_several_paragraphs_and_notes() -> None:
    """Each is one of it; a mark within calls its note there."""
    more = textwrap.indent(textwrap.fill(f"It is more.[1] {SENTENCE * 2}", 60), "    ")
    text = f"{PROSE}\n\n{explained(TERMS)}\n\n{more}\n\n{TEXT}\n\n[1] It costs a penny."
    found = next(block for block in read_plain_text(text).blocks if block["t"] == "DefinitionList")

    assert [1, 1, 1, 1, 2] == [len(bodies[0]) for _, bodies in found["c"]]
    assert "Note" in str(found)


@pytest.mark.parametrize(
    "terms",
    (
        ("Capital gains", "Common stock"),
        ("CAPITAL GAINS", "COMMON STOCK", "WEB"),
        ("1. Capital gains", "2. Common stock", "3. Web"),
        ("Capital gains.", "Common stock.", "Web."),
    ),
)
def test_two_lines_capitals_numbers_and_sentences_are_no_terms(terms: tuple[str, ...]) -> None:
    """Two may be heads over what they quote; capitals and numbers head sections, and a point ends a sentence."""
    assert [] == definitions(f"{PROSE}\n\n{explained(terms)}\n\n{TEXT}")


def test_heads_left_of_all_prose_and_far_from_it_are_no_terms() -> None:
    """Where the text as a whole is set in, or heads stand apart, they head it."""
    whole = explained(TERMS, indent=4, times=9)
    apart = "\n\n\n".join(f"{term}\n\n{textwrap.indent(PROSE, '    ')}\n\n{PROSE}" for term in TERMS)

    assert [] == definitions(whole)
    assert [] == definitions(apart)


def test_titles_over_verse_are_no_terms() -> None:
    """Verse is set in too."""
    verse = "    The lamp is out,\n    The door is shut,\n    The road is white\n    With snow"
    poems = "\n\n".join(f"{term}\n\n{verse}" for term in TERMS)

    assert [] == definitions(f"{PROSE}\n\n{poems}\n\n{TEXT}")
