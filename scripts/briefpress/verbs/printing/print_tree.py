"""The print HTML as a tree: page numbers written into it as text, long notes moved behind the text."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import etree

from briefpress.nouns.redline import DELETED
from briefpress.verbs.composing.merge_places import merge_places
from briefpress.verbs.composing.stitches import TAG
from briefpress.verbs.printing.running_heads import cut_heads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Tree = etree._Element  # noqa: SLF001 - the stubs know no other name for it

SHORT_SUFFIX = "-short"
"""The id of the short note that stands for a long one is the note's id with this behind it."""

LONG_NOTES_ID = "bp-long-notes"
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))


@dataclass(frozen=True, slots=True)
class LongNoteWords:
    """The words for notes that were moved, in the language of the edition.

    `see` has the places `{number}` and `{page}`; it is split at `{page}`, where the page reference goes.
    """

    title: str = "Long notes"
    see: str = "See long note {number}, p. {page}."


def parse_print(html: str) -> Tree:
    """Read the print HTML, which has to be well-formed XML without namespaces, but for pictures.

    Raises ValueError where it is not: that is a fault of the templates, never of a text.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(html.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(f"the print HTML is not well-formed: {error}") from error


def write_print(tree: Tree) -> str:
    """Write the tree as HTML."""
    return "<!DOCTYPE html>\n" + str(etree.tostring(tree, method="html", encoding="unicode"))


def has_class(element: Tree, name: str) -> bool:
    """Tell whether an element has a class."""
    return name in (element.get("class") or "").split()


def note_calls(tree: Tree) -> tuple[tuple[str, str], ...]:
    """Give (id of the call, id of the note) of every footnote, in the order of the document."""
    pairs = []
    for note in tree.iter("span"):
        if has_class(note, "note"):
            call = note.getprevious()
            known = call is not None and has_class(call, "call")
            pairs.append(((call.get("id") or "") if known and call is not None else "", note.get("id") or ""))
    return tuple(pairs)


def page_references(tree: Tree) -> tuple[str, ...]:
    """Give the ids that page references ask for, each once, in order."""
    return tuple(dict.fromkeys(_target(link) for link in _references(tree)))


def fill_pages(tree: Tree, *, labels: Mapping[str, str], reserved: Mapping[str, str]) -> Tree:
    """Give a copy with page labels in all page references, and headings labelled for bookmarks and running heads.

    `labels` maps the id of a target to the label of its page; `reserved` maps an id whose number would not
    settle to the widest number it had, and room for that is kept.
    """
    filled = deepcopy(tree)
    for link in _references(filled):
        target = _target(link)
        link.text = labels.get(target, "0")
        if target in reserved:
            link.set("style", f"display:inline-block;min-width:{0.6 * len(reserved[target]):.1f}em")
    merge_places(filled)
    for heading in filled.iter():
        if heading.tag in _HEADINGS:
            heading.set("data-bookmark", heading_text(heading))
    cut_heads(filled)
    return filled


def renumbered(before: Tree, after: Tree) -> tuple[str, ...] | None:
    """Give what the page references of the latter tree show, in order; None if the two differ in anything else."""
    ones, others = ([*tree.iter()] for tree in (before, after))
    if len(ones) != len(others):
        return None
    for one, other in zip(ones, others, strict=True):
        alike = (
            one.tag == other.tag and one.attrib == other.attrib and one.tail == other.tail and len(one) == len(other)
        )
        if not alike or (one.text != other.text and not (one.tag == "a" and has_class(one, "pageref"))):
            return None
    return tuple(link.text or "" for link in _references(after))


def heading_text(heading: Tree) -> str:
    """Give the text of a heading without its notes and their calls, and without what a redline strikes."""
    return " ".join("".join(_text(heading)).split())


def move_long_notes(tree: Tree, ids: Iterable[str], *, words: LongNoteWords) -> Tree:
    """Give a copy in which the named notes stand behind the text, in a section of their own.

    The call stays, and links to the long note; a short note at the foot of its page says where that is. No
    word of the note is lost. What other links said of the note still holds: its id goes with it.
    """
    moved = deepcopy(tree)
    wanted = set(ids)
    notes = [note for note in moved.iter("span") if has_class(note, "note") and note.get("id") in wanted]
    if not notes:
        return moved
    section = _section(moved, words)
    for note in notes:
        long = etree.SubElement(section, "div")
        long.set("class", "long-note")
        long.set("role", "doc-endnote")
        long.set("id", note.get("id") or "")
        long.text = note.text
        long.extend(list(note))
        _shorten(note, marker=long.find("a[@class='marker']"), words=words)
    _sort(moved, section)
    return moved


def _sort(tree: Tree, section: Tree) -> None:
    """Put the long notes into the order of their calls: they may have come in several rounds."""
    calls = [call for call in tree.iter("sup") if has_class(call, "call")]
    # From the last to the first: a note that is called again has its place by its first call.
    ranks = {_target(link): rank for rank, call in reversed([*enumerate(calls)]) for link in call.iter("a")}
    notes = section.findall("div")
    for note in sorted(notes, key=lambda note: ranks.get(note.get("id") or "", len(ranks))):
        section.append(note)


def _shorten(note: Tree, *, marker: Tree | None, words: LongNoteWords) -> None:
    """Turn the note that was emptied into the short one that points to the long one."""
    name = note.get("id") or ""
    note.set("id", f"{name}{SHORT_SUFFIX}")
    note.text = None
    number = "".join(map(str, marker.itertext())) if marker is not None else ""
    if marker is not None:
        short = deepcopy(marker)
        short.tail = " "
        note.append(short)
    before, _, after = words.see.partition("{page}")
    paragraph = etree.SubElement(note, "span")
    paragraph.set("class", "note-p bp-see-long")
    paragraph.text = before.replace("{number}", number)
    link = etree.SubElement(paragraph, "a")
    link.set("class", "pageref")
    link.set("href", f"#{name}")
    link.tail = after.replace("{number}", number)


def _section(tree: Tree, words: LongNoteWords) -> Tree:
    """Find or make the section of long notes: behind the last section of the text, or at the end."""
    for section in tree.iter("section"):
        if section.get("id") == LONG_NOTES_ID:
            return section
    section = etree.Element("section")
    section.set("id", LONG_NOTES_ID)
    section.set("class", "bp-long-notes")
    section.set("role", "doc-endnotes")
    heading = etree.SubElement(section, "h1" if next(tree.iter("h2"), None) is None else "h2")
    heading.set("id", f"{LONG_NOTES_ID}-title")
    heading.text = words.title
    texts = [other for other in tree.iter("section") if (other.get("id") or "").startswith("text-")]
    if texts:
        texts[-1].addnext(section)
    else:
        body = tree.find("body")
        (tree if body is None else body).append(section)
    return section


def _references(tree: Tree) -> Iterator[Tree]:
    return (link for link in tree.iter("a") if has_class(link, "pageref"))


def _target(link: Tree) -> str:
    return unquote((link.get("href") or "").removeprefix("#"))


def _text(element: Tree) -> list[str]:
    parts = [element.text or ""]
    for child in element:
        if not any(has_class(child, name) for name in ("note", "call", DELETED, TAG)):
            parts += [" "] if child.tag == "br" else _text(child)
        parts.append(child.tail or "")
    return parts
