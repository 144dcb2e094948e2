"""Reports, handbooks and collections: long centred titles, what introduces a quotation, numbers that head or count."""

from __future__ import annotations

import textwrap

import pytest

from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import PROSE, SENTENCE, outline

QUOTED = textwrap.indent(textwrap.fill(f"“{SENTENCE * 3}”", 66), "  ")
STANZA = "    The lamp is out,\n    The door is shut,\n    The road is white\n    With snow."
LONG = "On the means by which the ferry may be kept in order through the winter, and by whom"


def centred(words: str, *, width: int = 70) -> str:
    """Set words in the middle, over as many lines as they need."""
    return "\n".join(line.center(width).rstrip() for line in textwrap.wrap(words, width))


def words_of(text: str) -> list[str]:
    """Give the headings, each in one line."""
    return [" ".join(words.split()).replace("_", "") for _, words in outline(text)]


@pytest.mark.parametrize("ending", ("states:—", "states—", "adds, that--"))
def test_what_a_dash_ends_introduces_what_follows(ending: str) -> None:
    """A line that breaks off in a dash goes on in the quotation below it, however often there are such lines."""
    names = ("Mr. Rowland", "Mr. Moyle", "The surgeon of the ferry", "The clerk", "Mr. Brown")
    text = "\n\n".join(f"{PROSE}\n\n{name} {ending}\n\n{QUOTED}" for name in names)

    assert [] == words_of(text)


def test_a_long_title_is_centred_though_its_first_lines_are_full() -> None:
    """In italics and far from what is before it, a title may be longer than a line, and end in a point."""
    titles = [f"_{LONG} {word} is to be paid._" for word in ("he", "she", "each", "none")]
    text = "\n\n\n".join(f"{centred(title)}\n\n{PROSE}\n\n{QUOTED}\n\n{PROSE}" for title in titles)

    assert [title.replace("_", "") for title in titles] == words_of(text)


def test_long_centred_titles_count() -> None:
    """They are no sentences, though a point ends each."""
    titles = [f"{number}.—_{LONG}, as seen in the parish of Saint Olave._" for number in range(1, 6)]
    text = "\n\n\n".join(f"{centred(title)}\n\n{PROSE}\n\n{PROSE}" for title in titles)

    assert [title.replace("_", "") for title in titles] == words_of(text)


def test_italic_titles_of_a_report_that_quotes_much_are_no_inscriptions() -> None:
    """Where many paragraphs are quotations, what is centred far apart heads a section all the same."""
    titles = ["_Supplies of Water._", "_Drainage of Streets._", "_Cost to Tenants._"]
    quoted = "\n\n".join(["“" + PROSE] * 110)
    text = "\n\n\n".join(f"{centred(title)}\n\n{PROSE}\n\n{quoted}” He said so." for title in titles)

    assert [title.replace("_", "") for title in titles] == words_of(text)


def test_figures_with_several_stanzas_below_them_number_poems() -> None:
    """A song has one stanza below each figure; a collection of songs has more below some."""
    songs = [f"  {number}.\n\n" + "\n\n".join([STANZA] * (1 + number % 2)) for number in range(1, 13)]

    assert [f"{number}." for number in range(1, 13)] == words_of(f"{PROSE}\n\n\n\n" + "\n\n".join(songs))


def test_a_number_with_a_title_right_below_it_heads_a_poem() -> None:
    """The number's own point ends no sentence."""
    titles = ("The Ferry.", "The Lamp.", "The Road.", "The Snow.")
    songs = [f"  {number}.\n  {title}\n\n{STANZA}\n\n{STANZA}" for number, title in enumerate(titles, start=1)]

    assert [f"{number}. {title}" for number, title in enumerate(titles, start=1)] == words_of("\n\n".join(songs))


def test_orders_within_a_sentence_are_no_heads() -> None:
    """What a colon announces, or a comma leads to, is part of the sentence, though it has a number."""
    orders = ("Prepare to row", "Prepare to turn", "Prepare to land")
    text = "\n\n".join(
        f"{PROSE}\n\nThe mate should then give the order:\n\n     1. _{order}_;\n\n"
        f"and when they are in the stream, and not before,\n\n     2. _{order[11:].title()}._\n\n{PROSE}"
        for order in orders
    )

    assert [] == words_of(text)


@pytest.mark.parametrize("title", ("Letters carried by the ferry", "LETTERS AND SALT\n\n  _As the mate counted them_"))
def test_the_title_of_a_table_stands_between_its_number_and_its_columns(title: str) -> None:
    """The caption of a table has its title below it, in one part or two."""
    table = "\n".join(f"{year}      {year % 19}        {year % 7}" for year in range(1890, 1896))
    text = "\n\n".join(
        f"{PROSE}\n\n{f'TABLE {number}.'.center(70).rstrip()}\n\n  {title}\n\n{table}" for number in "123"
    )

    assert [] == words_of(f"{text}\n\n{PROSE}")


