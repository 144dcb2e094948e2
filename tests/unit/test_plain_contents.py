"""Contents and lists of parts in plain text: where they end, and what they are not."""

from __future__ import annotations

import textwrap

import pytest

from briefpress.verbs.plain.heads.entries import is_entry
from briefpress.verbs.plain.heads.places import says_pictures
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.plain_prose import PROSE, SENTENCE, outline

TEXT = f"{PROSE}\n\n{PROSE}"
SCENES = ("A public place", "A street", "The hall", "A garden", "The mole")


def _play() -> str:
    listed = "\n\n\n".join(
        f"ACT {act}\nScene I. {SCENES[0]}.\nScene II. {SCENES[1 + at]}." for at, act in enumerate(("I", "II", "III"))
    )
    acts = "\n\n\n".join(
        f"ACT {act}\n\nSCENE I. {SCENES[0]}.\n\n{TEXT}\n\n\nSCENE II. {SCENES[1 + at]}.\n\n{TEXT}"
        for at, act in enumerate(("I", "II", "III"))
    )
    return f"THE FERRY\n\n\n\nContents\n\nTHE PROLOGUE.\n\n{listed}\n\n\nTHE PROLOGUE\n\nEnter all.\n\n\n{acts}"


def test_a_list_of_contents_ends_where_what_it_lists_first_stands_again() -> None:
    """The first act and scene are no more of the list than the others."""
    words = [words for _, words in outline(_play())]

    assert [1, 1, 1] == [words.count(f"ACT {act}") for act in ("I", "II", "III")]


def test_the_first_scene_is_read_though_another_has_its_words() -> None:
    """“Scene I. A public place.” stands in each act, so that it seems to be listed wherever it stands."""
    words = [words for _, words in outline(_play())]

    assert 3 == words.count(f"SCENE I. {SCENES[0]}.")


def test_summaries_that_end_in_a_page_number_are_listed() -> None:
    """A list behind the text names each canto again, with what is told in it and its page."""
    numbers = ("I", "II", "III", "IV", "V", "VI")
    parts = "\n\n\n\n".join(f"CANTO {number}." + f"\n\n{PROSE}" * 12 for number in numbers)
    told = textwrap.fill(SENTENCE * 2, 62, initial_indent=" " * 16, subsequent_indent=" " * 16)
    listed = "\n\n".join(
        f"  CANTO {number:>5}.--How the two brothers went over\n{told}{' ' * 20}{page}"
        for page, number in enumerate(numbers, 5)
    )
    text = f"THE FERRY\n\n\n\n\n{parts}\n\n\n\n\nCONTENTS.\n\n\n{listed}"

    assert [f"CANTO {number}." for number in numbers] == [words for _, words in outline(text) if words[:5] == "CANTO"]


def test_the_end_of_a_scene_and_the_next_are_no_list() -> None:
    """Each stands again further on, as heads of contents do, but so does much in a play."""
    numbers = ("FIRST", "SECOND", "THIRD")
    scenes = "\n\n\n".join(
        f"SCENE {one}.\n\nMARTEN, THE {one} SAILOR.\n\n{TEXT}\n\n_The {one.lower()} sailor leaves._" for one in numbers
    )
    text = "\n\n\n\n".join(f"ACT {act}.\n\n\n{scenes}" for act in numbers)
    words = [words for _, words in outline(f"THE FERRY\n\n\n\n{text}")]

    assert [3] * 3 == [sum(head.startswith(f"SCENE {one}.") for head in words) for one in numbers]


