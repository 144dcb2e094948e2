"""Say how large a picture is meant to be in lengths that are written alike, whoever wrote them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.nouns.tree import Attr

# Word processors give lengths with all the digits that a computer has.
_LENGTH = re.compile(r"(\d{1,4}(?:\.\d{1,30})?)(%|px|mm|cm|in|pt|em)?")
_SIZES = frozenset({"width", "height"})
_DIGITS = 4


def is_length(value: str) -> bool:
    """Tell a length that a picture may have."""
    return _LENGTH.fullmatch(value.strip()) is not None


def with_short_sizes(attributes: Attr) -> Attr:
    """Give the attributes of a picture with its width and height in few digits."""
    name, kinds, pairs = attributes
    return [name, kinds, [_short(key, value) for key, value in pairs]]


def _short(key: str, value: str) -> list[str]:
    found = _LENGTH.fullmatch(value.strip()) if key in _SIZES else None
    return [key, f"{round(float(found[1]), _DIGITS):g}{found[2] or ''}" if found else value]
