"""Headings of several lines, and what looks like a title and is none: sentences, sources, lists of contents."""

from __future__ import annotations

import textwrap

import pytest

from briefpress.verbs.plain.heads.entries import is_entry
from briefpress.verbs.plain.heads.may_head import may_head
from helpers.plain_prose import PROSE, SENTENCE, outline


@pytest.mark.parametrize(
    "lines",
    (
        ("VARNISH,", "AS USED IN BINDING."),
        ("THE PATIENT FERRYMAN;", "OR, THE LAMP AT NIGHT."),
        ("HINTS", "FOR THE", "COLLECTORS OF BOOKS."),
        ("A HISTORY", "OF THE FERRY", "AND ITS MEN"),
    ),
    ids=("comma", "semicolon", "links", "of"),
)
def test_a_head_goes_on_in_lines_apart(lines: tuple[str, ...]) -> None:
    """A line that breaks off, or that depends on the one above, is part of one head with it."""
    plain = "\n\n\n\n".join(f"{title}\n\n{PROSE}\n\n{PROSE}" for title in ("THE BOAT", "THE NET", "THE TIDE"))
    stack = "\n\n".join(lines)

    assert "\n".join(lines) in [words for _, words in outline(f"{plain}\n\n\n\n{stack}\n\n{PROSE}\n\n{PROSE}")]


def test_two_heads_below_each_other_stay_two() -> None:
    """A section's head right below a chapter's is not the rest of it, though it begins with an article."""
    text = "\n\n\n\n".join(
        f"{chapter}\n\n{section}\n\n{PROSE}\n\n{PROSE}"
        for chapter, section in (("THE BOAT", "THE OARS"), ("THE NET", "A KNOT"), ("THE TIDE", "THE EBB"))
    )

    assert ["THE BOAT", "THE OARS", "THE NET", "A KNOT", "THE TIDE", "THE EBB"] == [words for _, words in outline(text)]


def test_a_sentence_far_below_a_head_opens_the_text() -> None:
    """Where wide distances part sections a short first paragraph has one above it too: the head's."""
    titles = ("GAME.", "FISH.", "ROOTS.", "SALT.", "OIL.")
    opening = "Game, for its part, is praised by very few of them."
    text = "\n\n\n\n\n".join(f"{title}\n\n\n{opening}\n\n{PROSE}\n\n{PROSE}" for title in titles)

    assert list(titles) == [words for _, words in outline(text)]


def test_a_line_in_brackets_says_where_a_text_was_found() -> None:
    """“(The Times, 3 June.)” stands apart as heads do, and is none."""
    source = "(_The Ardal Gazette_ of the third.)"
    text = "\n\n\n".join(
        f"{title}\n\n{PROSE}\n\n\n{source}\n\n{PROSE}" for title in ("The boat", "The net", "The tide", "The salt")
    )

    assert not [words for _, words in outline(text) if words.startswith("(")]


def test_units_with_titles_and_summaries_below_contents_are_listed() -> None:
    """Under a head that says “Contents” a number, its title and a summary may each stand by themselves."""
    titles = ("THE BOAT", "THE NET", "THE TIDE", "THE SALT")
    signs = ("I", "II", "III", "IV")
    summary = textwrap.fill(
        "The ferry--The two brothers--A letter from Ardal--How the salt was carried--Night. " * 3, 60
    )
    listed = "\n\n\n".join(f"CHAPTER {sign}\n\n{title}\n\n{summary}" for sign, title in zip(signs, titles, strict=True))
    body = "\n\n\n\n\n".join(
        f"CHAPTER {sign}\n\n{title}\n\n" + "\n\n".join([PROSE] * 12) for sign, title in zip(signs, titles, strict=True)
    )
    found = [words for _, words in outline(f"CONTENTS\n\n\n{listed}\n\n\n\n\n{body}")]

    assert ["CONTENTS", *(f"CHAPTER {sign}\n{title}" for sign, title in zip(signs, titles, strict=True))] == found


