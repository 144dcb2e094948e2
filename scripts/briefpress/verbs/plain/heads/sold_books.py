"""Find where a publisher lists books behind a text: their forms and prices stand close together up to the end."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import letters
from briefpress.verbs.plain.heads.endings import ends_part
from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.heads.long_titles import WIDE
from briefpress.verbs.plain.heads.other_names import heads_other_books
from briefpress.verbs.plain.heads.places import heads_contents
from briefpress.verbs.plain.heads.unit_words import APPENDED, NOTES, TRANSCRIBERS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence

# What stands behind a text takes no more than one line in so many.
_BEHIND = 20
# One chunk of a list in so many names a book's form or price, and so many do; so many notices stand behind the last.
_NEAR = 36
_MANY = 5
_NOTICES = 60
# Or so many letters are said of one.
_TOLD = 4000
# What a newspaper says of a book stands so near the next one.
_CLOSE = 12
# So many lines at most say what a book holds and costs.
_BRIEF = 8
# What a book costs is said with a word for it.
_COST = r"\b(?:price|preis|prix|prezzo|precio|preço|prijs)\b[^\n\d]{0,24}\d"
_PRICE = re.compile(_COST, re.IGNORECASE)
# How a book is made and sold: “12mo”, “Crown 8vo, cloth, 6s.”, “gilt edges”, “postpaid”.
_SOLD = re.compile(
    r"\b(?:\d{2}mo|(?:demy|crown|post|imp(?:erial)?|large|royal)\.? [48]vo|[48]vo)\b|\bpost-?paid\b"
    r"|\bgilt,? (?:top|edges)|\b\d{1,2}s\. ?\d{1,2}d\b|\b(?:cloth|boards)\b[^\n]{0,24}(?:[$£]|\d)"
    r"|\bin-(?:8|12|18)[°º]?\b|\bbr(?:o)?sch\.|\bGebunden\b[^\n]{0,24}\d"
    rf"|{_COST}"
    r"|\bM ?\d{1,2}[.,](?:--|—|–|\d\d)"
    r"|\b\d{1,2}s\. (?:net|each)\b|\$\d{1,2}\.\d\d\b|\b\d{1,2}/\d{1,2} (?:net|each)\b"
    r"|\b\d{1,2} fr\. ?\d\d\b|\blire ?\d{1,3}\b|\bin-(?:16|folio)\b|\b\d{3} (?:rs|r[eé]is)\b"
    # “L. 2”, at the end of a line; at its beginning it is the number of a line.
    r"|\$\d{1,2} \d\d\b|(?<=\S )(?-i:L)\. ?\d{1,3}(?:[ ,.]\d0)?[.;=_–—-]*$"
    r"|\b\d{2} (?:centavos|céntimos|centimes|cents)[.,]?$|\b\d{1,2} ?pf(?:ennig|g?\.)|\b\d[.,]\d0 (?:pesetas|ptas)\b",
    re.IGNORECASE | re.MULTILINE,
)
# What a newspaper says of a book: “A very remarkable work.”--_Oldport News._
_NOTICED = re.compile(r"[\"”’'](?:--|—|–)\s*_[A-ZÀ-Þ][^_]{2,40}_?[.,]?_?$")
# What else the maker of a book wrote is said below its title: “By ANNA HOLM, author of "Salt," etc.”.
_MADE = re.compile(
    r"_?(?:\w+ )?(?:by|von|par|di|por|door|af|av)\s[^\n]{2,60}\W(?:author (?:and illustrator )?of|auteur (?:de|des|du)"
    r"|verfasser(?:in)? (?:von|de[rs])|autor[ea]? d|schrijver van|schrijfster van|forfatter)",
    re.IGNORECASE,
)
# Only books have such a form; prices have other things too.
_FORM = re.compile(
    r"\b(?:\d{2}mo|[48]vo|in-(?:8|12|16|18|folio)|gilt (?:top|edges)|post-?paid|br(?:o)?sch|[Gg]ebunden|[Cc]loth"
    r"|[Gg]eheftet|[Ee]inband|[Kk]artoniert|[Bb]roschiert|[Bb]roché|[Rr]elié|[Ee]n rústica|[Ii]ngenaaid|[Gg]ebonden)\b"
)
# So many such notices behind the end of a text make a list of what is for sale, which takes up one chunk in so many.
_LEAST, _REST = 3, 8
# A column of prices, which accounts hardly end in.
_PRICED = re.compile(r"\S\s{3,}\d{1,2}[.,](?:00|25|50|75)$")


@dataclass(frozen=True)
class SoldBooks:
    """Which candidates name books that are for sale, or are set as only what stands behind the text is."""

    seen: Evidence

    def has(self, one: Candidate) -> bool:
        """Tell a line within such a list, but for its own head, and a title right over what its book costs."""
        return one.index > self._begins or one.index in self._behind or one.index in self._offered

    def stands_behind_end(self, one: Candidate) -> bool:
        """Tell what stands among such notices at the end, but for “Index” and its like, and what was noted."""
        # What a book holds is said there too.
        conventional = one.number is not None and one.number.style == "conventional" and not heads_contents(one)
        if conventional or TRANSCRIBERS.search(one.text):
            return False
        # A number may stand over many books in an appendix that lists them.
        over_many = one.index in self.seen.counted and not self._is_over_few(one)
        return one.index > min(self._ended, self._others) or (one.index > self._listed and not over_many)

    @cached_property
    def _listed(self) -> int:
        """Where the list of books begins that have forms or a price, or are praised; a report may end in sums."""
        signs = (_FORM, _NOTICED, _PRICE)
        told = sum(any(sign.search(one.text) for sign in signs) for one in self.seen.chunks[self._begins :])
        return self._begins if told >= _MANY else len(self.seen.chunks)

    def _is_over_few(self, one: Candidate) -> bool:
        """Tell a number soon below which stands the next one."""
        below = (self.seen.could.get(at) for at in range(one.index + 1, one.index + MANY + 1))
        return any(other is not None and other.style == one.style for other in below)

    @cached_property
    def _others(self) -> int:
        """The head over other books behind the text, “Works by the same author”, far from what is above; else none."""
        chunks = self.seen.chunks
        first = len(chunks) - len(chunks) // _BEHIND
        wide = self.seen.habits.gap + WIDE
        told = (at for at in range(first, len(chunks)) if len(chunks[at].lines) < MANY and chunks[at].before >= wide)
        return next((at for at in told if heads_other_books(chunks[at].text)), len(chunks))

    @cached_property
    def _ended(self) -> int:
        """The chunk that says that the text ends, if what comes then is brief and offers books; else their count.

        Where one notice in so many offers one, what comes may take up more.
        """
        chunks = self.seen.chunks
        count = len(chunks)
        end = next((at for at in range(count - 1, -1, -1) if ends_part(chunks[at].text)), count)
        sold = sum(map(_is_sold, chunks[end + 1 :]))
        rest = letters(chunks[end + 1 :])
        whole = letters(chunks)
        brief = rest * _REST < whole or (rest * MANY < whole and sold * _REST > count - end)
        # Of a series the form and the price are said once, above its books.
        series = rest * _BEHIND < whole and any(_FORM.search(one.text) for one in chunks[end + 1 : end + _CLOSE])
        if not brief or sold < (1 if series else _LEAST):
            return count
        first = next(at for at in range(end + 1, count) if _is_sold(chunks[at]))
        return _above(chunks, first, least=end, gap=self.seen.habits.gap)

    @cached_property
    def _begins(self) -> int:
        return _sold_from(self.seen.chunks, self.seen.taken, gap=self.seen.habits.gap)

    @cached_property
    def _offered(self) -> frozenset[int]:
        """The lines before a text right below which stands how a book is made or sold, if they are several."""
        chunks = self.seen.chunks
        # Within a text such lines head what is said of books.
        front = len(chunks) // _BEHIND + MANY * 2
        found = [
            index
            for index, one in self.seen.could.items()
            if one.number is None
            and index + 1 < min(len(chunks), front)
            and len(chunks[index + 1].lines) <= _BRIEF
            and _SOLD.search(chunks[index + 1].text)
        ]
        return frozenset(found if len(found) >= MANY else ())

    @cached_property
    def _behind(self) -> frozenset[int]:
        """The lines of styles that stand behind the text and hardly elsewhere; sections of a report do too.

        Below “Notes” or an appendix and no further off than these, they are parts of it.
        """
        styles: dict[str, list[int]] = defaultdict(list)
        for index, one in self.seen.could.items():
            outside = one.look.startswith("title:out")
            styles[one.style if one.number is None and not outside else ""].append(index)
        end = self.seen.chunks[-1].last if self.seen.chunks else 0
        out: set[int] = set()
        for style, at in styles.items():
            back = [index for index in at if self.seen.chunks[index].first > end - end // _BEHIND]
            mostly = style and len(back) >= MANY and len(back) * 10 >= len(at) * 9
            if mostly and not self._stands_in_notes(back[0]):
                out.update(back)
        return frozenset(out)

    def _stands_in_notes(self, first: int) -> bool:
        """Tell whether the last line above that stands as widely apart as chapters do heads notes or an appendix."""
        could = self.seen.could
        above = next((could[at] for at in range(first - 1, -1, -1) if at in could and could[at].wide), None)
        noted = above is not None and (above.key in NOTES or above.style.removeprefix("unit:") in APPENDED)
        return noted and not could[first].wide


def _sold_from(chunks: Sequence[Chunk], taken: AbstractSet[int], *, gap: int) -> int:
    """Give the first chunk of a publisher's list at the end of a text; the count of chunks if there is none.

    It begins with what stands widely apart before the first book; `gap` are the blank lines between paragraphs. What
    takes up half of a text is no such list, and a catalogue has as many books before it. Behind it there may be notes
    of the text, which are `taken`.
    """
    count = len(chunks)
    last, many, between, told = count, 0, 0, 0
    for at in range(count - 1, -1, -1):
        between += at not in taken
        told += len(chunks[at].text)
        # What a book holds is listed in many short lines.
        if between > (_NEAR if many else _NOTICES) and told > _TOLD:
            break
        if _is_sold(chunks[at]):
            last, many, between, told = at, many + 1, 0, 0
    last = _behind_mottoes(chunks, last)
    listed = many >= _MANY and sum(map(_is_sold, chunks[:last])) <= many
    if letters(chunks[last:]) * 2 > letters(chunks) or not (listed or _is_brief_list(chunks, last)):
        return count
    return _above(chunks, last, least=0, gap=gap)


def _behind_mottoes(chunks: Sequence[Chunk], first: int) -> int:
    """Give the first book of a list, or the first notice near others: a motto in the text says who said it too."""
    while first < len(chunks) and _NOTICED.search(chunks[first].text) and not _SOLD.search(chunks[first].text):
        near = range(first + 1, min(len(chunks), first + _NEAR + 1))
        below = next((at for at in near if _is_sold(chunks[at])), first)
        if below <= first + _CLOSE:
            break
        first = below
    return first


def _is_brief_list(chunks: Sequence[Chunk], first: int) -> bool:
    """Tell a few books at the very end, each with a form or a word for what it costs, as less before them has."""
    end = chunks[-1].last if chunks else 0
    if first == len(chunks) or chunks[first].first <= end - end // _BEHIND:
        return False
    told = [at for at, chunk in enumerate(chunks) if _FORM.search(chunk.text) or _PRICE.search(chunk.text)]
    behind = sum(at >= first for at in told)
    return behind >= _LEAST and len(told) <= behind * 2


def _above(chunks: Sequence[Chunk], first: int, *, least: int, gap: int) -> int:
    """Give what stands widely apart before the first book that is offered, no further up than `least`."""
    near = range(first, max(least, first - _NEAR), -1)
    return next((at for at in near if chunks[at].before >= gap + WIDE), max(least, first - 1))


def _is_sold(chunk: Chunk) -> bool:
    priced = all(_PRICED.search(line.words) for line in chunk.lines)
    told = _SOLD.search(chunk.text) is not None or _NOTICED.search(chunk.text) is not None
    told |= _MADE.match(chunk.text) is not None
    return priced or told or (len(chunk.lines) < MANY and heads_other_books(chunk.text))
