"""What a document says of itself before its text: who wrote it, its abstract, keywords, language, bibliographies."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Someone who wrote a document: the name as it is printed, where they work, their ORCID iD."""

    name: str
    affiliation: str = ""
    orcid: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What a document says of itself, each thing apart; `bibliography` names the files of the works it cites."""

    writers: tuple[Writer, ...] = ()
    abstract: Nodes = field(default_factory=list)
    keywords: tuple[str, ...] = ()
    language: str = ""
    bibliography: tuple[str, ...] = ()