@pytest.mark.parametrize(
    ("entry", "heads"),
    (
        ("{}olm. " + PROSE, True),
        ("{}olm, Ole, 12, 44.", False),
    ),
)
def test_the_letters_of_a_dictionary_are_heads_and_those_of_an_index_are_not(entry: str, *, heads: bool) -> None:
    """They go through the alphabet at a text's end, Roman numerals among them; over pages' numbers they only sort."""
    letters = "ABCDEFGHIKLM"
    sorted_ = "\n\n\n".join(
        f"{letter}.\n\n{entry.format(letter)}\n\n{entry.format(letter + 'j')}" for letter in letters
    )
    chapters = "\n\n\n\n".join(f"CHAPTER {sign}\n\n" + "\n\n".join([SENTENCE] * 60) for sign in ("I", "II", "III"))
    found = [words for _, words in outline(f"{chapters}\n\n\n\nINDEX\n\n\n{sorted_}")]

    assert ["INDEX", *(f"{letter}." for letter in letters if heads)] == found[3:]


def test_the_number_of_an_instalment_is_a_head() -> None:
    """A serial goes on where it ended a month before: its number is right below its title, and counts on from there."""
    marks = "Marks on the barrels.\n\nXX.\n\nXI.\n\nXV.\n\nXXX.\n\nXIV.\n\nXX.\n\nXI.\n\nXV.\n\nXXX."
    rest = "\n\n\n\n".join(f"{title}\n\n{PROSE}\n\n{marks}\n\n{PROSE}" for title in ("THE NET", "THE TIDE", "THE SALT"))
    text = f"THE FERRY PAPERS.\n\nVIII.\n\n{PROSE}\n\n{PROSE}\n\n\nIX.\n\n{PROSE}\n\n\n\n{rest}"
    found = [words for _, words in outline(text)]

    assert ["THE FERRY PAPERS.", "VIII.", "IX.", "THE NET", "THE TIDE", "THE SALT"] == found


def test_names_that_come_again_and_again_list_nothing() -> None:
    """In a book of letters the writer's name and the next letter's head stand together, and both come again."""
    letters = "\n\n\n".join(
        f"{n}.\n\nTO {name}.\n\n{PROSE}\n\nIn haste, your\n\nMARTEN." for n, name in enumerate(("LISE", "OLE") * 20, 1)
    )
    found = [words for _, words in outline(f"LETTERS\n\n\n\n{letters}")]

    assert [f"{n}.\nTO {name}." for n, name in enumerate(("LISE", "OLE") * 20, 1)] == found[1:]


@pytest.mark.parametrize(
    "shown",
    ("And the wall said:\n\nMEN OF ARDAL!", "The gas burns thus:\n\nCO + H = CO", "It is so.\n\nH + O = HO"),
    ids=("a proclamation", "an equation behind a colon", "an equation"),
)
def test_what_a_text_shows_heads_nothing(shown: str) -> None:
    """A line in capitals that a colon announces is part of the text, and so is an equation."""
    text = "\n\n".join(f"{title}\n\n{PROSE}\n\n{PROSE}" for title in ("THE BOAT", "THE NET", "THE TIDE"))

    assert ["THE BOAT", "THE NET", "THE TIDE"] == [words for _, words in outline(f"{text}\n\n{shown}\n\n{PROSE}")]


def test_a_preface_right_below_a_title_needs_no_distance() -> None:
    """“Preface” in small letters, no further from the title than a paragraph, is a head as the title is."""
    text = "\n\n\n\n".join(
        f"{title}\n\nPréface\n\n{PROSE}" for title in ("THE BOAT", "THE NET", "THE TIDE", "THE SALT")
    )

    assert 4 == sum(words == "Préface" for _, words in outline(text))


def test_a_line_between_the_rows_of_a_table_heads_nothing() -> None:
    """What parts the rows of a table in capitals is the table's; the heads over prose stay."""
    row = "  1. Weight of coal          pounds      500\n  2. Weight of salt          pounds       70"
    table = f"{row}\n\n  CAPACITY.\n\n{row}\n\n  ECONOMY.\n\n{row}"
    text = "\n\n\n".join(f"{title}\n\n{PROSE}\n\n{table}\n\n{PROSE}" for title in ("THE BOAT", "THE NET", "THE TIDE"))

    assert ["THE BOAT", "THE NET", "THE TIDE"] == [words for _, words in outline(text)]


