"""Find the numbers by which a source calls its own figures and tables: those of annotations take none of them.

References to “Figure 1” were typed, or made when the source was read; its words are not changed for a figure before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Outcome
from briefpress.nouns.tree import attributes_of, nodes
from briefpress.verbs.composing.exhibit_numbers import KINDS, forms_of, number_exhibits, numbers_of, tell_disorder
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefpress.nouns.annotation import Annotation
    from briefpress.nouns.labels import Labels
    from briefpress.nouns.tree import Node, Nodes

_NUMBER = re.compile(r"\d+")


def with_numbers(body: Nodes, labels: Labels, annotations: Sequence[Annotation]) -> Outcome[Nodes]:
    """Give a body, numbered in place, and tell which figures and tables of annotations had to leave their numbers."""
    brought = editors_exhibits(body, annotations)
    numbered = number_exhibits(body, labels, called=called_numbers(body, labels, brought=frozenset(brought)))
    return Outcome(numbered, tell_disorder(numbered, labels, brought))


def editors_exhibits(body: Nodes, annotations: Iterable[Annotation]) -> Mapping[int, Annotation]:
    """Give the annotations that brought figures and tables, by the identity of these in a body."""
    homes = {f"{one.kind}-{one.id}": one for one in annotations}
    brought: dict[int, Annotation] = {}
    for node in nodes(body):
        if node["t"] == "Div" and node["c"][0][0] in homes:
            brought.update((id(one), homes[node["c"][0][0]]) for one in nodes(node["c"][1]) if one["t"] in KINDS)
    return brought


def called_numbers(body: Nodes, labels: Labels, *, brought: frozenset[int]) -> Mapping[int, str]:
    """Give the numbers that figures and tables of the source have without annotations, by the identity of each.

    Each kind has them if the source leads to one of that kind by its number. `brought` are those of annotations.
    """
    if not brought:
        return {}
    own = [row for row in numbers_of(body, forms_of(labels), passed=brought) if not row[3]]
    numbers = {id(node): number for node, _, number, _ in own}
    named = {f"#{name}": node for name, node in _named(body) if id(node) in numbers}
    called = {
        target["t"]
        for one in nodes(body)
        if one["t"] == "Link" and (target := named.get(one["c"][2][0])) is not None
        if numbers[id(target)] in _NUMBER.findall(project([{"t": "Plain", "c": one["c"][1]}]).text)
    }
    return {id(node): number for node, _, number, _ in own if node["t"] in called}


def _named(body: Nodes) -> Iterator[tuple[str, Node]]:
    """Give figures and tables with their names: their own, those within them, and that of what holds nothing else."""
    for node in nodes(body):
        if node["t"] in KINDS:
            yield from ((attributes[0], node) for one in nodes([node]) if (attributes := attributes_of(one)))
        elif node["t"] == "Div" and [one["t"] in KINDS for one in node["c"][1]] == [True]:
            yield node["c"][0][0], node["c"][1][0]
