"""Reads the structure tree of a PDF: elements and pieces of text in reading order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pikepdf

from briefpress.nouns.pdf_content import PdfElement, PdfRun
from briefpress.verbs.printing.pdf_roles import INLINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.edges.pdf.text import PageText


@dataclass(frozen=True, slots=True)
class Structure:
    """What the structure tree holds, and how many marked contents it has not exactly once."""

    elements: tuple[PdfElement, ...] = ()
    runs: tuple[PdfRun, ...] = ()
    unmapped: int = 0


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What an element inherits from those around it."""

    path: tuple[str, ...] = ()
    page: int = 0
    role: str = ""
    block: str = ""
    note: str = ""
    label: bool = False
    reference: bool = False
    generated: bool = False
    decoration: str = ""
    paragraph: int = 0


def read_elements(pdf: pikepdf.Pdf, texts: Sequence[PageText]) -> Structure:
    """Walk the tree from its root; `texts` are those of the pages by marked-content number."""
    root = pdf.Root.get("/StructTreeRoot")
    if root is None:
        return Structure(unmapped=sum(len(text.marked) for text in texts))
    walker = _Walker({page.obj.objgen: number for number, page in enumerate(pdf.pages)}, texts)
    for kid in _list(root.get("/K")):
        walker.visit(kid, _Surroundings())
    drawn = {(number, mark) for number, text in enumerate(texts) for mark in text.marked}
    wrong = sum(times != 1 for times in walker.times.values()) + len(drawn - walker.times.keys())
    return Structure(tuple(walker.elements), tuple(walker.runs), wrong + _astray(root, walker))


def _astray(root: Any, walker: _Walker) -> int:
    """Count the marked contents whose entry in the parent tree names another element than their own."""
    wrong = 0
    tree: Any = pikepdf.NumberTree(root.ParentTree) if "/ParentTree" in root else {}
    for page in {page for page, _ in walker.times}:
        owners = tree.get(page, [])
        for number in [mark for place, mark in walker.times if place == page]:
            known = number < len(owners) and owners[number].objgen == walker.owners[page, number]
            wrong += not known
    return wrong


def _list(kids: Any) -> list[Any]:
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


@dataclass(slots=True)
class _Walker:
    pages: dict[Any, int]
    texts: Sequence[PageText]
    elements: list[PdfElement] = field(default_factory=list)
    runs: list[PdfRun] = field(default_factory=list)
    times: Counter[tuple[int, int]] = field(default_factory=Counter)
    owners: dict[tuple[int, int], Any] = field(default_factory=dict)

    def visit(self, element: Any, around: _Surroundings) -> None:
        role = str(element.S).removeprefix("/")
        name = str(element.get("/ID", ""))
        title = str(element.get("/T", ""))
        page = self.pages[element.Pg.objgen] if "/Pg" in element else around.page
        attributes = _attributes(element)
        note = (name or f"note {len(self.elements)}") if role == "Note" else around.note
        inside = _Surroundings(
            path=(*around.path, role),
            page=page,
            role=role if name else around.role or role,
            block=name or around.block,
            note=note,
            label=around.label or (role == "Lbl" and around.path[-1:] != ("LI",)) or title == "::marker",
            reference=around.reference or role == "Reference",
            # The words of a drawing are none of the text around it.
            generated=around.generated or title.startswith("::") or role == "Figure",
            # A note is set apart from its call, whatever became of that.
            decoration=_decoration(attributes) or ("" if role == "Note" else around.decoration),
            paragraph=around.paragraph if role in INLINE - {"Note"} else len(self.elements),
        )
        place = len(self.elements)
        self.elements.append(PdfElement(role))
        kids = []
        links = 0
        for kid in _list(element.get("/K")):
            if isinstance(kid, int):
                self._mark(page, kid, element, inside)
            elif "/S" in kid:
                kids.append(str(kid.S).removeprefix("/"))
                self.visit(kid, inside)
            elif kid.get("/Type") == "/OBJR":
                links += 1
            else:
                home = self.pages[kid.Pg.objgen] if "/Pg" in kid else page
                self._mark(home, int(kid.MCID), element, inside)
        self.elements[place] = PdfElement(
            role=role,
            id=name,
            path=around.path,
            kids=tuple(kids),
            page=page,
            alt=str(element.get("/Alt", "")),
            scope=str(attributes.get("/Scope", "")).removeprefix("/"),
            columns=int(attributes.get("/ColSpan", 1)),
            links=links,
        )

    def _mark(self, page: int, number: int, element: Any, inside: _Surroundings) -> None:
        self.times[page, number] += 1
        self.owners[page, number] = element.objgen
        text = self.texts[page].marked.get(number, "")
        if text:
            run = PdfRun(
                text=text,
                role=inside.role,
                block=inside.block,
                page=page,
                note=inside.note,
                label=inside.label,
                reference=inside.reference,
                generated=inside.generated,
                decoration=inside.decoration,
                paragraph=inside.paragraph,
                placed=tuple(self.texts[page].placed.get(number, ())),
            )
            self.runs.append(run)


def _decoration(attributes: dict[str, Any]) -> str:
    return str(attributes.get("/TextDecorationType", "")).removeprefix("/")


def _attributes(element: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for attribute in _list(element.get("/A")):
        if isinstance(attribute, pikepdf.Dictionary):
            found.update({str(key): attribute[key] for key in attribute.keys()})  # noqa: SIM118 - no iterator
    return found
