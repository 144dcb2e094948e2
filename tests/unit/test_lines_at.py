"""Lines are counted once for all places in a text, however many of them somebody asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.verbs.markup.inclusions import passed_over
from briefpress.verbs.markup.named_entities import with_named_characters, without_outer_declarations
from briefpress.verbs.markup.typst_formulas import with_typed_formulas
from briefpress.verbs.markup.typst_imports import without_imports
from briefpress.verbs.markup.wiki_asides import wiki_asides
from briefpress.verbs.trees.lines_at import lines_at
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from collections.abc import Callable

# Blank lines are quickly passed over by a pattern, and slowly counted.
_BLANK = "\n" * 40


def test_a_place_at_the_end_of_a_line_is_on_that_line() -> None:
    """The line end belongs to the line that it ends."""
    assert [1, 1, 2, 2, 3] == lines_at("ab\nc\n", [0, 2, 3, 4, 5])


def test_places_may_be_the_same() -> None:
    """Two things may begin at one place."""
    assert [2, 2, 3] == lines_at("a\nb\nc", [2, 2, 4])


@pytest.mark.parametrize(
    ("work", "each"),
    (
        (lambda text: passed_over(text, reader="rst"), f".. include:: a{_BLANK}"),
        (without_imports, f'#import "a.typ": b{_BLANK}'),
        (lambda text: with_typed_formulas(text, ["a"]), f"$a$ b{_BLANK}"),
        (with_named_characters, f"&nobody;{_BLANK}"),
        (wiki_asides, f"[[Category:A]]{_BLANK}"),
        (wiki_asides, f"= Notes =\n<references/>{_BLANK}"),
    ),
    ids=["inclusions", "imports", "formulas", "names", "categories", "headings"],
)
def test_what_is_told_by_its_line_takes_as_long_as_its_text(work: Callable[[str], object], each: str) -> None:
    """To count anew for each of many would take as long as they and the text multiplied."""
    assert LINEAR > growth(work, lambda count: each * count, size=1500, rounds=2)


def test_many_declarations_take_as_long_as_their_text() -> None:
    """A document type may read any number of files."""

    def text(count: int) -> str:
        declared = f'<!ENTITY % a SYSTEM "a.ent">{_BLANK}' * count
        return f"<!DOCTYPE book [\n{declared}]>\n<book/>"

    assert LINEAR > growth(without_outer_declarations, text, size=1500, rounds=2)
