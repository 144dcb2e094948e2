"""Mark the pull quotes that stand between two paragraphs, so that a style can indent the second as if they did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

_BETWEEN = "between"


def mark_between(tree: etree._Element) -> None:
    """Mark them in place: there may be several before one paragraph, and no rule of CSS counts them."""
    for quote in tree.iter("aside"):
        kinds = quote.get("class", "").split()
        before = quote.getprevious()
        if "bp-pullquote" not in kinds or before is None:
            continue
        if before.tag == "p" or _BETWEEN in before.get("class", "").split():
            quote.set("class", " ".join([*kinds, _BETWEEN]))
