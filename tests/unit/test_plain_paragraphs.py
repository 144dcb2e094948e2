"""Paragraphs are neither parted nor joined nor broken into lines, and lines that were meant as lines stay lines."""

from __future__ import annotations

import textwrap
from dataclasses import replace

from briefpress.verbs.plain.chunks import Chunk
from briefpress.verbs.plain.lines import Line
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.plain.shapes import shape_of
from briefpress.verbs.plain.survey import is_early, survey
from briefpress.verbs.trees.project import project
from helpers.plain_prose import outline

SENTENCE = "The river rose in the night and the people of the lower town went up to the church with what they had. "
PROSE = textwrap.fill(SENTENCE * 4, 70)
MANY = "\n\n".join([PROSE] * 4)


def read(text: str) -> list[tuple[str, str]]:
    """Give kind and words of the blocks between two stretches of prose."""
    blocks = read_plain_text(f"{MANY}\n\n{text}\n\n{MANY}\n").blocks
    told = [(block["t"], " ".join(project([block]).text.split())) for block in blocks]
    before = len(read_plain_text(MANY).blocks)
    return told[before : len(told) - before]


def lines_of(width: int, count: int) -> list[str]:
    """Give lines of prose that are filled to a width."""
    return textwrap.wrap(SENTENCE * count, width)[: count + 8]


def test_a_short_word_behind_a_sentence_begins_no_paragraph() -> None:
    """Its line was all but filled: the next word would just have fitted."""
    lines = lines_of(70, 12)
    lines[4] = "What they had was wet, and there was not one who slept at all."
    lines[5] = f"A {lines[5][2:]}"

    assert 1 == len(read("\n".join(lines)))


def test_a_sentence_that_ends_far_before_the_width_ends_a_paragraph() -> None:
    """In a long stretch without blank lines, where nothing else ends early."""
    lines = lines_of(70, 12)
    lines[4], lines[5] = "Nobody slept.", f"A {lines[5]}"

    assert ["Para", "Para"] == [kind for kind, _ in read("\n".join(lines))]


def test_lines_set_in_begin_paragraphs_in_one_place_only() -> None:
    """The text at large has blank lines between paragraphs, this stretch has none."""
    one = textwrap.fill(SENTENCE * 2, 70, initial_indent="   ")
    told = read(f"{one}\n   It was Monday.\n{one}")

    assert ["Para"] * 3 == [kind for kind, _ in told]
    assert "It was Monday." == told[1][1]


def test_verse_with_lines_set_in_is_not_parted() -> None:
    """Its lines are not filled, so those set in begin nothing."""
    [(kind, _)] = read("The lamp is out,\n   The door is shut.\nThe road is white.\n   No one is there.")

    assert "LineBlock" == kind


def test_lines_that_begin_with_figures_are_lines() -> None:
    """Ingredients and prices have no width of their own, however even they are."""
    [(kind, _)] = read("4 lb. of beef\n4 qt. of water\n1 onion, large\n1 head celery\n2 sprigs of it")

    assert "LineBlock" == kind


def test_a_speech_broken_early_goes_on() -> None:
    """The first of two lines has no point at its end, and the second goes on in small letters."""
    assert ["Para"] == [
        kind for kind, _ in read("_Warden._ Name the man who has had the\nkey of the tower since Monday.")
    ]


def test_a_direction_set_to_the_right_stands_alone() -> None:
    """And the speech above it is prose."""
    told = read(f"{PROSE}\n{'[Exit the warden.':>70}")

    assert ["Para", "Para"] == [kind for kind, _ in told]
    assert "[Exit the warden." == told[1][1]


def test_what_hangs_below_a_column_is_not_set_to_the_right() -> None:
    """A rule of a grammar goes on below its own right side."""
    [(kind, words)] = read("request-line   =  version space length space method\n                  identity end")

    assert words.endswith("method identity end")
    assert kind in {"LineBlock", "Para"}


