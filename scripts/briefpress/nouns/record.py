"""The record of a released edition: what it was made from, what came out, and who decided what."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT = "briefpress-record-1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One file of the bundle: its name, its SHA-256 and its size in bytes."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """One decision as it stood in a round."""

    round: str
    by: str
    annotation: str
    state: str
    because: str = ""
    answer: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedOff:
    """One signature: who, in which round, as what, and when."""

    round: str
    by: str
    role: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Forced:
    """Why an edition was released before its embargo had passed."""

    embargo: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What is on record of an edition; internal, and never part of what is published.

    `edition` and `inputs` are the SHA-256 of edition.json and inputs.zip; `files` those of the files that it was
    made from, by their paths; `layouts` the layout digests by paper; `known_as` its EPUB's identifiers; `previous`
    names the edition before it, and `previous_seal` its record's seal, so that the records of a brief are a chain.
    """

    brief: str
    title: str
    version: str
    issued: str
    released: str
    edition: str
    inputs: str
    files: Mapping[str, str]
    outputs: tuple[Output, ...]
    layouts: Mapping[str, str]
    tools: Mapping[str, str]
    decisions: tuple[Decided, ...] = ()
    signed: tuple[SignedOff, ...] = ()
    forced: Forced | None = None
    known_as: tuple[str, ...] = ()
    previous: str = ""
    previous_seal: str = ""
    seal: str = field(default="", compare=False)

    def output(self, sha256: str) -> Output | None:
        """Give the output with some digest."""
        return next((one for one in self.outputs if one.sha256 == sha256), None)

    def named(self, name: str) -> Output | None:
        """Give the output of some name."""
        return next((one for one in self.outputs if one.name == name), None)