def test_acts_in_a_row_without_text_are_a_list() -> None:
    """A book of plays says before each what its acts are, with no words for contents over them."""
    places = ("Evening in the cottage", "The same, a month later", "The quarry", "The mole")
    numbers = ("I", "II", "III", "IV")
    cast = "\n\n".join(f"{name}." for name in ("Lise Brandt", "Ole Holm", "The bailiff", "Two brothers", "A ferryman"))

    def play(title: str, count: int) -> str:
        listed = "\n\n".join(f"Act {numbers[at]}.--_{places[at]}._" for at in range(count))
        acts = "\n\n\n\n".join(f"ACT {number}\n\n{PROSE}\n\n{PROSE}" for number in numbers[:count])
        return f"{title}\n\n\nCHARACTERS.\n\n\n{cast}\n\n\n\n{listed}\n\n\n\n\n{acts}"

    text = "\n\n\n\n\n".join((play("THE FERRY", 3), play("THE SALT", 4), play("THE MOLE", 3)))
    acts = [f"ACT {number}" for count in (3, 4, 3) for number in numbers[:count]]

    assert acts == [words for _, words in outline(text) if words.casefold().startswith("act ")]


@pytest.mark.parametrize("share", (1, 8))
def test_letters_of_a_glossary_are_heads_however_long_it_is(share: int) -> None:
    """A list of names may be the larger half of a text."""
    letters = "ABCDEFGHIJKLMNOPRST"
    index = "\n\n".join(
        f"{letter}\n\n"
        + "\n".join(f"  {letter}ARNE the {word}, of the ferry." for word in ("old", "young", "tall", "deaf"))
        for letter in letters
    )
    text = "THE FERRY\n\n\n\n" + f"{PROSE}\n\n" * share * 12 + f"\n\n\nGLOSSARY.\n\n{index}"

    assert list(letters) == [words for _, words in outline(text) if len(words) == 1]


def test_a_title_may_end_in_a_year() -> None:
    """“CHAPTER II--THE PLAN OF 1727” is no entry with its page, though the list at the front has it too."""
    titles = ("THE FERRY IN 1702", "THE PLAN OF 1727", "THE SALT OF 1815", "THE NIGHT")
    heads = [f"CHAPTER {number}--{title}" for number, title in zip(("I", "II", "III", "IV"), titles, strict=True)]
    parts = "\n\n\n\n".join(f"{head}" + f"\n\n{PROSE}" * 60 for head in heads)
    listed = "\n\n".join(f"  {head}" for head in heads)
    text = f"THE FERRY\n\n\n\n\nCONTENTS\n\n\n{listed}\n\n\n\n\n{parts}"

    assert heads == [words for _, words in outline(text) if words[:7] == "CHAPTER"]


def test_chapters_with_their_pages_right_below_are_listed() -> None:
    """A list without a word for contents, whose chapters stand under their titles alone further on."""
    titles = ("OUR SOCIETY", "THE CAPTAIN", "A VISIT", "THE SALT", "OLD LETTERS", "THE NIGHT")
    numbers = ("I", "II", "III", "IV", "V", "VI")
    listed = "\n\n".join(
        f"{f'CHAPTER {number}.':^72}\n\n  {title:<62}{page:>4}"
        for page, (number, title) in enumerate(zip(numbers, titles, strict=True), 9)
    )
    parts = "\n\n\n\n\n".join(f"{title}\n\n\n{PROSE}\n\n{PROSE}" for title in titles)
    text = f"{PROSE}\n\n{PROSE}\n\n\n\n{'PAGE':>66}\n{listed}\n\n\n\n\n{parts}"

    assert [] == [words for _, words in outline(text) if words[:7] == "CHAPTER"]


def test_a_chapter_s_title_in_capitals_may_be_as_long_as_its_story() -> None:
    """A number and capitals say what it is, over five lines and more."""
    told = "HOW THE FERRY WENT OVER AT NOON AND CAME BACK AT NIGHT, AND WHAT THE TWO BROTHERS SAID TO THE BAILIFF; "
    heads = [textwrap.fill(f"CHAPTER {number}. {told * 3}", 70) for number in ("I", "II", "III")]
    text = "\n\n\n\n".join(f"{head}\n\n{PROSE}\n\n{PROSE}" for head in heads)

    assert [head.split() for head in heads] == [words.split() for _, words in outline(text)]


