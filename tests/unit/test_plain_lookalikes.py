"""Short lines that look like headings of a plain text by their place, and what they are."""

from __future__ import annotations

import pytest

from helpers.plain_prose import PROSE, SENTENCE, outline

NUMBERS = ("I", "II", "III", "IV", "V")


def _words(text: str) -> list[str]:
    return [words for _, words in outline(text)]


def _chapters(*, below: str = "", within: str = "") -> str:
    """Set chapters with sections widely apart, in one of which something stands below its number or within."""
    sections = "\n\n\n".join(f"The {name} road\n\n{PROSE}\n\n{PROSE}" for name in ("first", "long", "last"))
    told = [
        f"CHAPTER {number}\n\n\n{below if number == 'II' else PROSE}\n\n{PROSE}{within}\n\n{PROSE}\n\n\n{sections}"
        for number in NUMBERS
    ]
    return "\n\n\n\n\n".join(told)


@pytest.mark.parametrize("opening", ("It rained.", "“Row, Marten, row!”", "_Why had he come back at all?_"))
def test_a_short_first_sentence_below_a_number_is_text(opening: str) -> None:
    """However far from the number it stands, as the first paragraphs of the other chapters do."""
    assert opening.strip("_") not in _words(_chapters(below=opening))
    assert 3 * len(NUMBERS) + len(NUMBERS) == len(outline(_chapters(below=opening)))


@pytest.mark.parametrize("gap", ("\n\n", "\n\n\n"))
def test_who_is_quoted_heads_nothing(gap: str) -> None:
    """The name is set in as what is quoted is, and the text below stands at the margin again."""
    quoted = f"    The truth of truths is salt.{gap}    ANNE HOLM.{gap}"
    names = ("LONG", "FIRST", "LAST", "OLD", "NEW", "SHORT")
    heads = gap.join(f"THE {name} WAY\n\n{quoted if name in 'LONG OLD' else ''}{PROSE}\n\n{PROSE}" for name in names)

    assert [f"THE {name} WAY" for name in names] == _words(heads)


def test_who_signs_a_letter_in_a_story_heads_nothing() -> None:
    """The name is set in right below the letter; heads in capitals stand at the margin."""
    letter = f"DEAR FATHER:\n\n{PROSE}\n\n         YOUR ANNA.\n\n{PROSE}"
    songs = "\n\n".join(f"{PROSE}\n\nA SONG OF {name}\n\n{PROSE}" for name in ("SALT", "RAIN", "STONES"))

    assert ["A SONG OF SALT", "A SONG OF RAIN", "A SONG OF STONES"] == _words(f"{songs}\n\n{letter}")


@pytest.mark.parametrize("column", ("CHAPTER", "FIG."))
def test_the_head_of_a_column_is_no_head_of_the_text(column: str) -> None:
    """Over the numbers of a list stands what they count."""
    listed = "\n".join(f"  {number}. THE WAY OF DAY {number}" for number in NUMBERS)
    chapters = "\n\n\n\n\n".join(f"CHAPTER {number}\n\n{PROSE}\n\n{PROSE}" for number in NUMBERS)

    assert column not in _words(f"THE SALT ROAD\n\n\n\n\nCONTENTS\n\n\n{column}\n\n{listed}\n\n\n\n\n{chapters}")


def test_a_letter_that_means_and_joins_the_lines_of_a_title() -> None:
    """In Portuguese, Italian and Spanish it stands alone between two lines."""
    text = "\n\n\n\n\n".join(
        f"{name} CONFERENCIA\n\n{PROSE}\n\n{PROSE}" for name in ("PRIMEIRA", "SEGUNDA", "TERCEIRA")
    )
    title = "ANNA HOLM\n\nE\n\nA CAMINHADA DO SAL"

    found = _words(f"ADVERTENCIA\n\n{PROSE}\n\n\n\n\n{title}\n\n\n\n\n{text}")

    assert "ANNA HOLM E A CAMINHADA DO SAL" == " ".join(found[1].split())


