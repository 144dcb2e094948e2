"""Read editors' prose: all of it in one start of pandoc, each text by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.edges import pandoc
from briefpress.nouns.finding import Finding, Outcome
from briefpress.nouns.tree import DEEPEST, depth
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
        if isinstance(blocks, pandoc.PandocFailed) or depth(blocks) > DEEPEST:
            why = blocks if isinstance(blocks, pandoc.PandocFailed) else pandoc.TOO_DEEP
            hint = "write it more simply: without quotations, lists and emphasis within each other"
            findings.append(Finding(prose.place, "C014", f"this text cannot be read: {why}", hint))
            out[prose.key] = [{"t": "CodeBlock", "c": [["", [], []], prose.text]}]
            continue
        fit, faults = checked(prose, blocks)
        out[prose.key] = fit
        findings.extend(faults)
    return Outcome(out, tuple(findings))
