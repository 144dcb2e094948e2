"""Subset the house's faces to the characters of one book: plain TrueType, the same bytes in every run.

HarfBuzz takes a millisecond for a face, where fontTools takes half a second. WOFF2 would save a few kilobytes
a face, take fifty milliseconds for each, and be unknown to older programs.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.epub_package import EpubFile
from briefpress.verbs.epub.section import parse
from briefpress.verbs.epub.spots import words_of
from briefpress.verbs.printing.font_chains import chains_css

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from briefpress.nouns.section import Section
    from briefpress.nouns.typeface import FontFace
    from briefpress.verbs.printing.font_chains import Chains

FONT_TYPES = {".ttf": "font/ttf", ".otf": "font/otf"}
_FORMATS = {".ttf": "truetype", ".otf": "opentype"}
# Beside what every script needs to be set at all (which HarfBuzz keeps), the styles use these.
FEATURES = ("liga", "kern", "smcp", "onum", "lnum", "pnum", "tnum", "sups", "ccmp", "locl", "mark", "mkmk")
# Licence, its address, typographic family and style; copyright and the usual names are kept anyway.
MORE_NAMES = (13, 14, 16, 17)
# Programs set these themselves, whatever the text holds: spaces, hyphens at a line's end, an ellipsis.
ALWAYS = frozenset(" \u00a0-\u2010\u2011\u2026")


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
    # A style may set any of it in capitals.
    found |= {other for character in found for other in character.upper() + character.lower()}
    return frozenset(character for character in found | ALWAYS if not _unseen(character))


def _unseen(character: str) -> bool:
    selects = "\ufe00" <= character <= "\ufe0f"
    return selects or unicodedata.category(character) in {"Cc", "Cf", "Cn", "Cs", "Co", "Zl", "Zp"}


def embed_fonts(
    faces: Sequence[FontFace], *, characters: frozenset[str], families: Collection[str], chains: Chains
) -> EmbeddedFonts:
    """Subset faces to the characters that the book shows.

    Faces of `families`, which the style names first, always come in; then, in the order of the chains, each of a
    family that adds letters or signs which all before it lack. All faces get all characters, since a reader may
    set any of it in any.
    """
    wanted = {ord(character) for character in characters}
    covered: set[int] = set()
    chosen: list[tuple[FontFace, bytes]] = []
    order = tuple(dict.fromkeys((*families, *chains.serif, *chains.sans)))
    for family in order:
        own = [(face, content, _coverage(content) & wanted) for face, content in _of_family(faces, family)]
        adds = any(has - covered for _, _, has in own)
        if not adds and family not in families:
            continue
        for face, content, has in own:
            if has:
                covered |= has
                chosen.append((face, _subset(content, has)))
    fonts = tuple(
        EpubFile(f"fonts/{face.path.name}", FONT_TYPES[face.path.suffix], content) for face, content in chosen
    )
    rules = "".join(
        f'@font-face {{\n  font-family: "{face.family}";\n  font-weight: {face.weight};\n'
        f'  font-style: {face.style};\n  src: url("../{font.path}") format("{_FORMATS[face.path.suffix]}");\n}}\n'
        for (face, _), font in zip(chosen, fonts, strict=True)
    )
    style = EpubFile("styles/fonts.css", "text/css", (rules + chains_css(chains)).encode())
    return EmbeddedFonts(fonts, style, frozenset(chr(code) for code in wanted - covered))


def _of_family(faces: Iterable[FontFace], family: str) -> list[tuple[FontFace, bytes]]:
    return [(face, face.path.read_bytes()) for face in faces if face.family == family]


def _coverage(content: bytes) -> set[int]:
    import uharfbuzz  # noqa: PLC0415 (only needed where an EPUB is made)

    return set(uharfbuzz.Face(uharfbuzz.Blob(content)).unicodes)


def _subset(content: bytes, codes: Collection[int]) -> bytes:
    """Cut a font down to code points; no time of day goes into it."""
    import uharfbuzz  # noqa: PLC0415 (as above)

    plan = uharfbuzz.SubsetInput()
    plan.flags |= uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    plan.unicode_set.update(codes)
    plan.layout_feature_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in FEATURES)
    plan.name_id_set.update(MORE_NAMES)
    return bytes(uharfbuzz.subset(uharfbuzz.Face(uharfbuzz.Blob(content)), plan).blob.data)
