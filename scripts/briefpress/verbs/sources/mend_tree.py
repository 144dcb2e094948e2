"""Mend what a reader took the blocks of a marked-up source for, as an editor says by quotation.

A mend applies to every paragraph that its quotation touches, and changes no word. Plain texts are mended line by
line while they are read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Outcome
from briefpress.nouns.mend import said_by
from briefpress.nouns.read_text import SetAside
from briefpress.nouns.structure import Furniture, Keep, NoteBody, Structural
from briefpress.nouns.tree import attr, attributes_of, div, nodes, span
from briefpress.verbs.composing.weave import copy_tree
from briefpress.verbs.sources.mend_blocks import mended_blocks
from briefpress.verbs.sources.mend_note import note_at_its_mark
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from typing import Any

    from briefpress.nouns.reading import Span
    from briefpress.nouns.tree import Nodes, Path

# Blocks that hold lists of blocks, and how many steps lead from the block to such a list.
_STEPS = {"BlockQuote": 0, "Div": 1, "BulletList": 1, "OrderedList": 2}


@dataclass(frozen=True, slots=True)
class Mended:
    """A tree as mended, and the words that its mends set aside."""

    blocks: Nodes
    set_aside: tuple[SetAside, ...] = ()


@dataclass(frozen=True, slots=True)
class Slice:
    """Neighbouring blocks: the path of the list that holds them, the index of the first and of the last."""

    path: Path
    first: int
    last: int


def mend_tree(blocks: Nodes, structural: Structural, passage: Span, *, linked: AbstractSet[str]) -> Outcome[Mended]:
    """Mend a tree at a range of its reading text; what cannot be done is found, and the tree stays as it is.

    `linked` are the names to which links of the whole text lead, of which the tree may be a part.
    """
    touched = touched_blocks(blocks, passage)
    mended = "it quotes a note, and only the text itself is mended" if touched is None else ""
    made = mended or _mended(blocks, structural, touched, linked) if touched else mended
    if isinstance(made, Mended):
        return Outcome(made)
    hint = "quote words of the paragraph that is to be mended, or take the annotation out"
    finding = Finding(structural.place_of("quote"), "S051", f"“{structural.id}” mends nothing: {made}", hint)
    return Outcome(Mended(blocks), (finding,))


def linked_places(blocks: Nodes) -> frozenset[str]:
    """Give the names to which the links of a tree lead within it."""
    return frozenset(node["c"][2][0].removeprefix("#") for node in nodes(blocks) if node["t"] == "Link") - {""}


def touched_blocks(blocks: Nodes, passage: Span) -> Slice | None:
    """Find the neighbouring blocks that a range touches, as deep in the tree as they stand side by side.

    None if the range is in a note.
    """
    reading = project(blocks)
    runs = reading.runs_in(passage)
    if not runs or reading.stream_of(passage.start).name != "flow":
        return None
    first, last = runs[0].path, runs[-1].path
    depth = 0
    while first[depth] == last[depth]:
        block = _list_at(blocks, first[:depth])[first[depth]]
        inner = depth + 1 + _STEPS.get(block["t"], len(first))
        if inner >= len(first) or first[:inner] != last[:inner]:
            break
        depth = inner
    return Slice(first[:depth], first[depth], last[depth])


def _mended(blocks: Nodes, structural: Structural, touched: Slice, linked: AbstractSet[str]) -> Mended | str:
    here = _list_at(blocks, touched.path)[touched.first : touched.last + 1]
    if isinstance(structural, Keep):
        return "only what was set aside from a plain text can be kept"
    if isinstance(structural, NoteBody):
        called = note_at_its_mark(_replaced(blocks, touched, []), here, mark=structural.mark or "")
        return called if isinstance(called, str) else Mended(called.blocks, called.set_aside)
    if isinstance(structural, Furniture):
        words = " ".join(project(here).text.split())
        aside = SetAside(0, words, "furniture", said_by(structural.id))
        return Mended(_with_places(_replaced(blocks, touched, []), touched, here, linked), (aside,))
    made = mended_blocks(here, structural)
    return made if isinstance(made, str) else Mended(_replaced(blocks, touched, made.blocks), made.set_aside)


def _with_places(blocks: Nodes, touched: Slice, gone: Nodes, linked: AbstractSet[str]) -> Nodes:
    """Give a tree in which links to what was taken out lead to what stands there now."""
    names = [own[0] for node in nodes(gone) if (own := attributes_of(node)) is not None and own[0] in linked]
    anchors = [span([], attr(ident=name)) for name in names]
    siblings = _list_at(blocks, touched.path)
    behind = siblings[touched.first] if touched.first < len(siblings) else None
    if not anchors:
        return blocks
    if behind is not None and behind["t"] in {"Para", "Plain"}:
        siblings[touched.first] = {**behind, "c": [*anchors, *behind["c"]]}
    elif behind is not None and behind["t"] == "Header":
        level, own, words = behind["c"]
        siblings[touched.first] = {**behind, "c": [level, own, [*anchors, *words]]}
    else:
        siblings[touched.first : touched.first] = [div([], attr(ident=name)) for name in names]
    return blocks


def _list_at(blocks: Nodes, path: Path) -> Nodes:
    """Give the list of blocks that a path leads to; a quotation's content is such a list itself."""
    here: Any = blocks
    for step in path:
        here = here["c"][step] if isinstance(here, dict) else here[step]
    found: Nodes = here["c"] if isinstance(here, dict) else here
    return found


def _replaced(blocks: Nodes, touched: Slice, new: Nodes) -> Nodes:
    tree: Nodes = copy_tree(blocks)
    _list_at(tree, touched.path)[touched.first : touched.last + 1] = new
    return tree
