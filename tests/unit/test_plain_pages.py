"""Headings of pages pasted as text: short lines without distance over paragraphs, lists, further heads and answers."""

from __future__ import annotations

import textwrap

import pytest

from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project

LONG = "The ferry went over at noon and came back at night with the letters, the salt and the two brothers. " * 3


def heads(text: str) -> list[str]:
    """Give the words of the headings."""
    return [project([block]).text for block in read_plain_text(text).blocks if block["t"] == "Header"]


@pytest.mark.parametrize("width", (0, 72))
def test_labels_over_paragraphs_lists_and_further_labels_are_heads(width: int) -> None:
    """Each short line heads what is below it, be it prose, items or the next head; short sentences are no heads."""
    prose = textwrap.fill(LONG, width) if width else LONG
    items = "• bread for the crew\n• salt\n• rope and tar"
    blocks = (
        "How the ferry runs",
        prose,
        "What it carries",
        items,
        "It carries no cattle.",
        prose,
        "On Sundays",
        "Before noon",
        prose,
        "After noon",
        prose,
    )

    assert ["How the ferry runs", "What it carries", "On Sundays", "Before noon", "After noon"] == heads(
        "\n\n".join(blocks)
    )


def test_questions_head_their_answers_where_they_are_many() -> None:
    """A page of questions has them for heads; a single question among paragraphs is talk."""
    asked = ("Who may cross?", "What does it cost?", "When does it leave?", "Where is the landing?")
    page = "\n\n".join(f"{question}\n\n{LONG}" for question in asked)

    assert list(asked) == heads(page)
    assert [] == heads("\n\n".join([LONG, LONG, "Who knows?", *[LONG] * 40]))


def test_who_is_quoted_is_no_head() -> None:
    """The name below a quotation is set in as the quotation is, and heads nothing."""
    quoted = "  The river is the road of the poor.\n\n  Anna Ferrier, harbour master"
    text = "\n\n".join(f"{label}\n\n{LONG}\n\n{quoted}\n\n{LONG}" for label in ("The river", "The road", "The poor"))

    assert ["The river", "The road", "The poor"] == heads(text)


def test_an_item_is_no_head() -> None:
    """A line with the sign of a list is an item, though it stands alone over a paragraph."""
    text = "\n\n".join(f"* {word}\n\n{LONG}" for word in ("Bread", "Salt", "Rope", "Tar"))

    assert [] == heads(text)


def test_letters_that_are_numerals_too_count_as_letters() -> None:
    """C and D behind A and B are letters, and I behind H is no Roman one: they all stand on one level."""
    text = "\n\n".join(f"{letter}. The {letter.lower()} pier and its boats\n\n{LONG}" for letter in "ABCDEFGHIJ")

    assert [1] * 10 == [block["c"][0] for block in read_plain_text(text).blocks if block["t"] == "Header"]


def test_a_law_far_apart_has_its_title_and_its_chapters_have_theirs() -> None:
    """The day it was adopted stands over the title; three blank lines part a chapter from its title and its text."""
    far = "\n\n\n\n"
    chapters = far.join(
        f"CHAPTER {number}{far}{title}{far}" + far.join(f"Article {2 * number + step}{far}{LONG}" for step in (-1, 0))
        for number, title in ((1, "OF THE HARBOUR"), (2, "OF THE FERRY"), (3, "OF THE LIGHT"))
    )
    text = f"Adopted by the people on 12 December 1893{far}HARBOUR LAW{far}{chapters}"
    blocks = [block for block in read_plain_text(text).blocks if block["t"] == "Header"]
    expected = ["HARBOUR LAW", "CHAPTER 1 OF THE HARBOUR", "Article 1", "Article 2", "CHAPTER 2 OF THE FERRY"]

    assert expected == [" ".join(project([block]).text.split()) for block in blocks[:5]]


@pytest.mark.parametrize("annex", ("Anlage (zu § 2 Absatz 2)", "Annex (to Article 4)", "Приложение (к статье 3)"))
def test_an_annex_that_is_alone_of_its_kind_is_a_head(annex: str) -> None:
    """It has no number, but says in brackets to what it belongs."""
    paragraphs = "\n\n".join(f"§ {number} The pier and its boats\n\n{LONG}" for number in range(1, 6))

    assert annex == heads(f"{paragraphs}\n\n{annex}\n\n(Gazette 1893, page 12)\n\n{LONG}\n\n{LONG}")[-1]


def test_articles_by_letters_head_the_text_right_below_them() -> None:
    """Articles A to H head a sentence that ends on the next line, and one whose lines were broken early."""
    short = "This pact is made for all time to come."
    broken = (
        "The members shall set themselves the following aims:\n- to keep the light in repair and\nto pay its keeper."
    )
    bodies = (textwrap.fill(LONG, 72), short, broken, textwrap.fill(LONG, 72))
    text = "\n\n".join(f"ARTICLE {letter}\n{bodies[at % 4]}" for at, letter in enumerate("ABCDEFGH"))

    assert [f"ARTICLE {letter}" for letter in "ABCDEFGH"] == heads(text)


def test_small_print_is_set_aside_to_its_own_end() -> None:
    """A marker opens it and another, with stars of another number, closes it: the text begins behind that."""
    before = "An etext of the ferry\n\n***START**THE SMALL PRINT!**FOR PUBLIC DOMAIN ETEXTS**START***"
    law = "Why is this here? You know: lawyers.\n\nINDEMNITY\n\n[1] You will indemnify all.\n\n[2] Or not."
    prose = textwrap.fill(LONG, 72)
    text = f"{before}\n{law}\n\n*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*\n\n{prose}\n\n{prose}"
    read = read_plain_text(text)

    assert 2 * LONG.split() == project(read.blocks).text.split()


def test_numbers_with_points_over_letters_are_no_page_numbers() -> None:
    """They stand nearer to the letter below, however alike in length the letters are."""
    prose = textwrap.fill(LONG * 8, 72)
    text = "\n\n\n\n\n".join(f"{number}.\n\nTO MARTEN OLE HOLM, AT ARDAL.\n\n{prose}" for number in range(1, 9))

    assert () == read_plain_text(text).set_aside
