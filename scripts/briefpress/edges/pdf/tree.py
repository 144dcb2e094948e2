"""A structure tree in the making, and how it is written into a PDF."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pydyf


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece of marked content: the page it is drawn on (from 0) and its number there."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Annotated:
    """A link annotation of a page; equal only to itself."""

    page: int
    annotation: Any = field(hash=False, compare=False)


@dataclass(slots=True, eq=False)
class Node:
    """A structure element: its type, its kids in order, and what else is said of it."""

    role: str
    parent: Node | None = None
    kids: list[Node | Marked | Annotated] = field(default_factory=list)
    id: str = ""
    title: str = ""
    lang: str = ""
    alt: str = ""
    expansion: str = ""
    scope: str = ""
    attributes: list[dict[str, Any]] = field(default_factory=list)
    implied: bool = False

    def add(self, kid: Node | Marked | Annotated, *, behind: Node | None = None) -> None:
        """Take a kid in, at the end or right behind another one."""
        if isinstance(kid, Node):
            kid.parent = self
        if behind is not None and behind in self.kids:
            self.kids.insert(self.kids.index(behind) + 1, kid)
        else:
            self.kids.append(kid)

    def pages(self) -> list[int]:
        """Give the pages of the element's own content, in order."""
        return [kid.page for kid in self.kids if not isinstance(kid, Node)]


class TreeWriter:
    """Writes a tree of nodes into a PDF: elements, parent tree, id tree, link annotations."""

    def __init__(self, pdf: Any, *, page_count: int) -> None:
        """Prepare the number of pages' worth of parent tree."""
        self._pdf = pdf
        # The property builds the whole tuple anew each time it is asked.
        self._pages = pdf.page_references
        self._by_page: list[dict[int, bytes]] = [{} for _ in range(page_count)]
        self._annotations: list[tuple[bytes, Any]] = []
        self._ids: dict[str, bytes] = {}

    def write(self, document: Node) -> None:
        """Write the whole tree below the document element and hang it into the catalog."""
        root = self._object({"Type": "/StructTreeRoot"})
        element = self._element(document, root)
        root["K"] = pydyf.Array([element.reference])
        numbers = pydyf.Array()
        for page, owners in enumerate(self._by_page):
            numbers += [page, pydyf.Array([owners[number] for number in sorted(owners)])]
        start = len(self._by_page)
        for key, (owner, annotation) in enumerate(self._annotations, start=start):
            numbers += [key, owner]
            annotation["StructParent"] = key
        root["ParentTree"] = self._object({"Nums": numbers}).reference
        root["ParentTreeNextKey"] = start + len(self._annotations)
        if self._ids:
            names = pydyf.Array()
            for name, reference in sorted(self._ids.items(), key=lambda item: item[0].encode()):
                names += [pydyf.String(name.encode()), reference]
            root["IDTree"] = self._object({"Names": names}).reference
        catalog = self._pdf.catalog
        catalog["StructTreeRoot"] = root.reference
        catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
        catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})

    def _object(self, values: dict[str, Any]) -> Any:
        made = pydyf.Dictionary(values)
        self._pdf.add_object(made)
        return made

    def _element(self, node: Node, parent: Any) -> Any:
        element = self._object({"Type": "/StructElem", "S": f"/{node.role}", "P": parent.reference})
        home = next(iter(node.pages()), None)
        if home is not None:
            element["Pg"] = self._pages[home]
        kids = pydyf.Array()
        for kid in node.kids:
            kids.append(self._kid(kid, element, home))
        element["K"] = kids
        self._properties(node, element)
        return element

    def _kid(self, kid: Node | Marked | Annotated, element: Any, home: int | None) -> Any:
        if isinstance(kid, Node):
            return self._element(kid, element).reference
        page = self._pages[kid.page]
        if isinstance(kid, Annotated):
            self._annotations.append((element.reference, kid.annotation))
            return pydyf.Dictionary({"Type": "/OBJR", "Obj": kid.annotation.reference, "Pg": page})
        self._by_page[kid.page][kid.number] = element.reference
        if kid.page == home:
            return kid.number
        return pydyf.Dictionary({"Type": "/MCR", "Pg": page, "MCID": kid.number})

    def _properties(self, node: Node, element: Any) -> None:
        if node.id:
            element["ID"] = pydyf.String(node.id.encode())
            self._ids[node.id] = element.reference
        for key, text in (("T", node.title), ("Lang", node.lang), ("Alt", node.alt), ("E", node.expansion)):
            if text:
                element[key] = pydyf.String(text)
        if node.attributes:
            written = [pydyf.Dictionary(attribute) for attribute in node.attributes]
            element["A"] = written[0] if len(written) == 1 else pydyf.Array(written)
