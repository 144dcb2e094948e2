"""Part headings of a Word document from the text that they run into.

Lawyers' documents number their clauses with the styles of headings. A clause is a heading, however, only as far as its
style separator (a hidden mark of a paragraph, 17.3.2.36), and one that is a long sentence is none at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.word.names import W, drop, is_on, style_of, words_in

if TYPE_CHECKING:
    from collections.abc import Mapping

# Letters: a heading may be as long as the first, and none ends in a stop and is longer than the second.
_LONG, _LONGEST = 100, 200
_ENDS = re.compile(r"[.;:!?。؟](?:\s+(?:and|or))?[”’\"')\]]*$")
_FEW = 3
_STOP = re.compile(r"[.:;,\]]+(?=\s|$)")


def join_separated(root: etree._Element) -> None:
    """Let what stands behind a style separator go on without a number of its own; its stop goes to the heading."""
    for mark in list(root.iter(f"{W}specVanish")):
        properties = _held(mark, f"{W}pPr")
        head = None if properties is None else properties.getparent()
        behind = None if head is None else head.getnext()
        if not is_on(mark) or head is None or behind is None or behind.tag != f"{W}p" or not words_in(head):
            continue
        _unnumber(behind)
        _give_stop(head, behind)


def plain_clauses(root: etree._Element, headings: Mapping[str, int]) -> int:
    """Let clauses that have the style of a heading be text, in place; count them.

    A style whose paragraphs are clauses for the most part makes no headings, but of those that end without a stop.
    """
    styled: dict[str, list[tuple[etree._Element, str]]] = {}
    for paragraph in root.iter(f"{W}p"):
        if (ident := style_of(paragraph)) in headings and (words := words_in(paragraph)):
            styled.setdefault(ident, []).append((paragraph, words))
    clauses = [one for paragraphs in styled.values() for one in _clauses(paragraphs)]
    for paragraph in clauses:
        for name in ("pStyle", "outlineLvl"):
            for found in paragraph.findall(f"{W}pPr/{W}{name}"):
                drop(found)
    return len(clauses)


def _clauses(paragraphs: list[tuple[etree._Element, str]]) -> list[etree._Element]:
    """Give those of a style's paragraphs that are clauses."""
    ended = [(one, words) for one, words in paragraphs if _ENDS.search(words)]
    long = sum(len(words) > _LONG for _, words in ended)
    least = 0 if len(paragraphs) >= _FEW and 2 * long > len(paragraphs) else _LONGEST
    return [one for one, words in ended if len(words) > least]


def _held(mark: etree._Element, name: str) -> etree._Element | None:
    """Give what holds the properties of a paragraph's mark."""
    run = mark.getparent()
    holder = None if run is None else run.getparent()
    return holder if holder is not None and holder.tag == name else None


def _unnumber(paragraph: etree._Element) -> None:
    """Take the number off a paragraph, that of its style too."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        return
    for found in properties.findall(f"{W}numPr"):
        drop(found)
    number = etree.SubElement(properties, f"{W}numPr")
    etree.SubElement(number, f"{W}numId").set(f"{W}val", "0")


def _give_stop(head: etree._Element, behind: etree._Element) -> None:
    last = [text for text in head.iter(f"{W}t") if text.text]
    first = next((text for text in behind.iter(f"{W}t") if text.text), None)
    stop = _STOP.match(first.text or "") if first is not None else None
    if last and first is not None and stop:
        last[-1].text = (last[-1].text or "").rstrip() + stop[0]
        first.text = (first.text or "")[stop.end() :].lstrip()
