"""Give headings the styles by which they are levelled: their units, or their letters and how far apart they stand."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.casts import CASTS
from briefpress.verbs.plain.heads.eastern import EASTERN
from briefpress.verbs.plain.heads.unit_words import RANK, ROMAN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.found import Found

_MANY = 3
# A number and the word for what it counts.
_NAMED = 2
# No book counts by more words than these; where a text does, each with each of them would be compared.
_WORDS = 60
_NUMBERS = frozenset({"conventional", "roman", "arabic", "letter", *EASTERN})
# The styles of heads without a number.
LOOKS = ("capitals:", "title:", "emphasised:")
_COUNTING = frozenset({"roman", "letter", "arabic", *EASTERN})
# The styles of heads that count.
SERIES = ("unit:", "roman:", "arabic:", "letter:", *(f"{style}:" for style in EASTERN))
# Those without a word for what they count.
ALONE = tuple(style for style in SERIES if style != "unit:")
# What the look of somebody's name ends in, over the years of a life.
AUTHOR = "author"
# The title of a book where it stands again.
HALF_TITLE = "half-title"
# A letter that stands alone over its part of an index.
LETTER = "letter:bare"
# How the letters of styles without a word for a unit stand to each other, at one distance.
_ORDER = (
    *("conventional", "capitals", "roman", "han", "han-bracket", "emphasised-capitals"),
    *("arabic", "wide-bracket", "circled", "letter", "title", "emphasised"),
)
_CENTRED = 0.5
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(rf"\d+|{ROMAN}")
# The style of heads over the persons of several plays.
CAST = "title:cast"
# So many places lie between one distance and the next: the letters of one distance stay within it.
WIDTH = len(_ORDER) + 1
# Print and EPUB have no deeper headings.
DEEPEST = 6


def styles_of(found: Sequence[Found]) -> list[str]:
    """Give each heading the style by which it is levelled.

    Heads without a number are parted by their distance, where a text uses a wide one for chapters and a lesser one for
    sections. A unit that stands but once is no series: its look tells more. So does that of “Introduction” and its like
    where it stands nearer than chapters do.
    """
    parts = _parts_by_distance(found)
    counts = Counter(one.candidate.style for one in found)
    plays = sum(_names_cast(one) for one in found)
    counting = _counting(found)
    out = []
    for one in found:
        style, number = one.candidate.style, one.candidate.number
        look = one.candidate.look.replace("far", "wide") if parts and one.candidate.wide else one.candidate.look
        counts_not = number is not None and number.style in _COUNTING and number.style not in counting
        # “A...” is the title of a poem to somebody.
        alone = len(one.candidate.key) == 1 and "..." not in one.candidate.text
        if (number is None or counts_not) and alone:
            style = look = LETTER
        # The third part without a first is that of a serial, in one number of a magazine.
        rank_alone = 1 if number is not None and number.value > 1 else _MANY
        single = style.startswith("unit:") and counts[style] == 1 and number is not None and number.rank > rank_alone
        inner = style == "conventional" and parts and not one.candidate.wide
        if plays > 1 and _names_cast(one):
            # Each of several plays has its own.
            style = look = CAST
        if style.startswith("unit:") and style.split()[-1] in RANK:
            # “Inferno, canto I” and “Paradiso, canto I” are cantos alike.
            style = f"unit:{style.split()[-1]}"
        out.append(look if single or inner or counts_not or (number is None and style == one.candidate.look) else style)
    return _as_repeated(found, _continued(found, _of_common_words(found, _named_so(found, out))))


def _named_so(found: Sequence[Found], styles: Sequence[str]) -> list[str]:
    """Give heads that end in the word by which others of their look count the style of these: “TWENTEITH CHAPTER.”."""
    units = {(style.removeprefix("unit:"), one.candidate.look) for one, style in zip(found, styles, strict=True)}
    counts = Counter(styles)
    out = list(styles)
    for index, one in enumerate(found):
        words = _WORD.findall(one.candidate.text.casefold())
        named = f"unit:{words[-1]}" if words else ""
        brief = styles[index].startswith(LOOKS) and len(words) == _NAMED
        if brief and counts[named] >= _MANY and (words[-1], one.candidate.look) in units:
            out[index] = named
    return out


def with_half_titles(found: Sequence[Found], styles: Sequence[str]) -> list[str]:
    """Give the title of a book, where it stands again once or twice, a style of its own: it heads no part of it."""
    titles = {one.candidate.key for one, style in zip(found, styles, strict=True) if style == "title"}
    again = Counter(one.candidate.key for one, style in zip(found, styles, strict=True) if style.startswith(LOOKS))
    return [
        HALF_TITLE
        if style.startswith(LOOKS) and one.candidate.key in titles and again[one.candidate.key] < _MANY
        else style
        for one, style in zip(found, styles, strict=True)
    ]


def with_authors(styles: Sequence[str], lives: Sequence[bool]) -> list[str]:
    """Part the names of those whose pieces follow, if several have the years of their lives right below them.

    `lives` tells of which heads that is so.
    """
    named = sum(style.startswith(LOOKS) for style, life in zip(styles, lives, strict=True) if life)
    return [
        f"{style}{AUTHOR}" if life and named >= _MANY and style.startswith(LOOKS) else style
        for style, life in zip(styles, lives, strict=True)
    ]


def _names_cast(one: Found) -> bool:
    return one.candidate.key in CASTS


def _of_common_words(found: Sequence[Found], styles: list[str]) -> list[str]:
    """Give heads the styles of their looks where a text counts by more words than any does, but for its common ones."""
    units = Counter(style for style in styles if style.startswith("unit:"))
    if len(units) <= _WORDS:
        return styles
    rare = units.keys() - {style for style, _ in units.most_common(_WORDS)}
    return [one.candidate.look if style in rare else style for one, style in zip(found, styles, strict=True)]


def _continued(found: Sequence[Found], styles: list[str]) -> list[str]:
    """Give numbers alone the style of the units from which they count on: “VII. The Stone” behind “Adventure VI”."""
    groups: dict[str, list[int]] = {}
    for index, style in enumerate(styles):
        if style.startswith(ALONE):
            groups.setdefault(style, []).append(index)
    out = list(styles)
    for group in groups.values():
        unit = next((at for at in range(group[0] - 1, -1, -1) if styles[at].startswith("unit:")), None)
        counted = [value_of(found[at]) for at in (([unit] if unit is not None else []) + group)]
        on = unit is not None and counted == list(range(counted[0], counted[0] + len(counted)))
        if unit is not None and on and counted[0] > 1 and styles[unit] not in styles[group[0] :]:
            for at in group:
                out[at] = styles[unit]
    return out


def value_of(one: Found) -> int:
    """Give the number of a heading; 0 if it has none."""
    return one.candidate.number.value if one.candidate.number is not None else 0


def _as_repeated(found: Sequence[Found], styles: Sequence[str]) -> list[str]:
    """Give heads that say the same again and again, but for a number or a letter, the style that most of them have.

    Their letters are the same too: only their distances differ, as those of “Description” do, here and there.
    """
    told: dict[tuple[str, str], Counter[str]] = {}
    said: list[tuple[str, str] | None] = []
    for one, style in zip(found, styles, strict=True):
        every = _WORD.findall(one.candidate.text.casefold().replace("_", " "))
        words = [word for word in every if len(word) > 1 and not _NUMBER.fullmatch(word)]
        group = (style.partition(":")[0], " ".join(words)) if words and style.startswith(LOOKS) else None
        said.append(group)
        if group is not None:
            told.setdefault(group, Counter())[style] += 1
    usual = {group: counts.most_common(1)[0][0] for group, counts in told.items() if counts.total() >= _MANY}
    return [style if group is None else usual.get(group, style) for group, style in zip(said, styles, strict=True)]


def _counting(found: Sequence[Found]) -> frozenset[str]:
    """Give the styles with numbers alone of which some count on from others: “M. de Noyers” is no thousandth part."""
    values = {
        (one.candidate.number.style, one.candidate.number.value) for one in found if one.candidate.number is not None
    }
    return frozenset(style for style, value in values if value == 1 or (style, value - 1) in values)


def _parts_by_distance(found: Sequence[Found]) -> bool:
    """Tell whether a text sets some heads widely apart and others less so."""
    wide = sum(one.candidate.wide for one in found)
    far = sum(one.candidate.far and not one.candidate.wide for one in found)
    return wide >= _MANY and far >= _MANY


def nearer_styles(found: Sequence[Found], styles: Sequence[str]) -> frozenset[str]:
    """Give the styles whose heads mostly do not stand widely apart, in a text that sets others so."""
    if not _parts_by_distance(found):
        return frozenset()
    wide = Counter(style for one, style in zip(found, styles, strict=True) if one.candidate.wide)
    return frozenset(style for style, count in Counter(styles).items() if wide[style] * 2 < count)


def places_of(found: Sequence[Found], styles: Sequence[str]) -> dict[str, float]:
    """Give for each style without a unit's word how high it stands, 0 for the highest: distance goes first.

    A series of numbers has the distance that most of its heads have.
    """
    parts = _parts_by_distance(found)
    groups: dict[str, list[Candidate]] = {}
    for one, style in zip(found, styles, strict=True):
        groups.setdefault(style, []).append(one.candidate)
    out = {}
    for style, members in groups.items():
        letters, _, where = style.partition(":")
        far = sum(one.far or ":out" in one.look for one in members) * 2 >= len(members)
        wide = parts and sum(one.wide for one in members) * 2 >= len(members)
        if letters not in _NUMBERS:
            far, wide = any(name in where for name in ("far", "wide", "out")), "wide" in where
        order = _ORDER.index(letters) if letters in _ORDER else len(_ORDER)
        distance = 0 if wide else 1 if far else 2
        out[style] = distance * WIDTH + order - (_CENTRED if "centred" in where or AUTHOR in where else 0)
        if where == "upper":
            out[style] = WIDTH + order - _CENTRED
    return out


def rank_of(style: str, one: Found | None = None) -> int:
    """Give the rank of a unit's word, 1 for the highest, 0 for styles without one; `one` may tell it of itself."""
    if not style.startswith("unit:"):
        return 0
    number = one.candidate.number if one else None
    return number.rank if number else RANK.get(style[5:], 4)
