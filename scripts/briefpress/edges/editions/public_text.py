"""The text that a published file holds, whatever its kind: what pages show, what it says of itself, what is in it."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.edges.editions.zips import unzipped

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARCHIVES = (".epub", ".zip")
_MARKED = (".html", ".xhtml", ".opf", ".ncx", ".xml", ".svg")
_TEXTS = (".md", ".json", ".txt", ".css", "SHA256SUMS", "mimetype")
_DATA_URI = re.compile(r"data:[a-z0-9/+.-]+;base64,[A-Za-z0-9+/=]+")


def public_texts(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """Give the texts of a file by where they are: archives member by member, PDFs by pages and metadata.

    Marked-up text comes without its marks; pictures and fonts have none.
    """
    if name.endswith(".pdf"):
        yield from _of_pdf(name, data)
    elif name.endswith(_ARCHIVES):
        for member, inner in unzipped(data).items():
            yield from public_texts(f"{name}/{member}", inner)
    elif name.endswith(_MARKED):
        yield name, _words(data)
    elif name.endswith(_TEXTS):
        yield name, data.decode("utf-8", "replace")


def _words(data: bytes) -> str:
    """Give the words of marked-up text: its text, and the values of its attributes."""
    parser = etree.HTMLParser(huge_tree=True) if data.lstrip()[:9].lower() == b"<!doctype" else etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=True
    )
    root = etree.fromstring(data, parser)
    said = [str(text) for element in root.iter() for text in (element.text, element.tail) if text]
    said += [_DATA_URI.sub("", str(value)) for element in root.iter() for value in element.attrib.values()]
    return "\n".join(said)


def _of_pdf(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    import pikepdf  # noqa: PLC0415  # late: only releases look into PDFs this way
    import pypdfium2  # noqa: PLC0415  # the same

    document = pypdfium2.PdfDocument(data)
    try:
        yield f"{name} (pages)", "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        said = [str(value) for value in pdf.docinfo.values()]
        if "/Metadata" in pdf.Root:
            said.append(_words(pdf.Root.Metadata.read_bytes()))
        with pdf.open_outline() as outline:
            said += [item.title for item in outline.root]
        yield f"{name} (metadata)", "\n".join(said)
        for attached, spec in pdf.attachments.items():
            inner = spec.get_file().read_bytes()
            # The source may be attached; what it says is published, whatever it says.
            if attached.endswith(".json"):
                yield f"{name} ({attached})", inner.decode("utf-8", "replace")
