"""Journals, catalogues and collections: how their parts are headed, and what stands there and heads nothing."""

from __future__ import annotations

import textwrap

from helpers.plain_prose import PROSE, outline

SET_IN = textwrap.indent(PROSE, "    ")


def heads(text: str) -> list[str]:
    """Give the headings, each in one line."""
    return [" ".join(words.split()) for _, words in outline(text)]


def pieces(titles: list[str], *, below: str = PROSE, apart: str = "\n\n\n\n\n") -> str:
    """Set text below each title, and each widely apart from the one before."""
    return apart.join(f"{title}\n\n{below}\n\n{PROSE}" for title in titles)


def test_the_months_of_a_journal_head_its_chapters() -> None:
    """No letter is dated by its month alone; what else stands widely apart has no heads."""
    months = ["MAY, 1914", "JUNE, 1914", "JULY, 1914", "SEPTEMBER, 1915"]
    told = "\n\n\n\n\n".join([f"{PROSE}\n\n{PROSE}\n\n{PROSE}"] * 3)
    text = "\n\n\n\n\n".join(f"{month}\n\n\n{told}" for month in months)

    assert months == heads(f"{PROSE}\n\n\n\n\n{text}")


def test_days_of_a_journal_count_on_beside_the_day_of_the_week() -> None:
    """No month is named, and the figure is no ordinal: “25, JUEVES.”."""
    week = ("LUNES", "MARTES", "MIÉRCOLES", "JUEVES", "VIERNES", "SABADO", "DOMINGO")
    days = [f"{day}, {week[day % 7]}." for day in range(14, 26)]
    text = "\n\n\n".join(f"{day:>44}\n\n{PROSE}\n\n{PROSE}" for day in days)

    assert days == heads(f"{PROSE}\n\n{PROSE}\n\n\n{text}")


def test_years_alone_head_what_was_done_in_them() -> None:
    """A year that stands apart over text is its head, where several do so; others of its place are none."""
    years = ["1901", "1902", "1904", "1905"]
    said = f"{PROSE}\n\nso he said.\n\n{PROSE}\n\nand so she did.\n\n{PROSE}"
    told = ["\n\n".join([said] * times) for times in (5, 1, 3, 2)]
    text = "\n\n\n".join(f"{year}\n\n{one}\n\n\n{PROSE}" for year, one in zip(years, told, strict=True))

    assert years == heads(f"{PROSE}\n\n\n{text}\n\n{PROSE}")


def test_a_year_at_the_very_end_heads_nothing() -> None:
    """Nothing stands below it."""
    titles = ["THE OLD FERRY", "THE PILOT", "NETS"]

    assert titles == heads(f"{PROSE}\n\n\n\n\n{pieces(titles)}\n\n\n\n\n1902")


def test_the_numbers_of_a_catalogue_are_its_entries() -> None:
    """A number that is set in a little more than the entry right below it heads nothing; the parts of it do."""
    parts = ["01—REFERENCE WORKS—Lists and Guides", "02—ART", "03—HISTORY—Rivers", "04—LAW"]
    count = iter(range(1, 100))
    text = "\n\n\n\n\n".join(
        f"{part}\n\n\n" + "\n\n".join(f"      {next(count)}\n{SET_IN}" for _ in range(4)) for part in parts
    )

    assert parts == heads(f"{PROSE}\n\n\n\n\n{text}")


def test_a_title_may_break_off_over_what_is_said_of_the_work() -> None:
    """“THE FERRYMEN,” stands over its imprint, which is set in; so may the last line of a title in several."""
    titles = ["THE FERRYMEN,", "A VOYAGE;", "THE ISLES,\n\nOR\n\nTHE LAST LANDING,", "ON NETS,"]
    text = pieces(titles, below=f"{SET_IN}\n\n(1567-68.)")

    assert ["THE FERRYMEN,", "A VOYAGE;", "THE ISLES, OR THE LAST LANDING,", "ON NETS,"] == heads(
        f"{PROSE}\n\n\n\n\n{text}"
    )