def test_a_piece_that_is_continued_heads_the_first_text_of_a_number() -> None:
    """“[Continued.]” below it does not make it a part of the title page."""
    pieces = "\n\n\n\n\n".join(f"THE WAY OF {name}\n\n\n{PROSE}\n\n{PROSE}" for name in ("SALT", "RAIN", "STONES"))
    text = (
        f"THE FERRY PAPER.\n\nNo. VI. APRIL 1876.\n\n\n\n\nTHE OLD QUAY.\n\n[CONTINUED.]\n\n\n{PROSE}\n\n\n\n\n{pieces}"
    )

    assert ["THE FERRY PAPER.", "THE OLD QUAY.", "THE WAY OF SALT"] == _words(text)[:3]


def test_short_sentences_between_talk_are_no_scenes() -> None:
    """Though some lines begin as speeches do: titles without a number head scenes in plays alone."""
    told = ("It grew dark.", "Nobody answered.", "Then they went.", "So it was.")
    talk = "\n\n".join(
        f"{said}\n\n{PROSE}\n\n"
        + "\n\n".join(f"{name}: {SENTENCE.strip()}\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}" for name in ("HOLM", "LUND") * 5)
        for said in told
    )

    assert set(told).isdisjoint(_words(f"{PROSE}\n\n{talk}"))


def test_scenes_of_a_play_that_counts_none_are_headed_by_their_places() -> None:
    """Below a speech, over what the stage shows, where every few lines somebody speaks."""
    turns = "\n\n".join(f"{name}. {SENTENCE.strip()}" for name in ("HOLM", "BRANDT") * 6)
    places = ("A quay", "The salt house", "Before the gate", "The quay again")
    play = "\n\n".join(f"{place}\n\n_Two men stand there and wait._\n\n{turns}" for place in places)

    assert set(places[1:]) <= set(_words(f"BRANDT. {SENTENCE.strip()}\n\n{turns}\n\n{play}"))


@pytest.mark.parametrize("line", ("'Last night, I believe.'", "Andrea del Salto, 20, 43, 188"))
def test_words_that_might_count_a_unit_count_none(line: str) -> None:
    """Neither the nights of a tale, nor parts in another language."""
    entries = "\n\n".join((f"Anna Holm, {PROSE}", line, f"Andrea Brandt, {PROSE}"))

    assert line not in _words(_chapters(within=f"\n\n{line}\n\n{PROSE}") + f"\n\n\n\n\nINDEX\n\n\n{entries}")


def test_the_parts_of_notes_behind_a_story_are_heads() -> None:
    """They are set as no other line of the book, as titles for sale are, but below “Notes” and no further off."""
    talk = f"{PROSE}\n\n" + f"“{SENTENCE.strip()}”\n\n“{SENTENCE.strip()}”\n\n{PROSE}\n\n" * 120
    tales = "\n\n\n\n\n".join(f"THE TALE OF {name}.\n\n\n{talk}" for name in ("SALT", "RAIN", "STONES"))
    parts = ("The Salt", "Anna and the Rain", "The Four Stones", "Old Holm", "The Way back")
    notes = "\n\n\n".join(f"_{part}._\n\n{PROSE}\n\n{SENTENCE.strip()}" + f"\n\n{PROSE}" * 3 for part in parts)

    assert set(parts) <= {words.strip(".") for words in _words(f"{tales}\n\n\n\n\nNOTES.\n\n\n{PROSE}\n\n\n{notes}")}


