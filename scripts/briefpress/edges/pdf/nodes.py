"""Makes the structure elements of HTML elements, on demand and each once."""

from __future__ import annotations

from typing import Any

import pydyf

from briefpress.edges.pdf.tree import Annotated, Node
from briefpress.edges.sources.html_words import alternate_of, classes_of, words_of
from briefpress.verbs.printing.pdf_roles import DECORATIONS, GROUPING, INLINE, LIST_NUMBERING, Traits, role_of


class NodeMaker:
    """Turns the elements of one HTML tree into nodes of a structure tree.

    A node comes into being when its first content is met, so that what draws nothing leaves no trace.
    """

    def __init__(self, html: Any) -> None:
        """Take the root of the HTML tree that was laid out."""
        self.document = Node("Document")
        self._parents = {child: parent for parent in html.iter() for child in parent}
        self._nodes: dict[Any, Node | None] = {}
        self._bodies: dict[Any, Node] = {}
        self._labels: dict[Any, Node] = {}
        self._links: dict[Node, Any] = {}
        self._used: set[str] = set()
        self._loose: Node | None = None

    def home(self, element: Any) -> Node:
        """Give the node that bare text or an inline element in `element` belongs to."""
        return self._paragraph(self._content(element))

    def generated(self, element: Any, pseudo: str) -> Node:
        """Give a node for text that a style sheet made: a label for a list marker, else a span."""
        if pseudo == "marker":
            item = self._node(element)
            if item is not None and item.role in ("LI", "TOCI"):
                if element not in self._labels:
                    self._labels[element] = label = Node("Lbl", title="::marker")
                    label.parent = item
                    item.kids.insert(0, label)
                return self._labels[element]
        home = self.home(element)
        last = home.kids[-1] if home.kids else None
        if isinstance(last, Node) and last.title == f"::{pseudo}":
            return last
        span = Node("Span", title=f"::{pseudo}")
        home.add(span)
        return span

    def loose(self) -> Node:
        """Give a node for content that no element claims."""
        if self._loose is None:
            self._loose = Node("P", title="::loose")
            self.document.add(self._loose)
        return self._loose

    def cell(self, element: Any, *, columns: int, rows: int) -> None:
        """Make the node of a table cell, even of an empty one."""
        node = self._node(element)
        if node is None or node.role not in ("TH", "TD") or node.attributes:
            return
        attributes: dict[str, Any] = {"O": "/Table"}
        if columns != 1:
            attributes["ColSpan"] = columns
        if rows != 1:
            attributes["RowSpan"] = rows
        node.attributes.append(attributes)
        node.scope = element.get("scope") or ""

    def picture(self, element: Any, edges: tuple[float, ...]) -> None:
        """Give a figure or a formula its alternate text and the box it fills, in points from the lower left corner."""
        node = self._content(element)
        if node.role in {"Figure", "Formula"} and not node.attributes:
            node.alt = alternate_of(element)
            box = pydyf.Array([round(edge, 3) for edge in edges])
            node.attributes.append({"O": "/Layout", "BBox": box})

    def listed(self, element: Any, style: Any) -> None:
        """Note how the items of a list are numbered, from the style of one of them."""
        item = self._node(element)
        if item is not None and item.role == "LI" and item.parent is not None and item.parent.attributes:
            kind = LIST_NUMBERING.get(style, "None") if isinstance(style, str) else "None"
            item.parent.attributes[0]["ListNumbering"] = f"/{kind}"

    def link(self, element: Any, annotation: Annotated) -> None:
        """Tie a link annotation to the node of its element, and give it words."""
        node = self._content(element)
        node.add(annotation)
        self._links[node] = element
        words = element.get("aria-label") or element.get("title") or " ".join("".join(words_of(element)).split())
        if words:
            annotation.annotation["Contents"] = pydyf.String(words)

    def finish(self) -> None:
        """Make spans of links that lead nowhere: a Link without its annotation is not one."""
        for node in self._nodes.values():
            if node is not None and node.role == "Link" and node not in self._links:
                node.role = "Span"

    def _content(self, element: Any) -> Node:
        """Give the node that takes what stands in `element`."""
        node = self._node(element)
        if node is None:
            parent = self._parents.get(element)
            return self.document if parent is None else self._content(parent)
        if node.role != "LI":
            return node
        if element not in self._bodies:
            role = "Lbl" if element.tag == "dt" else "LBody"
            self._bodies[element] = body = Node(role, id=self._id(element), lang=self._language(element))
            node.add(body)
        return self._bodies[element]

    def _node(self, element: Any) -> Node | None:
        if element not in self._nodes:
            self._nodes[element] = None
            self._nodes[element] = self._make(element)
        return self._nodes[element]

    def _make(self, element: Any) -> Node | None:
        if element.tag in ("dt", "dd"):
            return self._described(element)
        traits = Traits(
            classes=classes_of(element),
            link=bool(element.get("href")),
            lang=bool(self._language(element)),
            in_toc=self._inside(element, lambda outer: "toc" in classes_of(outer)),
            in_head=self._inside(element, lambda outer: outer.tag == "thead"),
        )
        role = role_of(element.tag, traits)
        if not role:
            return None
        node = Node(role)
        if role != "LI":
            node.id, node.lang = self._id(element), self._language(element)
        if element.tag == "abbr":
            node.expansion = element.get("title") or ""
        if role == "L":
            node.attributes.append({"O": "/List", "ListNumbering": "/None"})
        for name in sorted(traits.classes & DECORATIONS.keys()):
            node.attributes.append({"O": "/Layout", "TextDecorationType": f"/{DECORATIONS[name]}"})
        self._place(element, node)
        return node

    def _place(self, element: Any, node: Node) -> None:
        parent = self._parents.get(element)
        home = self.document if parent is None else self._content(parent)
        if node.role == "Note":
            if (call := self._call(element)) is not None and call.parent is not None:
                call.parent.add(node, behind=call)
                return
            if home.role in GROUPING:
                paragraph = Node("P")
                home.add(paragraph)
                home = paragraph
        elif node.role in INLINE:
            home = self._paragraph(home)
        wrapper = self._wrapper(element, node)
        if wrapper:
            outer = Node(wrapper)
            home.add(outer)
            home = outer
        home.add(node)

    def _call(self, note: Any) -> Node | None:
        """Give the node of the call that stands right before a note in the HTML."""
        siblings = list(self._parents.get(note, ()))
        place = siblings.index(note) if note in siblings else 0
        before = siblings[place - 1] if place else None
        if before is None or "call" not in classes_of(before):
            return None
        return self._nodes.get(before)

    def _wrapper(self, element: Any, node: Node) -> str:
        classes = classes_of(element)
        if node.role == "Link" and "marker" in classes:
            return "Lbl"
        in_toc = self._inside(element, lambda outer: "toc" in classes_of(outer))
        if node.role == "Link" and ("pageref" in classes or in_toc):
            return "Reference"
        return ""

    def _described(self, element: Any) -> Node | None:
        """Put a term or a description into an item: a term opens a new one behind a description."""
        outer = self._parents.get(element)
        while outer is not None and outer.tag != "dl":
            outer = self._parents.get(outer)
        described = None if outer is None else self._node(outer)
        if described is None:
            return None
        last = described.kids[-1] if described.kids else None
        if isinstance(last, Node) and (element.tag == "dd" or all(kid.role == "Lbl" for kid in _nodes(last))):
            return last
        item = Node("LI")
        described.add(item)
        return item

    def _paragraph(self, node: Node) -> Node:
        """Give bare content in a grouping element a paragraph of its own."""
        if node.role not in GROUPING:
            return node
        last = node.kids[-1] if node.kids else None
        if isinstance(last, Node) and last.implied:
            return last
        implied = Node("P", implied=True)
        node.add(implied)
        return implied

    def _inside(self, element: Any, test: Any) -> bool:
        outer = self._parents.get(element)
        while outer is not None:
            if test(outer):
                return True
            outer = self._parents.get(outer)
        return False

    def _language(self, element: Any) -> str:
        """Give the language of an element if it is not that of its surroundings."""
        own = element.get("lang")
        outer = self._parents.get(element)
        if not own or outer is None:
            return ""
        while outer is not None and not outer.get("lang"):
            outer = self._parents.get(outer)
        return "" if outer is not None and outer.get("lang") == own else own

    def _id(self, element: Any) -> str:
        name = element.get("id") or ""
        if name in self._used:
            return ""
        self._used.add(name)
        return name


def _nodes(node: Node) -> list[Node]:
    return [kid for kid in node.kids if isinstance(kid, Node)]
