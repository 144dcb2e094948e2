"""Speeches, hearings, minutes, reports and letters as plain text: what heads them and what is said or signed."""

from __future__ import annotations

import textwrap

import pytest

from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.plain_prose import PROSE, SENTENCE, outline

NAMES = ("JOHN MARTEN.", "LISE BRANDT.", "OLE HOLM.")
SPEECH = textwrap.fill(f"{SENTENCE} {SENTENCE}", 70)


def test_a_middle_distance_parts_sections_where_a_lesser_one_parts_thoughts() -> None:
    """Two blank lines part thoughts, three stand over sections, and not only the widest distances tell."""
    titles = ("Of the harbour", "The two ferries", "Salt and its price", "What the bailiff knew")
    thoughts = "\n\n\n".join([f"{PROSE}\n\n{PROSE}\n\n{PROSE}"] * 2)
    told = f"The board said in {{}}:\n\n{PROSE}"
    months = ("March", "April", "May", "June")
    text = "\n\n\n\n".join(
        f"{title}\n\n{thoughts}\n\n\n{told.format(month)}" for title, month in zip(titles, months, strict=True)
    )

    assert list(titles) == [words for _, words in outline(text)]


def test_days_far_apart_head_what_was_done_on_them() -> None:
    """Proceedings have days for heads, though a line that closes with a day is none elsewhere."""
    days = ("DECEMBER 8, 1854.", "JANUARY 11TH, 1855.", "APRIL 7, 1855.", "JUNE 3D, 1855.")
    text = f"THE FERRY BOARD\n\n{PROSE}\n\n\n\n" + "\n\n\n\n".join(f"{day}\n\n{PROSE}\n\n{PROSE}" for day in days)

    assert list(days) == [words for _, words in outline(text)][1:]


def test_a_day_below_a_title_heads_nothing() -> None:
    """What stands as far apart as the title above it tells when the piece was written."""
    days = ("May 8, 1854.", "June 11, 1855.", "July 7, 1855.", "August 3, 1855.")
    titles = ("ON THE SALT", "ON THE NET", "ON THE FERRY", "ON THE TIDE")
    text = "\n\n\n\n".join(f"{title}\n\n\n{day}\n\n{PROSE}\n\n{PROSE}" for title, day in zip(titles, days, strict=True))

    assert not set(days) & {words for _, words in outline(text)}


def test_dates_in_figures_head_the_entries_of_a_log() -> None:
    """“2024-05-01” alone over its text heads an entry, with no more than a paragraph's distance."""
    days = ("2024-05-01", "2024-05-15", "2024-06-02")
    text = f"What the board did\n\n{PROSE}\n\n" + "\n\n".join(f"{day}\n\n{PROSE}" for day in days)

    assert list(days) == [words for _, words in outline(text)][1:]


def test_names_with_the_time_of_day_are_speakers() -> None:
    """A transcript's names recur, though the minute behind each differs; what stands between speeches heads them."""
    titles = ("How the ferry began", "Why the salt is dear", "What comes next")
    turns = iter(range(1, 60))

    def said(name: str, words: str) -> str:
        return f"{name}: 00:{next(turns):02}:15\n\n{words}"

    talk = "\n\n".join(
        "\n\n".join((title, said("Lise Brandt", SPEECH), said("Ole Holm", "Is that so?"), said("Lise Brandt", SPEECH)))
        for title in titles
    )

    assert list(titles) == [words for _, words in outline(f"The ferry and the salt\n\n{SPEECH}\n\n{talk}")][1:]


def test_short_speeches_keep_no_head_from_being_seen() -> None:
    """Paragraphs that begin with a speaker's letters are speeches, however short; the lines over them head them."""
    titles = ("Agenda for the day", "The price of salt", "Repairs to the pier", "Any other business")
    text = "\n\n".join(
        f"{title}\n\nOH: We begin with {a}\n\nLB: {SENTENCE}\n\nOH: Yes to {b}\n\nLB: Then {a} stands as it is"
        for title, a, b in zip(titles, ("boats", "pans", "planks", "wool"), ("nets", "salt", "oak", "hay"), strict=True)
    )

    assert list(titles) == [words for _, words in outline(text)]


def test_an_address_of_a_page_is_no_head() -> None:
    """A line that ends in such an address stands like a title, and heads nothing."""
    titles = ("The harbour", "The ferry", "The salt")
    text = "\n\n".join(
        f"{title}\n\n{PROSE}\n\nSee https://example.org/{number}\n\n{PROSE}" for number, title in enumerate(titles)
    )

    assert list(titles) == [words for _, words in outline(text)]


