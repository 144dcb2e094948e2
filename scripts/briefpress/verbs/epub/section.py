"""Make an XHTML document of the EPUB from the tree of a section."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lxml import etree

from briefpress.verbs.epub.small_screens import COLUMN_HEAD
from briefpress.verbs.epub.spots import local, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

XHTML = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"
SVG = "http://www.w3.org/2000/svg"
MATHML = "http://www.w3.org/1998/Math/MathML"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"

# The role that says the same as the kind, where ARIA allows it on a section.
ROLES = {
    "abstract": "doc-abstract",
    "acknowledgments": "doc-acknowledgments",
    "afterword": "doc-afterword",
    "appendix": "doc-appendix",
    "bibliography": "doc-bibliography",
    "chapter": "doc-chapter",
    "colophon": "doc-colophon",
    "conclusion": "doc-conclusion",
    "dedication": "doc-dedication",
    "epilogue": "doc-epilogue",
    "errata": "doc-errata",
    "foreword": "doc-foreword",
    "glossary": "doc-glossary",
    "index": "doc-index",
    "introduction": "doc-introduction",
    "part": "doc-part",
    "preface": "doc-preface",
    "prologue": "doc-prologue",
}
PARTITIONS = ("frontmatter", "bodymatter", "backmatter")
BODY_KINDS = frozenset("chapter part introduction conclusion prologue epilogue volume division".split())
FRONT_KINDS = frozenset(
    "titlepage halftitlepage abstract acknowledgments dedication foreword preface imprint copyright-page "
    "other-credits keywords epigraph frontispiece seriespage toc loi lot".split()
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What all documents of a book share: its language, its direction, its style sheets."""

    language: str
    direction: str
    styles: tuple[str, ...]


def parse(xhtml: str) -> Element:
    """Read a section's XHTML; nothing outside the text is looked up."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    return etree.fromstring(xhtml.encode(), parser)


def space_map(default: str, **others: str) -> dict[str, str]:
    """Give a map of namespaces with a default one, which lxml files under None and its types do not know."""
    spaces: dict[Any, str] = {None: default, **others}
    return spaces


def split_kind(kind: str) -> tuple[str, str]:
    """Give the partition and the word of a kind: "bodymatter/chapter", or "glossary" alone."""
    partition, _, word = kind.rpartition("/")
    if word in PARTITIONS:
        return word, ""
    if partition not in PARTITIONS:
        partition = PARTITIONS[0 if word in FRONT_KINDS else 1 if word in BODY_KINDS else 2]
    return partition, word


def headings(root: Element) -> Iterator[tuple[int, str, Element]]:
    """Give (level, title, element) of the headings that build the text; not those of boxes and quotations."""
    for element in root.iter("h1", "h2", "h3", "h4", "h5", "h6"):
        apart = {"aside", "figure", "blockquote", "td", "th", "nav"}
        listed = "no-toc" not in (element.get("class") or "").split()
        if listed and apart.isdisjoint(local(outer) for outer in element.iterancestors()):
            yield int(element.tag[1]), plain(element), element


def properties(root: Element) -> tuple[str, ...]:
    """Give the manifest properties that a document needs: what it holds inline."""
    names = {local(element) for element in root.iter()}
    return tuple(word for tag, word in (("math", "mathml"), ("svg", "svg")) if tag in names)


def document(root: Element, *, kind: str, title: str, frame: Frame, up: str = "../") -> bytes:
    """Write a tree as an XHTML document of an EPUB; `up` leads from its folder to the package document."""
    partition, word = split_kind(kind)
    _name_section(root, word=word, title=title)
    html = _html(title=title, frame=frame, up=up)
    body = etree.SubElement(html, f"{{{XHTML}}}body")
    body.set(f"{{{OPS}}}type", partition)
    body.append(_spell(root, space=XHTML, up=up))
    return write(html)


def nav_document(roots: Sequence[Element], *, title: str, frame: Frame) -> bytes:
    """Write trees of navigation as the book's navigation document."""
    html = _html(title=title, frame=frame, up="")
    body = etree.SubElement(html, f"{{{XHTML}}}body")
    body.set(f"{{{OPS}}}type", "frontmatter")
    body.extend([_spell(root, space=XHTML, up="") for root in roots])
    return write(html)


def write(root: Element) -> bytes:
    """Write a document in one fixed form."""
    return (
        b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        + etree.tostring(root, encoding="utf-8", xml_declaration=False)
        + b"\n"
    )


def _html(*, title: str, frame: Frame, up: str) -> Element:
    html = etree.Element(f"{{{XHTML}}}html", nsmap=space_map(XHTML, epub=OPS))
    html.attrib.update({"lang": frame.language, f"{{{XML}}}lang": frame.language, "dir": frame.direction})
    head = etree.SubElement(html, f"{{{XHTML}}}head")
    etree.SubElement(head, f"{{{XHTML}}}title").text = title
    for style in frame.styles:
        link = etree.SubElement(head, f"{{{XHTML}}}link")
        link.attrib.update({"rel": "stylesheet", "type": "text/css", "href": up + style})
    return html


def _name_section(root: Element, *, word: str, title: str) -> None:
    """Say what a section is, for machines and for readers who cannot see it."""
    if word and not root.get("data-epub-type"):
        root.set("data-epub-type", word)
    if word in ROLES and not root.get("role"):
        root.set("role", ROLES[word])
    if root.get("role") and not root.get("aria-label") and not root.get("aria-labelledby"):
        first = next((element for _, _, element in headings(root)), None)
        if first is not None and first.get("id"):
            root.set("aria-labelledby", first.get("id") or "")
        elif title:
            root.set("aria-label", title)


def _spell(element: Element, *, space: str, up: str) -> Element:
    """Copy a tree into the namespaces of EPUB; private attributes (data-…) stay behind, but for the heads of cells."""
    name = local(element)
    space = {"svg": SVG, "math": MATHML}.get(name, space)
    own_map = space_map(space) if name in {"svg", "math"} else None
    copy = etree.Element(f"{{{space}}}{name}", nsmap=own_map)
    for key, value in element.attrib.items():
        for spelled_key, spelled_value in _spell_attribute(name, str(key), str(value), up=up):
            copy.set(spelled_key, spelled_value)
    copy.text = element.text
    for child in element:
        if local(child):
            spelled = _spell(child, space=space, up=up)
            copy.append(spelled)
            spelled.tail = child.tail
        elif child.tail:
            if len(copy):
                copy[-1].tail = (copy[-1].tail or "") + child.tail
            else:
                copy.text = (copy.text or "") + child.tail
    return copy


def _spell_attribute(element: str, key: str, value: str, *, up: str) -> Iterator[tuple[str, str]]:
    if key == "data-epub-type":
        yield f"{{{OPS}}}type", value
    elif key in {f"{{{XLINK}}}href", "src"} or (key == "href" and element == "image"):
        yield key, _locate(value, up=up)
    elif key == COLUMN_HEAD or not key.startswith("data-"):
        yield key, value
        if key == "lang":
            yield f"{{{XML}}}lang", value


def _locate(source: str, *, up: str) -> str:
    return up + source if source.startswith("images/") else source
