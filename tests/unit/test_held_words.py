"""No hyphen is set in paths, names of files and words mixed of letters and digits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from weasyprint import CSS, HTML
from weasyprint.formatting_structure.boxes import TextBox

from briefpress.edges.layout import weasy_mend
from briefpress.verbs.printing.held_words import is_held

_HYPHEN = "\N{HYPHEN}"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    (
        ("see one_impact here", "impact", True),
        ("see C:\\documents now", "documents", True),
        ("see /usr/documents", "documents", True),
        ("see documents/ now", "documents", True),
        ("see 4/documents now", "documents", True),
        ("see WP6impact now", "impact", True),
        ("the authors/publishers say", "publishers", False),
        ("the COVID19-measures that", "measures", False),
        ("one_thing – impact", "impact", False),
        ("impact of WP6", "impact", False),
    ),
)
def test_words_are_held(text: str, words: str, *, expected: bool) -> None:
    """By the signs of paths in them, or by digits; words beside them are not."""
    assert expected == is_held(text, text.index(words))


@given(st.text(alphabet="aé_/\\1 -–", max_size=30), st.data())
def test_a_word_is_held_wherever_it_is_asked_of(text: str, data: st.DataObject) -> None:
    """If there is an underscore in it, all of it is held; and words of letters alone never are."""
    at = data.draw(st.integers(0, len(text)))
    marked = f"{text[:at]}\0{text[at:]}".replace("–", " ").split()
    word = next(one for one in marked if "\0" in one).replace("\0", "")

    assert "_" not in word or is_held(text, at)
    assert not word.isalpha() or not is_held(text, at)


@pytest.mark.parametrize(
    ("words", "expected"), (("understanding", True), ("a_derstanding", False), ("understand1ng", False))
)
def test_print_sets_no_hyphen_in_a_name(words: str, *, expected: bool) -> None:
    """Where a word of letters alone is parted by one, a name is broken without; all its letters are there."""
    weasy_mend.mend()
    sheet = CSS(
        string="@page { size: 6cm 9cm } p { hyphens: auto; overflow-wrap: break-word; width: 40px; font: 9px x }"
    )
    pages = HTML(string=f"<html lang=en><p>{words}</p></html>").render(stylesheets=[sheet]).pages
    lines = [box.text for page in pages for box in page._page_box.descendants() if isinstance(box, TextBox)]

    assert len(lines) > 1
    assert words == "".join(lines).replace(_HYPHEN, "")
    assert expected == any(line.endswith(_HYPHEN) for line in lines)