def test_who_signs_a_letter_and_who_gets_it() -> None:
    """Below the close of a letter, which breaks off, stand the name of its writer and that of its reader."""
    heads = ("THE BAILIFF TO THE BOARD.", "THE BOARD TO THE BAILIFF.", "THE BOARD TO THE FERRYMAN.")
    readers = ("TO THE FERRY BOARD.", "TO THE BAILIFF.", "TO MARTIN, FERRYMAN.")
    close = "I am, Sir,\n\nYour most obedient, humble servant,"
    text = "\n\n\n".join(
        f"{head}\n\n{PROSE}\n\n{PROSE}\n\n{close}\n\n{writer}\n\n{reader}"
        for head, writer, reader in zip(heads, NAMES, readers, strict=True)
    )

    assert list(heads) == [words for _, words in outline(text)]


def test_a_name_over_notes_in_brackets_signs_what_is_above() -> None:
    """In whose absence it was signed, and where it was found, stand below the name of the writer."""
    heads = ("ON THE SALT", "ON THE NET", "ON THE TIDE")
    noted = '(In the absence of the bailiff.)\n\n("Papers of the board" (1881), p. 21.)'
    text = "\n\n\n".join(
        f"{head}\n\n{PROSE}\n\n{PROSE}\n\n{name}\n\n{noted}" for head, name in zip(heads, NAMES, strict=True)
    )

    assert list(heads) == [words for _, words in outline(text)]


def test_figures_stand_below_letters_wherever_they_begin_anew_there() -> None:
    """“1.” and “2.” below “A.” are its parts, though they stand as far apart as chapters do."""
    text = f"THE FERRY BOARD\n\n{PROSE}" + "".join(
        f"\n\n\n{letter}. Of the {word}\n\n{PROSE}"
        + "".join(f"\n\n\n\n{n}. The {name}\n\n{PROSE}" for n, name in parts)
        for letter, word, *parts in (
            ("A", "harbour", (1, "pier"), (2, "light")),
            ("B", "ferry", (1, "boat"), (2, "rope"), (3, "toll")),
            ("C", "salt", (1, "pans"), (2, "price")),
        )
    )

    assert [1, 2, 3, 3, 2, 3, 3, 3, 2, 3, 3] == [level for level, _ in outline(text)]


def test_captions_of_figures_and_tables_are_no_heads() -> None:
    """They stand as heads do; a box with a title of its own is one, and so is a section on a table."""
    rows = "Country          Price     Share\nNorway           1.40      0.6\nDenmark          5.20      1.4"
    heads = ("What salt costs", "Who would pay", "Box 1: The Danish way", "Table 2 and what it shows")
    text = (
        f"{heads[0]}\n\n{PROSE}\n\nTable 1: Price of salt in 1860\n\n{rows}\n\nFigure 1: Tolls since 1840\n\n"
        f"{heads[1]}\n\n{PROSE}\n\nFigure 2. The two ferries\n\n{heads[2]}\n\n{PROSE}\n\n{heads[3]}\n\n{PROSE}"
    )

    assert list(heads) == [words for _, words in outline(text)]


def test_a_summary_for_those_who_decide_is_a_head() -> None:
    """“Executive Summary” heads the first part of a report, below its title and its authors."""
    text = f"The Price of Salt\n\nLise Brandt and Ole Holm\n\nExecutive Summary\n\n{PROSE}\n\nIntroduction\n\n{PROSE}"

    assert ["The Price of Salt", "Executive Summary", "Introduction"] == [words for _, words in outline(text)]


def test_a_list_with_dashes_below_what_announces_it() -> None:
    """Whole sentences behind dashes are a list below a colon or a title; one a paragraph they are talk."""
    said = ("One house in three has no light.", "The price is high.", "The schools have none.")
    listed = read_plain_text(f"{PROSE}\n\nThe board found:\n\n" + "\n".join(f"- {one}" for one in said))
    talk = read_plain_text(f"{PROSE}\n\nThe board said:\n\n" + "\n\n".join(f"- {one}" for one in said))

    assert ["Para", "Para", "BulletList"] == [block["t"] for block in listed.blocks]
    assert ["Para"] * 5 == [block["t"] for block in talk.blocks]


def test_quoted_mail_is_paragraphs_and_what_they_quote() -> None:
    """Lines behind “>” were wrapped; a sign alone parts paragraphs, and a second sign quotes what was quoted."""
    old = textwrap.fill(SENTENCE, 60)
    mail = [
        *(f"> {line}" for line in SPEECH.split("\n")),
        ">",
        *(f"> > {line}" for line in old.split("\n")),
        ">",
        "> Yes.",
    ]
    (quoted,) = read_plain_text(f"{PROSE}\n\n" + "\n".join(mail) + f"\n\n{PROSE}").blocks[1:-1]

    assert "BlockQuote" == quoted["t"]
    assert ["Para", "BlockQuote", "Para"] == [block["t"] for block in quoted["c"]]
    assert ["Para"] == [block["t"] for block in quoted["c"][1]["c"]]


def _report(notes: str) -> str:
    return (
        f"The Price of Salt\n\nIntroduction\n\n{PROSE}1 The pans were sold in 1860.2 {PROSE}\n\n"
        f"Conclusion\n\n{PROSE}3 See no.4 of the list.4 {SENTENCE}\n\nNotes\n\n{notes}"
    )


