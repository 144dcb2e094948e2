"""Write citations that a command makes by the keys of their works: what stands for them until those are at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import text_node

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes


def as_typed(citations: list[Any]) -> Nodes:
    """Give a citation's works by their keys, in brackets if no author is named.

    So LaTeX sets a citation whose work it does not know, and so a reader takes it for one.
    """
    inside: Nodes = []
    for number, one in enumerate(citations):
        before, behind = one["citationPrefix"], one["citationSuffix"]
        inside += [text_node(";"), {"t": "Space"}] if number else []
        inside += [*before, {"t": "Space"}] if before else []
        inside.append(text_node(one["citationId"]))
        inside += [text_node(","), {"t": "Space"}, *behind] if behind else []
    named = bool(citations) and citations[0]["citationMode"]["t"] == "AuthorInText"
    return inside if named else [text_node("["), *inside, text_node("]")]
