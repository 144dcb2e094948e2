"""Tell titles of tables, and what stands over entries with their pages: they look like heads, and head no text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.entries import is_entry
from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.heads.weighing import is_by_habit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.evidence import Evidence
    from briefpress.verbs.plain.heads.found import Found

# So many chunks below a title its table begins; the first may be the heads of its columns.
_NEAR = 2
_COLUMNS = re.compile(r"\S(?:\s{3,}\S|\s*\|)")


def without_over_rows(seen: Evidence, found: Mapping[int, Found]) -> dict[int, Found]:
    """Leave out titles over tables no further from the text than its paragraphs, and several over entries of a list."""
    looking = [index for index, one in found.items() if is_by_habit(one)]
    starts = {index: index + found[index].further + 1 for index in looking}
    below = {index: seen.chunks[start : start + MANY + 1] for index, start in starts.items()}
    out = {index for index in looking if not found[index].candidate.far and any(map(_is_table, below[index][:_NEAR]))}
    entered = {index: sum(is_entry(one.lines[-1].text) for one in chunks) for index, chunks in below.items()}
    over = {index for index, count in entered.items() if count >= MANY}
    out.update(over if len(over) >= MANY else ())
    return {index: one for index, one in found.items() if index not in out}


def _is_table(chunk: Chunk) -> bool:
    """Tell lines most of which have columns with figures."""
    lines = [line.words for line in chunk.lines]
    rows = sum(_COLUMNS.search(line) is not None and any(map(str.isdigit, line)) for line in lines)
    return len(lines) > 1 and rows * 2 >= len(lines)
