"""Paged reports below a letterhead with two sides: their titles, their sections left of the prose, their page ends."""

from __future__ import annotations

import textwrap

import pytest

from briefpress.verbs.plain.read import read_plain_text
from helpers.plain_prose import SENTENCE, outline, paragraphs

PROSE = textwrap.indent(textwrap.fill(SENTENCE * 4, 66), "   ")
LETTERHEAD = (
    "Harbour Working Group                                         A. Rowland",
    "Report: 1459                                                    D. Moyle",
    "Category: Informational                              Ferry Research Ltd.",
    "                                                                May 1993",
)
FRONT = ("Abstract", "Status of This Report", "Copyright Notice")
SECTIONS = (
    "1.  Introduction",
    "2.  The Crossing",
    "2.1.  The Tides",
    "2.2.  The Boats.",
    "3.  The Winter",
    "4.  Costs",
)
BACK = ("Acknowledgements", "References Consulted", "Authors' Addresses")


def report(title: str, heads: tuple[str, ...], *, letterhead: tuple[str, ...] = LETTERHEAD, length: int = 52) -> str:
    """Make a report of pages with a foot and a head, each filled up with blank lines."""
    set_in = [line.center(72).rstrip() for line in title.split("\n")]
    lines = [*letterhead, "", "", *set_in, ""]
    for head in heads:
        part = [head, "", *PROSE.split("\n"), ""]
        part += ["", *PROSE.split("\n"), ""]
        if len(lines) % (length + 6) + len(part) > length:
            lines += [""] * (length - len(lines) % (length + 6))
            page = len(lines) // length + 1
            lines += [f"Rowland & Moyle              Informational                  [Page {page}]", "\f"]
            lines += ["Report 1459                  The Ferry                        May 1993", "", "", ""]
        lines += part
    return "\n".join(lines) + "\n"


def told(title: str, heads: tuple[str, ...] = (*FRONT, *SECTIONS, *BACK)) -> list[tuple[int, str]]:
    """Give the outline of such a report: the title over all, sections with a point deeper."""
    levels = [3 if head[:2] == "2." and head[2].isdigit() else 2 for head in heads]
    return [(1, " ".join(title.split())), *zip(levels, (" ".join(head.split()) for head in heads), strict=True)]


def found(text: str) -> list[tuple[int, str]]:
    """Give the outline that is read, each head in one line."""
    return [(level, " ".join(words.split())) for level, words in outline(text)]


@pytest.mark.parametrize(
    "title",
    (
        "The Ferry",
        "A Mechanism for Prompt Notification of Delayed Crossings (LATE NOTIFY)",
        "FERRY: Harbour Crossing Protocol",
        "Multipurpose Crossing of the Harbour\n(MCH) Part Two:\nKinds of Freight",
        "Additional Tests for the Crossing of the Harbour by Ferries in the\nDark of the Winter Months (Version 2)",
    ),
)
def test_the_title_stands_in_the_middle_below_the_letterhead(title: str) -> None:
    """However long it is; sections left of the prose have one level, with and without a number."""
    assert told(title) == found(report(title, (*FRONT, *SECTIONS, *BACK)))


@pytest.mark.parametrize("length", range(40, 60, 3))
def test_the_distance_at_the_top_of_a_page_is_no_distance(length: int) -> None:
    """Wherever the pages end, heads that begin one are of the level of the others."""
    assert told("The Ferry") == found(report("The Ferry", (*FRONT, *SECTIONS, *BACK), length=length))


def test_a_notice_in_a_frame_may_stand_above_the_letterhead() -> None:
    """Where a copy was taken from says nothing of the report."""
    frame = ("*" * 72, "* From: the archive of the harbour" + " " * 36 + " *", "*" * 72, "", "", "")
    text = "\n".join(frame) + "\n" + report("The Ferry", (*FRONT, *SECTIONS))

    assert told("The Ferry", (*FRONT, *SECTIONS)) == found(text)


