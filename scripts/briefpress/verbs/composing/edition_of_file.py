"""Make an edition of a bare text, so that two files can be compared as two editions are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.edition import Author, Edition, Publisher
from briefpress.nouns.tree import nodes
from briefpress.verbs.sources.likely_language import likely_language
from briefpress.verbs.trees.project import project
from briefpress.verbs.trees.typed_words import typed_words

if TYPE_CHECKING:
    from briefpress.nouns.source import Source
    from briefpress.nouns.tree import Nodes


def title_in_text(blocks: Nodes) -> str:
    """Give the title that a text begins with: the heading that is first of all and alone on its level, or nothing."""
    first = blocks[0] if blocks and blocks[0]["t"] == "Header" else None
    if first is None or any(node["t"] == "Header" and node["c"][0] <= first["c"][0] for node in nodes(blocks[1:])):
        return ""
    reading = project([{"t": "Plain", "c": first["c"][2]}])
    flow = reading.streams[0]
    return " ".join(reading.text[flow.start : flow.end].split())


def edition_of_file(source: Source, *, name: str, title: str) -> Edition:
    """Give an edition that has a text and what the file says of itself; its name stands for a version.

    `title` is for a file that has none: its name would tell of a change where there is none in the text.
    It has no apparatus and no date, and what has no date has no imprint either: nobody has published it.
    """
    body = typed_words(source.blocks)
    names = [writer.name for writer in source.front.writers] or [source.metadata.get("author", "")]
    return Edition(
        brief=name,
        title=source.metadata.get("title", "") or title,
        subtitle=source.metadata.get("subtitle", ""),
        authors=tuple(Author(name=name) for name in names if name),
        language=source.front.language or source.metadata.get("lang", "") or likely_language(project(body).text),
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
        body=body,
        own_notes=True,
        chronology=(),
        glossary=(),
        index=(),
        changes=(),
        references=[],
        digests={"source": source.digest},
    )
