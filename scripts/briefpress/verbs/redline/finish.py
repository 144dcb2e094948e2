"""Finish the sections of a redline: marks become `ins` and `del`, every change has an id, what changed is counted."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.nouns.redline import DELETED, INSERTED, MOVED, RESTYLED, Changed, Op
from briefpress.verbs.composing.outline import plain_heading
from briefpress.verbs.epub import xhtml
from briefpress.verbs.epub.add_class import add_class
from briefpress.verbs.redline.mark import GONE
from briefpress.verbs.redline.pieces import CHANGE
from briefpress.verbs.redline.split_words import split_words
from briefpress.verbs.redline.strings import newer, parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.nouns.labels import Labels
    from briefpress.nouns.section import Section

_TAGS = {INSERTED: "ins", DELETED: "del"}
_CLASSES = {Op.INSERTED: INSERTED, Op.DELETED: DELETED}
STRUCK = "bp-struck"
_LONG = 16
# A note and its call.
_NOTED = frozenset({"note", "call"})
_CONTENTS = "toc"
_BELOW_NOUGHT = "event--"
_CHANGE = f"data-{CHANGE}"


@dataclass(slots=True)
class Finisher:
    """Finishes the sections of one redline in their order; changes are numbered through all of them."""

    labels: Labels
    number: int = field(default=0)

    def section(self, section: Section) -> tuple[Section, tuple[Changed, ...]]:
        """Give a finished section, and what changed under each heading of its two highest levels."""
        root = xhtml.parse(section.xhtml)[0]
        _mark_strings(root)
        name_marks(root)
        _mend_chronology(root)
        _lists(root)
        _long_words(root)
        self._moves(root)
        title = newer(section.title)
        # The contents repeat headings, which are counted where they stand.
        changed = () if section.kind == _CONTENTS else self._count(root, section.slug, title)
        return replace(section, title=title, xhtml=xhtml.serialise(root)), changed

    def _moves(self, root: etree._Element) -> None:
        """Say at both ends of a move where the other is."""
        for block in list(root.iter("div")):
            if MOVED not in block.get("class", "").split():
                continue
            move = block.get("data-move", "")
            xhtml.drop(block, "data-move")
            here, there = ("from", "to") if f"{MOVED}-from" in block.get("class", "") else ("to", "from")
            block.set("id", f"moved-{move}-{here}")
            label = etree.Element("p")
            label.set("class", "bp-move-label")
            before, _, after = self.labels[f"redline-moved-{there}"].partition("{page}")
            label.text = before
            link = etree.SubElement(label, "a")
            link.set("class", "pageref")
            link.set("href", f"#moved-{move}-{there}")
            link.tail = after
            block.insert(0, label)

    def _count(self, root: etree._Element, slug: str, title: str) -> tuple[Changed, ...]:
        """Give each change of a section an id, and count: a deletion with the insertion behind it is one."""
        heads = _headings(root, Changed(section=slug, title=title))
        counts: dict[str, Changed] = {}
        before = ""
        for element in list(_outermost(root)):
            change = element.get(_CHANGE, "")
            head = heads[element]
            count = counts.get(head.section, head)
            words = _words(element)
            goes_on = bool(change and change == before) or _follows_change(element)
            if not goes_on:
                self.number += 1
                if not element.get("id"):
                    element.set("id", f"change-{self.number}")
            counted = (int(not goes_on), words * (element.tag == "ins"), words * (element.tag == "del"))
            noted = counted if _is_in_notes(element, words) else (0, 0, 0)
            counts[head.section] = replace(
                count,
                changes=count.changes + counted[0],
                inserted=count.inserted + counted[1],
                deleted=count.deleted + counted[2],
                restyled=count.restyled + (not goes_on and element.tag == "span"),
                places=count.places if goes_on else (*count.places, element.get("id", "")),
                noted=(count.noted[0] + noted[0], count.noted[1] + noted[1], count.noted[2] + noted[2]),
            )
            before = change
        for div in root.iter("div"):
            if f"{MOVED}-to" in div.get("class", "").split():
                head = heads[div]
                count = counts.get(head.section, head)
                counts[head.section] = replace(count, moved=count.moved + 1)
        for element in root.iter():
            xhtml.drop(element, _CHANGE)
        return tuple(count for count in counts.values() if count.changes)


def _headings(root: etree._Element, head: Changed) -> dict[etree._Element, Changed]:
    """Give the heading that each element stands under, as an empty count; the first is the section's own."""
    out = {}
    for element in root.iter():
        if element.tag == "h3" and element.get("id"):
            head = Changed(section=element.get("id", ""), title=plain_heading(element))
        out[element] = head
    return out


def is_mark(element: etree._Element) -> bool:
    """Tell whether an element marks a change."""
    return bool({INSERTED, DELETED, RESTYLED} & set(element.get("class", "").split()))


