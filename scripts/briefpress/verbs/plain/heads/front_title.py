"""Find the title of a text among what stands at its very front."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import FAR
from briefpress.verbs.plain.heads.author_first import without_author_first
from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.heads.found import Found
from briefpress.verbs.plain.heads.imprint_lines import is_imprint, says_rights
from briefpress.verbs.plain.heads.long_titles import WIDE
from briefpress.verbs.plain.heads.may_head import key_of
from briefpress.verbs.plain.heads.other_names import (
    ANNOUNCES,
    has_standing,
    heads_other_books,
    names_another,
    names_of_makers,
    stands_over_imprint,
)
from briefpress.verbs.plain.heads.plain_titles import reads_as_title
from briefpress.verbs.plain.heads.salutations import is_salutation
from briefpress.verbs.plain.heads.stacked_heads import depends, stacked_title, stands_over_maker
from briefpress.verbs.plain.heads.title_lines import LINES, SET_IN, STANDS_FIRST, as_title
from briefpress.verbs.plain.heads.told_title import folded_key, told_title
from briefpress.verbs.plain.heads.unit_words import TRANSCRIBERS
from briefpress.verbs.plain.letters import begins_anew, is_capitals
from briefpress.verbs.plain.points import EMPHASIS
from briefpress.verbs.plain.title_block import FRONT
from briefpress.verbs.plain.wording import is_byline, is_question, soft_end

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence
    from briefpress.verbs.plain.heads.found import Said

# Where all of a text is short lines, none beyond these is asked whether it is the title.
_FURTHEST = 10 * FRONT
_WORDS = 8
# So many letters tell words that stand again.
_KEY = 8
# A page of so many short lines is a title page.
_SHOWN = 3
# Before the name of those to whom a text is offered.
DEDICATED = re.compile(r"(?:to|à|á|aux?|an|aos?|al|alla?|den|dem|der|til|für|voor|aan|för)\b", re.IGNORECASE)
# “Note: Images of the pages are available”, “Price: 75 cents”
_NOTED = re.compile(
    r"(?:note|nota|anmerkung|hinweis\w*|price|preis|prix|precio|prezzo|pris)\b\W*\s\w"
    r"|(?:frontispi\w+|titelbild|titelkupfer|titelplaat)\W*$",
    re.IGNORECASE,
)
_DAY = re.compile(r"\b\d{1,2}(?:\.|er|st|nd|rd|th)?\s\D{3,20}\s(?:1[4-9]|20)\d\d(?:\W{0,3}\w{0,4})?\W*$")


def title_of(seen: Evidence, out: Mapping[int, Found], front: Sequence[int], said: Said) -> Found | None:
    """Give the title: what the text's own metadata call so, else the first short line of the front."""
    told = told_title(seen.chunks[:FRONT], title=said.title, taken=seen.taken)
    if told is not None:
        return replace(as_title(seen, told.index), further=told.further)
    title = folded_key(said.title)
    there = [seen.could[index] for index in front[:_FURTHEST] if index in seen.could]
    # A question may be the title of a text that has heads: else it is the first line of a story.
    opens = front[0] if len(front) >= _SHOWN and front[-1] + 1 < len(seen.chunks) else -1
    fit = [
        one
        for one in there
        if _may_be_title(seen, one, opens=one.index == opens) or (out and one.index == 0 and is_question(one.text))
    ]
    named = [
        one
        for index, one in sorted(seen.could.items())
        if title
        and index < FRONT
        and _may_be_title(seen, one, opens=False)
        and names_title(folded_key(one.text), title)
    ]
    further = {at for one in fit for at in range(one.index + 1, one.index + stacked_title(seen, one.index) + 1)}
    # The last line of a title may come again without the others.
    fit = [one for one in fit if one.index not in further]
    # When a law was adopted may stand over its title.
    shown = any(one.capitals for one in fit)
    fit = [one for one in fit if not (shown and _dates(one))]
    own = without_author_first(seen, _of_the_text(seen, fit, author=said.author), front)
    chosen = (named or _said_again(seen, own))[:1]
    headed = bool(chosen) and chosen[0].index + 1 in out
    if not chosen or not (named or headed or _fronts(seen, chosen[0].index, front)):
        return None
    return Found(replace(chosen[0], style="title"), STANDS_FIRST, further=stacked_title(seen, chosen[0].index))


def _of_the_text(seen: Evidence, fit: Sequence[Candidate], *, author: str) -> Sequence[Candidate]:
    """Leave out what names another thing than the text, if any is left then."""
    makers = names_of_makers(seen.chunks) | {key_of(author)}
    own = [
        one
        for one in fit
        if not (
            names_another(one.text)
            or has_standing(one.text)
            or one.key in makers
            or stands_over_imprint(seen.chunks, one.index)
            or (one.index and heads_other_books(seen.chunks[one.index - 1].text))
        )
    ]
    return own or fit


