"""However many notes are called at one place, lines hold their calls and pages hold the notes."""

from __future__ import annotations

import pytest

from briefpress.nouns.codes import errors
from helpers.print_sample import note, paragraphs, set_in_type, style, text_page


def _called(count: int, text: str) -> str:
    """Call notes one behind the other, as the sections have them."""
    first, *others = (f"<span>{note(number, text)}</span>" for number in range(1, count + 1))
    return "".join([first, *(other.replace('class="call"', 'class="call next"') for other in others)])


@pytest.mark.parametrize(("count", "length"), ((60, 6), (150, 6), (30, 60)))
def test_notes_called_at_one_place_arrive(count: int, length: int) -> None:
    """No line runs over the edge; what a page cannot hold stands behind the text, and a short note says where."""
    before, after = paragraphs(count=2, length=120, every=999)
    html = text_page(before, f'<p id="a">The lamp was out.{_called(count, "word " * length)} So be it.</p>', after)

    laid = set_in_type(html, css=style(page="A5"))

    assert () == errors(laid.findings)


def test_a_few_calls_stay_with_their_word() -> None:
    """A line is broken before none of them."""
    words = f"The lamp was out.{_called(8, 'So.')} So be it."

    laid = set_in_type(text_page(f'<p id="a" style="width: 100pt">{words}</p>'), css=style(page="A5"))

    lines = [line.text for page in laid.value.layout.pages for line in page.lines if line.block == "a"]
    assert ["The lamp was", "out.12345678 So be it."] == [line.strip() for line in lines]