def test_a_chapter_listed_behind_the_text_may_have_a_title_of_several_lines() -> None:
    """It is known by its number as the one that stands over its text; its page ends it, and entries surround it."""
    numbers = ("XI", "XII", "XIII", "XIV")
    told = "The brothers go over;\n  what they find there, and how\n  they come back."
    words = ("The salt", "The ferry", "The night", "The letter")
    entries = "\n".join(f"        {word:50}{page:4}" for page, word in enumerate(words, 7)) + "\n        and the bridge"
    listed = "\n\n".join(f"  CHAPTER {number}. _{told}_{at + 7:40}\n\n{entries}" for at, number in enumerate(numbers))
    parts = "\n\n\n\n".join(f"CHAPTER {number}.\n\n_The brothers._\n\n{TEXT}" for number in numbers)
    text = f"THE BRIDGE\n\n\n\n\n{parts}\n\n\n\n\nTABLE OF THE VOLUME.\n\n\n{listed}"

    assert [1] * len(numbers) == [sum(f"CHAPTER {one}." in words for _, words in outline(text)) for one in numbers]


@pytest.mark.parametrize("head", ("ILLUSTRATIONS.", "LIST OF MAPS", "PLATES.", "VERZEICHNIS DER TAFELN"))
def test_a_list_of_pictures_behind_the_contents_keeps_its_head(head: str) -> None:
    """It begins a list of its own: it is not listed with the chapters above and the pictures below."""
    titles = ("The ferry", "The salt", "The night", "The letter")
    listed = "\n\n".join(f"CHAPTER {number}\n\n{title:60}{at * 9 + 1:4}" for at, (number, title) in _counted(titles))
    shown = "\n\n".join(f"{title + ' by day':60}{at * 9 + 3:4}" for at, (_, title) in _counted(titles))
    parts = "\n\n\n\n".join(f"CHAPTER {number}\n\n{title.upper()}\n\n{TEXT}" for _, (number, title) in _counted(titles))
    words = [
        words
        for _, words in outline(f"THE BRIDGE\n\n\n\nCONTENTS\n\n\n{listed}\n\n\n\n{head}\n\n\n{shown}\n\n\n\n{parts}")
    ]

    assert ["CONTENTS", head, "CHAPTER I"] == [one.split("\n")[0] for one in words[1:4]]


def _counted(titles: tuple[str, ...]) -> enumerate[tuple[str, str]]:
    return enumerate(zip(("I", "II", "III", "IV"), titles, strict=True))


def test_pictures_that_are_described_in_a_list_head_nothing() -> None:
    """Each stands in capitals over where it hangs; the list ends where the chapters begin."""
    shown = "\n\n\n".join(f"THE {word} BY NIGHT\n\n{PROSE}" for word in ("FERRY", "BRIDGE", "HARBOUR", "TOWER"))
    parts = "\n\n\n\n".join(f"CHAPTER {number}\n\n{TEXT}" for number in ("I", "II", "III"))
    words = [
        words
        for _, words in outline(
            f"THE SALT ROAD\n\n\n\nPREFACE\n\n{TEXT}\n\n\n\nILLUSTRATIONS\n\n\n{shown}\n\n\n\n\n{parts}"
        )
    ]

    assert ["THE SALT ROAD", "PREFACE", "ILLUSTRATIONS", "CHAPTER I", "CHAPTER II", "CHAPTER III"] == words


def test_a_numbered_section_on_tables_lists_nothing() -> None:
    """In a report the sections below it are no pictures of its list, though it stands at the top of a page."""
    prose = textwrap.indent(PROSE, "   ")
    heads = [f"{at}.  {word}" for at, word in enumerate(("Ferry", "Tables", "Salt", "Wind", "Oars", "Bridge"), 1)]
    gaps = ("", "\n\n\n\n", "", "", "", "\n\n\n\n")
    text = "\n\n".join(f"{gap}{head}\n\n{prose}\n\n{prose}" for gap, head in zip(gaps, heads, strict=True))

    assert [head.replace(".  ", ". ") for head in heads] == [words for _, words in outline(text)]


