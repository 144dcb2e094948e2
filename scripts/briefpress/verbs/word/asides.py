"""Set aside what a Word document shows but its text does not mean: contents lists, hidden words, placeholders."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.word.list_heads import list_heads
from briefpress.verbs.word.names import W, drop, is_on, style_of, value, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

_LISTS = re.compile(r"(toc \d|toc heading|table of figures|table of authorities|index \d|index heading)", re.IGNORECASE)
_LIST_FIELDS = re.compile(r"\s*(TOC|INDEX|TOA)\b", re.IGNORECASE)
_GALLERIES = frozenset({"Table of Contents", "Indices"})


def set_aside_lists(root: etree._Element, names: Mapping[str, str], levels: Mapping[str, int]) -> Iterator[SetAside]:
    """Take out lists that Word made: contents, figures, index, and the headings of such lists.

    `names` are styles' names by their ids, `levels` those of heading styles, from 1.
    """
    reason = "Word made this list from the text; the press makes its own"
    taken: dict[etree._Element, None] = {}
    for control in root.iter(f"{W}sdt"):
        if value(control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")) in _GALLERIES:
            taken.update(dict.fromkeys(control.iter(f"{W}p")))
    for paragraph in root.iter(f"{W}p"):
        if _LISTS.fullmatch(names.get(style_of(paragraph), "")):
            taken[paragraph] = None
    for paragraph, texts, beyond in _in_list_fields(root):
        if beyond and paragraph not in taken:
            yield from _emptied(texts, reason)
        else:
            taken[paragraph] = None
    if not taken:
        return
    taken.update(dict.fromkeys(list(list_heads(root, taken, levels))))
    for paragraph in [one for one in root.iter(f"{W}p") if one in taken]:
        words = words_in(paragraph)
        _clear(paragraph)
        if words:
            yield SetAside(0, words, "contents", reason)


def _emptied(texts: list[etree._Element], reason: str) -> Iterator[SetAside]:
    """Empty texts of a paragraph that holds others."""
    words = "".join(text.text or "" for text in texts).strip()
    for text in texts:
        text.text = ""
    if words:
        yield SetAside(0, words, "contents", reason)


def _in_list_fields(root: etree._Element) -> Iterator[tuple[etree._Element, list[etree._Element], bool]]:
    """Give the paragraphs in the result of a field which makes a list (17.16.5.69), and what texts of each are in it.

    The third says whether the paragraph has texts that are not in it: often a field ends in the heading behind it.
    """
    if next(root.iter(f"{W}fldChar"), None) is None:
        return
    open_fields: list[str] = []
    lists = 0  # of those that are open; a document may open thousands of fields and end none
    for paragraph in root.iter(f"{W}p"):
        inside = lists > 0
        texts: list[etree._Element] = []
        beyond = False
        ever = inside
        for part in paragraph.iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
            kind = part.get(f"{W}fldCharType", "")
            if part.tag == f"{W}t":
                if inside:
                    texts.append(part)
                beyond = beyond or (not inside and bool((part.text or "").strip()))
            elif kind == "begin":
                open_fields.append("")
            elif kind == "end" and open_fields:
                lists -= _makes_list(open_fields.pop())
            elif part.tag == f"{W}instrText" and open_fields:
                lists -= _makes_list(open_fields[-1])
                open_fields[-1] += part.text or ""
                lists += _makes_list(open_fields[-1])
            inside = lists > 0
            ever = ever or inside
        if ever:
            yield paragraph, texts, beyond


def _makes_list(code: str) -> bool:
    return _LIST_FIELDS.match(code) is not None


def _clear(paragraph: etree._Element) -> None:
    """Empty a paragraph, but for the ends and beginnings of other fields and a section's properties."""
    if not len(paragraph):
        return
    for child in list(paragraph):
        if child.tag != f"{W}pPr":
            paragraph.remove(child)
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    if style is not None:
        drop(style)


def set_aside_hidden(root: etree._Element, hiding: frozenset[str]) -> Iterator[SetAside]:
    """Take out hidden words (17.3.2.41); `hiding` are the ids of styles that hide what they are on."""
    for run in list(root.iter(f"{W}r")):
        properties = run.find(f"{W}rPr")
        switch = None if properties is None else properties.find(f"{W}vanish")
        style = "" if properties is None else value(properties.find(f"{W}rStyle"))
        hidden = is_on(switch) if switch is not None else style in hiding
        if hidden and run.find(f"{W}fldChar") is None and run.find(f"{W}instrText") is None:
            words = words_in(run)
            drop(run)
            if words:
                yield SetAside(0, words, "hidden", "Word does not show these words")


def set_aside_placeholders(root: etree._Element) -> Iterator[SetAside]:
    """Take out what Word shows where a form has not been filled in (17.5.2.39)."""
    for control in list(root.iter(f"{W}sdt")):
        if is_on(control.find(f"{W}sdtPr/{W}showingPlcHdr")):
            content = control.find(f"{W}sdtContent")
            for text in [] if content is None else list(content.iter(f"{W}t")):
                words = text.text or ""
                text.text = ""
                if words.strip():
                    yield SetAside(0, words, "placeholder", "a form was not filled in here")
