"""Read how a heading numbers itself: by a word and a number, by a number alone, or by a word that needs none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefpress.verbs.plain.heads.ordinals import spoken
from briefpress.verbs.plain.heads.unit_words import APPENDED, CONTENTS, CONVENTIONAL, PERSONS, RANK, ROMAN, roman_value

# The longest head of a list of contents: “Contents of the third volume”.
_SHORT = 36
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", re.UNICODE)
_DECOR = " _*=\"'“”‘’«»„[](){}—–-:.,;~#|"
_NUMBER = rf"\d{{1,4}}[a-z]?|{ROMAN}"
_DOTTED = re.compile(r"(?:§+\s*)?((?:\d{1,3}|[A-Z])(?:\.\d{1,3}){1,5})\.?(?=\s|$)")
# “Appendix A”: C, D, L and M are letters here, I, V and X are numerals.
_LETTERED = re.compile(r"\.?\s*([A-HJ-UWYZ])(?:[.:)]|(?=\s*$|\s*[–—-]|\s{2,}\S))\s*")
_BY_LETTERS = APPENDED | frozenset(
    "schedule exhibit allegato anexo part teil partie parte deel section sect abschnitt"
    " article artikel artículo articolo artigo статья".split()
)
# What a preface may say of itself: “Preface to the second edition”, “Vorwort zur zweiten Auflage”.
_OF = frozenset("to of by for zu zum zur der des von de du de la del della au à al alla dell van bij до к".split())
_OPENING_WORDS = frozenset(
    "preface foreword introduction prologue epilogue dedication preface préface avertissement introduction vorwort"
    " vorrede einleitung nachwort prólogo prefacio introducción prefazione introduzione avvertenza prefácio"
    " introdução voorwoord voorrede inleiding предисловие förord forord".split()
)
_ANNEXED = frozenset(
    "annex annexe appendix schedule anhang anlage appendice anexo allegato bijlage приложение додаток".split()
)
_PREFACE = 70
_WHOLE = CONVENTIONAL | PERSONS | {"table", "authors' addresses", "author's address"}
# “§. IV.”; Roman numerals in capitals only, “§ i” is rare.
_SIGN = re.compile(rf"§+\.?\s*(\d{{1,3}}|{ROMAN.upper()})(?:[.):]|(?=\s|$))\s*")
# “3:16” and “4)3,835” are no numbers of heads.
_PLAIN = re.compile(r"(§+\s*)?(\d{1,3})(\.|[):](?!\d)|(?=\s*$)|\s?[–—-](?=\s)|(?=\s{2,}\S))\s*")
_ROMANS = re.compile(rf"({ROMAN})([.):]|(?=\s*$)|\s?[–—-]+(?=\s)|(?=\s{{2,}}\S))\s*", re.IGNORECASE)
# “[ 2 ]”, “— II —”: a number alone between signs.
_BETWEEN_SIGNS = re.compile(rf"(?:\[|\(|[-–—~]+)\s*(\d{{1,3}}|{ROMAN.upper()})\.?\s*(?:\]|\)|[-–—~]+)")
# “M. Leblanc” is a gentleman, and no thousandth part.
_MISTER = re.compile(r"M\.\s+[^\W\d_]")
_LETTER = re.compile(r"([A-Z])([.)])\s+(?=\S)")
_SMALL_LETTER = re.compile(r"\(?_?([a-zα-ω])_?\)\s+(?=\S)")
_COUNT = re.compile(rf"\.?\s*(?:the\s+|no\.?\s*|n[.°º]\s*|nr\.?\s*|№\s*)?({_NUMBER})(?![^\W_]|['’])\.?", re.IGNORECASE)
# “CHAP. II.” stands in one line with “CHAPTER I.”.
_SHORTENED = {"chap": "chapter", "sect": "section", "sec": "section", "art": "article", "kap": "kapitel"}
_ARTICLES = frozenset("the la le il lo el o a das der die de het den det".split())
_WRITTEN = re.compile(r"\.?\s*(?:(?:the|la|le|il|el|the|den|de|der)\s+)?", re.IGNORECASE)
_EASTERN = re.compile(r"第\s*([\d一二三四五六七八九十百〇零]+)\s*([卷部編编篇章回節节条條話])")
_EASTERN_RANKS = {
    "卷": 2,
    "部": 2,
    "編": 2,
    "编": 2,
    "篇": 2,
    "章": 4,
    "回": 4,
    "話": 4,
    "節": 6,
    "节": 6,
    "条": 7,
    "條": 7,
}


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


def numbered(line: str) -> Numbered | None:
    """Read the number of a line; None if it has none."""
    plain = line.strip(_DECOR + "\n")
    if not plain or plain.isspace():
        # Between its signs there may be nothing but a space that does not break.
        return None
    return _unit(plain) or _conventional(plain) or _number(line.strip(" _*=\n"))


def _unit(plain: str) -> Numbered | None:
    """Read “Chapter IV”, “FIRST PART”, “§ 3”, “第三章”."""
    words = _WORD.findall(plain[:80])
    if not words:
        return None
    first = words[0].casefold()
    if first in RANK:
        return _counted_unit(first, plain[plain.index(words[0]) + len(words[0]) :])
    return _ordinal_unit(words[:6], plain) or _eastern_unit(plain)


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
    found = _WRITTEN.match(after)
    words = list(_WORD.finditer(after, found.end(), 80)) if found else []
    number, taken = spoken([one.group() for one in words], ordinals=False)
    if not taken or words[0].start() != (found.end() if found else 0):
        return None
    return Numbered(f"unit:{word}", number, after[words[taken - 1].end() :].strip(_DECOR), rank)


def _ordinal_unit(lead: list[str], plain: str) -> Numbered | None:
    """Read “THE FIRST BOOK”, “Erster Teil”, “PREMIÈRE PARTIE”."""
    if lead[0].casefold() in _ARTICLES:
        lead = lead[1:]
    number, taken = spoken(lead, ordinals=True)
    word = lead[taken].casefold() if 0 < taken < len(lead) else ""
    if word not in RANK:
        return None
    at = plain.index(lead[taken]) + len(word)
    return Numbered(f"unit:{word}", number, plain[at:].strip(_DECOR), RANK[word])


def _eastern_unit(plain: str) -> Numbered | None:
    east = _EASTERN.match(plain)
    if east is None:
        return None
    return Numbered(f"unit:{east.group(2)}", 0, plain[east.end() :].strip(_DECOR), _EASTERN_RANKS[east.group(2)])


def _conventional(plain: str) -> Numbered | None:
    """Read “PREFACE”, “List of abbreviations” and their like: the whole line, or with an article before it."""
    folded = " ".join(plain.casefold().split())
    for article in (
        "the ",
        "author's ",
        "author’s ",
        "table of ",
        "table des ",
        "list of ",
        "translator's ",
        "editor's ",
    ):
        folded = folded.removeprefix(article)
    listed = len(folded) <= _SHORT and bool({*folded.split()[:1], *folded.split()[-1:]} & CONTENTS)
    first, *rest = folded.split()
    # “Annex (to § 2)”: one that is alone of its kind has no number, but says to what it belongs.
    alone = first in _ANNEXED and bool(rest) and rest[0][0] == "(" and len(folded) <= _SHORT
    of = first in _OPENING_WORDS and bool(rest) and rest[0] in _OF and len(folded) <= _PREFACE
    if (
        listed
        or of
        or alone
        or folded in CONVENTIONAL | PERSONS
        or folded in {"table", "authors' addresses", "author's address"}
    ):
        return Numbered("conventional", 0, "")
    return None


def _number(line: str) -> Numbered | None:
    dotted = _DOTTED.match(line)
    if dotted:
        *above, last = (ord(part) - 64 if part.isalpha() else int(part) for part in dotted.group(1).split("."))
        return Numbered("dotted", last, line[dotted.end() :].strip(), above=tuple(above))
    sign = _SIGN.match(line)
    if sign:
        count = sign.group(1)
        value = int(count) if count[0].isdigit() else roman_value(count)
        return Numbered("paragraph-sign", value, line[sign.end() :].strip())
    plain = _PLAIN.match(line)
    if plain:
        style = "paragraph-sign" if plain.group(1) else "arabic"
        return Numbered(style, int(plain.group(2)), line[plain.end() :].strip())
    between = between_signs(line)
    if between is not None:
        return between
    roman = _ROMANS.match(line)
    if roman and roman.group(1).isupper() and _MISTER.match(line) is None:
        return Numbered("roman", roman_value(roman.group(1)), line[roman.end() :].strip())
    return _letter(line)


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
