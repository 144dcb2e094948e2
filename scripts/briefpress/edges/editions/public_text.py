"""The text that a published file holds, whatever its kind: what pages show, what it says of itself, what is in it."""

from __future__ import annotations

import io
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.edges.editions.zips import unzipped

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARCHIVES = (".epub", ".zip")
_MARKED = (".html", ".xhtml", ".opf", ".ncx", ".xml", ".svg")
_TEXTS = (".md", ".json", ".txt", ".css", "SHA256SUMS", "mimetype")
_SPOKEN = ("alt", "title", "aria-label", "content")
_TRIPLE = 3
_DATA_URI = re.compile(r"data:[a-z0-9/+.-]+;base64,[A-Za-z0-9+/=]+")


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

    Pictures and fonts have none.
    """
    if name.endswith(".pdf"):
        yield from _of_pdf(name, data)
    elif name.endswith(_ARCHIVES):
        for member, inner in unzipped(data).items():
            yield from public_texts(f"{name}/{member}", inner)
    elif name.endswith(_MARKED):
        yield _marked_up(name, data)
    elif name.endswith(_TEXTS):
        text = data.decode("utf-8", "replace")
        yield PublicText(name, text, text if not name.endswith(".css") else "")


def _marked_up(where: str, data: bytes) -> PublicText:
    is_html = data.lstrip()[:9].lower() == b"<!doctype"
    parser = (
        etree.HTMLParser(huge_tree=True)
        if is_html
        else etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    )
    root = etree.fromstring(data, parser)
    elements = [one for one in root.iter() if isinstance(one.tag, str)]
    said = [text for one in elements if not one.tag.endswith("style") for text in (one.text, one.tail) if text]
    spoken = [str(one.get(key)) for one in elements for key in _SPOKEN if one.get(key)]
    other = [_DATA_URI.sub("", str(value)) for one in elements for value in one.attrib.values()]
    return PublicText(where, "\n".join([*said, *other]), "\n".join([*said, *spoken]))


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
        said = [str(value) for value in pdf.docinfo.values()]
        with pdf.open_outline() as outline:
            said += [item.title for item in outline.root]
        text = "\n".join(said)
        yield PublicText(f"{name} (metadata)", text, text)
        if "/Metadata" in pdf.Root:
            yield _marked_up(f"{name} (metadata)", pdf.Root.Metadata.read_bytes())
        for attached, spec in pdf.attachments.items():
            # The source may be attached; what it says is published, whatever it says.
            if attached.endswith(".json"):
                yield _of_edition(f"{name} ({attached})", spec.get_file().read_bytes())
