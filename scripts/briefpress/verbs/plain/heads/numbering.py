"""Read how a heading numbers itself: by a word and a number, by a number alone, or by a word that needs none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from briefpress.verbs.plain.heads.eastern import RANKS, SIGNS, eastern_number, eastern_unit
from briefpress.verbs.plain.heads.named_parts import names_a_part
from briefpress.verbs.plain.heads.numerals import letter_numeral
from briefpress.verbs.plain.heads.ordinals import fold, is_last, may_count, spoken
from briefpress.verbs.plain.heads.unit_words import (
    APPENDED,
    RANK,
    ROMAN,
    roman_value,
)
from briefpress.verbs.plain.letters import MARKS, is_capitals
from briefpress.verbs.plain.points import EMPHASIS

# In many scripts vowels are marks on the letters.
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*(?:[-’'](?:[^\W\d_]|[{MARKS}])+)*")
_DECOR = " _*=+\"'“”‘’«»„[](){}—–-:.,;~#|\u3000：・·、。，；｜「」『』【】《》〈〉〔〕（）،؛।"
_AROUND = f"{_DECOR}\n"
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ARABIC_ARTICLE = "ال"
_ACCENTED = {fold(word): word for word in RANK if not word.isascii()}
_NUMBER = rf"\d{{1,4}}[a-z]?|{ROMAN}"
# “1.2”, “A.2”, “V1.2”.
_DOTTED = re.compile(r"(?:§+\s*)?((?:[A-Z]?\d{1,3}|[A-Z])(?:\.\d{1,3}){1,5})\.?(?=\s|$)")
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
# “§. IV.”; Roman numerals in capitals only, “§ i” is rare.
_SIGN = re.compile(rf"§+\.?\s*(\d{{1,3}}|{ROMAN.upper()})(?:[.):]|(?=\s|$))\s*")
# So much of a line is looked at for a number in words, and so many of its words.
_FRONT = 80
_LEAD = 6
# “3:16” and “4)3,835” are no numbers of heads.
_PLAIN = re.compile(
    r"(§+\s*)?(\d{1,3})(\.|[):](?!\d)|[．、）：](?!\d)|(?=\s*$)|\s?[–—-](?=\s)|(?:--|—)(?=[A-ZÀ-Þ])|(?=\s{2,}\S))\s*"
)
_ROMANS = re.compile(
    rf"({ROMAN})([.):]|(?=\s*$)|\s?[–—-]+(?=\s)|(?:--|—)(?=(?-i:[A-ZÀ-Þ]))|(?=\s{{2,}}\S))\s*", re.IGNORECASE
)
# “[ 2 ]”, “— II —”: a number alone between signs.
_BETWEEN_SIGNS = re.compile(rf"(?:\[|\(|[-–—~]+)\s*(\d{{1,3}}|{ROMAN.upper()})\.?\s*(?:\]|\)|[-–—~]+)")
# “_A._ The old way”, “_C._—BIOGRAPHERS”: a number that is emphasised by itself.
_EMPHASISED = re.compile(rf"^[{EMPHASIS}]([^\W_]{{1,5}}[.)]?)[{EMPHASIS}](?=\W)")
# “272.[1]”: a note is called behind the number.
_CALLED = re.compile(r"(?<=[^\s\[(])\s?\[[^\W_]{1,4}\]$")
# “M. Leblanc” is a gentleman, and no thousandth part.
_MISTER = re.compile(r"M\.\s+[^\W\d_]")
# What a number of any of these kinds begins with: hardly a line of prose does, and needs to be tried by each of them.
_BEGINS = re.compile(rf"[§\d\[(~–—{SIGNS}-]|[A-Z][.)\d]|_?[a-zα-ω]_?\)|(?i:[ivxlcdm]+)(?!\w)")
_LETTER = re.compile(r"([A-Z])([.)])\s+(?=\S)")
_SMALL_LETTER = re.compile(r"\(?_?([a-zα-ω])_?\)\s+(?=\S)")
# “Article 1er”, “Titre Ier”, “Artículo 2.º”
_ORDINAL = r"(?:er|ère|re|ème|e|st|nd|rd|th|\.?[ºª°])?"
_COUNT = re.compile(
    rf"\.?\s*(?:the\s+|no\.?\s*|n[.°º]\s*|nr\.?\s*|№\s*)?({_NUMBER}){_ORDINAL}(?![^\W_]|['’])\.?", re.IGNORECASE
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


@dataclass(frozen=True, slots=True)
class Numbered:
    """How a line numbers itself.

    `style` tells lines of one kind: unit:chapter, dotted, arabic, roman, letter, paragraph-sign, conventional. `value`
    is the number, 0 if it is a word; `above` are the numbers before the last one in 1.2.3; `rest` what follows; `rank`
    that of a unit's word.
    """

    style: str
    value: int
    rest: str
    rank: int = 0
    above: tuple[int, ...] = ()

    @property
    def depth(self) -> int:
        """The count of numbers in 1.2.3."""
        return len(self.above) + 1


@lru_cache(maxsize=1 << 18)  # a line is asked about three times on its way, and texts have a hundred thousand
def numbered(line: str) -> Numbered | None:
    """Read the number of a line; None if it has none."""
    if line[:1] in EMPHASIS:
        line = _EMPHASISED.sub(r"\1", line)
    if "]" in line:
        line = _CALLED.sub("", line)
    plain = line.strip(_AROUND)
    if not plain or plain.isspace():
        # Between its signs there may be nothing but a space that does not break.
        return None
    if (unit := _unit(plain)) is not None:
        return unit
    # “14.1.1. Registry Contents” is a section like others.
    if names_a_part(plain, sectioned=_DOTTED.match(plain) is not None):
        return Numbered("conventional", 0, "")
    line = line.strip(" _*=+~\n")
    return _number(line) if _BEGINS.match(line) is not None else None


def _unit(plain: str) -> Numbered | None:
    """Read “Chapter IV”, “FIRST PART”, “§ 3”, “第三章”."""
    found = _any_unit(plain)
    return replace(found, rest="") if found is not None and is_last(found.rest) else found


def _any_unit(plain: str) -> Numbered | None:
    first = _WORD.search(plain, 0, _FRONT)
    if first is None:
        return None
    unit, at = unit_word(first.group()), first.start()
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
        return Numbered(f"unit:{word}", ord(lettered.group(1)) - 64, after[lettered.end() :].strip(_DECOR), rank)
    value = _COUNT.match(after)
    if value is not None:
        text = value.group(1)
        number = int(re.sub(r"\D", "", text)) if text[0].isdigit() else roman_value(text)
        return Numbered(f"unit:{word}", number, after[value.end() :].strip(_DECOR), rank)
    numeral = letter_numeral(after)
    if numeral is not None:
        return Numbered(f"unit:{word}", numeral[0], after[numeral[1] :].strip(_DECOR), rank)
    found = _WRITTEN.match(after)
    words = list(_WORD.finditer(after, found.end(), 80)) if found else []
    number, taken = spoken([one.group() for one in words], ordinals=False)
    if not taken or words[0].start() != (found.end() if found else 0):
        return None
    return Numbered(f"unit:{word}", number, after[words[taken - 1].end() :].strip(_DECOR), rank)


def _ordinal_unit(first: str, plain: str) -> Numbered | None:
    """Read “THE FIRST BOOK”, “Erster Teil”, “PREMIÈRE PARTIE”; the first word is known."""
    article = first.casefold() in _ARTICLES
    if not article and not may_count(first):
        return None
    lead = _WORD.findall(plain, 0, _FRONT)[int(article) : _LEAD]
    number, taken = spoken(lead, ordinals=True)
    word = unit_word(lead[taken]) if 0 < taken < len(lead) else ""
    if not word:
        return None
    rest = plain[plain.index(lead[taken]) + len(lead[taken]) :]
    if not number and rest and _PARTED.match(rest) is None:
        # “Last night, I believe” is none of the Arabian nights.
        return None
    return Numbered(f"unit:{word}", number, rest.strip(_DECOR), RANK[word])


def _eastern_unit(plain: str) -> Numbered | None:
    found = eastern_unit(plain)
    if found is None:
        return None
    word, value, rest = found
    return Numbered(f"unit:{word}", value, rest.strip(_DECOR), RANKS[word])


def _unit_behind(plain: str) -> Numbered | None:
    """Read “1. cikk”, “II FEJEZET”, “1 straipsnis. Lygybė”: the number stands before the unit's word.

    What follows stands behind a point: “2. Book a room” is no second book.
    """
    count = _BEFORE.match(plain)
    word = _WORD.match(plain, count.end()) if count is not None else None
    unit = unit_word(word.group()) if word is not None else ""
    if count is None or word is None or not unit:
        return None
    rest = plain[word.end() :]
    if rest and _PARTED.match(rest) is None:
        return None
    text = count.group(1)
    value = int(text) if text[0].isdecimal() else roman_value(text)
    return Numbered(f"unit:{unit}", value, rest.strip(_DECOR), RANK[unit])


def unit_word(word: str) -> str:
    """Give the unit's word that a word is: in small letters, with its accents or without, or without its article."""
    low = word.casefold()
    if low in RANK:
        return low
    if low.isascii():
        return ""
    bare = low.removeprefix(_ARABIC_ARTICLE)
    return bare if bare in RANK else _ACCENTED.get(fold(bare), "")