def test_topics_set_in_below_listed_titles_are_listed() -> None:
    """However many lines they have: what is set in further than the title above it sums up its chapter."""
    titles = ("The boat", "The net", "The tide", "The salt")
    topics = "The ferry of the old town. The brothers. Letters to them. Salt from the sea. Ebb, and what it leaves. "
    summary = textwrap.indent(textwrap.fill(topics * 10, 60), " " * 8)
    listed = "\n\n\n".join(f"{title}\n\n    Introduction\n\n    I. Of {title}\n\n{summary}" for title in titles)
    body = "\n\n\n\n\n".join(
        f"{head}\n\n\n{PROSE}\n\n{PROSE}" for title in titles for head in (title.upper(), f"I. Of {title}")
    )
    end = "\n\n\n\n\nON THE MAP"
    found = [words for _, words in outline(f"CONTENTS\n\n\n{listed}\n\n\nOn the map\n\n\n\n\n\n{body}{end}\n\n{PROSE}")]

    parts = (head for title in titles for head in (title.upper(), f"I. Of {title}"))
    assert ["CONTENTS", *parts, "ON THE MAP"] == found


def test_lines_of_a_form_are_no_titles() -> None:
    """Dots are to be written over; those behind “To” stand for a name."""
    assert not may_head("NAME..................... PHONE.............")
    assert may_head("TO ........")


@pytest.mark.parametrize("page", ("PÁGINA 12", "page 12", "Seite 12", "p. 12"))
def test_the_page_to_which_a_note_belongs_is_no_title(page: str) -> None:
    """“3ª--PÁGINA 12” stands over a note that nothing calls."""
    assert not may_head(f"3ª--{page}")
    assert may_head(f"3. {page[:3]}tes of the Guild, 12")


def test_a_list_of_contents_ends_where_a_book_of_verse_begins() -> None:
    """No prose ends the list there: the first poem does, whose title was listed."""
    titles = ("THE BOAT", "THE NET", "THE TIDE", "THE SALT")
    listed = "\n\n".join(f"{title}{' ' * 30}{page}" for page, title in enumerate(titles, 3))
    stanza = (
        "The lamp is out, the door is shut,\nThe road is white with snow,\n"
        "And none has seen the ferry come,\nAnd none has seen it go.\n\n"
    )
    poems = "\n\n\n\n".join(f"{title}\n\n\nI.\n\n{stanza * 3}\n\nII.\n\n{stanza * 3}" for title in titles)
    found = [words for _, words in outline(f"CONTENTS\n\n\n{listed}\n\n\n\n\n{poems}")]

    assert ["CONTENTS", *titles] == [words for words in found if len(words) > 3]


def test_the_distance_above_a_source_in_brackets_is_the_heads() -> None:
    """“[From another paper.]” stands between a piece's head and the distance that parts the pieces."""
    pieces = "\n\n\n\n\n".join(
        f"[From The Ardal Gazette.]\n\n{title}\n\n\n{PROSE}\n\n{PROSE}" for title in ("THE BOAT", "THE NET", "THE TIDE")
    )

    assert ["THE BOAT", "THE NET", "THE TIDE"] == [words for _, words in outline(f"{PROSE}\n\n\n\n\n{pieces}")]


def test_a_second_head_is_near_to_the_one_above_it() -> None:
    """A line in capitals right below a head heads the text too, though that text stands further off."""
    text = "\n\n\n\n\n".join(
        f"{title}\n\n{second}\n\n\n{PROSE}\n\n{PROSE}"
        for title, second in (("MUTTON.", "HOW TO SELECT."), ("SALT.", "THE PANS OF ARDAL."), ("OIL.", "THE PRESS."))
    )

    assert ["MUTTON.", "HOW TO SELECT.", "SALT.", "THE PANS OF ARDAL.", "OIL.", "THE PRESS."] == [
        words for _, words in outline(text)
    ]


def test_a_line_that_ends_in_an_article_goes_on() -> None:
    """“Note is made of” over what was noted heads nothing."""
    parts = "\n\n".join(f"{title}\n\n{PROSE}" for title in ("The boat", "The net", "The tide"))

    assert "Note is made of" not in [words for _, words in outline(f"{parts}\n\nNote is made of\n\n{PROSE}")]


@pytest.mark.parametrize(
    "line",
    ("It was so in Ardal and in Sund.[4]", "Porters, 218", "Salt, pans of, 7, 31-33"),
    ids=("a sentence with a note's mark", "a page", "pages"),
)
def test_a_sentence_with_a_mark_and_an_entry_of_an_index_head_nothing(line: str) -> None:
    """Where short lines head the text, these are none of them."""
    parts = "\n\n".join(f"{title}\n\n{PROSE}" for title in ("The boat", "The net", "The tide", "The salt"))

    assert line not in [words for _, words in outline(f"{parts}\n\n{PROSE}\n\n{line}\n\n{PROSE}")]


