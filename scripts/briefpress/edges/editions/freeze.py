"""Freeze what an edition is made from into files by their paths, and lay them out again to make it anew.

An edition is always made from frozen files, the first time too: what is on record is what was used.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

LOCK = "scripts/requirements.lock"
EDITION = "edition.json"
PAGES = "pages.json"
_INPUTS = ("seeds/", "styles/", LOCK)


def frozen_files(root: Path, read: Iterable[str]) -> dict[str, bytes]:
    """Give the bytes of the inputs among the files that a build has read; folders and fonts are left out."""
    files: dict[str, bytes] = {}
    for name in sorted({*read, LOCK}):
        path = root / name
        if name.startswith(_INPUTS) and path.is_file():
            files[name] = path.read_bytes()
    return files


def inputs_of(archive: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the inputs among the members of inputs.zip, which holds some results too."""
    return {name: data for name, data in archive.items() if name.startswith(_INPUTS)}


def lay_out_frozen(files: Mapping[str, bytes], *, to: Path) -> None:
    """Write frozen files into an empty folder, which is then a project to build in."""
    for name, data in inputs_of(files).items():
        path = to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def digests(files: Mapping[str, bytes]) -> dict[str, str]:
    """Give the SHA-256 of files by their paths."""
    return {name: sha256(data).hexdigest() for name, data in sorted(files.items())}
