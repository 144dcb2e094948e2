"""Titles as long as a paragraph: what a chapter or a problem says of itself before its text."""

from __future__ import annotations

import textwrap

from helpers.plain_prose import PROSE, outline

_CHAPTERS = (
    (
        "I AM BORN ON THE RIVER--THE OLD FERRY AND THE NEW ONE--MY UNCLE LOSES HIS HAT, AND FINDS IT AGAIN"
        " WITH A FISH IN"
        " IT--A NIGHT ON THE WEIR--WE ARE ALL TAKEN BEFORE THE JUSTICE, AND ALL OF US ARE SENT HOME--WHAT"
        " MY AUNT SAYS TO"
        " THAT, AND WHAT SHE DOES NOT SAY"
    ),
    "THE SALT ROAD IN WINTER",
    (
        "MY FIRST VOYAGE, IN WHICH NOTHING HAPPENS FOR SO LONG THAT I BEGIN TO LIKE IT--THE MATE AND HIS"
        " FLUTE--A SAIL IS"
        " SEEN--IT IS OUR OWN, AND WANTS MENDING--WE COME HOME POORER THAN WE WENT, AND A GREAT DEAL WISER"
        "--THE FLUTE IS SOLD"
    ),
    (
        "OF THE HARBOUR, THE HARBOUR MASTER, AND HIS THREE DOGS, OF WHICH TWO ARE HONEST--A LONG ACCOUNT IS PAID AND A"
        " SHORT ONE OPENED--I LEARN TO SPLICE, TO SWIM AND TO BE SILENT, IN THAT ORDER, AND FORGET TWO OF THEM"
    ),
)
_PROBLEMS = (
    "_To find the place of the Moon._",
    (
        "_The day of the month being given, to find the hour at which the Sun rises in any place; and the"
        " other way round,"
        " the hour being given, to find the day, or both the days, on which it rises at that hour at_ Ardal."
    ),
    (
        "_To find the_ North Star, _and those that stand around it, on any clear night of the year, without"
        " an instrument"
        " of any kind._"
    ),
    "_To set a dial upon a wall._",
)


def _wrapped(text: str, inset: str = "") -> str:
    return textwrap.fill(text, 70, subsequent_indent=inset, break_on_hyphens=False)


def test_what_happens_in_a_chapter_is_its_title_when_it_is_in_capitals() -> None:
    """However many lines it takes, beside chapters whose titles are short."""
    text = "\n\n\n\n".join(
        f"CHAPTER {number}.\n\n{_wrapped(title + '.')}\n\n{PROSE}\n\n{PROSE}"
        for number, title in zip(("ONE", "TWO", "THREE", "FOUR"), _CHAPTERS, strict=True)
    )

    found = [" ".join(words.split()) for _, words in outline(text)]
    numbers = ("ONE", "TWO", "THREE", "FOUR")
    assert found == [f"CHAPTER {number}. {title}." for number, title in zip(numbers, _CHAPTERS, strict=True)]


def test_a_paragraph_in_capitals_below_one_chapter_is_its_text() -> None:
    """A telegram that begins one chapter of many is no title."""
    telegram = _wrapped(_CHAPTERS[0] + ".")
    text = "\n\n\n\n".join(
        f"CHAPTER {number}\n\n{first}\n\n{PROSE}"
        for number, first in (("I", PROSE), ("II", PROSE), ("III", telegram), ("IV", PROSE))
    )

    assert [words for _, words in outline(text)] == ["CHAPTER I", "CHAPTER II", "CHAPTER III", "CHAPTER IV"]


def test_problems_are_headed_by_what_they_ask() -> None:
    """The word that is counted is the text's own, the title is emphasised but for the names in it."""
    numbers = ("I", "II", "III", "IV")
    heads = [f"EXERC. {number}. {title}" for number, title in zip(numbers, _PROBLEMS, strict=True)]
    heads[1] = heads[1].replace(" at_ Ardal.", " at Ardal._")
    text = "\n\n\n".join(f"{_wrapped('    ' + head, '        ')}\n\n{PROSE}\n\n{PROSE}" for head in heads)

    found = [" ".join(words.split()) for _, words in outline(text)]
    assert found == [head.replace("_", "") for head in heads]