def test_books_with_their_titles_are_listed_over_the_chapters_of_each() -> None:
    """In the text the title stands apart from the number, so that only the latter comes again."""
    books = tuple(zip(("First", "Second", "Third"), ("Salt", "Night", "Ferry"), strict=True))
    chapters = "\n\n      I. The Salt\n     II. The Ferry\n    III. The Night"
    listed = "\n\n\n".join(f"    BOOK THE {one.upper()}\n    The {title}{chapters}" for one, title in books)
    parts = "\n\n\n\n".join(f"Book the {one}\n\nTHE {title.upper()}\n\n\n\n{TEXT}" for one, title in books)
    words = [words for _, words in outline(f"THE ROAD\n\n\n\n    CONTENTS\n\n\n{listed}\n\n\n\n\n{parts}")]

    assert ["THE ROAD", "CONTENTS", *(f"Book the {one}\nTHE {title.upper()}" for one, title in books)] == words


def test_titles_are_listed_that_stand_alone_below_their_numbers() -> None:
    """“II. The Patient Ferrymen” is listed; over its text stand “Chapter II” and the title, each by itself."""
    titles = ("The First Ferrymen", "The Patient Ferrymen", "The Ferrymen in Winter", "The Last Ferrymen")
    romans = ("I", "II", "III", "IV")
    listed = "\n\n".join(
        f"{roman}. {title}\n  1. Of the boats\n  2. Of the nets\n  3. Of the men"
        for roman, title in zip(romans, titles, strict=True)
    )
    text = "\n\n\n\n".join(
        f"Chapter {roman}\n\n{title}\n\n\n\n{PROSE}\n\n{PROSE}" for roman, title in zip(romans, titles, strict=True)
    )

    assert not [words for _, words in outline(f"Contents\n\n\n\n{listed}\n\n\n\n\n{text}") if words[0] == "I"]


def test_a_table_of_sections_lists_them_though_some_are_long() -> None:
    """“Table des sections” heads a list; its entries stand right below each other, and some go over many lines."""
    books = ("LIVRE PREMIER.", "LIVRE SECOND.", "LIVRE TROISIÈME.")
    entry = "\n".join(
        (
            "I. _Qu'il y a un bac._",
            f"II. {textwrap.fill(SENTENCE * 3, 66)}",
            "III. _Que le bac est vieux._",
            f"IV. {textwrap.fill(SENTENCE * 3, 66)}",
        )
    )
    listed = "\n\n".join(f"{book}\n\n{entry}" for book in books)
    text = "\n\n\n\n\n".join(f"{book}\n\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}" for book in books)
    found = [words for _, words in outline(f"TABLE\nDES\nSECTIONS.\n\n\n{listed}\n\n\n\n\n{text}")]

    assert list(books) == [words for words in found if words.startswith("LIVRE")]


@pytest.mark.parametrize("page", (".....Page {}", "      _pag. {}_", "      S. {}", ".....{}"))
def test_entries_may_have_a_word_before_the_page(page: str) -> None:
    """“Page 19” behind a summary of many lines: what stands below the next number is listed too."""
    numbers = ("I", "II", "III", "IV", "V")
    listed = "\n\n".join(
        f"CHAPTER {number}.\n\nTHE {number * 2} FERRY.\n\n{textwrap.fill(SENTENCE * 3, 66)[:-1]}{page.format(at * 9)}"
        for at, number in enumerate(numbers, start=2)
    )
    text = "\n\n\n\n\n".join(
        f"CHAPTER {number}.\n\nTHE {number * 2} FERRY.\n\n\n{PROSE}\n\n{PROSE}" for number in numbers
    )
    found = [words for _, words in outline(f"CONTENTS.\n\n\n{listed}\n\n\n\n\n{text}") if "CHAPTER" in words]

    assert len(numbers) == len(found)


@pytest.mark.parametrize(
    "words", ("Sach- und Namenregister.", "Personenverzeichnis", "General Index.", "Index of Names", "Ortsregister")
)
def test_an_index_by_its_words_is_one_wherever_it_stands(words: str) -> None:
    """It needs no others of its style beside it."""
    chapters = "\n\n\n\n\n".join(f"CHAPTER {number}\n\n{PROSE}\n\n{PROSE}" for number in ("I", "II", "III"))
    entries = "Ames, 12, 14\n\nBath, 13\n\nCork, 15, 19"

    assert words in [found for _, found in outline(f"{chapters}\n\n\n\n\n{words}\n\n\n{entries}\n")]


