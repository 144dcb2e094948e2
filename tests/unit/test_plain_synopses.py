"""The acts of a play that are listed at its front are no heads: the same acts stand over their text further on."""

from __future__ import annotations

import pytest

from helpers.plain_prose import PROSE, outline

NUMBERS = ("I", "II", "III")
PLACES = ("The ferry house at Holm", "The salt road, in the rain", "The ferry house again")


def _play(*, listed: str, parting: str = "") -> str:
    acts = "\n\n\n\n\n".join(f"ACT {number}\n\n\n" + "\n\n".join([PROSE] * 30) for number in NUMBERS)
    return f"{PROSE}\n\n\n\n\nTHE CAST\n\n{PROSE}\n\n\n{listed}{parting}\n\n\n\n\n{acts}\n\n\n\n\nEPILOGUE\n\n\n{PROSE}"


@pytest.mark.parametrize("parting", ("", "\n\n\n\n\nACT I.\n\nTHE HALL OF THE HOUSE.\n\n[Illustration: The stage.]"))
def test_acts_with_their_places_at_the_front_of_a_play_are_a_list(parting: str) -> None:
    """They say where each act plays, and the epilogue behind them with its own place is of the list too."""
    items = "\n\n".join(f"ACT {number}\n\n{place}" for number, place in zip(NUMBERS, PLACES, strict=True))
    words = [words for _, words in outline(_play(listed=f"{items}\n\nEPILOGUE\n\nThe sea.", parting=parting))]

    assert words.count("ACT II") == words.count("ACT III") == words.count("EPILOGUE") == 1


def test_acts_of_two_plays_are_heads_though_one_is_short() -> None:
    """A curtain raiser before a play has its acts too, with their text."""
    short = "\n\n\n\n\n".join(f"ACT {number}\n\n\n" + "\n\n".join([PROSE] * 3) for number in NUMBERS)
    words = [words for _, words in outline(_play(listed=short))]

    assert words.count("ACT II") == 2
