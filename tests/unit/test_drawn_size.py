"""Drawings that use parts of themselves are as large as what they come to."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.exports.drawn_size import MOST_DRAWN, drawn_size


def size(inside: str) -> int:
    """Count a drawing."""
    return drawn_size(etree.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'))


def uses(levels: int, times: int) -> str:
    """Draw groups each of which uses the one before it so many times."""
    groups = [f'<g id="a{n}">{f"""<use href="#a{n - 1}"/>""" * times}</g>' for n in range(1, levels)]
    return f'<g id="a0"><rect/></g>{"".join(groups)}'


@pytest.mark.parametrize(
    ("inside", "expected"),
    (
        ("<rect/><rect/>", 3),
        ('<g id="a"><rect/></g><use href="#a"/><use href="#a"/>', 1 + 2 + 2 + 2 * 2),
        ('<pattern id="a"><rect/></pattern><rect fill="url(#a)"/>', 1 + 2 + 1 + 2),
        ('<use href="#elsewhere"/>', 2),
        ("<text>A <tspan>label</tspan> here</text><title>Not drawn</title>", 4 + 12 // 4),
        (f"{uses(3, 2)}", 1 + 2 + (1 + 2 + 2 * 2) + (1 + 2 + 2 * 7)),
    ),
)
def test_each_use_counts(inside: str, expected: int) -> None:
    """What is used, what fills, and what a used part uses in turn."""
    assert expected == size(inside)


@pytest.mark.parametrize("inside", (uses(12, 10), '<g id="a"><use href="#a"/></g>', f"<text>{'x' * 500_000}</text>"))
def test_a_drawing_without_end_is_too_large(inside: str) -> None:
    """Ten times ten times ten …, a part that uses itself, or a book in one line."""
    assert MOST_DRAWN < size(inside)


def test_a_long_chain_of_uses_is_counted() -> None:
    """However long it is."""
    assert 10_000 < size(uses(3_000, 1))
