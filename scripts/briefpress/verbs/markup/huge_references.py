"""Take references to characters that there cannot be out of HTML: readers count the digits of a number without end."""

from __future__ import annotations

import re

# Unicode ends at 1114111, a number of seven digits.
_HUGE = re.compile(r"&#0*[1-9][0-9]{7,};?")


def without_huge_references(text: str) -> str:
    """Give a page with the sign for a lost letter in their place (HTML Living Standard, 13.2.5.80)."""
    return _HUGE.sub("\N{REPLACEMENT CHARACTER}", text)
