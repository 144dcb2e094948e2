"""A heading that was found, and all of them with the chunks that list them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.verbs.plain.heads.candidates import Candidate

# How a reason ends that only tells of others which are alike.
AS_OTHERS = "as others are"
# The whole of one that tells of nothing but the distances.
BY_DISTANCE = "it stands as far from what is above and below it as heads do"


@dataclass(frozen=True, slots=True)
class Found:
    """A heading: its candidate, why it is one; `further` chunks below it are its title, or the rest of it."""

    candidate: Candidate
    reason: str
    further: int = 0


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings by the index of their chunk, and the chunks that list them at the front.

    `listing` are those that do so under a head that says “Contents”, whether they are told by it alone or not; `light`
    are lines that look like heads, against which more speaks than for them.
    """

    found: Mapping[int, Found]
    contents: frozenset[int]
    listing: frozenset[int]
    light: frozenset[int]


@dataclass(frozen=True, slots=True)
class Said:
    """What a text's own metadata call it, and who they say wrote it; nothing where they do not say."""

    title: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a text before its headings are looked for.

    `taken` are chunks known to be something else (notes, breaks, lists, tables), `leading` those among them that say
    at the top who wrote the text, and when; `said` is what the text's own metadata say, `framed` what stands in a
    frame, as notices and labels do, `spoken` the speeches with a name above them, `grids` those of the taken ones that
    are tables, `within` why what stood within a stretch of text is a head.
    """

    taken: frozenset[int]
    leading: frozenset[int]
    said: Said
    framed: frozenset[int]
    spoken: frozenset[int]
    grids: frozenset[int]
    within: Mapping[int, str]
