"""Read the units of a text: a word such as “chapter” with its number, in figures, letters or words, in either order."""

from __future__ import annotations

import re
from dataclasses import replace

from briefpress.verbs.plain.heads.eastern import RANKS, eastern_unit
from briefpress.verbs.plain.heads.numbered import DECOR, Numbered
from briefpress.verbs.plain.heads.numerals import letter_numeral
from briefpress.verbs.plain.heads.ordinals import fold, is_last, may_count, spoken
from briefpress.verbs.plain.heads.unit_words import APPENDED, RANK, ROMAN, roman_value
from briefpress.verbs.plain.letters import MARKS

# In many scripts vowels are marks on the letters.
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*(?:[-’'](?:[^\W\d_]|[{MARKS}])+)*")
_ARABIC_ARTICLE = "ال"
_ACCENTED = {fold(word): word for word in RANK if not word.isascii()}
_NUMBER = rf"\d{{1,4}}[a-z]?|{ROMAN}"
# “Appendix A”: C, D, L and M are letters here, I, V and X are numerals.
_LETTERED = re.compile(r"\.?\s*([A-HJ-UWYZ])(?:[.:)]|(?=\s*$|\s*[–—-]|\s{2,}\S))\s*")
_BY_LETTERS = APPENDED | frozenset(
    "schedule exhibit allegato anexo part teil partie parte deel section sect abschnitt"
    " article artikel artículo articolo artigo статья".split()
)
# A number that stands before a unit's word, and what stands between that word and a title.
_BEFORE = re.compile(rf"(\d{{1,4}}|{ROMAN})\s*(?:[.)º°]\s*|[-‐‑–]|\s)", re.IGNORECASE)
_POINT = re.compile(r"(\d{1,4})[.)]\s")
_PARTED = re.compile(r"\s*(?:[-.:–—(\[]|\n)")
# So much of a line is looked at for a number in words, and so many of its words.
_FRONT = 80
_LEAD = 6
# “Article 1er”, “Titre Ier”, “Artículo 2.º”
_ORDINAL = r"(?:er|ère|re|ème|e|st|nd|rd|th|\.?[ºª°])?"
_COUNT = re.compile(
    # “Letter de” is no five hundredth one.
    rf"\.?\s*(?:the\s+|no\.?\s*|n[.°º]\s*|nr\.?\s*|№\s*)?(?![cdlm]e(?:r|me)?\b)({_NUMBER}){_ORDINAL}(?![^\W_]|['’])\.?",
    re.IGNORECASE,
)
# “CHAP. II.” stands in one line with “CHAPTER I.”.
_SHORTENED = {
    "chap": "chapter",
    "lect": "lecture",
    "sect": "section",
    "sec": "section",
    "art": "article",
    "kap": "kapitel",
}
_ARTICLES = frozenset("the la le il lo el o a das der die de het den det".split())
_WRITTEN = re.compile(r"\.?\s*(?:(?:the|la|le|il|el|the|den|de|der)\s+)?", re.IGNORECASE)


def unit_of(plain: str) -> Numbered | None:
    """Read “Chapter IV”, “FIRST PART”, “§ 3”, “第三章”."""
    found = _any_unit(plain)
    return replace(found, rest="") if found is not None and is_last(found.rest) else found


def _any_unit(plain: str) -> Numbered | None:
    first = _WORD.search(plain, 0, _FRONT)
    if first is None:
        return None
    unit, at = _unit_word(first.group()), first.start()
    if unit:
        counted = _counted_unit(unit, plain[first.end() :])
        before = _POINT.fullmatch(plain[:at])
        if counted and before and int(before.group(1)) != counted.value:
            # “7. Section 38 of the Act is well known.”: a paragraph with a number of its own.
            return None
        return counted or (_unit_behind(plain) if at else None)
    return _ordinal_unit(first.group(), plain) or _unit_behind(plain) or _eastern_unit(plain)


def _counted_unit(word: str, after: str) -> Numbered | None:
    """Read the number behind a unit's word, in figures, in Roman numerals or as a word."""
    rank = RANK[word]
    word = _SHORTENED.get(word, word)
    lettered = _LETTERED.match(after) if word in _BY_LETTERS else None
    if lettered is not None:
        return Numbered(f"unit:{word}", ord(lettered.group(1)) - 64, after[lettered.end() :].strip(DECOR), rank)
    value = _COUNT.match(after)
    if value is not None:
        text = value.group(1)
        number = int(re.sub(r"\D", "", text)) if text[0].isdigit() else roman_value(text)
        return Numbered(f"unit:{word}", number, after[value.end() :].strip(DECOR), rank)
    numeral = letter_numeral(after)
    if numeral is not None:
        return Numbered(f"unit:{word}", numeral[0], after[numeral[1] :].strip(DECOR), rank)
    found = _WRITTEN.match(after)
    words = list(_WORD.finditer(after, found.end(), 80)) if found else []
    number, taken = spoken([one.group() for one in words], ordinals=False)
    if not taken or words[0].start() != (found.end() if found else 0):
        return None
    return Numbered(f"unit:{word}", number, after[words[taken - 1].end() :].strip(DECOR), rank)


def _ordinal_unit(first: str, plain: str) -> Numbered | None:
    """Read “THE FIRST BOOK”, “Erster Teil”, “PREMIÈRE PARTIE”; the first word is known."""
    article = first.casefold() in _ARTICLES
    if not article and not may_count(first):
        return None
    lead = _WORD.findall(plain, 0, _FRONT)[int(article) : _LEAD]
    number, taken = spoken(lead, ordinals=True)
    word = _unit_word(lead[taken]) if 0 < taken < len(lead) else ""
    if not word:
        return None
    rest = plain[plain.index(lead[taken]) + len(lead[taken]) :]
    if not number and rest and _PARTED.match(rest) is None:
        # “Last night, I believe” is none of the Arabian nights.
        return None
    return Numbered(f"unit:{word}", number, rest.strip(DECOR), RANK[word])


def _eastern_unit(plain: str) -> Numbered | None:
    found = eastern_unit(plain)
    if found is None:
        return None
    word, value, rest = found
    return Numbered(f"unit:{word}", value, rest.strip(DECOR), RANKS[word])


def _unit_behind(plain: str) -> Numbered | None:
    """Read “1. cikk”, “II FEJEZET”, “1 straipsnis. Lygybė”: the number stands before the unit's word.

    What follows stands behind a point: “2. Book a room” is no second book.
    """
    count = _BEFORE.match(plain)
    word = _WORD.match(plain, count.end()) if count is not None else None
    unit = _unit_word(word.group()) if word is not None else ""
    if count is None or word is None or not unit:
        return None
    rest = plain[word.end() :]
    if rest and _PARTED.match(rest) is None:
        return None
    text = count.group(1)
    value = int(text) if text[0].isdecimal() else roman_value(text)
    return Numbered(f"unit:{unit}", value, rest.strip(DECOR), RANK[unit])


def _unit_word(word: str) -> str:
    """Give the unit's word that a word is: in small letters, with its accents or without, or without its article."""
    low = word.casefold()
    if low in RANK:
        return low
    if low.isascii():
        return ""
    bare = low.removeprefix(_ARABIC_ARTICLE)
    return bare if bare in RANK else _ACCENTED.get(fold(bare), "")
