"""Tell which inlines of a text stand by themselves and hang on no word: a figure there is hardly a note's mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_SPACES = frozenset({"Space", "SoftBreak", "LineBreak"})
_OPENING = frozenset("([{\N{NO-BREAK SPACE}\N{SECTION SIGN}/–—-:")


def standing_apart(blocks: Nodes) -> frozenset[int]:
    """Give the identities of inlines that begin a line or stand behind a space: they hang on no word.

    A figure behind a comma within brackets hangs on none either: it is one of a list of works (“[51,54]”).
    """
    out: set[int] = set()
    stack: list[Any] = [blocks]
    while stack:
        here = stack.pop()
        if isinstance(here, dict):
            stack.append(here.get("c"))
        elif isinstance(here, list):
            before: Any = None
            depth = 0
            for item in here:
                if isinstance(item, dict) and "t" in item:
                    if before is None or before["t"] in _SPACES or _opens(before, is_inside=depth > 0):
                        out.add(id(item))
                    before = item
                    depth = _depth(item, depth)
            stack.extend(here)
    return frozenset(out)


def _opens(before: Node, *, is_inside: bool) -> bool:
    """Tell whether what stands before a figure is no word for it to hang on."""
    last = before["c"][-1:] if before["t"] == "Str" else ""
    return last != "" and (last in _OPENING or (is_inside and last in ",;"))


def _depth(inline: Node, depth: int) -> int:
    """Give how many brackets are open behind an inline."""
    for sign in inline["c"] if inline["t"] == "Str" else "":
        depth = depth + 1 if sign in "([" else max(0, depth - (sign in ")]"))
    return depth
