"""Findings: every complaint is a value, and words are made of it once, at the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Severity(StrEnum):
    """How much a finding weighs: an error makes the build red, a warning and a notice do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file a person can open.

    `file` is a POSIX path relative to the project; `line` and `column` count from 1, 0 means unknown.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Write the place as editors' programs read it: file:line:column."""
        parts = [self.file]
        if self.line:
            parts.append(str(self.line))
            if self.column:
                parts.append(str(self.column))
        return ":".join(parts)


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One complaint: where, which kind, what is wrong, and what to do about it.

    `code` is a key of `briefpress.nouns.codes.CODES`, which holds its severity for good.
    """

    place: Place
    code: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """A value together with what was found while it was made."""

    value: T
    findings: tuple[Finding, ...] = field(default=())
