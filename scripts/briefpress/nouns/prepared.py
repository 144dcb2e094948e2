"""A document that was prepared for its reader, and what is known of it by its own XML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.nouns.finding import Finding
    from briefpress.nouns.front_matter import Writer
    from briefpress.nouns.read_text import SetAside


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A document as its reader is to read it.

    `words` are all its words by its own XML, those set aside among them; `pictures` and `formulas` count what it
    shows of them; `nested` are the tables within tables that were set behind the text. `later` are the stretches of a
    book that follow on `data`, and `pages` the names by which links in it lead to its pages; `writers`,
    `keywords` and `language` are those in the document's own properties or its head.
    """

    data: bytes
    later: tuple[bytes, ...] = ()
    pages: tuple[str, ...] = ()
    words: str
    set_aside: tuple[SetAside, ...] = ()
    pictures: int = 0
    formulas: int = 0
    nested: int = 0
    findings: tuple[Finding, ...] = ()
    writers: tuple[Writer, ...] = ()
    keywords: tuple[str, ...] = ()
    language: str = ""
