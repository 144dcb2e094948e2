"""Long work is told of while it goes on."""

from __future__ import annotations

import logging
from threading import Event

from briefpress.edges.layout.progress import stage, telling
from helpers.print_sample import paragraphs, set_in_type, style, text_page


def test_pages_are_told_of_while_they_are_laid_out() -> None:
    """Each as it comes, if there is nothing to wait for; and nothing is left behind."""
    said: list[str] = []
    with telling(said.append, every=0.0):
        set_in_type(text_page(*paragraphs(count=8, length=120, every=30, seed=1)), css=style(page="A5"))

    assert ["laying out page 1", "laying out page 2"] == said[:2]
    assert [] == [one for one in logging.getLogger("weasyprint.progress").handlers if "Teller" in type(one).__name__]


def test_what_is_quick_says_nothing() -> None:
    """Nobody waits for it."""
    said: list[str] = []
    with telling(said.append):
        set_in_type(text_page("<p>Words.</p>"), css=style(page="A5"))

    assert [] == said


def test_a_stage_that_takes_long_is_told_of_though_it_began_in_silence() -> None:
    """To write a book, or to check it, is one stage without pages: it says so by itself, and once."""
    said: list[str] = []
    told = Event()

    def say(words: str) -> None:
        said.append(words)
        told.set()

    with telling(say, every=0.05):
        stage("checking a book")
        heard = told.wait(30.0)
        told.clear()
        again = told.wait(0.3)

    assert (True, False) == (heard, again)
    assert ["checking a book"] == said


def test_a_stage_is_told_of_to_nobody_who_does_not_ask() -> None:
    """Commands that are quick use the same work."""
    stage("checking a book")

    assert not logging.getLogger("briefpress.progress").handlers
