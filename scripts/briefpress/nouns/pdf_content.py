"""A finished PDF read back: its structure with the text of every element, its fonts, links and claims."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping


@dataclass(frozen=True, slots=True)
class PdfElement:
    """One structure element: its type, its id, the types of its ancestors from the top, what is said of it.

    `kids` are the types of its direct kids; `links` counts the annotations tied to it.
    """

    role: str
    id: str = ""
    path: tuple[str, ...] = ()
    kids: tuple[str, ...] = ()
    page: int = 0
    alt: str = ""
    scope: str = ""
    columns: int = 1
    links: int = 0


@dataclass(frozen=True, slots=True)
class PlacedLetter:
    """A letter that is drawn, and where: in points from the left and from the foot of its page."""

    letter: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class PdfRun:
    """A piece of text of one element, in reading order.

    `block` is the id of the nearest element that has one, `role` that element's type. `note` is the id of
    the note around it, or "". `label` says that it is the label of a note or a list item, `reference` that it
    is a call, a page number or an entry of the contents, `generated` that a style made it (`::before`),
    `decoration` what the tree says of the lines through or under it (TextDecorationType), or "".

    The letters are those that are drawn. On a line with right-to-left letters PDFium guesses their order, and
    may get it wrong: `placed` says where each is drawn, on a page that holds such letters. `paragraph` is the
    number of the nearest element that is set in lines, so that runs of one line can be told.
    """

    text: str
    role: str
    block: str
    page: int
    note: str = ""
    label: bool = False
    reference: bool = False
    generated: bool = False
    decoration: str = ""
    paragraph: int = 0
    placed: tuple[PlacedLetter, ...] = ()


def _by_note(runs: Iterable[tuple[str, PdfRun]]) -> dict[str, tuple[PdfRun, ...]]:
    found: dict[str, list[PdfRun]] = {}
    for ident, run in runs:
        found.setdefault(ident, []).append(run)
    return {ident: tuple(pieces) for ident, pieces in found.items()}


@dataclass(frozen=True, slots=True)
class PdfFont:
    """One font: its name without the subset tag, is it embedded, can its letters be read."""

    name: str
    embedded: bool
    readable: bool


@dataclass(frozen=True, slots=True)
class PdfLink:
    """One link: its page (from 0), where it leads, its description.

    `broken` says that it leads inside the document, to a place that is not there; `tied` that it belongs to
    an element of the structure.
    """

    page: int
    target: str
    contents: str = ""
    broken: bool = False
    tied: bool = True


@dataclass(frozen=True, slots=True)
class PdfContent:
    """All that the checks of a finished PDF need to know.

    `unmarked` counts the drawn things on all pages that are neither marked content nor artifact, `unmapped`
    the marked contents that the structure has not exactly once, `unreadable` the letters without a code.
    """

    pages: int = 0
    tagged: bool = False
    title: str = ""
    shows_title: bool = False
    language: str = ""
    claims: frozenset[str] = frozenset()
    elements: tuple[PdfElement, ...] = ()
    runs: tuple[PdfRun, ...] = ()
    fonts: tuple[PdfFont, ...] = ()
    links: tuple[PdfLink, ...] = ()
    actions: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    unmarked: int = 0
    unmapped: int = 0
    unreadable: int = 0

    @property
    def flow(self) -> tuple[tuple[str, str, str], ...]:
        """Give (type, id, text) of each block of the text, without notes, calls and what a style made."""
        return tuple(
            (role, block, "".join(run.text for run in runs))
            for (role, block), runs in groupby(self.flow_runs, key=lambda run: (run.role, run.block))
        )

    @property
    def flow_runs(self) -> tuple[PdfRun, ...]:
        """Give the runs that the flow is made of."""
        return tuple(
            run
            for run in self.runs
            if not (run.note or run.reference or run.generated or (run.label and run.role == "LI"))
        )

    @property
    def note_runs(self) -> Mapping[str, tuple[PdfRun, ...]]:
        """Give the runs that the text of each note is made of, by its id, without its label."""
        return _by_note((run.note, run) for run in self.runs if not (run.label or run.generated))

    def endnote_runs(self, idents: Collection[str]) -> Mapping[str, tuple[PdfRun, ...]]:
        """Give the runs that the text of each of some endnotes is made of: their blocks bear the notes' ids."""
        words = (run for run in self.runs if not (run.label or run.reference or run.generated))
        return _by_note((run.block, run) for run in words if run.block in idents)

    @property
    def notes(self) -> Mapping[str, str]:
        """Give the text of each note by its id, without its label."""
        return self._notes(labels=False)

    @property
    def labels(self) -> Mapping[str, str]:
        """Give the label of each note by its id."""
        return self._notes(labels=True)

    def _notes(self, *, labels: bool) -> dict[str, str]:
        texts = {element.id: "" for element in self.elements if element.role == "Note"}
        for run in self.runs:
            if run.note and run.label is labels and not run.generated:
                texts[run.note] = texts.get(run.note, "") + run.text
        return texts
