"""Make pop-up notes of the notes in the text: the call stays, the note goes to the section's end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.epub.spots import classes, local, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from briefpress.nouns.epub_package import EpubWords

BACK_ARROW = "\N{UPWARDS ARROW}"  # the house's faces have it; that with a hook is an emoji to many programs
BULLET = "• "
PARTS = frozenset({"note-p", "note-li", "note-quote", "note-code"})


def lift_notes(root: Element, *, words: EpubWords) -> tuple[str, ...]:
    """Move all notes of a section (in place) to its end, and give their ids in order."""
    notes = [element for element in root.iter("span") if "note" in classes(element)]
    if not notes:
        return ()
    _mark_calls(root)
    gathered = etree.SubElement(root, "section")
    gathered.attrib.update({"class": "notes", "data-epub-type": "footnotes", "aria-label": words.notes})
    for note in notes:
        gathered.append(_aside(note, words=words))
        _take_out(note)
    return tuple(note.get("id") or "" for note in notes)


def _take_out(element: Element) -> None:
    """Remove an element and leave the text behind it where it is."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if before is None:
        parent.text = (parent.text or "") + (element.tail or "")
    else:
        before.tail = (before.tail or "") + (element.tail or "")
    parent.remove(element)


def _mark_calls(root: Element) -> None:
    """Make every call a note reference, with its id on the link itself, where readers seek the way back."""
    for call in [element for element in root.iter("sup") if "call" in classes(element)]:
        link = call.find(".//a")
        if link is None:
            continue
        link.attrib.update({"data-epub-type": "noteref", "role": "doc-noteref"})
        ident = call.get("id")
        if ident:
            del call.attrib["id"]
            link.set("id", ident)


def _aside(note: Element, *, words: EpubWords) -> Element:
    """Make the pop-up of a note: its mark, its paragraphs, and the way back."""
    aside = etree.Element("aside")
    kinds = [name for name in classes(note) if name != "note"]
    aside.attrib.update({"class": " ".join(["footnote", *kinds]), "data-epub-type": "footnote"})
    aside.attrib.update({"role": "doc-footnote", "id": note.get("id") or ""})
    for name in ("lang", "dir"):
        if note.get(name):
            aside.set(name, note.get(name) or "")
    marker = next((element for element in note.iter("a") if "marker" in classes(element)), None)
    sign, target = "", f"#{(note.get('id') or '').replace('note-', 'call-', 1)}"
    if marker is not None:
        sign, target = words_of(marker), marker.get("href") or target
        if marker.tail is not None:
            marker.tail = marker.tail.lstrip()
        _take_out(marker)
    _pour(note, into=aside, loose="p")
    if not len(aside) or aside[0].tag != "p":
        aside.insert(0, etree.Element("p"))
    first = aside[0]
    label = etree.Element("span")
    label.set("class", "marker")
    label.text, label.tail = sign, "\u00a0" + (first.text or "")
    first.text = None
    first.insert(0, label)
    last = aside[-1] if aside[-1].tag == "p" else etree.SubElement(aside, "p")
    back = etree.SubElement(last, "a")
    back.attrib.update({"class": "backlink", "href": target, "data-epub-type": "backlink"})
    back.attrib.update({"role": "doc-backlink", "aria-label": words.back.format(sign)})
    back.text = BACK_ARROW
    if back.getprevious() is not None or last.text:
        _append_text(last, "\u00a0", before=back)
    return aside


def _append_text(parent: Element, text: str, *, before: Element) -> None:
    neighbour = before.getprevious()
    if neighbour is None:
        parent.text = (parent.text or "").rstrip() + text
    else:
        neighbour.tail = (neighbour.tail or "").rstrip() + text


def _part(element: Element) -> str:
    return next((name for name in classes(element) if name in PARTS), "") if local(element) == "span" else ""


def _pour(source: Element, *, into: Element, loose: str) -> None:
    """Give the inline parts of a note as blocks; what stands outside any part is wrapped in `loose`."""
    current: Element | None = None

    def text(words: str | None) -> None:
        nonlocal current
        if not words or (current is None and not words.strip()):
            return
        if current is None:
            current = etree.SubElement(into, loose)
        if len(current):
            current[-1].tail = (current[-1].tail or "") + words
        else:
            current.text = (current.text or "") + words

    text(source.text)
    for child in list(source):
        tail, child.tail = child.tail, None
        part = _part(child)
        if part:
            current = None
            _part_block(child, part=part, into=into)
        else:
            if current is None:
                current = etree.SubElement(into, loose)
            current.append(child)
        text(tail)


def _part_block(child: Element, *, part: str, into: Element) -> None:
    if part == "note-li":
        bulleted = (child.text or "").startswith(BULLET)
        child.text = (child.text or "").removeprefix(BULLET)
        # Numbers are words of the note and stay as they are written.
        kind = "bulleted" if bulleted else "plain"
        last = into[-1] if len(into) else None
        listing = last if last is not None and last.get("class") == kind else etree.SubElement(into, "ul")
        listing.set("class", kind)
        block = etree.SubElement(listing, "li")
    elif part == "note-code":
        block = etree.SubElement(into, "pre")
    else:
        block = etree.SubElement(into, "blockquote" if part == "note-quote" else "p")
    for name in ("id", "lang", "dir"):
        if child.get(name):
            block.set(name, child.get(name) or "")
    inner = [_part(one) for one in child]
    alone = not any(words and words.strip() for words in (child.text, *(one.tail for one in child)))
    if part == "note-quote" or (part == "note-li" and alone and all(inner) and inner != ["note-p"]):
        _pour(child, into=block, loose="p")
        return
    # Anything else is one line of words; what is marked as a part in it stays a span.
    block.text = child.text
    block.extend(list(child))
