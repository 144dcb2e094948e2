"""Read editors' prose: all of it in one start of pandoc, each text by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.edges import pandoc
from briefpress.nouns.finding import Finding, Outcome
from briefpress.verbs.composing.prose import checked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.nouns.tree import Nodes
    from briefpress.verbs.composing.prose import Prose


def read_prose(texts: Sequence[Prose]) -> Outcome[Mapping[str, Nodes]]:
    """Give each text as blocks under its key; what may not stand in prose is found and made fit."""
    out: dict[str, Nodes] = {}
    findings: list[Finding] = []
    for prose, blocks in zip(texts, pandoc.read_many([prose.text for prose in texts]), strict=True):
        if isinstance(blocks, pandoc.PandocFailed):
            findings.append(Finding(prose.place, "C014", f"this text cannot be read: {blocks}", "simplify it"))
            out[prose.key] = [{"t": "CodeBlock", "c": [["", [], []], prose.text]}]
            continue
        fit, faults = checked(prose, blocks)
        out[prose.key] = fit
        findings.extend(faults)
    return Outcome(out, tuple(findings))
