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
    inside = row([(one, [text_node(one["citationId"])]) for one in citations], sign=";")
    named = bool(citations) and citations[0]["citationMode"]["t"] == "AuthorInText"
    return inside if named else [text_node("["), *inside, text_node("]")]


def row(citations: list[tuple[Any, Nodes]], *, sign: str) -> Nodes:
    """Set what stands for works side by side, a sign between them, each with what its citation says around it."""
    return joined([around(one, words) for one, words in citations], sign)


def around(citation: Any, words: Nodes) -> Nodes:
    """Set words with what a citation has to say before its work, and behind it: where in it to look.

    A comma stands before that, which Markdown's citations may have themselves.
    """
    before, behind = citation["citationPrefix"], citation["citationSuffix"]
    head = [*before, {"t": "Space"}] if before else []
    if behind and behind[0]["t"] == "Space":
        behind = behind[1:]
    has_sign = bool(behind) and behind[0]["t"] == "Str" and behind[0]["c"].startswith(",")
    tail = behind if has_sign or not behind else [text_node(","), {"t": "Space"}, *behind]
    return [*head, *words, *tail]


def joined(pieces: list[Nodes], sign: str) -> Nodes:
    """Set pieces side by side, a sign and a space between them."""
    out: Nodes = []
    for piece in pieces:
        out += [text_node(sign), {"t": "Space"}] if out else []
        out += piece
    return out
