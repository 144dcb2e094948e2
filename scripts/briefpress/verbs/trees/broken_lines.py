"""Part inlines at their line ends, within emphasis and links too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.tree import INLINE_SLOT

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes


def broken_lines(inlines: Nodes) -> list[Nodes]:
    """Give the lines of inlines: what stands around a line end (emphasis, a link) goes on in the next line."""
    lines: list[Nodes] = [[]]
    for inline in inlines:
        slot = INLINE_SLOT.get(inline["t"])
        if inline["t"] in {"SoftBreak", "LineBreak"}:
            lines.append([])
        elif slot is None:
            lines[-1].append(inline)
        else:
            parts = broken_lines(inline["c"][slot[0]] if slot else inline["c"])
            wrapped = [_rewrapped(inline, part) for part in parts]
            lines[-1].append(wrapped[0])
            lines.extend([one] for one in wrapped[1:])
    return lines


def _rewrapped(inline: Node, inner: Nodes) -> Node:
    slot = INLINE_SLOT[inline["t"]]
    if not slot:
        return {"t": inline["t"], "c": inner}
    content = list(inline["c"])
    content[slot[0]] = inner
    return {"t": inline["t"], "c": content}
