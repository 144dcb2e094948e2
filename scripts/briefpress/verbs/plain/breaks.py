"""Scene breaks and pictures' markers: lines that are signs, not words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk

_SIGNS = re.compile(r"^[\s*\-_~•·#=+.—–⁂o✻❦]+$")
# What marks the place of a picture, up to its caption.
PICTURE = re.compile(
    r"^\[(?:illustrations?|illustr\.|images?|figure|picture|photo(?:graph)?|portrait|map|plate|abbildung(?:en)?|bild"
    r"|imagen|ilustración|grabado|imagem|ilustração|gravura|immagine|illustrazione|gravure|illustratie|afbeelding"
    r"|illustrationer|kuva|obrázek|ilustracja|рисунок|иллюстрация|илюстрация|εικόνα|frontispiece|decorations?|ornaments?"
    r"|vignette|headpiece|tailpiece|verzierung|ornement)"
    r"\s*(?:[:.]\s*|(?=\]))",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[][]")
_LONGEST = 12


def is_scene_break(chunk: Chunk) -> bool:
    """Tell a row of stars, dashes or the like, which parts scenes."""
    text = chunk.text
    if len(chunk.lines) > 2 or not _SIGNS.match(text):
        return False
    signs = [sign for sign in text if not sign.isspace()]
    return "o" not in signs and (len(signs) >= 2 or signs[0] in "*⁂—")


def caption_end(chunks: Sequence[Chunk], index: int) -> int:
    """Give the chunk in which “[Illustration: …]” that begins here ends; -1 if nothing of the kind begins here.

    Where words follow the bracket that closes it, it stands for a sign within a line, and is none.
    """
    if not PICTURE.match(chunks[index].text):
        return -1
    depth = 0
    for last in range(index, min(len(chunks), index + _LONGEST)):
        text = chunks[last].text
        for bracket in _BRACKET.finditer(text):
            depth += 1 if bracket.group() == "[" else -1
            if depth <= 0:
                return last if not text[bracket.end() :].strip(" _*\n") else -1
    return -1
