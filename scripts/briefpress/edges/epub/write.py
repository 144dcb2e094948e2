"""Write an EPUB: the same files give the same bytes, and a stopped run leaves no half file."""

from __future__ import annotations

import io
import os
import zipfile
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Outcome
from briefpress.verbs.epub.book import epub_files

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from briefpress.nouns.epub_package import EpubBook, EpubFile

EPOCH = (1980, 1, 1, 0, 0, 0)
STORED = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "font/woff2"})
LEVEL = 9


def pack(members: Iterable[EpubFile]) -> bytes:
    """Pack members into an EPUB archive; the first must be the media type, which is never compressed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for member in members:
            entry = zipfile.ZipInfo(member.path, EPOCH)
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            # What is compressed already only grows when it is compressed again.
            squeezed = member.path != "mimetype" and member.media_type not in STORED
            entry.compress_type = zipfile.ZIP_DEFLATED if squeezed else zipfile.ZIP_STORED
            archive.writestr(entry, member.content, compresslevel=LEVEL if squeezed else None)
    return buffer.getvalue()


def write_epub(book: EpubBook, *, to: Path, file: str) -> Outcome[bytes]:
    """Make an EPUB, write it aside and rename it; `file` names it in findings."""
    made = epub_files(book, file=file)
    content = pack(made.value)
    aside = to.with_name(to.name + ".part")
    with aside.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    aside.replace(to)
    return Outcome(content, made.findings)
