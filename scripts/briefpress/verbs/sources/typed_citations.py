"""Write citations as one would type them in Markdown: what stands for them until references are at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import text_node

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes


def as_typed(citations: list[Any]) -> Nodes:
    """Give a citation's works by their keys (pandoc's manual, Citation syntax), in brackets if no author is named."""
    inside: Nodes = []
    for number, one in enumerate(citations):
        before, behind = one["citationPrefix"], one["citationSuffix"]
        inside += [text_node(";"), {"t": "Space"}] if number else []
        inside += [*before, {"t": "Space"}] if before else []
        inside.append(text_node(f"@{one['citationId']}"))
        inside += [text_node(","), {"t": "Space"}, *behind] if behind else []
    named = bool(citations) and citations[0]["citationMode"]["t"] == "AuthorInText"
    return inside if named else [text_node("["), *inside, text_node("]")]
