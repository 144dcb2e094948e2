"""Find the listings of a manuscript: paragraphs one below the other that are set in a face of one width as a whole.

Where most of a manuscript is set so, as on a typewriter, the face alone says nothing: only what has columns is a
listing then. In either case paragraphs of text, which are longer than a line, are none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FIXED = re.compile(
    r"courier|consolas|inconsolata|menlo\b|monaco\b|lucida (?:console|sans typewriter)|\bmono(?:space[d]?)?\b|fixedsys|"
    r"source ?code|fira ?code|cascadia|letter gothic|prestige elite|anonymous pro|andale",
    re.IGNORECASE,
)
# Blanks between words that no typist puts behind a stop.
_COLUMNS = re.compile(r"\S *\t\s*\S|\S {3,}\S|[^\s.:;?!,\"”’)] {2}\S")
_LONG = 120  # letters
_FEWEST = 2  # lines


@dataclass(frozen=True, slots=True, kw_only=True)
class FacedLine:
    """A block of a manuscript: its words with all their blanks, and whether all of them are set in one width.

    What is not `plain` holds more than words, or is no paragraph, or a heading.
    """

    words: str
    fixed: bool = False
    plain: bool = True

    @property
    def is_blank(self) -> bool:
        """Tell a paragraph without words."""
        return self.plain and not self.words.strip()


def is_fixed(face: str) -> bool:
    """Tell a face whose letters have one width, by its name."""
    return _FIXED.search(face) is not None


def is_typed(lines: Sequence[FacedLine]) -> bool:
    """Tell a manuscript most of which is set in one width."""
    fixed = sum(len(line.words) for line in lines if line.fixed)
    return 2 * fixed > sum(len(line.words) for line in lines)


def typed_listings(lines: Sequence[FacedLine]) -> list[range]:
    """Give the listings, each as the places of its paragraphs; blank ones may stand within."""
    typed = is_typed(lines)
    may = [line.is_blank or (line.plain and line.fixed and not (typed and _is_text(line.words))) for line in lines]
    found = (_trimmed(lines, stretch) for stretch in _stretches(may))
    return [one for one in found if _is_listing([lines[at].words for at in one], needs_columns=typed)]


def _stretches(may: Sequence[bool]) -> Iterator[range]:
    start = 0
    for at, is_so in enumerate((*may, False)):
        if not is_so:
            if at > start:
                yield range(start, at)
            start = at + 1


def _trimmed(lines: Sequence[FacedLine], stretch: range) -> range:
    """Give a stretch without the blank paragraphs around it."""
    start, stop = stretch.start, stretch.stop
    while start < stop and lines[start].is_blank:
        start += 1
    while stop > start and lines[stop - 1].is_blank:
        stop -= 1
    return range(start, stop)


def _is_text(line: str) -> bool:
    return len(line) > _LONG and not _COLUMNS.search(line)


def _is_listing(paragraphs: Sequence[str], *, needs_columns: bool) -> bool:
    said = [line for words in paragraphs for line in words.splitlines() if line.strip()]
    columns = sum(bool(_COLUMNS.search(line.strip())) for line in said)
    enough = not needs_columns or 4 * columns >= len(said)
    return len(said) >= _FEWEST and enough and 3 * sum(map(_is_text, said)) <= len(said)
