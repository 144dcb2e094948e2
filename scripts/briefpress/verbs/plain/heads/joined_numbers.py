"""Read numbers below a hundred that are two numbers in one word: “einundzwanzigste”, “ventunesimo”, “tjugoförsta”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_TEN, _TWENTY, _HUNDRED = 10, 20, 100
# German and Dutch, Danish and older Norwegian say the ones first.
_JOINING = ("und", "og", "en", "e")
# What tens begin with in languages that say them first, without accents; a longer one goes before one that it begins
# with.
_TENS = (
    (10, "decimo decima dieci tizen"),
    (20, "ventesimo ventesima ventesim venti vent veinti vigesimo vigesima tjugo tjue huszon yirmi"),
    (20, "kahdeskymmenes kaksikymmenta"),
    (30, "trentesimo trentesima trentesim trenta trent trigesimo trigesima trettio tretti harminc otuz"),
    (30, "kolmaskymmenes kolmekymmenta"),
    (
        40,
        "quarantesimo quarantesima quarantesim quaranta quarant quadragesimo quadragesima fyrtio fortio førti negyven",
    ),
    (40, "kirk neljaskymmenes neljakymmenta"),
    (50, "cinquantesimo cinquantesima cinquantesim cinquanta cinquant femtio femti otven elli"),
    (50, "viideskymmenes viisikymmenta"),
    (60, "sessantesimo sessantesima sessantesim sessanta sessant sextio seksti hatvan altmis"),
    (70, "settantesimo settantesima settantesim settanta settant sjuttio sytti hetven yetmis"),
    (80, "ottantesimo ottantesima ottantesim ottanta ottant attio atti nyolcvan seksen"),
    (90, "novantesimo novantesima novantesim novanta novant nittio nitti kilencven doksan"),
)
_FIRST = {word: value for value, words in _TENS for word in words.split()}
# The stems of Italian numbers behind tens, before the ending of ordinals or of the number itself.
_ITALIAN_WORDS = ("un", "du due", "tr tre", "quattr", "cinqu", "sei", "sett", "ott", "nov")
_ITALIAN = {word: value for value, words in enumerate(_ITALIAN_WORDS, start=1) for word in words.split()}
# Words for ones that are others alone: they count behind tens, or before them.
_SHORT = {"en": 1, "et": 1, "to": 2, "fire": 4, "ot": 5, "sex": 6, "attende": 8, "ni": 9}
_ITALIAN_ENDING = re.compile(r"(e?esim[oaie]|[oe])$")
_TURKISH_TEEN = re.compile(r"on(\w+[iu]nc[iu])$")
_FINNISH_TEEN = re.compile(r"(\w+)toista$")


def joined(word: str, one_of: Callable[[str], tuple[int, bool]]) -> tuple[int, bool]:
    """Give the value of a folded word that joins tens and ones, and whether it is an ordinal; (0, False) if it is none.

    `one_of` reads one number without joints.
    """
    return _ones_first(word, one_of) or _tens_first(word, one_of) or _teens(word, one_of) or (0, False)


def _ones_first(word: str, one_of: Callable[[str], tuple[int, bool]]) -> tuple[int, bool] | None:
    for joint in _JOINING:
        at = word.find(joint, 1)
        while at > 0:
            tens, is_ordinal = one_of(word[at + len(joint) :])
            ones = _SHORT.get(word[:at]) or one_of(word[:at])[0] if tens in range(_TWENTY, _HUNDRED, _TEN) else 0
            if 0 < ones < _TEN:
                return tens + ones, is_ordinal
            at = word.find(joint, at + 1)
    return None


def _tens_first(word: str, one_of: Callable[[str], tuple[int, bool]]) -> tuple[int, bool] | None:
    for first, tens in _FIRST.items():
        rest = word.removeprefix(first)
        if rest in (word, ""):
            continue
        ones, is_ordinal = one_of(rest) if rest not in _SHORT else (_SHORT[rest], rest.endswith("ende"))
        if not ones:
            ending = _ITALIAN_ENDING.search(rest)
            ones = _ITALIAN.get(rest[: ending.start()] if ending else rest, 0)
            is_ordinal = ending is not None and "sim" in ending.group(1)
        if 0 < ones < _TEN:
            return tens + ones, is_ordinal
    return None


def _teens(word: str, one_of: Callable[[str], tuple[int, bool]]) -> tuple[int, bool] | None:
    for teen in (_TURKISH_TEEN, _FINNISH_TEEN):
        match = teen.match(word)
        ones, is_ordinal = one_of(match.group(1)) if match else (0, False)
        if 0 < ones < _TEN:
            return _TEN + ones, is_ordinal
    return None
