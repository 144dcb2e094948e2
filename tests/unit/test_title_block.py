"""A title block: the line of who wrote a text tells what the lines beside it are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
import yaml

from briefpress.nouns.mend import Mend
from briefpress.nouns.source import Source
from briefpress.verbs.desk.first_files import first_files
from briefpress.verbs.plain.read import read_plain_text

if TYPE_CHECKING:
    from briefpress.nouns.read_text import ReadText

PARAGRAPH = (
    "The towns of the valley share one river, and each of them draws from it in the dry months of summer. No town"
    " has measured what it takes, and none has asked what the others need from it."
)
TEXT = f"\n\n1. The towns\n\n{PARAGRAPH}\n\n2. The mill\n\n{PARAGRAPH}\n"
SUBTITLE = "Why the towns run dry, and what may yet be done about it"
SIGNED = "By Ada Example\nCentre for the Study of Water\n2 June 2022"
SAID = {"author": "Ada Example", "affiliation": "Centre for the Study of Water", "date": "2022-06-02"}


def heads(read: ReadText) -> list[tuple[int, int]]:
    """Give the lines and levels of headings."""
    return [(one.first, one.level) for one in read.stretches if one.role == "heading"]


@pytest.mark.parametrize("below", ("\n", "\n\n"), ids=("together", "apart"))
@pytest.mark.parametrize("between", ("\n", "\n\n"), ids=("below", "further below"))
@pytest.mark.parametrize(
    "subtitle", (SUBTITLE, "A study", "Who drinks it?", "Why the towns run dry,\nand the mill too")
)
def test_title_subtitle_and_affiliation_are_told_apart(subtitle: str, between: str, below: str) -> None:
    """The title alone heads, whether or not blank lines stand in the block."""
    read = read_plain_text(f"WATER FOR THE VALLEY{between}{subtitle}{below}{SIGNED}{TEXT}")
    first = heads(read)[0]

    assert {**SAID, "subtitle": subtitle.replace("\n", " ")} == read.metadata
    assert ((1, 1), [1, 2, 2]) == (first, [level for _, level in heads(read)])


@pytest.mark.parametrize(
    "line",
    ("And this is a sentence.", "Translated by Ben Sample", "(From the French)", "for the towns", "3. The first"),
)
def test_other_lines_below_a_title_are_no_subtitle(line: str) -> None:
    """Nothing is guessed."""
    assert "subtitle" not in read_plain_text(f"WATER FOR THE VALLEY\n\n{line}\n\n{SIGNED}{TEXT}").metadata


@pytest.mark.parametrize("line", ("London", "Room 101 of the House", "Printed for the Company", "and of the mill"))
def test_other_lines_below_a_name_are_no_affiliation(line: str) -> None:
    """A place, an address, a printer."""
    text = f"WATER FOR THE VALLEY\n\nBy Ada Example\n{line}\n2 June 2022{TEXT}"

    assert "affiliation" not in read_plain_text(text).metadata


def test_a_title_that_the_text_does_not_begin_with_has_no_subtitle() -> None:
    """What stands over another title is none."""
    read = read_plain_text(f"The Library of Rivers\n\nWater for the Valley\n\n{SIGNED}{TEXT}")

    assert "subtitle" not in read.metadata


def test_an_unsigned_title_keeps_its_lines() -> None:
    """Capitals over small letters may be anything."""
    read = read_plain_text(f"WATER FOR THE VALLEY\n{SUBTITLE}{TEXT}")

    assert {} == read.metadata


def test_all_of_a_title_block_is_set_aside_and_filled_in() -> None:
    """It stands on page 1; what is left of the text reads as it did."""
    text = f"WATER FOR THE VALLEY\n{SUBTITLE}\n\n{SIGNED}{TEXT}"
    read = read_plain_text(text)
    one = Source(
        path="a.txt",
        digest="",
        blocks=read.blocks,
        metadata=read.metadata,
        set_aside=(),
        stretches=read.stretches,
        text=text,
        is_plain=True,
        data=b"",
    )
    files = first_files(one, file="a.txt", issued=date(2000, 1, 1))
    brief, desk = (yaml.safe_load(files[name]) for name in ("brief.yaml", "annotations/desk.yaml"))
    lines = text.split("\n")
    mends = [Mend(kind="furniture", first=at, last=at, ident="a") for at in (1, 2, 4, 5, 6)]

    assert ("WATER FOR THE VALLEY", SUBTITLE, date(2022, 6, 2)) == tuple(
        brief[key] for key in ("title", "subtitle", "issued")
    )
    assert [{"name": "Ada Example", "affiliation": "Centre for the Study of Water"}] == brief["authors"]
    assert [lines[at - 1] for at in (1, 2, 4, 5, 6)] == [note["quote"] for note in desk["annotations"]]
    assert [(line, level - 1) for line, level in heads(read)[1:]] == heads(read_plain_text(text, mends=mends))


def test_a_longer_block_without_a_writer_is_not_parted() -> None:
    """The head of a draft keeps its date."""
    lines = ["Water Board                    A. Example", "Draft                         Water Company"] * 2
    text = "\n".join([*lines, "Expires: 26 April 2014           B. Sample", "2 June 2022"])
    read = read_plain_text(f"{text}\n\nWater for the Valley{TEXT}")

    assert (1, 6) == (read.stretches[0].first, read.stretches[0].last)
