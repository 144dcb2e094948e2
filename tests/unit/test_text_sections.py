"""Sections begin at the highest headings, and levels skip nothing."""

from __future__ import annotations

import pytest

from briefpress.nouns.tree import attr, div, header, nodes, para, words
from briefpress.verbs.composing.text_sections import text_sections


def levels(*given: int) -> list[int]:
    """Give the levels that headings of the given levels get."""
    body = [header(level, words("Head"), attr()) for level in given]
    return [node["c"][0] for section in text_sections(body) for node in nodes(section.blocks) if node["t"] == "Header"]


@pytest.mark.parametrize(
    ("given", "expected"),
    (
        ((1, 2, 3), [2, 3, 4]),
        ((2, 2), [2, 2]),
        ((1, 3, 3, 1), [2, 3, 3, 2]),
        ((3, 5, 4), [2, 3, 3]),
        ((1, 2, 3, 4, 5, 6), [2, 3, 4, 5, 6, 6]),
    ),
)
def test_levels_begin_at_two_and_skip_none(given: tuple[int, ...], expected: list[int]) -> None:
    """The title is the one heading of level 1."""
    assert expected == levels(*given)


def test_a_heading_in_a_list_has_a_level_too() -> None:
    """However deep it stands, it is never a second title."""
    listing = {"t": "BulletList", "c": [[header(1, words("Head"), attr())]]}
    (section,) = text_sections([listing])

    assert 2 == section.blocks[0]["c"][0][0]["c"][0]


def test_every_block_is_in_one_section_in_order() -> None:
    """What stands before the first heading is a section of its own."""
    body = [para(words("opening")), header(1, words("A"), attr()), para(words("a")), header(1, words("B"), attr())]
    sections = text_sections(body)

    assert [("text-1", 1), ("text-2", 2), ("text-3", 1)] == [(one.slug, len(one.blocks)) for one in sections]


def test_a_pull_quote_on_a_heading_goes_with_it() -> None:
    """It would else be a section of its own."""
    drawn = div([para(words("drawn"))], attr("bp-apparatus", "bp-pullquote"))

    assert 1 == len(text_sections([drawn, header(1, words("A"), attr())]))


def test_names_are_told_apart() -> None:
    """Two headings of one name have two ids."""
    body = [header(1, words("A"), attr(ident="s-a")), header(1, words("A"), attr(ident="s-a"))]
    idents = [section.blocks[0]["c"][1][0] for section in text_sections(body)]

    assert "s-a" == idents[0]
    assert 2 == len(set(idents))
