"""What signs, letters and publishers say in and behind a story is no head of it."""

from __future__ import annotations

import pytest

from helpers.plain_prose import PROSE, SENTENCE, outline

TALK = f"“{SENTENCE.strip()}”\n\n“{SENTENCE.strip()} {SENTENCE.strip()}”"
NUMBERS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")


def _story(*, said: str, talk: str = TALK) -> str:
    """Tell a story in chapters, in two of which the words stand that a sign has."""
    told = f"{PROSE}\n\n" + f"{talk}\n\n{PROSE}\n\n" * 40
    signed = told.replace(PROSE, f"{PROSE}\n\n{said}\n\n{PROSE}", 1)
    return "\n\n\n\n".join(f"CHAPTER {number}\n\n\n{signed if number in 'III' else told}" for number in NUMBERS)


@pytest.mark.parametrize("said", ("NO ENTRANCE AFTER DARK", "\n_The Ferryman's Arms_"))
def test_what_a_sign_says_in_a_story_is_no_head(said: str) -> None:
    """Where paragraphs are talk, a few lines in capitals or emphasis that stand as paragraphs do are inscriptions."""
    assert [f"CHAPTER {number}" for number in NUMBERS] == [words for _, words in outline(_story(said=said))]


def test_lines_in_capitals_head_what_is_no_story() -> None:
    """Such lines in a text without talk name its parts."""
    lines = ("THE FERRY HOUSE", "THE SALT ROAD", "THE OLD STONES")
    text = _story(said="NO ENTRANCE AFTER DARK", talk=PROSE)
    for line in lines:
        text = text.replace("NO ENTRANCE AFTER DARK", line, 1)

    assert set(lines) <= {words for _, words in outline(text)}


def test_what_a_publisher_lists_behind_a_text_heads_nothing() -> None:
    """Titles of other books are set in a style of their own, which the text itself never has."""
    books = "\n\n\n".join(
        f"_The {name}; or, the Long Way._\n\n{SENTENCE.strip()}" for name in ("Salt", "Ferry", "Night")
    )
    text = f"{_story(said=PROSE)}\n\n\n\nTHE END.\n\n\n\n{books}"

    assert [f"CHAPTER {number}" for number in NUMBERS] == [words for _, words in outline(text)]


@pytest.mark.parametrize("answer", ("Nu?", "Ne."))
def test_a_name_over_one_word_is_not_in_capitals(answer: str) -> None:
    """A short answer below the name of the one who gives it is a speech, however large the name is printed."""
    speeches = "\n\n".join(f"{name}\n{SENTENCE.strip()}" for name in ("JUDGE BRANDT", "MARTEN HOLM") * 30)
    text = f"ACT I\n\n{speeches}\n\nJUDGE BRANDT\n{answer}\n\n{speeches}"

    assert ["ACT I"] == [words for _, words in outline(text)]


def test_what_is_done_over_lines_in_brackets_is_no_head() -> None:
    """The bracket that opens in a line far off closes in a later one."""
    titles = ("The Ferry", "The Lamp", "The Road", "The Snow", "The Salt", "The Mill", "The Ice")
    parts = [f"{title}\n\n{PROSE}\n\n{PROSE}" for title in titles]
    opened = [f"(The mate is heard as he\n\n{PROSE})\n\n{PROSE}"]
    found = [words for _, words in outline("\n\n\n".join([*parts[:4], *opened, *parts[4:]]))]

    assert list(titles) == found


@pytest.mark.parametrize(
    "said",
    ("“You again, Holm,” said the ferryman at last.", "«Encore vous!» dit-il au passeur.", '"Go in!" she called.'),
)
def test_what_somebody_says_far_from_what_is_before_it_is_no_head(said: str) -> None:
    """A chapter may begin with it, as others of the text begin with a short line."""
    pieces = "\n\n\n\n\n".join(f"{title}\n\n{PROSE}\n\n{PROSE}" for title in ("The Boat", said, "The Net", said))

    assert ["The Boat", "The Net"] == [words for _, words in outline(f"{PROSE}\n\n\n\n\n{pieces}")]


def test_a_rule_over_a_title_is_not_of_it() -> None:
    """The rule parts the title from what is above it."""
    rule = "_" * 72
    text = f"{rule}\n\n{rule}\nTHE SALT BOAT, BY OLE HOLM.\n\n\n\nCHAPTER ONE.\n\n{PROSE}\n\nCHAPTER TWO.\n\n{PROSE}"

    assert ["THE SALT BOAT, BY OLE HOLM.", "CHAPTER ONE.", "CHAPTER TWO."] == [words for _, words in outline(text)]


def test_a_sentence_that_begins_a_scene_is_no_head_where_chapters_are_counted() -> None:
    """However short it is, and however many scenes begin so."""
    scene = f"{TALK}\n\n{PROSE}"
    told = f"{scene}\n\n\nThe night was dark.\n\n{scene}"
    text = "\n\n\n\n\n".join(f"{number}\n\nTHE FERRY\n\n\n{told}" for number in NUMBERS)

    assert [f"{number}\nTHE FERRY" for number in NUMBERS] == [words for _, words in outline(text)]


@pytest.mark.parametrize("said", ("Da rief der alte Holm: »Komm herüber!«", "Da rief der alte Holm: „Komm herüber!“"))
def test_a_point_before_a_german_closing_mark_ends_a_sentence(said: str) -> None:
    """Short lines that end so are told, though the few short lines beside them head what is below them."""
    talk = f"»{SENTENCE.strip()}«" if "»" in said else f"„{SENTENCE.strip()}“"
    told = f"{PROSE}\n\n{talk}\n\n{talk}\n\n{PROSE}"
    text = "\n\n".join(f"{title}\n\n{told}\n\n{said}\n\n{told}" for title in ("Die Fähre", "Das Netz", "Das Salz"))

    assert said not in [words for _, words in outline(f"{PROSE}\n\n{text}")]
