"""seeds/<brief>/ -> its reading text: what annotations quote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.edges.citations import load_references
from briefpress.edges.load_source import load_source
from briefpress.nouns.finding import Outcome
from briefpress.verbs.known_citations import Citable, known_in_source
from briefpress.verbs.project import project

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.edges.load_brief import LoadedBrief
    from briefpress.nouns.source import Source


@dataclass(frozen=True, slots=True)
class BriefText:
    """The reading text of a brief, and the source that it was read from."""

    text: str
    source: Source

    @property
    def digest(self) -> str:
        """The digest of the source as selectors name it."""
        return f"sha256:{self.source.digest}"


def brief_text(root: Path, loaded: LoadedBrief, *, file: Path | None = None) -> Outcome[BriefText | None]:
    """Read the text of a brief as a build does; `file` is another source to read in its place, such as an older one."""
    path = file or loaded.source
    if path is None:
        return Outcome(None)
    brief = loaded.brief
    reader = brief.format or ""
    place = brief.place_of("source")
    outcome = load_source(root, path, reader=reader, place=place, encoding=brief.encoding or "")
    if outcome.value is None:
        return Outcome(None, outcome.findings)
    references = load_references(root, root / "seeds" / loaded.name).value
    keys = references.keys if references else frozenset()
    blocks = known_in_source(outcome.value, Citable(keys=keys, file="", is_there=False)).value
    return Outcome(BriefText(project(blocks).text, outcome.value), outcome.findings)