def _number(line: str) -> Numbered | None:
    dotted = _DOTTED.match(line)
    if dotted:
        return _dotted(dotted.group(1), line[dotted.end() :].strip())
    sign = _SIGN.match(line)
    if sign:
        count = sign.group(1)
        value = int(count) if count[0].isdigit() else roman_value(count)
        return Numbered("paragraph-sign", value, line[sign.end() :].strip())
    plain = _PLAIN.match(line)
    if plain:
        style = "paragraph-sign" if plain.group(1) else "arabic"
        return Numbered(style, int(plain.group(2)), line[plain.end() :].strip())
    if (between := between_signs(line)) is not None:
        return between
    roman = _ROMANS.match(line)
    # “ii.—THE TOPICAL SONG.”: in small letters only over capitals, as words and items of lists begin so too.
    shown = roman is not None and (roman.group(1).isupper() or is_capitals(line[roman.end() :]))
    if roman is not None and shown and _MISTER.match(line) is None:
        return Numbered("roman", roman_value(roman.group(1)), line[roman.end() :].strip())
    eastern = eastern_number(line)
    return Numbered(*eastern) if eastern is not None else _letter(line)


def _dotted(count: str, rest: str) -> Numbered:
    """Read “1.2”, “A.2”, “V1.2”; “2.0” with a title is over “2.1”."""
    parts = (ord(part) - 64 if part.isalpha() else int(part.lstrip(_CAPITALS)) for part in count.split("."))
    *above, last = parts
    if rest and not last and len(above) == 1:
        return Numbered("dotted", above[0], rest)
    return Numbered("dotted", last, rest, above=tuple(above))


def between_signs(line: str) -> Numbered | None:
    """Read a number that stands alone between brackets or dashes; None if the line is anything else."""
    between = _BETWEEN_SIGNS.fullmatch(line)
    if between is None:
        return None
    count = between.group(1)
    if count[0].isdigit():
        return Numbered("arabic", int(count), "")
    return Numbered("roman", roman_value(count), "")


def _letter(line: str) -> Numbered | None:
    """Read “A. …”, “a) …”, “α) …”."""
    letter = _LETTER.match(line)
    if letter:
        return Numbered("letter", ord(letter.group(1)) - 64, line[letter.end() :].strip())
    small = _SMALL_LETTER.match(line)
    if small:
        sign = small.group(1)
        style, base = ("small-letter", 96) if sign.isascii() else ("greek", 944)
        return Numbered(style, ord(sign) - base, line[small.end() :].strip())
    return None
