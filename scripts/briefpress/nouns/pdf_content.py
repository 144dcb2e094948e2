"""A finished PDF read back: its structure with the text of every element, its fonts, links and claims."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class PdfElement:
    """One structure element in reading order.

    `text` is the text of the element itself: that of its descendants is theirs. `generated` text was made by the
    style sheet (`::before`, list markers) and stands in no source. `note` is the id of the note that the
    element belongs to, or "". `block` is the id of the nearest element with an id, itself included.
    """

    role: str
    id: str
    text: str
    page: int
    depth: int
    note: str = ""
    block: str = ""
    path: tuple[str, ...] = ()
    alt: str = ""
    generated: bool = False


@dataclass(frozen=True, slots=True)
class PdfFont:
    """One font: its family as the PDF names it (without the subset tag), and whether it is embedded."""

    name: str
    embedded: bool
    unicode: bool


@dataclass(frozen=True, slots=True)
class PdfLink:
    """One link annotation: its page (from 0), where it leads, its alternate description.

    `broken` says that it leads inside the document, to a place that is not there.
    """

    page: int
    target: str
    contents: str
    broken: bool = False
    tagged: bool = True


@dataclass(frozen=True, slots=True)
class PdfContent:
    """All that the checks of a finished PDF need to know.

    `flow` holds every element that is not part of a note, `notes` the whole text of each note by its id,
    without its label; `labels` the label of each note. `loose` counts marked contents without an element and
    elements that are tied to nothing.
    """

    pages: int = 0
    tagged: bool = False
    title: str = ""
    shows_title: bool = False
    language: str = ""
    claims: frozenset[str] = frozenset()
    elements: tuple[PdfElement, ...] = ()
    notes: Mapping[str, str] = MappingProxyType({})
    labels: Mapping[str, str] = MappingProxyType({})
    fonts: tuple[PdfFont, ...] = ()
    links: tuple[PdfLink, ...] = ()
    actions: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    loose: int = 0

    @property
    def flow(self) -> tuple[tuple[str, str, str], ...]:
        """Give (role, id of the block, text) of all text outside notes that no style sheet made."""
        return tuple(
            (element.role, element.block, element.text)
            for element in self.elements
            if element.text and not element.note and not element.generated
        )
