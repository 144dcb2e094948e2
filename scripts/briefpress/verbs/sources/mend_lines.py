"""Turn structural annotations on a plain text into mends of its lines.

They quote the text as it stands in the file, not the reading text: what was set aside can be quoted too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.mend import Mend
from briefpress.nouns.structure import Heading, Listing, NoteBody

if TYPE_CHECKING:
    from briefpress.nouns.reading import Span
    from briefpress.nouns.structure import Structural


def line_mend(text: str, structural: Structural, span: Span) -> Mend:
    """Give the mend for every line that a range of the text touches; line ends are LF."""
    first = text.count("\n", 0, span.start) + 1
    last = first + text.count("\n", span.start, max(span.start, span.end - 1))
    return Mend(
        kind=structural.kind,
        first=first,
        last=last,
        ident=structural.id,
        level=structural.level if isinstance(structural, Heading) else 1,
        mark=(structural.mark or "") if isinstance(structural, NoteBody) else "",
        ordered=structural.ordered if isinstance(structural, Listing) else False,
    )
