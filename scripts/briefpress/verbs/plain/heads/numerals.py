"""Read numerals that are letters of their script or signs of their own: Hebrew, Greek, Ethiopic."""

from __future__ import annotations

import re
import unicodedata

_HEBREW = dict(zip("אבגדהוזחטיכלמנסעפצקרשת", (*range(1, 11), *range(20, 100, 10), *range(100, 500, 100)), strict=True))
_GREEK = dict(zip("αβγδεϛζηθικλμνξοπϟρ", (*range(1, 10), *range(10, 100, 10), 100), strict=True))
# Behind a unit's word: a letter, or several that a sign marks as a number or that end the line or stand before a point.
_NUMERAL = re.compile(
    r"\s*(?:(?P<hebrew>[א-ת](?:(?=[׳'’\s.:,)–—-]|$)|[א-ת]?(?:[״\"”][א-ת]|(?=[׳'’]|[\s.:–—-]*$))))[׳'’]?"
    r"|(?P<greek>[Α-ΩϚ]{1,2}|[α-ωϛ]{1,2}(?=['΄ʹ’´′ʼ]))['΄ʹ’´′ʼ]?"
    r"|(?P<ethiopic>[፩-፼]{1,4}))(?![^\W_])"
)


def letter_numeral(after: str) -> tuple[int, int] | None:
    """Read a numeral at the beginning of what follows a unit's word: its value, and where it ends."""
    match = _NUMERAL.match(after)
    if match is None:
        return None
    if signs := match["hebrew"]:
        value = sum(_HEBREW.get(sign, 0) for sign in signs)
    elif signs := match["greek"]:
        # Where the sign of six is not at hand, two letters stand for it.
        low = signs.lower().replace("στ", "ϛ").replace("ς", "ϛ")
        value = sum(_GREEK.get(sign, 0) for sign in low)
    else:
        value = int(sum(unicodedata.numeric(sign) for sign in match["ethiopic"]))
    return (value, match.end()) if value else None
