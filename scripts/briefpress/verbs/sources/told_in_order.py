"""Give what a book or a page says of itself in the order in which it says it, and its own title of several.

Pandoc gives the creators and titles of an EPUB's package from the last to the first, but the first author is named
first, and the first title is the main one (EPUB 3.3, 5.5.3). A page of the web may say its title anew for machines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

Meta = dict[str, Any]


def told_in_order(meta: Mapping[str, Meta], *, reader: str) -> dict[str, Meta]:
    """Give the metadata of a document as it stands there; of a book or a page the first title is its title."""
    told = dict(meta)
    if reader == "epub":
        told = {name: {**one, "c": one["c"][::-1]} if one["t"] == "MetaList" else one for name, one in told.items()}
    title = told.get("title")
    if reader in {"epub", "html"} and title is not None and title["t"] == "MetaList" and title["c"]:
        told["title"] = title["c"][0]
    return told
