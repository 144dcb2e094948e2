"""Tell a caption that says itself which figure or table it stands under: “Table 2.1. Example data”, “Fig. 3”."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_NUMBER = r"(?:[A-Z]?\d+|[IVXLC]+|[A-Z])(?:[.\-–]\d+)*[a-z]?(?!\w)"
_SHORT = 3  # letters of a word that is cut short: Fig., Tab., Abb.
_OPENING = r"[\s(\[“”\"'*]*"
# Any word with a number, and what parts a title from them.
_NAMED = re.compile(
    rf"{_OPENING}(?P<word>[^\W\d_]+)\.?\s*(?:(?i:n[or]?\.|№|#)\s*)?(?P<number>{_NUMBER})(?=\s*(?:[.:|)–—-]|$))"
)


def own_number(words: str, forms: Sequence[str]) -> str | None:
    """Give the number that words begin with in one of the forms, as “Figure {}”, whole or cut short (“Fig. 3”)."""
    found = next(filter(None, (_pattern(form).match(words) for form in forms)), None)
    return None if found is None else found["number"]


def number_by_word(words: str, names: Collection[str]) -> str | None:
    """Give the number of what a caption calls by one of some words, though the house does not: “Cuadro 1. Costes”."""
    found = _NAMED.match(words)
    return found["number"] if found is not None and found["word"].casefold() in names else None


@cache
def _pattern(form: str) -> re.Pattern[str]:
    before, _, behind = (re.escape(part.strip()) for part in form.partition("{}"))
    if behind.strip():
        return re.compile(rf"{_OPENING}(?P<number>{_NUMBER})(?i:{behind})")
    short = re.escape(form[:_SHORT])
    return re.compile(rf"{_OPENING}(?i:{before}|{short}\w*\.)\s*(?:(?i:n[or]?\.|№|#)\s*)?(?P<number>{_NUMBER})")
