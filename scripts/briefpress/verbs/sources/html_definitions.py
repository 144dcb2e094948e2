"""Find words of a page of HTML that stand in a list of definitions and in no part of it: pandoc drops them.

Programs that show pages show them where they stand, between two lists.
"""

from __future__ import annotations

from dataclasses import dataclass, field

_LIST = "dl"
_PARTS = frozenset({"dt", "dd"})
# A group of parts (HTML Living Standard, 4.4.9).
_GROUP = "div"


@dataclass(slots=True)
class _List:
    """A list that is open.

    `is_begun` once it had a part: what stands before the first one is read. `is_in` while a part is open, `is_parted`
    while words are that stand in none. `first` is where the first tag behind a part stands, -1 if there is none;
    `groups` counts the groups that are open.
    """

    is_begun: bool = False
    is_in: bool = False
    is_parted: bool = False
    first: int = -1
    groups: int = 0


@dataclass(slots=True)
class Definitions:
    """Watches lists of definitions while the tags and words of a page go by.

    An edit is a start, an end, and what is to stand between them.
    """

    lists: list[_List] = field(default_factory=list)

    def open(self, tag: str, start: int) -> list[tuple[int, int, str]]:
        """Meet a start tag at `start`; give the edits that it calls for."""
        if tag == _LIST:
            edits = self.words(start)
            self.lists.append(_List())
            return edits
        inner = self.lists[-1] if self.lists else _List(is_in=True)
        if tag in _PARTS and self.lists:
            edits = [(start, start, f"<{_LIST}>")] if inner.is_parted else []
            inner.is_begun = inner.is_in = True
            inner.is_parted, inner.first = False, -1
            return edits
        if not inner.is_in and not inner.is_parted:
            if inner.first < 0 and not inner.groups:
                inner.first = start
            inner.groups += tag == _GROUP
        return []

    def words(self, start: int) -> list[tuple[int, int, str]]:
        """Meet words, or what else is shown, at `start`; give the edits that they call for."""
        inner = self.lists[-1] if self.lists else _List()
        if not inner.is_begun or inner.is_in or inner.is_parted or (inner.groups and inner.first < 0):
            return []
        place = inner.first if inner.first >= 0 else start
        inner.is_parted, inner.groups = True, 0
        return [(place, place, f"</{_LIST}>")]

    def close(self, tag: str, start: int, end: int) -> list[tuple[int, int, str]]:
        """Meet an end tag that stands from `start` to `end`; give the edits that it calls for."""
        if not self.lists:
            return []
        inner = self.lists[-1]
        if tag == _LIST:
            # What stands behind the list is no part of the paragraph that stands in it.
            return [(start, end, "<p></p>")] if self.lists.pop().is_parted else []
        if tag in _PARTS:
            inner.is_in = False
        elif tag == _GROUP and not inner.is_in:
            inner.groups = max(0, inner.groups - 1)
        return []
