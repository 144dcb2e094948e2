"""Prepare an OpenDocument text for pandoc: accept its changes, set out its boxes, set aside what is no text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.edges.containers.odt_objects import set_formulas, set_objects
from briefpress.edges.containers.unpack import Unpacked, pack
from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.prepared import Prepared
from briefpress.nouns.read_text import SetAside
from briefpress.nouns.unreadable import Unreadable
from briefpress.verbs.markup.take_out import take_out
from briefpress.verbs.sources.nested_tables import take_out_nested
from briefpress.verbs.sources.numbered_heads import set_heads_free
from briefpress.verbs.sources.opendocument import (
    DC,
    DRAW,
    OFFICE,
    STYLE,
    TEXT,
    set_boxes,
    set_fields,
    unwrap_groups,
    words_in,
)
from briefpress.verbs.sources.opendocument_heads import mark_typed_heads
from briefpress.verbs.sources.opendocument_hidden import set_aside_hidden
from briefpress.verbs.sources.opendocument_links import mark_places
from briefpress.verbs.sources.opendocument_listings import set_listings
from briefpress.verbs.sources.opendocument_looks import read_looks
from briefpress.verbs.sources.opendocument_pictures import set_pictures
from briefpress.verbs.sources.opendocument_runs import join_spans
from briefpress.verbs.sources.parted_text import part_text
from briefpress.verbs.sources.style_cycles import part_cycles
from briefpress.verbs.sources.symbol_fonts import with_ordinary_signs
from briefpress.verbs.sources.tracked import comment_finding, tracked_finding
from briefpress.verbs.sources.typed_heads import heads_finding
from briefpress.verbs.sources.whole_rows import add_whole_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
_HREF = "{http://www.w3.org/1999/xlink}href"
_ENCRYPTED = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}encryption-data"
_KINDS = {"insertion": "insertion", "deletion": "deletion", "format-change": "change of format"}
# Lists that the office program made from the text (ODF 1.3, part 3, 8): the press makes its own.
_LISTS = ("table-of-content", "alphabetical-index", "illustration-index", "table-index", "object-index", "user-index")
_FOLDER = "Pictures/"
_EDGES = ("header", "footer", "header-left", "footer-left", "header-first", "footer-first")


def prepare_odt(unpacked: Unpacked, *, file: str, place: Place) -> Prepared:
    """Prepare an OpenDocument text.

    Raises Unreadable if it is locked or has no text.
    """
    manifest = unpacked.tree(_MANIFEST)
    if manifest is not None and next(manifest.iter(_ENCRYPTED), None) is not None:
        message = f"{file} cannot be read: it is locked with a password"
        raise Unreadable(Finding(place, "S027", message, "save it without a password"))
    root = unpacked.tree(_CONTENT)
    body = None if root is None else root.find(f"{OFFICE}body/{OFFICE}text")
    if root is None or body is None:
        why = "it is nested too deeply" if unpacked.is_deep(_CONTENT) else "it is no OpenDocument text, or damaged"
        message = f"{file} cannot be read: {why}"
        raise Unreadable(Finding(place, "S026", message, "open it in the program that made it, and save it again"))
    sheets = [tree for tree in (unpacked.tree(_STYLES), root) if tree is not None]
    with_ordinary_signs(body, sheets)
    words = [words_in(body)]
    findings: list[Finding] = []
    aside: list[SetAside] = list(set_aside_hidden(body, sheets))
    kinds, authors = _changes(body, aside)
    if found := tracked_finding(file, kinds, authors):
        findings.append(found)
    # What was deleted need not come through; a frame offers one picture in several forms (ODF 1.3, part 3, 10.4.2).
    shown = [image for image in body.iter(f"{DRAW}image") if not _is_stand_in(image)]
    pictures = len({image.getparent() for image in shown})
    parts = dict(unpacked.parts)
    formulas = set_formulas(unpacked, body, parts)
    _gather_pictures(shown, parts)
    for kind, said in set_objects(unpacked, body, parts):
        message = f"a {kind} in the text cannot be set; its words are set aside"
        hint = f"save the {kind} as a picture and put it into the brief as a figure"
        findings.append(Finding(Place(file), "S018", message, hint))
        words.append(said)
        aside.append(SetAside(0, said, "chart", f"a {kind} is no text"))
    for author, said, on in _comments(body):
        findings.append(comment_finding(file, author=author, words=said, on=on))
        aside.append(SetAside(0, said, "comment", f"{author} comments on “{on}”"))
    for made in list(body.iter(*(f"{TEXT}{name}" for name in _LISTS))):
        if said := words_in(made):
            aside.append(SetAside(0, said, "contents", "the list was made from the text; the press makes its own"))
        take_out(made)
    covered = "it stands in a cell that a merged cell covers"
    aside.extend(SetAside(0, said, "hidden", covered) for said in unwrap_groups(body))
    boxes = set_boxes(body)
    if boxes:
        message = f"{boxes} text boxes are read as paragraphs, each behind the one it hangs on"
        findings.append(Finding(Place(file), "S019", message, "see that they stand where they should"))
    findings.extend(_set_paragraphs(root, body, sheets, file=file))
    for said, kind in _edges(unpacked):
        aside.append(SetAside(0, said, kind, f"it stands in the {kind} of the pages; the press makes its own"))
        words.append(said)
    _part_styles(unpacked, root, parts)
    add_whole_rows(body)
    nested = take_out_nested(body)
    part_text(body)
    content = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return Prepared(
        data=pack({**parts, _CONTENT: content}),
        words="\n\n".join(words),
        set_aside=tuple(aside),
        pictures=pictures,
        formulas=formulas,
        nested=nested,
        findings=tuple(findings),
    )


def _set_paragraphs(
    root: etree._Element, body: etree._Element, sheets: Sequence[etree._Element], *, file: str
) -> Iterator[Finding]:
    """Set what stands in paragraphs as readers know it, and no more of it than is seen; tell of headings by look."""
    set_pictures(body)
    set_fields(body)
    set_heads_free(body)
    looks = read_looks(sheets)
    if heads := mark_typed_heads(body, looks):
        yield heads_finding(file, heads, program="the program that made it")
    mark_places(body)
    set_listings(body, looks)
    join_spans(root, body, sheets)


def _part_styles(unpacked: Unpacked, root: etree._Element, parts: dict[str, bytes]) -> None:
    """Take care that styles end, in the text and in the part that holds the rest of them."""
    sheet = unpacked.tree(_STYLES)
    if part_cycles([root] if sheet is None else [root, sheet]) and sheet is not None:
        parts[_STYLES] = etree.tostring(sheet, encoding="UTF-8", xml_declaration=True)


def _changes(body: etree._Element, aside: list[SetAside]) -> tuple[Counter[str], Counter[str]]:
    """Count the tracked changes (ODF 1.3, part 3, 5.5), set deleted words aside, and take the marks out."""
    kinds: Counter[str] = Counter()
    authors: Counter[str] = Counter()
    for region in body.iter(f"{TEXT}changed-region"):
        for change in region:
            kind = _KINDS.get(etree.QName(change).localname)
            if kind is None:
                continue
            kinds[kind] += 1
            creator = change.find(f"{OFFICE}change-info/{DC}creator")
            authors[(creator.text or "") if creator is not None else "unknown"] += 1
            if kind == "deletion" and (said := words_in(change)):
                aside.append(SetAside(0, said, "deletion", "it was deleted, and tracked changes are read as accepted"))
    for mark in list(
        body.iter(*(f"{TEXT}{name}" for name in ("tracked-changes", "change", "change-start", "change-end")))
    ):
        take_out(mark)
    return kinds, authors


def _comments(body: etree._Element) -> Iterator[tuple[str, str, str]]:
    """Give author and words of each annotation (ODF 1.3, part 3, 14.1), and the words it is on; take them out."""
    for note in list(body.iter(f"{OFFICE}annotation")):
        creator = note.find(f"{DC}creator")
        author = (creator.text or "unknown") if creator is not None else "unknown"
        said = " ".join(words_in(note).split())
        on = _between(note, body)
        take_out(note)
        yield author, said, on
    for end in list(body.iter(f"{OFFICE}annotation-end")):
        take_out(end)


def _between(note: etree._Element, body: etree._Element) -> str:
    """Give the words between an annotation and its end, within one paragraph."""
    name = note.get(f"{OFFICE}name", "")
    end = next((e for e in body.iter(f"{OFFICE}annotation-end") if name and e.get(f"{OFFICE}name") == name), None)
    if end is None:
        return ""
    parts = [note.tail or ""]
    following = note.getnext()
    while following is not None and following is not end:
        parts.append(words_in(following) + (following.tail or ""))
        following = following.getnext()
    return " ".join("".join(parts).split()) if following is end else ""


def _is_stand_in(image: etree._Element) -> bool:
    """Tell the picture that stands in for an object which is set as itself."""
    parent = image.getparent()
    return "ObjectReplacements/" in image.get(_HREF, "") or (
        parent is not None and parent.find(f"{DRAW}object") is not None
    )


def _gather_pictures(shown: Iterable[etree._Element], parts: dict[str, bytes]) -> None:
    """Bring pictures to the folder in which pandoc looks for them; Word keeps them in another."""
    for image in shown:
        name = image.get(_HREF, "").removeprefix("./")
        if name in parts and not name.startswith(_FOLDER):
            there = _FOLDER + name.replace("/", "-")
            parts[there] = parts[name]
            image.set(_HREF, there)


def _edges(unpacked: Unpacked) -> dict[tuple[str, str], None]:
    """Give the words of headers and footers, each once."""
    styles = unpacked.tree(_STYLES)
    found: dict[tuple[str, str], None] = {}
    for edge in () if styles is None else styles.iter(*(f"{STYLE}{name}" for name in _EDGES)):
        if said := words_in(edge):
            found[said, etree.QName(edge).localname.partition("-")[0]] = None
    return found