def test_an_entry_in_capitals_beside_others_is_no_head() -> None:
    """What begins a letter of an index is set in capitals in some."""
    chapters = "\n\n\n\n".join(f"THE {word}\n\n{PROSE}\n\n{PROSE}" for word in ("BOAT", "NET", "TIDE", "ICE"))
    told = "{0}ling, a grain of the upper valleys of the Ardal and of the mill, 228, 284"
    entries = "\n\n\n".join(f"{word.upper()}, 63, 66, 218\n\n{told.format(word)}" for word in ("Elm", "Oar", "Way"))

    assert not [words for _, words in outline(f"{chapters}\n\n\n\nINDEX\n\n\n{entries}\n") if "218" in words]


@pytest.mark.parametrize("word", ("LECT.", "_LECT._"))
def test_units_are_listed_in_short(word: str) -> None:
    """“LECT. II.” is listed, with a summary and no page, where “LECTURE II.” stands over the text."""
    numbers = ("I", "II", "III", "IV", "V")
    told = textwrap.indent(textwrap.fill(f"_{SENTENCE * 3}_", 62), "    ")
    listed = "\n\n".join(f"{f'{word} {number}.'.center(66).rstrip()}\n\n{told}" for number in numbers)
    text = "\n\n\n\n\n".join(f"LECTURE {number}.\n\n\n" + "\n\n".join([PROSE] * 9) for number in numbers)

    assert [f"LECTURE {number}." for number in numbers] == [
        words for _, words in outline(f"CONTENTS.\n\n\n{listed}\n\n\n\n\n{text}") if "LECT" in words
    ]


def test_chapters_with_summaries_may_be_listed_behind_the_text() -> None:
    """French books end so: the chapters again, with their titles and what each holds."""
    chapters = [("I", "LA BARQUE"), ("II", "LA RIVE"), ("III", "LE SEL"), ("IV", "LA NEIGE")]
    prose = "\n\n".join([PROSE] * 30)
    body = "\n\n\n\n\n".join(f"CHAPITRE {numeral}\n\n{title}\n\n{prose}" for numeral, title in chapters)
    told = textwrap.indent(PROSE, "  ")
    listed = "\n\n\n".join(f"CHAPITRE {numeral}\n\n{title}\n\n{told}\n\n{told}" for numeral, title in chapters)
    found = outline(f"{body}\n\n\n\n\nTABLE DES MATIÈRES\n\n\n{listed}\n")

    assert [words.split()[1] for _, words in found] == ["I", "II", "III", "IV", "DES"]


@pytest.mark.parametrize("sign", (",", ":"))
def test_entries_of_an_index_in_capitals_head_nothing(sign: str) -> None:
    """Their pages tell, though some break into two lines, or stand alone behind a letter's space."""
    names = ("AGNES", "ARNE", "BERGLIOT, H.", "BERIT", "CARL", "DINA", "ELSA, J.", "FRIDA", "GUNNAR", "HILDA")
    pages = ("12.", "15, 188.", "10-11, 43, 76,\n212.", "34 ff., 60.")
    entries = "\n\n".join(f"{name}{sign} {pages[index % 4]}" for index, name in enumerate(names))
    chapters = "\n\n\n\n\n".join(f"CHAPTER {number}\n\n{PROSE}" for number in ("I", "II", "III"))

    assert outline(f"{chapters}\n\n\n\n\nINDEX\n\n\n{entries}")[-1] == (1, "INDEX")


def test_a_list_of_contents_ends_where_verse_begins() -> None:
    """In a book of verse no prose ends the list; stanzas go on from line to line, and the parts of poems count anew."""
    stanza = (
        "The ferry goes at noon,\n  It comes again at night,\nAnd two are home too soon,\n  And one has lost his light."
    )
    parts = "\n\n\n".join(f"{number}\n\n{stanza}" for number in ("I", "II", "III"))
    listed = "\n".join(f"{title:<30}{page:>4}" for page, title in enumerate(("The Boat", "The Net", "The Mill"), 7))
    poems = "\n\n\n\n\n".join(f"[Illustration: {title}]\n\n\n{parts}" for title in ("A Boat", "A Net", "A Mill"))
    found = outline(f"SONGS OF THE NORTH\n\n\n\n\nCONTENTS\n\n{listed}\n\n\n\n\n{poems}")

    assert [words for _, words in found if words not in {"SONGS OF THE NORTH", "CONTENTS"}] == ["I", "II", "III"] * 3


