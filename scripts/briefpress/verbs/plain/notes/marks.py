"""Find the marks of a text that may call notes of one habit, and leave out what counts something else."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from briefpress.verbs.plain.emphasis.pairs import closing_stars
from briefpress.verbs.plain.notes.habits import NoteHabit, label_of, refers
from briefpress.verbs.plain.notes.pairs import Mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.notes.bodies import Body

# Behind such signs, and apart, a figure in round brackets begins an item; so many are a series.
_ITEM = re.compile(
    r"(?:[:;](?:\s(?:and|or|et|ou|und|oder|y|o|ed?|en|of))?|,\s(?:and|or|et|ou|und|oder|y|o|ed?|en|of))\s\Z"
)
_ITEMS = 2
# What is behind a space, or behind what opens a quotation, is not close to the words before it.
_AHEAD = re.compile(r"(?:^|[\s“„«‘‚(\[]|(?:^|\s)[\"'])\Z")
# What stands in round brackets is shorter.
_WITHIN = 120


def marks_of(
    chunks: Sequence[Chunk],
    habit: NoteHabit,
    inside: AbstractSet[int],
    calls: Mapping[int, Mapping[int, tuple[int, Body]]],
) -> list[Mark]:
    """Find what may call a note of one habit, outside all notes and all marks that were joined before.

    A word within the brackets, “[n. 3]”, makes a mark a reference where most marks have none. A mark may stand before
    the paragraph it belongs to, if notes begin with words.
    """
    out = []
    worded = []
    for index, chunk in enumerate(chunks):
        if index in inside:
            continue
        text = chunk.text
        if (habit.signs and not any(sign in text for sign in habit.signs)) or habit.call.fullmatch(text):
            # Alone it calls nothing: a year beside its paragraph, the number of a page.
            continue
        known = calls.get(index, {})
        closing = closing_stars(text) if "*" in habit.signs else frozenset[int]()
        for match in habit.call.finditer(text):
            low, high = match.span()
            while text[low].isspace():
                low += 1
            if (
                (low == 0 and not _may_begin(habit, text))
                or low in closing
                or _is_in_margin(text, low, high)
                or _closes(text, low, high)
                or (text[match.start()] in "[(" and refers(text, low))
            ):
                continue
            if not any(low < start + length and start < high for start, (length, _) in known.items()):
                out.append(Mark(index, low, high, label_of(match.group(1))))
                worded.append(any(map(str.isalpha, text[low : match.start(1)])))
    if 0 < sum(worded) * 2 < len(out):
        out = [mark for mark, has_word in zip(out, worded, strict=True) if not has_word]
    return _without_labels(out) if habit.worded else out


def _may_begin(habit: NoteHabit, text: str) -> bool:
    """Tell whether a mark may stand before its paragraph: no body of the habit begins so, or each is closed."""
    return bool(habit.closes) or habit.name == "[1]" or (habit.worded and text[0] == "[")


def _without_labels(marks: Sequence[Mark]) -> list[Mark]:
    """Leave out what begins a paragraph with a label that stands elsewhere too: it lists something."""
    known = {mark.label for mark in marks if mark.start}
    return [mark for mark in marks if mark.start or mark.label not in known]


def between(chunks: Sequence[Chunk], marks: list[Mark], bodies: Sequence[Body]) -> list[Mark]:
    """Give the marks from the first to the last of one form, “{1}” or “(1)”, if they answer the notes one by one.

    What stands before and behind them counts something else, and so does what is parted from the words before it, if
    all that is not answers the notes; else all may call a note.
    """
    labels = [body.label for body in bodies]
    called = set(labels)
    forms: dict[str, list[Mark]] = defaultdict(list)
    calling = [mark for mark in marks if mark.label in called]
    for mark in calling:
        sign = chunks[mark.chunk].text[mark.start]
        forms[sign if sign in "[({" else ""].append(mark)
    for form in forms.values():
        here = [mark for mark in calling if form[0].chunk <= mark.chunk <= form[-1].chunk]
        # In sentences a space stands before the numbers of clauses: “either (1) to mend it”.
        close = [mark for mark in form if _is_close(chunks[mark.chunk].text, mark.start)]
        for some in (here, close):
            if [mark.label for mark in some] == labels:
                return some
    return marks


def _is_close(text: str, start: int) -> bool:
    """Tell a mark right behind a word or a sign that closes; a quotation may begin with the number of a clause."""
    return _AHEAD.search(text, max(0, start - 2), start) is None


def without_items(chunks: Sequence[Chunk], marks: Sequence[Mark]) -> list[Mark]:
    """Leave out what counts the items of a sentence: “either: (1) to mend it; (2) to sell it, or (3) to burn it”.

    They begin with the first in each paragraph; notes count on.
    """
    counted = {mark.chunk for mark in marks if mark.label == "1"}
    begun = Counter(mark.chunk for mark in marks if _ITEM.search(chunks[mark.chunk].text, 0, mark.start))
    return [mark for mark in marks if begun[mark.chunk] < _ITEMS or mark.chunk not in counted]


def _is_in_margin(text: str, low: int, high: int) -> bool:
    """Tell a number that stands before a line, apart from it: it counts pages or lines."""
    return (low == 0 or text[low - 1] == "\n") and text[high : high + 2] == "  "


def _closes(text: str, low: int, high: int) -> bool:
    """Tell a figure before a bracket that ends what another opened: “(in the year 12)”."""
    if text[high - 1] != ")" or "(" in text[max(0, low - 1) : low + 1]:
        return False
    before = text[max(0, low - _WITHIN) : low]
    return before.rfind("(") > before.rfind(")")
