"""What an EPUB is made of: the data about the book, the words it speaks, and the files inside it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefpress.nouns.pagemap import PageMap
from briefpress.nouns.scripts import direction

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.section import Section


@dataclass(frozen=True, slots=True)
class EpubAuthor:
    """One author as a catalogue wants to know them; `orcid` is the bare number or the whole address."""

    name: str
    orcid: str = ""


@dataclass(frozen=True, slots=True)
class EpubMetadata:
    """The data about one edition that its EPUB carries.

    `identifier` is a URN or `doi:…`; `issued` is an ISO date and the only clock; `page_source` names the PDF
    whose page numbers the EPUB carries; `rendition` is "public" or "proof".
    """

    identifier: str
    title: str
    language: str
    issued: str
    version: str
    rendition: str = "public"
    subtitle: str = ""
    authors: tuple[EpubAuthor, ...] = ()
    publisher: str = ""
    description: str = ""
    subjects: tuple[str, ...] = ()
    rights: str = ""
    licence_url: str = ""
    series: str = ""
    series_number: str = ""
    series_issn: str = ""
    page_source: str = ""
    other_identifiers: tuple[str, ...] = ()

    @property
    def modified(self) -> str:
        """Give the moment of last change that EPUB asks for: the day of issue at midnight."""
        return f"{self.issued}T00:00:00Z"

    @property
    def stamp(self) -> str:
        """Give the version as readers see it: 1.1, or 1.1-proof."""
        return self.version if self.rendition == "public" else f"{self.version}-{self.rendition}"

    @property
    def direction(self) -> str:
        """Give the direction of the book's language: ltr or rtl."""
        return direction(self.language)


@dataclass(frozen=True, slots=True)
class EpubWords:
    """The words the EPUB adds to the text, in the book's language; `{}` stands for a number or a title."""

    contents: str = "Contents"
    landmarks: str = "Landmarks"
    page_list: str = "Pages of the PDF"
    cover: str = "Cover"
    cover_of: str = "Cover of {}"
    start: str = "Start of text"
    notes: str = "Notes"
    back: str = "Back to the text at note {}"
    summary_text: str = "The text is reflowable and can be read by screen readers and in braille."
    summary_notes: str = "Notes are linked with their calls in both directions."
    summary_pages: str = "Page numbers are those of the PDF edition."
    summary_pictures: str = "Every picture has a text alternative."
    summary_limits: str = "Conformance with WCAG has not been certified."


@dataclass(frozen=True, slots=True)
class EpubFile:
    """One file of the package; `path` is relative to the package document (images/map.png)."""

    path: str
    media_type: str
    content: bytes
    properties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EpubBook:
    """All that an EPUB is made from.

    `sections` stand in reading order, the printed contents among them; `styles` are linked in their order;
    `cover` is a PNG or JPEG picture.
    """

    metadata: EpubMetadata
    sections: tuple[Section, ...]
    pages: PageMap = field(default_factory=PageMap)
    styles: tuple[EpubFile, ...] = ()
    fonts: tuple[EpubFile, ...] = ()
    images: tuple[EpubFile, ...] = ()
    cover: bytes = b""
    words: EpubWords = field(default_factory=EpubWords)


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One line of the page list: the page's label and where it begins, relative to the package document."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class EpubDocument:
    """One XHTML document of the book before it is written: its place in the spine and its bytes.

    `headings` are (level, title, id) in reading order, for the table of contents.
    """

    path: str
    kind: str
    title: str
    content: bytes
    properties: tuple[str, ...] = ()
    headings: tuple[tuple[int, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class OpenedEpub:
    """A finished EPUB read back: its members in order, and where its package document and spine are."""

    name: str
    members: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    package: str = ""
    nav: str = ""
    spine: tuple[str, ...] = ()


def book_urn(*parts: str) -> str:
    """Make a stable identifier from data (publisher, brief, …): the same parts give the same URN for ever."""
    return uuid.uuid5(uuid.NAMESPACE_URL, "\x1f".join(("briefpress", *parts))).urn