def _said_again(seen: Evidence, fit: Sequence[Candidate]) -> Sequence[Candidate]:
    """Keep what a book says again and again at the front: over a list of books, alone, over its first chapter."""
    often = Counter(one.key for one in fit if len(one.key) > MANY)
    most = max(often.values(), default=0)
    again = [one for one in fit if most > 1 and often[one.key] == most]
    # Over the first chapter the preface may have its head twice.
    last = again[0].index if again else 0
    begun = [one for one in fit if one.index < last and _begins_again(seen, one)]
    # The title stands above who wrote the text.
    signed = next((at for at, chunk in enumerate(seen.chunks[:FRONT]) if is_byline(chunk.text.strip(EMPHASIS))), 0)
    return begun or again or _above_maker(seen, fit) or [one for one in fit if one.index < signed] or fit


def _begins_again(seen: Evidence, one: Candidate) -> bool:
    """Tell a line the first words of which, or all with more behind them, stand again further down at the front."""
    keys = (key_of(chunk.text) for chunk in seen.chunks[one.index + 1 : FRONT] if len(chunk.lines) <= LINES)
    return len(one.key) > _KEY and any(len(key) > _KEY and names_title(key, one.key) for key in keys)


def _above_maker(seen: Evidence, fit: Sequence[Candidate]) -> Sequence[Candidate]:
    """Keep what stands right above “BY” alone, up to what another says or what is widely apart; nothing if none does.

    Further up there may be a series, and who edits it.
    """
    told = (at for at, chunk in enumerate(seen.chunks[:FRONT]) if ANNOUNCES.fullmatch(chunk.lines[0].words))
    signed = next(told, 0)
    first = signed
    while first and not _begins_page(seen, first):
        first -= 1
    return [one for one in fit if first <= one.index < signed and not DEDICATED.match(one.text)]


def _begins_page(seen: Evidence, at: int) -> bool:
    """Tell that a title page may begin at a chunk: it stands widely apart, or another kind of line is above it."""
    above = seen.chunks[at - 1]
    other = names_another(above.text) or is_byline(above.text.strip(EMPHASIS)) or is_imprint(above)
    return other or at - 1 in seen.taken or seen.chunks[at].before >= seen.habits.gap + WIDE


def _dates(one: Candidate) -> bool:
    """Tell a line in small letters that closes with a day."""
    return not one.capitals and _DAY.search(one.text) is not None


def names_title(key: str, title: str) -> bool:
    """Tell words that begin as a title does, or that begin with all of it, by the keys of both."""
    return len(key) > MANY and (title.startswith(key) or key.startswith(title))


def _may_be_title(seen: Evidence, one: Candidate, *, opens: bool) -> bool:
    """Tell what may be the title; `opens` says that it stands over all else of a title page."""
    conventional = one.number is not None and one.number.style == "conventional"
    if seen.speakers.recurs(one) and not one.far:
        return False
    # “Á”, over those to whom a book is offered.
    offered = DEDICATED.fullmatch(one.text) is not None
    counts = one.strong or conventional or one.index in seen.counted
    bracketed = one.text[0] in "([{" or one.text.count("]") > one.text.count("[")
    if offered or counts or bracketed or _says_of_the_copy(seen, one):
        return False
    if one.look.startswith("title:") and (_is_address(seen, one) or not reads_as_title(one.text)):
        return False
    # “OF ODONTOGLOSSUM” goes on with what is above it.
    hanging = one.index > 0 and not one.far and depends(one.text)
    over_subtitle = opens and one.text[-1] == ":"
    broken = soft_end(one.text) and not (one.capitals and (over_subtitle or stands_over_maker(seen, one.index)))
    if hanging or (broken and not stacked_title(seen, one.index)):
        return False
    chunk = seen.chunks[one.index]
    apart = (
        opens
        or one.centred
        or chunk.indent >= seen.habits.margin + SET_IN
        or max(1, seen.habits.gap) < chunk.after < FAR
    )
    shouted = one.text[-1] in "!?" and one.wide and "\n" not in one.text
    if one.ends_sentence and not shouted and (len(one.text.split()) > _WORDS or not apart):
        return False
    return begins_anew(one.text) or is_capitals(one.text)


def _is_address(seen: Evidence, one: Candidate) -> bool:
    """Tell the lines over a letter: they are several, and somebody is greeted near below."""
    below = seen.chunks[one.index + 1 : one.index + 1 + MANY]
    return "\n" in one.text and any(is_salutation(chunk.text) for chunk in below)


def _says_of_the_copy(seen: Evidence, one: Candidate) -> bool:
    """Tell who made the text or the copy, where it was printed, and what was noted of it."""
    made = any(is_byline(line.strip(EMPHASIS)) for line in one.text.split("\n"))
    noted = (
        _NOTED.match(one.text.lstrip(EMPHASIS)) is not None
        or says_rights(one.text)
        or TRANSCRIBERS.search(one.text) is not None
    )
    return made or noted or is_imprint(seen.chunks[one.index], first=one.index == 0)


def _fronts(seen: Evidence, index: int, front: Sequence[int]) -> bool:
    return len(front) > 1 or seen.chunks[index].after > 1 or seen.stands_over_prose(index)
