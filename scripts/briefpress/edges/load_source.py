"""Load the source of a brief: its file, read, with its digest and its name in the project."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from briefpress.edges.read_file import read_file
from briefpress.nouns.finding import Outcome, Place
from briefpress.nouns.source import Source

if TYPE_CHECKING:
    from pathlib import Path


def load_source(root: Path, path: Path, *, reader: str, place: Place, encoding: str = "") -> Outcome[Source | None]:
    """Read a source file; `reader` names pandoc's reader or is empty; `place` is where the brief names the file."""
    name = path.relative_to(root).as_posix()
    outcome = read_file(path, file=name, reader=reader, encoding=encoding, place=place)
    received = outcome.value
    if received is None:
        return Outcome(None, outcome.findings)
    source = Source(
        path=name,
        digest=hashlib.sha256(received.data).hexdigest(),
        blocks=received.read.blocks,
        metadata=received.read.metadata,
        set_aside=received.read.set_aside,
        stretches=received.read.stretches,
        text=received.text,
        is_plain=received.is_plain,
        data=received.data,
    )
    return Outcome(source, outcome.findings)
