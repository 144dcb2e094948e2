"""Find what holds a series of numbers that begins anew: what stands between its runs."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.unit_numbers import unit_of
from briefpress.verbs.plain.heads.unit_words import APPENDED, ARTICLES, CHAPTERS, NOTES
from briefpress.verbs.plain.levels.head_styles import ALONE, LOOKS, SERIES, rank_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from briefpress.verbs.plain.heads.found import Found
    from briefpress.verbs.plain.heads.numbered import Numbered

_MANY = 3
_LOWEST = 99
# The rank of parts and books.
_PARTS = 2


def holders_of(found: Sequence[Found], styles: Sequence[str], places: Mapping[str, float]) -> dict[str, str]:
    """Give for each series of numbers that begins anew the style of the heads between its runs: they hold the runs.

    The acts of several plays stand under the plays' titles, though these have no number. Books and parts begin anew in
    a list of contents too, and appendices in the notes behind a text: once is not enough for them. Right below “Notes”
    the chapters of the text stand again, and nothing holds these.
    """
    counts = Counter(styles)
    told: dict[str, Counter[str]] = {}
    for start, index in _restarts(found, styles):
        if found[index - 1].candidate.key in NOTES:
            continue
        own = found[index].candidate.number
        between = [
            style
            for one, style in zip(found[start:index], styles[start:index], strict=True)
            if style.startswith(LOOKS)
            # A unit that stands once, the third part of a serial, is of one of the runs.
            or (style.startswith("unit:") and style != styles[index] and counts[style] > 1 and _is_above(one, own))
            # The articles of several treaties, which have numbers alone.
            or (style.startswith(ALONE) and own is not None and own.rank >= ARTICLES)
        ]
        if between:
            # The lowest unit above it, else what stands highest: sections of what is before stand there too.
            upper = min(between, key=lambda style: (-rank_of(style), places[style]))
            told.setdefault(styles[index], Counter())[upper] += 1
    out = {}
    for style, uppers in told.items():
        # Of two that are as frequent the higher one: the other is a part of what it heads.
        upper = min(uppers, key=lambda upper: (-uppers[upper], places[upper]))
        again = 0 < rank_of(style) <= _PARTS or style.removeprefix("unit:") in APPENDED
        enough = upper.startswith("unit:") or uppers[upper] > again
        if counts[upper] > 1 and enough:
            out[style] = upper
    against = _held_against_rank(found, styles)
    out = _within_ranks(found, styles) | _held_by_rank(found, styles) | out
    # What begins anew below each head of another holds none of these.
    out = {lower: upper for lower, upper in out.items() if against.get(upper) != lower} | against
    # Of two that seem to hold each other the one of the higher rank does.
    return {
        lower: upper
        for lower, upper in out.items()
        if out.get(upper) != lower or not 0 < rank_of(lower) < rank_of(upper)
    }


def _held_by_rank(found: Sequence[Found], styles: Sequence[str]) -> dict[str, str]:
    """Give the units that stand first below nearly each head of a higher rank, of which there are several.

    Chapters count on through the parts of a book, and one may stand before the first part.
    """
    ranks = {style: rank_of(style, one) for one, style in zip(found, styles, strict=True) if style.startswith("unit:")}
    counts = Counter(style for style in styles if style in ranks)
    units = [style for style in styles if style in ranks]
    below = Counter(pairwise(units))
    return {
        lower: upper
        for (upper, lower), often in below.items()
        if 0 < ranks[upper] < ranks[lower] and 1 < counts[upper] < counts[lower] and often * 3 >= counts[upper] * 2
    }


def _within_ranks(found: Sequence[Found], styles: Sequence[str]) -> dict[str, str]:
    """Give the units all of which stand below units of one kind of a higher rank, which go on behind the last of them.

    A law has sections in one of its chapters only, and articles in every one.
    """
    counts = Counter(style for style in styles if style.startswith("unit:"))
    over: dict[str, set[str]] = {}
    last = {style: index for index, style in enumerate(styles)}
    path: list[tuple[int, str]] = []
    for one, style in zip(found, styles, strict=True):
        rank = rank_of(style, one)
        if not rank:
            continue
        path = [(other, upper) for other, upper in path if other < rank]
        over.setdefault(style, set()).add(path[-1][1] if path else "")
        path.append((rank, style))
    return {
        lower: upper
        for lower, uppers in over.items()
        for upper in uppers
        if upper and len(uppers) == 1 and counts[lower] > 1 and last[upper] > last[lower]
    }


def _held_against_rank(found: Sequence[Found], styles: Sequence[str]) -> dict[str, str]:
    """Give the series that begin anew below each head of a series that counts on, whatever their words or numbers.

    So the parts of sections: each run of parts lies between two sections, and none goes on beyond one. So too figures
    below letters, whether or not the letters count on, and however far apart either stand.
    """
    anew = begun_anew(found, styles)
    counts = Counter(styles)
    series = [style for style in counts if style.startswith(SERIES)]
    out = {}
    for lower in (style for style in series if style in anew):
        unit = lower.startswith("unit:")
        for upper in (style for style in series if style.startswith("unit:") == unit and style != lower):
            both = unit and upper in anew and counts[lower] >= counts[upper]
            if both and not runs_below(found, styles, {lower}, upper)[1]:
                # Each begins anew below the other: the words tell which holds which.
                continue
            starts, breaks = runs_below(found, styles, {upper}, lower)
            # Where few of the upper heads have figures below them, they say nothing, but where these are many.
            often = starts * 3 >= counts[upper] or starts > _MANY * 2
            told = unit or often or _enclosed(found, styles, upper, lower) * 2 >= starts
            if starts >= _MANY and not breaks and told:
                out[lower] = upper
    return out


def _enclosed(found: Sequence[Found], styles: Sequence[str], upper: str, lower: str) -> int:
    """Count the runs of a series that stand between a number of another and the next, with nothing else between."""
    enclosed = value = 0
    within = False
    for one, style in zip(found, styles, strict=True):
        number = one.candidate.number
        if style == lower:
            within = True
            continue
        counts = style == upper and number is not None
        enclosed += within and counts and number is not None and number.value == value + 1
        value, within = (number.value if number is not None and counts else -1), False
    return enclosed


def held_right_below(found: Sequence[Found], styles: Sequence[str], together: Sequence[bool]) -> dict[str, str]:
    """Give the units of one rank with others that stand right over them, nearly always, and are fewer.

    Books count through all parts of a novel: where each part begins, a book does, with no text between. So chapters do
    through parts that have titles and no numbers.
    """
    counts = Counter(style for style in styles if style.startswith(("unit:", *LOOKS)))
    ranks = {style: rank_of(style, one) for one, style in zip(found, styles, strict=True)}
    right = Counter(pair for pair, close in zip(pairwise(styles), together[1:], strict=True) if close)
    return {
        lower: upper
        for (upper, lower), often in right.items()
        if (1 if ranks[upper] else _MANY - 1) < counts[upper] < counts[lower]
        and ranks[lower]
        and ranks[upper] in {0, ranks[lower]}
        and often * _MANY >= counts[upper] * (_MANY - 1)
    }


def directly_held(found: Sequence[Found], styles: Sequence[str], holders: Mapping[str, str]) -> frozenset[str]:
    """Give the series of whose runs at least half begin with no other head between them and what holds them."""
    first: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for index, (one, style) in enumerate(zip(found, styles, strict=True)):
        number = one.candidate.number
        if style in holders and number is not None and number.value == 1:
            first[style] += 1
            right[style] += index > 0 and styles[index - 1] == holders[style]
    return frozenset(style for style, often in first.items() if right[style] * 2 >= often)


def runs_below(found: Sequence[Found], styles: Sequence[str], uppers: Collection[str], lower: str) -> tuple[int, int]:
    """Give how many heads of a style are the first below one of the upper, and how often the two do not fit so."""
    starts = breaks = 0
    value, parted = _LOWEST, False
    for one, style in zip(found, styles, strict=True):
        number = one.candidate.number
        parted |= style in uppers
        if style == lower and number is not None:
            # A run begins behind one of the upper heads, and nowhere else.
            starts += parted
            # The first run may stand before all of the upper heads.
            breaks += parted == (number.value > value) and (parted or value < _LOWEST)
            value, parted = number.value, False
    return starts, breaks


def unbroken(found: Sequence[Found], styles: Sequence[str]) -> frozenset[str]:
    """Give the series without a unit's word that count on through the whole text, whatever stands between."""
    anew = begun_anew(found, styles)
    counts = Counter(style for style in styles if style.startswith(SERIES) and not style.startswith("unit:"))
    return frozenset(style for style, count in counts.items() if count >= _MANY and style not in anew)


