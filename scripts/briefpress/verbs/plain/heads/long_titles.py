"""Tell titles that are longer than heads are: of several lines, or of one line in a text that was not wrapped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import FAR
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.plain_titles import reads_as_title
from briefpress.verbs.plain.heads.title_shapes import EMPHASISED, ENDS, is_labelled
from briefpress.verbs.plain.letters import begins_with_capital, begins_without_case, is_capitals
from briefpress.verbs.plain.points import EMPHASIS
from briefpress.verbs.plain.survey import SLACK
from briefpress.verbs.plain.wording import asks, ends_within, soft_end

if TYPE_CHECKING:
    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.survey import Habits

_MANY = 3
# Blank lines before a head beyond those between paragraphs: so many set a chapter apart, fewer a section.
WIDE = 3
# A line of a text that is not wrapped may be so long and yet head something, if no point ends it.
_UNENDED = 160
# So many lines at most may the title of a chapter have that says all that happens in it.
TITLE_LINES = 9
# The number of a section.
_COUNTED = re.compile(r"^\d{1,2}(?:\.\d{1,2})*\.?\s+")
# The mark of a note behind the last word.
_CALL = re.compile(r"\s?(?:\[\w{1,4}\]|\(\d{1,3}\)|\{\w{1,4}\}|[*†‡¹²³])$")
_CALLS = frozenset("])}*†‡¹²³")
_CLOSING = '"”’»“«'


def is_long_title(chunk: Chunk) -> bool:
    """Tell a unit with a number and its title all in capitals, however long: it says what happens in a chapter."""
    number = numbered(chunk.lines[0].words) if len(chunk.lines) <= TITLE_LINES else None
    return number is not None and number.style.startswith("unit:") and is_capitals(chunk.text)


def is_emphasised_widely(chunk: Chunk, habits: Habits) -> bool:
    """Tell lines that are emphasised as a whole where a chapter would begin: a long title, as old books have them.

    They need not stand quite so far off where they are further from the text below, too, than paragraphs are.
    """
    wide = habits.gap + WIDE <= chunk.before < FAR and chunk.after > 0
    wide |= habits.gap < chunk.after < chunk.before == habits.gap + WIDE - 1
    # A stanza begins each of its lines anew.
    verse = len(chunk.lines) > _MANY and all(line.is_begun for line in chunk.lines)
    return wide and not verse and len(chunk.lines) <= TITLE_LINES and is_emphasised(chunk.text)


def is_labelled_widely(chunk: Chunk, habits: Habits) -> bool:
    """Tell a word with a number and an emphasised title of several lines, further off than a paragraph."""
    return habits.gap < chunk.before < FAR and len(chunk.lines) <= TITLE_LINES and is_labelled(chunk.text)


def is_numbered_widely(chunk: Chunk, habits: Habits) -> bool:
    """Tell a number and a title, one sentence at most, as far off as a chapter and apart from the text below too."""
    wide = habits.gap + WIDE <= chunk.before < FAR and habits.gap < chunk.after < FAR
    number = numbered(chunk.lines[0].words) if wide and len(chunk.lines) <= _MANY else None
    counts = number is not None and not number.rank and number.style != "conventional" and number.rest != ""
    return counts and not ends_within(chunk.text) and not soft_end(chunk.text)


def is_emphasised(text: str) -> bool:
    """Tell what is emphasised as a whole; a note's mark may stand behind the last sign."""
    return text[0] in EMPHASIS and EMPHASISED.match(without_call(text)) is not None


def without_call(text: str) -> str:
    """Give words without the mark of a note behind the last of them."""
    return _CALL.sub("", text) if text[-1] in _CALLS else text


def is_unended_unit(chunk: Chunk, habits: Habits) -> bool:
    """Tell a unit with its number and a title that no point ends, where a paragraph would have been wrapped or ended.

    So it is with the sign of a paragraph, as laws have it: “§ 6 What the ferryman must not carry”.
    """
    if not _is_whole(chunk, habits) or len(chunk.lines) > 1 or ENDS.search(chunk.text):
        return False
    number = numbered(chunk.text)
    unit = number is not None and (number.style.startswith("unit:") or number.style == "paragraph-sign")
    return unit and number is not None and not begins_without_case(number.rest)


def _is_whole(chunk: Chunk, habits: Habits) -> bool:
    """Tell a line that was not wrapped: as all are, or longer than those of its text that were."""
    return habits.unwrapped or 0 < habits.width < chunk.length - SLACK


def is_unended_line(chunk: Chunk, habits: Habits) -> bool:
    """Tell a line that no point ends and that was not wrapped: papers have titles as long as sentences.

    Scripts without capitals have long lines that no point ends, as in Thai laws.
    """
    # A question has its own end.
    ended = ENDS.search(chunk.text) is not None and (ends_within(chunk.text) or not asks(chunk.text))
    if not _is_whole(chunk, habits) or len(chunk.lines) > 1 or ended or soft_end(chunk.text):
        return False
    whole = chunk.text[-1] not in _CLOSING
    title = _COUNTED.sub("", chunk.text)
    return chunk.length <= _UNENDED and whole and begins_with_capital(title) and reads_as_title(title)
