"""A sentence and a paragraph of prose, and the outline that a plain text is read with."""

from __future__ import annotations

import textwrap

from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project

SENTENCE = "The ferry went over at noon and came back at night with the letters, the salt and the two brothers. "
PROSE = textwrap.fill(SENTENCE * 4, 70)


def outline(text: str) -> list[tuple[int, str]]:
    """Give level and words of the headings."""
    return [(block["c"][0], project([block]).text) for block in read_plain_text(text).blocks if block["t"] == "Header"]


def paragraphs(text: str) -> list[str]:
    """Give the words of the paragraphs, each in one line."""
    blocks = [block for block in read_plain_text(text).blocks if block["t"] == "Para"]
    return [" ".join(project([block]).text.split()) for block in blocks]
