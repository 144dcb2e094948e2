"""Hold back what long `data:` addresses carry while a text is read: readers go through it letter by letter.

A picture of some megabytes in a page of the web takes pandoc ten seconds and a gigabyte. Meanwhile a short address
stands for it (RFC 2397 has none like it), and what it stands for is put back wherever the tree has it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

# What neither HTML nor Markdown gives a meaning in an address: it can be taken out and put back as it is.
_DATA = re.compile(r"data:[\w.+/-]{1,80}(?:;[\w=.+/-]{1,80}){0,4},[A-Za-z0-9+/=%.~-]{10000,}", re.ASCII)
_STANDING = "x-held"


@dataclass(frozen=True, slots=True)
class Held:
    """A text in which short addresses stand for long ones, and the long ones in order; `name` begins the short ones."""

    text: str
    name: str
    addresses: tuple[str, ...]

    def put_back(self, words: str) -> str:
        """Give words with the long addresses in their places."""
        if not self.addresses or self.name not in words:
            return words
        return re.sub(rf"{self.name}:(\d+);", lambda found: self.addresses[int(found[1])], words)

    def put_back_all(self, blocks: Nodes) -> Nodes:
        """Give a tree with the long addresses in their places."""
        return self._all(blocks) if self.addresses else blocks

    def _all(self, part: Any) -> Any:
        if isinstance(part, str):
            return self.put_back(part)
        if isinstance(part, list):
            return [self._all(one) for one in part]
        if isinstance(part, dict):
            return {key: self._all(value) for key, value in part.items()}
        return part


def hold_data(text: str) -> Held:
    """Put short addresses into a text for its long ones."""
    name = _STANDING
    while f"{name}:" in text:
        name += "x"
    addresses: list[str] = []

    def stand(found: re.Match[str]) -> str:
        addresses.append(found[0])
        return f"{name}:{len(addresses) - 1};"

    held = _DATA.sub(stand, text)
    return Held(held, name, tuple(addresses))