def test_authors_over_the_years_of_their_works_head_nothing() -> None:
    """In a bibliography the names stand in capitals as heads do, and a year begins what is below them."""
    works = "\n\n".join(
        f"{author}\n\n{year}. {PROSE}"
        for author, year in (("HOLM, O. AND BRANDT, L.", 1861), ("MARTEN, J. H.", 1874), ("ALFORD, B.", 1899))
    )
    parts = "\n\n".join(f"{title}\n\n{PROSE}\n\n{PROSE}" for title in ("THE BOAT", "THE NET", "THE TIDE"))
    found = [words for _, words in outline(f"{parts}\n\nLITERATURE CITED\n\n{works}")]

    assert ["THE BOAT", "THE NET", "THE TIDE", "LITERATURE CITED"] == found


def test_volumes_with_their_pages_are_no_heads() -> None:
    """“Vol. 2. Nos. 1–26. Pp. 1–638” is a work in a list, though such lines count up."""
    parts = "\n\n".join(f"{title}\n\n{PROSE}" for title in ("THE BOAT", "THE NET", "THE TIDE"))
    listed = "\n\n".join(f"Vol. {n}. Nos. 1-{n}6 and index. Pp. 1-{n}38, 194{n}." for n in range(1, 7))

    assert not [words for _, words in outline(f"{parts}\n\n{listed}\n\n{PROSE}") if words.startswith("Vol.")]


def test_a_numbered_line_that_goes_on_in_its_items_is_no_head() -> None:
    """“1. As to the wires, as” counts, and what it counts is completed by the list below it."""
    items = "_a._ Six wire;\n\n_b._ Four wire;\n\n_c._ Three wire."
    kinds = "\n\n".join(
        f"{n}. With respect to {what}, as\n\n{items}" for n, what in enumerate(("wires", "use", "heat"), 1)
    )

    assert [] == outline(f"{PROSE}\n\n{kinds}\n\n{PROSE}")


def test_an_emphasised_line_below_a_row_of_stars_is_a_head() -> None:
    """Stars part the pieces of a magazine: what is short and emphasised below them is a piece's title."""
    rule = "       *       *       *       *       *"
    pieces = f"\n\n{rule}\n\n".join(
        f"{title}\n\n{PROSE}\n\n{PROSE}" for title in ("_Longevity._", "_A famous horse._", "_Bacon and cabbage._")
    )

    assert ["Longevity.", "A famous horse.", "Bacon and cabbage."] == [
        words for _, words in outline(f"{PROSE}\n\n{rule}\n\n{pieces}")
    ]


def test_a_shortened_word_counts_on_with_the_whole_one() -> None:
    """“CHAPTER I.” and then “CHAP. II.”: a list that spells the word out lists those that do not."""
    summary = textwrap.fill(SENTENCE * 3, 60)
    signs = ("I", "II", "III", "IV")
    listed = "\n\n".join(f"CHAPTER {sign}.\n\n{summary}        {sign.lower()}" for sign in signs)
    body = "\n\n\n\n\n".join(
        f"{'CHAPTER' if sign == 'I' else 'CHAP.'} {sign}.\n\n" + "\n\n".join([PROSE] * 9) for sign in signs
    )
    found = outline(f"CONTENTS.\n\n\n{listed}\n\n\n\n\n{body}")

    assert ["CONTENTS.", "CHAPTER I.", "CHAP. II.", "CHAP. III.", "CHAP. IV."] == [words for _, words in found]
    assert 1 == len({level for level, words in found if words.startswith("CHAP")})


def test_an_emphasised_line_that_is_quoted_heads_nothing() -> None:
    """It stands apart as a head does and ends as a sentence does; no row of stars is above it."""
    quoted = "  _The lamp is out and the door is shut._"
    text = "\n\n\n\n".join(
        f"{title}\n\n{PROSE}\n\nHe answered gently:\n\n\n{quoted}\n\n\n{PROSE}"
        for title in ("THE BOAT", "THE NET", "THE TIDE")
    )

    assert ["THE BOAT", "THE NET", "THE TIDE"] == [words for _, words in outline(text)]


