"""Mark the paragraphs that lead into a table: they do not end a page without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.epub.xhtml import text_of

if TYPE_CHECKING:
    from lxml import etree

_SHORT = 200  # letters, three lines


def mark_leads(root: etree._Element) -> None:
    """Mark, in place, short paragraphs right before tables: they are captions, or name what is shown."""
    for table in root.iter("table"):
        before = table.getprevious()
        if before is not None and before.tag == "p" and len(text_of(before)) < _SHORT:
            before.set("class", f"{before.get('class', '')} leads".strip())
