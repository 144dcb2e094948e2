"""Name the moves of a redline, whose two ends are named alike, and say at each end that there is another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.redline import DELETED, MOVED, STRUCK_HEADING
from briefpress.nouns.tree import Nodes, attr, classes, div
from briefpress.verbs.redline.align import Pair

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.redline.join import Joined


def name_moves(pairs: Sequence[Pair | Joined], moves: Mapping[int, int], *, last: int) -> dict[Pair | Joined, str]:
    """Give each move a number, at both its ends; blocks that stood and stand together are one move.

    `moves` are the places of blocks in the older and the newer edition; `last` is the number of the last move so far.
    """
    place = {pair: index for index, pair in enumerate(pairs)}
    names: dict[Pair | Joined, str] = {}
    for i, j in sorted(moves.items()):
        ends, before = (Pair(i, None), Pair(None, j)), (Pair(i - 1, None), Pair(None, j - 1))
        goes_on = moves.get(i - 1) == j - 1 and all(
            place[end] == place[one] + 1 for end, one in zip(ends, before, strict=True)
        )
        last += not goes_on
        names.update(dict.fromkeys(ends, str(last)))
    return names


def with_move(blocks: Nodes, kind: str, move: str) -> Nodes:
    """Put an empty Div that says so before blocks that stand elsewhere in the other edition, behind their heading.

    The blocks stay where they are: a heading inside a Div would begin no section.
    """
    if not move:
        return blocks
    side = "from" if kind == DELETED else "to"
    place = int(blocks[0]["t"] == "Header" or STRUCK_HEADING in classes(blocks[0]))
    return [*blocks[:place], div([], attr(MOVED, f"{MOVED}-{side}", pairs=[("move", move)])), *blocks[place:]]
