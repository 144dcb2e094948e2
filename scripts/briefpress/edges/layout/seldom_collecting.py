"""Lets Python look for garbage more seldom while a document is laid out.

A layout makes millions of boxes, and nearly all of them stay. To look through them after each seven hundred, as Python
does, takes a sixth of the time that a book takes, and finds next to nothing.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SELDOM = (50_000, 20, 20)
"""How many new objects are waited for, and how often it is done before older ones are looked through too."""


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Collect garbage seldom in what stands below, after having collected all that there is."""
    # The boxes of a layout know one another, so that the last one goes only when the collector comes.
    gc.collect()
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
