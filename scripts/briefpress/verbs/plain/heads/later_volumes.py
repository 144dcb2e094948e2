"""Tell the title page of a later volume within a text: of what stands on it the title and its number are heads."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.front_title import names_title
from briefpress.verbs.plain.heads.imprint_lines import is_imprint
from briefpress.verbs.plain.heads.weighing import is_by_habit
from briefpress.verbs.plain.title_block import FRONT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.verbs.plain.heads.evidence import Evidence
    from briefpress.verbs.plain.heads.found import Found

# So many chunks on each side of the number may be of its page, each of so many lines.
_CHUNKS, _LINES = 12, 8
# The rank of volumes.
_VOLUMES = 1


def without_later_title_pages(seen: Evidence, found: Mapping[int, Found]) -> dict[int, Found]:
    """Leave out what only looks like a head around “VOL. II.”, up to what tells where and when that was printed.

    Another's name, what else he wrote, and the place stand there. The first title page is not looked at.
    """
    title = found[min(found)].candidate.key if found else ""
    gone: set[int] = set()
    for volume, one in found.items():
        number = one.candidate.number
        if volume < FRONT or number is None or number.rank != _VOLUMES:
            continue
        below = range(volume + 1, min(volume + _CHUNKS, len(seen.chunks)))
        above = range(volume - 1, max(volume - _CHUNKS, 0), -1)
        lower = [*takewhile(lambda at: _is_of_page(seen, at), below)]
        printed = [at for at in lower if is_imprint(seen.chunks[at])]
        if printed:
            upper = takewhile(lambda at: _is_of_page(seen, at), above)
            page = {*upper, *(at for at in lower if at <= printed[-1])}
            lines = {at: found[at] for at in page & found.keys() if is_by_habit(found[at])}
            gone |= {at for at, line in lines.items() if not names_title(line.candidate.key, title)}
    return {index: one for index, one in found.items() if index not in gone}


def _is_of_page(seen: Evidence, index: int) -> bool:
    """Tell a few short lines, or a motto."""
    return seen.shapes[index] != "prose" and len(seen.chunks[index].lines) <= _LINES
