"""What the layout engine complains of, as findings."""

from __future__ import annotations

import logging
import re
import unicodedata
from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.nouns.finding import Place
    from briefpress.nouns.layout import Layout

_GLYPH = re.compile(r"\.notdef glyph rendered .*\(U\+([0-9A-F]+)\)", re.DOTALL)
# Properties of drawings (SVG 2, property index), and those of drawing programs: the engine reads styles within a
# drawing as if they were a page's, complains of these, and draws with them all the same.
_DRAWN = (
    r"Ignored `(?:fill|stroke|marker|stop|flood|solid|text-(?:anchor|rendering)|(?:alignment|dominant)-baseline|"
    r"baseline-shift|clip-rule|color-(?:interpolation|rendering)|enable-background|glyph-orientation|lighting-color|"
    r"paint-order|pointer-events|shape-rendering|vector-effect|-inkscape)[\w-]*\s*:"
)
# The first pattern that fits gives the code; "" means that another check says it better.
_KINDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), code)
    for pattern, code in (
        (r"Failed to load (image|stylesheet|attachment)", "F052"),
        (r"Failed to (load inline|render) SVG", "F052"),
        (r"Font-face .* cannot be loaded", "F053"),
        (r"No anchor #", "P008"),
        (r"Image .* has no required alt", ""),
        (r"Missing required \"lang\"", ""),
        (_DRAWN, ""),
        (r"Ignored|Invalid|Unknown|Unsupported|Parse error|Missing|@import|is only allowed", "L011"),
    )
)
_HINTS = {
    "F052": "Look at the file: is it there, whole, and what its name says?",
    "F053": "Look at the path of the font in the style sheet.",
    "P008": "The link names an id that no element has.",
    "L011": "Mend the style sheet; the rule had no effect.",
}


class _Keeper(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Keep each message once, in order."""
        self.messages[record.getMessage()] = None


@contextmanager
def listening() -> Iterator[dict[str, None]]:
    """Collect what WeasyPrint logs meanwhile; nothing of it reaches the terminal."""
    logger = logging.getLogger("weasyprint")
    keeper = _Keeper()
    before = logger.propagate
    logger.addHandler(keeper)
    logger.propagate = False
    try:
        yield keeper.messages
    finally:
        logger.removeHandler(keeper)
        logger.propagate = before


def log_findings(
    messages: dict[str, None], *, layout: Layout, refused: frozenset[str], place: Place
) -> tuple[Finding, ...]:
    """Turn messages into findings; what the jail refused has been said already."""
    findings: dict[Finding, None] = {}
    for message in messages:
        if match := _GLYPH.search(message):
            findings[_missing_glyph(chr(int(match[1], 16)), layout, place)] = None
        elif any(address in message for address in refused):
            continue
        else:
            code = next((code for pattern, code in _KINDS if pattern.search(message)), "L014")
            if code:
                findings[Finding(place, code, f"{message.rstrip('.')}.", _HINTS.get(code, ""))] = None
    return tuple(findings)


def _missing_glyph(letter: str, layout: Layout, place: Place) -> Finding:
    name = unicodedata.name(letter, "no name")
    where = [(page.label, line.block) for page in layout.pages for line in page.lines if letter in line.text]
    spots = ", ".join(f"page {page}" + (f" (“{block}”)" if block else "") for page, block in dict.fromkeys(where[:3]))
    return Finding(
        place,
        "P001",
        f"No font has the character {letter} U+{ord(letter):04X} {name}" + (f": {spots}." if spots else "."),
        "Add a font for its script to the style, or write it another way.",
    )
