"""The page map: where the pages of the A4 PDF begin in the text, so that the EPUB can carry them."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Break:
    """A page begins in the block `element` after `letters` of its letters and digits.

    Letters are counted by `str.isalnum`, in code points; notes and their calls are not counted. 0 means that
    the page begins with the block itself.
    """

    page: str
    element: str
    letters: int


@dataclass(frozen=True, slots=True)
class PageMap:
    """The labels of all pages in order, the page of each element id, and each page's beginning."""

    labels: tuple[str, ...] = ()
    anchors: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    breaks: tuple[Break, ...] = ()
