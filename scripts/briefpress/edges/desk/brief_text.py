"""seeds/<brief>/ -> its reading text: what annotations quote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.edges.citations import load_references
from briefpress.edges.sources.load_source import load_source
from briefpress.nouns.finding import Outcome
from briefpress.nouns.structure import structural_of
from briefpress.verbs.composing.known_citations import Citable, known_in_source
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefpress.edges.desk.load_brief import LoadedBrief
    from briefpress.nouns.source import Source
    from briefpress.nouns.structure import Structural


@dataclass(frozen=True, slots=True)
class BriefText:
    """The reading text of a brief, what annotations that mend its structure quote, and the source itself.

    Those quote a plain text as it stands in its file, and any other as it read before they mended it.
    """

    text: str
    unmended: str
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
    structural = structural_of(loaded.annotations)
    outcome = _load(root, path, loaded, structural)
    if outcome.value is None:
        return Outcome(None, outcome.findings)
    references = load_references(root, root / "seeds" / loaded.name).value
    keys = references.keys if references else frozenset()
    text = project(known_in_source(outcome.value, Citable(keys=keys, file="", is_there=False)).value).text
    unmended = outcome.value.text if outcome.value.is_plain else text
    if structural and not outcome.value.is_plain:
        before = _load(root, path, loaded, ()).value
        unmended = project(before.blocks).text if before else text
    return Outcome(BriefText(text, unmended, outcome.value), outcome.findings)


def _load(root: Path, path: Path, loaded: LoadedBrief, structural: Sequence[Structural]) -> Outcome[Source | None]:
    brief = loaded.brief
    return load_source(
        root,
        path,
        reader=brief.format or "",
        place=brief.place_of("source"),
        encoding=brief.encoding or "",
        structural=structural,
    )
