"""What a long book leaves in memory: its boxes go before the next paper, and its letters leave nothing."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from weasyprint.formatting_structure.boxes import PageBox

from briefpress.commands.compose_edition import Composed, compose_edition
from briefpress.commands.make_edition import FONTS, make_edition
from briefpress.edges.pdf.text import read_texts
from helpers import desk

if TYPE_CHECKING:
    from pathlib import Path

    from helpers.print_made import Made


def _pages() -> int:
    """Count the laid-out pages that are in memory, whoever holds them."""
    gc.collect()
    return sum(isinstance(one, PageBox) for one in gc.get_objects())


def test_an_edition_that_is_made_holds_no_boxes(in_folder: Path) -> None:
    """Those of a book of six hundred pages take a gigabyte for each paper."""
    root = desk.project(in_folder)
    composed = compose_edition(root, desk.GOOD).value
    assert isinstance(composed, Composed)
    scratch = in_folder / "scratch"
    scratch.mkdir()
    before = _pages()
    made = make_edition(root, composed, fonts=root / FONTS, scratch=scratch)

    assert ["a4"] == [paper.paper for paper in made.value.papers]
    assert before == _pages()


def test_letters_that_are_read_back_leave_no_cycles(dense: Made) -> None:
    """A build collects no garbage meanwhile, so that what is left of each letter would stay."""
    gc.collect()
    gc.disable()
    try:
        texts = read_texts(dense.pdf)
        left = gc.collect()
    finally:
        gc.enable()
    letters = sum(len(words) for text in texts for words in text.marked.values())

    assert letters > 10_000
    assert left < len(texts) * 10
