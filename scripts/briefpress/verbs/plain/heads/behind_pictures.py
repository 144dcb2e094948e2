"""Give headings right behind pictures the distance of their like: how far they stand off is not known."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.verbs.plain.breaks import PICTURE, caption_end
from briefpress.verbs.plain.heads.candidates import as_far

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.found import Found


def with_distances_behind_pictures(chunks: Sequence[Chunk], found: Mapping[int, Found]) -> dict[int, Found]:
    """Give a heading right behind “[Illustration]” the look of those that stand apart, if most of its like do.

    A title right below another head says nothing of that: it stands as near as titles do.
    """
    behind = {caption_end(chunks, index) + 1 for index, chunk in enumerate(chunks) if PICTURE.match(chunk.text)}
    looks = Counter(
        one.candidate.look for index, one in found.items() if index not in behind and index - 1 not in found
    )
    out = dict(found)
    for index in sorted(behind & found.keys()):
        one = found[index].candidate
        if not one.far and looks[f"{one.look}far"] > looks[one.look]:
            out[index] = replace(found[index], candidate=as_far(one))
    return out