def test_a_summary_under_a_head_is_prose() -> None:
    """Dashes join its sentences; its lines were broken where it pleased the printer."""
    told = read(
        "My father.--The house by the\nriver, and the mill.--A journey.--The\nfirst winter.--We\ngo north again."
    )

    assert ["Para"] == [kind for kind, _ in told]


def test_lines_wrapped_by_another_measure_are_prose() -> None:
    """A typist who counted bytes broke lines with many accents a little early."""
    told = read(
        "The old man said that the river had never risen so high, and\n"
        "Ada answered him at once that it had, for all that she knew,\nBede knew it too."
    )

    assert ["Para"] == [kind for kind, _ in told]


def test_numbers_in_the_right_margin_make_no_line_long() -> None:
    """They count lines; prose of a width of its own stays prose beside them."""
    narrow = textwrap.wrap(SENTENCE * 3, 50)
    narrow[4] = f"{narrow[4]:<66}5"
    [(kind, _)] = read(textwrap.indent("\n".join(narrow), "  "))

    assert "BlockQuote" == kind


def test_a_head_that_was_only_wrapped_is_one_line() -> None:
    """Its first line is filled; where it is not, the line was meant."""
    wrapped = "ON THE RIVER, ON THE PEOPLE OF THE LOWER TOWN, AND ON WHAT THEY HAD TO\nCARRY UP"
    meant = "ON THE RIVER\nAND ON THE PEOPLE"
    heads = [
        block
        for text in (wrapped, meant)
        for block in read_plain_text(f"CHAPTER I\n\n{PROSE}\n\n\n\n{text}\n\n{PROSE}\n").blocks
        if block["t"] == "Header"
    ]
    kinds = [{one["t"] for one in head["c"][2]} & {"LineBreak", "SoftBreak"} for head in heads if len(head["c"][2]) > 4]

    assert [{"SoftBreak"}, {"LineBreak"}] == kinds


def test_capitals_over_a_line_that_begins_anew_are_two_lines() -> None:
    """Though another word would not have fitted on the first."""
    told = read("RULES OF THE RIVER, OF THE DYKE AND OF ALL THE MEADOWS BELOW IT\nDownstream, in the month of May")

    assert ["LineBlock"] == [kind for kind, _ in told]


def test_numbers_that_count_on_from_one_within_a_line_begin_paragraphs() -> None:
    """The first stands behind the words that announce it, so they are no list."""
    told = read(
        "_Return._--1. Do not take the road by which you came, since they\nwill wait for you there.\n"
        "   2. Tell what you have seen.\n   3. Sleep."
    )

    assert ["2. Tell what you have seen.", "3. Sleep."] == [words for _, words in told[1:]]
    assert {"Para"} == {kind for kind, _ in told}


def test_long_paragraphs_with_numbers_are_parted_though_they_are_no_list() -> None:
    """No blank line stands between them, and their lines do not hang."""
    told = read("\n".join(textwrap.fill(f"{number}. {SENTENCE}{SENTENCE}", 70) for number in (1, 2, 3)))

    assert ["1.", "2.", "3."] == [words[:2] for _, words in told]


def test_short_lines_of_even_length_are_verse() -> None:
    """Though they begin in small letters: no prose is set so much narrower than the text."""
    [(kind, _)] = read(
        "   The lamp that stands upon the dyke\n   has seen the men of war go by,\n"
        "   has seen them all go by alike\n   and never told us when or why"
    )

    assert "LineBlock" == kind


def test_entries_whose_lines_hang_are_paragraphs() -> None:
    """A glossary without blank lines; long verses that were turned over stay verses."""
    entries = [
        textwrap.fill(f"{name}. {SENTENCE.strip()}", 70, subsequent_indent="  ") for name in ("AMS", "BAU", "CID")
    ]
    verses = [entry.replace("had.", "had,") for entry in entries]

    assert ["Para"] * 3 == [kind for kind, _ in read("\n".join(entries))]
    assert ["Para"] * 3 != [kind for kind, _ in read("\n".join(verses))]


