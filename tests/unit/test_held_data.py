"""Tests of verbs/markup/held_data: what long addresses carry is held back while a text is read, and put back whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.held_data import hold_data

if TYPE_CHECKING:
    from pathlib import Path

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg" + "A" * 12_002
LONG = f"data:image/png;base64,{PIXEL}"


def test_a_long_address_is_short_while_a_text_is_read() -> None:
    """And every one comes back in its own place, in whatever words it stands."""
    other = LONG.replace("png", "gif")
    held = hold_data(f'<img src="{LONG}"> {other}')

    assert len(held.text) < 60
    assert f'<img src="{LONG}"> {other}' == held.put_back(held.text)
    assert [{"t": "Str", "c": f"a {other}"}] == held.put_back_all([{"t": "Str", "c": f"a {held.name}:1;"}])


@pytest.mark.parametrize("text", ("data:image/png;base64,iVBO", "x-held:0; is a word", LONG.replace(",", ";"), "a b"))
def test_what_is_no_long_address_stays(text: str) -> None:
    """Short pictures are as they were, and so are words that look like what stands for a long one."""
    assert text == hold_data(text).text == hold_data(text).put_back(text)


def test_a_text_may_have_the_sign_itself() -> None:
    """What stands for an address is none of the text's own words."""
    held = hold_data(f"x-held:0; {LONG}")

    assert f"x-held:0; {LONG}" == held.put_back(held.text)


@pytest.mark.parametrize(
    ("name", "text"),
    (
        (
            "page.html",
            f"<p>a <img src='{LONG}' alt='x'> <code>{LONG}</code></p><p hidden>{LONG}</p><a href='{LONG}'>b</a>",
        ),
        ("text.md", f"a ![x]({LONG}) `{LONG}` <img src='{LONG}'>\n\n![y][r]\n\n[r]: {LONG}\n"),
    ),
)
def test_a_document_is_read_as_it_stands(tmp_path: Path, name: str, text: str) -> None:
    """Pictures, code, raw mark-up and what is set aside are whole, and no word is lost for it."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    received = read_file(tmp_path / name).value
    assert received is not None
    said = json.dumps(received.read.blocks) + "".join(one.words for one in received.read.set_aside)

    assert "x-held" not in said
    assert LONG in said
    assert [b"\x89PNG"] == [data[:4] for data in received.pictures.values()]
