"""Tell words that may head something: no more than a heading's, and nothing that heads of no kind begin with."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefpress.verbs.plain.cells import cells
from briefpress.verbs.plain.heads.numbering import between_signs
from briefpress.verbs.plain.page_words import PAGE_WORD
from briefpress.verbs.plain.points import EMPHASIS

if TYPE_CHECKING:
    from collections.abc import Sequence

# The longest head, in cells.
LONGEST = 220
_MANY = 3
# The name of a writer below a quotation.
_ATTRIBUTED = re.compile(r"^(?:--|—|–)\s?[^\W\d_]")
# “--House of Commons.--Sitting of 3 May 1833.--” stands between dashes; talk that breaks off has no point before its.
_BETWEEN_DASHES = re.compile(r"(--|—|–)\s?[^\W\d_].*[.\d]\s?\1$", re.DOTALL)
# “3ª--PÁGINA 12”: to which page a note belongs.
_PAGE_OF_NOTE = re.compile(rf"[\W_]*\d{{1,4}}[ªº]?\W+{PAGE_WORD}\W{{1,3}}\d{{1,4}}[\W_]*", re.IGNORECASE)
# “pp. 12–34”, “§ 4, p. 12”: the pages of a work that is listed.
_PAGES_OF = re.compile(r"\b[Pp]p\.\s?\d|^(?![IVXLC]+\b)[^\W\d_]{2}.*\bp\.\s?\d{1,4}\W*$")
# What ends in the address of a page or of a person.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|\S@[\w-]+\.[\w.-]+>?$")
# The time at which a speaker began, as transcripts have it behind the name.
_TIME = re.compile(r"[\[(]?\b\d{1,2}:\d\d(?::\d\d)?\b[\])]?")
# What a book is sold for: “Price 7s. 6d.”, “cloth, $1.50”, “Preis 5 M.”.
_PRICED = re.compile(
    r"\b\d{1,3}s\. ?\d{1,2}d\b|[.,][=_*]* \d{1,3}s\.(?: net\.?)?$"
    r"|\b(?:price|preis|prix|prezzo|prijs|cloth|boards|paper),? (?:\w+,? ){0,2}"
    r"(?:[$£]|\d+(?:[.,]\d+)?\s?(?:s|d|m|mk|mark|fr|francs|cents|c|pf|lire)\b)",
    re.IGNORECASE,
)
# A part of a whole: “36.7”, “12 %”.
_SHARE = re.compile(r"\d[.,]\d|\d\s?%")
_FIGURE = re.compile(r"[$£\d]")
_EQUATION = re.compile(r"\S\s=\s\S|<-+>|[⇌⇄⟶]")
# “Signal 2: -- -- -- --”
_SIGNALS = re.compile(r"(?:--\s+){3}")
# What is to be filled in: “Name ________”; what was mended to what: “feild=> field”.
_BLANKS = ("____", "=>", ". . . . ")
# “NAME ........ PHONE ........”: dots that are to be written over.
_TO_FILL = re.compile(r"\.{5,}\s*\w.*\.{5,}")
# Brackets and the signs of lists open no head.
_OPENS_NONE = re.compile(r"\(\(|[\[<{•‣◦▪●■・]|[*+]\s+[^\s*+]")
# What stands over the pages' numbers in a list of contents.
_PAGES = frozenset(
    "page pages facingpage oppositepage pag pags pág págs pagina página páginas seite seiten blz bladz bladzijde sida"
    " sivu стр".split()
)

_PAGES_BEGIN = frozenset(word[0] for word in _PAGES)


def may_head(text: str, *, longest: int = LONGEST) -> bool:
    """Tell words of a heading's length, not in brackets and with no comma at the end of each of several lines."""
    if not text or cells(text) > longest or _is_page(text):
        return False
    # “--IV--” is the number of a chapter.
    if _ATTRIBUTED.match(text) and between_signs(text) is None and not is_between_dashes(text):
        return False
    # Few texts have the signs without which the patterns need not be tried.
    if (
        (_FIGURE.search(text) and (_PRICED.search(text) or _is_row(text) or _PAGE_OF_NOTE.fullmatch(text)))
        or _EQUATION.search(text)
        or ("-- " in text and _SIGNALS.search(text))
        or ("p." in text and _PAGES_OF.search(text))
        or any(blank in text for blank in _BLANKS)
        # The last of what a bracket holds.
        or (text.rstrip(EMPHASIS).endswith("]") and "[" not in text)
        or ("....." in text and _TO_FILL.search(text))
        or (any(sign in text for sign in ("@", "://", "www.")) and _ADDRESS.search(text))
    ):
        return False
    opens = _OPENS_NONE.match(text) is not None and between_signs(text) is None
    if opens or not any(map(str.isalnum, text)):
        return False
    lines = text.split("\n")
    if len(lines) > 1 and (lines[0].endswith(":") or _says_again(lines)):
        return False
    return len(lines) <= _MANY - 1 or sum(line.endswith(",") for line in lines) < len(lines) - 1


def is_between_dashes(text: str) -> bool:
    """Tell words between dashes as a title: a point or a figure stands before the second one."""
    return _BETWEEN_DASHES.match(text) is not None


def _is_page(text: str) -> bool:
    """Tell the word for a page and no other, whatever signs stand around it."""
    first = text[0].casefold()
    return (first in _PAGES_BEGIN or not first.isalnum()) and key_of(text) in _PAGES


def _is_row(text: str) -> bool:
    """Tell several figures and no word, one of them a share: a row that was left of a table."""
    if any(map(str.isalpha, text)):
        return False
    figures = sum(any(map(str.isdigit, word)) for word in text.split())
    return figures > 1 and _SHARE.search(text) is not None


def _says_again(lines: Sequence[str]) -> bool:
    """Tell a line and what it was mended to, in a list of mistakes: most words of the two are the same."""
    if len(lines) != _MANY - 1:
        return False
    first, second = (line.split() for line in lines)
    same = sum((Counter(first) & Counter(second)).values())
    return len(first) > _MANY and same * 4 >= max(len(first), len(second)) * 3


def key_of(text: str) -> str:
    """Give the letters and digits of words, without the time of a speech, by which repetitions are found."""
    timeless = _TIME.sub("", text) if ":" in text else text
    return "".join(filter(str.isalnum, timeless.casefold()))
