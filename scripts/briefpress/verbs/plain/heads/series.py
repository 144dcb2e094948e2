"""Find units of a text's own: the same words again with a number that counts up, as “LETTER THE LAST No. 4”."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.dates.read_date import month_of
from briefpress.verbs.plain.heads.numbered import Numbered
from briefpress.verbs.plain.heads.ordinals import written
from briefpress.verbs.plain.heads.unit_words import FIGURES, ROMAN, TABLES, roman_value
from briefpress.verbs.plain.wording import is_indexed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.heads.candidates import Candidate

_MANY = 3
# “unit:chaptr” and “unit:chapter” are so much alike at least.
_ALIKE = 0.85
_SHORT = 70
# No sentence has so few words before its number.
_BRIEF = 2
# A unit has more than so many chunks, most times.
_SPEECH = 4
# Where one of them speaks again before the next does, they stand further apart.
_TALK = 12
# A unit's word of the text's own: the same words and then a number, as “LETTER THE LAST No. 4”.
_SERIES = re.compile(rf"^([^\d\n]{{2,40}}?)\s*\b(\d{{1,4}}|{ROMAN.upper()})\b\.?(?=$|:(?!\d)|[\s,—–-])", re.DOTALL)
_WITHIN = re.compile(r"[-–.](\d{1,3})(?=\W*$)")
# Two words or three, and behind a sign a title.
_TITLED = re.compile(r"((?:\w+ ){1,2}\w+)\s?(?::|[—–]|--)\s*(\S[^\n]{0,60})")
# What counts pictures, tables and pages heads nothing.
_PICTURES = FIGURES | TABLES | frozenset("plate plates pl pls tafel planche plaat page p pp line vol no nos".split())
# “A THIRD” is one of a crowd.
_ARTICLES = frozenset("a an another ein eine einer un une una um uma en een el la le lo il".split())
# What says so and ends in a colon is a label: its text follows.
_LABELS = frozenset("note anmerkung anm fußnote nota noot примечание example beispiel exemple".split())


def with_series(could: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """Make units of candidates that say the same words with a number that counts up, whatever the words are."""
    groups: dict[str, list[tuple[Candidate, Numbered]]] = defaultdict(list)
    for _, one in sorted(could.items()):
        found = _in_series(one)
        if found is not None:
            groups[found.style].append((one, found))
    out = dict(could)
    for members in groups.values():
        if _speak_in_turn([one for one, _ in members]):
            continue
        # What names its number right under another unit is that one's title.
        below = sum(_is_bare_number(could.get(one.index - 1)) for one, _ in members)
        if below * 2 >= len(members):
            continue
        values = [found.value for _, found in members]
        steps = sum(after == before + 1 for before, after in pairwise(values))
        anew = sum(after == 1 < before for before, after in pairwise(values))
        # What is said of some articles of a law passes over others.
        passes = steps * 2 >= len(members) - 1 and all(after > before for before, after in pairwise(values))
        counts = passes or (steps + anew) * 10 >= (len(members) - 1) * 7
        if len(members) >= _MANY and steps >= anew and counts:
            for one, found in members:
                reason = "others say the same with a number that counts up"
                out[one.index] = replace(one, number=found, style=found.style, strong=True, reason=reason)
    return _with_misspelt(out)


def _with_misspelt(could: dict[int, Candidate]) -> dict[int, Candidate]:
    """Make units of what counts on from the one before, in its letters, by a word much like its own: “CHAPTR XII”."""
    last: Candidate | None = None
    for index in sorted(could):
        one = could[index]
        found = _in_series(one) if last is not None and one.look == last.look else None
        if last is not None and last.number is not None and found is not None:
            alike = SequenceMatcher(None, found.style, last.number.style, autojunk=False).ratio() >= _ALIKE
            if alike and found.value == last.number.value + 1:
                number = replace(found, style=last.number.style, rank=last.number.rank)
                could[index] = replace(one, number=number, style=last.style, strong=True, reason=last.reason)
        own = could[index].number
        if own is not None and own.style.startswith("unit:") and own.value:
            last = could[index]
    return could


def _speak_in_turn(members: Sequence[Candidate]) -> bool:
    """Tell “FIRST SENTRY”, “SECOND SENTRY”: names with a written number, near each other; so do rows of short lines."""
    gaps = sorted(after.index - before.index for before, after in pairwise(members))
    again = any(after.key == before.key for before, after in pairwise(members))
    written_out = all(_SERIES.match(one.text) is None for one in members)
    shown = all(one.capitals or one.far or one.centred for one in members)
    few = len(members) <= (_MANY if shown else 1)
    return written_out and not few and gaps[len(gaps) // 2] <= (_TALK if again else _SPEECH)


def _in_series(one: Candidate) -> Numbered | None:
    if one.number is not None or (one.ends_sentence and one.size > _SHORT):
        return None
    match = _SERIES.match(one.text)
    if match is None:
        return _written_series(one)
    words = "".join(c if c.isalnum() else " " for c in match.group(1).casefold()).split()
    if words and one.text.endswith(":") and (words[-1] in _LABELS or not one.capitals):
        return None
    pictures = len(words) == 1 and words[0] in _PICTURES and words[0] not in {"no", "vol"}
    if not words or pictures or (len(words) == 1 and month_of(words[0])):
        # “March 3--Watered.” is a day.
        return None
    # “NUMBER 17-4” is the fourth of its part.
    within = _WITHIN.match(one.text, match.end())
    rest = one.text[(within or match).end() :].strip().strip(".,:—–- ").strip()
    # “Vienna, 6 December 1818” stands over a letter, “Charles V., i. 63, 93” in an index.
    is_day = rest != "" and month_of(rest.split()[0].strip("_.,").casefold()) > 0
    shown = one.capitals or one.far or one.centred or len(words) <= _BRIEF
    if is_day or is_indexed(one.text) or (one.ends_sentence and (rest[:1].islower() or not shown)):
        # “The words of paragraph 3 stand here.”, “This is the ferry number 3 [1].”: a sentence with a number in it.
        return None
    sign = within.group(1) if within is not None else match.group(2)
    value = int(sign) if sign[0].isdigit() else roman_value(sign)
    return Numbered(f"unit:{' '.join(words)}", value, rest, 4)


def _is_bare_number(one: Candidate | None) -> bool:
    """Tell “CHAPTER I” or “XVII” alone, over which no title stands yet."""
    return one is not None and one.number is not None and one.number.style != "letter" and not one.number.rest


def _written_series(one: Candidate) -> Numbered | None:
    """Read “EPOCH THE SECOND”, “Troisième tableau”: two words, of which one is a number, and an article at most.

    A title may stand behind a sign: “Voyage the Second: To the Ice”.
    """
    told = _TITLED.fullmatch(one.text)
    named, rest = told.groups() if told is not None else (one.text.split("\n")[0], "")
    words = [word.casefold() for word in named.strip(" .:").split()]
    words = [word.strip(".,:") for word in words if word not in {"the", "das", "der", "die", "le", "la"}]
    if len(words) != 2 or not words[0].isalpha() or not words[1].isalpha():
        return None
    for number, word in (words, words[::-1]):
        value, is_ordinal = written(number)
        if value and is_ordinal and not written(word)[0] and word not in _ARTICLES:
            return Numbered(f"unit:{word}", value, rest.strip(), 4)
    return None
