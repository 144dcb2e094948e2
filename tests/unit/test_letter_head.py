"""The head of a letter that was sent by wire, in the words of several languages."""

from __future__ import annotations

import pytest

from briefpress.verbs.plain.letter_head import said_of_letter
from briefpress.verbs.plain.opening import opening


@pytest.mark.parametrize(
    ("head", "said"),
    (
        (
            "From: Ada Example <ada@example.org>\nTo: Ben\nSubject: Fwd: RE: The dyke\nDate: Tue, 11 Mar 2025 23:47\n",
            {"author": "Ada Example", "to": "Ben", "title": "The dyke", "date": "2025-03-11"},
        ),
        (
            "De: Ada Ejemplo <ada@example.org>\nPara: Ben\nFecha: jueves, 6 de junio de 2024 18:22\nAsunto: El dique\n",
            {"author": "Ada Ejemplo", "to": "Ben", "title": "El dique", "date": "2024-06-06"},
        ),
        (
            "Von: ada@example.org\nGesendet: Donnerstag, 6. Juni 2024 um 18:22\nAn: Ben\nBetreff: AW: Der Deich\n",
            {"to": "Ben", "title": "Der Deich", "date": "2024-06-06"},
        ),
        (
            "De : Ada Exemple\nEnvoyé : mardi 11 mars 2025 à 18:02\nÀ : Ben\nObjet : TR: La digue\n",
            {"author": "Ada Exemple", "to": "Ben", "title": "La digue", "date": "2025-03-11"},
        ),
    ),
    ids=("en", "es", "de", "fr"),
)
def test_the_head_says_who_wrote_when_and_on_what(head: str, said: dict[str, str]) -> None:
    """Names without addresses, days without hours, subjects without what a program put before them."""
    start, metadata, aside = opening(f"{head}\nThe text.\n")

    assert said == metadata
    assert head.splitlines() == [one.words for one in aside]
    assert len(head) == start


@pytest.mark.parametrize(
    ("value", "day"),
    (
        ("Thu, 2 Jun 2022 10:00:00 +0100", "2022-06-02"),
        ("Thursday, June 6, 2024 6:22 PM", "2024-06-06"),
        ("2025-03-11T10:00", "2025-03-11"),
        ("4 May 2021", "2021-05-04"),
        ("May 2021", "2021-05"),
        ("last week", "last week"),
    ),
)
def test_the_day_is_read_and_the_hour_is_not(value: str, day: str) -> None:
    """What cannot be read is left as it is."""
    assert ("date", day) == said_of_letter("Date", value)


@pytest.mark.parametrize("talk", ("De: Uno\nA: Dos\n", "A: Where?\nDo: Here.\nA: When?\n"))
def test_what_people_say_is_no_head(talk: str) -> None:
    """A dialogue has short names and colons, and says neither who wrote it nor on what."""
    assert 0 == opening(f"{talk}\nThe text.\n")[0]


def test_what_a_text_says_of_itself_stands_above_its_letter() -> None:
    """A newsroom gets an article by wire, with lines of its own at the top."""
    head = "From: The Desk <desk@example.org>\nSubject: Fw: for Thursday\nDate: Tue, 11 Mar 2025 23:47\n"
    start, metadata, aside = opening(f"{head}\nHED: The Bus\nDEK: It never came\nBY: Ada Example\n\nThe text.\n")

    assert {"title": "The Bus", "subtitle": "It never came", "by": "Ada Example", "date": "2025-03-11"} == metadata
    assert [1, 2, 3, 5, 6, 7] == [one.line for one in aside]
    assert len(head) + len("\nHED: The Bus\nDEK: It never came\nBY: Ada Example\n") == start


@pytest.mark.parametrize(
    ("line", "said"),
    (
        ("Titel: Der Deich", {"title": "Der Deich"}),
        ("Titre : La digue", {"title": "La digue"}),
        ("Autores: Ana y Ben", {"author": "Ana y Ben"}),
        ("Data: the towns have none", {}),
    ),
)
def test_a_line_of_metadata_in_other_languages(line: str, said: dict[str, str]) -> None:
    """A word that begins an English sentence is none."""
    assert said == opening(f"{line}\n\nThe text.\n")[1]
