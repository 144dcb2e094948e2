"""What an annotation says, as bodies of a Web Annotation, each with its purpose (W3C, 3.2.4 and 3.3.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefpress.nouns.annotation import (
    Box,
    Comment,
    Emendation,
    Event,
    Exhibit,
    Figure,
    Footnote,
    Gloss,
    Index,
    Pullquote,
    Query,
    Reply,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.nouns.annotation import Annotation

Body = dict[str, Any]
# The editorial kinds and the W3C's motivation for each; what mends the structure of a text edits it.
_MOTIVATIONS = {
    "footnote": "commenting",
    "emendation": "editing",
    "query": "questioning",
    "comment": "commenting",
    "reply": "replying",
    "event": "describing",
    "gloss": "identifying",
    "index": "tagging",
    "pullquote": "highlighting",
    "box": "linking",
    "figure": "linking",
    "table": "linking",
}
_PROSE, _PLAIN = "text/markdown", "text/plain"


def motivation(annotation: Annotation) -> str:
    """Give the W3C's word for why an annotation was made."""
    return _MOTIVATIONS.get(annotation.kind, "editing")


def bodies(annotation: Annotation, *, language: str) -> list[Body]:
    """Give all that an annotation says, in the order of its keys."""
    return [*_said(annotation, language), *(_text(tag, "tagging", "", _PLAIN) for tag in annotation.tags)]


def _said(one: Annotation, language: str) -> Iterator[Body]:
    if isinstance(one, Footnote | Comment | Query | Reply):
        yield _text(one.text, motivation(one), language)
        if isinstance(one, Comment | Query) and one.answer:
            yield _text(one.answer, "replying", language)
    elif isinstance(one, Gloss | Box):
        yield _text(one.term if isinstance(one, Gloss) else one.title, "identifying", language, _PLAIN)
        yield _text(one.text, "describing", language)
    elif isinstance(one, Exhibit):
        yield from _exhibit(one, language)
    else:
        yield from _of_few_words(one, language)


def _of_few_words(one: Annotation, language: str) -> Iterator[Body]:
    if isinstance(one, Emendation):
        yield _text(one.replace, "editing", language, _PLAIN)
        if one.because:
            yield _text(one.because, "commenting", language)
    elif isinstance(one, Event):
        yield {**_text(one.text, "describing", language), "date": one.date}
        if one.sources:
            yield _text(one.sources, "linking", language)
    elif isinstance(one, Index):
        yield _text(f"{one.under}, {one.entry}" if one.under else one.entry, "tagging", language, _PLAIN)
    elif not isinstance(one, Pullquote):
        # What mends the structure of a text says what the passage is.
        yield _text(one.kind, "editing", "", _PLAIN)


def _exhibit(one: Exhibit, language: str) -> Iterator[Body]:
    yield _text(one.caption, "describing", language)
    if isinstance(one, Figure | Table):
        yield _text(one.file, "linking", "", _PLAIN)
        if one.alt:
            yield _text(one.alt, "describing", language, _PLAIN)
    for more in (one.source, one.credit, one.long_description):
        if more:
            yield _text(more, "describing", language)


def _text(value: str, purpose: str, language: str, form: str = _PROSE) -> Body:
    body = {"type": "TextualBody", "value": value, "format": form, "purpose": purpose}
    return {**body, "language": language} if language else body
