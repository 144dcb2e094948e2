r"""Number the formulas that a LaTeX text refers to, as LaTeX does, where pandoc shows the name of the formula instead.

`\ref` and `\eqref` print the number of a formula, and the formula bears it. In a book the number of the chapter stands
before it (LaTeX 2e, \theequation), and so does that of a section where a text says so (amsmath, \numberwithin).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.tree import attr, attributes_of, classes, nodes, span, text_node
from briefpress.verbs.markup.formula_tags import beside
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefpress.nouns.tree import Node, Nodes

_ONE_ROW = "equation|multline|dmath"
_NUMBERED = re.compile(rf"\\begin\{{({_ONE_ROW}|align|alignat|flalign|gather|eqnarray)\}}")
_PART = re.compile(
    r"\\(?:(begin|end)\{[^{}]*\}|(\\)|(label|tag\*?)\{([^{}]*)\}|(nonumber|notag)(?![A-Za-z])|.)", re.DOTALL
)
_CHAPTER = re.compile(r"^[^%\n]*\\chapter\b", re.MULTILINE)
_WITHIN = re.compile(r"^[^%\n]*\\numberwithin\{equation\}\{(section|chapter)\}", re.MULTILINE)


def with_numbered_formulas(blocks: Nodes, *, text: str) -> Nodes:
    """Give a tree in which formulas that are referred to bear their numbers, and references say these.

    `text` is what was read.
    """
    wanted = {node["c"][2][0][1:] for node in nodes(blocks) if node["t"] == "Link"}
    if not any(node["t"] == "Math" and "\\label" in node["c"][1] for node in nodes(blocks)):
        return blocks
    by_label: dict[str, str] = {}
    by_formula: dict[int, list[tuple[str, str]]] = {}
    for node, numbers in _numbered(blocks, text):
        named = [(label, number) for label, number in numbers if label in wanted and label not in by_label]
        by_label.update(named)
        if named:
            by_formula[id(node)] = named

    def numbered(node: Node) -> Nodes | None:
        if named := by_formula.get(id(node)):
            places = [span([], attr(ident=label)) for label, _ in named]
            # What a formula is tagged with is shown in any case.
            shown = ", ".join(dict.fromkeys(f"({number})" for _, number in named if number not in _tags(node)))
            return [*places, *beside(node, [shown] if shown else [])]
        return _reference(node, by_label)

    whole: Nodes = rewrite(blocks, numbered)
    return whole


def unnumbered(blocks: Nodes) -> list[str]:
    """Give the labels of places whose numbers nobody knows, and that references show in their stead, each once."""
    shown = {
        node["c"][2][0][1:]: None
        for node in nodes(blocks)
        if node["t"] == "Link"
        and "reference-type" in dict(node["c"][0][2])
        and [f"[{node['c'][2][0][1:]}]"] == [one.get("c") for one in node["c"][1]]
    }
    names = {attributes[0] for node in nodes(blocks) if (attributes := attributes_of(node)) is not None}
    return [label for label in shown if label in names]


def _reference(node: Node, by_label: Mapping[str, str]) -> Nodes | None:
    """Give a reference to a formula with its number, if it shows the name of the formula."""
    number = by_label.get(node["c"][2][0][1:]) if node["t"] == "Link" else None
    said = dict(node["c"][0][2]) if number else {}
    if number is None or "reference-type" not in said:
        return None
    shown = f"({number})" if said["reference-type"] == "eqref" else number
    attributes, _, target = node["c"]
    return [{"t": "Link", "c": [attributes, [text_node(shown)], target]}]


def _tags(node: Node) -> set[str]:
    return {tag for _, tag in _rows(node["c"][1], one_row=False) if tag}


def _numbered(blocks: Nodes, text: str) -> Iterator[tuple[Node, list[tuple[str, str]]]]:
    """Give the formulas that LaTeX numbers, each with its labels and their numbers."""
    within = _WITHIN.search(text)
    levels = (2 if _CHAPTER.search(text) else 1) if within and within[1] == "section" else 0
    levels = levels or int(_CHAPTER.search(text) is not None)
    heads = [0] * levels
    count = 0
    for node in nodes(blocks):
        if node["t"] == "Header" and node["c"][0] <= levels and "unnumbered" not in classes(node):
            level = node["c"][0]
            heads[level - 1] += 1
            heads[level:] = [0] * (levels - level)
            count = 0
        if node["t"] != "Math" or not (begun := _NUMBERED.search(node["c"][1])):
            continue
        named: list[tuple[str, str]] = []
        for labels, tag in _rows(node["c"][1], one_row=begun[1] in _ONE_ROW.split("|")):
            count += tag is None
            number = ".".join(map(str, [*heads, count])) if tag is None else tag
            named.extend((label, number) for label in labels if number)
        yield node, named


def _rows(tex: str, *, one_row: bool) -> Iterator[tuple[list[str], str | None]]:
    """Give the labels of each row of a formula, with what is said to stand for its number; None if nothing is.

    Rows of what stands within others, cases or a matrix, are none.
    """
    labels: list[str] = []
    tag: str | None = None
    depth = 0
    for part in _PART.finditer(tex):
        if part[1]:
            depth += 1 if part[1] == "begin" else -1
        elif part[2] and depth == 1 and not one_row:
            yield labels, tag
            labels, tag = [], None
        elif part[3] == "label":
            labels.append(part[4])
        elif part[3]:
            tag = part[4].strip("$ ")
        elif part[5]:
            tag = tag or ""
    yield labels, tag