def test_what_a_list_says_of_a_chapter_is_no_verse() -> None:
    """Dashes join its topics; the lines were wrapped, and only the last ends in a page's number."""
    topics = ("The Ferry", "The Two Brothers", "A Night at the Mill", "The Salt and the Letters", "Noon at the Bridge")
    summary = textwrap.indent(textwrap.fill("--".join(topics * 2), 64), "   ")
    titles = ("THE FERRY", "THE BRIDGE", "THE MILL")
    listed = "\n\n".join(
        f"CHAPTER {number}.\n\n{title}.\n\n{summary}.....{page}"
        for number, title, page in zip(("I", "II", "III"), titles, (7, 31, 60), strict=True)
    )
    parts = "\n\n\n\n".join(
        f"CHAPTER {number}.\n\n{title}.\n\n{TEXT}" for number, title in zip(("I", "II", "III"), titles, strict=True)
    )
    blocks = read_plain_text(f"THE FERRY\n\n\n\nCONTENTS.\n\n{listed}\n\n\n\n{parts}\n").blocks
    kinds = [block["t"] for block in blocks if "--" in project([block]).text]

    assert 3 == len(kinds)
    assert "LineBlock" not in kinds


def test_titles_of_chapters_with_dashes_in_them_are_lines() -> None:
    """A list that names no pages: each line is a chapter, of one topic or of more."""
    titles = (
        "Introductory",
        "Salt",
        "Salt--The Ferry",
        "The Bridge--Holm--What Became of the Letters",
        "Noon",
        "Night--The Bells",
    )
    listed = "\n".join(f"Chapter {number}.--{title}" for number, title in enumerate(titles, 1))
    blocks = read_plain_text(f"CONTENTS.\n\n{listed}\n\n\n\nTHE FERRY.\n\n{TEXT}\n").blocks
    [kind] = [block["t"] for block in blocks if "Introductory" in project([block]).text]

    assert "LineBlock" == kind


def test_lists_of_pictures_name_no_lines_of_verse() -> None:
    """The captions of pictures are lines of the poems beside them, and stand in their order with their pages."""
    verse = [f"The boat that came at {hour} was ours,\nAnd those who rowed it knew the flowers" for hour in ("1", "2")]
    lines = [f"{verse[at % 2]}\n{place} that stand above the mole" for at, place in enumerate("ABCDEFGH")]
    listed = "\n".join(f"{place} that stand above the mole . . . .  {page}" for page, place in enumerate("ABCDEFGH", 9))
    poems = "\n\n\n\n".join(f"POEM NO {place}\n\n{lines[at]}\n{verse[0]}" for at, place in enumerate("ABCDEFGH"))
    text = f"SONGS\n\n\n\n{PROSE}\n\n\n\nILLUSTRATIONS\n\nPAGE\n\n{listed}\n\n\n\n\n{poems}"

    assert [] == [words for _, words in outline(text) if "above the mole" in words]


def test_heads_that_a_table_of_pages_lists_below_the_word_page_are_heads() -> None:
    """A picture may stand over each, and its points are not in the list."""
    titles = ("The Old Ferry", "The Salt Road", "The Long Night", "The Two Mills", "The Last Boat")
    listed = "\n\n".join(f"    {title.ljust(24)}{7 * at + 1:>6}" for at, title in enumerate(titles))
    parts = "\n\n\n\n".join(f"[Illustration]\n\n{title}.\n\n\n{PROSE}\n\n{PROSE}" for title in titles)
    text = f"{PROSE}\n\n\n\nContents\n\n\n{'Page':>34}\n\n{listed}\n\n\n\n{parts}"

    assert {f"{title}." for title in titles} <= {words for _, words in outline(text)}


