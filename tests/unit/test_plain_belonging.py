"""Lines that stand as heads do and belong to something else, and heads that stand as nothing else does."""

from __future__ import annotations

import pytest

from briefpress.verbs.plain.chunks import chunks_of
from briefpress.verbs.plain.lines import split_lines
from helpers.plain_prose import PROSE, SENTENCE, outline

TEXT = f"{PROSE}\n\n{PROSE}\n\n{PROSE}"


def heads(text: str) -> list[str]:
    """Give the words of all headings, in order."""
    return [words for _, words in outline(text)]


def test_a_paragraph_round_a_picture_has_no_head() -> None:
    """Its first line ends in the middle of a sentence, which goes on in small letters behind the picture."""
    text = (
        f"Of Rivers and Mills\n\n{PROSE}\n\n\nOf the Upper Weir\n\n{PROSE}\n\n"
        "Just below the weir, by a long line of arches\n\n"
        f"[Illustration: THE WEIR]\n\ncalled the Ten Doors, the old road goes over the river.\n\n{PROSE}\n\n\n"
        f"Of the Lower Weir\n\n{PROSE}"
    )

    assert heads(text) == ["Of Rivers and Mills", "Of the Upper Weir", "Of the Lower Weir"]


def test_what_stands_right_over_a_table_heads_nothing() -> None:
    """It says what the table shows, in capitals like those of the heads."""
    table = "  --------+------\n  January | 12.1\n  March   | 14.7\n  June    | 21.3\n  --------+------"
    text = (
        f"THE COAST\n\n{TEXT}\n\nALDERMOOR, NEAR THE SEA\n\n{table}\n\n{TEXT}\n\nBRINTWICK, 200 FEET\n\n{table}\n\n"
        f"THE HILLS\n\n{TEXT}\n\nCOLNE, 900 FEET\n\n{table}\n\n{TEXT}"
    )

    assert heads(text) == ["THE COAST", "THE HILLS"]


def test_an_address_below_a_preface_heads_nothing() -> None:
    """Its lines are no further off than paragraphs, and the next part begins far below."""
    text = (
        f"PREFACE\n\n{TEXT}\n\nA. F. C.\n\nSWAN COTTAGE\n\nUPPER COLNE\n\n\n\n\nCHAPTER I\n\n{TEXT}\n\n\n\n\n"
        f"CHAPTER II\n\n{TEXT}\n\nTHE FERRY\n\n{TEXT}\n\nTHE SALT PANS\n\n{TEXT}"
    )

    assert heads(text) == ["PREFACE", "CHAPTER I", "CHAPTER II", "THE FERRY", "THE SALT PANS"]


def test_numbers_that_count_nothing_here_are_no_hindrance() -> None:
    """A volume of a magazine has one piece of each of its series."""
    pieces = ("XXXIV.--THE KEEPER OF THE LIGHT.", "XII.--THE GREEN ROOM.", "A MORNING AT THE FERRY.", "XXIV.--NEWTS.")
    text = "\n\n\n".join(f"{piece}\n\n[Illustration: THE FERRY]\n\n{PROSE}" for piece in pieces)

    assert heads(text) == list(pieces)


def test_a_name_with_initials_is_no_numbered_head() -> None:
    """The first of its letters would be a numeral."""
    text = "\n\n\n".join(f"THE {word} LETTER\n\n{PROSE}\n\n\nC. D. BROOK." for word in ("FIRST", "NEXT", "LAST"))

    assert "C. D. BROOK." not in heads(text)


def test_titles_right_below_rules_are_heads() -> None:
    """Though a point ends them and no distance parts them, where most lines below rules are written so."""
    row = "       *       *       *       *       *"
    titles = ("Minimized Writing.", "A Clever Memorial.", "Proposed International Club.", "Questions and Answers.")
    text = f"{PROSE}\n\n" + "\n\n".join(f"{row}\n\n{title}\n\n{PROSE}" for title in titles)

    assert heads(text) == list(titles)


def test_sentences_right_below_rules_are_none() -> None:
    """Their words begin in small letters."""
    row = "       *       *       *       *       *"
    said = ("Nobody came.", "It was late by then.", "The ferry had gone.", "He never asked again.")
    text = f"{PROSE}\n\n" + "\n\n".join(f"{row}\n\n{one}\n\n{PROSE}" for one in said)

    assert heads(text) == []


def test_the_number_of_a_page_widens_no_distance() -> None:
    """The blank lines above it and below are one distance, that of the wider side; a head there is like the others."""
    lines = split_lines("One.\n\n{208}\n\nTwo.\n\n\n{209}\n\nThree.\n\nFour.\n")
    found = chunks_of(lines, aside=frozenset({3, 8}), mends={})

    assert [(chunk.text, chunk.before) for chunk in found][1:] == [("Two.", 1), ("Three.", 2), ("Four.", 1)]


