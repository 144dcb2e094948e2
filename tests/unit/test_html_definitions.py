"""Words of a page that stand in a list of definitions, and in no part of it, are words of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.sources.html_facts import edited, html_facts

if TYPE_CHECKING:
    from pathlib import Path

PART = "<dt>Ash</dt><dd>a tree</dd>"


def kinds(path: Path, page: str) -> str:
    """Read a page, and give the kinds of its blocks."""
    path.write_text(f"<html><body><p>Trees.</p>{page}<p>End.</p></body></html>", encoding="utf-8")
    outcome = read_file(path)
    assert outcome.value is not None
    assert "S017" not in {one.code for one in outcome.findings}
    return " ".join(block["t"] for block in outcome.value.read.blocks[1:-1])


@pytest.mark.parametrize(
    ("page", "expected"),
    (
        (f"<dl>{PART}<del>a shrub</del><dd>a wood</dd></dl>", "DefinitionList Para Para"),
        (f"<dl>{PART}<h3>Tall <i>trees</i></h3>{PART}</dl>", "DefinitionList Header DefinitionList"),
        (f"<dl>{PART}<p>Felled</p>and<br>sawn</dl>", "DefinitionList Para Para"),
        (f"<dl>{PART}<div>planted</div>{PART}</dl>", "DefinitionList Para DefinitionList"),
        (
            f"<dl>{PART}<dl>{PART}planted</dl>felled{PART}</dl>",
            "DefinitionList DefinitionList Para Para DefinitionList",
        ),
        (f"<dl>{PART}felled</dl>and sawn", "DefinitionList Para Para"),
    ),
)
def test_words_in_no_part_of_a_list_stand_between_two(tmp_path: Path, page: str, expected: str) -> None:
    """Pandoc drops them; programs that show pages show them."""
    shown = kinds(tmp_path / "a.html", page)

    assert expected == shown


@pytest.mark.parametrize(
    "page",
    (
        f"<dl>{PART}{PART}</dl>",
        f"<dl><div>{PART}</div> <div>{PART}</div></dl>",
        f"<dl>{PART}<ins>{PART}</ins></dl>",
        "<dl><dt>Ash<dd>a tree<dt>Oak<dd><p>another</dl>",
        f"<dl><dt>Ash</dt><dd><dl>{PART}</dl>a tree</dd>{PART}</dl>",
    ),
)
def test_a_list_without_such_words_stays_as_it_is(page: str) -> None:
    """Groups, marked changes and parts that are not closed are what a list may hold."""
    kept = edited(page, html_facts(page).edits)

    assert page == kept
