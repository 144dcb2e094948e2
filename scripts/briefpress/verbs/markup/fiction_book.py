"""Bring words of a FictionBook to where pandoc reads them, and list those that say something of the book.

Pandoc takes the sections of the body that is named “notes” for notes, and passes over those that nothing calls, over
their titles, and over the words that call them (FictionBook 2.1). Changes are made in place.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.fiction_names import INLINE, like, name_of

_ABOUT = {
    "translator": "translator",
    "sequence": "series",
    "src-title-info": "note of its original",
    "document-info": "note of the file",
    "publish-info": "note of its printed edition",
    "custom-info": "further note",
}
_XLINK = "{http://www.w3.org/1999/xlink}"


@dataclass(frozen=True, slots=True)
class FictionBook:
    """What a FictionBook holds: the words of its bodies, what it says of itself, how many pictures it shows."""

    words: str
    set_aside: tuple[SetAside, ...]
    pictures: int


def prepare_fiction(root: etree._Element) -> FictionBook:
    """Rewrite a FictionBook so that pandoc passes over no words of its bodies."""
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    bodies = [body for body in root if name_of(body) == "body"]
    aside = [*_about(root)]
    for body in bodies:
        _set_signatures(body)
        if body.get("name") == "notes":
            aside += _set_notes(root, body)
    bodies = [body for body in root if name_of(body) == "body"]
    return FictionBook(
        words="\n\n".join(map(_words, bodies)),
        set_aside=tuple(aside),
        pictures=sum(name_of(one) == "image" for body in bodies for one in body.iter()),
    )


def _set_signatures(body: etree._Element) -> None:
    """Make paragraphs of authors and dates that stand where the schema has none."""
    for one in [one for one in body.iter() if name_of(one) in {"text-author", "date"}]:
        parent = one.getparent()
        if parent is not None and name_of(parent) not in {"poem", "cite", "epigraph"}:
            inner = [str(below.tag) for below in one if name_of(below) == "p"]
            etree.strip_tags(one, *inner)
            one.tag = like(one, "p")


def _about(root: etree._Element) -> list[SetAside]:
    """List what the book says of itself and pandoc does not read."""
    described = [one for one in root if name_of(one) == "description"]
    found = []
    for element in [inner for one in described for inner in one.iter()]:
        within = any(name_of(around) in _ABOUT for around in element.iterancestors())
        if (name := _ABOUT.get(name_of(element))) and not within:
            series = " ".join(str(element.get(key, "")) for key in ("name", "number"))
            words = " ".join(f"{series} {_words(element)}".split())
            if words:
                found.append(SetAside(0, words, "metadata", f"it is the book's own {name}"))
    return found


def _set_notes(root: etree._Element, notes: etree._Element) -> list[SetAside]:
    """Make notes of the sections that are called; the others become text at the end."""
    sections = {one.get("id", ""): one for one in notes.iter() if name_of(one) == "section" and one.get("id")}
    called: dict[str, str] = {}
    for link in [one for one in root.iter() if name_of(one) == "a"]:
        ident = next((str(link.get(key)) for key in (f"{_XLINK}href", "href") if link.get(key)), "").removeprefix("#")
        if any(around is notes for around in link.iterancestors()):
            # A note within a note would not come through; its link leads to what then is text.
            link.attrib.pop("type", "")
        elif ident in sections:
            mark = _letters(_words(link))
            called.setdefault(ident, mark)
            _set_call(link, title=_letters(_title(sections[ident])))
    for ident, mark in called.items():
        _set_title(sections[ident], mark=mark)
        notes.append(sections[ident])
    others = [child for child in notes if child.get("id", "") not in called and _shows(child)]
    head = [child for child in others if name_of(child) == "title"]
    if len(head) == len(others):
        for title in head:
            notes.remove(title)
        return [SetAside(0, _words(one), "metadata", "it heads the notes") for one in head]
    rest = notes.makeelement(str(notes.tag))
    rest.extend(others)
    notes.addnext(rest)
    return []


def _shows(element: etree._Element) -> bool:
    return bool(_words(element)) or any(name_of(one) == "image" for one in element.iter())


def _set_call(link: etree._Element, *, title: str) -> None:
    """Make a call of a link to a note; words that are no mark stay before it."""
    words = _words(link)
    mark = _letters(words)
    link.set("type", "note")
    if mark not in {"", title} and not mark.isdigit() and len(mark) > 1:
        kept = link.makeelement(like(link, "style"), name="call")
        kept.text = link.text
        kept.extend(list(link))
        link.addprevious(kept)
    for inner in list(link):
        link.remove(inner)
    link.text = None


def _set_title(section: etree._Element, *, mark: str) -> None:
    """Take a title away that repeats the mark; make a paragraph of another."""
    for title in [child for child in section if name_of(child) == "title"]:
        if _letters(_words(title)) in {"", mark} or _letters(_words(title)).isdigit():
            section.remove(title)
            continue
        for child in reversed(list(title)):
            section.insert(section.index(title) + 1, child)
        section.remove(title)


def _title(section: etree._Element) -> str:
    return " ".join(_words(child) for child in section if name_of(child) == "title")


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()


def _words(element: etree._Element) -> str:
    """Give the words of an element; what is a block of its own parts them."""
    out: list[str] = []
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        gap = "" if name_of(inner) in INLINE else "\n"
        out += [gap, inner.text or ""] if event == "start" else [gap, "" if inner is element else inner.tail or ""]
    return " ".join("".join(out).split())
