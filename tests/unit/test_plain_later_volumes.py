"""A later volume within a text: its title and its number are heads, and its contents list its parts."""

from __future__ import annotations

import pytest

from helpers.plain_prose import PROSE, outline

TITLE = "THE SALT ROADS"
TITLES = ("THE FERRY HOUSE", "THE OLD STONES", "RAIN OVER HOLM", "FOUR BROTHERS")


def _words(text: str) -> list[str]:
    return [words for _, words in outline(text)]


def _chapters(titles: tuple[str, ...]) -> str:
    return "\n\n\n\n\n".join(f"{title}\n\n\n" + "\n\n".join([PROSE] * 30) for title in titles)


def _volumes(page: str) -> str:
    first = f"{TITLE}\n\n\nVOL. I.\n\n\nLONDON: PRINTED BY A. HOLM.\n\n1852.\n\n\n\n\n"
    return f"{first}{_chapters(TITLES[:2])}\n\n\n\n\n{page}\n\n\n\n\n{_chapters(TITLES[2:])}"


@pytest.mark.parametrize("number", ("VOL. II.", "VOLUME THE SECOND."))
def test_who_wrote_a_later_volume_and_where_it_was_printed_heads_nothing(number: str) -> None:
    """These lines are set as the titles of chapters are."""
    page = (
        f"{TITLE}\n\n\nBY ANNA HOLM,\n\n\nAUTHOR OF THE FERRYMAN\n\n\n{number}\n\n\nLONDON:\n\n\nA. HOLM & CO.\n\n1852."
    )

    assert [TITLE, number, *TITLES[2:]] == _words(_volumes(page))[-4:]


def test_a_volume_with_no_printer_below_it_parts_heads_from_each_other() -> None:
    """What stands above the number and a preface below it are heads still."""
    page = f"THE SECOND JOURNEY\n\n\n{PROSE}\n\n\n\n\nVOL. II.\n\n\n\n\nA WORD BEFORE\n\n\n{PROSE}"

    assert {"THE SECOND JOURNEY", "VOL. II.", "A WORD BEFORE"} <= set(_words(_volumes(page)))


def test_the_contents_of_a_later_volume_list_its_chapters() -> None:
    """They say much of each."""
    titles = ("RAIN OVER HOLM", "FOUR BROTHERS", "THE LAST FERRY", "WHO PAYS FOR THE SALT")
    listed = "\n\n\n".join(f"{title}\n\n{PROSE}" for title in titles)
    words = _words(f"{_chapters(TITLES[:2] * 2)}\n\n\n\n\nCONTENTS.\n\n\n{listed}\n\n\n\n\n{_chapters(titles)}")

    assert [1, 1, 1, 1] == [words.count(title) for title in titles]