def test_a_stanza_in_emphasis_heads_nothing() -> None:
    """Far from what is above it, it might be the long title of a chapter; its lines begin anew, each of them."""
    stanza = (
        "_Praised be the ferry and the tide,\nFor salt and for the morning wind,\n"
        "And for the lamp that men have set\nTo burn beyond the harbour bar._"
    )
    chapters = "\n\n\n\n\n".join(f"CHAPTER {number}\n\n{PROSE}" for number in ("I", "II", "III"))

    assert heads(f"{chapters}\n\n\n\n\n{stanza}\n\n{PROSE}") == ["CHAPTER I", "CHAPTER II", "CHAPTER III"]


def test_a_letter_greets_its_reader_by_all_names() -> None:
    """In capitals too; a colon ends the greeting."""
    pieces = "\n\n\n".join(f"THE {word} LETTER\n\n{PROSE}" for word in ("FIRST", "NEXT", "LAST"))

    assert "DEAR JOHN SMITH:" not in heads(f"{pieces}\n\n\nDEAR JOHN SMITH:\n\n{PROSE}")


def test_entries_of_a_catalogue_of_nature_are_heads() -> None:
    """A distance parts sections, and nobody speaks: names in capitals behind an abbreviation begin no speeches."""
    names = ("TINDA", "OSCA", "BIBIO", "ALDRIA", "CULEX", "IDIA", "MUSCA", "TIPULA", "LAMPRA", "BRACHYA", "OXYRA")
    entries = "\n\n\n".join(f"Gen. {name}, n. g.\n\n{PROSE}\n\n{PROSE}" for name in names)
    listed = "\n\n".join(f"{name}, n. sp. {PROSE}" for name in names)

    assert heads(f"{entries}\n\n{listed}\n\n{listed}") == [f"Gen. {name}, n. g." for name in names]


def test_a_word_that_comes_again_has_its_title_below() -> None:
    """It stands as chapters do, and the title is nearer to it than to the text."""
    names = ("von den helden.", "von Sivride.", "wie er ze hove quam.", "wie si schieden.", "wie er wart erslagen.")
    text = "\n\n\n\n\n".join(f"Aventiure\n\n{name}\n\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}" for name in names)

    found = heads(f"DER NIBELUNGE LIET\n\n{PROSE}\n\n\n\n\n{text}")

    assert [" ".join(one.split()) for one in found][-5:] == [f"Aventiure {name}" for name in names]


def test_books_for_sale_before_a_text_head_nothing() -> None:
    """Below each title stands who wrote it, how it is made and what it costs."""
    books = "\n\n\n".join(
        f"{title}\n\n    By ANNA COLNE. With 12 Illustrations. Crown 8vo, 6s."
        for title in ("Rambles in the Fens.", "Rambles about the Bay.", "Rambles in the Hills.")
    )
    names = ("The Fens", "The Bay", "The Hills", "The Town")
    chapters = "\n\n\n\n".join(f"{name}\n\n{PROSE}\n\n{PROSE}" for name in names)

    assert heads(f"{books}\n\n\n\n{chapters}") == list(names)


def test_the_first_sentences_of_scenes_are_no_heads_in_a_story() -> None:
    """Short as they are, they stand behind the distance that parts scenes; in a story there is talk."""
    talk = "\n\n".join(f'"{SENTENCE.strip()}" she said, and looked at the lamp for a long time.' for _ in range(4))
    firsts = (
        "To-morrow at six the ferry goes.",
        "I packed a few things in a bag.",
        "It was still dark on the quay.",
        "Nobody had told us about the wall.",
    )
    scenes = "\n\n\n".join(f"{first}\n\n{PROSE}\n\n{talk}" for first in firsts)

    assert heads(f"LOVE AT THE LAMP\n\n\n\n\n{talk}\n\n\n{scenes}") in ([], ["LOVE AT THE LAMP"])


@pytest.mark.parametrize("word", ("Illustration", "imagen", "Ilustração", "Immagine", "Afbeelding", "рисунок"))
def test_what_stands_in_the_bracket_of_a_picture_heads_nothing(word: str) -> None:
    """It may have several paragraphs, in capitals as heads are, and who took the picture last."""
    shown = {"THE COAST": "THE FERRY AT NIGHT", "THE HILLS": "THE TWO BROTHERS", "THE ICE": "A LAMP"}
    text = "\n\n".join(
        f"{head}\n\n{TEXT}\n\n[{word}: THE MUSEUM\n\n{name}\n\nPhot. A. Holm]\n\n{TEXT}" for head, name in shown.items()
    )

    assert heads(text) == list(shown)
