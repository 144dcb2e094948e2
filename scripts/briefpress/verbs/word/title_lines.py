"""Keep what stands in the title of a Word document: readers take such paragraphs out, and keep one of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.word.names import A, M, V, W, drop, style_of, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Of several authors, dates or abstracts all come through; of several titles the last.
_ONE = ("title", "subtitle")
_TAKEN = frozenset({*_ONE, "author", "date", "abstract", "abstract title"})
_SHOWN = (f"{A}blip", f"{V}imagedata", f"{W}footnoteReference", f"{W}endnoteReference", f"{M}oMath")


def join_titles(root: etree._Element, names: Mapping[str, str]) -> None:
    """Make one paragraph of a title's lines, in place; one with a picture, note or formula becomes ordinary text.

    `names` are styles' names by their ids. A title line without words is none.
    """
    first: dict[str, etree._Element] = {}
    for paragraph, kind in list(_opening(root, names)):
        if next(paragraph.iter(*_SHOWN), None) is not None:
            _plain(paragraph)
            return  # readers look for titles only as far as the first paragraph that is none
        if not words_in(paragraph):
            _plain(paragraph)
        elif kind in _ONE:
            if kind in first:
                _append(first[kind], paragraph)
            first.setdefault(kind, paragraph)


def _opening(root: etree._Element, names: Mapping[str, str]) -> Iterator[tuple[etree._Element, str]]:
    """Give the paragraphs at the head of a text that readers take out, with the names of their styles."""
    body = root.find(f"{W}body")
    for paragraph in () if body is None else body:
        kind = names.get(style_of(paragraph), "").lower() if paragraph.tag == f"{W}p" else ""
        if kind in _TAKEN:
            yield paragraph, kind
        elif paragraph.tag != f"{W}p" or words_in(paragraph) or next(paragraph.iter(*_SHOWN), None) is not None:
            return


def _plain(paragraph: etree._Element) -> None:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    if style is not None:
        drop(style)


def _append(first: etree._Element, paragraph: etree._Element) -> None:
    """Set a paragraph behind another as a line of it."""
    etree.SubElement(etree.SubElement(first, f"{W}r"), f"{W}br")
    for child in list(paragraph):
        if child.tag != f"{W}pPr":
            first.append(child)
    drop(paragraph)
