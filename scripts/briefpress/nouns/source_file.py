"""A file that holds a source, and what is said of it before it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.finding import Place
    from briefpress.nouns.structure import Structural


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file below `root` that is to be read as a source.

    `place` is where somebody names it; `reader` is pandoc's word for its format and `encoding` what it is written in,
    both empty where they are to be found out; `structural` are the accepted annotations that say what its parts are.
    """

    root: Path
    path: Path
    place: Place
    reader: str = ""
    encoding: str = ""
    structural: tuple[Structural, ...] = ()

    @property
    def name(self) -> str:
        """Its path from the root, as people see it."""
        return self.path.relative_to(self.root).as_posix()
