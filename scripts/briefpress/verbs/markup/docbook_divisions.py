"""Bring divisions of a DocBook text to where pandoc reads them: sets of books, parts of reference, second titles.

Pandoc knows the titles of books, chapters and sections, and no second title but that of the whole. Changes are made
in place.
"""

from __future__ import annotations

from lxml import etree

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.element_words import element_words
from briefpress.verbs.markup.local_name import local_name, named_like

_TITLES = frozenset({"title", "info"})
_SPOKEN = frozenset({"dialogue", "drama", "poetry"})
# DocBook 5.1, “indexterm”, “index” and “screeninfo”: none is part of the flow of the text.
_UNSHOWN = {
    "indexterm": ("index", "it is an entry for an index"),
    "index": ("index", "its pages are those of another edition"),
    "setindex": ("index", "its pages are those of another edition"),
    "screeninfo": ("hidden", "it says how a picture of a screen was made"),
}
_HEADED = frozenset({"info", "bookinfo", "chapterinfo", "appendixinfo", "prefaceinfo", "sectioninfo", "partinfo"})


def take_out_unshown(root: etree._Element) -> tuple[SetAside, ...]:
    """Take out what would be paragraphs of the text and is shown by nobody, and give its words."""
    aside = []
    for entry in [one for one in root.iter() if local_name(one) in _UNSHOWN]:
        role, reason = _UNSHOWN[local_name(entry)]
        words = element_words(entry)
        if words:
            aside.append(SetAside(int(str(entry.sourceline)), words, role, reason))
        parent, before = entry.getparent(), entry.getprevious()
        if parent is None:
            continue
        if before is not None:
            before.tail = (before.tail or "") + (entry.tail or "")
        else:
            parent.text = (parent.text or "") + (entry.tail or "")
        parent.remove(entry)
    return tuple(aside)


def with_read_divisions(root: etree._Element) -> None:
    """Rewrite sets as books and references as chapters, and set second titles of parts behind their titles."""
    behind: dict[etree._Element, etree._Element] = {}
    for element in [one for one in root.iter() if local_name(one)]:
        name = local_name(element)
        if name == "book" and element is not root:
            element.tag = named_like(element, "part")
        elif name == "set":
            element.tag = named_like(element, "book" if element is root else "part")
        elif name == "reference":
            element.tag = named_like(element, "chapter")
        elif name in _SPOKEN and any(local_name(one) in _TITLES for one in element):
            element.tag = named_like(element, "section")
        elif name == "speaker":
            _set_speaker(element)
        elif name == "subtitle":
            _set_second(element, root, behind)


def _set_speaker(speaker: etree._Element) -> None:
    """Set who speaks as a paragraph before the lines, of which readers take nothing else (DocBook Publishers 1.1)."""
    words = element_words(speaker)
    for inner in list(speaker):
        speaker.remove(inner)
    speaker.text = None
    etree.SubElement(speaker, named_like(speaker, "emphasis"), role="strong").text = words
    speaker.tag = named_like(speaker, "para")
    lines = speaker.getparent()
    if lines is not None and local_name(lines) == "linegroup":
        speaker.tail = None
        lines.addprevious(speaker)


def _set_second(subtitle: etree._Element, root: etree._Element, behind: dict[etree._Element, etree._Element]) -> None:
    """Set the second title of a part as a paragraph behind its title, or the one before; that of the whole is read."""
    head = subtitle.getparent()
    part = head.getparent() if head is not None and local_name(head) in _HEADED else head
    if head is None or part is None or (part is root and local_name(root) in {"book", "article", "set"}):
        return
    paragraph = etree.Element(named_like(subtitle, "para"))
    head.remove(subtitle)
    subtitle.tag = named_like(subtitle, "emphasis")
    subtitle.tail = None
    paragraph.append(subtitle)
    title = behind.get(part)
    if title is None:
        title = next((one for one in reversed(part) if local_name(one) in _TITLES or one is head), None)
    behind[part] = paragraph
    if title is None:
        part.insert(0, paragraph)
    else:
        paragraph.tail, title.tail = title.tail, None
        title.addnext(paragraph)
