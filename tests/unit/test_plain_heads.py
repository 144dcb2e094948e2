"""Headings of a plain text: numbers in words, levels by distance, lists at the end, speeches that are none."""

from __future__ import annotations

import textwrap

import pytest

from briefpress.verbs.plain.heads.ordinals import spoken
from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import PROSE, SENTENCE, outline


@pytest.mark.parametrize(
    ("words", "value", "taken"),
    (
        ("Elftes Kapitel", 11, 1),
        ("VIJFTIENDE HOOFDSTUK", 15, 1),
        ("dix-septième tableau", 17, 1),
        ("décimo primero", 11, 2),
        ("vingt et unième", 21, 3),
        ("Einundzwanzigster Brief", 21, 1),
        ("twenty-first day", 21, 1),
        ("dernier acte", 0, 1),
        ("two letters", 0, 0),
        ("the house", 0, 0),
    ),
)
def test_ordinals_are_read_as_numbers(words: str, value: int, taken: int) -> None:
    """An ordinal has its value whatever its language and ending; a count of things is none."""
    assert (value, taken) == spoken(words.split(), ordinals=True)


def test_chapters_keep_one_level_past_the_tenth() -> None:
    """The eleventh chapter stands where the tenth does, though another word is its number."""
    names = ("Erstes", "Zweites", "Zehntes", "Elftes", "Zwölftes", "Dreizehntes")
    text = "\n\n\n\n".join(f"{name} Kapitel.\n\n{PROSE}" for name in names)

    assert [(1, f"{name} Kapitel.") for name in names] == outline(text)


def test_a_numeral_before_an_apostrophe_is_no_number() -> None:
    """“CHANT D'AUTOMNE” is no five-hundredth song: it stands where the other poems do."""
    stanza = "La lampe est morte\nEt la neige a couvert\nLe chemin qui emporte\nLes pas de cet hiver."
    titles = ("LA LAMPE", "CHANT D'AUTOMNE", "LA NEIGE", "LE CHEMIN", "LE PUITS")
    text = "\n\n\n\n".join(f"{title}\n\n{stanza}\n\n{stanza}" for title in titles)

    assert [(1, title) for title in titles] == outline(text)


def test_wide_distance_heads_chapters_and_less_of_it_sections() -> None:
    """Heads of the same letters stand above those that have fewer blank lines before them."""
    parts = [
        f"\n\n\n\n\n{chapter}\n\n{PROSE}" + "".join(f"\n\n\n{section}\n\n{PROSE}" for section in sections)
        for chapter, *sections in (
            ("OF BOATS", "OARS", "SAILS"),
            ("OF NETS", "KNOTS"),
            ("OF TIDES", "SPRING", "NEAP"),
            ("OF FISH", "COD"),
        )
    ]
    wanted = ["OF BOATS", "OF NETS", "OF TIDES", "OF FISH"]
    levels = outline("THE SEA BOOK\n\nby Nobody" + "".join(parts))[1:]

    assert [(2 if name in wanted else 3, name) for _, name in levels] == levels
    assert len(levels) > len(wanted)


def test_an_epilogue_over_chapters_that_begin_anew_stands_with_the_books() -> None:
    """What stands over a further run of chapters has the level of what stands over the others."""
    books = ("BOOK ONE", "BOOK TWO", "A LAST WORD")
    text = "\n\n\n\n\n".join(f"{book}\n\n\n\n\nCHAPTER I\n\n{PROSE}\n\n\n\n\nCHAPTER II\n\n{PROSE}" for book in books)
    found = outline(text)

    assert [(1, book) for book in books] == [one for one in found if not one[1].startswith("CHAPTER")]


def test_words_with_an_ordinal_that_counts_up_head_their_parts() -> None:
    """A text may have a word of its own for its units, before or behind a number in words."""
    names = ("EPOCH THE FIRST.", "EPOCH THE SECOND.", "EPOCH THE THIRD.")
    text = "\n\n\n\n".join(f"{name}\n\nCHAPTER I.\n\n{PROSE}\n\n\n\nCHAPTER II.\n\n{PROSE}" for name in names)
    found = outline(text)

    assert [(1, name) for name in names] == [one for one in found if one[0] == 1]


