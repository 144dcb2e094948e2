"""Tell what stays in a list from which notes were taken: hardly text, and rather a note that nothing calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefpress.nouns.tree import Nodes
    from briefpress.verbs.notes_made.bodies import Body

_SHOWN = 60


def left_items(blocks: Nodes, taken: Iterable[Body]) -> tuple[str, ...]:
    """Give how each item begins that stays in a list of items, in the order of the text, before any is cut."""
    gone: dict[int, set[int]] = {}
    for body in taken:
        if body.is_listed:
            gone.setdefault(id(body.holder), set()).update(range(body.first, body.end))
    out: list[str] = []
    for node in nodes(blocks):
        if node["t"] not in {"OrderedList", "BulletList"}:
            continue
        content: Any = node["c"]
        items = content if node["t"] == "BulletList" else content[1]
        cut = gone.get(id(items))
        if cut is not None:
            out.extend(_beginning(item) for index, item in enumerate(items) if index not in cut)
    return tuple(filter(None, out))


def _beginning(item: Nodes) -> str:
    words = " ".join(project(item).text.split())
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"
