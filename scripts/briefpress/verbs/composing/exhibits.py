"""Make figures and tables of annotations, and give pictures what stands for them where they are not seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.tree import UNDESCRIBED, Node, Nodes, attr, nodes, span, text_node, words
from briefpress.verbs.composing.stitches import APPARATUS
from briefpress.verbs.trees.project import project
from briefpress.verbs.trees.rewrite import rewrite
from briefpress.verbs.trees.table_of import TableCell, table_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.nouns.annotation import Exhibit, Figure
    from briefpress.nouns.labels import Labels

_LONG = 60


def figure(one: Figure, *, prose: Mapping[str, Nodes], labels: Labels) -> Node:
    """Make a figure of an annotation: the picture, its text alternative, caption, source and credit."""
    alternative = " ".join([one.alt, *project(prose.get(f"{one.id}.long-description", [])).text.split("\n\n")])
    pairs = [("width", one.width)] if one.width else []
    image: Node = {"t": "Image", "c": [attr(pairs=pairs), words(alternative), [one.file, ""]]}
    caption = _caption(one, prose=prose, labels=labels)
    return {"t": "Figure", "c": [attr(), [None, caption], [{"t": "Plain", "c": [image]}]]}


def table(one: Exhibit, rows: Sequence[Sequence[str]], *, prose: Mapping[str, Nodes], labels: Labels) -> Node:
    """Make a table of an annotation; its first row is its head."""
    width = max(map(len, rows))
    padded = [[*cells, *[""] * (width - len(cells))] for cells in rows]
    made = [[TableCell([{"t": "Plain", "c": words(cell)}]) for cell in cells] for cells in padded]
    caption = _caption(one, prose=prose, labels=labels)
    return table_of(made, columns=width, head=1, caption=caption)


def _caption(one: Exhibit, *, prose: Mapping[str, Nodes], labels: Labels) -> Nodes:
    inlines: Nodes = _joined(prose.get(f"{one.id}.caption", []))
    lines = []
    if source := prose.get(f"{one.id}.source"):
        lines.append(_filled(labels["source"], _joined(source)))
    if credit := prose.get(f"{one.id}.credit"):
        lines.append(_filled(labels["credit"], _joined(credit)))
    for line in lines:
        inlines.extend([{"t": "Space"}, span(line, attr("bp-credit"))])
    return [{"t": "Plain", "c": inlines}]


def _filled(label: str, inlines: Nodes) -> Nodes:
    before, _, after = label.partition("{}")
    return [*words(before), *([{"t": "Space"}] if before.endswith(" ") else []), *inlines, *words(after)]


def _joined(blocks: Nodes) -> Nodes:
    out: Nodes = []
    for block in blocks:
        if block["t"] in {"Para", "Plain"}:
            out.extend([{"t": "Space"}] if out else [])
            out.extend(block["c"])
    return out


def with_alternatives(blocks: Nodes, alternatives: Mapping[str, str]) -> Nodes:
    """Give pictures, by their files, the text alternatives that the brief says they have."""

    def rule(node: Node) -> Nodes | None:
        if node["t"] != "Image" or node["c"][2][0] not in alternatives:
            return None
        (ident, kinds, pairs), inner, target = node["c"]
        said = [*([key, value] for key, value in pairs if key != "alt"), ["alt", alternatives[target[0]]]]
        return [{"t": "Image", "c": [[ident, kinds, said], inner, target]}]

    told: Nodes = rewrite(blocks, rule)
    return told


def with_stand_ins(blocks: Nodes, there: frozenset[str]) -> Nodes:
    """Give pictures that are there and have no text alternative their files' names for one, and a class that says so.

    A proof shows them to everybody, and nothing that looks at the class takes a name for a description.
    """

    def rule(node: Node) -> Nodes | None:
        if node["t"] != "Image" or node["c"][2][0] not in there or alternative_of(node):
            return None
        (ident, kinds, pairs), inner, target = node["c"]
        said = [*([key, value] for key, value in pairs if key != "alt"), ["alt", f"[{_file_name(node)}]"]]
        return [{"t": "Image", "c": [[ident, [*kinds, UNDESCRIBED], said], inner, target]}]

    told: Nodes = rewrite(blocks, rule)
    return told


def _file_name(image: Node) -> str:
    """Give the name of a picture's file, without its folders."""
    name: str = image["c"][2][0].rpartition("/")[2]
    return name[:_LONG] or "…"


def alternative_of(image: Node) -> str:
    """Give what is said of a picture to somebody who cannot see it; empty if nothing is."""
    said = next((value for key, value in image["c"][0][2] if key == "alt"), "")
    return said.strip() or project([{"t": "Plain", "c": image["c"][1]}]).text.strip()


def without_missing(body: Nodes, there: frozenset[str]) -> Nodes:
    """Set the alternatives of pictures that are not there in their places; findings have told of them."""

    def rule(node: Node) -> Nodes | None:
        if node["t"] == "Figure" and any(one["t"] == "Image" and one["c"][2][0] not in there for one in nodes([node])):
            # Words need a block of their own in a figure; a picture is one.
            inside = [{**one, "t": "Para"} if one["t"] == "Plain" else one for one in node["c"][2]]
            # A caption may show a picture too.
            return [{"t": "Figure", "c": [node["c"][0], rewrite(node["c"][1], rule), rewrite(inside, rule)]}]
        if node["t"] != "Image" or node["c"][2][0] in there:
            return None
        said = next((value for key, value in node["c"][0][2] if key == "alt"), "")
        inner = words(said) if said else node["c"][1] or words(_file_name(node))
        return [span([text_node("["), *inner, text_node("]")], attr(APPARATUS, "bp-missing"))]

    shown: Nodes = rewrite(body, rule)
    return shown
