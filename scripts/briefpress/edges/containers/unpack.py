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

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.finding import Place

# Word's own books stay far below these; what is above them is an accident or an attack.
MEMBERS = 20_000
PART, WHOLE = 64 * 1024 * 1024, 256 * 1024 * 1024
# Bytes say little of how much there is to read: eight million empty paragraphs take 50 MB, and minutes. Books of a
# thousand pages have less than a million tags.
TAGS = 1_500_000
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = 0x1
_STORED_OR_DEFLATED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENTITY = re.compile(rb"<!ENTITY\s", re.IGNORECASE)
# A name within what another stands for, be it that its sign is spelt out (XML 1.0, section 4.4): all but XML's five.
_CALLED = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)\w|%\w[\w.-]*;|&#(?:0*38|[xX]0*26);(?!#)")
_XML = (".xml", ".rels", ".xhtml", ".html", ".htm", ".opf", ".ncx")
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
    """Parse XML without entities, network or a document type; None if it is not well-formed."""
    try:
        return etree.fromstring(data, _parser())
    except etree.XMLSyntaxError:
        return None


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
    total = tags = 0
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
                if member.filename.lower().endswith(_XML):
                    _refuse_entities(part, member.filename, file, place)
                    tags += part.count(b"<")
                    if tags > TAGS:
                        raise _too_long(file, place)
                # Some programs of Windows part folders by backslashes.
                parts[member.filename.replace("\\", "/")] = part
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as fault:
        raise _damaged(file, place, str(fault) or "it ends too early") from fault
    return Unpacked(parts)


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Pack parts into an archive, lightly: it is read again at once."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _FIXED_TIME), data)
    return out.getvalue()


def refuse_entities(data: bytes, *, file: str, place: Place) -> None:
    """Raise Unreadable if XML declares entities that build on each other or lead to other files."""
    declared = re.findall(rb"<!ENTITY\s+(%\s*)?[\w.-]+\s+(?:(SYSTEM|PUBLIC)\b|\"([^\"]*)\"|'([^']*)')", data)
    nested = any(percent or outside or _CALLED.search(one or two) for percent, outside, one, two in declared)
    if nested or (_ENTITY.search(data) and not declared):
        message = f"{file} cannot be read: it declares entities that build on each other or lead to other files"
        raise Unreadable(Finding(place, "S029", message, "save it without a document type"))


def _refuse_entities(part: bytes, name: str, file: str, place: Place) -> None:
    # Entities are declared in the document type, before the first element; UTF-16 parts are read as they are.
    head = part[: 1 << 16]
    plain = head.replace(b"\0", b"") if head[:2] in {b"\xff\xfe", b"\xfe\xff"} else head
    if _ENTITY.search(plain):
        message = f"{file} cannot be read: its part {name[:80]} declares entities"
        raise Unreadable(Finding(place, "S029", message, "save it again from the program that made it"))


def _too_large(file: str, place: Place, why: str) -> Unreadable:
    limit = f"more than {WHOLE // 1024 // 1024} MB, or a part of more than {PART // 1024 // 1024} MB"
    message = f"{file} cannot be read: unpacked it is too large ({why}; {limit} is not read)"
    return Unreadable(Finding(place, "S028", message, "make its pictures smaller, or part it into several files"))


def _too_long(file: str, place: Place) -> Unreadable:
    message = f"{file} cannot be read: it is too long for one publication (more than {TAGS:,} tags of XML)"
    return Unreadable(Finding(place, "S028", message, "part it into several files"))


def _damaged(file: str, place: Place, why: str) -> Unreadable:
    message = f"{file} cannot be read: it is damaged ({why})"
    return Unreadable(Finding(place, "S026", message, "open it in the program that made it, and save it again"))
