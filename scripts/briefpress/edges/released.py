"""What editions of a brief are on record: seeds/<brief>/editions/<version>/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.editions.versions import last_version, version_key

if TYPE_CHECKING:
    from pathlib import Path

EDITIONS = "editions"
RECORD = "record.json"


def editions_folder(root: Path, name: str) -> Path:
    """Give the folder of a brief's records."""
    return root / "seeds" / name / EDITIONS


def released_versions(root: Path, name: str) -> tuple[str, ...]:
    """Give the versions that have a folder on record, lowest first, whether or not it is whole."""
    folder = editions_folder(root, name)
    if not folder.is_dir():
        return ()
    found = [path.name for path in folder.iterdir() if path.is_dir() and not path.name.startswith(".")]
    return tuple(sorted(found, key=version_key))


def last_released(root: Path, name: str) -> str:
    """Give the highest version on record, "" if there is none."""
    return last_version(released_versions(root, name))