@pytest.mark.parametrize("day", ("Sund, 17th November", "Ardal, 3. Mai", "Ardal, June 9th"))
def test_the_place_and_day_of_an_entry_head_nothing(day: str) -> None:
    """Over an entry of a diary within a story they stand as short lines do that head text elsewhere."""
    parts = "\n\n".join(f"{title}\n\n{PROSE}" for title in ("The boat", "The net", "The tide", "The salt"))

    assert day not in [words for _, words in outline(f"{parts}\n\n{day}\n\n{PROSE}")]


def test_the_printer_behind_a_title_heads_nothing() -> None:
    """The line stands as far apart as the heads further on, before a picture and the preface."""
    chapters = "\n\n\n\n".join(f"{head}\n\n{PROSE}\n\n{PROSE}" for head in ("PREFACE.", "OF THE FERRY.", "OF SALT."))
    printer = "OLE BRANDT AND SONS, LIMITED,\nBERGEN AND ARDAL."
    front = f"ON FERRIES.\n\nBY\n\nMARTEN HOLM.\n\n\n\nBERGEN:\n\n1890.\n\n\n\n{printer}\n\n\n\n[Illustration]"

    assert ["ON FERRIES.", "PREFACE.", "OF THE FERRY.", "OF SALT."] == [
        words for _, words in outline(f"{front}\n\n\n\n{chapters}")
    ]


def _front(*notes: str) -> str:
    said = "\n\n".join(notes)
    page = "              THE SALT ROAD\n\n              by\n\n              ANNA HOLM\n\n\n              LONDON\n"
    page += "              THE FERRY PRESS\n              1902"
    chapters = "\n\n\n\n\n".join(f"CHAPTER {number}\n\n{PROSE}\n\n{PROSE}" for number in ("I", "II", "III"))
    return f"{said}\n\n\n\n\n{page}\n\n\n\n\n{chapters}"


def test_a_title_page_stands_behind_several_notes_on_the_copy() -> None:
    """However many paragraphs they have."""
    notes = ["Transcriber’s notes:", PROSE, PROSE]

    assert (1, "THE SALT ROAD") == outline(_front(*notes))[0]
    assert 4 == len(outline(_front(*notes)))


def test_no_note_on_the_copy_is_the_title() -> None:
    """Though it is short, and the last of them stands far from what is below."""
    notes = ["Transcriber’s Notes:", "  Blank pages have been eliminated.", "  A few errors have been corrected."]

    assert (1, "THE SALT ROAD") == outline(_front(*notes))[0]


def test_lines_and_what_they_were_mended_to_head_nothing() -> None:
    """A transcriber lists both, one under the other; nor does what is to be filled in."""
    assert not may_head("it is more or less immediately preceeded\nit is more or less immediately preceded")
    assert not may_head("(Place) . . . . on . . . . . . .")
    assert may_head("THE FERRY AND THE MEN OF THE SALT ROAD\nA Story of the River in Four Books")


def test_emphasised_titles_below_numbers_are_heads_where_several_are() -> None:
    """They end in a point, as the first sentence of a chapter does, and stand further off than a paragraph."""
    chapters = "\n\n\n\n\n".join(
        f"CHAPTER {number}.\n\nTHE {word}.\n\n\n_On the {word} and its men._\n\n{PROSE}\n\n\n_Of salt._\n\n{PROSE}"
        for number, word in (("I", "NET"), ("II", "BOAT"), ("III", "TIDE"))
    )

    assert "On the BOAT and its men." in [words for _, words in outline(chapters)]


def test_books_for_so_many_shillings_head_nothing() -> None:
    """A number of a series stands before them."""
    listed = "\n\n".join(f"     No. {number}. =The Ferry.= 1{number}s." for number in range(1, 6))
    chapters = "\n\n\n\n\n".join(f"CHAPTER {number}\n\n{PROSE}\n\n{PROSE}" for number in ("I", "II", "III"))

    assert 3 == len(outline(f"{chapters}\n\n\n\n\n{PROSE}\n\n{listed}"))


_CHAPTERS = "\n\n\n\n\n".join(f"CHAPTER {number}\n\n{PROSE}\n\n{PROSE}" for number in ("I", "II", "III"))


