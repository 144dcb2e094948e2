"""Read what an article of JATS or a book of DocBook says of itself and pandoc passes over: language and keywords.

An article may have its keywords in several languages; those in its own are its keywords.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.markup.element_words import element_words
from briefpress.verbs.markup.local_name import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_HEADS = frozenset({"article-meta", "book-meta", "info", "bookinfo", "articleinfo"})
_GROUPS = frozenset({"kwd-group", "keywordset"})
_WORDS = frozenset({"kwd", "compound-kwd", "nested-kwd", "keyword"})


def language_of(element: etree._Element) -> str:
    """Give the language that a document or a part of it says it is in, empty if it says none."""
    return (element.get(_LANGUAGE) or element.get("lang") or "").strip()


def keywords_of(root: etree._Element) -> tuple[str, ...]:
    """Give the keywords of a document in its own language, each once."""
    groups = list(_groups(root))
    # Where the document says no language, its first keywords are in its own.
    own = _primary(root) or next(map(_primary, groups), "")
    return tuple(dict.fromkeys(word for group in groups if _primary(group) in {"", own} for word in _keywords(group)))


def _groups(root: etree._Element) -> Iterator[etree._Element]:
    """Give the groups of keywords in the head of the whole, which stands in it or in its front."""
    for part in root:
        heads = [part, *part] if local_name(part) == "front" else [part]
        for head in heads:
            if local_name(head) in _HEADS:
                yield from (one for one in head if local_name(one) in _GROUPS)


def _keywords(group: etree._Element) -> Iterator[str]:
    for one in group:
        words = element_words(one)
        if local_name(one) in _WORDS and words:
            yield words


def _primary(element: etree._Element) -> str:
    return re.split("[-_]", language_of(element))[0].lower()
