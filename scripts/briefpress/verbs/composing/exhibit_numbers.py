"""Number all figures and tables that carry captions, those of annotations together with the source's own."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding
from briefpress.nouns.tree import attr, nodes, span, text_node
from briefpress.verbs.composing.own_label import number_by_word, own_number
from briefpress.verbs.composing.stitches import APPARATUS
from briefpress.verbs.plain.heads.unit_words import FIGURES, TABLES
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefpress.nouns.annotation import Annotation
    from briefpress.nouns.labels import Labels
    from briefpress.nouns.tree import Node, Nodes

KINDS = ("Figure", "Table")
"""What has a number, by the names of its nodes."""
_WORDS = {"Figure": FIGURES, "Table": TABLES}


def forms_of(labels: Labels) -> tuple[str, ...]:
    """Give the ways in which a figure and a table are called."""
    return tuple(labels[kind.lower()] for kind in KINDS)


def number_exhibits(body: Nodes, labels: Labels, *, called: Mapping[int, str] = MappingProxyType({})) -> Nodes:
    """Give figures and tables with captions their numbers, each kind by itself, in the order of the text; in place.

    One whose caption says itself which it is keeps that number, and counts; no other gets it. So does one that is
    `called` by a number, by its identity.
    """
    for node, caption, number, is_own in numbers_of(body, forms_of(labels), called=called):
        if not is_own:
            tag = span([text_node(labels.fill(node["t"].lower(), number))], attr(APPARATUS, "bp-caption-label"))
            caption["c"][:0] = [tag, span([text_node("\u2002")], attr(APPARATUS))]
    return body


def numbers_of(
    body: Nodes,
    forms: Sequence[str],
    *,
    called: Mapping[int, str] = MappingProxyType({}),
    passed: frozenset[int] = frozenset(),
) -> list[tuple[Node, Node, str, bool]]:
    """Give the figures and tables that have a caption, each with this, its number, and whether it says that itself.

    `forms` are the ways in which a figure and a table are called: “Figure {}”; `called` are numbers that are fixed,
    and `passed` is what is passed over, both by the identity of the node.
    """
    captioned = [
        (node, caption, _own(node["t"], _words(caption), forms))
        for node, caption in _captioned(body)
        if id(node) not in passed
    ]
    own = {(node["t"], called.get(id(node), number)) for node, _, number in captioned}
    places: Counter[str] = Counter()
    last: Counter[str] = Counter()
    out: list[tuple[Node, Node, str, bool]] = []
    for node, caption, number in captioned:
        kind = node["t"]
        places[kind] += 1
        if number is not None:
            out.append((node, caption, number, True))
            continue
        if id(node) in called:
            out.append((node, caption, called[id(node)], False))
            continue
        given = max(places[kind], last[kind] + 1)
        while (kind, str(given)) in own:
            given += 1
        last[kind] = given
        out.append((node, caption, str(given), False))
    return out


def tell_disorder(body: Nodes, labels: Labels, brought: Mapping[int, Annotation]) -> tuple[Finding, ...]:
    """Find the figures and tables of annotations, in a body with numbers, that had to leave theirs to the source's.

    `brought` are the annotations that brought them, by their identity.
    """
    out = []
    places: Counter[str] = Counter()
    for node, caption in _captioned(body):
        places[node["t"]] += 1
        one = brought.get(id(node))
        due = labels.fill(node["t"].lower(), places[node["t"]])
        shown = project([{"t": "Plain", "c": caption["c"][:1]}]).text
        if one is not None and shown != due:
            message = (
                f"“{one.id}” is set as “{shown}”, not as “{due}”: the source numbers its own, or calls them by numbers"
            )
            hint = "let it quote a passage behind the source's own, or change the numbers of those with emendations"
            out.append(Finding(one.place_of("quote"), "C043", message, hint))
    return tuple(out)


def _own(kind: str, words: str, forms: Sequence[str]) -> str | None:
    """Give the number that a caption says itself, if it says one."""
    return own_number(words, forms) or number_by_word(words, _WORDS[kind])


def _captioned(body: Nodes) -> Iterator[tuple[Node, Node]]:
    """Give the figures and tables that have a caption, each with the paragraph that begins it."""
    for node in nodes(body):
        if node["t"] in KINDS:
            caption: Nodes = node["c"][1][1]
            if caption and caption[0]["t"] in {"Para", "Plain"}:
                yield node, caption[0]


def _words(paragraph: Node) -> str:
    return project([paragraph]).text
