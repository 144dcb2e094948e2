"""Texts of every habit are read as an editor would read them; the figures stand in a table that `make test` prints."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.sources.census_source import source_census
from briefpress.verbs.trees.project import project
from helpers.reading_gold import Figures, Gold, load_gold, measured, shown, table

if TYPE_CHECKING:
    from collections.abc import Callable

# What must be reached at least; raise them as the rules get better, and never lower them.
FLOOR_HEADS, FLOOR_PRECISION, FLOOR_LEVELS = 0.99, 0.99, 0.99
FLOOR_VERSE, FLOOR_LISTS, FLOOR_PARAS, FLOOR_ASIDE = 0.98, 1.0, 0.95, 0.95
CORPUS = load_gold(Path(__file__).parent)
NAMES = [gold.name for gold in CORPUS]


@pytest.fixture(scope="module")
def total() -> Figures:
    """The figures of all texts together."""
    out = Figures(name="all")
    for gold in CORPUS:
        out += measured(gold)
    return out


def test_the_table_of_the_corpus(record_property: Callable[[str, object], None]) -> None:
    """Every text has its row; the end of the test run shows them."""
    rows = [measured(gold) for gold in CORPUS]
    record_property("corpus of plain texts", table(rows))

    assert NAMES == [one.name for one in rows]


@pytest.mark.parametrize("gold", [gold for gold in CORPUS if not gold.differs], ids=lambda gold: gold.name)
def test_a_text_is_read_as_its_gold_says(gold: Gold) -> None:
    """Piece by piece; where the reader does not agree yet, the gold says in what, and the figures count it."""
    assert Counter(gold.blocks) == Counter(shown(read_plain_text(gold.text)))


def test_every_text_has_its_gold() -> None:
    """And every gold its text."""
    assert NAMES == sorted(path.stem for path in Path(__file__).parent.glob("*.txt"))


@pytest.mark.parametrize("gold", CORPUS, ids=NAMES)
def test_no_word_is_lost(gold: Gold) -> None:
    """The words of the source are those of the tree and those set aside."""
    read = read_plain_text(gold.text)
    counted = source_census(
        source=gold.text, tree=project(read.blocks).text, set_aside=[one.words for one in read.set_aside]
    )

    assert ((), ()) == (counted.lost, counted.added)


@pytest.mark.parametrize("gold", CORPUS, ids=NAMES)
def test_every_line_is_accounted_for(gold: Gold) -> None:
    """Each line with words belongs to a stretch, and each stretch says why."""
    read = read_plain_text(gold.text)
    told = {line for one in read.stretches for line in range(one.first, one.last + 1)}
    told |= {one.line for one in read.set_aside}
    worded = {number for number, line in enumerate(gold.text.split("\n"), 1) if any(map(str.isalnum, line))}

    assert set() == worded - told
    assert [] == [one for one in read.stretches if not one.reason]


@pytest.mark.parametrize("gold", CORPUS, ids=NAMES)
def test_line_ends_and_encodings_make_no_difference(gold: Gold) -> None:
    """A text from Windows or an old Mac, or with a mark at its beginning, is the same text."""
    read = read_plain_text(gold.text)
    others = [gold.text.replace("\n", ends) for ends in ("\r\n", "\r")]

    assert [read] * 3 == [read_plain_text(text) for text in (*others, f"\ufeff{gold.text}")]


def test_headings(total: Figures) -> None:
    """Found and not made up, with their levels."""
    assert total.heads_found >= FLOOR_HEADS * total.heads
    assert total.heads_found >= FLOOR_PRECISION * (total.heads_found + total.heads_false)
    assert total.levels >= FLOOR_LEVELS * total.heads_found


def test_notes(total: Figures) -> None:
    """Each stands at its mark, and none is made up."""
    assert total.notes_found >= 0.97 * total.notes
    assert 0 == total.notes_false


def test_verse_lists_code(total: Figures) -> None:
    """Lines stay lines, items items; indentation never makes code."""
    assert total.verse_found >= FLOOR_VERSE * total.verse
    assert total.lists_found >= FLOOR_LISTS * total.lists
    assert (0, 0) == (total.lists_false, total.code)


def test_paragraphs(total: Figures) -> None:
    """Neither joined nor parted wrongly."""
    assert total.paras_found >= FLOOR_PARAS * total.paras
    assert total.paras_false <= (1 - FLOOR_PARAS) * total.paras


def test_what_is_set_aside(total: Figures) -> None:
    """Furniture and boilerplate, and nothing else."""
    assert total.aside_found >= FLOOR_ASIDE * total.aside
    assert 0 == total.aside_false
