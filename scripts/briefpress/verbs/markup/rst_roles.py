"""Read the roles of a reStructuredText as Sphinx prints them: the words of a reference, and not where it leads.

Pandoc knows the roles of Docutils alone and sets all others as code, as they are typed: “the text <target>”. Where a
reference names only its target, the title of the section with that label is printed, if it is in the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.tree import nodes, words
from briefpress.verbs.trees.project import project
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.tree import Node, Nodes

# Roles whose words are words of the sentence (Sphinx, “Roles”); those of programs' parts are set as code.
_WORDS = frozenset("ref doc numref keyword term any download abbr dfn guilabel menuselection pep rfc nameref".split())
_ACRONYMS = {"pep": "PEP", "rfc": "RFC"}
# What they hold is typed, angle brackets and all.
_TYPED = frozenset(
    "program command file samp kbd code literal makevar manpage mailheader mimetype newsgroup regexp abbr dfn guilabel "
    "menuselection math raw".split()
)
# Parts of programs, in Python's or another domain; a tilde leaves all but the last part of the name unsaid.
_OBJECTS = frozenset(
    "mod func data const class meth attr type exc obj macro struct enum enumerator member var union concept "
    "namespace".split()
)
_TITLED = re.compile(r"(\S.*?)\s+<([^<>]*)>", re.DOTALL)
_LABEL = re.compile(r"\s+")
_ACCELERATOR = re.compile(r"&(?=\w)")
_CODE = "interpreted-text"


def with_read_roles(blocks: Nodes) -> Nodes:
    """Give a tree with the words of references in the place of their mark-up."""
    if not any(map(_role, nodes(blocks))):
        return blocks
    titles = _titles(blocks)
    read: Nodes = rewrite(blocks, lambda node: _read(node, titles) if _role(node) else None)
    return read


def _role(node: Node) -> str:
    """Give the role that pandoc does not know; empty for all else."""
    return dict(node["c"][0][2]).get("role", "") if node["t"] == "Code" and _CODE in node["c"][0][1] else ""


def _titles(blocks: Nodes) -> dict[str, tuple[str, str]]:
    """Give names and titles of sections and captions by their labels, which are the same in small letters."""
    out: dict[str, tuple[str, str]] = {}
    for node in nodes(blocks):
        if node["t"] == "Header":
            inner = [one["c"][0][0] for one in nodes(node["c"][2]) if one["t"] == "Span"]
            title = project([{"t": "Plain", "c": node["c"][2]}]).text
            out |= {_label(name): (name, title) for name in (node["c"][1][0], *inner) if name}
        elif node["t"] == "Div" and node["c"][0][0] and [one["t"] for one in node["c"][1]] == ["Figure"]:
            caption = project(node["c"][1][0]["c"][1][1]).text
            out[_label(node["c"][0][0])] = (node["c"][0][0], caption)
    return out


def _label(name: str) -> str:
    return _LABEL.sub(" ", name).strip().casefold()


def _read(node: Node, titles: Mapping[str, tuple[str, str]]) -> Nodes:
    """Give the words of a role, as a link where they lead to a section of the text."""
    attributes, typed = node["c"]
    # “py:class” and “class” are the same.
    role = _role(node).rpartition(":")[2]
    said, target = typed, typed
    titled = None if role in _TYPED else _TITLED.fullmatch(typed)
    if titled:
        said, target = titled[1], titled[2]
    elif role in _ACRONYMS:
        said = f"{_ACRONYMS[role]} {typed.partition('#')[0]}"
    elif role in _OBJECTS:
        said = _last_part(typed)
    elif role == "guilabel":
        said = _ACCELERATOR.sub("", typed)
    elif role == "menuselection":
        said = _ACCELERATOR.sub("", typed).replace("-->", "\N{TRIANGULAR BULLET}")
    name, title = titles.get(_label(target), ("", "")) if role in {"ref", "any", "nameref", "numref"} else ("", "")
    if not titled and title:
        said = title
    if not titled and not title and role not in _WORDS:
        return [{"t": "Code", "c": [attributes, said]}]
    inner = words(said)
    return [{"t": "Link", "c": [["", [], []], inner, [f"#{name}", ""]]}] if name else inner


def _last_part(name: str) -> str:
    """Give what is said of the name of a part of a program."""
    if name.startswith("!"):
        return name[1:]
    return re.split(r"\.|::", name)[-1] if name.startswith("~") else name.removeprefix(".")
