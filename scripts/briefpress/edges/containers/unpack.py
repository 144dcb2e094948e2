"""Unpack an archive of XML with its limits kept: declared sizes are not believed, entities are not expanded."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.nouns.finding import Finding
from briefpress.nouns.unreadable import Unreadable
from briefpress.verbs.markup.xml_prologue import as_ascii, prologue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.finding import Place

# Word's own books stay far below these; what is above them is an accident or an attack.
MEMBERS = 20_000
PART, WHOLE = 64 * 1024 * 1024, 256 * 1024 * 1024
# Bytes say little of how much there is to read: two million empty paragraphs, 12 MB, take a minute and 1.3 GB. A book
# of a thousand pages has 0.3 million elements in Word as it comes from one hand, 0.7 where every fifth word begins a
# run, 1.1 (0.8 GB) where every third does; in OpenDocument 0.2 to 0.8.
ELEMENTS = 1_500_000
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = 0x1
_STORED_OR_DEFLATED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENTITY = re.compile(r"<!ENTITY\s", re.IGNORECASE)
_XML = (".xml", ".rels", ".xhtml", ".html", ".htm", ".opf", ".ncx")
# A part with another ending may be led to as well; pictures are no text.
_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*<[?!\w]")
_PICTURE = ".svg"
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The parts of an archive by their names, in its order."""

    parts: Mapping[str, bytes]

    def tree(self, name: str) -> etree._Element | None:
        """Parse a part; None if it is not there or is not well-formed."""
        data = self.parts.get(name)
        return None if data is None else parse_xml(data)

    def is_deep(self, name: str) -> bool:
        """Tell whether a part cannot be parsed because its elements stand within each other too deeply."""
        try:
            etree.fromstring(self.parts.get(name, b"<none/>"), _parser())
        except etree.XMLSyntaxError as fault:
            return "depth" in str(fault).lower()
        return False

    def named(self, pattern: str) -> list[str]:
        """Give the names of the parts that a pattern matches as a whole, in natural order."""
        found = [name for name in self.parts if re.fullmatch(pattern, name)]
        pieces = {name: re.findall(r"\d{1,9}|\D+", name) for name in found}
        return sorted(found, key=lambda name: [int(piece) if piece.isdigit() else 0 for piece in pieces[name]])


def parse_xml(data: bytes) -> etree._Element | None:
    """Parse XML without entities, network or a document type; None if it is not well-formed, or declares names."""
    try:
        root = etree.fromstring(data, _parser())
    except etree.XMLSyntaxError:
        return None
    declared = root.getroottree().docinfo.internalDTD
    names = () if declared is None else declared.iterentities()  # type: ignore[union-attr]  # lxml's stubs lack it
    named = any(True for _ in names)
    return None if named else root


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )


def unpack(data: bytes, *, file: str, place: Place) -> Unpacked:
    """Unpack an archive.

    Raises Unreadable if it is damaged, locked, too large when it is unpacked, or plays tricks with XML.
    """
    if data.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        why, hint = (
            ("it is locked with a password", "save it without a password")
            if locked
            else ("it is in the old format of Word (.doc)", "save it as .docx")
        )
        raise Unreadable(Finding(place, "S027" if locked else "S026", f"{file} cannot be read: {why}", hint))
    parts: dict[str, bytes] = {}
    total = elements = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            if len(members) > MEMBERS:
                raise _too_large(file, place, f"it has {len(members)} parts")
            for member in members:
                if member.flag_bits & _ENCRYPTED:
                    hint = "save it without a password"
                    raise Unreadable(
                        Finding(place, "S027", f"{file} cannot be read: it is locked with a password", hint)
                    )
                if member.compress_type not in _STORED_OR_DEFLATED:
                    raise _damaged(file, place, f"its part {member.filename[:80]} is packed in a way that is not known")
                with archive.open(member) as stream:
                    part = stream.read(PART + 1)
                total += len(part)
                if len(part) > PART or total > WHOLE:
                    raise _too_large(file, place, f"its part {member.filename[:80]} does not end")
                if _is_xml(member.filename.lower(), part):
                    _refuse_entities(part, member.filename, file, place)
                    elements += part.count(b"<") - part.count(b"</")
                    if elements > ELEMENTS:
                        raise _too_long(file, place)
                # Some programs of Windows part folders by backslashes.
                parts[member.filename.replace("\\", "/")] = part
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as fault:
        raise _damaged(file, place, str(fault) or "it ends too early") from fault
    return Unpacked(parts)


def refuse_overlong(data: bytes, *, file: str, place: Place) -> None:
    """Raise Unreadable if an XML declares names, or has more elements than any publication."""
    _refuse_entities(data, file, file, place)
    if data.count(b"<") - data.count(b"</") > ELEMENTS:
        raise _too_long(file, place)


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Pack parts into an archive, lightly: it is read again at once."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _FIXED_TIME), data)
    return out.getvalue()


def refuse_entities(text: str, *, file: str, place: Place) -> None:
    """Raise Unreadable if XML declares names, as it still does where they swell, build a circle or lead elsewhere."""
    if _ENTITY.search(prologue(text)):
        message = f"{file} cannot be read: it declares entities that build on each other or lead to other files"
        raise Unreadable(Finding(place, "S029", message, "save it without a document type"))


def _refuse_entities(part: bytes, name: str, file: str, place: Place) -> None:
    if _ENTITY.search(prologue(as_ascii(part))):
        message = f"{file} cannot be read: its part {name[:80]} declares entities"
        raise Unreadable(Finding(place, "S029", message, "save it again from the program that made it"))


def _is_xml(name: str, part: bytes) -> bool:
    return name.endswith(_XML) or (not name.endswith(_PICTURE) and _BEGINS.match(part) is not None)


def _too_large(file: str, place: Place, why: str) -> Unreadable:
    limit = f"more than {WHOLE // 1024 // 1024} MB, or a part of more than {PART // 1024 // 1024} MB"
    message = f"{file} cannot be read: unpacked it is too large ({why}; {limit} is not read)"
    return Unreadable(Finding(place, "S028", message, "make its pictures smaller, or part it into several files"))


def _too_long(file: str, place: Place) -> Unreadable:
    message = f"{file} cannot be read: it is too long for one publication (more than {ELEMENTS:,} elements of XML)"
    return Unreadable(Finding(place, "S028", message, "part it into several files"))


def _damaged(file: str, place: Place, why: str) -> Unreadable:
    message = f"{file} cannot be read: it is damaged ({why})"
    return Unreadable(Finding(place, "S026", message, "open it in the program that made it, and save it again"))