@pytest.mark.parametrize("gap", ("\n", "\n\n"), ids=("close", "apart"))
@pytest.mark.parametrize("stop", (". ", " "), ids=("points", "none"))
def test_bare_figures_call_notes(gap: str, stop: str) -> None:
    """What was raised in print is a figure behind a stop in the text of a PDF: a whole series of such calls notes."""
    notes = ("Papers of the board, p. 3.", "Ibid., p. 7.", "L. Brandt, Salt (Ardal,\n1871), p. 12-14.", "Ibid.")
    read = read_plain_text(_report(gap.join(f"{n}{stop}{note}" for n, note in enumerate(notes, start=1))))

    assert ["1", "2", "3", "4"] == [one.words for one in read.set_aside if one.reason == "a note is called here"]
    assert ["Introduction", "Conclusion"] == [project([one]).text for one in read.blocks if one["t"] == "Header"][1:]


def test_bare_figures_that_answer_no_series_are_words() -> None:
    """Where but few of the notes are called so, the figures are numbers of something else."""
    notes = "\n\n".join(f"{n}. Papers of the board, p. {n}." for n in range(1, 9))
    read = read_plain_text(_report(notes))

    assert [] == [one for one in read.set_aside if one.reason == "a note is called here"]


def test_who_sits_stands_over_a_record_without_blank_lines() -> None:
    """A hearing's record is paragraphs with indented first lines, also where the house that sits stands over them."""
    turns = (
        f"Chairwoman Brandt. {SENTENCE}{SENTENCE}",
        f"We begin with the salt. {SENTENCE}",
        "Mr. Holm. I thank you. I will be brief.",
        "[Laughter.]",
        f"Mr. Holm. {SENTENCE}{SENTENCE}",
        f"Chairwoman Brandt. Thank you. {SENTENCE}",
    )
    said = [textwrap.fill(turn, 62, initial_indent="    ") for turn in turns]
    house = (
        "             House of Keys,\n                    Board of the Ferries,\n                              Ardal"
    )
    blocks = read_plain_text("\n".join([house, *said])).blocks

    assert ["LineBlock", *(["Para"] * len(turns))] == [block["t"] for block in blocks]


def test_a_page_number_right_over_the_next_running_head() -> None:
    """Where the form feeds were lost, a page's number stands right over the head of the next: both are furniture."""
    head = "REPORT ON THE PANS                                       No. 12"
    pages = [
        "\n\n".join(
            (head, *(textwrap.fill(f"The {wood} was sold in lot {lot}. {SENTENCE * 4}", 70) for lot in range(6)))
        )
        for wood in ("oak", "ash", "elm", "fir", "yew", "box")
    ]
    text = "\n".join(f"{page}\n\n{12 + number:>36}" for number, page in enumerate(pages))
    read = read_plain_text(text)

    assert ["12", "13", "14", "15", "16", "17"] == [one.words for one in read.set_aside if one.role == "folio"]
    assert [head] * 5 == [one.words for one in read.set_aside if one.role == "running-head"]


def test_small_letters_right_below_a_head_go_on_with_it() -> None:
    """“LAW” stands over what it is of, in lines of its own that no paragraph would begin."""
    laws = (("LAW", "of 1 August on the pans"), ("DECREE", "which regulates the ferry"), ("ORDER", "on the toll"))
    text = f"THE LAWS OF ARDAL\n\n{PROSE}" + "".join(
        f"\n\n\n\n{word}\n\n{rest}\n\n(Journal of the keys, 2 August.)\n\n{PROSE}\n\n{PROSE}" for word, rest in laws
    )

    assert [f"{word} {rest}" for word, rest in laws] == [" ".join(words.split()) for _, words in outline(text)][1:]


@pytest.mark.parametrize(
    "greeting", ("MR. PRESIDENT", "MY LORDS AND GENTLEMEN", "EXCMO. SEÑOR", "MEINE DAMEN UND HERREN", "HONOR'D SIR.")
)
def test_whom_a_speech_greets_heads_nothing(greeting: str) -> None:
    """However it is printed, it is a part of what is said; a name in a greeting's words is a title."""
    titles = ("ON THE FERRY", "ON SALT", "SIR MARTEN HOLM.", "GENTLEMEN")
    text = "\n\n\n\n".join(f"{title}\n\n\n{greeting}\n\n{PROSE}\n\n{PROSE}" for title in titles)

    assert list(titles) == [words for _, words in outline(text)]


def test_a_paper_that_came_out_on_a_day_is_headed_by_its_number() -> None:
    """“No. 106. Monday, July 2” is no place and date of a letter; a choice of papers leaves gaps in the count."""
    heads = ("NO. 2. FRIDAY, MARCH 2", "NO. 106. MONDAY, JULY 2", "NO. 107. TUESDAY, JULY 3", "NO. 112. MONDAY, JULY 9")
    text = "\n\n\n\n".join(f"{head}\n\n{PROSE}\n\n{PROSE}\n\nL." for head in heads)

    assert list(heads) == [words for _, words in outline(text)]