@pytest.mark.parametrize("author", ("_By ANNA HOLM._", "_By_\n          Mrs Anna Holm"))
def test_a_title_may_stand_in_many_lines_over_its_author(author: str) -> None:
    """In the middle of the page: it is no verse, and the author is not the title."""
    words = ("A", "VINDICATION", "OF THE", "SALT ROAD,", "IN A", "LETTER", "TO", "THE FERRYMAN")
    title = "\n".join(f"          {word}" for word in words)
    page = f"{title}\n\n\n          {author}\n\n\n          THE SECOND EDITION.\n\n\n          M. DCC. XC."

    assert [(1, "\n".join(words)), *((2, f"CHAPTER {one}") for one in ("I", "II", "III"))] == outline(
        f"{page}\n\n\n\n\n{_CHAPTERS}"
    )


@pytest.mark.parametrize(
    "line",
    ("Salt Raod=> Salt Road {pg 165}", 'ANNA HOLM."', "_Exit Anna and the Pilot_"),
    ids=("mended", "signed", "stage"),
)
def test_such_lines_head_nothing(line: str) -> None:
    """Though others of their look do."""
    kind = line[0] == "_"
    heads = "\n\n\n".join(
        f"{'_' * kind}THE {word}{'_' * kind}\n\n{PROSE}\n\n{PROSE}" for word in ("NET", "BOAT", "TIDE")
    )

    assert line.strip("_") not in [words for _, words in outline(f"{heads}\n\n{PROSE}\n\n{line}\n\n{PROSE}\n\n{heads}")]


def test_a_dedication_may_have_a_year() -> None:
    """A year is no day of a letter then."""
    dedications = "\n\n\n\n\n".join(f"DEDICATION, {year}\n\n{PROSE}" for year in (1905, 1908))

    assert "DEDICATION, 1908" in [words for _, words in outline(f"{dedications}\n\n\n\n\n{_CHAPTERS}")]


def test_entries_may_have_an_ellipsis_before_their_page() -> None:
    """With a space before it."""
    assert is_entry("GLOSSARIAL INDEX … 133")


def test_names_that_begin_with_an_initial_are_heads_like_others() -> None:
    """“M.” counts nothing here."""
    letters = ("COUNT HOLM TO A. LIND", "M. DUBOIS TO A. LIND", "TO ANNA HOLM", "THE PILOT TO ANNA HOLM")
    text = "\n\n\n".join(f"{letter}.\n\n{PROSE}\n\n{PROSE}\n\n  A. LIND." for letter in letters)

    assert [f"{letter}." for letter in letters] == [words for _, words in outline(text)]


def test_the_books_of_a_catalogue_are_its_text() -> None:
    """They are for sale to its end, and before."""
    kinds = ("Mines.", "Metals.", "Inks.", "Soaps.", "Oils.", "Paper.", "Silk.", "Glass.", "Salt.", "Nets.")
    books = "\n\n".join(
        f"THE {word} BOOK. By A. HOLM. Demy 8vo. 80 pp. Price 5s. net. {PROSE}" for word in ("NEW", "OLD", "RED", "BIG")
    )
    text = "\n\n\n\n\n".join(f"{kind}\n\n\n{books}" for kind in kinds)

    assert list(kinds) == [words for _, words in outline(f"{PROSE}\n\n\n\n\n{text}")]


@pytest.mark.parametrize(
    "price", ("Price, 75 cents.", "Preis jeder Nummer 20 Pfennig.", "1 vol. 3 fr. 50", "Jedes nur M 1.--")
)
def test_what_a_publisher_sells_behind_a_text_is_headed_by_nothing_of_it(price: str) -> None:
    """Between the books, and behind the last, stand many notices."""
    notice = "\n\n".join(f"“A good book.”--_Paper {number}_" for number in range(12))
    books = "\n\n\n".join(
        f"THE {word} BOOK\n\nBy A. HOLM. {price}\n\n{notice}" for word in ("NEW", "OLD", "RED", "BIG", "FAR")
    )
    parts = "\n\n\n".join(f"THE {word}\n\n" + "\n\n".join([PROSE] * 40) for word in ("NET", "BOAT", "TIDE"))
    found = [words for _, words in outline(f"{parts}\n\n\n\n\nNEW BOOKS\n\n\n{books}")]

    assert not [words for words in found if words.endswith(" BOOK")]