def test_what_is_said_in_capitals_far_from_the_text_heads_it() -> None:
    """Paragraphs that begin with a name and a dash are speeches; a head that begins so in capitals is none."""
    spoken = "\n\n".join(f"Concert.--{PROSE}" for _ in range(4))
    parts = ("FIRST EXTRACT", "SECOND PART", "WHAT REMAINS")
    text = "\n\n\n".join(f"CONCERT.--{part}.\n\n{PROSE}\n\n{PROSE}" for part in parts)

    found = [words for _, words in outline(f"{text}\n\n\nTHE TALK\n\n{spoken}")]
    assert [words.replace("—", "--") for words in found[:3]] == [f"CONCERT.--{part}." for part in parts]


def test_a_question_that_a_rule_of_its_length_underlines_is_a_head() -> None:
    """A manual underlines its heads, whatever they end in; below a sentence a longer rule parts two sections."""
    heads = ("1.1. The ferry", "1.2. How often does the ferry go over in a winter of much ice?", "1.3. Who pays.")
    text = "\n\n\n".join(f"{head}\n{'-' * len(head)}\n\n{PROSE}\n\n{PROSE}" for head in heads)

    assert [words for _, words in outline(text)] == list(heads)


def test_an_emphasised_line_in_the_middle_heads_a_letter() -> None:
    """It ends in a point, as heads once did, and below it stands when the letter was written."""
    senders = ("_From the Harbour Master of Ardal._", "_From the Two Brothers._", "_The Miller's Reply._")
    letters = "\n\n\n".join(
        f"{sender.center(70).rstrip()}\n\n{'January 11, 1897.':>70}\n\n  DEAR SIR,\n\n{PROSE}\n\n{PROSE}"
        for sender in senders
    )

    # Far from each other stand paragraphs too: distances part nothing here.
    thoughts = "\n\n\n".join([PROSE] * 8)

    found = [words for _, words in outline(f"THE LETTERS\n\n{thoughts}\n\n\n{letters}")]
    assert found == ["THE LETTERS", *(sender.strip("_") for sender in senders)]


def test_a_numbered_title_may_need_a_second_line_where_others_need_one() -> None:
    """Rules of a handbook are sentences of several lengths, each with text of its own."""
    rules = (
        "Ring the bell before you call.",
        "In a fog of more than an hour go no further than the second buoy, and wait there for the brothers.",
        "Do not stand in the boat.",
        "Keep the salt dry.",
        "A passenger who has paid for the whole crossing may be put ashore at the bridge, if he asks for it.",
        "Keep the letters drier.",
        "Let nobody row who has drunk.",
        "Tie two knots.",
    )
    heads = [f"{number}. {rule}" for number, rule in enumerate(rules, 1)]
    text = "\n\n\n".join(f"{_wrapped(head)}\n\n{PROSE}\n\n{PROSE}" for head in heads)

    assert [" ".join(words.split()) for _, words in outline(f"{PROSE}\n\n\n{text}")] == heads


def test_numbered_paragraphs_stay_paragraphs_though_some_are_short() -> None:
    """Most need several lines, however far apart they stand."""
    long = "In a fog of more than an hour go no further than the second buoy, and wait there for the brothers."
    said = [long, long, "Do not stand in the boat.", long, long, "Keep the salt dry.", long, long]
    text = "\n\n\n".join(f"{_wrapped(f'{number}. {one}')}\n\n{PROSE}" for number, one in enumerate(said, 1))

    assert not outline(f"{PROSE}\n\n\n{text}")


def test_a_month_to_the_right_of_a_title_heads_nothing() -> None:
    """Though the distances of the text part its stories, and nothing else stands so far off."""
    titles = ("Il traghetto", "La rete e il sale", "I due fratelli", "La nebbia")
    months = ("Aprile 1886.", "Settembre 1886.", "_Maggio 1887._", "(Giugno 1887)")
    text = "\n\n\n\n".join(
        f"{title}\n\n\n{month:>68}\n\n{PROSE}\n\n{PROSE}" for title, month in zip(titles, months, strict=True)
    )

    assert [words for _, words in outline(text)] == list(titles)


def test_an_item_at_the_margin_heads_nothing() -> None:
    """What is below it stands right below what is behind its number, as paragraphs of one item do."""
    items = ("Ferry to be moored", "Letters to be counted", "Salt to be weighed", "Net to be dried")
    steps = "\n\n".join(f"{number}. {item}\n\n{textwrap.indent(PROSE, '   ')}" for number, item in enumerate(items, 1))

    around = "\n\n".join([PROSE] * 6)

    found = outline(f"THE ORDER OF THE DAY\n\n{around}\n\n{steps}\n\n{around}")
    assert ["THE ORDER OF THE DAY"] == [words for _, words in found]
