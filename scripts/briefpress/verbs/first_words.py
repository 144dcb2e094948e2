"""Give the first words of a text, for a label that has room for a few."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.project import project

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

_WORDS = 4


def first_words(blocks: Nodes) -> str:
    """Give the first clause of a text if that is short, else its first words with an ellipsis; no notes."""
    reading = project(blocks)
    flow = reading.streams[0]
    text = " ".join(reading.text[flow.start : flow.end].split())
    clause = re.split(r"[,;:.!?](?:\s|$)", text, maxsplit=1)[0]
    words = clause.split(" ")
    if len(words) <= _WORDS + 1:
        return clause
    return " ".join(words[:_WORDS]) + "\u2026"