@pytest.mark.parametrize(
    "head",
    (
        "CENTRE FOR RIVERS\nWorking Paper No. 2024/07",
        "CENTRE FOR RIVERS\n\nPolicy Brief 12",
        "FERRY REPORTS\n\nReport Nr. 7",
    ),
)
def test_a_title_stands_below_a_letterhead_with_its_number(head: str) -> None:
    """Above the number of a series stands whose it is."""
    title = "Shared Waters, Divided Ledgers:\nFinancing the Ferry"
    top = f"{head}\n\n{title}\n\nAnna Holm and Ben Marten\n\n14 May 2024"
    parts = ("ABSTRACT", "1. THE RIVER", "2. THE ROAD")

    assert [(1, title), *((2, part) for part in parts)] == outline(
        "\n\n".join([top, *(f"{part}\n\n{PROSE}" for part in parts)])
    )


def test_two_heads_of_an_article_of_a_line_a_paragraph_are_heads() -> None:
    """Though a quotation in it is wrapped."""
    line = SENTENCE * 2
    quoted = textwrap.indent(textwrap.fill(SENTENCE * 2, 60), "    ")
    heads = ("WHO COUNTS?", "WHAT A BUS COSTS")
    text = "\n\n".join([line, line, *(f"{head}\n\n{line}\n\n{line}" for head in heads), quoted, line])

    assert list(heads) == [words for _, words in outline(text)]


def test_an_article_alone_above_a_word_that_heads_parts_is_of_its_head() -> None:
    """“THE” stands over “PREFACE.”."""
    text = f"THE FERRY BOOK\n\n\n\n\n{PROSE}\n\n\n\n\nTHE\n\nPREFACE.\n\n\n{PROSE}\n\n{PROSE}"

    assert "THE PREFACE." in [" ".join(words.split()) for _, words in outline(text)]


def test_a_chapter_without_a_title_among_those_in_capitals_begins_with_its_text() -> None:
    """A short paragraph right below its number is none, though all others have titles there."""
    below = ["THE BOAT", "THE NET", "THE TIDE", "THE SALT", SENTENCE.strip(), "THE SNOW"]
    text = "\n\n\n\n".join(f"CHAPTER {at}\n\n{words}\n\n{PROSE}\n\n{PROSE}" for at, words in enumerate(below, start=1))

    assert "CHAPTER 5" in [words for _, words in outline(f"{PROSE}\n\n\n\n{text}")]


def test_a_short_title_of_two_points_belongs_to_its_number() -> None:
    """“Rumours.--Fears” sums up no chapter that others do not name in as few words."""
    titles = ("The port", "Rumours.--Fears", "The lamp", "A hard fight.--Plans", "The ice")
    text = "\n\n\n\n\n".join(
        f"{number}\n\n{title}\n\n{PROSE}" for number, title in zip(("I", "II", "III", "IV", "V"), titles, strict=True)
    )

    assert list(titles) == [words.split("\n")[-1] for _, words in outline(f"THE FERRY\n\n\n\n\n{text}")[1:]]


def test_two_lines_of_verse_below_a_number_are_no_title() -> None:
    """Other poems have their titles there; one is no longer than a line and a half."""
    poem = ("The boat is in, the salt is dear,\nAnd who will pay the ferryman?\n" * 4).strip()
    poems = (
        f"The ferry\n\n{poem}",
        poem,
        "For even kings have hidden here,\nThe sea.",
        f"The lamp\n\n{poem}",
        f"The ice\n\n{poem}",
    )
    text = "\n\n\n\n".join(
        f"{number}\n\n{one}" for number, one in zip(("I", "II", "III", "IV", "V"), poems, strict=True)
    )

    assert "III" in [words for _, words in outline(f"THE SONGS\n\n\n\n\n{text}")]


def test_entries_of_an_index_without_commas_head_nothing() -> None:
    """The first of each letter stands as far off as heads do."""
    heads = ("The port", "The salt", "The lamp", "The ice", "The mole")
    chapters = "\n\n\n".join(f"{head}\n\n{PROSE}\n\n{PROSE}" for head in heads)
    letters = "\n\n\n".join(
        f"{one}asuistry 4-5\n\n{one}ause\n  relation to ethics 31-3, 34\n\n{one}hoice 21" for one in "BCDEGH"
    )

    assert [*heads, "INDEX"] == [
        words for _, words in outline(f"THE FERRY\n\n\n{chapters}\n\n\n\nINDEX\n\n\n{letters}")
    ][1:]


