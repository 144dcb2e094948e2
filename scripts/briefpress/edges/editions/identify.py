"""Ask a published file which edition it belongs to: PDFs, EPUBs and bundles say so themselves."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass

from lxml import etree

from briefpress.edges.editions.zips import NoArchive, unzipped

_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_VERSION = "schema:version"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What a file says of itself; `edition` is the edition.json in it, `identifier` an EPUB's own, if any."""

    brief: str = ""
    version: str = ""
    rendition: str = ""
    identifier: str = ""
    edition: bytes = b""


def identity_of(data: bytes) -> Identity | None:
    """Give what a file says of itself; None if it says nothing, or can no longer be read."""
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return _of_pdf(data)
    if data.startswith(b"PK"):
        try:
            return _of_archive(unzipped(data))
        except NoArchive:
            return None
    return None


def _of_pdf(data: bytes) -> Identity | None:
    import pikepdf  # noqa: PLC0415  # late: a PDF is opened only where one is asked about

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            spec = pdf.attachments.get("edition.json")
            content = spec.get_file().read_bytes() if spec is not None else b""
    except (pikepdf.PdfError, pikepdf.DataDecodingError, KeyError, ValueError, RuntimeError):
        return None
    return _of_edition(content)


def _of_edition(content: bytes) -> Identity | None:
    try:
        value = json.loads(content)
        return Identity(
            brief=str(value["brief"]),
            version=str(value["version"]),
            rendition=str(value["rendition"]),
            edition=content,
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _of_archive(members: dict[str, bytes]) -> Identity | None:
    package = next((data for name, data in members.items() if name.endswith(".opf")), None)
    if package is not None:
        return _of_package(package)
    manifest = next((data for name, data in members.items() if name.rpartition("/")[2] == "manifest.json"), None)
    try:
        value = json.loads(manifest or b"")
        return Identity(brief=str(value["brief"]), version=str(value["version"]), rendition="public")
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _of_package(package: bytes) -> Identity | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(package, parser)
    except etree.XMLSyntaxError:
        return None
    version = next((one.text or "" for one in root.iter(f"{_OPF}meta") if one.get("property") == _VERSION), "")
    identifier = next((one.text or "" for one in root.iter(f"{_DC}identifier")), "")
    stem, dash, rendition = version.rpartition("-")
    if dash and rendition in {"proof", "review", "redline"}:
        return Identity(version=stem, rendition=rendition, identifier=identifier)
    return Identity(version=version, rendition="public", identifier=identifier)