def test_a_list_of_contents_at_the_end_is_no_row_of_heads() -> None:
    """Chapters that are listed with their pages behind the text, under a head that says so, head nothing there."""
    chapters = "\n\n\n\n".join(f"CHAPITRE {sign}\n\n{PROSE}" for sign in ("PREMIER", "II", "III"))
    listed = "\n\n".join(
        f"CHAPITRE {sign}\n\n  {title}          {page}"
        for sign, title, page in (("PREMIER", "La barque", 1), ("II", "Le filet", 12), ("III", "La marée", 30))
    )
    found = [words for _, words in outline(f"{chapters}\n\n\n\nTABLE DES MATIÈRES\n\n{listed}")]

    assert ["CHAPITRE PREMIER", "CHAPITRE II", "CHAPITRE III", "TABLE DES MATIÈRES"] == found


def test_a_short_speech_is_no_head() -> None:
    """A line that begins with a name in capitals, as many paragraphs do, is one speech more."""
    speeches = "\n\n".join(f"{name}. {SENTENCE.strip()}" for name in ("MARTEN", "LISE") * 8)
    text = f"ACT I\n\n{speeches}\n\nMARTEN. So!\n\n{speeches}\n\nLISE. Oh!\n\n{speeches}"

    assert [(1, "ACT I")] == outline(text)


def test_a_song_that_a_colon_announces_has_no_heading() -> None:
    """The title of a song within a story, set in like its lines, heads no part of the story."""
    song = "    THE LAMP SONG.\n\n    The lamp is out, the door is shut,\n    The road is white with snow."
    text = "\n\n\n\n".join(
        f"CHAPTER {sign}\n\n{PROSE}\n\nAnd he sang:--\n\n{song}\n\n{PROSE}" for sign in ("I", "II", "III")
    )

    assert ["CHAPTER I", "CHAPTER II", "CHAPTER III"] == [words for _, words in outline(text)]


def test_the_first_chapter_below_the_contents_is_no_part_of_them() -> None:
    """What stands widely apart at the end of a list of contents heads the text below it."""
    listed = "    I. The boat          1\n   II. The net          12\n  III. The tide         30"
    books = "\n\n\n\n".join(
        f"BOOK {sign}.\n\n\n\n\nCHAPTER I.\n\n{PROSE}\n\n\n\n\nCHAPTER II.\n\n{PROSE}" for sign in ("I", "II")
    )
    found = [words for _, words in outline(f"CONTENTS\n\n{listed}\n\n\n\n\n{books}")]

    assert ["BOOK I.", "CHAPTER I.", "CHAPTER II.", "BOOK II.", "CHAPTER I.", "CHAPTER II."] == found[-6:]


def test_sections_with_a_sign_and_an_emphasised_title_are_heads() -> None:
    """“§. II.” counts up, and its title may be wrapped and end in a point."""
    titles = ("§. I. _Of the ferry._", "§. II. _Of the salt that the two brothers carried\nover the water._")
    text = "\n\n".join(f"{title}\n\n{PROSE}" for title in titles)

    assert [(1, title.replace("_", "").replace("\n", " ")) for title in titles] == outline(text)


def test_letters_over_a_whole_dictionary_are_heads() -> None:
    """Letters that stand alone and go through the alphabet head the entries of a text that is all entries."""
    letters = "ABCDEFGHI"
    text = "\n\n\n".join(f"{letter}\n\n{PROSE}\n\n{PROSE}" for letter in letters)

    assert [(1, letter) for letter in letters] == outline(text)


def test_a_short_sentence_widely_apart_is_a_head_where_such_lines_are() -> None:
    """Where the widest distances part chapters, a title may end in a point though lesser distances part nothing."""
    titles = ("A year at home.", "In the new town.", "Of the salt.", "The two brothers.")
    text = "\n\n\n\n\n".join(f"{title}\n\n{PROSE}\n\n\n{PROSE}\n\n\n{PROSE}\n\n\n{PROSE}" for title in titles)

    assert list(titles[1:]) == [words for _, words in outline(text)][-3:]


def test_two_sections_under_a_number_that_counts() -> None:
    """“2.1” is a head where it follows “2.”, though there are but two of its kind; elsewhere it is a quantity."""
    text = "\n\n".join(
        f"{head}\n\n{PROSE}"
        for head in ("1. The towns", "2. The shares", "2.1 The order", "2.2 The measure", "3. An end")
    )
    stray = f"1. The towns\n\n{PROSE}\n\n2. The shares\n\n{PROSE}\n\n4.5 Millions of cubic feet\n\n{PROSE}"

    assert [1, 1, 2, 2, 1] == [level for level, _ in outline(text)]
    assert [(1, "1. The towns"), (1, "2. The shares")] == outline(stray)


