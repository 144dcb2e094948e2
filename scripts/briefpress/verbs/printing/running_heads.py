"""Cut what stands at the head of every page to the room there is: a brief's title and a section's share one line.

Some manuscripts give whole paragraphs the style of a heading, and some titles are sentences. Neither may run over the
edge of the paper, nor one over the other.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

# Letters of 8 points that stand beside each other between the margins of a head, a gap between the two among them.
_ROOM = 100
_TITLE = 64
_GAP = 4
_WIDE = frozenset("WF")


def cut_heads(tree: etree._Element) -> None:
    """Cut the strip with the brief's title in place, and give each section's heading what stands for it at the head.

    A heading that fits is given as it is.
    """
    body = tree.find("body")
    if body is None:
        return
    title = cut(body.get("data-brief", ""), _TITLE)
    if title:
        body.set("data-brief", title)
    room = _ROOM - _GAP - width(title)
    for heading in tree.iter("h2"):
        heading.set("data-running", cut(heading.get("data-bookmark", ""), room))


def cut(words: str, room: int) -> str:
    """Give words as they are if they fit, else as many of them as fit, with an ellipsis."""
    if width(words) <= room:
        return words
    used, fitting = 0, 0
    for letter in words:
        used += width(letter)
        if used >= room:
            break
        fitting += 1
    head, space, _ = words[: fitting + 1].rpartition(" ")
    # A text without spaces, or one long word, is cut anywhere.
    kept = head if space and len(head) > fitting // 2 else words[:fitting]
    return f"{kept.rstrip(' ,;:.–—-')}…"


def width(words: str) -> int:
    """Give the room that words need, in letters; those of East Asia need two (UAX 11)."""
    return sum(2 if unicodedata.east_asian_width(letter) in _WIDE else 1 for letter in words)