def test_works_that_end_in_addresses_are_entries_too() -> None:
    """A list of works without blank lines, set with hanging lines."""
    ends = ("Vienna.", "https://doi.org/10.5555/12345678", "www.example.org/a", "doi:10.5555/12345678")
    works = [
        textwrap.fill(f"Marten, B. ({year}). {SENTENCE.strip()} {end}", 70, subsequent_indent="    ")
        for year, end in enumerate(ends, start=2019)
    ]

    assert ["Para"] * 4 == [kind for kind, _ in read("\n".join(works))]


def test_a_name_to_the_right_below_a_saying_stands_alone() -> None:
    """The saying is prose, though its second line is short."""
    told = read(
        f"     I tremble to the depths of my soul and ask my demon: Why this cup\n     to me?\n{'--THE MILLER.':>70}"
    )

    assert ["--THE MILLER."] == [words for _, words in told[1:]]
    assert "LineBlock" != told[0][0]


def test_a_speaker_may_do_something() -> None:
    """What is done stands in brackets behind the name; the speech below is prose, though the line over it is short."""
    speech = textwrap.fill(SENTENCE, 70)
    told = [read(f"WARDEN. {does}\n{speech}") for does in ("[Rises.]", "(Rises).", "")]

    assert [["Para"]] * 3 == [[kind for kind, _ in one] for one in told]
    assert told[0][0][1].startswith("WARDEN. [Rises.] The river")


def test_entries_set_in_below_pages_are_lines() -> None:
    """An index has them below the head of an entry; numbers that go on were wrapped."""
    head = "Courts, their licentiousness during the war and after it, 78, 79-81."
    entries = read(f"{head}\n  Extravagance of, 79.")
    wrapped = read(f"{head[:-1]},\n  112, 118-120.")

    assert ["LineBlock"] == [kind for kind, _ in entries]
    assert ["Para"] == [kind for kind, _ in wrapped]


def test_long_lines_that_all_begin_with_capitals_are_verse() -> None:
    """They fill the width by chance, but prose would not begin each line so."""
    lines = [f"{line[:1].upper()}{line[1:]}" for line in lines_of(70, 12)[:12]]

    assert ["LineBlock"] == [kind for kind, _ in read("\n".join(lines))]
    assert ["Para"] == [kind for kind, _ in read("\n".join(lines[:3]))]


def test_two_lines_are_what_stands_at_their_place() -> None:
    """Where longer pieces of a play are verse, a couplet is, though its first line is long."""
    stanza = "\n".join(f"    {line}" for line in ("The lamp is out,", "The door is shut,", "The road is white."))
    couplet = "    And no one calls across the water, and no one goes down the road,\n    Nor will again."
    told = read("\n\n".join([*([stanza] * 12), couplet]))

    assert {"LineBlock"} == {kind for kind, _ in told}
    assert ["BlockQuote"] == [kind for kind, _ in read(couplet)]


def test_short_speeches_are_what_the_long_ones_are() -> None:
    """The prose beside them stands at the same margin, but nobody speaks it."""
    speech = "JOHN. The lamp is out,\nThe door is shut,\nThe road is white."
    short = "JOHN. And no one calls across the water, and none goes by,\nNor will again."

    assert {"LineBlock"} == {kind for kind, _ in read("\n\n".join([*([speech] * 12), short]))}
    assert ["Para"] == [kind for kind, _ in read(short)]


def test_two_lines_of_a_narrow_column_are_prose() -> None:
    """A bibliography has a width of its own, which its longer entries tell."""
    entries = [textwrap.indent(textwrap.fill(SENTENCE * 2, 50), "     ") for _ in range(6)]
    short = "     Printed for the author, and sold by him and by\n     others in the town. Norwich, 1863."

    assert {"BlockQuote"} == {kind for kind, _ in read("\n\n".join([*entries, short]))}
    assert ["LineBlock"] == [kind for kind, _ in read(short)]


