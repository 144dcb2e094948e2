"""Distances part sections, whatever is dated among them; long titles in italics stand where chapters begin."""

from __future__ import annotations

from itertools import permutations

import pytest

from helpers.plain_prose import PROSE, SENTENCE, outline

TEXT = "\n\n".join([PROSE] * 4)
TITLES = ("Notes of the Month.", "Minor Notes.", "Queries.", "Minor Queries.", "Replies.")


def _parts(*pieces: str, gap: int = 2) -> str:
    between = "\n" * (gap + 1)
    return between.join(f"{piece}\n\n{PROSE}\n\n{PROSE}" for piece in pieces)


def test_dates_and_places_do_not_hinder_distances_from_parting() -> None:
    """A magazine says where and when it was printed, as far apart as its sections."""
    dated = ("_London, Saturday, February 11, 1854._", "Bath, June 4, 1854.", "York, May 3, 1853.")
    text = _parts(*TITLES[:2], dated[0], *TITLES[2:], *dated[1:])

    assert set(TITLES) <= {words for _, words in outline(text)}


def test_a_date_to_the_right_is_no_head_though_distances_part() -> None:
    """It says when the piece was written."""
    text = _parts(*TITLES).replace("Queries.\n\n", f"Queries.\n\n\n{' ' * 50}April, 1886.\n\n", 1)

    assert "April, 1886." not in {words for _, words in outline(text)}


def test_a_long_title_in_italics_stands_where_a_chapter_begins() -> None:
    """In old books it takes several lines, is set in and ends in a point; a note may be called behind it."""
    titles = [
        "  _Plan for settling two western colonies on the further shore,\n  with reasons for the plan, 1754._",
        "  _Report of the committee on the ferry, with what it was told\n  of the storm, and of the letters._[1]",
        "  _Queries from the harbour-master._",
    ]
    text = "\n\n\n\n\n".join(f"{title}\n\n\n{TEXT}" for title in ["  _Remarks on a plan._", *titles])
    found = [words for _, words in outline(f"A BOOK OF LETTERS\n\n{TEXT}\n\n\n\n\n{text}\n\n[1] Holm.\n")]

    assert ["Remarks on", "Plan for s", "Report of ", "Queries fr"] == [words[:10] for words in found[-4:]]


@pytest.mark.parametrize("count", (5, 50))
def test_what_stood_in_the_margins_of_pages_heads_nothing(count: int) -> None:
    """An encyclopaedia has very many such lines, set in, each with a point; a few may be heads."""
    things = ("ferry", "salt", "rope", "harbour", "storm", "tar", "mole", "letter")
    notes = [f"  Of the {one} and the {two}." for one, two in permutations(things, 2)][:count]
    found = {words for _, words in outline("\n\n\n".join(f"{note}\n\n{TEXT}" for note in notes))}

    assert (count > 40) == (not found & {note.strip() for note in notes})
    assert SENTENCE not in found


def test_a_short_first_sentence_stands_as_far_below_its_title_as_other_text_does() -> None:
    """Each title has two blank lines below it: what stands there with a point is no second title."""
    titles = ("The River", "The Old Town", "The Mill", "The Bridge", "The Tower")
    first = {"The Mill": "The wind was up."}
    below = (f"{first[title]}\n\n{PROSE}" if title in first else PROSE for title in titles)
    parts = [f"\n\n\n\n\n{title}\n\n\n{text}\n\n{PROSE}" for title, text in zip(titles, below, strict=True)]

    assert [(1, title) for title in titles] == outline(f"{PROSE}\n\n{PROSE}" + "".join(parts))


def test_a_second_title_without_a_point_may_stand_as_far_below_the_first_as_text_does() -> None:
    """Nothing ends it as a sentence ends."""
    titles = ("The River", "The Old Town", "The Mill", "The Bridge", "The Tower")
    second = {"The Mill": "Of the Wind and the Sea", "The Tower": "How the Bell Came", "The River": "Two Old Boats"}
    below = (f"{second[title]}\n\n{PROSE}" if title in second else PROSE for title in titles)
    parts = [f"\n\n\n\n\n{title}\n\n\n{text}\n\n{PROSE}" for title, text in zip(titles, below, strict=True)]

    found = [text for _, text in outline(f"{PROSE}\n\n{PROSE}" + "".join(parts))]

    assert set(second.values()) <= set(found)


@pytest.mark.parametrize(
    ("title", "other"),
    (
        ("The Song of the Ferry.", "(From an old paper.)"),
        ("Home by Night.", "12 May 1884."),
        ("From the Isle of Ardal.", "And this is the song:"),
    ),
)
def test_a_title_with_a_point_stands_as_far_from_its_text_as_the_sure_heads(title: str, other: str) -> None:
    """Those are counted; what is in brackets, a day, and what a colon ends stand so and are none."""
    # Paragraphs stand far from each other too, now and then.
    told = f"{TEXT}\n\n\nIt was noon.\n\n\n{TEXT}\n\n\n\n{TEXT}"
    heads = [f"{number}. The salt" for number in ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")]
    text = "\n\n\n\n".join(f"{one}\n\n\n{told}" for one in (*heads, other, title))

    assert [*heads, title] == [words for _, words in outline(text)]
