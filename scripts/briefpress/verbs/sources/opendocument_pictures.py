"""Set the pictures of an OpenDocument text where readers look for them: in a paragraph, and in no group of drawings.

Those that float beside a paragraph stand in one of their own, where they would break its lines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.markup.take_out import take_out, unwrap
from briefpress.verbs.sources.opendocument import DRAW, SVG, TEXT, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

# ODF 1.3, part 3, 19.759: all others stand as a letter does.
_FLOATING = frozenset({"paragraph", "char"})
_LENGTH = re.compile(r"(\d*\.?\d+)(in|cm|mm|pt|pc|px)")
_MILLIMETRES = {"in": 25.4, "cm": 10.0, "mm": 1.0, "pt": 25.4 / 72, "pc": 25.4 / 6, "px": 25.4 / 96}
_SIGN = 10.0


def set_pictures(body: etree._Element) -> None:
    """Take pictures out of groups and links, and set those of a page in a paragraph.

    A picture that is anchored to a page stands before the text (ODF 1.3, part 3, 3.6), and comes first here.
    """
    for group in list(body.iter(f"{DRAW}g", f"{DRAW}a")):
        if next(group.iter(f"{DRAW}image"), None) is not None:
            unwrap(group)
    floating: dict[etree._Element, list[etree._Element]] = {}
    for image in list(body.iter(f"{DRAW}image")):
        frame = image.getparent()
        if frame is None or frame.tag != f"{DRAW}frame":
            continue
        for link in list(frame.iterancestors(f"{TEXT}a")):
            take_out(frame)
            frame.tail, link.tail = link.tail, None
            link.addnext(frame)
        holder = next(frame.iterancestors(f"{TEXT}p", f"{TEXT}h"), None)
        if holder is None:
            paragraph = frame.makeelement(f"{TEXT}p")
            frame.addprevious(paragraph)
            frame.tail = None
            paragraph.append(frame)
        elif frame.get(f"{TEXT}anchor-type") in _FLOATING and _is_high(frame):
            floating.setdefault(holder, []).append(frame)
    for holder, frames in floating.items():
        if words_in(holder) and next(holder.iterancestors(f"{TEXT}list", f"{TEXT}note"), None) is None:
            _set_apart(holder, list(dict.fromkeys(frames)))


def _is_high(frame: etree._Element) -> bool:
    """Tell a picture that is no sign among words: it is a centimetre high or more."""
    found = _LENGTH.fullmatch(frame.get(f"{SVG}height", ""))
    return found is not None and float(found[1]) * _MILLIMETRES[found[2]] >= _SIGN


def _set_apart(holder: etree._Element, frames: Sequence[etree._Element]) -> None:
    """Set the pictures of a heading behind it, those of a paragraph before it or, behind all its words, behind it."""
    ending = {*frames} if holder.tag == f"{TEXT}h" else _ending(holder)
    for frame in frames:
        if frame not in ending:
            holder.addprevious(_apart(frame))
    holder.tail = None  # white space between paragraphs is no text
    for frame in reversed(frames):
        if frame in ending:
            holder.addnext(_apart(frame))


def _apart(frame: etree._Element) -> etree._Element:
    paragraph = frame.makeelement(f"{TEXT}p")
    take_out(frame)
    frame.tail = None
    paragraph.append(frame)
    return paragraph


def _ending(holder: etree._Element) -> set[etree._Element]:
    """Give the pictures of a paragraph behind which no words stand."""
    found: set[etree._Element] = set()
    for piece in _pieces(holder):
        if not isinstance(piece, str):
            found.add(piece)
        elif piece.strip():
            found.clear()
    return found


def _pieces(element: etree._Element) -> Iterator[str | etree._Element]:
    """Give the words and pictures of an element in order."""
    yield element.text or ""
    for child in element:
        if child.tag == f"{DRAW}frame":
            yield child
        else:
            yield from _pieces(child)
        yield child.tail or ""