def test_of_two_styles_that_hold_a_series_the_higher_one_does() -> None:
    """In a magazine chapters stand below pieces, and once below the number of a book within one."""
    chapters = "\n\n\n".join(f"CHAPTER {number}.\n\n{PROSE}\n\n{PROSE}" for number in NUMBERS)
    sections = "\n\n\n".join(f"{name}.\n\n{PROSE}" for name in ("ON THE QUAY", "IN THE HOUSE", "BY NIGHT"))
    serial = f"MY LONG STORY.\n\n\n{chapters}\n\n\nBOOK XI.--INITIAL CHAPTER.\n\n{PROSE}\n\n\n{chapters}"
    pieces = [
        f"THE {name} PIECE.\n\n{PROSE}" for name in ("SALT", "RAIN", "OLD", "NEW", "LAST", "SHORT", "LONG", "FIRST")
    ]
    last = f"THE RECORD.\n\n{PROSE}\n\n\n{sections}"
    text = "\n\n\n\n\n".join((*pieces[:3], serial, pieces[3], f"A SHORT STORY.\n\n\n{chapters}", *pieces[4:], last))
    levels = {words: level for level, words in outline(f"THE PAPER\n\n\n{sections}\n\n\n\n\n{text}")}

    assert levels["THE SALT PIECE."] == levels["MY LONG STORY."] == levels["A SHORT STORY."] < levels["CHAPTER I."]


@pytest.mark.parametrize(
    "signed",
    ("P.C.", "  ANNE HOLM.\n\n  _April, 1868._", "  ANNE HOLM.\n\n  THE FERRY SOCIETY,\n  Ardal."),
)
def test_who_signs_a_preface_heads_nothing(signed: str) -> None:
    """The name stands right below it, by its initials, or set in over its place or day; others stand at the margin."""
    heads = "\n\n".join(f"THE {name} WAY\n\n{PROSE}\n\n{PROSE}" for name in ("LONG", "FIRST", "LAST", "OLD"))

    assert ["PREFACE", "THE LONG WAY"] == _words(f"PREFACE\n\n{PROSE}\n\n{signed}\n\n{PROSE}\n\n{heads}")[:2]


def test_whom_a_letter_is_for_heads_nothing() -> None:
    """Between the place with the day and the greeting."""
    letter = f"ARDAL, _September 1st, 1854_.\n\nMR. JOHN S. HOLM.\n\n_Dear Brother_--{PROSE}"
    heads = "\n\n".join(f"THE {name} WAY\n\n{PROSE}\n\n{PROSE}" for name in ("LONG", "FIRST", "LAST", "OLD"))

    assert "MR. JOHN S. HOLM." not in _words(f"{heads}\n\n{letter}")


@pytest.mark.parametrize(
    "line", ("Holm, § 437, p. 496", "Name ______________", "      # Make sure that the folder is there")
)
def test_entries_blanks_and_remarks_in_code_head_nothing(line: str) -> None:
    """However far from the text before them they stand."""
    assert line.strip() not in _words(_chapters(within=f"\n\n\n{line}\n\n{PROSE}"))
    assert line.strip(" #") not in _words(_chapters(within=f"\n\n\n{line}\n\n{PROSE}"))


def test_number_signs_at_the_margin_mark_heads() -> None:
    """As Markdown has them, though the file is called a plain text."""
    assert [(1, "Salt"), (2, "Rain")] == outline(f"# Salt\n\n{PROSE}\n\n## Rain\n\n{PROSE}")


def test_a_number_with_the_page_of_a_line_heads_its_note() -> None:
    """Notes behind a text name the place that they are about."""
    heads = [f"{number}., line {line}, p. {line + 180}." for line, number in enumerate(NUMBERS, start=3)]
    notes = "\n\n\n".join(f"{head}\n\n{PROSE}\n\n{PROSE}" for head in heads)

    assert heads == _words(f"NOTES\n\n\n{notes}")[1:]


def test_a_line_that_lists_the_parts_of_its_chapter_heads_nothing() -> None:
    """It begins with the number of the first of them, and the part's own head has that number too."""
    parts = ("THE FERRY", "THE SALT", "THE LAMP")
    heads = [f"{number}.--{part}." for number, part in zip(("I", "II", "III"), parts, strict=True)]
    chapter = f"{'--'.join(heads)}\n\n\n" + "\n\n\n".join(f"{head}\n\n{PROSE}\n\n{PROSE}" for head in heads)
    text = "\n\n\n\n".join(f"{title}\n\n{chapter}" for title in ("THE RIVER", "THE OTHER SHORE", "THE ICE"))

    assert heads * 3 == [words for _, words in outline(text) if words[0] == "I"]


