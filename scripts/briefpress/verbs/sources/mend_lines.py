"""Turn structural annotations on a plain text into mends of its lines.

They quote the text as it stands in the file, not the reading text: what was set aside can be quoted too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.mend import Mend
from briefpress.nouns.structure import Heading, Listing, NoteBody
from briefpress.verbs.trees.lines_at import lines_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.reading import Span
    from briefpress.nouns.structure import Structural


def mends_of_lines(text: str, placed: Sequence[tuple[Structural, Span]]) -> tuple[Mend, ...]:
    """Give for each annotation the mend of every line that its range of the text touches; line ends are LF."""
    ends = [(span.start, max(span.start, span.end - 1)) for _, span in placed]
    offsets = sorted({offset for pair in ends for offset in pair})
    lines = dict(zip(offsets, lines_at(text, offsets), strict=True))
    return tuple(
        _mend(structural, lines[start], lines[end]) for (structural, _), (start, end) in zip(placed, ends, strict=True)
    )


def _mend(structural: Structural, first: int, last: int) -> Mend:
    return Mend(
        kind=structural.kind,
        first=first,
        last=last,
        ident=structural.id,
        level=structural.level if isinstance(structural, Heading) else 1,
        mark=(structural.mark or "") if isinstance(structural, NoteBody) else "",
        ordered=structural.ordered if isinstance(structural, Listing) else False,
    )
