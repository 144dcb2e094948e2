"""Read how a heading numbers itself: by a word and a number, by a number alone, or by a word that needs none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefpress.verbs.plain.ordinals import spoken
from briefpress.verbs.plain.unit_words import CONTENTS, CONVENTIONAL, RANK, ROMAN, roman_value

# The longest head of a list of contents: “Contents of the third volume”.
_SHORT = 36
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", re.UNICODE)
_DECOR = " _*=\"'“”‘’«»„[](){}—–-:.,;~#|"
_NUMBER = rf"\d{{1,4}}[a-z]?|{ROMAN}"
_DOTTED = re.compile(r"(?:§+\s*)?(\d{1,3}(?:\.\d{1,3}){1,5})\.?(?=\s|$)")
_PLAIN = re.compile(r"(§+\s*)?(\d{1,3})([.):]|(?=\s*$)|\s?[–—-](?=\s)|(?=\s{2,}\S))\s*")
_ROMANS = re.compile(rf"({ROMAN})([.):]|(?=\s*$)|\s?[–—-]+(?=\s)|(?=\s{{2,}}\S))\s*", re.IGNORECASE)
_LETTER = re.compile(r"([A-Z])([.)])\s+(?=\S)")
_SMALL_LETTER = re.compile(r"\(?_?([a-zα-ω])_?\)\s+(?=\S)")
_COUNT = re.compile(rf"\.?\s*(?:the\s+|no\.?\s*|n[.°º]\s*|nr\.?\s*|№\s*)?({_NUMBER})(?![^\W_]|['’])\.?", re.IGNORECASE)
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
    is the number, 0 if it is a word; `depth` the count of numbers in 1.2.3; `rest` what follows; `rank` that of a
    unit's word.
    """

    style: str
    value: int
    rest: str
    rank: int = 0
    depth: int = 1


def numbered(line: str) -> Numbered | None:
    """Read the number of a line; None if it has none."""
    plain = line.strip(_DECOR + "\n")
    if not plain:
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
    if listed or folded in CONVENTIONAL or folded in {"table", "authors' addresses", "author's address"}:
        return Numbered("conventional", 0, "")
    return None


def _number(line: str) -> Numbered | None:
    dotted = _DOTTED.match(line)
    if dotted:
        depth = dotted.group(1).count(".") + 1
        return Numbered("dotted", int(dotted.group(1).split(".")[-1]), line[dotted.end() :].strip(), depth=depth)
    plain = _PLAIN.match(line)
    if plain:
        style = "paragraph-sign" if plain.group(1) else "arabic"
        return Numbered(style, int(plain.group(2)), line[plain.end() :].strip())
    roman = _ROMANS.match(line)
    if roman and roman.group(1).isupper():
        return Numbered("roman", roman_value(roman.group(1)), line[roman.end() :].strip())
    return _letter(line)


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