def test_a_line_that_only_its_left_side_has_is_of_the_letterhead() -> None:
    """What the report replaces is no title."""
    head = (*LETTERHEAD[:2], "                                                           November 1987")
    text = report("THE FERRY - CROSSINGS AND FARES", SECTIONS, letterhead=(*head, "Obsoletes: Reports 882, 883"))

    assert (1, "THE FERRY - CROSSINGS AND FARES") == found(text)[0]


def test_prose_in_the_middle_is_no_title_below_a_letterhead() -> None:
    """A title has a few lines; what is as wide as the page is a paragraph."""
    text = "\n".join((*LETTERHEAD, "", PROSE, "", PROSE, "", PROSE)) + "\n"

    assert [] == found(text)


def test_appendices_hold_no_notices_behind_them() -> None:
    """Heads without a number keep behind appendices the level that they had at the front."""
    heads = (*FRONT, *SECTIONS, "Appendix A.  Fares", "Appendix B.  Tides", *BACK)

    assert told("The Ferry", heads) == found(report("The Ferry", heads))


def test_sections_count_from_two_where_the_first_has_no_number() -> None:
    """What counts on left of the prose are heads, however many items of lists have such numbers."""
    items = "\n\n".join(f"   {number}. {SENTENCE * 2}" for number in range(1, 9))
    heads = ("Introduction", "2. The Crossing", "3. The Winter", "4. Costs", "5. Fares")
    text = report("The Ferry", heads).replace(heads[2], f"{items}\n\n{heads[2]}")

    assert told("The Ferry", heads) == found(text)


def test_a_title_in_capitals_may_count_behind_an_item_with_its_number() -> None:
    """“6. Using local data” is a step; “5. RESOLVERS” and “6. A SCENARIO” go on from “4. SERVERS”."""
    heads = ("1. STATUS", "2. INTRODUCTION", "3. NAMES", "4. SERVERS", "5. RESOLVERS", "6. A SCENARIO", "7. Works")
    prose = textwrap.dedent(PROSE)
    steps = "\n\n".join(f"   {number}. {SENTENCE * 2}" for number in range(1, 6))
    parts = [f"{head}\n\n{prose}\n\n{prose}" for head in heads]
    parts[3] += f"\n\n{steps}\n\n   6. Using local data only, add others that may be useful"

    assert list(heads) == [words for _, words in found("\n\n".join(parts))]


def test_the_first_section_follows_the_contents_right_away() -> None:
    """It was listed first, with its page; right over its own first part it begins the report."""
    sections = ("1. Introduction", "1.1. Scope", "1.2. Conventions", "2. The Crossing", "2.1. Introduction", "3. Costs")
    rows = [f"   {head} {'.' * (60 - len(head))} {page}" for page, head in enumerate(sections, 3)]
    turn = f"\n\n\nRowland & Moyle{' ' * 46}[Page 2]\n\f\nReport 1459{' ' * 20}The Ferry{' ' * 24}May 1993\n\n\n"
    listed = "\n".join([*rows[:4], turn, *rows[4:], f"   Full Copyright Statement {'.' * 36} 51"])
    text = report("The Ferry", sections[1:])
    at = text.index(sections[1])

    text = f"{text[:at]}Table of Contents\n\n{listed}\n\n{sections[0]}\n\n{text[at:]}"

    assert list(sections) == [words for _, words in found(text)][2:]


def test_a_section_between_tables_is_a_head() -> None:
    """Its number counts on left of the prose; tables stand right above it and right below."""
    table = "\n".join(f"   prime {row}     7{row}A3      B1{row}2C     9F{row}E" for row in range(6))
    parts = [f"A.{number}.  {number}56-bit Group\n\n{table}" for number in range(1, 6)]
    text = report("The Ferry", SECTIONS) + "\nAppendix A.  Groups\n\n" + "\n\n".join(parts) + "\n"

    assert [f"A.{number}. {number}56-bit Group" for number in range(1, 6)] == [words for _, words in found(text)][-5:]


