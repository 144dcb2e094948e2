"""Manuals, licences, drafts of standards and lists of questions: how their sections are headed, and what is none."""

from __future__ import annotations

import textwrap

import pytest

from helpers.plain_prose import PROSE, SENTENCE, outline, paragraphs

DAYS = ["A Day at the Landing", "A Day in the Boat", "A Day of Snow", "A Day of Rest"]
PARTED = "\n\n\n".join(f"{day}\n\n{PROSE}\n\n{PROSE}" for day in DAYS)
LENGTHY = "\n\n".join([PROSE] * 150)
INDENTED = textwrap.indent(PROSE, "   ")


def heads(text: str) -> list[str]:
    """Give the headings, each in one line."""
    return [" ".join(words.split()).replace("_", "") for _, words in outline(text)]


def sections(titles: list[str], *, below: str = PROSE) -> str:
    """Set a paragraph below each title."""
    return "\n\n".join(f"{title}\n\n{below}" for title in titles)


def test_sections_may_ask() -> None:
    """Questions with a section's number head their answers, however many of the sections ask."""
    titles = ["1.1. What is a ferry?", "1.2. Who keeps it?", "2.1. Really? And where does one wait for it?"]

    assert titles == heads(sections(titles))


def test_a_section_s_title_may_go_on_in_a_second_line() -> None:
    """A numbered paragraph ends in a point, a title of two lines in none."""
    long = "2.2. Fields that name the ferry, the boat, the landing and the\nhouse, and those that name the crew"
    titles = ["2.1. The ferry", long, "2.3. The landing"]
    told = "2.4. The ferry is kept by two brothers, who have a house at the\nlanding and a boat."
    text = sections(titles) + f"\n\n{told}\n\n{PROSE}"

    assert [title.replace("\n", " ") for title in titles] == heads(text)


def test_a_section_on_contents_is_a_section() -> None:
    """“1.1.1. Registry Contents” stands where its number says, and heads no list."""
    titles = ["1.1. The Registry", "1.1.1. Registry Contents", "1.2. The Crew", "1.2.1. Their Days"]

    assert [1, 2, 1, 2] == [level for level, _ in outline(sections(titles))]


def test_short_titles_with_numbers_may_end_in_points() -> None:
    """“0. Definitions.” and the titles that count on from it are no list of sentences, since text stands below each."""
    titles = ["0. Definitions.", "1. The Boat.", "2. Who May Cross.", "3. What It Costs.", "4. The End of the Day."]

    assert titles == heads(sections(titles, below=f"{PROSE}\n\n{PROSE}"))


def test_few_sentences_with_numbers_are_none() -> None:
    """Three short sentences that count prove nothing."""
    assert [] == heads(sections(["1. It rains.", "2. It snows.", "3. It blows."], below=f"{PROSE}\n\n{PROSE}"))


def test_a_section_s_title_may_begin_with_a_quotation_mark_below_a_colon() -> None:
    """Left of the margin nothing goes on from the sentence above."""
    titles = ["3.1. The boat", '3.2. "landing" Element', "3.3. The crew"]
    announced = textwrap.indent("These are the parts of it, told in the order of the days:", "   ")
    text = "\n\n".join(f"{title}\n\n{INDENTED}\n\n{announced}" for title in titles)

    assert [title.replace('"', "").split()[1:] for title in titles] == [
        title.replace('"', "").replace("“", "").replace("”", "").split()[1:] for title in heads(text)
    ]


def test_an_item_set_in_takes_no_number_from_a_section_at_the_margin() -> None:
    """Item 3 of a list within section 2 counts on from it, but is set in as text is: section 3 stands outside."""
    late = "\n\n".join(["   The boat is late."] * 4)
    items = (
        f"{late}\n\n   3.  Since the boat at the landing is that of the other brothers,\n"
        "       it may be kept there by the crew until the night comes on."
    )
    titles = ["1. The boat", "2. The crew", "3. The landing", "4. The day", "5. The night"]
    text = "\n\n".join(f"{title}\n\n{INDENTED}" + (f"\n\n{items}" if title[0] == "2" else "") for title in titles)

    assert titles == heads(text)


