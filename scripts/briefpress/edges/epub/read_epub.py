"""Read a finished EPUB back, as readers and attackers alike would hand it over: with limits on everything."""

from __future__ import annotations

import posixpath
import zipfile
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import etree

from briefpress.nouns.epub_package import OpenedEpub
from briefpress.nouns.finding import Finding, Outcome, Place

if TYPE_CHECKING:
    from pathlib import Path

MEMBERS = 10_000
TOTAL = 1 << 30
EPOCH = (1980, 1, 1, 0, 0, 0)
_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"
_OPF = "{http://www.idpf.org/2007/opf}"


def read_epub(path: Path, *, file: str) -> Outcome[OpenedEpub]:
    """Read all members of an EPUB and find its package document, its navigation and its spine.

    `file` names the EPUB in findings.
    """
    place = Place(file)
    hint = "Build it again; if it fails again, the file was changed by something else."
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            if len(entries) > MEMBERS or sum(entry.file_size for entry in entries) > TOTAL:
                return Outcome(OpenedEpub(file), (Finding(place, "E100", "The EPUB is too large to check.", hint),))
            findings = _container_faults(archive, entries, place=place)
            members = {entry.filename: archive.read(entry) for entry in entries}
        return Outcome(_opened(file, members), findings)
    except (
        OSError,
        zipfile.BadZipFile,
        etree.XMLSyntaxError,
        KeyError,
        ValueError,
        NotImplementedError,
    ) as fault:
        message = f"The EPUB cannot be read: {type(fault).__name__} ({fault})."
        return Outcome(OpenedEpub(file), (Finding(place, "E100", message, hint),))


def _container_faults(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], *, place: Place) -> tuple[Finding, ...]:
    """Give what keeps the archive from being an EPUB, or from being the same archive in the next build."""
    wrong = []
    first = entries[0] if entries else None
    plain = first is not None and first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED
    if first is None or not plain or archive.read(first) != b"application/epub+zip":
        wrong.append("its first member is not the uncompressed media type")
    if len({entry.filename for entry in entries}) != len(entries):
        wrong.append("two members have the same name")
    if any(entry.date_time != EPOCH or entry.extra or entry.comment for entry in entries) or archive.comment:
        wrong.append("it holds times, comments or extra fields")
    return tuple(Finding(place, "E101", f"The archive is not as it should be: {words}.", "") for words in wrong)


def _opened(file: str, members: dict[str, bytes]) -> OpenedEpub:
    container = etree.fromstring(members["META-INF/container.xml"], _parser())
    package = next((root.get("full-path") or "" for root in container.iter(_CONTAINER)), "")
    opf = etree.fromstring(members[package], _parser())
    base = posixpath.dirname(package)
    paths = {
        item.get("id") or "": posixpath.normpath(posixpath.join(base, unquote(item.get("href") or "")))
        for item in opf.iter(f"{_OPF}item")
    }
    nav = next(
        (
            paths[item.get("id") or ""]
            for item in opf.iter(f"{_OPF}item")
            if "nav" in (item.get("properties") or "").split()
        ),
        "",
    )
    spine = tuple(paths.get(ref.get("idref") or "", "") for ref in opf.iter(f"{_OPF}itemref"))
    return OpenedEpub(file, members, package, nav, spine)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
