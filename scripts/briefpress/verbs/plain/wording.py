"""What the words of a short line tell: that it names a maker or a day, goes on, or ends a sentence."""

from __future__ import annotations

import re

from briefpress.verbs.plain.cells import cells
from briefpress.verbs.plain.points import CLOSES, CLOSING, COLONS, COMMAS, EMPHASIS, QUESTIONS, STOPS

_LINE = 100
_SENTENCE = 70
# No sign by which words end is one of those that close behind it.
_CLOSED = f"{CLOSING}]_*"
_STOPS, _STOPS_OR_COLON = frozenset(STOPS), frozenset(STOPS + COLONS)
_ASKS = re.compile(rf"(?:[{QUESTIONS}]|[α-ωά-ώ];)$")
_SOFT_ENDS = frozenset(f"-–—…{COMMAS}")
# A semicolon behind such a letter asks.
_GREEK = re.compile(r"[α-ωά-ώ]")
_INDEXED = re.compile(
    r"[^\W\d_][\"”’»)_.]*[,;:][\"”’»]?\s\[?(?:[ivxlc]{1,7}\.\s)?\d{1,3}"
    r"(?:(?:\sff?\.?)?[],;–-]{1,2}\s?\[?(?:[ivxlc]{1,7}\.\s)?\d{1,3})*\]?(?:\sff?)?[.,]?$"
)
# No title in small letters ends in an article, in “of” or in “and”.
_UNENDING = frozenset(
    "the a an of by and de du des le la les et der die das dem den und von il lo gli di del della e el los las y o os"
    " as het een en van".split()
)
# A sentence that ends within a line: behind a word of some length, since “Mr. Smith” goes on.
_INNER_END = re.compile(
    rf"[^\W\d_]{{4}}[.!?][\"”’»]?\s+[\"“«]?[^\W\d_]|[{STOPS[3:]}][{CLOSES}]*\s*[\"“«「『（]?[^\W\d_]"
)
# “(1787-1879)”: over what is told of a person stand the years of a life, not of works.
_LIFE = re.compile(r"[(\[]?\d{4}\??\s?[-–—]{1,2}\s?(?:\d{4}\??)?[)\]]?")
_BORN = re.compile(
    r"[\W_]*(?:born|né|née|nacido|nacida|nascido|nascida|nato|nata|geboren|geb|född|født|родился|родилась)\b\D{0,60}\d{4}",
    re.IGNORECASE,
)
_MAKING = (
    "written|edited|translated|composed|words|music|selected|arranged|compiled|illustrated|printed|published"
    "|traduite?s?|übersetzt|übertragen|verdeutscht|deutsch|vertaald|översatt|oversat|traducid[oa]s?|tradott[oaie]"
    "|traduzid[oa]s?|aus dem [^\\W\\d_]+ (?:übersetzt|übertragen)"
)
# “TRADUCTION DE” over the name, or before it.
_TRANSLATION = (
    r"(?:traduction|traducción|tradução|traduzione|übersetzung)(?: nouvelle)?\s(?:de|di|da|do|par|por|von)"
    r"(?:$|\s+(?-i:[A-ZÀ-Þ]))"
)
# A name, or what one is called who gives none: “by a Lady”, “par l’auteur”. “Por qué arden” names nobody.
_MAKER = (
    r"(?:(?-i:[^\W\d_a-zà-öø-ÿ])|l['’]|(?:the|an?|one|his|her|their|various|several|les?|la|une?|el|los|las|os?|as|uma?"
    r"|den?|het|een|en|ett?)\b)"
)
_BYLINE = re.compile(
    rf"^(?:{_MAKING})\b.{{0,20}}\b(?:by|from|par|von|door|van|di|por|af|av|przez|от)\s+[^\W\d_]"
    rf"|^(?:by|par|por|door|av|af|przez)\s+_?{_MAKER}"
    rf"|^{_TRANSLATION}|^\((?:from|by)\b|^[\W_]*(?:by|par|por|von|door|av|af|przez)[\W_]*$",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"[,،、，][^,،、，]*(?:\b1[4-9]\d\d|\b20\d\d|\b1[5-9](?:-+|[–—])|\b\d{1,2}(?:st|nd|rd|th|\.)?"
    # “Moscow, 17th November”
    r"|\b\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:of\s|de\s)?[A-Z][a-zäéû]{2,9})[\W_]*$"
)
# “No. 106. Monday, July 2”: a paper that came out on that day.
_ISSUE = re.compile(r"(?:no|nr|num|numb|n[.°º]|№)\.?\s*\d", re.IGNORECASE)


