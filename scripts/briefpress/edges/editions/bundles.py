"""Bundles: build/release/<brief>-<version>/, written as a whole or not at all, and copied to where the house wants."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

RELEASE = "build/release"
_ASIDE = ".part-"


def bundle_folder(name: str, version: str) -> str:
    """Give the folder of a bundle as a path from the root."""
    return f"{RELEASE}/{name}-{version}"


def write_folder(folder: Path, files: Mapping[str, bytes], *, owner: str) -> None:
    """Write a new folder: all files aside and flushed to disk, then one rename; OSError if it is there already.

    `owner` is the brief that the folder belongs to; what is left aside is swept by its next command alone.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    if folder.exists() or folder.is_symlink():
        raise FileExistsError(17, "there is something of that name already", str(folder))
    aside = Path(tempfile.mkdtemp(prefix=f"{_ASIDE}{owner}+", dir=folder.parent))
    try:
        for name, data in files.items():
            path = aside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
        aside.chmod(0o755)
        _flush(aside)
        aside.rename(folder)
        _flush(folder.parent)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise


def _flush(folder: Path) -> None:
    """Flush a folder's list of names to disk: without it a rename may be lost with the power."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep_aside(folder: Path, owner: str) -> None:
    """Remove what a stopped command left aside in a folder, for one brief alone."""
    for left in folder.glob(f"{_ASIDE}{owner}+*"):
        shutil.rmtree(left, ignore_errors=True)


def remove_folder(folder: Path) -> None:
    """Remove a folder, out of sight first: whoever looks sees all of it or nothing."""
    if folder.exists():
        aside = Path(tempfile.mkdtemp(prefix=f"{_ASIDE}{folder.name.rpartition('-')[0]}+", dir=folder.parent))
        folder.rename(aside / folder.name)
        shutil.rmtree(aside)


def holds(folder: Path, digests: Mapping[str, str]) -> bool:
    """Tell whether a folder holds some files, with the digests they should have."""
    return all(
        (folder / name).is_file() and sha256((folder / name).read_bytes()).hexdigest() == digest
        for name, digest in digests.items()
    )


def without_record(root: Path, name: str, *, recorded: Iterable[str]) -> list[Path]:
    """Give the bundles of a brief whose versions are not on record."""
    known = {bundle_folder(name, version) for version in recorded}
    found = sorted((root / RELEASE).glob(f"{name}-*"))
    return [path for path in found if path.relative_to(root).as_posix() not in known and _is_of(path, name)]


def _is_of(path: Path, name: str) -> bool:
    """Tell a bundle of this brief from one of a brief whose name only begins alike: its manifest says it."""
    try:
        return bool(json.loads((path / "manifest.json").read_bytes())["brief"] == name)
    except (OSError, ValueError, KeyError, TypeError):
        return False
