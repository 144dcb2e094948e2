"""Write what goes along with the files of a bundle: a list of them for machines, and their digests."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.edition import Edition

FORMAT = "briefpress-manifest-1"
MANIFEST = "manifest.json"
SUMS = "SHA256SUMS"
_TYPES = (
    (".pdf", "application/pdf"),
    (".epub", "application/epub+zip"),
    (".html", "text/html"),
    (".md", "text/markdown"),
    (".json", "application/json"),
    (".zip", "application/zip"),
)
# The names of NISO RP-8-2008, whatever the language of the edition: machines read this.
_STAGES = {
    "stage-proof": "Proof",
    "stage-record": "Version of Record",
    "stage-corrected": "Corrected Version of Record",
    "stage-enhanced": "Enhanced Version of Record",
    "stage-retracted": "Version of Record, retracted",
}


def media_type(name: str) -> str:
    """Give the media type of a file of a bundle, by its ending."""
    return next((kind for ending, kind in _TYPES if name.endswith(ending)), "text/plain")


def manifest_json(edition: Edition, files: Mapping[str, bytes], *, data: bytes, previous: str) -> bytes:
    """Give manifest.json: which edition this is, and its files; `data` is edition.json, `previous` the last version."""
    value: dict[str, Any] = {
        "format": FORMAT,
        "brief": edition.brief,
        "title": f"{edition.title}: {edition.subtitle}" if edition.subtitle else edition.title,
        "authors": [author.name for author in edition.authors],
        "publisher": edition.publisher.name,
        "language": edition.language,
        "version": edition.version,
        "stage": _STAGES[edition.stage],
        "issued": edition.issued,
        "previous": previous,
        "identifiers": dict(edition.identifiers),
        "licence": edition.publisher.licence,
        "edition_sha256": sha256(data).hexdigest(),
        "notices": [
            {"kind": one.kind, "corrects": one.corrects, "date": one.date, "conclusions": one.conclusions}
            for one in edition.present_notices
        ],
        "files": [
            {
                "name": name,
                "media_type": media_type(name),
                "bytes": len(content),
                "sha256": sha256(content).hexdigest(),
            }
            for name, content in sorted(files.items())
        ],
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def sums(files: Mapping[str, bytes]) -> bytes:
    """Give SHA256SUMS as `sha256sum -c` reads it."""
    return "".join(f"{sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items())).encode()