def test_verse_that_goes_in_and_out_is_no_column() -> None:
    """Its lines are of even length and go on in small letters."""
    tercets = [
        "But if my words are seed from which may grow",
        "  the shame of him whom I am gnawing now",
        "  then weep with me and hear as I will show",
        "what he has done to us and when and how",
        "  the tower had one single door and a key",
        "  and how we heard it turn and heard the bough",
    ]

    assert ["LineBlock"] == [kind for kind, _ in read(textwrap.indent("\n".join(tercets), "    "))]


def test_the_notes_of_a_play_in_verse_have_a_width() -> None:
    """Its verse goes on in small letters and outnumbers the prose, but it is not as long."""
    speech = "the lamp is out and no one\nis there to light it,\nand all the road is white\nand none goes by."
    first, rest = PROSE.split("\n", 1)
    text = "\n\n".join([*([speech] * 120), *([PROSE] * 30), f"{first} and more\n{rest}"])

    assert ["LineBlock"] * 120 + ["Para"] * 31 == [block["t"] for block in read_plain_text(text).blocks]


def test_verse_set_far_in_makes_no_width() -> None:
    """Its lines are as wide as a column of prose only with the margin before them."""
    stanza = (
        "    Fi.  the lamp is out and no one here to light it\n"
        "           the fire for me, who came so far and late\n"
        "         and all the road is white and cold\n"
        "           and none goes by, and no one calls across\n"
        "         whom any of us know by name or by his face\n"
        "           nor would he come to us, were he to hear"
    )
    text = "\n\n".join([stanza] * 12)

    assert {"LineBlock"} == {block["t"] for block in read_plain_text(text).blocks}


def test_a_number_in_the_margin_fills_no_line() -> None:
    """It counts the lines of verse; a line with one is as early as without it."""
    verse = "today they honour you, and there will come"
    bare, counted = (
        Chunk((Line(1, line, 0), Line(2, "the guard upon the stair.", 0)), before=1)
        for line in (verse, f"{verse:66}2020")
    )

    assert is_early(bare, 0, 70)
    assert is_early(counted, 0, 70)


def test_two_lines_that_begin_with_capitals_are_verse_where_most_lines_do() -> None:
    """Speeches of a play in verse are often two lines, the first all but as wide as its notes in prose."""
    said = "    No, no, no, no, in heaven's name do not tell us such a tale,", "    But find a way to flee from him."
    speech = Chunk(tuple(Line(number, text, 4) for number, text in enumerate(said, 1)), 1)
    habits = replace(survey([speech]), width=72, margin=4)
    told = {share: shape_of(speech, replace(habits, capitals=share))[0] for share in (0.1, 0.5)}

    assert {0.1: "prose", 0.5: "lines"} == told


def test_long_lines_of_a_book_of_verse_are_kept() -> None:
    """They fill the width of its prose, and there are but three of them; each begins with a capital."""
    first = "  There are lots of prettier boats, with a face and form more fine,"
    lines = (first, first.replace("There", "These"), "  There was no one else to cling to when we two were torn.")
    stanza = Chunk(tuple(Line(number, words, 0) for number, words in enumerate(lines, start=1)), 1)
    habits = survey([*[_prose()] * 4, *[stanza] * 12])

    assert habits.verse
    assert ["lines", "prose"] == [shape_of(stanza, told)[0] for told in (habits, replace(habits, verse=False))]


def _prose() -> Chunk:
    return Chunk(tuple(Line(number, words, 0) for number, words in enumerate(PROSE.split("\n"), start=1)), 1)


def test_a_text_that_was_sent_on_as_a_whole_is_no_quotation() -> None:
    """Its lines begin with “>”; what it quotes itself has a second sign."""
    text = f"THE FERRY REPORT\n\n1. The river\n\n{PROSE}\n\n> {SENTENCE}\n\n2. The road\n\n{PROSE}\n\n{PROSE}"
    sent = "\n".join(f"> {line}".rstrip() for line in text.split("\n"))

    assert outline(text) == outline(f"Here it is.\n\n{sent}\n\n-- \nAnna")
    assert 1 == sum(block["t"] == "BlockQuote" for block in read_plain_text(f"Here it is.\n\n{sent}").blocks)


