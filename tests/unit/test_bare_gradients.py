"""Tests of verbs/markup/bare_gradients: what is repeated without end would be drawn without end."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.markup.bare_gradients import without_endless_gradients

NAME = "http://www.w3.org/2000/svg"


def bare(gradients: str) -> tuple[bool, int]:
    """Give whether any repetition is gone from a drawing, and how many are left."""
    root = etree.fromstring(f'<svg xmlns="{NAME}">{gradients}</svg>')
    gone = without_endless_gradients(root)
    return gone, sum("spreadMethod" in one.attrib for one in root)


@pytest.mark.parametrize(
    "gradient",
    (
        '<linearGradient spreadMethod="repeat" x2="0.0000001"/>',
        '<linearGradient spreadMethod="reflect" x1="50%" x2="50.001%"/>',
        '<radialGradient spreadMethod="repeat" r="0"/>',
        '<linearGradient spreadMethod="repeat" gradientUnits="userSpaceOnUse" x2="1"/>',
        '<linearGradient spreadMethod="repeat" gradientTransform="scale(0.00001)"/>',
        '<linearGradient spreadMethod="repeat" x2="nan"/>',
        '<linearGradient id="a" spreadMethod="repeat"/><linearGradient href="#a" x2="0.0000001"/>',
    ),
)
def test_a_gradient_that_is_repeated_without_end_is_drawn_once(gradient: str) -> None:
    """Or that may be, by what it takes over."""
    assert (True, 0) == bare(gradient)


@pytest.mark.parametrize(
    "gradient",
    (
        '<linearGradient spreadMethod="repeat" x2="10%"/>',
        '<linearGradient spreadMethod="reflect" x1="0" x2="0" y2=".5"/>',
        '<radialGradient spreadMethod="repeat" r="0.1"/>',
    ),
)
def test_a_gradient_of_a_few_stripes_stays(gradient: str) -> None:
    """As it was drawn."""
    assert (False, 1) == bare(gradient)


def test_a_gradient_that_ends_may_be_of_any_length() -> None:
    """Nothing is repeated."""
    assert (False, 0) == bare('<linearGradient x2="0"/><linearGradient spreadMethod="pad" gradientTransform="none"/>')