def begun_anew(found: Sequence[Found], styles: Sequence[str]) -> frozenset[str]:
    """Give the series that begin anew somewhere in the text."""
    return frozenset(styles[index] for _, index in _restarts(found, styles))


def _restarts(found: Sequence[Found], styles: Sequence[str]) -> list[tuple[int, int]]:
    """Give where each run of a series but its first begins, and where the heads behind the run before it begin."""
    out = []
    last: dict[str, tuple[int, int]] = {}
    for index, one in enumerate(found):
        number = one.candidate.number
        if number is None or not number.value or not styles[index].startswith(SERIES):
            continue
        before = last.get(styles[index])
        # “VOLUME I, CHAPTER II” stands in one volume with the chapter before it, “Notes”, “Act I” behind that act.
        again = unit_of(number.rest) is not None or found[index - 1].candidate.key in NOTES
        same = before is not None and number.value == before[0] and again
        if before is not None and number.value <= before[0] and not same:
            out.append((before[1] + 1, index))
        last[styles[index]] = (number.value, index)
    return out


def _is_above(one: Found, lower: Numbered | None) -> bool:
    """Tell a unit that may hold another: no chapter holds an appendix, which stands behind them all."""
    number = one.candidate.number
    if number is None or lower is None:
        return False
    appended = lower.style.removeprefix("unit:") in APPENDED
    return 0 < number.rank <= (CHAPTERS - 1 if appended else lower.rank or _LOWEST)


def with_holders(
    found: Sequence[Found], styles: Sequence[str], together: Sequence[bool], holders: Mapping[str, str]
) -> list[str]:
    """Give heads right over the first of a run the style of those that stand over the other runs.

    “Epilogue” over a last run of chapters stands where the books stand that hold the other runs.
    """
    out = list(styles)
    for start, index in _restarts(found, styles):
        first = index
        while first > start and together[first]:
            first -= 1
        holder = holders.get(styles[index], "")
        if first < index and holder.startswith("unit:") and out[first].startswith(LOOKS):
            out[first] = holder
    return out
