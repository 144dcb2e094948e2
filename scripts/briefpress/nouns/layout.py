"""A laid-out document as values: its pages with their lines, note calls and notes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Zone(StrEnum):
    """The part of a page that a line stands in."""

    FLOW = "flow"
    NOTE = "note"
    MARGIN = "margin"
    PLACED = "placed"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: its upper edge and height, its left and right edge (CSS px), the block it belongs to.

    `block` is the id of the nearest block with an id, or "" where there is none.
    `spare` is the room (CSS px) that would be left if the first word of the next line of the same paragraph
    stood here too: above 0 on no line that was filled, as good as one can tell without setting it.
    """

    zone: Zone
    block: str
    text: str
    y: float
    height: float
    left: float
    right: float
    spare: float = 0.0


@dataclass(frozen=True, slots=True)
class LaidNote:
    """A footnote as it was set: its id and the upper and lower edge of its box (CSS px)."""

    id: str
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """Give the height of the note's box."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class LaidQuote:
    """A pull quote, or a part of one, as it was set: its words on this page, the upper and lower edge of its box (px).

    `begun` tells whether a part of it stands on a page before.
    """

    words: str
    top: float
    bottom: float
    begun: bool = False


@dataclass(frozen=True, slots=True)
class LaidPage:
    """One page: its label, its size, its text area, and what stands on it, in reading order.

    `calls` holds the ids of the notes called on the page, `notes` the notes set at its foot.
    `notes_top` is the upper edge of the area of the notes, or the text area's lower edge without notes.
    `opens` tells whether a section begins at its head, `contents` whether the contents do, which are none and follow
    the front page where they can; `pictures` how many pictures and drawings it has. `quotes` holds its pull quotes, and
    `stranded` the words of a heading that stands last on it though more of its section follows, or "".
    """

    label: str
    width: float
    height: float
    top: float
    bottom: float
    notes_top: float
    lines: tuple[Line, ...] = ()
    calls: tuple[str, ...] = ()
    notes: tuple[LaidNote, ...] = ()
    opens: bool = False
    contents: bool = False
    pictures: int = 0
    quotes: tuple[LaidQuote, ...] = ()
    stranded: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """All pages of one laid-out document."""

    pages: tuple[LaidPage, ...] = ()