def test_a_head_at_the_foot_of_a_page_is_no_signature() -> None:
    """The blank lines between a page's end and the next page's text are no distance."""
    page = "\n\n".join([INDENTED] * 3)
    titles = [f"{number}. The {word}" for number, word in enumerate(("boat", "crew", "day", "night", "river"), 1)]
    text = "\n\n".join(f"{title}\n\n\n\n\n\n\n\f\n\n{page}" for title in titles)

    assert titles == heads(text)


def test_what_refers_to_a_section_is_no_head() -> None:
    """A hyphen within a word parts no number from a title."""
    told = "Section 17 of [FERRY-RULES] shows how the boats at the various\nlandings fit the crew."

    assert [] == heads(f"{PROSE}\n\n{told}\n\n{PROSE}")


@pytest.mark.parametrize("number", ("1", "IV"))
def test_the_title_of_a_table_may_stand_below_its_columns(number: str) -> None:
    """It is centred as heads are, and heads nothing."""
    table = textwrap.indent(
        "+------+------+\n| boat | crew |\n+------+------+\n| two  | four |\n+------+------+", "   "
    )
    caption = f"Table {number}: Boats and Crews of the Ferry".center(72).rstrip()
    text = f"{INDENTED}\n\n{table}\n\n{caption}\n\n{INDENTED}\n\n{table}\n\n{caption} Again\n\n{INDENTED}"

    assert [] == heads(text)


def test_a_remark_in_code_is_no_head() -> None:
    """A number sign over the next line of code marks a remark, not a head, where it ends in a point."""
    text = f"{PROSE}\n\n   # length is that of the whole packet.\n   packet[length:length+size] ^= mask\n\n{PROSE}"

    assert [] == heads(text)


def test_a_term_over_what_explains_it_is_no_head() -> None:
    """All lines below a term are set in; a head's text stands at its own margin."""
    explained = textwrap.indent(textwrap.fill(SENTENCE * 2, 60), "     ")
    terms = ("GPL", "LGPL", "MIT", "BSD", "X11", "ISC")
    prose = "\n\n".join([PROSE] * 30)
    text = f"{prose}\n\n" + "\n\n".join(f"{term}\n{explained}" for term in terms) + f"\n\n{prose}"

    assert [] == heads(text)


def test_what_the_contents_list_is_a_head_however_it_is_set() -> None:
    """A line that a list under “Contents” names word for word needs no distance."""
    titles = ["Economy", "Where I Lived", "The Village", "The Pond in Winter"]
    listed = "\n".join(f" {title}" for title in titles)

    assert titles == heads(f"Contents\n\n{listed}\n\n\n\n{sections(titles, below=LENGTHY)}")[1:]


@pytest.mark.parametrize(("head", "named"), (("Contents", True), ("ILLUSTRATIONS", False)))
def test_lists_of_pictures_name_no_heads(head: str, *, named: bool) -> None:
    """What a list of illustrations names stands below its picture, far more seldom than heads without distance do."""
    shown = ["The boat at noon", "The crew at supper", "The landing in snow"]
    listed = "\n".join(f"{title}      {page}" for page, title in enumerate(shown, 12))
    text = f"{head}\n\n{listed}\n\n\n\n" + "\n\n".join(f"{LENGTHY}\n\n{title}" for title in shown)

    assert named == ({*shown} <= {*heads(f"{text}\n\n{PROSE}")})


def test_a_list_of_contents_ends_at_a_head_that_it_names_more_fully() -> None:
    """“FIRST PART (Articles 1-12)” is listed where “FIRST PART” stands; a text of long lines has no other end."""
    parts = [("FIRST PART", "The Boats"), ("SECOND PART", "The Crews"), ("LAST RULES", "The Landings")]
    listed = "\n\n".join(f"{part} (Articles {low}-{low + 2})" for low, (part, _) in enumerate(parts, 1))
    rule = " ".join(SENTENCE.split())
    body = "\n\n\n\n\n".join(
        f"{part}\n\n\n\n\n" + "\n\n\n\n\n".join(f"Art. {low * 3 + n}.\n\n\n{rule}\n\n{rule}" for n in (1, 2, 3))
        for low, (part, _) in enumerate(parts)
    )
    found = heads(f"Contents\n\n{listed}\n\n\n\n\n{body}\n")

    assert [f"Art. {number}." for number in range(1, 10)] == [title for title in found if title.startswith("Art.")]


