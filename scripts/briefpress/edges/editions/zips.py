"""Zip archives with the same bytes for the same files, whatever the machine; and their files, read with care."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from briefpress.edges.epub.write import EPOCH

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_FILES = 20_000
MOST_BYTES = 2 * 1024**3
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError)
_OURS = 3  # Unix, so that the permissions count
_PLAIN = 0o100644 << 16


class NoArchive(Exception):  # noqa: N818  # a fact about a file, told to the person
    """A file is no archive that can be read; the message says why."""


def zipped(files: Mapping[str, bytes], *, squeezed: bool) -> bytes:
    """Pack files in the order of their names; without squeezing no version of zlib has a say in the bytes."""
    buffer = io.BytesIO()
    method = zipfile.ZIP_DEFLATED if squeezed else zipfile.ZIP_STORED
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system = _OURS
            entry.external_attr = _PLAIN
            entry.compress_type = method
            archive.writestr(entry, files[name], compresslevel=9 if squeezed else None)
    return buffer.getvalue()


def said_in_archive(data: bytes) -> tuple[str, ...]:
    """Give what an archive says beside its files: comments, and what programs note of each file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        said = [archive.comment, *(part for entry in archive.infolist() for part in (entry.comment, entry.extra))]
    return tuple(one.decode("utf-8", "replace") for one in said if one)


def unzipped(data: bytes) -> dict[str, bytes]:
    """Give the files of an archive by their names; a name that leads out of it, or too much, is refused."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
                raise NoArchive("it holds more than any edition does")
            for entry in entries:
                parts = entry.filename.split("/")
                if entry.filename.startswith("/") or "\\" in entry.filename or not {"", ".", ".."}.isdisjoint(parts):
                    raise NoArchive(f"“{entry.filename}” leads out of it")
            return {entry.filename: archive.read(entry) for entry in entries}
    except _BROKEN as fault:
        raise NoArchive(f"it is no whole archive: {fault}") from fault