def _outermost(element: etree._Element) -> Iterator[etree._Element]:
    """Give the marks that stand in no other mark, but for those in notes, which stand elsewhere on the page."""
    for child in element:
        if is_mark(child):
            yield child
            for note in child.iter("span"):
                if "note" in note.get("class", "").split():
                    yield from _outermost(note)
        else:
            yield from _outermost(child)


def _follows_change(element: etree._Element) -> bool:
    """Tell whether an element is the second half of a change in a string: the mark before it has no number either."""
    before = element.getprevious()
    unnumbered = not element.get(_CHANGE) and before is not None and not before.get(_CHANGE)
    return unnumbered and before is not None and is_mark(before) and not before.tail


def _is_in_notes(element: etree._Element, words: int) -> bool:
    """Tell a mark in a note, or one that has no words of its own but those of a note that came or went."""
    if any(_NOTED & set(above.get("class", "").split()) for above in (element, *element.iterancestors())):
        return True
    return not words and any(_NOTED & set(inner.get("class", "").split()) for inner in element.iter())


def _words(element: etree._Element) -> int:
    """Count the words of a mark, without those of notes called in it: they are marked themselves."""
    text = "".join(_own_text(element))
    return sum(any(map(str.isalnum, word)) for word in split_words(text))


def _own_text(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if not _NOTED & set(child.get("class", "").split()):
            yield from _own_text(child)
        yield child.tail or ""


def _mark_strings(root: etree._Element) -> None:
    """Make elements of the marks that strings carry; in attributes the newer words stand."""
    for element in list(root.iter()):
        for name, value in list(element.attrib.items()):
            element.set(name, newer(str(value)))
        tail_parts = parts(element.tail or "")
        text_parts = parts(element.text or "")
        if any(op is not Op.SAME for op, _ in tail_parts):
            parent = element.getparent()
            if parent is not None:
                element.tail = None
                _fill(parent, tail_parts, behind=element)
        if any(op is not Op.SAME for op, _ in text_parts):
            element.text = None
            _fill(element, text_parts, behind=None)


def _fill(parent: etree._Element, made: list[tuple[Op, str]], *, behind: etree._Element | None) -> None:
    last = behind
    place = 0 if behind is None else parent.index(behind) + 1
    for op, words in made:
        if op is Op.SAME:
            if last is None:
                parent.text = (parent.text or "") + words
            else:
                last.tail = (last.tail or "") + words
            continue
        mark = etree.Element(_TAGS[_CLASSES[op]])
        mark.set("class", _CLASSES[op])
        mark.text = words
        parent.insert(place, mark)
        place += 1
        last = mark


def name_marks(root: etree._Element) -> None:
    """Call marks what they are."""
    for span in root.iter("span"):
        for kind, tag in _TAGS.items():
            if kind in span.get("class", "").split():
                span.tag = tag


def _mend_chronology(root: etree._Element) -> None:
    """Give entries that are gone their old number as a sign, and take out references that lead nowhere."""
    for row in root.iter("tr"):
        if row.get("id", "").startswith(_BELOW_NOUGHT):
            number = row.get("id", "").removeprefix(_BELOW_NOUGHT)
            xhtml.drop(row, "id")
            row.set("class", STRUCK)
            row[0].text = f"{GONE}{number}"
    for where in list(root.iter("span")):
        link = where.find("a")
        if "where" in where.get("class", "").split() and link is not None and link.get("href") == "#":
            parent = where.getparent()
            if parent is not None:
                parent.remove(where)


def _lists(root: etree._Element) -> None:
    """Give the items of lists the numbers of the newer edition: an item that is gone takes none."""
    for items in root.iter("ol", "ul"):
        number = int(items.get("start", "1"))
        rows = [item for item in items if item.tag == "li"]
        gone = [_all_gone(item) for item in rows]
        for item, is_gone in zip(rows, gone, strict=True):
            if is_gone:
                item.set("class", STRUCK)
            elif items.tag == "ol" and any(gone):
                # The engine of print knows the property only, assistive technology the attribute only.
                item.set("value", str(number))
                # That engine counts on behind the setting, browsers before it.
                item.set("style", f"counter-set: list-item {number}; counter-increment: list-item 0")
            number += not is_gone


def _long_words(root: etree._Element) -> None:
    """Name the cells of tables that hold a word so long that its column would take the room of others."""
    for cell in root.iter("td", "th"):
        if max(map(len, xhtml.text_of(cell).split()), default=0) > _LONG:
            add_class(cell, "bp-long")


def _all_gone(item: etree._Element) -> bool:
    """Tell whether everything that an item says is struck."""
    said = xhtml.text_of(item).strip()
    return bool(said) and not "".join(_standing(item)).strip()


def _standing(element: etree._Element) -> Iterator[str]:
    if DELETED in element.get("class", "").split():
        return
    yield element.text or ""
    for child in element:
        yield from _standing(child)
        yield child.tail or ""
