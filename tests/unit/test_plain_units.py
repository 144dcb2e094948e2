"""Units are heads however they are listed, numbered or titled; what only looks like one is none."""

from __future__ import annotations

import textwrap

import pytest

from briefpress.verbs.plain.heads.numbering import numbered
from helpers.plain_prose import PROSE, SENTENCE, outline


def chapters(*heads: str) -> str:
    """Put a title over prose under each head."""
    return "\n\n\n\n".join(["A TITLE", *(f"{head}\n\n{PROSE}\n\n{PROSE}" for head in heads)])


def test_units_whose_titles_end_in_a_point_are_heads_below_a_list_of_them() -> None:
    """The entries of the contents are no paragraphs that begin with a unit, as those of a law do."""
    heads = [f"CHAPTER {number}. Of the {name}." for number, name in enumerate(("Inn", "Street", "Pulpit", "Bay"), 1)]
    listed = "\n\n".join(heads)

    text = f"A TITLE\n\n\n\nCONTENTS\n\n{listed}\n\n\n\n{chapters(*heads)}"

    assert heads == [words for _, words in outline(text)][-4:]


@pytest.mark.parametrize("form", ("[ {} ]", "— {} —", "- {} -", "({})"))
def test_a_number_between_signs_that_stands_far_off_is_a_head(form: str) -> None:
    """Editors set a bare number in brackets or between dashes."""
    heads = [form.format(number) for number in (1, 2, 3)]
    long = "\n\n\n\n".join(f"{head}\n\n" + "\n\n".join([PROSE] * 9) for head in heads)

    assert heads == [words for _, words in outline(f"A TITLE\n\n\n\n{long}")][1:]


def test_a_title_in_capitals_may_end_in_a_question() -> None:
    """Behind a unit's number capitals are a title, whatever sign ends them."""
    heads = ["Chapter 1 THE BOAT", "Chapter 2 DO YOU HEAR THE BELL?", "Chapter 3 COME AWAY, COME AWAY!"]

    assert heads == [words for _, words in outline(chapters(*heads))][1:]


@pytest.mark.parametrize("line", ("3:16", "4)3,835", "12:5"))
def test_a_number_right_before_digits_counts_nothing(line: str) -> None:
    """A verse of scripture and a division are no heads, though they begin with a number and a sign."""
    texts = [PROSE, line.replace("3", "1"), PROSE, line.replace("3", "2"), PROSE, line, PROSE]

    assert [] == [words for _, words in outline("\n\n".join(texts)) if words[0].isdecimal()]


def test_a_name_behind_m_and_a_point_is_the_title_of_its_number() -> None:
    """A gentleman's name over a chapter counts no thousand."""
    names = ("La gare", "M. Leblanc", "Le pont", "M. Leblanc en deuil")
    heads = [f"Chapitre {number}\n\n{name}" for number, name in zip(("I", "II", "III", "IV"), names, strict=True)]

    assert [head.replace("\n\n", "\n") for head in heads] == [words for _, words in outline(chapters(*heads))][1:]


def test_the_name_below_a_quoted_letter_heads_nothing() -> None:
    """Each paragraph of a quoted letter begins with the mark, and so does the name below it."""
    letter = f'"My dear friend,\n\n"{SENTENCE.strip()}\n\n"{SENTENCE.strip()}\n\n"MARTHA.\n\n"P.S. {SENTENCE.strip()}"'
    text = chapters("CHAPTER I", "CHAPTER II", "CHAPTER III") + f"\n\n{letter}\n\n{PROSE}\n\nTHE BOAT\n\n{PROSE}"

    assert "MARTHA" not in " ".join(words for _, words in outline(text))


def test_what_stands_far_below_a_rule_is_a_head_though_it_closes_with_a_day() -> None:
    """Speeches are headed by their speaker, their occasion and the day, below a row of stars."""
    heads = [f"Jane Roe's Opening Address, Monday, March {day}, 1889" for day in (4, 5, 6)]
    speeches = [f"{head}\n\n\nFellow Citizens:\n\n{PROSE}\n\n{PROSE}" for head in heads]
    text = "\n\n*****\n\n\n\n\n".join([f"A LONG TITLE\n\n{PROSE}", *speeches])

    assert heads == [words for _, words in outline(text)][1:]


def test_listed_units_may_hold_summaries_of_several_lines() -> None:
    """Below a head that says “Contents”, a unit with its summary goes on with the list."""
    summary = "the causes of the flood; the bridges; the state of the roads; what it cost"
    section = textwrap.fill(f"Section 1. Walls: {summary}; {summary}.", 70)
    listed = f"PART I. THE FLOOD.\n\n{section}\n\nPART II. THE REMEDY.\n\n{section}\n\nSection 2. Gates and Locks"
    text = chapters("PART I. THE FLOOD.", "PART II. THE REMEDY.", "Section 2. Gates and Locks").removeprefix("A TITLE")
    heads = [words for _, words in outline(f"A TITLE\n\n\n\nCONTENTS\n\n{listed}{text}")]

    assert ["PART I. THE FLOOD.", "PART II. THE REMEDY.", "Section 2. Gates and Locks"] == heads[-3:]
    assert 2 == len(heads[:-3])


