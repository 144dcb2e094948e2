"""Put a stretch of words that runs against its paragraph into one element, where mark-up divides it.

The engine of print orders the words of each piece of text by itself, and sets the pieces one after another in the
direction of the element around them. Where a Hebrew phrase within English holds emphasis, a link or the call of a
note, its pieces would stand in the wrong order; in an element that runs from right to left they stand as they should.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING, Literal
from unicodedata import bidirectional

from lxml import etree

from briefpress.nouns.scripts import FROM_RIGHT, runs_from_right

if TYPE_CHECKING:
    from collections.abc import Iterator

_INLINE = frozenset(
    "a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var".split()
)
_DRAWN = frozenset({"img", "svg", "math"})
_OWN = frozenset({"note", "note-p", "note-li", "note-quote", "note-code", "note-row", "long-note"})


@dataclass(frozen=True, slots=True)
class _Slot:
    """A piece of text: in an element before its children, or behind it."""

    element: etree._Element
    where: Literal["text", "tail"]

    @property
    def words(self) -> str:
        return (self.element.text if self.where == "text" else self.element.tail) or ""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """The pieces of text that are set on the same lines, and the direction of those."""

    direction: str
    slots: list[_Slot] = field(default_factory=list)


def join_turned(body: etree._Element, *, direction: str) -> None:
    """Join every stretch that runs against its paragraph and is divided by mark-up; words stay as they are."""
    if direction == "ltr" and not runs_from_right("".join(map(str, body.itertext()))):
        return
    paragraphs: list[_Paragraph] = []
    _gather(body, _Paragraph(direction), paragraphs)
    for paragraph in paragraphs:
        # From the last to the first: what is moved lies behind what is still to be looked for.
        for start, end in reversed(list(_stretches(paragraph))):
            _join(paragraph, start, end)


def _gather(element: etree._Element, current: _Paragraph, found: list[_Paragraph]) -> _Paragraph:
    """Gather the paragraphs of an element, the one it stands in first; give the one that goes on behind it."""
    if not current.slots:
        found.append(current)
    current.slots.append(_Slot(element, "text"))
    for child in element:
        name = str(child.tag).rpartition("}")[2]
        inside = child.get("dir") or current.direction
        if name in _DRAWN:
            pass
        elif name == "br" or (name in _INLINE and _is_apart(child)):
            _gather(child, _Paragraph(inside), found)
        elif name in _INLINE:
            current = _gather(child, current, found)
        else:
            _gather(child, _Paragraph(inside), found)
        if name == "br" or name not in _INLINE | _DRAWN:
            current = _Paragraph(current.direction)
            found.append(current)
        current.slots.append(_Slot(child, "tail"))
    return current


def _is_apart(element: etree._Element) -> bool:
    """Tell whether the words of an inline element are not set among those around it, or in a direction of their own."""
    return bool(element.get("dir")) or not _OWN.isdisjoint(element.get("class", "").split())


def _stretches(paragraph: _Paragraph) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Give where stretches against the direction begin and end (piece, letter), if they lie in several pieces.

    A number behind such words belongs to them, and one before them does not (UAX 9, W2 and W7).
    """
    against, along = (FROM_RIGHT, {"L"}) if paragraph.direction == "ltr" else ({"L"}, FROM_RIGHT)
    start: tuple[int, int] | None = None
    end = (0, 0)
    for number, slot in enumerate(paragraph.slots):
        for offset, letter in enumerate(slot.words):
            kind = bidirectional(letter)
            if kind in against:
                start = start or (number, offset)
            if start and (kind in against or kind == "EN"):
                end = (number, offset + 1)
            elif start and kind in along:
                if start[0] != end[0]:
                    yield start, end
                start = None
    if start and start[0] != end[0]:
        yield start, end


def _join(paragraph: _Paragraph, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Put what lies between two places into one element, which parts elements that lie over its edges."""
    last = _marker(paragraph.slots[end[0]], end[1])
    first = _marker(paragraph.slots[start[0]], start[1])
    above = set(last.iterancestors())
    home = next(one for one in first.iterancestors() if one in above)
    _raise(first, home, begins=True)
    _raise(last, home, begins=False)
    _past_note(last)
    joined = etree.Element(first.tag, dir="rtl" if paragraph.direction == "ltr" else "ltr")
    first.addprevious(joined)
    joined.text, joined.tail = first.tail, last.tail
    joined.extend(list(takewhile(lambda one: one is not last, first.itersiblings())))
    for note in joined.iter(first.tag):
        if note is not joined and not _OWN.isdisjoint(note.get("class", "").split()) and not note.get("dir"):
            note.set("dir", paragraph.direction)
    for marker in (first, last):
        marker.tail = None
        home.remove(marker)


def _marker(slot: _Slot, offset: int) -> etree._Element:
    """Put an empty element at a place of a piece of text."""
    marker = etree.Element("span")
    words = slot.words
    marker.tail = words[offset:]
    if slot.where == "text":
        slot.element.text = words[:offset]
        slot.element.insert(0, marker)
    else:
        _behind(slot.element, marker)
        slot.element.tail = words[:offset]
    return marker


def _raise(marker: etree._Element, home: etree._Element, *, begins: bool) -> None:
    """Bring a marker up to the element that holds the whole stretch; elements around it are parted where it stands."""
    while (around := _holder(marker)) is not home:
        before = (around.text or "").strip() or marker.getprevious() is not None
        behind = (marker.tail or "").strip() or marker.getnext() is not None
        if begins and not before:
            _move(marker, around, behind=False)
        elif not begins and not behind:
            _move(marker, around, behind=True)
        else:
            rest = etree.Element(
                around.tag, {str(key): str(value) for key, value in around.attrib.items() if key != "id"}
            )
            rest.text = marker.tail
            rest.extend(list(marker.itersiblings()))
            rest.tail, around.tail = around.tail, None
            marker.tail = None
            _behind(around, rest)
            _behind(around, marker)


def _move(marker: etree._Element, around: etree._Element, *, behind: bool) -> None:
    """Move a marker out of an element at whose edge it stands; the words at the edge stay in the element."""
    words, marker.tail = marker.tail or "", None
    if behind:
        before = marker.getprevious()
        if before is None:
            around.text = (around.text or "") + words
        else:
            before.tail = (before.tail or "") + words
        around.remove(marker)
        marker.tail, around.tail = around.tail, None
        _behind(around, marker)
    else:
        around.text = (around.text or "") + words
        around.remove(marker)
        around.addprevious(marker)


def _behind(element: etree._Element, other: etree._Element) -> None:
    """Put an element, with the words behind it, right behind another one, before the words that followed that."""
    words, element.tail = element.tail, None
    element.addnext(other)
    element.tail = words


def _past_note(marker: etree._Element) -> None:
    """Take a note in whose call is the last of a stretch: a note stands right behind its call."""
    note = marker.getnext()
    if note is not None and not marker.tail and "note" in note.get("class", "").split():
        marker.tail, note.tail = note.tail, None
        marker.addprevious(note)


def _holder(element: etree._Element) -> etree._Element:
    """Give the element around one that stands in a paragraph; only the root of a tree has none."""
    holder = element.getparent()
    if holder is None:
        message = f"<{element.tag}> stands in no paragraph"
        raise ValueError(message)
    return holder
