"""Infer the levels of headings from their styles and the order in which they come."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.unit_words import APPENDED
from briefpress.verbs.plain.levels.below_notes import below_notes
from briefpress.verbs.plain.levels.below_years import below_years
from briefpress.verbs.plain.levels.between_counts import between_counts
from briefpress.verbs.plain.levels.casts_held import casts_held
from briefpress.verbs.plain.levels.countings import by_depth
from briefpress.verbs.plain.levels.head_styles import (
    DEEPEST,
    HALF_TITLE,
    LOOKS,
    nearer_styles,
    places_of,
    rank_of,
    styles_of,
    value_of,
    with_authors,
    with_half_titles,
)
from briefpress.verbs.plain.levels.holders import (
    begun_anew,
    directly_held,
    held_right_below,
    holders_of,
    unbroken,
    with_holders,
)
from briefpress.verbs.plain.levels.ladder import Ladder
from briefpress.verbs.plain.levels.listed import depth_of_styles, depths_of, parted_by_depth
from briefpress.verbs.plain.levels.nested_series import with_nested_series
from briefpress.verbs.plain.levels.part_titles import below_part_titles
from briefpress.verbs.plain.levels.rows_within import rows_within
from briefpress.verbs.plain.levels.settling import settled
from briefpress.verbs.plain.levels.siblings import siblings, with_upper
from briefpress.verbs.plain.levels.standing import Standing
from briefpress.verbs.plain.levels.successors import successors
from briefpress.verbs.plain.levels.surroundings import surroundings

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from briefpress.verbs.plain.heads.found import Found

_MANY = 3
# So near are two heads with no more than one line between them.
_NEAR = 2


def levels(
    found: Sequence[Found], together: Sequence[bool], listed: Mapping[str, tuple[int, ...]], *, lives: Sequence[bool]
) -> list[int]:
    """Give each heading its level, from 1 without gaps; `together` tells that no text parts it from the one before.

    `lives` tells that the years of a life stand right below it. `listed` gives by the key of its words how far the
    contents indent a heading.

    A title holds all else. A style that was met keeps its level; a new one stands below the style that it follows,
    unless it is of a higher rank. In the end each style has one level, but for gaps.
    """
    looks = by_depth(found, with_nested_series(found, with_half_titles(found, styles_of(found))))
    looks = with_authors(looks, lives)
    depths = depths_of(found, looks, listed)
    shown = parted_by_depth(looks, depths)
    places = places_of(found, shown)
    same = siblings(shown, together, places, depth_of_styles(shown, depths), casts_held(shown, together))
    styles = with_upper([same.get(style, style) for style in shown], together)
    places.update(places_of(found, styles))
    holders = holders_of(found, styles, places) | held_right_below(found, styles, together)
    holders |= casts_held(styles, together)
    first, held = successors(found, styles)
    holders |= {lower: upper for lower, upper in held.items() if lower not in holders}
    styles = [first.get(style, style) for style in with_holders(found, styles, together, holders)]
    places.update(places_of(found, styles))
    counts = Counter(styles)
    under = Counter(pair for pair, close in zip(pairwise(styles), together[1:], strict=True) if close)
    standing = Standing(
        depths=depth_of_styles(styles, depths),
        places=places,
        nearer=nearer_styles(found, styles),
        holders=holders,
        direct=directly_held(found, styles, holders),
        around=surroundings(found, styles, unbroken(found, styles)),
    )
    # What stands above the title, as a note on the copy does, is not above it in rank.
    ladder = Ladder(standing, base=1 + ("title" in styles))
    out: list[int] = []
    for index, (one, style) in enumerate(zip(found, styles, strict=True)):
        if style == "title":
            ladder = Ladder(standing, base=2)
            out.append(1)
        elif style == HALF_TITLE:
            out.append(ladder.half_title())
        elif style == "conventional":
            look = same.get(one.candidate.look, one.candidate.look)
            out.append(ladder.conventional(look, together=together[index]))
        elif style.startswith("unit:") and counts[style] == 1 and rank_of(style, one) == 1:
            # A volume that stands once names the book: it is no level of its own.
            out.append(ladder.base)
        elif style in ladder.known:
            out.append(ladder.step(style, ladder.known[style]))
        else:
            # Right under another head once is not under it always.
            above = styles[index - 1] if together[index] else ""
            met = under[above, style]
            always = 1 < met == counts[above]
            close = above == "conventional" or (above != "" and (met * 2 >= counts[style] or always))
            follows = index + 1 < len(styles) and together[index + 1]
            over = rank_of(styles[index + 1], found[index + 1]) if follows else 0
            level = ladder.level_of(one, style, index=index, together=close, over=over)
            if style.startswith("unit:") and counts[style] > 1 and style.removeprefix("unit:") not in APPENDED:
                ladder.enter_units()
            out.append(ladder.meet(style, level))
    values = [value_of(one) for one in found]
    done = between_counts(styles, settled(styles, standing, out, begun_anew(found, styles)), values, together)
    placed = rows_within(found, _below_pieces(found, styles, together, done))
    parted = below_part_titles(found, styles, placed, together)
    whole = below_years(found, styles, below_notes(found, styles, parted))
    return _without_gaps(whole, styles)


def _below_pieces(
    found: Sequence[Found], styles: Sequence[str], together: Sequence[bool], levels: Sequence[int]
) -> list[int]:
    """Put a unit that is no series below the piece that it goes on with, where it stands as high: a serial's chapter.

    Between the two stand further titles, or the line that names its author.
    """
    out = list(levels)
    for index in range(1, len(out)):
        if not found[index].candidate.style.startswith("unit:") or styles[index].startswith("unit:"):
            continue
        near = found[index].candidate.index - found[index - 1].candidate.index - found[index - 1].further <= _NEAR
        above = index - 1
        while above > 0 and together[above]:
            above -= 1
        if near and styles[above].startswith(LOOKS) and out[above] >= out[index]:
            out[index] = min(out[above] + 1, DEEPEST)
    return out


def without(found: Mapping[int, int], gone: Collection[int]) -> dict[int, int]:
    """Give the levels of headings by place when some are taken away: a level that no head has then is closed."""
    kept = [index for index in found if index not in gone]
    return dict(zip(kept, _ranked([found[index] for index in kept]), strict=True))


def _ranked(found: Sequence[int]) -> list[int]:
    ranks = {level: rank for rank, level in enumerate(sorted(set(found)), start=1)}
    return [ranks[level] for level in found]


def _without_gaps(found: Sequence[int], styles: Sequence[str]) -> list[int]:
    """Close gaps: of levels that no head has, and between a head that does not count and what holds it, as in print.

    A series that counts keeps one level: the articles of a law, in chapters with sections and in others.
    """
    path: list[tuple[int, int]] = []
    out: list[int] = []
    for rank, style in zip(_ranked(found), styles, strict=True):
        while path and path[-1][0] >= rank:
            path.pop()
        level = min(rank, path[-1][1] + 1) if path and style.startswith(LOOKS) else rank
        path.append((rank, level))
        out.append(level)
    return out