def test_the_years_of_a_life_make_no_author_of_a_list() -> None:
    """“HOLM, SENIOR” over “(1787-1879)” is told of, and no works of his are listed."""
    titles = ["OTTO HOLM, SENIOR", "OTTO HOLM, JUNIOR", "ANNA BRANDT"]

    assert titles == heads(f"{PROSE}\n\n\n\n\n" + pieces([f"{title}\n\n(1787-1879)" for title in titles]))


def test_a_title_that_tells_its_chapter_may_be_longer_than_others() -> None:
    """Where numbers have titles below them, what stands nearer to its number than to the text is one, however long."""
    short = "How the ferry came to the island, and who rowed it."
    long = (
        "The ferryman, home again, builds a boat at once and gives it a\nname. What the boat did on its first morning,"
        " and how it was paid\nfor what it did to the landing and to the house of the pilot."
    )
    told = [short, short, short, long, short, short]
    numbers = ["I.", "II.", "III.", "IV.", "V.", "VI."]
    text = "\n\n\n\n\n".join(
        f"{number}\n\n{title}\n\n\n{PROSE}\n\n{PROSE}" for number, title in zip(numbers, told, strict=True)
    )

    assert f"IV. {' '.join(long.split())}" in heads(text)


def test_what_stands_below_titles_again_and_again_is_no_head() -> None:
    """When a piece was published, or whence it is, stands apart below each title."""
    titles = ["THE OLD FERRY", "THE PILOT", "NETS", "THE LANDING"]
    years = iter((1840, 1841, 1849, 1852))
    dated = [f"{title}\n\n\nPublished {next(years)}" for title in titles]
    taken = [f"{title}\n\n\n(FROM THE PILOT'S DIARY.)" for title in titles]

    assert titles == heads(f"{PROSE}\n\n\n\n\n" + pieces(dated))
    assert titles == heads(f"{PROSE}\n\n\n\n\n" + pieces(taken))


def test_what_the_publishers_say_is_no_imprint() -> None:
    """“PUBLISHERS' NOTE” below a title page has its text."""
    page = "THE OLD FERRY\n\nBY\n\nANNA BRANDT\n\nHOLM AND SONS, PUBLISHERS\nLONDON\n\n_Published October 1917_"
    chapters = pieces(["I. THE BOAT", "II. THE NETS", "III. THE PILOT"])

    assert "PUBLISHERS' NOTE" in heads(f"{page}\n\n\n\n\nPUBLISHERS' NOTE\n\n\n{PROSE}\n\n\n\n\n{chapters}")


SPEECH = "{}:\nI row over in the morning,\nAnd I row back at night,\nWith letters and with salt."


def _scene(title: str, direction: str, *, speeches: int = 8) -> str:
    names = ["PILOT", "ANNA", "THE FERRYMAN (at the oars)", "OTTO"]
    said = [SPEECH.format(names[at % len(names)]) for at in range(speeches)]
    return "\n\n".join([title, direction, *said])


def test_scenes_without_numbers_are_headed_by_their_places() -> None:
    """A short line behind a speech and over a direction is a scene's title; a direction stands between speeches."""
    titles = ["The landing.", "At the pilot's house", "Night. The boat", "The landing.", "The isles"]
    directions = ["Fog. The ferryman alone.", "Anna. Otto.", "The sea is high.", "Anna. The pilot.", "Morning."]
    scenes = [_scene(*one) for one in zip(titles, directions, strict=True)]
    text = "\n\n".join([SPEECH.format("ANNA"), *scenes[:3], "Otto goes.", SPEECH.format("ANNA"), *scenes[3:]])

    assert titles == heads(f"{PROSE}\n\n{text}")


def test_directions_alone_between_speeches_head_nothing() -> None:
    """Where short lines stand over speeches as well as over others they are directions."""
    text = "\n\n".join(_scene("Otto rows.", "Anna waits for him.", speeches=4) for _ in range(12))

    assert [] == heads(f"{PROSE}\n\n{text}")


