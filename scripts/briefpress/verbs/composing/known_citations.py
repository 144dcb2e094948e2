"""Keep citations of works that the references have; the others are found and stand as they were typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
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
# Keys of works have years in them, names with an @ hardly ever do.
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_ALIKE = 0.8
_SHOWN = 5


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

    With references a bare name with an @ is one too, unless it looks like the key of a work; it is told of.

    What is cited by a command shows its key without an @: that is a fault, be there references or not.
    """
    missing = [key for key in cite.keys_in(source.blocks) if key not in citable.keys]
    if not missing:
        return Outcome(source.blocks)
    shown = _shown_keys(source.blocks)
    names = [key for key in _bare(source.blocks, missing) if not _is_like_a_key(key, citable.keys)]
    findings = [
        _unknown(key, _place(source, key), citable, sign="" if key in shown else "@")
        for key in missing
        if key in shown or (citable.is_there and key not in names)
    ]
    if names and citable.is_there:
        findings.append(_named(names, _place(source, names[0])))
    blocks: Nodes = cite.as_text(source.blocks, missing)
    return Outcome(blocks, tuple(findings))


def _bare(blocks: Nodes, missing: list[str]) -> list[str]:
    """Give the keys that stand in the text alone with their sign wherever they stand, in no brackets: `@name`."""
    bare = dict.fromkeys(missing, True)
    for node in nodes(blocks):
        if node["t"] == "Cite":
            keys = [citation["citationId"] for citation in node["c"][0]]
            alone = len(keys) == 1 and node["c"][1] == [{"t": "Str", "c": f"@{keys[0]}"}]
            bare |= {key: bare[key] and alone for key in keys if key in bare}
    return [key for key, alone in bare.items() if alone]


def _is_like_a_key(name: str, keys: frozenset[str]) -> bool:
    """Tell whether a name with an @ is meant for a work: it has a year in it, or is a slip of a key away from one."""
    return _YEAR.search(name) is not None or bool(get_close_matches(name, keys, n=1, cutoff=_ALIKE))


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


def _named(names: list[str], place: Place) -> Finding:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    listed = ", ".join(f"“@{name}”" for name in names[:_SHOWN])
    message = f"{listed}{more} name no work of the references; they are read as names of people or things"
    return Finding(
        place, "C021", message, "if a work is meant, write it in brackets, [@key], and add it to the references"
    )


def _unknown(key: str, place: Place, citable: Citable, *, sign: str = "@") -> Finding:
    message = f"“{sign}{key}” is cited here and is not in the references"
    return Finding(place, "C020", message, f"add it to {citable.file}, or correct the key")