def test_a_first_line_as_full_as_those_that_hang_below_it_is_no_term() -> None:
    """By the width of the text another word would have fitted; by their own none would."""
    lines = textwrap.wrap(SENTENCE * 3, 63)
    told = read("\n".join((lines[0], *(f"    {line}" for line in lines[1:]))))

    assert 1 == len(told)


def test_a_dash_stands_for_the_name_of_the_entry_above_it() -> None:
    """Lines hang below both, so that two entries are enough."""
    entries = (f"HOLM (A.). {SENTENCE}", f"--The Salt Road. {SENTENCE}")
    told = read("\n".join(textwrap.fill(one.strip(), 66, subsequent_indent="  ") for one in entries))

    assert [one.strip() for one in entries] == [words for _, words in told]


def test_names_one_behind_the_other_are_prose() -> None:
    """Each line begins with a capital, wherever it was broken."""
    names = "Ada Holm, Bede Marlow, Anna Colne, Robert Weir, Ida Fenn, Walter Strand, Maud Ferrier, John Salter, "
    text = textwrap.fill((names * 3).strip(", ") + ".", 64)

    assert ["Para"] == [kind for kind, _ in read(text)]


def test_names_in_a_quotation_are_prose() -> None:
    """Its lines are filled to a width of their own, and most begin with a name."""
    clerks = "Ada Holm, Bede Marlow, Anna Colne, clerk of the bridge, Robert Weir, Ida Fenn, Walter Strand, "
    names = f"{clerks}Maud Ferrier and John Salter, " * 3
    text = textwrap.fill(f"{names.strip(', ')}.", 55, initial_indent="    ", subsequent_indent="    ")

    assert ["BlockQuote"] == [kind for kind, _ in read(text)]


def test_words_set_equal_in_filled_lines_are_prose() -> None:
    """A grammar explains them so; a line of a table would not be filled."""
    text = textwrap.fill("; ".join(f"«w{at}», l. {at}, = “word;” «v{at * 7}», = “verse”" for at in range(20)), 70)

    assert ["Para"] == [kind for kind, _ in read(text)]


def test_lines_that_end_in_dots_are_lines() -> None:
    """Their pages' numbers were lost; they are as long as each other."""
    titles = ("The Framework.", "Covering the Planes.", "Trussing.", "Gliding.", "Remarks on the Ferry.")
    told = read("\n".join(f"    {f'{title} '.ljust(62, '.')}" for title in titles))

    assert ["LineBlock"] == [kind for kind, _ in told]


def test_lines_of_a_caption_are_kept_unless_they_were_wrapped() -> None:
    """What stands on a picture is named line by line; a key to its letters stands in rows, or hangs."""
    key = f"[Illustration:\n\n  A Lines of the cornice.      B Upper string.      C\n  Plinth.\n  ]\n\n{PROSE}"
    hung = f"[Illustration:\n\n  A, Handle with a socket to secure the wheel; B,\n    Thumb-screw.\n  ]\n\n{PROSE}"
    lined = f"[Illustration: Clocks of the Lower Town.\nA. HOLM, _maker_.\nB. COLNE, _maker_.]\n\n{PROSE}"
    wrapped = f"[Illustration: {SENTENCE.strip()[:54]}\n{SENTENCE.strip()[55:]}]\n\n{PROSE}"
    signs = f"[Illustration: The Mill.\n\n* * *\n. . .]\n\n{PROSE}"
    breaks = [
        sum(node["t"] == "LineBreak" for node in read_plain_text(f"{MANY}\n\n{text}\n").blocks[4]["c"])
        for text in (lined, wrapped, key, hung, signs)
    ]

    assert [2, 0, 0, 0, 0] == breaks


def test_a_bracket_is_closed_in_the_line_that_hangs_below() -> None:
    """Though that begins with a name, and the first would have had room for it."""
    hung = "  Holm, Ada, _The Salt Road_ (Colne & Weir,\n          Bergen, 1899), 14, 16."

    assert ["BlockQuote"] == [kind for kind, _ in read(hung)]