def test_scenes_are_found_in_a_stretch_without_blank_lines() -> None:
    """A unit's number alone on its line parts a play that is printed line below line; a list of such is not parted."""
    speech = "ANNA\nThe boat is late, and the night comes on.\nPETER\nIt was late before."
    text = "\n".join(f"Scene {number}\nAnna, Peter\n{speech}" for number in range(1, 7))

    assert [f"Scene {number}" for number in range(1, 7)] == heads(f"{PROSE}\n\n{text}\n")


def test_roman_numbers_over_stanzas_head_nothing() -> None:
    """A poem counts its stanzas so; a sonnet has more lines, and a poem more stanzas."""
    numerals = ("I", "II", "III", "IV", "V", "VI")
    stanza = "\n".join(["    The lamp is out, the door is shut,", "    The road is white with snow;"] * 4)
    poem = "\n\n".join(f"  {numeral}.\n\n{stanza}" for numeral in numerals)
    sonnet = "\n".join(["    The lamp is out, the door is shut,", "    The road is white with snow;"] * 7)
    sonnets = "\n\n".join(f"  {numeral}.\n\n{sonnet}" for numeral in numerals)

    assert [] == heads(f"{PROSE}\n\n{poem}\n\n{PROSE}")
    assert [f"{numeral}." for numeral in numerals] == heads(f"{PROSE}\n\n{sonnets}\n\n{PROSE}")


def test_titles_count_beside_bare_numbers_within_the_first() -> None:
    """“I. THE BOAT” is the first of the titled ones, though “I.” and “II.” stand within it before “II. THE CREW”."""
    inner = "\n\n\n".join(f"{numeral}.\n\n{PROSE}\n\n{PROSE}" for numeral in ("I", "II", "III"))
    text = f"I. THE BOAT\n\n\n{inner}" + "".join(
        f"\n\n\n\n\n{numeral}. {title}\n\n{PROSE}\n\n{PROSE}"
        for numeral, title in (("II", "THE CREW"), ("III", "THE DAY"), ("IV", "THE NIGHT"))
    )

    titled, bare = ["I. THE BOAT", "II. THE CREW", "III. THE DAY", "IV. THE NIGHT"], ["I.", "II.", "III."]
    found = {words: level for level, words in outline(text)}
    assert [titled[0], *bare, *titled[1:]] == [*found]
    assert {found[words] + 1 for words in titled} == {found[words] for words in bare}


def test_the_name_below_what_is_quoted_heads_nothing() -> None:
    """What opened above is still open: a line within the quotation signs it."""
    letter = textwrap.indent(textwrap.fill(f"“DEAR SIR,—{SENTENCE * 2}Yours faithfully,", 66), "    ")
    said = f"“{SENTENCE.strip()}”"
    text = "\n\n".join([PROSE, said] * 20)
    text = f"{text}\n\n{letter}\n\n\n    “THE BOATMAN.”\n\n\n{said}\n\nHe said: “Come.\n\n\n“BOATMAN.”\n\n\n{PROSE}"

    assert [] == heads(text)


def test_talk_behind_a_dash_heads_nothing() -> None:
    """However far off it stands: as far as the heads do."""
    assert DAYS == heads(f"{PARTED}\n\n\n—¿Qué te parece?—le preguntó el barquero.\n\n{PROSE}")


def test_a_line_that_breaks_off_below_a_head_opens_the_text() -> None:
    """A title does not end in three points."""
    opened = "When the boat came in at last..."
    text = f"{PARTED}\n\n\nXII\n\n\n{opened}\n\n{PROSE}"

    assert opened not in heads(text)
    assert opened in paragraphs(text)


def test_a_publisher_s_list_heads_no_book() -> None:
    """Books that are for sale behind a text head nothing, though chapters have their look."""
    days = [f"THE {name} DAY" for name in ("EASTER", "MARKET", "WEDDING", "RAINY")]
    chapters = "\n\n\n".join(f"{day}\n\n" + "\n\n".join([PROSE] * 12) for day in days)
    books = "\n\n\n".join(
        f"{name} OF THE RIVER\n\nA tale for the young. Crown 8vo, cloth, gilt edges."
        for name in ("BOATMAN", "BROTHERS", "CAPTAIN", "CHILDREN", "LADY", "MILLER")
    )

    assert days == [head for head in heads(f"{chapters}\n\n\n\n\nBooks.\n\n\n{books}\n") if head != "Books."]


