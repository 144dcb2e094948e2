"""Tell the numbers of another edition's pages within a page of HTML, as transcribers of books mark them.

They stand between the words of the text (`<span class="pagenum">[Pg 12]</span>`), and are shown in the margin there.
What contents and index of the book lead to is the place where such a number stands, which stays.
"""

from __future__ import annotations

import re
from html import escape, unescape

_NAMED = re.compile(r"(?:^|\s)(?:pagenum|page-?number|pagebreak|pageno)(?:\s|$)", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_NUMBER = re.compile(r"\W*(?:pg|page|p|S|seite)?\W*(?:\d{1,4}|[ivxlcdm]{1,9})\W*", re.IGNORECASE)
_PLACE = re.compile(r"""<\w+[^<>]*?\s(?:id|name)\s*=\s*["']([^"'<>]+)["']""")
_LONGEST = 400


def is_folio(kinds: str, tag: str, text: str, at: int) -> bool:
    """Tell an element of some classes that begins at an offset: it is named as a page's number, and holds no more."""
    if not _NAMED.search(kinds):
        return False
    end = text.find(f"</{tag}", at, at + _LONGEST)
    return end >= 0 and _NUMBER.fullmatch(unescape(_TAG.sub("", text[at:end]))) is not None


def places(stretch: str) -> str:
    """Give the places that links may lead to in a stretch of HTML, without its words."""
    names = dict.fromkeys(unescape(name) for name in _PLACE.findall(stretch))
    return "".join(f'<span id="{escape(name)}"></span>' for name in names)
