"""Reduce a folded text to the letters that approximate search compares: small ones, without marks."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PLANES = 0x110000


@dataclass(frozen=True, slots=True)
class Letters:
    """A reduced text, and for each of its code points the index of the folded text that it came from."""

    text: str
    codes: NDArray[np.uint32]
    indices: NDArray[np.int64]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Give the range of the folded text that a range of the reduced text came from."""
        return int(self.indices[start]), int(self.indices[end - 1]) + 1

    def forth(self, index: int) -> int:
        """Give the first place in the reduced text that came from an index of the folded text or from behind it."""
        return int(np.searchsorted(self.indices, index))


def letters(folded: str) -> Letters:
    """Reduce a folded text: one table look-up for each code point."""
    table = np.zeros(_PLANES, dtype=np.uint32)
    for character in set(folded):
        table[ord(character)] = ord(_reduced(character)) if _reduced(character) else 0
    codes = table[codes_of(folded)]
    indices = np.flatnonzero(codes)
    kept = codes[indices]
    return Letters(kept.tobytes().decode("utf-32-le", "surrogatepass"), kept, indices)


def reduce_text(folded: str) -> str:
    """Reduce a quotation in the same way."""
    return "".join(map(_reduced, folded))


def codes_of(text: str) -> NDArray[np.uint32]:
    """Give the code points of a text."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


@cache
def _reduced(character: str) -> str:
    if unicodedata.combining(character) or unicodedata.category(character) == "Mn":
        return ""
    small = character.lower()
    return small if len(small) == 1 else small[0]
