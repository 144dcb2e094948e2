"""List the prose that editors wrote in YAML, and check what of pandoc's Markdown may stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.tree import Node, Nodes, nodes
from briefpress.verbs.sources.purify import purify
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefpress.nouns.brief import Brief
    from briefpress.nouns.correction import Correction
    from briefpress.nouns.house import House
    from briefpress.nouns.statement import Statement

# The prose fields of annotations, whatever their kind.
FIELDS = ("text", "because", "caption", "source", "credit", "sources", "long_description")
_NOT_IN_PROSE = frozenset({"Image", "Table", "Figure", "Header", "Math", "HorizontalRule", "Note"})
_REMOVED = {
    "S021": "raw mark-up is set as code: “{}”",
    "S022": "there is something here that the press does not know ({})",
    "S023": "the link to “{}” is not allowed; its words stay",
    "S024": "the attribute “{}” is not allowed; it is left out",
}


@dataclass(frozen=True, slots=True)
class Prose:
    """One text in an editor's YAML: its key, its Markdown, and where it stands."""

    key: str
    text: str
    place: Place


def annotation_prose(annotations: Sequence[Statement]) -> Iterator[Prose]:
    """Give the prose of annotations, under "id.field"."""
    for annotation in annotations:
        for field in FIELDS:
            text = getattr(annotation, field, "")
            if text:
                name = field.replace("_", "-")
                yield Prose(f"{annotation.id}.{name}", text, annotation.place_of(name))


def brief_prose(brief: Brief) -> Iterator[Prose]:
    """Give the prose of a brief's title data and of what it has from its house, under "brief.field"."""
    for field in ("abstract", "acknowledgements", "disclaimer", "funding"):
        text = getattr(brief, field)
        if text:
            yield Prose(f"brief.{field}", text, brief.place_of(field))
    for index, point in enumerate(brief.key_points):
        yield Prose(f"brief.key-points.{index}", point, brief.place_of(f"key-points.{index}"))
    for index, author in enumerate(brief.authors):
        if author.about:
            yield Prose(f"brief.authors.{index}", author.about, brief.place_of(f"authors.{index}.about"))


def correction_prose(corrections: Sequence[Correction]) -> Iterator[Prose]:
    """Give the texts of notices of correction, under "correction.id"."""
    for one in corrections:
        yield Prose(f"correction.{one.id}", one.text, one.place_of("text"))


def house_prose(house: House) -> Iterator[Prose]:
    """Give what the house says about itself, under "house.about"."""
    if house.about:
        yield Prose("house.about", house.about, house.place_of("about"))


def checked(prose: Prose, blocks: Nodes) -> tuple[Nodes, list[Finding]]:
    """Give prose as it may be set: purified, without pictures, tables, headings or notes of its own."""
    purified = purify(blocks)
    findings = [
        Finding(prose.place, removal.code, _REMOVED[removal.code].format(removal.what[:80]), "take it out")
        for removal in purified.removals
    ]
    unfit = {node["t"] for node in nodes(purified.blocks) if node["t"] in _NOT_IN_PROSE}
    if not unfit:
        return purified.blocks, findings
    kinds = ", ".join(sorted(kind.lower() for kind in unfit))
    hint = "write words here; pictures and tables are annotations of their own (kind: figure, kind: table)"
    findings.append(Finding(prose.place, "C013", f"this text cannot hold: {kinds}", hint))
    fit: Nodes = rewrite(purified.blocks, _fitted)
    return fit, findings


def _fitted(node: Node) -> Nodes | None:
    """Keep the words of what may not stand in prose."""
    match node["t"]:
        case "Image":
            words: Nodes = rewrite(node["c"][1], _fitted)
            return words
        case "Header":
            # The parts of a structured abstract have heads.
            return [{"t": "Para", "c": [{"t": "Strong", "c": rewrite(node["c"][2], _fitted)}]}]
        case "Math":
            return [{"t": "Code", "c": [["", [], []], node["c"][1]]}]
        case "Note":
            inner = [inline for block in node["c"] if block["t"] in {"Para", "Plain"} for inline in block["c"]]
            return [{"t": "Space"}, {"t": "Str", "c": "("}, *rewrite(inner, _fitted), {"t": "Str", "c": ")"}]
        case "HorizontalRule":
            return []
        case "Figure":
            held: Nodes = rewrite(node["c"][2], _fitted)
            return held
        case "Table":
            cells = [inner for inner in nodes(node["c"]) if inner["t"] in {"Plain", "Para"}]
            return [{"t": "Para", "c": rewrite(cell["c"], _fitted)} for cell in cells]
        case _:
            return None
