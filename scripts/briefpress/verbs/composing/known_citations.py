"""Keep citations of works that the references have; the others are found and stand as they were typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.tree import nodes, strings
from briefpress.verbs.composing import cite
from briefpress.verbs.desk.locate import locate, place_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.nouns.source import Source
    from briefpress.nouns.tree import Nodes
    from briefpress.verbs.composing.prose import Prose

# What stands before a key that a command cites, within one line of so many signs.
_COMMAND = re.compile(r"cite[^{}\n:]{0,60}[{:][^{}\n]*\Z")
_NEAR = 300


@dataclass(frozen=True, slots=True)
class Citable:
    """What can be cited: the keys, the file that has them or ought to, and whether it is there."""

    keys: frozenset[str]
    file: str
    is_there: bool


def known_in_prose(texts: Sequence[Prose], read: Mapping[str, Nodes], citable: Citable) -> Outcome[dict[str, Nodes]]:
    """Give editors' prose with known citations only."""
    findings: list[Finding] = []
    out: dict[str, Nodes] = {}
    for text in texts:
        blocks = read[text.key]
        missing = [key for key in cite.keys_in(blocks) if key not in citable.keys]
        findings.extend(_unknown(key, text.place, citable) for key in missing)
        out[text.key] = cite.as_text(blocks, missing) if missing else blocks
    return Outcome(out, tuple(findings))


def known_in_source(source: Source, citable: Citable) -> Outcome[Nodes]:
    """Give a source with known citations only; without references an @ is a sign like any other.

    What is cited by a command shows its key without an @: that is a fault, be there references or not.
    """
    missing = [key for key in cite.keys_in(source.blocks) if key not in citable.keys]
    if not missing:
        return Outcome(source.blocks)
    shown = _shown_keys(source.blocks)
    findings = tuple(
        _unknown(key, _place(source, key), citable, sign="" if key in shown else "@")
        for key in missing
        if citable.is_there or key in shown
    )
    blocks: Nodes = cite.as_text(source.blocks, missing)
    return Outcome(blocks, findings)


def _shown_keys(blocks: Nodes) -> frozenset[str]:
    """Give the keys that stand in the text for the works they name, bare."""
    found: set[str] = set()
    for node in nodes(blocks):
        if node["t"] == "Cite":
            words = strings(node["c"][1])
            keys = (citation["citationId"] for citation in node["c"][0])
            found.update(key for key in keys if any(key in word and f"@{key}" not in word for word in words))
    return frozenset(found)


def _place(source: Source, key: str) -> Place:
    """Find where a key is cited first: behind its sign, or among the keys that a command names."""
    marked = locate(source.path, source.text, f"@{key}")
    if marked.line:
        return marked
    for found in re.finditer(rf"(?<![\w-]){re.escape(key)}(?![\w-])", source.text):
        before = source.text[max(0, found.start() - _NEAR) : found.start()]
        named = _COMMAND.search(before)
        if named is not None:
            return place_at(source.path, source.text, found.start() - len(before) + named.start())
    return Place(source.path)


def _unknown(key: str, place: Place, citable: Citable, *, sign: str = "@") -> Finding:
    message = f"“{sign}{key}” is cited here and is not in the references"
    return Finding(place, "C020", message, f"add it to {citable.file}, or correct the key")