@pytest.mark.parametrize(
    "line",
    (
        "LONDON: PRINTED BY A. HOLM AND SONS, SALT STREET",
        "Druck von Brandt in Oldport.",
        "PARIS.--IMP. HOLM, 5, RUE DU SEL.",
        "Porto--Imprensa Moderna",
        "Acabou de se imprimir aos sete de maio",
    ),
)
def test_who_printed_a_book_heads_nothing_at_its_end(line: str) -> None:
    """It stands as the heads of the book do."""
    heads = ("THE FERRY", "THE SALT", "THE LAMP")
    text = "\n\n\n\n\n".join(f"{head}\n\n\n{PROSE}" for head in heads)

    assert list(heads) == [words for _, words in outline(f"{PROSE}\n\n\n\n\n{text}\n\n\n\n\n{line}\n\n\n{PROSE}")]


@pytest.mark.parametrize("line", ("PRINTED BOOKS IN THE NORTH", "DRUCK UND GEGENDRUCK", "IMPRENSA E LIBERDADE"))
def test_what_is_said_of_printing_may_be_a_head(line: str) -> None:
    """No printer is named."""
    heads = ("THE FERRY", line, "THE LAMP")
    text = "\n\n\n\n\n".join(f"{head}\n\n\n{PROSE}" for head in heads)

    assert list(heads) == [words for _, words in outline(f"{PROSE}\n\n\n\n\n{text}")]


def test_a_number_on_a_page_of_its_own_is_no_second_head() -> None:
    """Nothing but an ornament stands between it and the number over the chapter."""
    numbers = ("I", "II", "III", "IV")
    chapters = "\n\n\n\n\n".join(
        f"{number:>30}\n\n{'[Illustration]':>36}\n\n\n\n\n{number:>30}\n\n{PROSE}\n\n{PROSE}" for number in numbers
    )

    assert [*numbers] == [words for _, words in outline(f"{PROSE}\n\n\n\n\n{chapters}\n")]


@pytest.mark.parametrize("title", ("THE WAY OVER THE ICE (25 February 1756)", "1853: THE YEAR OF THE SALT"))
def test_a_title_may_say_when_what_it_tells_took_place(title: str) -> None:
    """It stands right below the number of its chapter, as those of other chapters do."""
    titles = ("THE FERRY", title, "THE LAMP", "THE TWO BROTHERS")
    chapters = "\n\n\n\n\n".join(
        f"CHAPTER {at}\n\n{one}\n\n\n{PROSE}\n\n{PROSE}" for at, one in enumerate(titles, start=1)
    )

    assert f"CHAPTER 2\n{title}" in [words for _, words in outline(f"{PROSE}\n\n\n\n\n{chapters}\n")]


def test_a_section_sign_by_itself_stands_over_a_title() -> None:
    """The title is emphasised, in one line or in two, and the next sign stands as far off."""
    titles = (
        "_Of the Ferries_",
        "_The same Matter continued, and of the\nLamps and the Ice of the North_",
        "_Of Salt_",
    )
    text = "\n\n\n".join(f"§.\n\n{title}\n\n\n{PROSE}\n\n{PROSE}" for title in titles)

    found = [
        " ".join(words.split())
        for _, words in outline(f"{PROSE}\n\n\n{text}\n\n\n§.\n\n_Of the Two Brothers_\n\n\n{PROSE}")
    ]

    assert found == [*(" ".join(title.strip("_").split()) for title in titles), "Of the Two Brothers"]


@pytest.mark.parametrize("line", ("H2O + CO2 <--> H2CO3", "Signal 2: -- -- -- --", "FACING PAGE", "OPPOSITE PAGE"))
def test_formulas_signals_and_the_word_over_pages_are_no_heads(line: str) -> None:
    """Dashes and words beside them are another thing: a title between two rules."""
    assert not may_head(line)
    assert may_head("---------- THE FERRY ----------")
    assert may_head("THE FACING PAGES OF THE BOOK")


def test_a_scene_on_a_page_of_its_own_with_a_motto_is_no_second_head() -> None:
    """Several are so; a part that begins with a short chapter of its own name once is none."""
    numbers = ("SCENE ONE", "SCENE TWO", "SCENE THREE", "SCENE FOUR")
    scenes = "\n\n\n\n\n".join(
        f"{number}\n\n{SENTENCE.strip()} ISAIAH.\n\n\n\n\n{number}\n\n{PROSE}\n\n{PROSE}" for number in numbers
    )

    assert [*numbers] == [words for _, words in outline(f"{PROSE}\n\n{PROSE}\n\n\n\n\n{scenes}\n")]