def test_listed_chapters_are_found_by_their_titles() -> None:
    """The contents may name a chapter by its word and number, and the text by its number alone."""
    titles = ("VARIATION OF THE TIDES.", "THE BUILDING OF THE MOLE.", "WHAT THE HARBOUR COST.")
    listed = "\n\n".join(f"CHAPTER {number}. {title}" for number, title in enumerate(titles, 1))
    heads = [f"{number}. {title}" for number, title in enumerate(titles, 1)]
    text = f"A TITLE\n\n\n\nCONTENTS.\n\n\n\n{listed}\n\n\n\n{chapters(*heads)}"

    assert [] == [words for _, words in outline(text) if words.startswith("CHAPTER")]
    assert heads == [words for _, words in outline(text)][-3:]


def test_figures_alone_with_a_point_head_their_sections_below_the_chapter() -> None:
    """A number alone is no sentence; where it begins anew below each chapter, it stands below them."""
    sections = "\n\n".join(f"{number}.\n\n{PROSE}\n\n{PROSE}" for number in (1, 2, 3))
    text = "\n\n\n\n\n".join(f"{roman}. THE RIVER AND THE ROAD.\n\n{sections}" for roman in ("I", "II", "III", "IV"))
    found = outline(f"A TITLE\n\n\n\n\n{text}")

    assert ["1.", "2.", "3."] * 4 == [words for _, words in found if words[0].isdecimal()]
    assert {2} == {level for level, words in found if words[0] == "I"}
    assert {3} == {level for level, words in found if words[0].isdecimal()}


def test_a_figure_with_a_point_over_a_stanza_is_no_head() -> None:
    """Stanzas of a song are counted so."""
    stanzas = "\n\n".join(
        f"{number}.\n\nThe lamp is out,\nThe door is shut,\nThe road is white\nWith snow." for number in range(1, 7)
    )

    assert [] == [words for _, words in outline(f"{chapters('CHAPTER I', 'CHAPTER II')}\n\n{stanzas}") if "." in words]


def test_small_roman_numbers_over_titles_in_capitals_are_heads() -> None:
    """“ii.—THE TOPICAL SONG.” counts on as capital numerals do."""
    heads = ["i.—THE PATRIOTIC.", "ii.—THE TOPICAL.", "iii.—THE DEMOCRATIC.", "iv.—THE MILITARY."]

    assert heads == [words for _, words in outline(chapters(*heads))][1:]


def test_an_emphasised_line_over_its_text_is_a_head_by_its_own_distance() -> None:
    """It may end in a point; what begins the text below a head, or closes a part, is set so too."""
    sections = "\n\n\n".join(
        f"_The {name} family._\n\n{PROSE}\n\n{PROSE}\n\nA{SENTENCE}" for name in ("Jones", "Smith")
    )
    more = "\n\n\n".join([PROSE] * 6)
    found = [words for _, words in outline(f"{chapters('CHAPTER I', 'CHAPTER II')}\n\n\n{sections}\n\n\n{more}")]

    assert ["The Jones family.", "The Smith family."] == found[-2:]


@pytest.mark.parametrize("line", ("Chapters 11, 12.", "Part 3, 5-7."))
def test_a_row_of_numbers_behind_a_word_says_where_to_look(line: str) -> None:
    """Commentaries name the parts of which they speak."""
    heads = ["Chapter 1", "Chapter 2", "Chapter 3"]

    assert heads == [words for _, words in outline(f"{chapters(*heads)}\n\n{line}\n\n{PROSE}\n\n{PROSE}")][1:]


def test_a_title_may_be_quoted_as_a_whole() -> None:
    """Below the number of a chapter it is one, where the others have titles."""
    titles = ("The Old Sea-dog", '"Pieces of Eight"', "The Black Spot", "“Such Nice People.”", "The Cipher")
    heads = [f"CHAPTER {number}\n\n{title}" for number, title in zip("I II III IV V".split(), titles, strict=True)]

    assert [head.replace("\n\n", "\n") for head in heads] == [words for _, words in outline(chapters(*heads))][1:]


