"""Know the name of who wrote a text where it stands above the title, with no word of its own: “OLE HOLM / THE FERRY”.

A name is told by its words: nowhere in the text does one of them stand in small letters, as those of titles do.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.imprint_lines import is_imprint
from briefpress.verbs.plain.heads.may_head import key_of
from briefpress.verbs.plain.heads.other_names import ANNOUNCES, heads_other_books
from briefpress.verbs.plain.letters import begins_with_capital
from briefpress.verbs.plain.names import PARTICLES
from briefpress.verbs.plain.points import EMPHASIS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence

# A name has so many words; so near below it stands the title, and so long is a title page at most.
_LEAST, _MOST, _NEAR, _PAGE = 2, 4, 3, 16
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’ -])*")
_BETWEEN = PARTICLES | frozenset("af av ten ter".split())
_WORD = re.compile(r"[^\W\d_]{2,}")
# What kind of text it is stands below a title, not below a name alone: “Roman”, “A play”, “Drama in drei Akten”.
_KIND = re.compile(
    r"\W*(?:(?:an?|ein|eine|un|une|una|uno|um|uma|een|en|et)\s"
    r"|(?:historischer |neue |neuer )?(?:roman|romanzo|novel|dramas?|drame|dramma|schauspiel|lustspiel|trauerspiel"
    r"|tooneelspel|blijspel|comedy|tragedy|comédie|tragédie|commedia|tragedia|comedia)\b"
    r"|(?:romane|novels|novelle[ns]?|novelas?|romanzi|romance|erz(?:ä|ae)hlung(?:en)?|geschichten?|gedichten?|lieder"
    r"|poems|poésies|poesie|poesías|poesias|verses?|vers|versi|versos|sonetti|sonetos|sonnets?|essays?|tales|stories"
    r"|contes|nouvelles|racconti|cuentos|contos|verhalen|vertellingen|skizzen|schetsen|bozzetti|memoirs?|mémoires"
    r"|memorie|memorias|herinneringen|erinnerungen|letters|lettres|briefe|lettere|cartas)\b(?:\s\S+){0,2}$)",
    re.IGNORECASE,
)


def without_author_first(seen: Evidence, fit: Sequence[Candidate], front: Sequence[int]) -> Sequence[Candidate]:
    """Leave out a name at the top of a title page where the title stands below it, and nobody else is named there."""
    first = fit[0] if fit else None
    if first is None or not _may_be_name(seen.chunks[first.index]):
        return fit
    below = [one for one in fit[1:] if one.key != first.key]
    near = bool(below) and below[0].index <= first.index + _NEAR
    # “THE WINTER OF 1898” looks like the place and the year of printing.
    if (
        not near
        or is_imprint(seen.chunks[first.index + 1])
        or _KIND.match(below[0].text)
        or _names_maker(seen, front[:_PAGE], first.key)
    ):
        return fit
    return below if _is_name(seen, first.text) and not _is_name(seen, below[0].text) else fit


def _may_be_name(chunk: Chunk) -> bool:
    """Tell a few words on one line, all with capitals, but for such as “van” and “de”."""
    words = chunk.text.strip("$_*=+~ ").split()
    great = [word for word in words if word.casefold() not in _BETWEEN]
    plain = len(chunk.lines) == 1 and _NAME.fullmatch(" ".join(words)) is not None
    return plain and _LEAST <= len(great) <= _MOST and all(map(begins_with_capital, great)) and great[0] == words[0]


def _names_maker(seen: Evidence, page: Sequence[int], key: str) -> bool:
    """Tell a title page with a line of who made the text, or with another name that stands by itself."""
    # Behind a motto stands who said it, and behind the year to whom the book is offered; then the chapters begin.
    near = (index for at, index in enumerate(page) if index == page[0] + at)
    chunks = [seen.chunks[index] for index in takewhile(lambda index: not _ends_page(seen, index), near)]
    lines = [line.words.strip(EMPHASIS) for chunk in chunks for line in chunk.lines]
    signed = any(ANNOUNCES.match(line) and not heads_other_books(line) for line in lines)
    others = (one for one in chunks if _may_be_name(one) and key_of(one.text) != key and not _KIND.match(one.text))
    return signed or any(_is_name(seen, one.text) for one in others)


def _ends_page(seen: Evidence, index: int) -> bool:
    """Tell the year or the printer of a book, or the head of its first part."""
    one = seen.could.get(index)
    counts = one is not None and one.number is not None and (one.strong or index in seen.counted)
    return counts or is_imprint(seen.chunks[index])


def _is_name(seen: Evidence, text: str) -> bool:
    """Tell words none of which stands in small letters anywhere in the text."""
    words = {word.casefold() for word in _WORD.findall(text)} - _BETWEEN
    small = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(words))})(?!\w)")
    return bool(words) and not any(small.search(chunk.text) for chunk in seen.chunks)
