"""A section of an edition as XHTML: what the PDF and the EPUB are both made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """One top-level section of an edition, the same for print and EPUB.

    `slug` names its file and is its element id. `kind` is the word of the EPUB Structural Semantics
    Vocabulary for it. `title` is plain text for bookmarks and navigation. `xhtml` is well-formed XML in
    HTML's names without namespaces; page references in it are empty until a page map fills them.
    """

    slug: str
    kind: str
    title: str
    xhtml: str