def test_volumes_that_are_for_sale_are_no_heads() -> None:
    """A publisher's notice lists them line by line, at no distance."""
    volumes = "\n\n".join(f"{number}. Band: =Kleine Schriften=. Preis geb. {number} M. 50 Pf." for number in (1, 2, 3))
    found = outline(f"{chapters('CHAPTER I', 'CHAPTER II')}\n\n{PROSE}\n\n{volumes}\n\n{PROSE}")

    assert [] == [words for _, words in found if "Band" in words]


@pytest.mark.parametrize("title", ("UNA CARTA", "OTRA CARTA", "UNA PARTE DE LA CASA"))
def test_an_article_counts_no_unit(title: str) -> None:
    """“One” and “another” stand before a letter or a part as before any word."""
    assert numbered(title) is None


@pytest.mark.parametrize("closing", ("CHAPTER VI and last.", "Capítulo VI y último.", "Chapitre VI et dernier."))
def test_the_last_of_a_series_may_say_so(closing: str) -> None:
    """The number and the word are no sentence."""
    word = closing.split(maxsplit=1)[0]
    numbers = ("I", "II", "III", "IV", "V")
    text = "\n\n\n\n".join(
        f"{head}\n\n{PROSE}\n\n{PROSE}" for head in (*(f"{word} {one}." for one in numbers), closing)
    )

    assert closing == outline(text)[-1][1]


def test_parts_may_be_called_divisions() -> None:
    """German ones have an old and a new spelling, and their numbers in figures or words."""
    heads = ("Erste Abtheilung.", "Zweite Abtheilung.", "Abteilung III.")
    text = "\n\n".join(f"{head}\n\n{PROSE}\n\n{PROSE}" for head in heads)

    assert list(heads) == [words for _, words in outline(text)]


def test_a_numbered_title_may_go_on_below_where_it_begins() -> None:
    """In a paged report, whose prose is indented as a whole, a long title hangs behind its number."""
    prose = textwrap.indent(PROSE, "   ")
    long = "A.2.  What the two brothers brought over at noon, besides the letters\n      and the salt of which"
    heads = (
        "A.1.  The ferry",
        long,
        *(f"A.{at}.  The {word}" for at, word in enumerate(("salt", "night", "bridge"), 3)),
    )
    text = "\n\n".join(f"{head}\n\n{prose}\n\n{prose}" for head in heads)

    assert [" ".join(head.split()) for head in heads] == [" ".join(words.split()) for _, words in outline(text)]


def test_the_persons_of_a_play_are_told_by_the_words_over_them() -> None:
    """“Personen des Dramas” is what “Personen” is."""
    for words in ("Personen des Dramas", "Personaggi della commedia", "Personnages de la pièce"):
        found = numbered(words)

        assert found is not None
        assert "conventional" == found.style


def test_articles_that_go_on_over_lines_are_paragraphs_among_others() -> None:
    """The last word of a short one may be followed by its items."""
    long = "\n\n".join(f"Art. {number}. -- {PROSE}" for number in range(1, 9))
    short = "Art. 9. -- The ferry goes over at noon and comes back at night, with salt\nor with letters, by"

    assert not outline(f"{long}\n\n{short}\n\n1. the river or\n\n2. the road, as the pilot and the two brothers say.")


@pytest.mark.parametrize(("act", "scene"), (("_Actus primus._", "_Scaena prima:_"), ("ACTUS PRIMUS", "SCÆNA PRIMA")))
def test_the_acts_of_old_plays_are_heads(act: str, scene: str) -> None:
    """Their words and their numbers are Latin."""
    found = [words for _, words in outline(f"THE FERRY: A TRAGEDY\n\n\n\n\n{act}\n\n\n{scene}\n\n{PROSE}\n\n{PROSE}")]

    assert found[1:] == [act.strip("_"), scene.strip("_")]


@pytest.mark.parametrize("unit", ("I. Theil.", "Erstes Hauptstück", "Första Kapitlet", "Capitel 1."))
def test_units_of_old_spelling_are_heads(unit: str) -> None:
    """They speak for themselves."""
    assert unit in [words for _, words in outline(f"{PROSE}\n\n\n\n\n{unit}\n\n{PROSE}\n\n{PROSE}")]


def test_lines_nearer_to_their_numbers_than_to_the_text_are_titles_though_they_end_in_points() -> None:
    """A sentence or two below each chapter's number tell what is in it; some take two lines."""
    titles = [
        "The boat goes over.",
        f"{SENTENCE.strip()} So it was.",
        "The tide, and the second brother.",
        "He asks. She goes.",
    ]
    text = "\n\n\n\n".join(
        f"Chapter {at}.\n\n{textwrap.fill(title, 70)}\n\n\n{PROSE}" for at, title in enumerate(titles, 1)
    )
    found = [" ".join(words.split()) for _, words in outline(f"{PROSE}\n\n\n\n{text}")]

    assert [f"Chapter {at}. {title}" for at, title in enumerate(titles, 1)] == found