def test_a_unit_has_a_long_title_in_capitals_below_it() -> None:
    """Of three lines, or of several events with dashes between: it is one head with the number."""
    third = (
        "FROM THE SECOND ICE, WHICH WAS THE HARDEST OF ALL,\nDOWN TO THE DAY ON WHICH THE FERRY\nWAS TAKEN BY THE MILL"
    )
    titles = ("FROM THE FIRST ICE TO THE SPRING", "SEVENTH YEAR OF THE FERRY.—CAPTURE OF THE MILL", third, "THE PEACE")
    text = "\n\n\n\n\n".join(
        f"CHAPTER {number}.\n\n{title}\n\n\n{PROSE}\n\n{PROSE}"
        for number, title in zip(("I", "II", "III", "IV"), titles, strict=True)
    )

    assert [
        f"CHAPTER {number}. {' '.join(title.split())}"
        for number, title in zip(("I", "II", "III", "IV"), titles, strict=True)
    ] == words_of(text)


def test_entries_of_an_index_are_told_in_two_lines_too() -> None:
    """An entry and what is set in below it: “Net, 7, 172 / Mending of, 260 ff”."""
    chapters = "\n\n\n\n".join(f"CHAPTER {number}\n\n{PROSE}\n\n{PROSE}" for number in ("I", "II", "III"))
    index = "\n\n\n".join(f"{word}, 7, 172\n  Mending of, 260 ff\n\n{word}s, 12" for word in ("Boat", "Net", "Oar"))

    assert not [words for words in words_of(f"{chapters}\n\n\n\nINDEX\n\n\n{index}") if "172" in words]


def test_signs_of_bold_and_of_spaced_letters_are_read_as_emphasis() -> None:
    """Equals signs and plus signs set words in bold; a wave and a hash set them apart; one may lie in another."""
    text = (
        "The =ferry= and the =mate= and the =salt= are ~very~ old, ~so~ ~old~; a = b + c, +and+ +_both_+ +here+, _too_."
    )
    block = read_plain_text(text).blocks[0]
    found = [
        (node["t"], node["c"][0]["t"], node["c"][0]["c"]) for node in block["c"] if node["t"] in {"Strong", "Emph"}
    ]

    assert [
        *[("Strong", "Str", word) for word in ("ferry", "mate", "salt")],
        *[("Emph", "Str", word) for word in ("very", "so", "old")],
        ("Strong", "Str", "and"),
        ("Strong", "Emph", [{"t": "Str", "c": "both"}]),
        ("Strong", "Str", "here"),
        ("Emph", "Str", "too"),
    ] == found


@pytest.mark.parametrize("text", ("so +----+ and +----+ or +----+", "1 +2+ 3 +4+ 5 +6+", "=====a= =b= ===="))
def test_rules_and_sums_are_no_emphasis(text: str) -> None:
    """What stands between the signs must be words."""
    assert {"Str", "Space"} == {node["t"] for node in read_plain_text(text).blocks[0]["c"]}


def test_lines_between_further_signs_of_emphasis_are_heads() -> None:
    """“+The Ferry+” stands as “_The Ferry_” does."""
    titles = ("+The Ferry+", "+The Lamp+", "+The Road+")

    assert ["The Ferry", "The Lamp", "The Road"] == [
        words.strip("+") for words in words_of("\n\n\n".join(f"{title}\n\n{PROSE}\n\n{PROSE}" for title in titles))
    ]


def test_a_paragraph_right_below_a_bare_number_is_no_title() -> None:
    """Where the first paragraphs of chapters are short they are paragraphs all the same: they stand as others do."""
    romans = ("I", "II", "III", "IV", "V", "VI")
    first = "The ferry lay at the steps near the old market, and a fine carriage\nstood before it with two horses."
    text = "\n\n\n\n".join(f"{roman}\n\n\n{first}\n\n{PROSE}\n\n{PROSE}" for roman in romans)

    assert list(romans) == words_of(f"THE FERRY\n\n\n\n\n{text}")[1:]


@pytest.mark.parametrize("signs", ("_{}._", "~{}.~", "={}.="))
def test_a_number_may_be_emphasised_by_itself(signs: str) -> None:
    """“_A._ The Old Way” is numbered as “A. The Old Way” is."""
    titles = ("The Old Way", "The New Way", "The Third Way")
    heads = [f"{signs.format(letter)} {title}" for letter, title in zip("ABC", titles, strict=True)]
    found = [words.translate(str.maketrans("", "", "_~=")) for words in words_of(_chapters(heads))]

    assert [f"{letter}. {title}" for letter, title in zip("ABC", titles, strict=True)] == found


def _chapters(heads: list[str]) -> str:
    return "\n\n\n\n".join(f"{head}\n\n{PROSE}\n\n{PROSE}" for head in heads)


@pytest.mark.parametrize("greeting", ("DEAR ROSE", "SIR", "MY DEAR LORD JOHN"))
def test_the_greeting_of_a_letter_is_no_head_without_its_comma(greeting: str) -> None:
    """Letters are printed so among other sources."""
    heads = ("THE FERRY", "THE SALT", "THE ICE", "THE LAMP")
    text = "\n\n".join(f"{head}\n\n{PROSE}\n\n_Ardal, June 3_.\n\n{greeting}\n\n{PROSE}\n\n{PROSE}" for head in heads)

    assert list(heads) == words_of(text)


