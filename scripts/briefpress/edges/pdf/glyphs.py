"""What the glyphs of a PDF are read as: each by itself (ToUnicode), and whole runs where order is lost.

Scripts of South and South-East Asia set signs before the letter that they follow, and several glyphs for one
letter or one for several. A reader that takes glyph by glyph gets another text; so each such run has its words
beside it (ActualText, ISO 32000-1, 14.9.4). Runs from right to left have none: readers turn those themselves.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

import pydyf
import uharfbuzz
from weasyprint.text.ffi import ffi, pango

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# What a glyph is read as that adds nothing of its own to a cluster: PDFium takes a glyph without any reading by
# its number.
SILENT = "\u200b"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line is read as: for each run the words of the span that it begins, and whether it ends one."""

    begins: tuple[str, ...]
    ends: tuple[bool, ...]


def read_line(stream: Any, textbox: Any, line: Any) -> Reading:
    """Note what each glyph of a line is read as, and say which words must stand beside its runs.

    All that lies between runs from right to left has one span, since some readers give the words of a span twice
    where a sign reaches over its end; the runs from right to left are in none.
    """
    begins: list[str] = []
    ends: list[bool] = []
    for from_right, group in groupby(_runs(stream, textbox, line), key=lambda run: run.from_right):
        runs = list(group)
        needed = not from_right and not all(run.plain for run in runs)
        begins += ["".join(run.words for run in runs) if needed else "", *("",) * (len(runs) - 1)]
        ends += [*(False,) * (len(runs) - 1), needed]
    return Reading(tuple(begins), tuple(ends))


def begin_span(stream: Any, words: str) -> None:
    """Begin a span that has its words beside it."""
    # Two bytes a unit, with their mark: no encoding of PDF's own has these letters.
    pydyf.Stream.begin_marked_content(stream, "Span", pydyf.Dictionary({"ActualText": pydyf.String(words)}))


def end_span(stream: Any) -> None:
    """End the span that `begin_span` has begun."""
    pydyf.Stream.end_marked_content(stream)


@dataclass(frozen=True, slots=True)
class _Run:
    words: str
    from_right: bool
    plain: bool


def _runs(stream: Any, textbox: Any, line: Any) -> Iterator[_Run]:
    everything = textbox.pango_layout.text.encode()
    link = line.runs[0]
    while link != ffi.NULL:
        glyph_item = link.data
        link = link.next
        item, glyphs = glyph_item.item, glyph_item.glyphs
        font, _ = stream.add_font(item.analysis.font)
        ids = [info.glyph for info in ffi.unpack(glyphs.glyphs, glyphs.num_glyphs)]
        starts = ffi.unpack(glyphs.log_clusters, glyphs.num_glyphs)
        text = everything[item.offset : item.offset + item.length]
        from_right = bool(item.analysis.level % 2)
        if not from_right and text.isascii() and starts == [*range(len(text))] and all(map(_is_drawn, ids)):
            yield _read_letters(ids, text.decode(), font)
        else:
            yield _read_run([*zip(starts, ids, strict=True)], text, font, from_right=from_right)


def _read_letters(ids: Sequence[int], words: str, font: Any) -> _Run:
    """Read a run of a glyph for each letter, without signs that hang, as nearly all are: as `_read_run`, sooner."""
    known = font.to_unicode
    for glyph, letter in zip(ids, words, strict=True):
        if known.get(glyph, SILENT) == SILENT:
            known[glyph] = letter
    return _Run(words, from_right=False, plain=words == "".join(map(known.__getitem__, ids)))


def _read_run(run: Sequence[tuple[int, int]], text: bytes, font: Any, *, from_right: bool) -> _Run:
    shown = [(start, glyph) for start, glyph in run if _is_drawn(glyph)]
    starts = sorted({start for start, _ in run})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    words = ""
    for start, cluster in groupby(shown, key=lambda pair: pair[0]):
        ids = [glyph for _, glyph in cluster]
        letters = text[start : ends[start]].decode()
        if from_right:
            _note_from_right(ids[::-1], letters, font)
        else:
            _note(ids, letters, font)
        words += letters
    # Signs that hang over or under others are put into another order by some readers, whatever they are read as.
    hangs = any(unicodedata.category(letter).startswith("M") for letter in words)
    plain = not hangs and words == "".join(font.to_unicode[glyph] for _, glyph in shown)
    return _Run(words, from_right, plain)


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


def _note_from_right(glyphs: Sequence[int], text: str, font: Any) -> None:
    """Note a cluster of a run that has no words beside it: each letter must be read once, in its place.

    Where a font draws the dots of an Arabic letter by themselves, the shape below them is read as the letter that
    it is alone, or as the first that it was met in, and the dots as nothing.
    """
    if len(glyphs) > 1 and len(text) == 1:
        font.to_unicode.setdefault(glyphs[0], text)
        for glyph in glyphs[1:]:
            font.to_unicode.setdefault(glyph, SILENT)
        return
    if len(glyphs) == 1 and len(text) == 1:
        font.to_unicode[glyphs[0]] = text
        return
    _note(glyphs, text, font)


def _own_letters(text: str, font: Any) -> dict[int, str]:
    """Give the letters of a text by the glyphs that the font draws them with when they stand alone."""
    if not hasattr(font, "nominal"):
        font.nominal = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(font.file_content)))
    found = ((font.nominal.get_nominal_glyph(ord(letter)), letter) for letter in text)
    return {glyph: letter for glyph, letter in found if glyph}
