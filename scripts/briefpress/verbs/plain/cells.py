"""How wide a text is in the cells of a terminal, by which lines were wrapped, and where a line may be broken.

Han characters, kana and signs of full width take two cells and Hangul too; what is set above or below a letter takes
none (Unicode Standard Annex 11).
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category, east_asian_width

# Scripts without spaces, in which a line may be broken behind any sign: Han, kana, their points.
SPACELESS = r"\u2e80-\u303f\u3040-\u30ff\u31f0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff"
_SPACELESS = re.compile(f"[{SPACELESS}]")
_RUN = re.compile(rf"[{SPACELESS}]+|[^\s{SPACELESS}]+")
# Below the first mark that combines, every sign takes one cell.
_UNEVEN = re.compile(r"[^\x00-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u200a\u2010-\u2027\u2030-\u205e]")
# What one line takes over from the next if there is room.
_FIRST = re.compile(rf"[{SPACELESS}]|[^\s{SPACELESS}]+")


def cells(text: str) -> int:
    """Give how many cells a text takes."""
    if text.isascii() or _UNEVEN.search(text) is None:
        return len(text)
    return sum(map(_cells_of, text))


def first_cells(words: str) -> int:
    """Give how many more cells the line before would take with the first word of this one, and the space between."""
    if words.isascii():
        return len(words.split(maxsplit=1)[0]) + 1 if words else 1
    first = _FIRST.match(words)
    if first is None:
        return 1 + cells(words)
    word = first.group()
    return cells(word) + (len(word) > 1 or not is_spaceless(word))


def words_in(text: str) -> int:
    """Count the words of a text; in a script without spaces two signs make a word, the one with the other."""
    return sum((len(word) + 1) // 2 if is_spaceless(word) else 1 for word in _RUN.findall(text))


def is_spaceless(sign: str) -> bool:
    """Tell a sign of a script without spaces, one of those before which a line may always be broken."""
    return sign >= "\u2e80" and _SPACELESS.match(sign) is not None


@lru_cache(maxsize=8192)
def _cells_of(sign: str) -> int:
    if category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(sign) in "WF" else 1
