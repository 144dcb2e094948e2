"""Read notes of MediaWiki that are called by name: again, or from a list of notes at the end.

A note may be written where it is called first, or within `<references>` or a template for it, and called by its name
alone (MediaWiki, Help:Cite); of such a call pandoc makes a note without words, and of the list one more paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.tree import call_again
from briefpress.verbs.trees.name_note import first_paragraph, name_note
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

# Private use (Unicode 16, 23.5): no text has it.
_SIGN = "\ue060"
_MARK = re.compile(rf"{_SIGN}(\d+){_SIGN}")
# What is shown as it is typed holds no notes; what never ends is met once.
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(nowiki|pre|source|syntaxhighlight|math)\b[^<>]*(?<!/)>.*?(?:</\1\s*>|\Z)"
    r"|(?P<braces>\{\{|\}\})|(?P<list><references\b[^<>]*(?<!/)>|</references\s*>)"
    r"|(?P<again><ref\b[^<>]*/>)|(?P<note><ref\b[^<>]*>)(?P<body>.*?)(?P<end></ref\s*>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_NAME = re.compile(r"""\bname\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>/]+))""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Ref:
    """A note or a call by name: where it stands, its name, its body (None for a call), whether it is seen there."""

    start: int
    end: int
    name: str
    body: str | None
    is_shown: bool
    is_listed: bool


def with_called_notes(text: str) -> str:
    """Give a text whose named notes stand where they are called first, each further call as a note with a sign."""
    if not re.search(r"<ref\b[^<>]*/>", text, re.IGNORECASE):
        return text
    refs = [one for one in _refs(text) if one.name]
    bodies: dict[str, str] = {}
    for one in sorted(refs, key=lambda ref: not ref.is_shown):
        if one.body:
            bodies.setdefault(one.name, one.body)
    called = [one for one in refs if one.is_shown and one.name in bodies]
    again = {one.name for one in called if one.body is None}
    numbers = {
        name: number for number, name in enumerate(dict.fromkeys(one.name for one in called if one.name in again))
    }
    out: list[str] = []
    met: set[str] = set()
    at = 0
    for one in refs:
        number = numbers.get(one.name)
        if number is None or not (one.is_shown or one.is_listed):
            continue
        mark = f"{_SIGN}{number}{_SIGN}"
        if one.is_listed:
            instead = ""
        elif one.name not in met:
            instead = f"<ref>{mark}{bodies[one.name].lstrip()}</ref>"
        elif one.body in {None, bodies[one.name]}:
            instead = f"<ref>{mark}</ref>"
        else:
            continue
        met |= set() if one.is_listed else {one.name}
        out.extend((text[at : one.start], instead))
        at = one.end
    return "".join((*out, text[at:]))


def with_second_calls(blocks: Nodes) -> Nodes:
    """Give a tree in which such notes have names, and further calls call them."""

    def called(node: Node) -> Nodes | None:
        if node["t"] != "Note":
            return None
        first = first_paragraph(node["c"])
        word = first["c"][0] if first is not None and first["c"] else None
        mark = _MARK.match(word["c"]) if word is not None and word["t"] == "Str" else None
        if first is None or word is None or mark is None:
            return None
        place = f"called-{mark[1]}"
        rest = word["c"][mark.end() :]
        if not rest and len(first["c"]) == 1 and len(node["c"]) == 1:
            return [call_again(place)]
        first["c"][:1] = [{"t": "Str", "c": rest}] if rest else []
        name_note(node, place)
        return [node]

    made: Nodes = rewrite(blocks, called)
    return made


def _refs(text: str) -> list[_Ref]:
    """Give the notes and calls of a text in their order."""
    found: list[_Ref] = []
    depth = 0
    listed = False
    for token in _TOKEN.finditer(text):
        if token["braces"]:
            depth = max(0, depth + (1 if token["braces"] == "{{" else -1))
        elif token["list"]:
            listed = not token["list"].startswith("</")
        elif token["again"] or token["end"]:
            said = _NAME.search(token["again"] or token["note"])
            name = " ".join(next((one for one in said.groups() if one), "").split()) if said else ""
            body = None if token["again"] else token["body"]
            is_shown = not depth and not listed
            found.append(_Ref(token.start(), token.end(), name, body, is_shown, listed and not depth))
    return found