def test_what_recurs_right_below_heads_is_of_them() -> None:
    """A hearing is resumed again and again; who speaks in it stands before the speech."""
    said = "The CHAIRMAN. We shall go on, and the witness may tell us of the\nlanding and of the boat that lay there."
    resumed = "Afternoon Session\n\nTESTIMONY OF ANNA BRANDT RESUMED"
    opened = "The Commission reconvened at {}:05 p.m."
    spoken = "The CHAIRMAN. We go on until {}."
    text = "\n\n\n\n\n".join(
        f"{resumed}\n\n\n{opened.format(hour)}\n\n{spoken.format(hour)}\n\n" + "\n\n".join([said] * 6)
        for hour in (1, 2, 3, 4)
    )

    assert ["Afternoon Session", "TESTIMONY OF ANNA BRANDT RESUMED"] * 4 == heads(f"{said}\n\n\n\n\n{text}")


def test_the_first_poem_of_a_part_has_its_own_head() -> None:
    """Capitals right below a part's title, and further from the verse, are no more of that title than of the verse."""
    verse = (
        "I row over in the morning,\nAnd I row back at night,\nWith letters and with salt,\nAnd with the two brothers."
    )
    stanzas = "\n\n".join([verse] * 4)
    parts = [("OF THE FERRY", "THE BOAT"), ("OF THE ISLES", "THE SUN"), ("OF THE HOUSE", "SALT")]
    later = "\n\n\n\n\n".join(f"{poem}\n\n\n{stanzas}" for poem in ("NETS", "THE PILOT"))
    text = "\n\n\n\n\n".join(f"{part}\n\n{poem}\n\n\n{verse}\n\n\n\n\n{later}" for part, poem in parts)
    found = heads(f"{PROSE}\n\n\n\n\n{text}")

    assert [one for pair in parts for one in pair] == [one for one in found if one not in {"NETS", "THE PILOT"}]


def test_a_unit_s_title_may_go_on_below_itself() -> None:
    """“OF THE NETS AND THE” breaks off; where titles end in points, one without goes on in capitals below it."""
    titles = [
        "CHAPTER I. OF THE FERRY.",
        "CHAPTER II. OF THE NETS AND THE\n\nSALT, AND WHAT THEY COST.",
        "CHAPTER III. OF BOATS, TAKEN AS A PARTICULAR\n\nBRANCH OF THE STOCK OF THE ISLES.",
        "CHAPTER IV. OF THE PILOT.",
        "CHAPTER V. OF THE LANDING.",
    ]

    assert [" ".join(title.split()) for title in titles] == heads(f"{PROSE}\n\n\n\n" + pieces(titles, apart="\n\n\n\n"))


def test_rows_of_stars_are_no_columns_about_a_head() -> None:
    """A magazine sets its parts between rows of stars, and its pieces below one."""
    stars = "       *       *       *       *       *"
    parts = ["THE ISLES.", "THE NORTH.", "THE FERRIES."]
    pieces_ = "\n\n".join(f"{stars}\n\nA VISIT TO {place}.\n\n\n{PROSE}\n\n{PROSE}" for place in ("MOEN", "HOLM"))
    text = "\n\n".join(f"{stars}\n\n{part}\n\n{pieces_}" for part in parts)

    assert parts == [one for one in heads(f"{PROSE}\n\n{text}") if not one.startswith("A VISIT")]


def test_days_of_any_spelling_head_a_journal() -> None:
    """They count on and begin anew with each month; some have an entry of one line below."""
    days = ["28th", "Satterday 29th Septr", "30th Septembr 1821", "1st octor 1821", "2nd", "5the Octobr", "Sunday 6th"]
    entries = [PROSE, "Rained all day, and we stayed.", PROSE, "Hard frost.", "Went on.", "High wind again.", PROSE]
    told = "\n\n\n".join(f"{day}\n\n{entry}" for day, entry in zip(days, entries, strict=True))

    assert days == heads(f"{PROSE}\n\n\n{told}\n\n{PROSE}")


