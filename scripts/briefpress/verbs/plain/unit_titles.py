"""Tell whether the title of a bare head, such as “CHAPTER I”, stands in the chunk below it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefpress.verbs.plain.candidates import soft_end
from briefpress.verbs.plain.letters import begins_with_capital

if TYPE_CHECKING:
    from briefpress.verbs.plain.candidates import Candidate
    from briefpress.verbs.plain.evidence import Evidence

_LONGEST = 9


def titles_follow(seen: Evidence) -> dict[str, bool]:
    """Tell of each style of bare heads whether its titles stand in a chunk of their own below."""
    counts: dict[str, list[bool]] = defaultdict(list)
    for index, one in seen.could.items():
        if one.number is not None and not one.number.rest and one.number.style != "conventional":
            counts[one.style].append(is_title_of(seen, index))
    return {style: sum(told) * 2 >= len(told) for style, told in counts.items() if any(told)}


def is_title_of(seen: Evidence, index: int) -> bool:
    """Tell whether the next chunk is the title of a bare head: short, near, and prose or verse behind it."""
    one = seen.could[index]
    if one.number is None or one.number.rest or "\n" in one.text or index + 1 >= len(seen.chunks):
        return False
    below = seen.could.get(index + 1)
    chunk = seen.chunks[index + 1]
    if below is None or chunk.before > 2 or len(chunk.lines) > 2 or chunk.mend is not None:
        return False
    return _reads_as_title(below) and (below.capitals or _is_followed(seen, index + 1))


def _reads_as_title(below: Candidate) -> bool:
    if below.number is not None and below.number.style not in {"letter", "conventional"}:
        return False
    sentence = below.ends_sentence and len(below.text.split()) > _LONGEST
    return not sentence and not soft_end(below.text) and begins_with_capital(below.text)


def _is_followed(seen: Evidence, index: int) -> bool:
    if index + 1 >= len(seen.chunks):
        return False
    other = seen.could.get(index + 1)
    return seen.is_text(index + 1) or (other is not None and other.strong)
