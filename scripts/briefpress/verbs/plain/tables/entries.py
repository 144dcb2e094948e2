"""Tell rows that are the entries of a list: of contents, of an index, numbered items, speeches."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from briefpress.verbs.plain.labels import any_label
from briefpress.verbs.plain.lists import BULLET

if TYPE_CHECKING:
    from collections.abc import Sequence

_PAGE = re.compile(r"(?:[^\W\d_]{1,4}\.?\s*)?(?:(\d{1,4})(?:[-–,].*)?|[ivxlc]+)", re.IGNORECASE)
# An entry has a number, a title and a page at most.
_NUMBERED = 3
_ARTICLE = re.compile(r"^\W*(?:(?:an?|the|der|die|das|le|la|les|el|los|il)\s)?\W*", re.IGNORECASE)
_Value = TypeVar("_Value", int, str)


def is_listed(rows: Sequence[Sequence[str]], *, led: bool) -> bool:
    """Tell entries of a list: with pages that count up, as contents have, or in the order of letters, or numbered.

    Where dots have `led` to them, pages need not count up: those of parts within parts do not all do so.
    """
    names = [row[0] for row in rows]
    if is_labelled(names):
        return True
    cells = [row[-1] for row in rows if row[-1]]
    pages = [page for cell in cells if (page := _PAGE.fullmatch(cell)) is not None]
    if len(rows[0]) > _NUMBERED or not pages or len(pages) < len(cells):
        return False
    sorted_ = len(rows[0]) == 2 and _rises([_ARTICLE.sub("", name).casefold() for name in names if name])
    return led or sorted_ or _rises([int(page[1]) for page in pages if page[1]])


def _rises(values: Sequence[_Value]) -> bool:
    """Tell values of which all but one in ten are no less than the one before."""
    rising = sum(one <= other for one, other in pairwise(values))
    return rising * 10 >= (len(values) - 1) * 9


def is_labelled(names: Sequence[str]) -> bool:
    """Tell first cells that are no names of rows: numbers of items that count on, bullets, who speaks."""
    labels = [label for name in names if (label := any_label(f"{name} …")) and label.style == "Decimal"]
    counted = len(labels) == len(names) and all(other.value == one.value + 1 for one, other in pairwise(labels))
    return counted or all(_is_sign(name) or name.endswith((":", "：")) for name in names)


def _is_sign(name: str) -> bool:
    """Tell a bullet, or a dash that stands for one."""
    return len(name) == 1 and (name == "—" or BULLET.match(f"{name} …") is not None)
