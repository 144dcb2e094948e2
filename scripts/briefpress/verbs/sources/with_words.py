"""Refuse a source in which nothing is left to be read, and say where its words went."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import has_words

if TYPE_CHECKING:
    from briefpress.nouns.received import Received


def with_words(outcome: Outcome[Received | None], *, file: str) -> Outcome[Received | None]:
    """Give a reading that has words or a picture as it is; another is none, and an error says so."""
    received = outcome.value
    if received is None or has_words(received.read.blocks):
        return outcome
    if any(node["t"] == "Image" for node in nodes(received.read.blocks)):
        return outcome
    return Outcome(None, (*outcome.findings, _empty(received, file)))


def _empty(received: Received, file: str) -> Finding:
    roles = Counter(one.role for one in received.read.set_aside)
    if not roles:
        return Finding(Place(file), "S004", "the source has no words", "check that it is the right file")
    told = ", ".join(f"{count} as {role}" for role, count in sorted(roles.items()))
    message = f"the source has no words but those that were set aside: {told}"
    kept = "quote it in an annotation of the kind “keep”" if received.is_plain else "make it a paragraph of its own"
    return Finding(Place(file), "S004", message, f"if any of it is text, {kept}; other findings say why it was not")
