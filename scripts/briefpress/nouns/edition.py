"""The edition: everything a reader gets, and nothing that is only the house's business.

Its prose is held as pandoc blocks. What is written to `edition.json` is this value, in canonical form.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.tree import Nodes

FORMAT = "briefpress-edition-1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Someone who wrote the brief."""

    name: str
    affiliation: str = ""
    orcid: str = ""
    about: Nodes = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """The house as readers see it."""

    name: str
    place: str = ""
    address: str = ""
    email: str = ""
    url: str = ""
    series: str = ""
    issn: str = ""
    licence: str = ""
    disclaimer: Nodes = field(default_factory=list)
    funding: Nodes = field(default_factory=list)
    about: Nodes = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of the chronology; `target` is the id of its passage in the text, if it has one."""

    number: int
    date: str
    words: str
    period: str
    text: Nodes
    sources: Nodes
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An entry of the glossary; `target` is the id of its first use."""

    ident: str
    term: str
    text: Nodes
    see: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """A place an index entry names: one passage, or from one passage to another."""

    start: str
    end: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of the index with its places, cross-references and sub-headings."""

    words: str
    places: tuple[Locator, ...] = ()
    see: tuple[str, ...] = ()
    see_also: tuple[str, ...] = ()
    under: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """An emendation as readers are told of it."""

    old: str
    new: str
    because: Nodes
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A notice of correction: what was wrong in `corrects` and is put right in `version`.

    `kind` is erratum, corrigendum, addendum or retraction; `conclusions` is stand or changed.
    """

    ident: str
    kind: str
    version: str
    corrects: str
    date: str
    conclusions: str
    text: Nodes


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One version of a brief, composed: title data, published text and published apparatus.

    `notices` are those of all editions so far; `carried` the ids of those that stand on this one's first page.
    `is_mended_silently` says that there are emendations that `changes` does not list, `is_in_house_typography` that
    the house sets marks or spaces its own way.
    """

    brief: str
    title: str
    subtitle: str
    authors: tuple[Author, ...]
    language: str
    version: str
    rendition: str
    issued: str
    first_issued: str
    number: str
    identifiers: Mapping[str, str]
    keywords: tuple[str, ...]
    publisher: Publisher
    abstract: Nodes
    key_points: tuple[Nodes, ...]
    acknowledgements: Nodes
    notes: str
    body: Nodes
    own_notes: bool
    chronology: tuple[Entry, ...]
    glossary: tuple[Term, ...]
    index: tuple[Heading, ...]
    changes: tuple[Change, ...]
    references: Nodes
    digests: Mapping[str, str]
    notices: tuple[Notice, ...] = ()
    carried: tuple[str, ...] = ()
    is_mended_silently: bool = False
    is_in_house_typography: bool = False

    @property
    def present_notices(self) -> tuple[Notice, ...]:
        """Give the notices that this very edition carries, not those of editions before it."""
        return tuple(one for one in self.notices if one.ident in self.carried)

    @property
    def stage(self) -> str:
        """Name the version as NISO RP-8-2008 does, by the key of its label."""
        if self.rendition in {"proof", "review"}:
            return "stage-proof"
        kinds = {one.kind for one in self.present_notices}
        if "retraction" in kinds:
            return "stage-retracted"
        if kinds & {"erratum", "corrigendum"}:
            return "stage-corrected"
        return "stage-enhanced" if kinds else "stage-record"


def canonical(edition: Edition) -> bytes:
    """Write an edition in its one form: UTF-8 JSON with sorted keys, the same bytes for the same value."""
    value: dict[str, Any] = {"format": FORMAT, **asdict(edition)}
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()
