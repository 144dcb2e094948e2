"""The words a document says itself ("Contents", "Figure 1"), in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Labels:
    """A language's words by key; a missing one is a KeyError, since labels are held complete by a test."""

    language: str
    words: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        """Give the words for a key."""
        return self.words[key]

    def fill(self, key: str, *values: object, **named: object) -> str:
        """Give the words for a key with values in their places."""
        return self.words[key].format(*values, **named)
