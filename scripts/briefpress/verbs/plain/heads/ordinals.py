"""Read numbers that are written as words: “first”, “dix-septième”, “einundzwanzigstes”, “décimo primero”.

A word is folded (no accents, small letters) and looked up by its stem, so that its ending for gender and case does not
matter. Only words that stand beside a unit's word are asked, so a stem may be short.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

from briefpress.verbs.plain.heads.cardinals import CARDINALS
from briefpress.verbs.plain.heads.further_ordinals import FURTHER_ORDINALS
from briefpress.verbs.plain.heads.joined_numbers import joined

# By value: stems of ordinals, and whole words of cardinals, without accents.
_ORDINALS: tuple[tuple[int, str], ...] = (
    (1, "first premier premiere primer primeir prim erst eerst forst pierwsz prvn ensimmain перв uniem"),
    (2, "second secund segund deuxiem zweit tweed andr anden annen andet annet drug druh toin втор"),
    (3, "third troisiem tercer terceir terz terti dritt derd tredj trzec tret kolma kolmas трет"),
    (4, "fourth quatriem cuart quart viert vierd fjard fjerd czwart ctvrt nelja neljas четверт"),
    (5, "fifth fift cinquiem quint funft vijfd femt piat pat viide viides пят"),
    (6, "sixth sixt sixiem sext sest sechst zesd sjatt sjett szost kuude kuudes шест"),
    (7, "seventh septiem septim setim settim siebent siebt zevend sjund syvend sjuend siodm sedm seitsema седьм"),
    (8, "eighth huitiem octav oitav ottav acht achtst attond ottend attend osm kahdeksa kahdeksas восьм"),
    (9, "ninth neuviem noven non neunt negend niond niend dziewiat devat yhdeksa yhdeksas девят"),
    (10, "tenth dixiem decim zehnt tiend tiond dziesiat desat kymmene kymmenes десят"),
    (11, "eleventh onziem undecim undicesim elft eilft elfd ellevt elvt jedenast jedenact yhdestoist одиннадцат"),
    (12, "twelfth douziem duodecim dodicesim zwolft twaalfd tolft tolvt dwunast dvanact kahdestoist двенадцат"),
    (13, "thirteenth treiziem tredicesim decimoterz decimotercer dreizehnt dertiend trettond trettend trzynast"),
    (14, "fourteenth quatorziem quattordicesim decimoquart decimocuart vierzehnt veertiend fjortond czternast"),
    (15, "fifteenth quinziem quindicesim decimoquint funfzehnt vijftiend femtond femtend pietnast пятнадцат"),
    (16, "sixteenth seiziem sedicesim decimosest decimosext sechzehnt zestiend sextond sekstend szesnast"),
    (17, "seventeenth diciassettesim decimosettim decimoseptim siebzehnt siebenzehnt zeventiend sjuttond syttend"),
    (18, "eighteenth diciottesim decimottav decimoctav achtzehnt achttiend artond attend восемнадцат"),
    (19, "nineteenth diciannovesim decimonon neunzehnt negentiend nittond nittend девятнадцат"),
    (20, "twentieth vingtiem ventesim vigesim zwanzigst twintigst tjugond tyvend dwudziest двадцат"),
    (30, "thirtieth trentiem trentesim trigesim dreissigst dertigst trettiond тридцат"),
    (40, "fortieth fortiond quarantiem quarantesim quadragesim vierzigst veertigst fyrtiond сороков"),
    (50, "fiftieth cinquantiem cinquantesim quinquagesim quincuagesim funfzigst vijftigst femtiond"),
    (60, "sixtieth soixantiem sessantesim sexagesim sechzigst zestigst sextiond"),
    (70, "seventieth septantiem settantesim septuagesim siebzigst siebenzigst zeventigst sjuttiond"),
    (80, "eightieth quatrevingtiem ottantesim octogesim achtzigst tachtigst attiond"),
    (90, "ninetieth nonantiem novantesim nonagesim neunzigst negentigst nittiond"),
    (100, "hundredth centiem centesim hundertst honderdst hundrad"),
)
_TEN, _TWENTY = 10, 20
_STEM = 3  # shorter stems are words of their own
_EIGHTY_IN_FRENCH = ("quatre-vingt", "quatrevingt")
# “Capitolul al doilea”.
_BEFORE_ORDINALS = "al"
# Without its accent it would be the Danish eighteenth.
_EIGHTH_IN_NORWEGIAN = "åttende"
_AND = frozenset("et en and y e und og i и și şi ja".split())
# What stands at the end of a series, whatever its number.
LAST = frozenset(
    "last dernier derniere letzter letztes letzte laatste ultimo ultima sista sidste siste последняя последний".split()
)
_ENDING = re.compile(
    r"(?:[aeiouyäöąęáéíýиыйяеюаоеієуαοηιυ]{1,3}|ος|ον|ου|ης|ия|oji|asis"
    r"|e[rsnm]|os|as|us|um|ae|o[snm]|ого|ой|ий|ый|ая|ое|ье|ья)$"
)
# “Andrea del Sarto” is no second part in Norwegian.
_NAMES = frozenset("andrea andreas andreae".split())


def fold(word: str) -> str:
    """Fold a word: small letters without accents."""
    if word.isascii():
        return word.lower()
    low = word.casefold().replace("ı", "i")
    return "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFD", low)))


_VALUES = {fold(word): value for value, words in (*_ORDINALS, *FURTHER_ORDINALS) for word in words.split()}


@lru_cache(maxsize=4096)
def written(word: str) -> tuple[int, bool]:
    """Give the value of a number written as one word, perhaps with hyphens, and whether it is an ordinal.

    (0, False) is no number. Its last part tells what it is: “dix-septième”, “een-en-twintigste”.
    """
    if unicodedata.normalize("NFC", word).casefold() == _EIGHTH_IN_NORWEGIAN:
        return 8, True
    total = 0
    is_ordinal = anded = False
    for part in fold(word).replace(*_EIGHTY_IN_FRENCH).split("-"):
        if part in _AND:
            anded = total > 0
            continue
        value, is_ordinal = _of_one(part)
        if not value:
            value, is_ordinal = joined(part, _of_one)
        ones_first = anded and total < _TEN and value >= _TWENTY
        if not value or (total and value >= max(_TEN, total) and not ones_first):
            return 0, False
        total += value
    return total, is_ordinal


def _of_one(word: str) -> tuple[int, bool]:
    """Give the value of a folded word that joins no two numbers, and whether it is an ordinal."""
    if word in CARDINALS and word not in _VALUES:
        return CARDINALS[word], False
    value = _of_stem(word)
    return (value, True) if value else (CARDINALS.get(word, 0), False)


def _of_stem(word: str) -> int:
    """Read an ordinal by its stem; an Arabic one may have its article."""
    if word in _NAMES:
        return 0
    word = word.removeprefix("ال") if len(word) > _STEM + 1 else word
    if word in _VALUES:
        return _VALUES[word]
    stem = word
    for _ in range(2):
        shorter = _ENDING.sub("", stem)
        if shorter == stem:
            return 0
        stem = shorter
        if len(stem) >= _STEM and stem in _VALUES:
            return _VALUES[stem]
    return 0


def spoken(words: list[str], *, ordinals: bool) -> tuple[int, int]:
    """Read a number at the beginning of words, as in “décimo primero”; give its value and how many words it takes.

    `ordinals` asks for one of these: “a second letter”, not “two letters”. (0, 1) is a word such as “last”; (0, 0) is
    none.
    """
    if not words:
        return 0, 0
    if fold(words[0]) in LAST:
        return 0, 1
    total = taken = 0
    told = joined = False
    for place, word in enumerate(words[:4]):
        if place == 0 and word.casefold() == _BEFORE_ORDINALS and len(words) > 1 and written(words[1])[1]:
            continue
        if taken and not joined and word.casefold() in _AND:
            joined = True
            continue
        # In Arabic the tens follow: “the second ten”, “the first and the twentieth”.
        joined = joined or word.startswith("وال")
        value, is_ordinal = written(word.removeprefix("و") if joined else word)
        if not value or (total and not _adds(total, value, word, joined=joined)):
            break
        total += value
        taken = place + 1
        told, joined = is_ordinal, False
    return (total, taken) if told or not ordinals else (0, 0)


def _adds(total: int, value: int, word: str, *, joined: bool) -> bool:
    """Tell whether a number goes on in the next word: “décimo primero”, and with an “and” “een en twintigste”."""
    # “Soixante et onze”, “quatre-vingt douze”.
    french = total in {60, 80} and _TEN <= value < _TWENTY
    tens_first = french or (total in {_TEN, *range(_TWENTY, 100, _TEN)} and value < _TEN)
    eastern = value == _TEN and total < _TEN and word.startswith("عشر")
    return tens_first or eastern or (joined and total < _TEN and value >= _TWENTY)


def may_count(word: str) -> bool:
    """Tell a word with which a number may begin, as `spoken` reads one: a number itself, or “last”."""
    return written(word.removeprefix("و") if word.startswith("وال") else word)[0] > 0 or fold(word) in LAST


def is_last(words: str) -> bool:
    """Tell “and last”, “y último”, “et dernier”, which may follow a number."""
    joined, *rest = words.split() or [""]
    return len(rest) in {1, 2} and joined.casefold() in _AND and fold(rest[-1].strip(".")) in LAST
