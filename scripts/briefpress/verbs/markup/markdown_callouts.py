"""Give the callouts of Quarto their titles: notes, tips and warnings, `::: {.callout-note}`.

The title is an attribute or a heading that begins them, which is none of the text's headings; where they have neither,
it is what they are called (Quarto, “Callout Blocks”).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.tree import attr, classes, div, para, words
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_KINDS = {f"callout-{kind}": kind for kind in ("note", "tip", "warning", "caution", "important")}


def with_titled_callouts(blocks: Nodes) -> Nodes:
    """Give a tree whose callouts begin with their titles."""
    titled: Nodes = rewrite(blocks, _titled)
    return titled


def _titled(node: Node) -> Nodes | None:
    kind = next((one for one in classes(node) if one in _KINDS), "") if node["t"] == "Div" else ""
    if not kind:
        return None
    (name, _, pairs), inner = node["c"]
    said = dict(pairs)
    title = words(said.get("title", ""))
    if not title and inner and inner[0]["t"] == "Header":
        title, inner = inner[0]["c"][2], inner[1:]
    if not title and said.get("appearance") != "minimal":
        title = words(_KINDS[kind].capitalize())
    head = [div([para(title)], attr("title"))] if title else []
    return [div([*head, *rewrite(inner, _titled)], attr(_KINDS[kind], ident=name))]