@pytest.mark.parametrize("gap", ("\n\n", "\n\n\n"))
def test_numbers_without_a_point_head_sections(gap: str) -> None:
    """“1 Introduction”, as reports have it, with sections of their own; years and quantities are none."""
    heads = ("1 Introduction", "2 What the treaty says", "2.1 The order", "2.2 The measure", "3 What it leaves out")
    text = gap.join(f"{head}\n\n{PROSE}" for head in heads)

    assert list(zip((1, 1, 2, 2, 1), heads, strict=True)) == outline(text)
    assert [] == outline(f"{PROSE}{gap}1984 Again\n\n{PROSE} 12 Men{gap}{PROSE}\n\n{PROSE}")[1:]


def test_appendices_count_by_letters() -> None:
    """“Appendix A”, and “A.1” under it."""
    heads = (
        "1. Levels",
        "2. Writing",
        "Appendix A. Figures",
        "A.1. Of the river",
        "A.2. Of the mill",
        "Appendix B. Names",
    )
    text = "\n\n".join(f"{head}\n\n{PROSE}" for head in heads)

    assert list(zip((1, 1, 1, 2, 2, 1), heads, strict=True)) == outline(text)


def test_titles_that_end_in_a_point_or_run_over_lines_belong_to_their_number() -> None:
    """Below every chapter's head stands a short chunk: it is no paragraph."""
    titles = ("How the ferry came to the town", "In which the clerk goes over the water, and comes\nback with nothing")
    text = "\n\n\n\n".join(f"CHAPTER {number}.\n\n{titles[number % 2]}.\n\n{PROSE}" for number in range(1, 6))

    assert [(1, f"CHAPTER {number}.\n{titles[number % 2]}.") for number in range(1, 6)] == outline(text)


def test_heads_that_recur_under_several_chapters_are_no_speakers() -> None:
    """A report gives its parts one set of heads."""
    parts = "\n\n\n\n".join(
        f"THE {name} TOWN\n\n{PROSE}"
        + "".join(f"\n\n{head}\n\n{PROSE}\n\n{PROSE}" * 1 for head in ("FIGURES", "NOTES TAKEN"))
        for name in ("UPPER", "LOWER", "MIDDLE", "OTHER")
    )

    assert ["FIGURES"] * 4 == [words for _, words in outline(parts) if words == "FIGURES"]


@pytest.mark.parametrize("width", (0, 70), ids=("a line a paragraph", "wrapped"))
@pytest.mark.parametrize("gap", ("\n\n", "\n\n\n"), ids=("near", "far"))
@pytest.mark.parametrize("after", ("\n\n", "\n"), ids=("apart", "tight"))
@pytest.mark.parametrize(
    "heads",
    (
        ("Introduction", "The upper town", "What the treaty says", "The mill"),
        ("INTRODUCTION", "THE UPPER TOWN", "WHAT THE TREATY SAYS", "THE MILL"),
        ("INTRODUCTION:", "THE UPPER TOWN:", "WHAT THE TREATY SAYS:", "THE MILL:"),
        ("1. Introduction", "2. The upper town", "3. What the treaty says", "4. The mill"),
        ("1 Introduction", "2 The upper town", "3 What the treaty says", "4 The mill"),
        ("I. Introduction", "II. The upper town", "III. What the treaty says", "IV. The mill"),
        ("§ 1 Introduction", "§ 2 The upper town", "§ 3 What the treaty says", "§ 4 The mill"),
        ("Section 1. Introduction", "Section 2. The town", "Section 3. The treaty", "Section 4. The mill"),
        ("_Introduction_", "_The upper town_", "_What the treaty says_", "_The mill_"),
        ("## Introduction", "## The upper town", "## What the treaty says", "## The mill"),
        ("Введение", "Верхний город", "Что сказано в договоре", "Мельница"),
    ),
    ids=lambda heads: heads[1],
)
def test_heads_of_every_habit_over_their_text(heads: tuple[str, ...], after: str, gap: str, width: int) -> None:
    """With a blank line below them or none, whatever marks them; the title stands over them all."""
    text = SENTENCE * 2
    paragraph = textwrap.fill(text, width) if width else text.strip()
    parts = gap.join(f"{head}{after}{paragraph}\n\n{paragraph}" for head in heads)
    found = read_plain_text(f"A Report on the River{gap}{parts}\n").stretches
    lines = [one.first for one in found if one.role == "heading"]
    source = f"A Report on the River{gap}{parts}\n".split("\n")

    assert ["A Report on the River", *heads] == [source[line - 1] for line in lines]
    assert [1, 2, 2, 2, 2] == [one.level for one in found if one.role == "heading"]


