"""What the glyphs of a PDF are read as: each by itself (ToUnicode), and whole runs where order is lost.

Scripts of South and South-East Asia set signs before the letter that they follow, and several glyphs for one
letter or one for several. A reader that takes glyph by glyph gets another text; so each such run has its words
beside it (ActualText, ISO 32000-1, 14.9.4). Runs from right to left have none: readers turn those themselves.
"""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING, Any

import pydyf
import uharfbuzz
from weasyprint.text.ffi import pango

if TYPE_CHECKING:
    from collections.abc import Sequence

# What a glyph is read as that adds nothing of its own to a cluster: PDFium takes a glyph without any reading by
# its number.
SILENT = "\u200b"


def begin_reading(stream: Any, textbox: Any, glyph_item: Any, font: Any) -> bool:
    """Note what each glyph of a run is read as; begin a span with the run's words where glyphs do not give them."""
    item, glyphs = glyph_item.item, glyph_item.glyphs
    line = textbox.pango_layout.text.encode()
    text = line[item.offset : item.offset + item.length]
    from_right = bool(item.analysis.level % 2)
    run = [(glyphs.log_clusters[index], glyphs.glyphs[index].glyph) for index in range(glyphs.num_glyphs)]
    shown = [(start, glyph) for start, glyph in run if _is_drawn(glyph)]
    ends = dict(zip(starts := sorted({start for start, _ in run}), [*starts[1:], len(text)], strict=True))
    words = ""
    for start, cluster in groupby(shown, key=lambda pair: pair[0]):
        ids = [glyph for _, glyph in cluster]
        letters = text[start : ends[start]].decode()
        _note(ids[::-1] if from_right else ids, letters, font)
        words += letters
    # Signs that hang over or under others are put into another order by some readers, whatever they are read as.
    hangs = any(unicodedata.category(letter).startswith("M") for letter in words)
    if from_right or (not hangs and words == "".join(font.to_unicode[glyph] for _, glyph in shown)):
        return False
    # Two bytes a unit, with their mark: no encoding of PDF's own has these letters.
    pydyf.Stream.begin_marked_content(stream, "Span", pydyf.Dictionary({"ActualText": pydyf.String(words)}))
    return True


def end_reading(stream: Any) -> None:
    """End the span that `begin_reading` has begun."""
    pydyf.Stream.end_marked_content(stream)


def show_glyphs(stream: Any, glyphs: str) -> None:
    """Show glyphs and moves (the inside of a TJ array); a move at the end by itself, since PDFium forgets it there."""
    shown, close, move = glyphs.rpartition(">")
    if not shown or float(move or 0) == 0:
        stream.show_text(glyphs)
        return
    stream.show_text(shown + close)
    stream.show_text(move)


def _is_drawn(glyph: int) -> bool:
    return bool(glyph != pango.PANGO_GLYPH_EMPTY and not glyph & pango.PANGO_GLYPH_UNKNOWN_FLAG)


def _note(glyphs: Sequence[int], text: str, font: Any) -> None:
    """Share the letters of a cluster out among its glyphs: to each its own, the rest to the first that has none."""
    known = font.to_unicode
    if len(glyphs) == 1:
        if known.get(glyphs[0], SILENT) == SILENT:
            known[glyphs[0]] = text
        return
    own = _own_letters(text, font)
    rest = "".join(letter for letter in text if letter not in {own.get(glyph) for glyph in glyphs})
    for glyph in glyphs:
        if glyph in own:
            known.setdefault(glyph, own[glyph])
        elif glyph not in known:
            known[glyph] = rest or SILENT
            rest = ""


def _own_letters(text: str, font: Any) -> dict[int, str]:
    """Give the letters of a text by the glyphs that the font draws them with when they stand alone."""
    if not hasattr(font, "nominal"):
        font.nominal = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(font.file_content)))
    found = ((font.nominal.get_nominal_glyph(ord(letter)), letter) for letter in text)
    return {glyph: letter for glyph, letter in found if glyph}
