"""Rewrite a tree by one rule: the walk that every change of a tree shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefpress.nouns.tree import Node, Nodes


def rewrite(tree: Any, rule: Callable[[Node], Nodes | None]) -> Any:
    """Give a tree in which each node stands as the rule says.

    The rule gives the nodes that replace one, which are not looked into again, or None to keep it and go on inside.
    """
    if isinstance(tree, list):
        out: list[Any] = []
        for item in tree:
            if isinstance(item, dict) and "t" in item:
                found = rule(item)
                if found is not None:
                    out.extend(found)
                    continue
                # What holds no other nodes is as good as a copy of it; most of a text is that.
                content = item.get("c")
                out.append({**item, "c": rewrite(content, rule)} if isinstance(content, (list, dict)) else item)
            else:
                # Numbers, names and empty lists need no walk of their own.
                out.append(rewrite(item, rule) if item and isinstance(item, (list, dict)) else item)
        return out
    if isinstance(tree, dict):
        return {name: rewrite(value, rule) for name, value in tree.items()}
    return tree