@pytest.mark.parametrize("sign", ("*", "†"))
def test_what_a_colon_announces_is_an_item_and_no_note(sign: str) -> None:
    """A star calls nothing in it, and no section of the text is swallowed by it."""
    call = f"   The fare is a penny{sign} for each.\n"
    item = f"   One thing is different from the others:\n\n        {sign} the tide may turn at any hour\n"
    text = report("The Ferry", (*SECTIONS, "5.  The Last"))
    text = text.replace("3.  The Winter", f"{call}\n{call}\n{item}\n3.  The Winter")
    text = text.replace("4.  Costs", f"{item}\n4.  Costs")

    assert not [one for one in read_plain_text(text).stretches if one.role == "note"]
    assert {head for _, head in found(text)} >= {" ".join(head.split()) for head in SECTIONS}


def test_shares_are_no_sections() -> None:
    """“0.5” alone beside the axis of a diagram has no title, and no chapter is nought."""
    parts = "\n\n".join(f"{head}\n\n{textwrap.dedent(PROSE)}" for head in SECTIONS)
    axis = "\n\n\n".join(f"{value}\n\n\n      e" for value in ("0.5", "0.6", "0.7", "0.8"))

    assert not [head for _, head in found(f"{parts}\n\n\n{axis}\n\n\n{parts}") if head.startswith("0")]


def test_heads_of_pages_stand_beside_marked_numbers() -> None:
    """Without form feeds too: what most pages have, and the name of each part below it, is set aside; words are not."""
    pages = []
    for number in range(1, 13):
        part = ("Introduction", "The Crossing", "The Winter")[number // 4 % 3]
        words = f"{SENTENCE * 2} Page {number} ends with the words of its own, {'tide' * number}."
        foot = f"\n\n\n[Page {number}]\n\nSeptember 1981\nReport 792\n{part}\n\n\n\n"
        pages.append(f"{textwrap.indent(textwrap.fill(words * 4, 60), '   ')}\n\n{PROSE}{foot}")
    read = read_plain_text("".join(pages))

    aside = [one.words for one in read.set_aside]
    assert 12 == aside.count("September 1981") == aside.count("Report 792") == sum(one[:6] == "[Page " for one in aside)
    assert 12 == sum(aside.count(part) for part in ("Introduction", "The Crossing", "The Winter"))
    assert len(aside) == 48


_HELD = "and with the salt that was told of in the letter on the ferry of"


@pytest.mark.parametrize(
    ("tail", "first", "joined"),
    (
        (_HELD, "Ardal and of its men, who rowed over every night.", True),
        (_HELD, '"Ardal" and of its men, who rowed over every night.', True),
        (_HELD, "[1] Ardal and its men, who rowed over every night.", False),
        (f"{_HELD[:-2]}Ardal.", "Salt and its men, who rowed every night, are told of.", False),
        ("and with the salt", "Ardal and its men, who rowed every night, are told of.", False),
    ),
    ids=("name", "quotation", "item", "ended", "short line"),
)
def test_a_full_line_goes_on_over_the_page_in_any_letters(tail: str, first: str, *, joined: bool) -> None:
    """The next word would not have fitted on it and no sentence ended; an item goes on with nothing."""
    above = f"   The ferry went over at noon and came back at night with the letters\n   {tail}"
    pages = (
        f"{PROSE}\n\n{PROSE}\n\n{above}",
        f"   {first}\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}",
        f"{PROSE}\n\n{PROSE}",
        PROSE,
    )
    foot = "\n\n\n\nHolm                        Standards Track                     [Page {}]\n\f\n"
    head = "Report 8446                      Salt                        May 1921\n\n\n"
    found = paragraphs("".join(f"{page}{foot.format(n)}{head}" for n, page in enumerate(pages, 1)))

    assert joined == (" ".join(f"{above} {first}".split()) in found)