def test_a_unit_right_below_the_unit_that_holds_it_is_a_head_of_its_own() -> None:
    """Also where the lower one began before the first of the upper ones, as an article does before all titles."""
    first = f"ARTICLE PREMIER.\n\n{PROSE}"
    titles = [
        f"Titre {number} - DE LA VILLE\nARTICLE {at}.\n\n{PROSE}" for number, at in (("I", 2), ("II", 4), ("III", 6))
    ]
    others = [f"ARTICLE {at}.\n\n{PROSE}" for at in (3, 5, 7)]
    text = "\n\n".join([PROSE, first, *(part for pair in zip(titles, others, strict=True) for part in pair)])

    assert [2, 1, 2, 2, 1, 2, 2, 1, 2, 2] == [level for level, _ in outline(text)]


def test_parts_that_begin_anew_stand_within_the_sections_that_count_on() -> None:
    """The word for a part is no rank by itself: here each section has parts of its own."""
    parts = f"PART I.\n\n{PROSE}\n\nPART II.\n\n{PROSE}"
    text = "\n\n\n".join(f"SECTION {number}.\n\n\n{parts}" for number in ("I", "II", "III", "IV"))

    assert [1, 2, 2] * 4 == [level for level, _ in outline(text)]


def test_within_the_margin_of_a_report_lists_are_no_heads() -> None:
    """Its numbered heads stand left of its text; an act may stand anywhere."""
    inner = textwrap.indent(PROSE, "   ")
    items = "   1.  Item one;\n\n   2.  Item two.\n\n   Example:\n\n   ACT II\n\n"
    text = "\n\n".join(
        f"{number}.  The part of the {word}\n\n{inner}\n\n{items}{inner}"
        for number, word in enumerate(("town", "mill", "ferry", "bridge", "tower", "harbour"), start=1)
    )
    found = [words for _, words in outline(text)]

    assert 6 == sum("The part of the" in words for words in found)
    assert {"ACT II"} == {words for words in found if "The part of the" not in words}


def test_titles_over_the_entries_of_the_contents_are_listed_however_they_wrap() -> None:
    """The argument of a listed part may look like a quotation; entries with pages follow it, and no text of its own."""
    argument = "     Of the ferry that goes over at noon and comes back at night, with\n     the letters of the town."
    entries = "\n\n".join(f"    {what:<60}{3:>5}" for what in ("The salt", "The letters", "The town"))
    listed = "\n\n\n".join(f"{name}.\n\n{argument}\n\n{entries}" for name in ("THE SALT", "THE LETTERS", "THE TOWN"))
    chapters = "\n\n\n\n".join(f"CHAPTER {name}.\n\n\n{PROSE}\n\n{PROSE}" for name in ("I", "II", "III"))
    heads = [words for _, words in outline(f"CONTENTS\n\n\n{listed}\n\n\n\n{chapters}")]

    assert ["CONTENTS", "CHAPTER I.", "CHAPTER II.", "CHAPTER III."] == heads


def test_a_letter_and_a_bracket_begin_a_head_whose_years_stand_in_brackets_too() -> None:
    """“(A) The salt (1840-1860)” is no remark in brackets."""
    heads = ("(A) The salt (1840-1860)", "(B) The letters (1860-1880)", "(C) The town (1880-1912)")
    text = "\n\n\n\n".join(f"{head}\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}" for head in heads)

    assert list(heads) == [words for _, words in outline(text)]


def test_the_first_number_behind_the_contents_begins_the_text() -> None:
    """Though a number that is written so stands again, as a letter of the index does."""
    names = ("I", "II", "III", "V", "VI")
    listed = "\n\n".join(f"{name}. The part of {number}   {number * 7}" for number, name in enumerate(names, start=1))
    chapters = "\n\n\n".join(f"{name}\n\nTHE {name} PART\n\n\n{PROSE}\n\n{PROSE}" for name in names)
    index = "\n\n".join(f"{letter}\n\n{letter}nd, 12\n\n{letter}le, 14" for letter in "ABCDEFGHIJKLMN")
    heads = [words for _, words in outline(f"CONTENTS\n\n{listed}\n\n\n{chapters}\n\n\nINDEX\n\n{index}")]

    assert [f"{name}\nTHE {name} PART" for name in names] == heads[1 : heads.index("INDEX")]
