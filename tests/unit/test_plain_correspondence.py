"""Collections of letters, proclamations and speeches: what heads them, and the greeting that does not."""

from __future__ import annotations

import pytest

from briefpress.verbs.plain.heads.salutations import is_salutation
from briefpress.verbs.plain.letters import is_initials
from helpers.plain_prose import PROSE, outline

VERSE = "  The boat is in, the salt is dear,\n  And who will pay the ferryman?\n  The wind is up, the night is near,"


def heads(text: str) -> list[str]:
    """Give the headings, each in one line."""
    return [" ".join(words.split()) for _, words in outline(text)]


@pytest.mark.parametrize(
    "placed",
    (
        "ARDAL CASTLE, _5th September 1850._",
        "_14th March 1847._",
        "[_Translation._]",
        "(_Undated._)",
        "ST JAMES'S SQUARE, _27th February 1851._\n(_Four o'clock_ P.M.)",
    ),
    ids=("place", "day", "remark", "undated", "hour"),
)
def test_who_writes_to_whom_heads_a_letter(placed: str) -> None:
    """A point may end the line, and nothing else be further off; the place and the day are no head."""
    writers = ("Queen Anna", "Lord Holm", "The Earl of Moen", "Queen Anna")
    titles = [f"{writer} to {other}." for writer, other in zip(writers, reversed(writers), strict=True)]
    signed = "HOLM.\n\nMOEN.\n\nHOLM.\n\nMOEN."
    # What a letter goes on with stands as far off as the next one begins.
    told = f"{PROSE}\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}\n\n{signed}\n\n\n{PROSE}\n\n\n{PROSE}"
    text = "\n\n\n".join(f"_{title}_\n\n{placed}\n\n{told}" for title in titles)

    assert titles == [one for one in heads(f"{PROSE}\n\n\n{text}") if " to " in one]
    assert not [one for one in heads(f"{PROSE}\n\n\n{text}") if "185" in one or "[" in one or "(" in one]


def test_a_remark_at_the_very_end_stands_over_no_letter() -> None:
    """Nothing is below it."""
    letters = "\n\n\n".join(
        f"_Anna to {name}._\n\n_14th March 1847._\n\n{PROSE}\n\n{PROSE}" for name in ("Ole", "Inge", "Jon")
    )

    assert 3 == len(heads(f"{PROSE}\n\n\n{letters}\n\n\n_Anna to Lise._\n\n[_Translation._]"))


def test_an_emphasised_remark_over_an_index_is_no_letter() -> None:
    """Its entries end in figures as the days of letters do, and name no month."""
    entries = "\n\n".join(f"  Ferry, by the maker of a net, of a boat, {at}, {at + 1}." for at in range(2, 40, 3))

    assert "The figures refer to pages." not in heads(
        f"{PROSE}\n\n\n{PROSE}\n\n\nINDEX.\n\n\n_The figures refer to pages._\n\n\n{entries}"
    )


def _letters(names: tuple[str, ...], *, year: int = 1874, apart: int = 4) -> str:
    """Set each name in the middle, right over a place and a day that are set to the right."""
    return ("\n" * apart).join(
        f"{' ' * 30}{name}\n{' ' * 45}Spa, {at} July {year}.\n\n       Dear aunt,\n\n{PROSE}\n\n{PROSE}"
        for at, name in enumerate(names, 3)
    )


def test_to_whom_letters_go_heads_them_though_the_day_is_right_below() -> None:
    """One of them has its place alone."""
    names = ("To her aunt", "To Mr. M.***", "To Anna Holm", "To the same")
    text = _letters(names).replace("Spa, 6 July 1874.", "Nice.")

    assert list(names) == heads(f"{PROSE}\n\n\n\n{text}")


def test_the_years_of_letters_hold_them() -> None:
    """Both stand as far apart and look alike; “M. X.” is written in no capitals."""
    names = ("To her aunt", "To Mr. M...", "To M. X.", "To Anna Holm", "To the same")
    apart = "\n\n\n\n\n"
    years = apart.join(
        f"{' ' * 34}{year}{apart}{_letters((*names[at:], *names[:at]), year=year, apart=5)}"
        for at, year in enumerate((1874, 1876, 1877))
    )
    found = outline(f"THE LETTERS OF ANNA HOLM{apart}PREFACE\n\n\n{PROSE}\n\n{PROSE}{apart}{years}")

    assert ["1874", "1876", "1877"] == [words for level, words in found if level == 2 and words != "PREFACE"]
    assert len(names) * 3 == sum(level == 3 for level, _ in found)


@pytest.mark.parametrize("text", ("À M. X.", "A M.***"))
def test_a_letter_before_shortened_names_is_no_capital(text: str) -> None:
    """Years, spaced letters and letters of an index are."""
    assert is_initials(text)
    assert not [one for one in ("A.D. 1609", "P R E F A C E", "U./V.", "I, J.", "A. B. C.") if is_initials(one)]


def test_days_behind_their_years_head_proclamations() -> None:
    """“1606, August 23.”: they count on over years; the day of a letter stands behind its place."""
    days = ["1603, September 17.", "1606, August 23.", "1614, September 11.", "1614, November 3.", "1619, May 25."]
    text = "\n\n\n\n".join(f"{day}\n\n[On the salt.]\n\n\n{PROSE}\n\n{PROSE}" for day in days)

    assert days == heads(f"{PROSE}\n\n\n\n{text}")


@pytest.mark.parametrize(
    "text",
    (
        "FRIENDS AND FELLOW CITIZENS:",
        "TO THE HOUSE OF REPRESENTATIVES:",
        "MR. SUPERINTENDENT, YOUNG GENTLEMEN, LADIES AND GENTLEMEN:",
        "_Signore e Signori._",
        "Mesdames et messieurs,",
        "Señoras y caballeros:",
    ),
)
def test_a_speech_greets_those_who_hear_it(text: str) -> None:
    """In capitals too; a title begins so and has no colon."""
    assert is_salutation(text)
    assert not is_salutation("To the Congress of Ardal")
    assert not is_salutation("My Friends and I")
