"""seeds/<brief>/ -> its reading text: what annotations quote."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefpress.edges.citations import load_references
from briefpress.edges.sources.load_source import load_source
from briefpress.nouns.finding import Outcome
from briefpress.nouns.source_file import SourceFile
from briefpress.nouns.structure import structural_of
from briefpress.verbs.composing.known_citations import Citable, known_in_source
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.edges.desk.load_brief import LoadedBrief
    from briefpress.nouns.source import Source


@dataclass(frozen=True, slots=True)
class BriefText:
    """The reading text of a brief, what annotations that mend its structure quote, and the source itself.

    Those quote a plain text as it stands in its file, and any other as it read before they mended it.
    `calls` are the places where the text calls notes.
    """

    text: str
    unmended: str
    source: Source
    calls: tuple[int, ...] = ()

    @property
    def digest(self) -> str:
        """The digest of the source as selectors name it."""
        return f"sha256:{self.source.digest}"


def brief_text(root: Path, loaded: LoadedBrief, *, file: Path | None = None) -> Outcome[BriefText | None]:
    """Read the text of a brief as a build does; `file` is another source to read in its place, such as an older one."""
    path = file or loaded.source
    if path is None:
        return Outcome(None)
    asked = source_file(root, loaded, path)
    outcome = load_source(asked)
    if outcome.value is None:
        return Outcome(None, outcome.findings)
    references = load_references(root, root / "seeds" / loaded.name).value
    keys = references.keys if references else frozenset()
    reading = project(known_in_source(outcome.value, Citable(keys=keys, file="", is_there=False)).value)
    text = reading.text
    unmended = outcome.value.text if outcome.value.is_plain else text
    if asked.structural and not outcome.value.is_plain:
        before = load_source(replace(asked, structural=())).value
        unmended = project(before.blocks).text if before else text
    return Outcome(BriefText(text, unmended, outcome.value, reading.calls), outcome.findings)


def source_file(root: Path, loaded: LoadedBrief, path: Path) -> SourceFile:
    """Give a source with all that the brief and its annotations say of it."""
    brief = loaded.brief
    return SourceFile(
        root=root,
        path=path,
        place=brief.place_of("source"),
        reader=brief.format or "",
        encoding=brief.encoding or "",
        structural=structural_of(loaded.annotations),
    )