def test_days_with_their_months_head_a_diary_though_they_stand_to_the_right() -> None:
    """They need be no ordinals, and may pass over weeks; two days may be told of at once."""
    days = ["12. Januar.", "29. Januar.", "4. og 5. Marts.", "Sorø, 20. April.", "7—9. Juni.", "1. Juli."]
    told = "\n\n\n\n\n".join(f"{day:>60}\n\n\n{PROSE}\n\n{PROSE}" for day in days)

    assert days == heads(f"{PROSE}\n\n\n\n\n{told}\n\n{PROSE}")


def test_letters_in_the_order_of_their_days_are_no_diary() -> None:
    """They say the place and the year too."""
    days = [f"MOEN, {day}, 1862." for day in ("May 3", "May 9", "June 2", "July 1", "July 8")]
    titles = [
        f"THE FERRY NO MORE, {word}\n\nA letter to the {word}" for word in ("BAILIFF", "CREW", "TOWN", "KING", "SEA")
    ]
    told = [f"{title}\n\n\n{day:>60}\n\n{PROSE}\n\n{PROSE}" for title, day in zip(titles, days, strict=True)]

    assert set(days).isdisjoint(heads("\n\n\n\n\n".join([PROSE, *told])))


def test_dates_of_letters_that_go_back_and_forth_are_no_diary() -> None:
    """What stands to the right and counts on from nothing says when a letter was written."""
    days = ["12. Januar.", "29. September.", "4. Marts.", "20. December.", "7. Maj.", "1. Oktober."]
    told = "\n\n\n\n\n".join(f"{day:>60}\n\n\n{PROSE}\n\n{PROSE}" for day in days)

    assert [] == heads(f"{PROSE}\n\n\n\n\n{told}\n\n{PROSE}")


def test_ordinals_that_do_not_count_on_head_nothing() -> None:
    """“1st” and “2nd” may be persons who speak in turn."""
    said = "\n\n\n".join(f"{who}\n\n{PROSE}" for who in ("1st Man", "2nd Man", "1st Man", "9th Man") * 2)

    assert "2nd Man" not in heads(f"{PROSE}\n\n\n{said}")


def test_days_with_what_was_done_are_no_units() -> None:
    """“March 3--Watered.” counts days, and heads nothing."""
    days = "\n\n".join(f"March {day}--Watered." for day in range(1, 9))

    assert ["THE BOAT", "THE NET"] == heads(
        f"{PROSE}\n\n\nTHE BOAT\n\n{PROSE}\n\n\nTHE NET\n\n{PROSE}\n\n{days}\n\n{PROSE}"
    )


def test_the_number_of_a_plate_over_its_picture_is_its_caption() -> None:
    """What stands again below the picture heads the text."""
    plates = "\n\n\n\n\n".join(
        f"Plate {number}\n\n[Illustration: A ferry.]\n\n\n\n\nPLATE {number}.\n\n{PROSE}"
        for number in ("I", "II", "III")
    )

    assert ["PLATE I.", "PLATE II.", "PLATE III."] == heads(f"{PROSE}\n\n\n\n\n{plates}")


def test_what_a_recipe_takes_may_be_longer_than_a_list_of_short_lines() -> None:
    """Each thing is a paragraph of one line; the title stands in capitals, though a remark in it does not."""
    takes = "\n\n".join(f"{count} cups of rye flour, sifted." for count in range(1, 15))
    titles = ["FERRY LOAF. (_Quick._)", "RYE PUDDING (boiled).", "FLAT CAKES _à la Moen_.", "SALT HERRING."]
    told = "\n\n\n".join(f"{title}\n\n{takes}\n\n{PROSE}" for title in titles)

    assert [title.replace("_", "") for title in titles] == heads(f"{PROSE}\n\n\n{told}")


