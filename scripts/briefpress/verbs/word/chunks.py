"""Set texts of other formats that a Word document imports when it is opened (ISO/IEC 29500-1, 17.17.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.word.flatten import plain_paragraph
from briefpress.verbs.word.names import R, W, drop

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree


def set_chunks(root: etree._Element, words_of: Callable[[str], str]) -> list[str]:
    """Put the words of imported texts, a paragraph for each line, in their places; give the words of each.

    `words_of` gives the words of an imported text by the id of the relation to it, empty if it cannot be read.
    """
    found = []
    for chunk in list(root.iter(f"{W}altChunk")):
        words = words_of(chunk.get(f"{R}id", ""))
        for line in reversed([line for line in words.split("\n") if line.strip()]):
            chunk.addnext(plain_paragraph(" ".join(line.split())))
        drop(chunk)
        found.append(words)
    return found
