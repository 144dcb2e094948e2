"""The text that a published file holds, whatever its kind: what pages show, what it says of itself, what is in it."""

from __future__ import annotations

import io
import json
import re
from base64 import b64decode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lxml import etree

from briefpress.edges.editions.zips import said_in_archive, unzipped
from briefpress.verbs.exports.bare_picture import said_beside

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pikepdf

_ARCHIVES = (".epub", ".zip")
_MARKED = (".html", ".xhtml", ".opf", ".ncx", ".xml", ".svg")
_TEXTS = (".md", ".json", ".txt", ".css", "SHA256SUMS", "mimetype")
_SPOKEN = ("alt", "title", "aria-label", "content")
_PDF_SAYS = frozenset(
    "/Title /Contents /Alt /ActualText /E /TU /T /F /UF /Desc /URI /Author /Subject /Keywords".split()
)
_TRIPLE = 3
_PICTURES = (".png", ".jpg", ".jpeg")
_DATA_URI = re.compile(r"data:[a-z0-9/+.-]+;base64,([A-Za-z0-9+/=]+)")


@dataclass(frozen=True, slots=True)
class PublicText:
    """The text in one place of a file: `whole` with all that mark-up says, `spoken` what people read or hear.

    A class or an id may be a word like “editor”, so names of people are sought in what is spoken alone.
    """

    where: str
    whole: str
    spoken: str


def public_texts(name: str, data: bytes) -> Iterator[PublicText]:
    """Give the texts of a file by where they are: archives member by member, PDFs by pages and metadata.

    Of a picture it is what is said beside it; fonts have none.
    """
    if name.endswith(".pdf"):
        yield from _of_pdf(name, data)
    elif name.endswith(_ARCHIVES):
        members = unzipped(data)
        names = "\n".join([*members, *said_in_archive(data)])
        yield PublicText(f"{name} (names of files)", names, names)
        for member, inner in members.items():
            yield from public_texts(f"{name}/{member}", inner)
    elif name.endswith(_MARKED):
        yield _marked_up(name, data)
    elif name.endswith(_TEXTS):
        text = data.decode("utf-8", "replace")
        yield PublicText(name, text, text if not name.endswith(".css") else _comments(text))
    elif name.endswith(_PICTURES):
        yield _beside(name, data)


def _beside(where: str, picture: bytes) -> PublicText:
    text = said_beside(picture).decode("utf-8", "replace")
    return PublicText(where, text, text)


def _comments(sheet: str) -> str:
    """Give the comments of a style sheet: its rules are full of words that are no names."""
    return "\n".join(re.findall(r"/\*.*?\*/", sheet, re.DOTALL))


def _marked_up(where: str, data: bytes) -> PublicText:
    is_html = data.lstrip()[:9].lower() == b"<!doctype"
    parser = (
        etree.HTMLParser(huge_tree=True)
        if is_html
        else etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    )
    root = etree.fromstring(data, parser)
    every = list(root.iter())
    elements = [one for one in every if isinstance(one.tag, str)]
    said = [text for one in every for text in _texts_of(one) if text]
    spoken = [str(one.get(key)) for one in elements for key in _SPOKEN if one.get(key)]
    values = [str(value) for one in elements for value in one.attrib.values()]
    # What stands before the first element and behind the last one is no part of the tree that is walked.
    said += [str(one.text) for one in _outside(root) if one.text]
    beside = [_beside(where, b64decode(found[1])).whole for value in values for found in _DATA_URI.finditer(value)]
    sheets = [one.text or "" for one in elements if one.tag.endswith("style")]
    shown = [*said, *beside, *map(_comments, sheets)]
    other = [_DATA_URI.sub("", value) for value in values]
    return PublicText(where, "\n".join([*shown, *other, *sheets]), "\n".join([*shown, *spoken]))


def _texts_of(node: etree._Element) -> tuple[str | None, str | None]:
    """Give the text in a node (an element, a comment, an instruction) and behind it, but no style sheet."""
    return ("" if str(node.tag).endswith("style") else node.text, node.tail)


def _outside(root: etree._Element) -> Iterator[etree._Element]:
    yield from root.itersiblings(preceding=True)
    yield from root.itersiblings()


def _strings(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Give what a PDF says outside its streams: bookmarks, links, alternatives, names of files; not names of places."""
    import pikepdf  # noqa: PLC0415  # late: it takes long to load, and most commands need no PDF

    yield from map(str, pdf.docinfo.values())
    for thing in pdf.objects:
        pending: list[Any] = [thing] if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)) else []
        while pending:
            here: Any = pending.pop()
            for key, value in here.items():
                if isinstance(value, pikepdf.Dictionary):
                    # What is an object of its own comes by itself.
                    pending.extend([] if value.is_indirect else [value])
                elif key in _PDF_SAYS and isinstance(value, pikepdf.String):
                    yield str(value)


def _beside_pictures(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Give what is said beside the pictures of a PDF that are in it as they were."""
    import pikepdf  # noqa: PLC0415  # late: it takes long to load, and most commands need no PDF

    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image":
            yield said_beside(thing.read_raw_bytes()).decode("utf-8", "replace")


def _of_edition(where: str, data: bytes) -> PublicText:
    """Give the text of an edition.json: what it says, without the attributes of its nodes."""
    spoken: list[str] = []
    pending: list[object] = [json.loads(data)]
    while pending:
        here = pending.pop()
        if isinstance(here, str):
            spoken.append(here)
        elif isinstance(here, dict):
            pending.extend(value for key, value in here.items() if key != "t")
        elif isinstance(here, list) and not _is_attributes(here):
            pending.extend(here)
    return PublicText(where, data.decode("utf-8", "replace"), "\n".join(spoken))


def _is_attributes(value: list[object]) -> bool:
    """Tell pandoc's triple of id, classes and pairs."""
    return len(value) == _TRIPLE and isinstance(value[0], str) and all(isinstance(one, list) for one in value[1:])


def _of_pdf(name: str, data: bytes) -> Iterator[PublicText]:
    import pikepdf  # noqa: PLC0415  # late: only releases look into PDFs this way
    import pypdfium2  # noqa: PLC0415  # the same

    document = pypdfium2.PdfDocument(data)
    try:
        shown = "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    yield PublicText(f"{name} (pages)", shown, shown)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        text = "\n".join([*pdf.attachments, *_strings(pdf), *_beside_pictures(pdf)])
        yield PublicText(f"{name} (metadata)", text, text)
        if "/Metadata" in pdf.Root:
            yield _marked_up(f"{name} (metadata)", pdf.Root.Metadata.read_bytes())
        for attached, spec in pdf.attachments.items():
            # The source may be attached; what it says is published, whatever it says.
            if attached.endswith(".json"):
                yield _of_edition(f"{name} ({attached})", spec.get_file().read_bytes())
