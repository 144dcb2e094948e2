"""A file as received and read: its bytes, its text, how it was read, and what came with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.read_text import ReadText


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A file as received and read.

    `reader` is the reader that read it ("plain" is ours, all others are pandoc's), `encoding` the name of the
    encoding it was decoded from, empty for a container; `text` is the decoded text, empty for a container;
    `container` is the text of a container as its own XML gives it, found without pandoc, empty for all other formats;
    `pictures` are the bytes of the pictures that came inside the file, by the name that the tree gives them.
    """

    reader: str
    encoding: str
    data: bytes
    text: str
    container: str
    read: ReadText
    pictures: Mapping[str, bytes]

    @property
    def is_plain(self) -> bool:
        """Tell whether our own reader of plain text read it."""
        return self.reader == "plain"

    @property
    def words(self) -> str:
        """Give the text that the words of the tree are counted against; empty where there is none to be had."""
        return self.text if self.is_plain else self.container