@pytest.mark.parametrize(
    ("words", "lists"),
    (("LIST OF MAPS", True), ("Maps and plates", True), ("Sagen und Bilder", False), ("Tales and maps", False)),
)
def test_pictures_are_listed_under_a_head_that_names_nothing_else(words: str, *, lists: bool) -> None:
    """What is joined to them is listed too, or it is the title of a book."""
    told = says_pictures(words)

    assert lists == told


def test_a_dedication_widely_behind_the_pages_is_not_listed() -> None:
    """The list ended with its last page; that its words come again at the foot of the letter lists nothing."""
    listed = "CONTENTS.\n\n\nPREFACE   1\n\nBOAT   2\n\nNET   3"
    dedication = f"TO\n\nANNA,\n\nQUEEN OF ARDAL, &c.\n\nPRINCESS OF HOLM,\n\nGREAT AND MIGHTY QUEEN,\n\n\n{TEXT}"
    closing = "    Great and mighty Queen,\n\n         Thy well-wisher,\n\n               OLE HOLM."
    chapters = "\n\n\n\n\n".join(f"{title}.\n\n{TEXT}" for title in ("PREFACE", "BOAT", "NET"))
    text = f"THE SALT BOAT\n\n\n\n\n{listed}\n\n\n\n\n{dedication}\n\n{closing}\n\n\n\n\n{chapters}"

    assert "TO\nANNA,\nQUEEN OF ARDAL, &c." in [words for _, words in outline(text)]


def test_contents_at_the_end_name_the_heads_before_them() -> None:
    """In some books they are printed behind the text; a head may end in a point there, and be a sentence."""
    titles = ("The boats go out at noon.", "Salt.", "How the lamp was lost.", "Ice.", "The brothers come home.", "Oil.")
    pieces = "\n\n\n\n".join(f"{title}\n\n\n“{SENTENCE}”\n\n“{TEXT}”\n\n{TEXT}" for title in titles)
    entries = "\n\n".join(f"    {title.rstrip('.'):40}{number * 7}" for number, title in enumerate(titles, 1))
    found = [words for _, words in outline(f"{TEXT}\n\n\n\n{pieces}\n\n\n\n\nCONTENTS\n\n\n{entries}")]

    assert [*titles, "CONTENTS"] == found


def test_an_entry_over_two_lines_names_its_head() -> None:
    """The page stands behind the second line; in the text the title is one line, and ends as a sentence does."""
    titles = ("The boats that go out at noon with the letters and come home.", "Salt.", "The ice of the old harbour.")
    first = "The boats that go out at noon with the letters\n        and come home                       3"
    entries = f"{first}\n    Salt                                    9\n    The ice of the old harbour             12"
    pieces = "\n\n\n\n".join(f"{title}\n\n\n“{SENTENCE}”\n\n“{TEXT}”\n\n{TEXT}" for title in titles)
    found = [words for _, words in outline(f"THE FERRY\n\n\n\nCONTENTS\n\n    {entries}\n\n\n\n{pieces}")]

    assert list(titles) == found[2:]


def test_pages_may_be_told_with_a_nordic_or_an_afrikaans_word() -> None:
    """“Bls. 29-40” stands behind the title of a chapter."""
    assert is_entry("POLEMIC PROSE                         Bls. 29-40")


def test_contents_in_lines_without_pages_name_no_title() -> None:
    """Each line of them stands again as a head; the title stands above, with who wrote it."""
    parts = ("TO THE READER", "FIRST PART", "SECOND PART")
    text = "\n\n\n\n\n\n".join(f"{part}\n\n{TEXT}" for part in parts)
    found = [
        words
        for _, words in outline(
            "Anna Holm\nTHE FERRY\n(1731)\n\nContents\n\n" + "\n".join(parts) + f"\n\n\n\n\n\n{text}"
        )
    ]

    assert list(parts) == found[-3:]
    assert not [words for words in found if "\n" in words]