@pytest.mark.parametrize(
    "notice",
    (
        "_Es propiedad del autor._",
        "Il a été tiré vingt exemplaires sur papier de Hollande.",
        "Queda hecho el depósito.",
    ),
)
def test_what_says_who_may_print_a_text_heads_nothing(notice: str) -> None:
    """It stands widely apart on a title page, and before a dedication."""
    chapters = "\n\n\n\n\n".join(f"CHAPTER {number}\n\n{PROSE}\n\n{PROSE}" for number in ("I", "II", "III"))
    text = f"{notice}\n\n\n\n\nTO\n\nTHE TWO BROTHERS OF THE FERRY\n\n\n{PROSE}\n\n\n\n\n{chapters}"

    assert notice.strip("_") not in [words for _, words in outline(text)]


def test_a_column_of_prices_tells_of_books_that_are_sold() -> None:
    """Who wrote them stands over each list, as far apart as a head."""
    prices = {"ANNA BERG": "3,00", "OLE LIE": "1,50", "RUTH MOE": "3,25", "NILS DAHL": "2,00", "KARI VIK": "1,75"}
    books = "\n\n\n".join(f"{name.center(60).rstrip()}\n\n  THE FERRY{' ' * 40}{cost}" for name, cost in prices.items())
    titles = ("THE FERRY", "THE SALT", "THE ICE")
    chapters = "\n\n\n".join(f"{title.center(60).rstrip()}\n\n" + "\n\n".join([PROSE] * 12) for title in titles)
    text = f"{chapters}\n\n\n\n\n{'LIST OF BOOKS'.center(60).rstrip()}\n\n\n{books}\n"

    assert not set(prices) & {words for _, words in outline(text)}


def test_an_entry_below_its_letter_is_no_title() -> None:
    """In a glossary the next entries stand below it, as far off."""
    names = ("Anchor", "Boat", "Cable", "Dory", "Ebb", "Ferry", "Gull", "Hull", "Ice", "Jetty")
    entries = {name[0]: name for name in names}
    listed = "\n\n\n".join(
        f"{letter}\n\n  {entry} (_of a boat_).--What there is.\n\n  {entry}x.--{SENTENCE}"
        for letter, entry in entries.items()
    )
    text = f"{PROSE}\n\n\n\nWORDS OF THE FERRY\n\n\n{listed}"

    assert list(entries) == [words for _, words in outline(text)][1:]


def test_a_number_that_counts_on_within_itself_is_a_head_s_own() -> None:
    """“2.3.4.” lists no parts: nothing of it stands in the title; nor does a title with figures behind each other."""
    heads = [
        "2.3.3. Of the Ferries 4, 5, 6",
        "2.3.4. The Ice",
        "2.3.4.1. The Lamp",
        "2.3.4.2. The Ebb",
        "2.3.4.3. The Mole",
    ]

    assert heads == [words for _, words in outline("\n\n".join(f"{head}\n\n   {PROSE}" for head in heads))]


def test_the_last_line_of_what_a_bracket_holds_is_no_head() -> None:
    """Blank lines part what is said of several pictures in a row, and the last of it closes the bracket."""
    titles = {"THE FERRY": "SOME", "THE SALT": "MANY", "THE ICE": "MORE", "THE LAMP": "ALL"}
    shown = "[Illustration: A FERRYMAN]\n\nTWO BROTHERS"
    text = "\n\n".join(
        f"{title}\n\n{PROSE}\n\n{PROSE}\n\n{shown}\n\n{some} MEN OF THE ISLES]\n\n{PROSE}"
        for title, some in titles.items()
    )

    assert not [words for _, words in outline(text) if "]" in words]