def test_sessions_that_begin_alike_and_end_with_their_days_are_heads() -> None:
    """Minutes need no distance for it; in capitals, small letters and emphasis."""
    days = ("_May_ 3, 1742.", "_May_ 4. 1742.", "the 6th of _May_, _P.M._ 1742.", "_June_ 1, 1742.")
    sessions = [f"At a MEETING held in the Guild-House, {day}" for day in days]
    text = "\n\n       *       *       *\n\n".join(f"{one}\n\n{PROSE}\n\n{PROSE}" for one in sessions)

    assert [one.replace("_", "") for one in sessions] == heads(f"{PROSE}\n\n       *       *       *\n\n{text}")


def test_the_place_and_day_of_a_letter_are_no_part_of_its_head() -> None:
    """They stand below its number, and are not its title."""
    letters = [f"No. {number}.\n\n    Vienna, this {number} December 1818, at night." for number in (2, 3, 4, 5)]
    text = "\n\n\n\n".join(f"{one}\n\n{PROSE}\n\n{PROSE}" for one in letters)

    assert ["No. 2.", "No. 3.", "No. 4.", "No. 5."] == heads(f"{PROSE}\n\n\n\n{text}")


def test_the_trades_of_a_directory_head_the_names_below_them() -> None:
    """Each stands as far from its rows as from those above; one has a single name."""
    names = ["Adams Henry, High street", "Baker John, Mill lane", "Clark Ann, Old wharf"]
    trades = [
        "Bakers.",
        "Boot makers.",
        "Brewers.",
        "Coopers.",
        "Dyers.",
        "Farriers.",
        "Hatters.",
        "Ironmongers.",
        "Tanners.",
    ]
    rows = {trade: names if trade != "Dyers." else names[:1] for trade in trades}
    text = "\n\n\n".join(f"{trade}\n\n\n" + "\n\n".join(below) for trade, below in rows.items())

    assert trades == heads(f"{PROSE}\n\n{PROSE}\n\n\n{text}\n\n\n{PROSE}")


def test_sessions_between_dashes_are_heads_below_the_number_of_a_speech() -> None:
    """“--House of the Guild.--Sitting of 3 May 1833.--”: not every one names the house."""
    sessions = [
        "--House of the Guild.--Sitting of 6 March 1833.--",
        "--Sitting of 25 March 1833.--",
        "--House of the Towns.--Sitting of 18 April 1833.--",
        "--Sitting of 13 May 1833.--",
    ]
    numbers = ["XLIX", "L", "LI", "LII"]
    text = "\n\n\n\n".join(
        f"{number}\n\n\n\n{session}\n\n{PROSE}\n\n{PROSE}" for number, session in zip(numbers, sessions, strict=True)
    )
    found = outline(f"{PROSE}\n\n\n\n{text}")

    assert [one for pair in zip(numbers, sessions, strict=True) for one in pair] == [words for _, words in found]
    assert len({level for level, words in found if words in numbers}) == 1
    assert len({level for level, words in found if words in sessions}) == 1
    assert found[0][0] < found[1][0]


def test_talk_that_breaks_off_between_dashes_is_no_head() -> None:
    """“--But I never--” has no point before its second dash."""
    talk = ["--But I never--", "--Nor did the others--", "--He never came--"]
    text = "\n\n\n".join(f"{one}\n\n{PROSE}\n\n{PROSE}" for one in talk)

    assert not heads(f"{PROSE}\n\n\n{text}")


def test_letters_that_end_alike_with_their_days_are_no_sessions() -> None:
    """A wish stands before the place and the day, below what was written."""
    days = ("21 de Mayo de 1810.", "22 de Mayo de 1810.", "24 de Mayo de 1810.", "25 de Mayo de 1810.")
    letters = [f"{PROSE}\n\nDios guarde muchos años. Buenos Aires, {day}\n\n{PROSE}" for day in days]

    assert not [words for words in heads("\n\n".join([PROSE, *letters])) if words.startswith("Dios")]


