"""The words a document says itself ("Contents", "Figure 1"), in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Labels:
    """A language's words by key; a missing one is Unreadable: a test holds ours complete, a house may change them."""

    language: str
    words: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        """Give the words for a key."""
        try:
            return self.words[key]
        except KeyError:
            place = Place("styles/labels/en.yaml")
            hint = f"add “{key}: …”: what no language has, English must have"
            raise Unreadable(Finding(place, "C027", f"the word “{key}” is missing", hint)) from None

    def fill(self, key: str, *values: object, **named: object) -> str:
        """Give the words for a key with values in their places."""
        return self[key].format(*values, **named)
