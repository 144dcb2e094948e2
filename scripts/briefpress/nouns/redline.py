"""The redline: what changed between two editions, as marks in one tree and as rows of a summary."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.edition import Edition
    from briefpress.nouns.picture import Picture

# Classes of the Spans that mark a tree. What is restyled keeps its words, so it stands in both editions.
INSERTED = "bp-ins"
DELETED = "bp-del"
RESTYLED = "bp-restyled"
MOVED = "bp-moved"
# Where one paragraph became two, at the end of the first; where two became one, in their midst.
SPLIT = "bp-split"
MERGED = "bp-merged"
STRUCK_HEADING = "bp-struck-heading"
MARKS = frozenset({INSERTED, DELETED})


class Op(StrEnum):
    """What became of a stretch: it is in both, in the older alone, or in the newer alone."""

    SAME = "same"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a comparison: the range of the older and of the newer sequence that it is about, half-open."""

    op: Op
    old: tuple[int, int]
    new: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two editions that are compared, with its pictures by the address that the text has for them.

    `logo` is its house's, as XHTML; the redline has that of the newer one.
    """

    edition: Edition
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    logo: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What changed in one section of the redline.

    `section` is the element id of the section or of a heading in it, `title` its words; `places` are the ids of its
    changes in order, where a deletion with the insertion behind it is one change. `inserted` and `deleted` count
    words, `restyled` counts stretches that are only set otherwise, `moved` passages that come from elsewhere. `noted`
    counts those of the changes, of the inserted and of the deleted words that stand in notes.
    """

    section: str
    title: str
    changes: int = 0
    inserted: int = 0
    deleted: int = 0
    restyled: int = 0
    moved: int = 0
    places: tuple[str, ...] = ()
    noted: tuple[int, int, int] = (0, 0, 0)

    @property
    def in_text(self) -> Changed:
        """Give what changed in the text, its notes aside."""
        changes, inserted, deleted = self.noted
        left = (self.changes - changes, self.inserted - inserted, self.deleted - deleted)
        return replace(self, changes=left[0], inserted=left[1], deleted=left[2], noted=(0, 0, 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What changed, section by section; sections without a change are left out."""

    sections: tuple[Changed, ...] = ()

    @property
    def changes(self) -> int:
        """Count the changes of the whole."""
        return sum(one.changes for one in self.sections)
