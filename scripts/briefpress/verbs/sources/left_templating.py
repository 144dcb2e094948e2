"""Find templating that was left in a text: a name that a program should have filled in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding
from briefpress.nouns.tree import strings
from briefpress.verbs.desk.locate import locate
from briefpress.verbs.trees.project import project
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

# “{{ name }}”, “{% if x %}”: as Jinja, Liquid, Mustache, Twig and Django write them.
_LEFT = re.compile(r"\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}")
_SIGNS = ("{{", "{%")
_CODE = frozenset({"Code", "CodeBlock", "Math"})


def left_templating(blocks: Nodes, *, file: str, text: str) -> tuple[Finding, ...]:
    """Find each piece of templating once; what stands in code is shown on purpose.

    `text` is the decoded source, for finding the place; empty for a container.
    """
    said = "\n".join(strings(blocks))
    if not any(sign in said for sign in _SIGNS):
        return ()

    def uncoded(node: Node) -> Nodes | None:
        return [] if node["t"] in _CODE else None

    found = dict.fromkeys(_LEFT.findall(project(rewrite(blocks, uncoded)).text))
    hint = "put in what it stands for, by an emendation or in the source; if it is meant, set it as code"
    return tuple(
        Finding(locate(file, text, words), "S011", f"“{words}” is templating that nobody filled in", hint)
        for words in found
    )