def test_what_a_colon_announces_in_a_story_is_no_head() -> None:
    """A poem that is read out in it has its title in capitals, further off than a paragraph."""
    talk = "\n\n".join(f"“{SENTENCE.strip()}”" for _ in range(6))
    chapters = "\n\n\n\n\n".join(f"CHAPTER {numeral}\n\n{PROSE}\n\n{talk}\n\n{PROSE}" for numeral in ("I", "II", "III"))
    read = "And she read with a low voice, by the lamp:\n\n\nTO THEE\n\n    The lamp is out,\n    The door is shut,"

    assert ["CHAPTER I", "CHAPTER II", "CHAPTER III"] == heads(f"{chapters}\n\n{read}\n\n{PROSE}")


def test_a_number_may_stand_before_its_title_with_a_dash_alone() -> None:
    """“V--The Storm” counts as “V. The Storm” does, however seldom such heads are."""
    titles = ["I--The Boat", "II--The Crew", "III--The Storm"]

    assert titles == heads(sections(titles, below=LENGTHY))


def test_a_unit_s_title_in_capitals_may_be_longer_than_a_line() -> None:
    """In a text of long lines a chapter's title is one of them."""
    rule = " ".join((SENTENCE * 3).split())
    name = "OF THE NATIONAL AUTHORITY FOR FERRIES, BOATS AND LANDINGS, AND OF THE COUNCIL THAT WATCHES OVER ALL OF THEM"
    text = "\n\n".join(f"CHAPTER {numeral}\n{name} {numeral}\n\n{rule}\n\n{rule}" for numeral in ("I", "II", "III"))

    assert [f"CHAPTER {numeral} {name} {numeral}" for numeral in ("I", "II", "III")] == heads(text)


def test_the_title_of_an_article_that_no_point_ends_may_be_long() -> None:
    """What ends in no point is no clause."""
    long = "Ways of telling those who cross the river of what is done with their names and of the rights they have then"
    titles = ["Article 1 - The boat", f"Article 2 - {long}", "Article 3 - The crew"]
    rule = " ".join((SENTENCE * 3).split())

    assert titles == heads("\n\n".join(f"{title}\n\n{rule}" for title in titles))


def test_the_occasion_of_a_speech_is_no_head_of_its_own() -> None:
    """It stands right below the title, in capitals too, and ends in the year."""
    titles = ["THE BOAT", "THE CREW", "THE LANDING", "THE RIVER"]
    told = textwrap.indent(
        "ADDRESS AT THE YEARLY DINNER OF THE BOATMEN, GIVEN IN HONOUR\n"
        "OF GUESTS WHO CAME OVER THE RIVER TO THE LANDING, JUNE 25, 190",
        " " * 10,
    )
    pieces = (f"{title}\n\n\n\n{told}{year}.\n\n{PROSE}\n\n{PROSE}" for year, title in enumerate(titles))
    text = "\n\n\n\n\n".join((PROSE, *pieces))

    assert titles == heads(text)


RULE = " ".join((SENTENCE * 3).split())


def test_amendments_hold_sections_as_articles_do() -> None:
    """Units of one rank that go on where others end stand beside them, and what begins anew below both stands below."""
    sections_below = "\n\n".join(f"Section {number}\n{RULE}" for number in (1, 2, 3))
    articles = [f"Article {numeral}" for numeral in ("I", "II", "III", "IV")]
    amendments = ["First Amendment", "Second Amendment", "Third Amendment"]
    text = "\n\n".join(f"{head}\n{sections_below}" for head in (*articles, *amendments))
    found = outline(text)

    assert {level for level, words in found if words in {*articles, *amendments}} == {1}
    assert {level for level, words in found if words.startswith("Section")} == {2}


def test_a_short_article_is_no_title_of_its_number() -> None:
    """Below most articles a paragraph stands, so that a sentence below one is its text and not its title."""
    texts = [RULE, RULE, "Excessive tolls shall not be asked for.", RULE, RULE]
    text = "\n\n".join(f"Article {number}\n{words}" for number, words in enumerate(texts, 1))

    assert [f"Article {number}" for number in range(1, 6)] == heads(text)
