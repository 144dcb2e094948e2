"""Tell words that may head something: no more than a heading's, and nothing that heads of no kind begin with."""

from __future__ import annotations

import re

from briefpress.verbs.plain.cells import cells
from briefpress.verbs.plain.heads.numbering import between_signs
from briefpress.verbs.plain.heads.unit_words import PICTURES
from briefpress.verbs.plain.letters import MARKS

LONGEST = 220
_MANY = 3
# The name of a writer below a quotation.
_ATTRIBUTED = re.compile(r"^(?:--|—|–)\s?[^\W\d_]")
# “pp. 12–34”: the pages of a work that is listed.
_PAGES_OF = re.compile(r"\b[Pp]p\.\s?\d")
_CAPTION = re.compile(rf"[(_*=]*((?:[^\W\d_]|[{MARKS}])+)\.?\s?\d")
_EQUATION = re.compile(r"\S\s=\s\S")
# Brackets and the signs of lists open no head.
_OPENS_NONE = re.compile(r"[\[<{•‣◦▪●■・]|[*+]\s+[^\s*+]")
# What stands over the pages' numbers in a list of contents.
_PAGES = frozenset(
    "page pages pag pags pág págs pagina página páginas seite seiten blz bladz bladzijde sida sivu стр".split()
)


def may_head(text: str) -> bool:
    """Tell words of a heading's length, not in brackets and with no comma at the end of each of several lines."""
    if key_of(text) in _PAGES or _ATTRIBUTED.match(text):
        return False
    if _EQUATION.search(text) or _PAGES_OF.search(text) or _counts_picture(text):
        return False
    opens = _OPENS_NONE.match(text) is not None and between_signs(text) is None
    if not text or opens or cells(text) > LONGEST or not any(map(str.isalnum, text)):
        return False
    lines = text.split("\n")
    if len(lines) > 1 and lines[0].endswith(":"):
        return False
    return len(lines) <= _MANY - 1 or sum(line.endswith(",") for line in lines) < len(lines) - 1


def _counts_picture(text: str) -> bool:
    """Tell “Figure 3.” and its like, with its caption or without."""
    match = _CAPTION.match(text)
    return match is not None and match.group(1).casefold() in PICTURES


def key_of(text: str) -> str:
    """Give the letters and digits of words, by which repetitions are found."""
    return "".join(c for c in text.casefold() if c.isalnum())