def test_what_a_publisher_offers_behind_the_end_heads_nothing() -> None:
    """The index of the book itself may stand there too."""
    chapters = "\n\n\n\n\n".join(
        f"CHAPTER {number}.\n\n" + "\n\n".join([PROSE] * 30) for number in ("I", "II", "III", "IV")
    )
    offers = "\n\n\n".join(
        f"{title}\n\n{SENTENCE}\n\nUn volume di pagine 300. {price}"
        for title, price in (("I MARI", "Lire 3,50"), ("LE SALINE", "L. 2"), ("LA NEVE", "L. 4"))
    )
    index = "INDICE\n\n   Capitolo I     1\n   Capitolo II    30"
    text = f"{chapters}\n\n\nFINE.\n\n\n\n\n{index}\n\n\n\n\nOPERE NUOVE\n\n\n{offers}\n"

    assert ["INDICE"] == [words for _, words in outline(text)][4:]


def test_books_that_newspapers_praise_at_the_end_head_nothing() -> None:
    """What a paper said of each stands below its title, and notes of the text stand behind them all."""
    chapters = "\n\n\n\n\n".join(f"CHAPTER {at}.\n\n" + "\n\n".join([f"{PROSE}[{at}]"] * 25) for at in (1, 2, 3, 4))
    papers = ("Oldport News", "The Moen Gazette", "Ardal Times", "The Northern Review", "The Ferry", "Salt and Ice")
    praised = "\n\n".join(f"=Life of Holm. Part {paper}.=\n\n    “{SENTENCE.strip()}”--_{paper}._" for paper in papers)
    notes = "\n\n".join(f"[{at}] {SENTENCE.strip()}" for at in (1, 2, 3, 4))

    found = [
        words for _, words in outline(f"{chapters}\n\n\n\n\nGREAT WRITERS.\n\n\n{praised}\n\n\n\n\nNOTES\n\n{notes}\n")
    ]

    assert not [words for words in found if "Life" in words]


def test_numbered_verses_one_space_in_are_items() -> None:
    """Nothing stands below them but the next; heads that stand so have text below."""
    verses = "\n\n".join(f" {at}. {SENTENCE.strip()[:40]}\n of the men?" for at in range(1, 12))

    assert not outline(f"{PROSE}\n\n{PROSE}\n\n\n{verses}\n\n\n{PROSE}\n")


def test_what_stands_below_a_head_over_other_books_at_the_end_heads_nothing() -> None:
    """Their names and forms stand as heads do; the head over them all may be one."""
    titles = ("DIE FAHRT", "DER SCHNEE", "DIE INSEL", "DAS ENDE")
    chapters = "\n\n\n\n\n".join("\n\n".join((title, *[PROSE] * 60)) for title in titles)
    books = "\n\n\n".join(f"{name}\n\nRoman. In zwei Teilen.\n\n{SENTENCE}" for name in ("DIE SALZE", "DAS EIS", "ODE"))

    found = [words for _, words in outline(f"{chapters}\n\n\n\n\nVON DEMSELBEN VERFASSER:\n\n\n{books}\n")]

    assert not {"DIE SALZE", "DAS EIS", "ODE"} & set(found)


def test_many_offers_behind_the_end_may_take_up_more() -> None:
    """A publisher's list of a fifth of the text, each with its form."""
    chapters = "\n\n\n\n\n".join("\n\n".join((title, *[PROSE] * 12)) for title in ("THE FERRY", "THE SALT", "THE ICE"))
    books = "\n\n\n".join(
        f"THE {word} OF MOEN.\n\nIn two Volumes, 12mo.\n\n{SENTENCE.strip()}" for word in ("LAMPS", "NETS", "MILLS") * 6
    )

    found = [words for _, words in outline(f"{chapters}\n\n\nTHE END.\n\n\n\n\nNEW WORKS\n\n\n{books}\n")]

    assert found == ["THE FERRY", "THE SALT", "THE ICE", "NEW WORKS"]


