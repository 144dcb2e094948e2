"""Find heads by their numbers: they count up through a text, from one, with text between them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.numbering import Numbered
from briefpress.verbs.plain.ordinals import written
from briefpress.verbs.plain.unit_words import ROMAN, roman_value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.candidates import Candidate

_MANY = 3
_SHORT = 70
_COUNTING = frozenset({"arabic", "roman", "letter", "small-letter", "greek", "paragraph-sign"})
# A unit's word of the text's own: the same words and then a number, as “LETTER THE LAST No. 4”.
_SERIES = re.compile(rf"^([^\d\n]{{2,40}}?)\s*\b(\d{{1,4}}|{ROMAN.upper()})\b\.?(?=$|[\s:,—–-])", re.DOTALL)
# What counts pictures and tables heads nothing.
_PICTURES = frozenset(
    "fig figs figure figures plate plates table tables tab map illustration abb abbildung tafel tabelle planche"
    " figura tabla tabela tavola afbeelding plaat рис таблица page p pp line vol no nos".split()
)


def sequences(could: Mapping[int, Candidate], *, paragraphs: Mapping[str, int]) -> frozenset[int]:
    """Find numbered candidates whose numbers count up: from 1, by one, at least two of them, not side by side.

    `paragraphs` counts those of each style; where most numbers are theirs, a short one among them heads nothing unless
    it stands apart.
    """
    out: set[int] = set()
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for _, one in sorted(could.items()):
        if one.number is not None and one.number.style in _COUNTING | {"dotted"}:
            groups[one.number.style].append(one)
    for style, members in groups.items():
        if style == "dotted":
            if len(members) >= _MANY:
                out.update(one.index for one in members if not one.ends_sentence)
            continue
        counted = paragraphs.get(style, 0) * 2 > len(members)
        for run in _runs(members):
            apart = sum(one.far or one.centred for one in run) * 10 >= len(run) * 7
            if _counts(run) and (apart or not counted or _value(run[0]) == 1):
                out.update(one.index for one in run)
    return frozenset(out)


def with_series(could: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """Make units of candidates that say the same words with a number that counts up, whatever the words are."""
    groups: dict[str, list[tuple[Candidate, Numbered]]] = defaultdict(list)
    for _, one in sorted(could.items()):
        found = _in_series(one)
        if found is not None:
            groups[found.style].append((one, found))
    out = dict(could)
    for members in groups.values():
        # What names its number right under another unit is that one's title.
        below = sum(_is_bare_unit(could.get(one.index - 1)) for one, _ in members)
        if below * 2 >= len(members):
            continue
        values = [found.value for _, found in members]
        steps = sum(after == before + 1 for before, after in pairwise(values))
        anew = sum(after == 1 < before for before, after in pairwise(values))
        if len(members) >= _MANY and steps >= anew and (steps + anew) * 10 >= (len(members) - 1) * 7:
            for one, found in members:
                reason = "others say the same with a number that counts up"
                out[one.index] = replace(one, number=found, style=found.style, strong=True, reason=reason)
    return out


def _in_series(one: Candidate) -> Numbered | None:
    if one.number is not None or (one.ends_sentence and len(one.text) > _SHORT):
        return None
    match = _SERIES.match(one.text)
    if match is None:
        return _written_series(one)
    words = "".join(c if c.isalnum() else " " for c in match.group(1).casefold()).split()
    if not words or (words[0] in _PICTURES and len(words) == 1 and words[0] not in {"no", "vol"}):
        return None
    sign = match.group(2)
    value = int(sign) if sign[0].isdigit() else roman_value(sign)
    return Numbered(f"unit:{' '.join(words)}", value, one.text[match.end() :].strip(" .:—–-\n"), 4)


def _is_bare_unit(one: Candidate | None) -> bool:
    return one is not None and one.number is not None and one.number.style.startswith("unit:") and not one.number.rest


def _written_series(one: Candidate) -> Numbered | None:
    """Read “EPOCH THE SECOND”, “Troisième tableau”: two words, of which one is a number, and an article at most."""
    words = [word.casefold() for word in one.text.split("\n")[0].strip(" .:").split()]
    words = [word.strip(".,:") for word in words if word not in {"the", "das", "der", "die", "le", "la"}]
    if not (one.capitals or one.far or one.centred):
        return None
    if len(words) != 2 or not words[0].isalpha() or not words[1].isalpha():
        return None
    for number, word in (words, words[::-1]):
        value, is_ordinal = written(number)
        if value and is_ordinal and not written(word)[0]:
            return Numbered(f"unit:{word}", value, "", 4)
    return None


def _runs(members: Sequence[Candidate]) -> list[list[Candidate]]:
    """Part candidates of one style into runs that count up by one; one may be missing in a long run.

    A run may go on behind others that count within its parts.
    """
    runs: list[list[Candidate]] = []
    waiting: dict[int, list[Candidate]] = {}
    for one in members:
        value = _value(one)
        run = waiting.pop(value - 1, None)
        if run is None and len(waiting.get(value - 2, ())) > _MANY:
            run = waiting.pop(value - 2)
        if run is None:
            run = []
            runs.append(run)
        run.append(one)
        waiting[value] = run
    return runs


def _counts(run: Sequence[Candidate]) -> bool:
    """Tell a run that counts over several heads, with text between them and few full sentences."""
    if len(run) < 2 or (_value(run[0]) != 1 and len(run) <= _MANY):
        return False
    apart = sum(after.index - before.index > 1 for before, after in pairwise(run))
    sentences = sum(one.ends_sentence and not (one.far and len(one.text) <= _SHORT) for one in run)
    return apart * 10 >= (len(run) - 1) * 7 and sentences * 2 <= len(run)


def _value(one: Candidate) -> int:
    return one.number.value if one.number else 0