@pytest.mark.parametrize("head", ("Inhaltsverzeichniß.", "CONTENTS", "ÍNDICE"))
@pytest.mark.parametrize("page", ("", "          {}"))
def test_numbers_over_the_topics_of_their_chapters_are_listed(head: str, page: str) -> None:
    """Neither a number nor a summary of several lines says more than that; pages may stand behind them or not."""
    topics = ("The salt. -- The ice.", "The two brothers. -- A lamp. -- The ebb", "Letters. -- The mole. -- The end.")
    numbers = ("I", "II", "III")
    listed = "\n\n\n".join(
        f"  {number}.\n\n  {SENTENCE.strip()} --\n  {said}{page.format(at * 9 + 5)}"
        for at, (number, said) in enumerate(zip(numbers, topics, strict=True))
    )
    chapters = "\n\n\n\n".join(f"{number}.\n\n{TEXT}\n\n{TEXT}" for number in numbers)
    text = f"THE FERRY\n\n\n\n\n{head}\n\n\n{listed}\n\n\n\n\nTHE FERRY\n\n\n{chapters}"

    heads = [words for _, words in outline(text)]

    assert [1, 1, 1] == [heads.count(f"{number}.") for number in numbers]


def test_a_page_may_stand_on_a_line_of_its_own_below_the_topics_of_a_chapter() -> None:
    """The topics fill the line above it, and end as verse might."""
    lines = (
        "The first salt of all the summers--Rain over the sea and the",
        "Road--A lamp in the window of the ferry--The two brothers and the",
        "Letters--The mole and the ebb--What the bailiff of Holm said of the",
        "Ferry--Of the ice in the harbour--The way back to the old house,",
    )
    topics = "\n".join(lines)
    numbers = ("I", "II", "III", "IV")
    listed = "\n\n\n".join(
        "\n".join(f"    {line}" for line in f"{number}\n\n{topics}".split("\n"))
        + (f"   Page {at * 9}" if at == 1 else f"\n{' ' * 60}Page {at * 9}")
        for at, number in enumerate(numbers, start=1)
    )
    chapters = "\n\n\n\n".join(f"{number}\n\n{TEXT}\n\n{TEXT}" for number in numbers)

    heads = [words for _, words in outline(f"THE FERRY\n\n\n\n\nCONTENTS\n\n\n{listed}\n\n\n\n\n{chapters}")]

    assert [1, 1, 1, 1] == [heads.count(number) for number in numbers]


def test_what_a_list_at_the_end_names_heads_its_part_below_a_picture() -> None:
    """The picture stands as far off as chapters do, and the title, in small letters, right below it."""
    titles = ("The Northern Ferry", "Who Pays for the Salt", "The Two Brothers", "What the Bailiff Knew")
    chapters = "\n\n\n\n\n".join(
        f"[Illustration: {title.upper()}]\n\n{title}\n\n\n{TEXT}\n\n{TEXT}" for title in titles
    )
    listed = "\n".join(f"  {title}.{' ' * (50 - len(title))}{at * 20 + 7}" for at, title in enumerate(titles))

    heads = [words for _, words in outline(f"{TEXT}\n\n\n\n\n{chapters}\n\n\n\n\nCONTENTS\n\n{listed}\n")]

    assert heads == [*titles, "CONTENTS"]


@pytest.mark.parametrize("last", ("INDEX", "APPENDIX"))
def test_the_last_line_of_a_list_without_pages_is_no_head(last: str) -> None:
    """It stands nearer to what is above than to the head of what comes."""
    titles = ("THE NORTHERN FERRY", "WHO PAYS", "THE TWO BROTHERS", "WHAT THE BAILIFF KNEW")
    listed = "\n\n".join(f"    {title}\n\n      {SENTENCE.strip()}" for title in titles)
    chapters = "\n\n\n\n\n".join("\n\n".join((title, *[TEXT] * 8)) for title in titles)
    text = f"CONTENTS\n\n\n{listed}\n\n    {last}\n\n\nPREFACE\n\n\n{TEXT}\n\n\n\n\n{chapters}\n"

    assert last not in [words for _, words in outline(text)]
