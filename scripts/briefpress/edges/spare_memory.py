"""Give memory back to the machine before another program needs it.

Freed elements of a large tree lie scattered, and the C library keeps the room between them for this process. A Word
document of a million elements leaves 850 MB so, while pandoc, which reads it next, takes as much again.
"""

from __future__ import annotations

import ctypes
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def give_back_memory() -> bool:
    """Give back what is free; tell whether there was any. Elsewhere than with glibc nothing is done."""
    trim = _trim()
    return trim is not None and bool(trim(0))


@cache
def _trim() -> Callable[[int], int] | None:
    """Find glibc's own function for it (malloc_trim(3))."""
    try:
        found: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        return None
    return found
