"""Keep citations of works that the references have; the others are found and stand as they were typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.verbs.composing import cite
from briefpress.verbs.desk.locate import locate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.nouns.source import Source
    from briefpress.nouns.tree import Nodes
    from briefpress.verbs.composing.prose import Prose


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
    """Give a source with known citations only; without references an @ is a sign like any other."""
    missing = [key for key in cite.keys_in(source.blocks) if key not in citable.keys]
    if not missing:
        return Outcome(source.blocks)
    places = [(key, locate(source.path, source.text, f"@{key}")) for key in missing]
    findings = tuple(_unknown(key, place, citable) for key, place in places) if citable.is_there else ()
    blocks: Nodes = cite.as_text(source.blocks, missing)
    return Outcome(blocks, findings)


def _unknown(key: str, place: Place, citable: Citable) -> Finding:
    message = f"“@{key}” is cited here and is not in the references"
    return Finding(place, "C020", message, f"add it to {citable.file}, or correct the key")