def test_sources_of_what_is_quoted_over_poems_are_no_praise_of_books() -> None:
    """The source stands on a line of its own below what is quoted, and no dash before it."""
    titles = ("THE FERRY", "THE SALT", "THE ICE", "THE LAMP", "THE NETS", "THE MILL", "THE ROAD", "THE TOWER")
    verse = "  The salt is dear,\n  the night is near,\n  the ice is on the water here,\n  and no one in the street."
    poems = "\n\n\n\n\n".join(
        f'{title}\n\n      "A ROAD UNKNOWN TO MEN"\n          _Ole Holm_\n\n{verse}\n\n{verse}' for title in titles
    )

    found = [words for _, words in outline("\n\n".join(("PREFACE", *[PROSE] * 40, f"\n\n\n{poems}")))]

    assert found == ["PREFACE", *titles]


def test_a_few_books_at_the_very_end_that_say_what_they_cost_are_for_sale() -> None:
    """No word says that the text ends; prices of other things are told within it."""
    told = PROSE.replace("the salt and", "$1.00 and", 1)
    chapters = "\n\n\n\n\n".join(
        f"CHAPTER {number}.\n\n\n"
        + "\n\n\n".join(f"{title} {number}\n\n{told}" for title in ("SALT", "RAIN", "ICE"))
        + f"\n\n{PROSE}" * 40
        for number in ("I", "II", "III")
    )
    books = ("STORIES FROM THE FERRY", "SONGS FOR A LAMP", "ANECDOTES OF HOLM")
    offers = "\n\n\n".join(f"{book}\n\n  160 pages. Price 40 cents.\n\n{PROSE}" for book in books)
    words = {words for _, words in outline(f"{chapters}\n\n\n\n\nTHE SALT HOUSE BOOKS\n\n\n\n\n{offers}")}

    assert {"RAIN I", "ICE III"} <= words
    assert not words & set(books[1:])


def _tales() -> str:
    """Give tales whose titles are set as those of books for sale are."""
    titles = ("THE SALT ROAD", "THE LAMP", "THE ICE", "THE MOLE", "RAIN", "THE ROPE", "FOUR STONES", "THE LAST FERRY")
    return "\n\n\n".join(f"{title}\n\n" + f"{PROSE}\n\n" * 25 for title in titles)


@pytest.mark.parametrize(
    "head",
    (
        "Vom gleichen Verfasser erschienen\nin demselben Verlag",
        "OPERE DELLO STESSO AUTORE",
        "New and Forthcoming Novels",
    ),
)
def test_titles_below_a_head_that_names_other_books_are_for_sale(head: str) -> None:
    """Nothing tells what they cost."""
    chapters = _tales()
    books = "\n\n\n".join(
        f"{title}\n\n{SENTENCE.strip()}" for title in ("DIE INSEL", "NACHWUCHS", "OHM PETER", "STRAND")
    )
    words = {words for _, words in outline(f"{chapters}\n\n\n\n\n{head}\n\n\n{books}")}

    assert not words & {"DIE INSEL", "NACHWUCHS", "OHM PETER", "STRAND"}


def test_titles_over_those_who_wrote_them_and_what_else_are_for_sale_behind_the_end() -> None:
    """A publisher names the other books of each author."""
    chapters = _tales()
    titles = ("HALF AN ISLE", "THE PROPER ROAD", "THE SALT HOUSE", "THREE FERRIES", "WORD OF ICE")
    books = "\n\n\n".join(f'{title}\n\nBy ANNA HOLM, author of "Salt," etc.\n\n{PROSE}' for title in titles)
    words = {words for _, words in outline(f"{chapters}\n\n\nTHE END\n\n\n\n\nHolm & Brandt\n\n\n{books}")}

    assert not words & set(titles)


@pytest.mark.parametrize(
    "line", ("MILANO — FRATELLI HOLM, EDITORI — MILANO", "PRINTED IN THE SALT ISLES", "Holm--A. Brandt & Sons--Holm")
)
def test_where_a_book_was_printed_heads_nothing(line: str) -> None:
    """The name of the place may stand on both sides of the printer's."""
    text = f"{_tales()}\n\n\n{line}\n\n{PROSE}\n\n\nTHE NIGHT\n\n{PROSE}"

    assert line not in {words for _, words in outline(text)}
    assert "THE NIGHT" in {words for _, words in outline(text)}
