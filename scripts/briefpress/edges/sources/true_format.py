"""Tell what a file is by its bytes, whatever its name says: endings are lost and changed on the way to an editor."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass

from briefpress.nouns.formats import CONTAINERS, PLAIN, READERS

_HEAD = 4_096
_PDF_WITHIN = 1_024  # ISO 32000-1, annex H.3.4.1
_SAVE = "open it in the program that made it, and save it as .docx, .odt, .html or plain text"


@dataclass(frozen=True, slots=True)
class TrueFormat:
    """What a file is: in words, the ending it should have if it is in a format that is read, and what to do else."""

    words: str
    ending: str = ""
    advice: str = ""

    @property
    def reader(self) -> str:
        """Name the reader for it, empty if there is none."""
        return READERS.get(self.ending, "")

    @property
    def hint(self) -> str:
        """Say what to do."""
        return self.advice or f"give it the ending {self.ending}, or write “format: {self.reader}” in brief.yaml"


_PDF = TrueFormat(
    "a PDF, which holds pages and no text",
    advice="save the text from the program that made the PDF: as Word, OpenDocument, HTML or plain text",
)
_SENT = TrueFormat("a page or letter packed for sending (MIME)", advice=_SAVE)
_PACKED = TrueFormat("an archive of files", advice="unpack it, and bring in the text that is in it")
_PICTURE = TrueFormat("a picture", advice="bring in the text itself; a picture can be a figure in it")
_PARTS = (
    ("word/document", TrueFormat("a document of Word", ".docx")),
    ("ppt/presentation", TrueFormat("a presentation of PowerPoint", ".pptx")),
    ("xl/workbook", TrueFormat("a table of Excel", ".xlsx")),
    ("META-INF/container.xml", TrueFormat("an EPUB", ".epub")),
    ("Index/Document.iwa", TrueFormat("a document of Pages", advice=_SAVE)),
)
_ODT_TYPE = b"application/vnd.oasis.opendocument.text"
_ODT = TrueFormat("an OpenDocument text", ".odt")
_SIGNS = (
    (re.compile(rb"\x1f\x8b|7z\xbc\xaf|Rar!\x1a|BZh[1-9]1AY&SY"), _PACKED),
    (re.compile(rb"\x89PNG\r|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF....WEBP", re.DOTALL), _PICTURE),
    (re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), TrueFormat("a document of an old office program", advice=_SAVE)),
    (re.compile(rb"\s*\{\\rtf"), TrueFormat("a text in RTF", ".rtf")),
    (
        re.compile(rb"(?is)\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html[\s>])"),
        TrueFormat("a page of the web", ".html"),
    ),
    (re.compile(rb"(?:[ \t]*(?:%[^\n]*)?\n)*[ \t]*\\documentclass\b"), TrueFormat("a text in LaTeX", ".tex")),
    (
        re.compile(
            rb"(?i)(?:[A-Z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)*?"
            rb"(?:Content-Type: *multipart/|Content-Transfer-Encoding: *(?:base64|quoted-printable))"
        ),
        _SENT,
    ),
)
_MARKED = frozenset({".rtf", ".html", ".tex"})


def true_format(data: bytes) -> TrueFormat | None:
    """Tell what a file is; None if its bytes do not say so."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return _PDF
    if head.startswith(b"PK\x03\x04"):
        return _packed(data)
    return next((found for pattern, found in _SIGNS if pattern.match(head)), None)


def _packed(data: bytes) -> TrueFormat:
    """Tell what an archive holds, by the names of its parts."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [name.replace("\\", "/") for name in archive.namelist()]
            said = b""
            if "mimetype" in names:
                with archive.open("mimetype") as part:
                    said = part.read(len(_ODT_TYPE))
    # What is locked gives a RuntimeError.
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError):
        return _PACKED
    if said == _ODT_TYPE:
        return _ODT
    return next((found for start, found in _PARTS if any(name.startswith(start) for name in names)), _PACKED)


def is_refused(found: TrueFormat, *, reader: str) -> bool:
    """Tell that a reader can do nothing with a file; what is damaged or locked is told of where it is unpacked."""
    if reader == found.reader or found is _PDF:
        return found is _PDF
    if reader in CONTAINERS:
        return bool(found.ending) or found in {_SENT, _PICTURE}
    return found.ending not in _MARKED and (found is not _SENT or reader == "html")


def is_marked(found: TrueFormat, *, reader: str) -> bool:
    """Tell that the mark-up of a file would be read as words."""
    return reader == PLAIN and (found.ending in _MARKED or found is _SENT)