@pytest.mark.parametrize("price", ("Price 7s. 6d.", "Double part, cloth, 2s. 6d.; paper, 2s.", "Preis 3 M."))
def test_the_parts_of_a_work_that_is_for_sale_are_no_heads(price: str) -> None:
    """Publishers list what they sell behind a text, with the numbers of the parts and what these cost."""
    listed = "\n\n".join(
        f"  Part {number}.—The {word} and its Men. {price}" for number, word in (("I", "Ferry"), ("II", "Mill"))
    )

    assert not [
        words for words in words_of(f"{_chapters(['CHAPTER I', 'CHAPTER II'])}\n\n\n\n{listed}\n") if "Part" in words
    ]


def test_a_picture_over_a_head_gives_it_its_own_distance() -> None:
    """Each life begins with a portrait, as far apart as a chapter, and the name right below it."""
    names = ("TAYLOR.", "LAVOISIER.", "SYDENHAM.", "CLARENDON.")
    text = "\n\n\n\n\n".join(
        f"[Illustration]\n\n{name.center(70).rstrip()}\n\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}" for name in names
    )

    assert list(names) == words_of(f"{PROSE}\n\n\n\n\n{text}")


def test_greetings_and_makers_tell_nothing_of_titles_in_small_letters() -> None:
    """“Sire:” stands as far apart as the titles of the letters do."""
    titles = ("Aid against the Flood", "Treatise on the Ferry", "Of the Kingdom of Salt", "Letter of the Mate")
    text = "\n\n\n".join(f"{title}\n\n\nSire:\n\n{PROSE}\n\n{PROSE}" for title in titles)
    breaks = "\n\n\n".join([f"{PROSE}\n\n{PROSE}\n\n{PROSE}"] * 9)

    assert list(titles) == words_of(f"{breaks}\n\n\n{text}")


def test_sentences_in_italics_are_not_the_rest_of_a_head() -> None:
    """“THINGS TO DO” ends in a word that ends no title in other languages."""
    task = "Mark out in your sand-box the boundary lines of the ferry and the mill. Show a good place for another."
    tasks = textwrap.indent(textwrap.fill(f"_{task}_", 64), "     ")
    text = "\n\n\n\n".join(
        f"CHAPTER {number}\n\n{PROSE}\n\n\n_THINGS TO DO_\n\n{tasks}\n\n{PROSE}" for number in ("I", "II", "III")
    )

    assert ["CHAPTER I", "THINGS TO DO"] == words_of(text)[:2]


def test_a_bold_head_may_go_on_in_a_second_line() -> None:
    """Wrapped like prose, it is bold as a whole."""
    head = "=The Chief Inspector of {} Shall Provide and Maintain Rescue\nApparatus.="
    titles = [head.format(word) for word in ("Mines", "Mills", "Boats")]
    text = "\n\n\n".join(f"{title}\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}" for title in titles)

    assert [" ".join(title.strip("=").split()) for title in titles] == [words.strip("=") for words in words_of(text)]


def test_a_long_line_on_every_plate_is_no_head() -> None:
    """The name of the series is printed over each plate, far from the text."""
    series = "Bul. 1, new series, Division of Boats, Department of Rivers"
    heads = ("Of the Boats", "Of the Nets", "Of the Ice", "Of the Salt", "Of the Mill")
    text = "\n\n\n".join(f"{head}\n\n{PROSE}\n\n{PROSE}\n\n\n{series}\n\n{PROSE}\n\n{PROSE}" for head in heads)

    assert [] == [words for words in words_of(text) if words.startswith("Bul.")]


def paged_out(*parts: tuple[int, str]) -> str:
    """Give heads at so many columns, with prose three columns in below each."""
    inner = textwrap.indent(PROSE, "   ")
    return "\n\n".join(f"{' ' * indent}{head}\n\n{inner}\n\n{inner}" for indent, head in parts)


def test_sections_set_in_by_their_depth_are_heads() -> None:
    """Programs that write pages as text set 4.1 in by two columns and 4.1.1 by four, beside prose set in by three."""
    parts = [
        (indent, head)
        for number in range(1, 8)
        for indent, head in (
            *((0, f"{number}. The ferry"), (2, f"{number}.1. Salt (once)"), (4, f"{number}.1.1. Carts")),
            (2, f"{number}.2. Two brothers"),
        )
    ]
    found = [(level, words) for level, words in outline(paged_out(*parts))]

    assert [words for _, words in found] == [head for _, head in parts]
    assert [level for level, _ in found] == [head.count(".") for _, head in parts]


def test_one_head_left_of_prose_may_stand_in_every_section() -> None:
    """“Rationale” is nobody's name where prose is set in as a whole; it stands below the sections that it would end."""
    parts = [
        (0, head)
        for number in range(1, 8)
        for head in (f"{number}. The ferry", f"{number}.1. Salt", "Rationale", f"{number}.2. Carts", "Rationale")
    ]
    found = outline(paged_out(*parts))

    assert [words for _, words in found] == [head for _, head in parts]
    assert {level for level, words in found if words == "Rationale"} == {3}