def is_life(text: str) -> bool:
    """Tell the years in which somebody lived, alone on their line: “(1787-1879)”, “1819–”."""
    return _LIFE.fullmatch(text) is not None


def begins_life(text: str) -> bool:
    """Tell what begins with the year in which somebody was born: “Born in 1770, died in 1850; ...”."""
    return is_life(text) or _BORN.match(text) is not None


def is_byline(text: str) -> bool:
    """Tell a line that names a maker, or announces the name: it begins with “by” or its like in another language."""
    return _BYLINE.match(text) is not None


def is_noted(text: str) -> bool:
    """Tell a line in brackets: where a piece was found, in whose absence it was signed, that it goes on."""
    return text[0] + text[-1] in {"()", "[]"}


def is_dateline(text: str) -> bool:
    """Tell the place and date at the head of a letter: it ends in a year, or has a comma and a day in figures."""
    return len(text) < _LINE and _DATELINE.search(text) is not None and _ISSUE.match(text) is None


def last_sign(text: str) -> str:
    """Give the last sign of words, but for quotation marks, brackets and emphasis that close behind it."""
    return text.rstrip(_CLOSED)[-1:]


def stops(text: str) -> bool:
    """Tell words that end as a sentence does."""
    return last_sign(text) in _STOPS


def stops_or_announces(text: str) -> bool:
    """Tell words that end as a sentence does, or in a colon."""
    return last_sign(text) in _STOPS_OR_COLON


def open_brackets(text: str) -> int:
    """Count the square brackets that open in words and do not close there; fewer than none if more close."""
    return text.count("[") - text.count("]")


def ends(text: str) -> bool:
    """Tell words that end as a sentence does, or in a comma or a colon."""
    sign = last_sign(text)
    return sign in _STOPS or (sign in _SOFT_ENDS and soft_end(text))


def is_sentences(text: str) -> bool:
    """Tell what reads as a paragraph, though a short one: more than one sentence, or one that is long."""
    return stops(text) and (cells(text) > _SENTENCE or ends_within(text))


def is_question(text: str) -> bool:
    """Tell one short question and nothing beside it, which may head its answer."""
    return cells(text) <= _SENTENCE and asks(text) and not ends_within(text)


def asks(text: str) -> bool:
    """Tell what ends in a question, whatever stands before that."""
    return _ASKS.search(text) is not None


def ends_within(text: str) -> bool:
    """Tell whether a sentence ends within a text and another follows."""
    return _INNER_END.search(text) is not None


def is_indexed(text: str) -> bool:
    """Tell an entry of an index, or several: words, a comma, and the numbers of pages."""
    return any(_INDEXED.search(line) is not None for line in text.split("\n"))


def is_unended(text: str) -> bool:
    """Tell a line that ends in an article, in “of” or in “and”: it goes on in the next."""
    last = text.rsplit(maxsplit=1)[-1].strip(EMPHASIS)
    return last.islower() and last in _UNENDING


def soft_end(text: str) -> bool:
    """Tell a line that breaks off in a comma or a colon: it goes on in the next."""
    sign = last_sign(text)
    return sign in _SOFT_ENDS and not (sign == ";" and _GREEK.match(text.rstrip(_CLOSED)[-2:-1]))