def test_the_place_and_day_right_below_a_counted_day_are_no_part_of_its_head() -> None:
    """They stand nearer to it than to the text, as a title would."""
    words = ((4, "FIRST"), (5, "SECOND"), (6, "THIRD"))
    days = [f"{word} DAY.\n\nARDAL, MONDAY, _May {at}th, 1861._\n\n\n{PROSE}\n\n{PROSE}" for at, word in words]

    assert ["FIRST DAY.", "SECOND DAY.", "THIRD DAY."] == heads("\n\n\n\n".join([PROSE, *days]))


def test_what_begins_alike_below_all_titles_is_of_them() -> None:
    """Each lecture has the name of who gave it right below its title, in capitals as the title is."""
    given = (("THE RIVER", "ANNA HOLM"), ("THE OLD TOWN", "OLE BRANDT"), ("THE MILL", "MARTEN LUND"))
    text = "\n\n\n\n\n".join(f"{title}\n\nLECTURE BY {name}\n\n{PROSE}\n\n{PROSE}" for title, name in given)

    assert [title for title, _ in given] == heads(f"{PROSE}\n\n{PROSE}\n\n\n\n\n{text}")


def test_a_byline_below_a_title_is_no_second_head() -> None:
    """Titles and bylines stand left of the text, which is set in."""
    writers = ("Anna HOLM", "Ole BRANDT", "Marten LUND", "Inga STRAND")
    titles = ("A VOYAGE TO THE ISLES", "THE MILL ON THE ISLE", "SALT AND THE FERRY", "THE OLD TOWN")
    set_in = textwrap.indent(PROSE, "     ")
    named = (f"{title}\n\nPar _M. {writer}_" for title, writer in zip(titles, writers, strict=True))
    text = "\n\n\n".join(f"{head}\n\n{set_in}\n\n{set_in}" for head in named)

    assert list(titles) == heads(f"{set_in}\n\n{set_in}\n\n\n{text}")


def test_places_and_days_over_greetings_are_of_letters_however_many_begin_alike() -> None:
    """Some orders among them greet nobody; the heads of what was sent stand over all of them."""
    days = ("April 11, 1898.", "April 25, 1898.", "May 19, 1898.", "July 4, 1898.", "July 21, 1898.")
    to = ("To the Senate:\n\n", "", "The SECRETARY.\n\nSIR:\n\n", "", "Admiral HOLM,\n\n")
    sent = [f"GUILD HOUSE, _Oldport, {day}_\n\n{whom}{PROSE}\n\n{PROSE}" for day, whom in zip(days, to, strict=True)]

    assert not [words for words in heads("\n\n\n\n".join([PROSE, *sent])) if "1898" in words]


def test_the_place_and_month_below_the_name_of_a_ship_are_no_part_of_its_head() -> None:
    """The ship comes again and again, each time over another place."""
    places = ("Dakar, October 1873.", "Oldport, May 1874.", "Moen, June 1874.", "Ardal, July 1874.", "Dakar, May 1875.")
    text = "\n\n\n\n\n".join(f"ON BOARD OF THE _PETREL_\n\n{place}\n\n\n{PROSE}\n\n{PROSE}" for place in places)

    assert heads(f"{PROSE}\n\n\n\n\n{text}") == ["ON BOARD OF THE PETREL"] * len(places)


def test_sessions_over_those_present_are_heads() -> None:
    """Their names stand right below the day, and end in commas."""
    days = ("July 5, 1742.", "July 6, 1742.", "July 7, 1742.", "July 8, 1742.")
    sessions = [f"At a COUNCIL held at Oldport, {day}" for day in days]
    text = "\n\n       *       *       *\n\n".join(
        f"{one}\n\nThe Honourable OLE HOLM, Esquire,\n\n{PROSE}\n\n{PROSE}" for one in sessions
    )

    assert sessions == heads(f"{PROSE}\n\n       *       *       *\n\n{text}")
