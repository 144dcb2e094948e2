"""The contents: headings of the two highest levels of a finished edition, in order, nested."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.nouns.redline import DELETED, INSERTED
from briefpress.verbs.composing.stitches import TAG
from briefpress.verbs.epub import xhtml
from briefpress.verbs.redline.strings import mark_string

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.section import Section

_CHAPTER = "chapter"
_DEPTH = ("h2", "h3")
UNSAID = frozenset({"call", "note", TAG})


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of the contents; in a redline its words carry marks of what became of them."""

    ident: str
    words: str
    under: list[Item] = field(default_factory=list)


def plain_heading(heading: etree._Element) -> str:
    """Give the words of a heading without its notes and their calls, and without what a redline strikes."""
    return _words(heading, without=DELETED)


def _marked(heading: etree._Element) -> str:
    """Give the words of a heading, in a redline with what is gone of them and what is new."""
    old, new = _words(heading, without=INSERTED), plain_heading(heading)
    return new if old == new else mark_string(old, new)


def _words(heading: etree._Element, *, without: str) -> str:
    clone = etree.fromstring(etree.tostring(heading, with_tail=False))
    for element in [element for name in ("sup", "span", "a", "del", "ins") for element in clone.iter(name)]:
        if not (UNSAID | {without}).isdisjoint(element.get("class", "").split()):
            tail = element.tail or ""
            element.clear()
            element.tail = tail
    return " ".join(xhtml.text_of(clone).split())


def outline_of(sections: Sequence[Section]) -> list[Item]:
    """Give the contents: headings of the two highest levels, in order, nested."""
    items: list[Item] = []
    for section in sections:
        root = xhtml.parse(section.xhtml)
        for heading in root.iter(*_DEPTH):
            if "no-toc" in heading.get("class", "") or any(a.tag == "aside" for a in heading.iterancestors()):
                continue
            if section.kind != _CHAPTER and heading.tag != _DEPTH[0]:
                continue
            item = Item(heading.get("id", ""), _marked(heading))
            if heading.tag == _DEPTH[0] or not items:
                items.append(item)
            else:
                items[-1].under.append(item)
    return items
