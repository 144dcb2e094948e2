"""Scene breaks and pictures' markers: lines that are signs, not words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.verbs.plain.chunks import Chunk

_SIGNS = re.compile(r"^[\s*\-_~•·#=+.—–⁂o✻❦]+$")
_ILLUSTRATION = re.compile(
    r"^\[(?:illustrations?|illustr\.|image|figure|picture|abbildung|ilustración|illustrazione|illustratie|frontispiece)"
    r"(?:\s+\d+)?\s*(?::|\.)?\s*(.*?)\]?$",
    re.IGNORECASE | re.DOTALL,
)


def is_scene_break(chunk: Chunk) -> bool:
    """Tell a row of stars, dashes or the like, which parts scenes."""
    text = chunk.text
    if len(chunk.lines) > 2 or not _SIGNS.match(text):
        return False
    signs = [sign for sign in text if not sign.isspace()]
    return "o" not in signs and (len(signs) >= 2 or signs[0] in "*⁂—")


def caption_of(chunk: Chunk) -> str | None:
    """Give the caption in “[Illustration: …]”, empty if it has none; None if a chunk is no such marker."""
    text = chunk.text.strip()
    if not text.startswith("[") or not text.endswith("]"):
        return None
    match = _ILLUSTRATION.match(text)
    return match.group(1).strip() if match else None
