"""Make an edition of a bare text, so that two files can be compared as two editions are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.edition import Author, Edition, Publisher

if TYPE_CHECKING:
    from briefpress.nouns.source import Source


def edition_of_file(source: Source, *, name: str) -> Edition:
    """Give an edition that has a text and what the file says of itself; its name stands for a version.

    It has no apparatus and no date, and what has no date has no imprint either: nobody has published it.
    """
    author = source.metadata.get("author", "")
    return Edition(
        brief=name,
        title=source.metadata.get("title", "") or name,
        subtitle=source.metadata.get("subtitle", ""),
        authors=(Author(name=author),) if author else (),
        language=source.metadata.get("lang", "") or "en",
        version=name,
        rendition="public",
        issued="",
        first_issued="",
        number="",
        identifiers={},
        keywords=(),
        publisher=Publisher(name=""),
        abstract=[],
        key_points=(),
        acknowledgements=[],
        notes="footnotes",
        body=source.blocks,
        own_notes=True,
        chronology=(),
        glossary=(),
        index=(),
        changes=(),
        references=[],
        digests={"source": source.digest},
    )
