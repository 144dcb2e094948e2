"""Find words that a document holds by its own mark-up and that did not come through its reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Place
from briefpress.verbs.sources.census_source import source_census
from briefpress.verbs.trees.project import reading_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefpress.nouns.read_text import SetAside
    from briefpress.nouns.tree import Nodes


def lost_words(
    words: str, blocks: Nodes, *, set_aside: Iterable[SetAside], file: str, is_exact: bool = False
) -> list[Finding]:
    """Find words that are neither in a tree nor set aside; none where there are no words to compare with.

    `is_exact` tells that the tree may hold no word more often than the source, either.
    """
    if not words:
        return []
    census = source_census(source=words, tree=reading_words(blocks), set_aside=(one.words for one in set_aside))
    if is_exact and census.added_count and not census.lost_count:
        added = ", ".join(census.added)
        message = f"{census.added_count} words stand more often in the text than in the source: {added}"
        return [Finding(Place(file), "S017", message, "quote the passage in an annotation of the kind “paragraph”")]
    if not census.lost_count:
        return []
    lost = ", ".join(census.lost)
    more = ", …" if census.lost_count > len(census.lost) else ""
    message = f"{census.lost_count} of {census.source} words did not come through: {lost}{more}"
    hint = "look for them in the document: they may stand in a form or a drawing; move them into its text"
    return [Finding(Place(file), "S017", message, hint)]
