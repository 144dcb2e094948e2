"""A mend of WeasyPrint's slowness with notes (`layout/__init__.py`).

It lays out all notes of a page anew for each one that comes or goes: twenty notes on a page are laid out two hundred
times so, which is four fifths of the time that such a page takes. We lay out each note once a page, and add the heights
up. Where that would not be the same (in columns, with margins that could collapse, in an area with a height of its
own), the engine's way is taken.

It looks through all notes that still wait for their page for each box of each line. Ours are looked up.

And a mend of their order: the foot of a table is laid out before its body, and the notes of the foot would stand before
those of the body. Ours stand in the order of the text.
"""

from __future__ import annotations

from bisect import insort
from functools import cache, wraps
from math import inf, isclose
from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import build
from weasyprint.layout import LayoutContext
from weasyprint.layout.block import block_level_layout

from briefpress.edges.layout.weasy_lines import source_with

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

# The engine's method, line for line, that `_update` stands for.
_KNOWN = """\
    def _update_footnote_area(self):
        \"\"\"Update the page bottom size and our footnote area height.\"\"\"
        if self.current_footnote_area.height != 'auto' and not self.in_column:
            self.page_bottom += self.current_footnote_area.margin_height()
        self.current_footnote_area.children = self.current_page_footnotes
        if self.current_footnote_area.children:
            footnote_area = build.create_anonymous_boxes(
                self.current_footnote_area.deepcopy())
            footnote_area = block_level_layout(
                self, footnote_area, -inf, None,
                self.current_footnote_area.page)[0]
            self.current_footnote_area.height = footnote_area.height
            if not self.in_column:
                self.page_bottom -= footnote_area.margin_height()
            last_child = footnote_area.children[-1]
            last_child_bottom = (
                last_child.position_y + last_child.margin_height() -
                last_child.margin_bottom)
            footnote_area_bottom = (
                footnote_area.position_y + footnote_area.margin_height() -
                footnote_area.margin_bottom)
            overflow = last_child_bottom > footnote_area_bottom
            return overflow
        else:
            self.current_footnote_area.height = 0
            if not self.in_column:
                self.page_bottom -= self.current_footnote_area.margin_height()
            return False
"""
# And the one that `_lay_out` stands for.
_KNOWN_ORDER = """\
    def layout_footnote(self, footnote):
        \"\"\"Add a footnote to the layout for this page.\"\"\"
        self.footnotes.remove(footnote)
        self.current_page_footnotes.append(footnote)
        return self._update_footnote_area()
"""
_WAITING = "self.footnotes = []"
ENGINES_OWN: Any = LayoutContext._update_footnote_area  # noqa: SLF001  # the very method that is mended


@cache
def mend_note_area() -> None:
    """Mend it in this process, once; raise RuntimeError if the method is not the one we know."""
    if source_with(ENGINES_OWN, _KNOWN) != _KNOWN:
        raise RuntimeError("LayoutContext._update_footnote_area has grown: look at edges/layout/weasy_notes.py again")
    LayoutContext._update_footnote_area = _update  # noqa: SLF001  # as above
    if source_with(LayoutContext.layout_footnote, _KNOWN_ORDER) != _KNOWN_ORDER:
        raise RuntimeError("LayoutContext.layout_footnote has grown: look at edges/layout/weasy_notes.py again")
    LayoutContext.layout_footnote = _lay_out
    source_with(LayoutContext.__init__, _WAITING)
    LayoutContext.__init__ = _begun(LayoutContext.__init__)


class Waiting:
    """The notes that wait for their page, in order: what the engine asks of its list, at the price of a look."""

    def __init__(self, notes: Iterable[Any] = (), ranks: dict[int, int] | None = None) -> None:
        """Take notes over in their order; `ranks` say in which order they were there first."""
        self._notes = {id(note): note for note in notes}
        self._ranks = {} if ranks is None else ranks
        for note in self._notes:
            self._ranks.setdefault(note, len(self._ranks))

    def __contains__(self, note: object) -> bool:
        """Tell whether a note waits."""
        return id(note) in self._notes

    def __iter__(self) -> Iterator[Any]:
        """Give the notes in order."""
        return iter(self._notes.values())

    def __len__(self) -> int:
        """Give how many wait."""
        return len(self._notes)

    def append(self, note: Any) -> None:
        """Let a note wait behind all others."""
        self._notes[id(note)] = note
        self._ranks.setdefault(id(note), len(self._ranks))

    def rank(self, note: Any) -> int:
        """Give the place of a note among all, in the order of the text."""
        return self._ranks.get(id(note), len(self._ranks))

    def remove(self, note: Any) -> None:
        """Let a note wait no longer; ValueError, as of a list, if it does not."""
        if self._notes.pop(id(note), None) is None:
            raise ValueError("the note does not wait")

    def copy(self) -> Waiting:
        """Give the same notes once more."""
        return Waiting(self, self._ranks)


def _begun(begin: Callable[..., None]) -> Callable[..., None]:
    """Give the beginning of a layout with our notes in the place of the engine's."""

    @wraps(begin)
    def ours(self: Any, *given: Any, **named: Any) -> None:
        begin(self, *given, **named)
        self.footnotes = Waiting(self.footnotes)

    return ours


def _lay_out(self: Any, footnote: Any) -> bool:
    """Add a note to its page, before those that are called behind it; tell whether the notes overflow their area."""
    self.footnotes.remove(footnote)
    insort(self.current_page_footnotes, footnote, key=self.footnotes.rank)
    return bool(self._update_footnote_area())


def _update(self: Any) -> bool:
    """Make room for the notes of a page; tell whether they overflow their area (they do not, if it is as high)."""
    area, notes = self.current_footnote_area, self.current_page_footnotes
    if self.in_column or not notes:
        return bool(ENGINES_OWN(self))
    # An area belongs to one attempt at one page; the notes are kept, so that no other gets the id of one.
    measured: dict[int, tuple[Any, float | None]] = vars(area).setdefault("measured", {})
    for note in notes:
        if id(note) not in measured:
            measured[id(note)] = (note, _measure(self, area, note))
    heights = [measured[id(note)][1] for note in notes]
    if any(height is None for height in heights):
        return bool(ENGINES_OWN(self))
    if area.height != "auto":
        self.page_bottom += area.margin_height()
    area.children = notes
    area.height = sum(height for height in heights if height is not None)
    self.page_bottom -= area.margin_height()
    return False


def _measure(context: Any, area: Any, note: Any) -> float | None:
    """Give how much higher (px) a note makes the area it is set in; None if that depends on its neighbours."""
    area.children = [note]
    copy = build.create_anonymous_boxes(area.deepcopy())
    laid = block_level_layout(context, copy, -inf, None, area.page)[0]
    if len(laid.children) != 1 or area.max_height != inf or area.min_height:
        return None
    (child,) = laid.children
    height = float(child.margin_height())
    alone = child.margin_top == 0 and child.margin_bottom >= 0 and isclose(height, laid.height, abs_tol=1e-6)
    return height if alone else None
