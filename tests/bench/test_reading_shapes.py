"""Measure texts of many shapes beside prose of the same size, and how reading each of them grows with its length."""

from __future__ import annotations

import sys
from itertools import count
from typing import TYPE_CHECKING

import pytest

from briefpress.verbs.plain.read import read_plain_text
from helpers.growth import FOLD, LINEAR, beside, growth
from helpers.plain_prose import SENTENCE

if TYPE_CHECKING:
    from collections.abc import Callable

# The smaller of the two sizes that are measured.
_SIZE = 20_000
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_HAN = "港口的灯塔照着海面上的船，" * 8


def _prose(number: int) -> str:
    head = f"\n\nCHAPTER {number // 40 + 1}\n\n" if number % 40 == 0 else ""
    return f"{head}{SENTENCE} {SENTENCE}\n\n"


# What is the next part of a text, by how many there were before it.
_SHAPES: dict[str, Callable[[int], str]] = {
    "talk": lambda number: f"“It is {number},” said Holm. “So be it.”\n\n",
    "verse": lambda number: "\n".join(f"The tide goes out by {number}," for _ in range(4)) + "\n\n",
    "drama": lambda number: f"{('HOLM', 'ILSE')[number % 2]}.\n{SENTENCE}\n\n",
    "rows that spaces part": lambda number: f"Isle{number % 90:<10}{number:>8}{number % 70:>8}\n",
    "tiny rows": lambda number: f"{number % 97:>3}  {number % 9}\n",
    "rows that tabs part": lambda number: f"Isle\t{number}\t{number % 70}\tby the quay\n",
    "rows between bars": lambda number: f"| Isle | {number} | by the quay |\n",
    "bullets": lambda number: f"- The lamp of keeper {number}\n",
    "contents": lambda number: f"{number // 9 + 1}.{number % 9 + 1} The Lamp {'.' * 50} {number // 3 + 1}\n",
    "sections": lambda number: f"{number // 25 + 1}.{number // 5 % 5 + 1}.{number % 5 + 1} The Lamp\n\n{SENTENCE}\n\n",
    "notes": lambda number: f"{SENTENCE} It went on.[{number + 1}]\n\n[{number + 1}] As Holm said.\n\n",
    "a paragraph a line": lambda number: f"{SENTENCE} {SENTENCE} {number}.\n",
    "capitals": lambda number: f"{SENTENCE.upper()} {number}.\n\n",
    "short lines": lambda number: f"by the quay {number}\n",
    "short paragraphs": lambda number: f"The Lamp {number}\n\n",
    "titles in capitals": lambda number: f"THE LAMP OF KEEPER {_LETTERS[number % 26]}{_LETTERS[number // 26 % 26]}\n\n",
    "questions": lambda number: f"Where did keeper {number} go?\n\n",
    "a sentence a line": lambda number: f"The lamp of keeper {number} went out.\n",
    "terms": lambda number: f"Lamp {number}\n    {SENTENCE}\n\n",
    "short speeches": lambda number: f"HOLM.--It is {number}.\n\nILSE.--(_Aside._) So be it!\n\n",
    "figures apart": lambda number: f"{number}\n\n",
    "a letter a line": lambda number: f"{'abcdefgh'[number % 8]}\n",
    "small tables": lambda number: (
        f"{'Isle':<12}{'Crew':>8}\n{'Holm':<12}{number:>8}\n{'Ilse':<12}{number % 70:>8}\n\n"
    ),
    "boxes": lambda number: (
        f"+------+------+\n| Isle | Crew |\n+------+------+\n| Holm | {number % 90:>4} |\n+------+------+\n\n"
    ),
    "an index": lambda number: f"lamp {number}, {number % 400}, {number % 300}\n",
    "a letter sent on": lambda number: f"{'>' * (number % 4)} {SENTENCE}\n",
    "Han": lambda number: f"　　{_HAN}{number}。\n\n",
    "Arabic": lambda number: f"قال الحارس إن المصباح رقم {number} لا يزال مضيئا في المرفأ القديم.\n\n",
}


def _text(part: Callable[[int], str], size: int) -> str:
    out: list[str] = []
    length = 0
    for number in count():
        if length >= size:
            break
        out.append(part(number))
        length += len(out[-1].encode())
    return "".join(out)


@pytest.mark.bench
@pytest.mark.parametrize("shape", tuple(_SHAPES))
def test_reading_time_of_a_shape(shape: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Eight times the text should take eight times as long; rows have more to be read in each byte than prose."""
    part = _SHAPES[shape]
    prose, text = (_text(one, _SIZE * FOLD) for one in (_prose, part))
    ratio = beside(lambda: read_plain_text(text), lambda: read_plain_text(prose))
    grown = growth(read_plain_text, lambda size: _text(part, size), size=_SIZE)
    with capsys.disabled():
        sys.stdout.write(
            f"\n{shape}: {ratio:.1f} times prose of the size; {FOLD} times the text takes {grown:.1f} times"
        )

    assert LINEAR > grown
