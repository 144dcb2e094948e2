"""Documents that several tests look at, laid out and written once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers.print_made import brief_html, dense_html, make
from helpers.print_sample import style

if TYPE_CHECKING:
    from helpers.print_made import Made


@pytest.fixture(scope="session")
def brief() -> Made:
    """Give a brief with a note in every kind of block, and broken paragraphs, tables and lists."""
    return make(brief_html(), style(page="A5"))


@pytest.fixture(scope="session")
def dense() -> Made:
    """Give the dense text: 228 notes."""
    return make(dense_html(), style(page="A5"))
