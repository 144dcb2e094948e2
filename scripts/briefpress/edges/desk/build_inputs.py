"""Tell what a build depends on: the files of a brief and of its style, and the digests of what was read."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.edges.desk.load_brief import LoadedBrief
    from briefpress.nouns.brief import Brief
    from briefpress.nouns.source import Source


def seed_files(root: Path, name: str) -> tuple[str, ...]:
    """Give every file of a brief: what could not be built is tried again when any of them changes."""
    folder = root / "seeds" / name
    found = [path.relative_to(root).as_posix() for path in sorted(folder.rglob("*")) if path.is_file()]
    return (*found, "seeds/house.yaml")


def style_of(root: Path, brief: Brief) -> str:
    """Give the style that is used: the house's own where there is no such style."""
    named = brief.style
    return named if (root / "styles" / named / "print.css").is_file() else "house"


def style_files(root: Path, style: str) -> list[str]:
    """Give the files of the style, and all words of documents: what a build depends on."""
    folders = [root / "styles" / style, root / "styles" / "labels"]
    found = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    return [path.relative_to(root).as_posix() for path in found]


def input_digests(loaded: LoadedBrief, source: Source) -> dict[str, str]:
    """Give the digests of the inputs by what they are; names of files could name people."""

    def of(prefix: str) -> str:
        parts = sorted(f"{digest}" for name, digest in loaded.digests.items() if name.startswith(prefix))
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()

    folder = f"seeds/{loaded.name}/"
    return {
        "source": source.digest,
        "brief": loaded.digests.get(f"{folder}brief.yaml", ""),
        "annotations": of(f"{folder}annotations/"),
        "chronology": loaded.digests.get(f"{folder}chronology.yaml", ""),
    }
