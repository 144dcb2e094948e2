"""Subset the house's faces to the characters of one book, as WOFF2 with the same bytes in every run."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefpress.nouns.epub_package import EpubFile
from briefpress.verbs.epub_spots import words_of
from briefpress.verbs.epub_xhtml import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefpress.nouns.section import Section
    from briefpress.nouns.typeface import FontFace

FONT_TYPE = "font/woff2"
# Beside what every script needs to be set at all, the styles use these.
FEATURES = ("liga", "kern", "smcp", "onum", "lnum", "pnum", "tnum", "sups", "ccmp", "locl", "mark", "mkmk")
# Copyright, family, style, full name, PostScript name, licence, its address, typographic family and style.
KEPT_NAMES = (0, 1, 2, 4, 6, 13, 14, 16, 17)
# Readers set these themselves, whatever the text holds: a hyphen at a line's end, spaces, an ellipsis.
ALWAYS = frozenset(" \u00a0-\u2010\u2011\u2026…")


@dataclass(frozen=True, slots=True)
class EmbeddedFonts:
    """The subset fonts, the style sheet that names them, and the characters that none of them has."""

    fonts: tuple[EpubFile, ...]
    style: EpubFile
    uncovered: frozenset[str]


def book_characters(sections: Iterable[Section], *, also: str = "") -> frozenset[str]:
    """Give every character that the book shows; `also` names those that the EPUB adds itself."""
    found = set(also)
    for section in sections:
        found.update(words_of(parse(section.xhtml)))
    found |= {other for character in found for other in character.upper() + character.lower()}
    return frozenset(character for character in found | ALWAYS if not _unseen(character))


def _unseen(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cn", "Cs", "Co", "Zl", "Zp"}


def embed_fonts(faces: Sequence[FontFace], *, characters: frozenset[str]) -> EmbeddedFonts:
    """Subset every face to the characters that the book shows, but leave out a face that adds no letter.

    All faces get all characters of the book, since readers' own styles may set any of it in any face.
    """
    wanted = {ord(character) for character in characters}
    letters = {code for code in wanted if chr(code).isalnum()}
    covered: set[int] = set()
    fonts: list[EpubFile] = []
    rules: list[str] = []
    for face in faces:
        content = face.path.read_bytes()
        has = _coverage(content) & wanted
        # A face for another script is only wanted if it adds letters that the faces before it lack.
        family_is_known = any(f'font-family: "{face.family}"' in rule for rule in rules)
        if not (has & letters) - covered and not family_is_known and covered:
            continue
        name = f"fonts/{face.path.stem}.woff2"
        fonts.append(EpubFile(name, FONT_TYPE, _subset(content, sorted(has))))
        rules.append(
            f'@font-face {{\n  font-family: "{face.family}";\n  font-weight: {face.weight};\n'
            f'  font-style: {face.style};\n  src: url("../{name}") format("woff2");\n}}\n'
        )
        covered |= has
    style = EpubFile("styles/fonts.css", "text/css", "".join(rules).encode())
    return EmbeddedFonts(tuple(fonts), style, frozenset(chr(code) for code in wanted - covered))


def _coverage(content: bytes) -> frozenset[int]:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 (0.1 s, needed by few commands)

    with TTFont(io.BytesIO(content), lazy=True) as font:
        return frozenset(font.getBestCmap())


def _subset(content: bytes, codes: Sequence[int]) -> bytes:
    """Cut a font down and write it as WOFF2; no time of day goes into it."""
    from fontTools import subset  # noqa: PLC0415 (as above)
    from fontTools.ttLib import TTFont  # noqa: PLC0415 (as above)

    options = subset.Options()
    options.layout_features = sorted({*options.layout_features, *FEATURES})
    options.name_IDs = list(KEPT_NAMES)
    options.name_languages = [0x409]
    options.hinting = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.flavor = "woff2"
    font: Any = TTFont(io.BytesIO(content), recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    out = io.BytesIO()
    font.flavor = "woff2"
    font.save(out)
    return out.getvalue()
