"""Find heads by their numbers: they count up through a text, from one, with text between them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.dates.read_date import month_of
from briefpress.verbs.plain.heads.eastern import EASTERN
from briefpress.verbs.plain.heads.numbered_sections import are_brief_titles, numbers_over_others
from briefpress.verbs.plain.heads.numbering import Numbered
from briefpress.verbs.plain.heads.ordinals import written
from briefpress.verbs.plain.heads.runs import counts_up, runs_of, value_of
from briefpress.verbs.plain.heads.unit_words import FIGURES, ROMAN, TABLES, roman_value
from briefpress.verbs.plain.letters import begins_anew
from briefpress.verbs.plain.wording import asks, is_sentences

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.heads.candidates import Candidate

_MANY = 3
_OFTEN = 10
# A title may be so long that ends in a point.
_TITLE = 40
_SHORT = 70
_UNPOINTED = re.compile(r"(\d{1,3})\s([^\W\d_].*)", re.DOTALL)
_BRACKETED = re.compile(r"[\W_]{0,2}\w{1,5}\)")
_ALONE = re.compile(r"[=_*]*([A-Z])\.?[=_*]*")
_LETTERED = re.compile(r"[=_*]*([A-Z])[.)]\s")
# So many letters in a row are an alphabet and no Roman numerals: these have seven.
_ALPHABET = 8
# No sentence has so few words before its number.
_BRIEF = 2
# A unit has more than so many chunks, most times.
_SPEECH = 4
# So many are one wherever they stand: an index of names may be the larger half of a text.
_WHOLE = 15
_COUNTING = frozenset({"arabic", "roman", "letter", "small-letter", "greek", "paragraph-sign", *EASTERN})
# A unit's word of the text's own: the same words and then a number, as “LETTER THE LAST No. 4”.
_SERIES = re.compile(rf"^([^\d\n]{{2,40}}?)\s*\b(\d{{1,4}}|{ROMAN.upper()})\b\.?(?=$|:(?!\d)|[\s,—–-])", re.DOTALL)
# What counts pictures, tables and pages heads nothing.
_PICTURES = FIGURES | TABLES | frozenset("plate plates tafel planche plaat page p pp line vol no nos".split())
# “A THIRD” is one of a crowd.
_ARTICLES = frozenset("a an another ein eine einer un une una um uma en een el la le lo il".split())
# What says so and ends in a colon is a label: its text follows.
_LABELS = frozenset("note anmerkung anm fußnote nota noot примечание example beispiel exemple".split())


def sequences(could: Mapping[int, Candidate], *, paragraphs: Mapping[str, int]) -> frozenset[int]:
    """Find numbered candidates whose numbers count up: from 1, by one, at least two of them, not side by side.

    `paragraphs` counts those of each style; where most numbers are theirs, a short one among them heads nothing unless
    it stands apart.
    """
    out: set[int] = set()
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for _, one in sorted(could.items()):
        if one.number is not None and one.number.style in _COUNTING | {"dotted"}:
            # “1)” counts items between heads that count “1.”.
            groups[one.number.style + (")" if _BRACKETED.match(one.text) else "")].append(one)
    numbers = groups.pop("dotted", [])
    holding = numbers_over_others(groups["arabic"], numbers)
    titled = are_brief_titles(numbers, paragraphs=paragraphs.get("dotted", 0))
    # A question heads its answer, as in a list of what is often asked; left of the margin stands no paragraph.
    dotted = [
        one
        for one in numbers
        if (not one.ends_sentence or asks(one.text) or titled or (":out" in one.look and one.size <= _SHORT))
        and not _is_share(one)
    ]
    for style, members in groups.items():
        many = paragraphs.get(style.rstrip(")"), 0)
        counted = many * 2 > len(members)
        for run in runs_of(members):
            apart = sum(one.far or one.centred for one in run) * 10 >= len(run) * 7
            left = sum(":out" in one.look and not one.ends_sentence for one in run) * 10 >= len(run) * 7
            held = sum(one.index in holding for one in run) * 2 >= len(run)
            if counts_up(run) and (apart or left or held or not counted or value_of(run[0]) == 1):
                # Where nearly all such numbers are those of paragraphs, a sentence is one of them, however far off.
                short = counted and (not apart or many > len(members) * 3)
                out.update(one.index for one in run if not (short and one.ends_sentence and one.size > _TITLE))
        out.update(_left_over(members, out))
    if len(dotted) >= _MANY:
        out.update(one.index for one in dotted)
    else:
        out.update(_counting_on(dotted, [one for index, one in could.items() if index in out or one.strong]))
    return frozenset(out)


def _is_share(one: Candidate) -> bool:
    """Tell “0.5” alone: no section has no title and a nought before its point."""
    return one.number is not None and not one.number.rest and one.number.above[:1] == (0,)


def _left_over(members: Sequence[Candidate], found: AbstractSet[int]) -> set[int]:
    """Find numerals alone on their lines among those that count up: a text may have lost some between them.

    Each is higher than the one before it, or begins anew.
    """
    bare = [one for one in members if one.number is not None and not one.number.rest]
    counted = sum(one.index in found for one in bare)
    if counted < _OFTEN or counted * 10 < len(bare) * 6 or not bare[0].style.startswith("roman"):
        return set()
    out: set[int] = set()
    before = 0
    for one in bare:
        if one.index in found or before < value_of(one) or value_of(one) < _MANY:
            out.add(one.index)
            before = value_of(one)
    return out


def _counting_on(dotted: Sequence[Candidate], counted: Sequence[Candidate]) -> set[int]:
    """Find 2.1 where it follows a head that counts 2, and 2.2 where it follows 2.1: so few prove nothing alone."""
    out: set[int] = set()
    met: tuple[int, ...] = ()
    for one in sorted([*dotted, *counted], key=lambda one: one.index):
        if one.number is None:
            continue
        path = (*one.number.above, one.number.value)
        if one.number.style == "dotted":
            beside = met[: len(path)]
            if path not in {(*met, 1), (*beside[:-1], beside[-1] + 1 if beside else 0)}:
                continue
            out.add(one.index)
        met = path
    return out


def with_unpointed(could: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """Make heads of “1 Introduction”, “2 What follows”: numbers without a point, which lines of any kind begin with.

    They count from 1, and are set apart as heads are or are at least three.
    """
    members = []
    for _, one in sorted(could.items()):
        match = _UNPOINTED.match(one.text) if one.number is None and not one.ends_sentence else None
        brief = one.size <= _SHORT or ("\n" not in one.text and not is_sentences(one.text))
        if match is not None and brief and begins_anew(match.group(2)):
            members.append(replace(one, number=Numbered("unpointed", int(match.group(1)), match.group(2))))
    out = dict(could)
    for run in runs_of(members):
        shown = all(one.far or one.capitals for one in run)
        if value_of(run[0]) == 1 and counts_up(run) and (shown or len(run) >= _MANY):
            for one in run:
                reason = "it has a number of its own, and they count from 1"
                out[one.index] = replace(one, style="arabic:unpointed", strong=True, reason=reason)
    return out


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


def _speak_in_turn(members: Sequence[Candidate]) -> bool:
    """Tell “FIRST SENTRY”, “SECOND SENTRY”: names with a written number, near each other."""
    gaps = sorted(after.index - before.index for before, after in pairwise(members))
    written_out = all(_SERIES.match(one.text) is None for one in members)
    return written_out and len(members) > _MANY and gaps[len(gaps) // 2] <= _SPEECH


def with_letters(could: Mapping[int, Candidate], *, indexed: AbstractSet[int]) -> dict[int, Candidate]:
    """Make heads of letters that stand alone and go through the alphabet, over a whole dictionary.

    `indexed` are candidates over the entries of an index: letters there head nothing.
    """
    alone = [(index, match.group(1)) for index, one in sorted(could.items()) if (match := _ALONE.fullmatch(one.text))]
    last = max(could, default=0)
    out = dict(could)
    run: list[tuple[int, str]] = []
    for at in [*alone, (0, "A")]:
        if run and at[1] <= run[-1][1]:
            if len(run) >= _ALPHABET and (_is_throughout(run, last) or _is_alphabet(run, last)):
                if sum(index in indexed for index, _ in run) * 2 >= len(run):
                    for index, _ in run:
                        del out[index]
                    run = []
                for index, letter in run:
                    number = Numbered("letter", ord(letter) - 64, "")
                    reason = "letters go through the alphabet"
                    out[index] = replace(out[index], number=number, style="letter:bare", strong=True, reason=reason)
            run = []
        run.append(at)
    return out


def _is_throughout(run: Sequence[tuple[int, str]], last: int) -> bool:
    """Tell letters from the front of a text to its back."""
    return run[0][0] * 10 <= last and run[-1][0] * 10 >= last * 8


def _is_alphabet(run: Sequence[tuple[int, str]], last: int) -> bool:
    """Tell letters from the first ones on and with few left out, that have entries between them.

    They are close together, or nearly all letters there are.
    """
    letters = ord(run[-1][1]) - ord("A") + 1
    apart = sum(after[0] - before[0] > 1 for before, after in pairwise(run))
    close = (run[-1][0] - run[0][0]) * 4 <= last or len(run) >= _WHOLE
    return close and len(run) * 3 >= letters * 2 and apart * 4 >= len(run) * 3


def with_numerals_as_letters(could: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """Read C and D behind A and B, or I behind H, as the letters they are there, and not as Roman numerals."""
    out = dict(could)
    before = 0
    for index, one in sorted(could.items()):
        match = _LETTERED.match(one.text)
        if match is None or one.number is None or one.number.style not in {"letter", "roman"}:
            continue
        value = ord(match.group(1)) - 64
        if one.number.style == "roman" and value != before + 1:
            continue
        if one.number.style == "roman":
            number = Numbered("letter", value, one.number.rest)
            out[index] = replace(one, number=number, style=one.style.replace("roman", "letter"))
        before = value
    return out


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
    rest = one.text[match.end() :].strip(" .,:—–-\n")
    shown = one.capitals or one.far or one.centred or len(words) <= _BRIEF
    if one.ends_sentence and (rest[:1].islower() or not shown):
        # “The words of paragraph 3 stand here.”, “This is the ferry number 3 [1].”: a sentence with a number in it.
        return None
    sign = match.group(2)
    value = int(sign) if sign[0].isdigit() else roman_value(sign)
    return Numbered(f"unit:{' '.join(words)}", value, rest, 4)


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
        if value and is_ordinal and not written(word)[0] and word not in _ARTICLES:
            return Numbered(f"unit:{word}", value, "", 4)
    return None
