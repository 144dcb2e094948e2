"""Apply an editor's structural annotations to a source as read: each is proved to change no word of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.nouns.anchor import Anchor
from briefpress.nouns.finding import Finding, Outcome
from briefpress.nouns.structure import Furniture, NoteBody
from briefpress.verbs.anchoring.anchor_all import anchor_all
from briefpress.verbs.anchoring.resolve import resolve
from briefpress.verbs.anchoring.say import say
from briefpress.verbs.sources.census_source import words_of
from briefpress.verbs.sources.mend_lines import mends_of_lines
from briefpress.verbs.sources.mend_tree import Mended, linked_places, mend_tree
from briefpress.verbs.sources.told_blocks import Around, ToldBlocks
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.anchor import Resolution
    from briefpress.nouns.mend import Mend
    from briefpress.nouns.read_text import ReadText
    from briefpress.nouns.reading import Span
    from briefpress.nouns.structure import Structural
    from briefpress.nouns.tree import Nodes


def line_mends(text: str, structural: Sequence[Structural]) -> Outcome[tuple[Mend, ...]]:
    """Give the mends of a plain text: the annotations quote it as it stands in the file."""
    placed: list[tuple[Structural, Span]] = []
    findings: list[Finding] = []
    for one, resolution in zip(structural, anchor_all(text, [one.quote for one in structural]), strict=True):
        found = _placed(resolution, one, text)
        if found.value is not None:
            placed.append((one, found.value))
        findings.extend(found.findings)
    mends = mends_of_lines(text, placed)
    return Outcome(mends, (*findings, *_overruled(mends, [one for one, _ in placed])))


def _overruled(mends: Sequence[Mend], structural: Sequence[Structural]) -> list[Finding]:
    """Find the annotations of whose lines others, further on, say something else: the last one is believed."""
    last = {number: mend for mend in mends for number in range(mend.first, mend.last + 1)}
    findings = []
    for mend, one in zip(mends, structural, strict=True):
        others = {last[number].ident: last[number] for number in range(mend.first, mend.last + 1)}
        if mend.ident not in others and any(_said(other) != _said(mend) for other in others.values()):
            names = ", ".join(f"“{ident}”" for ident in others)
            message = f"“{mend.ident}” mends nothing: {names} says something else of the same lines"
            findings.append(Finding(one.place_of("quote"), "S051", message, "take one of them out"))
    return findings


def _said(mend: Mend) -> Mend:
    """Give what a mend says, whoever says it of which lines."""
    return replace(mend, first=0, last=0, ident="")


def mended_tree(read: ReadText, structural: Sequence[Structural]) -> Outcome[ReadText]:
    """Mend a marked-up source; each annotation quotes its reading text as the ones before it have left it."""
    findings: list[Finding] = []
    tree = ToldBlocks(read.blocks)
    aside = list(read.set_aside)
    # No mend changes a link.
    linked = linked_places(read.blocks) if structural else frozenset()
    for one in structural:
        found = _placed(resolve(tree.concordance, one.quote), one, tree.concordance.text)
        findings.extend(found.findings)
        if found.value is None:
            continue
        # The mark that calls a note may stand anywhere; all else that a mend changes is where its quotation is.
        is_far = isinstance(one, NoteBody)
        around = Around(0, len(tree.blocks), found.value) if is_far else tree.around(found.value)
        if isinstance(one, Furniture):
            # What stands behind it may take over the places to which links lead.
            around = replace(around, last=min(around.last + 1, len(tree.blocks)))
        before = tree.blocks[around.first : around.last]
        mended = mend_tree(before, one, around.span, linked=linked)
        findings.extend(mended.findings)
        if mended.value.blocks is before:
            continue
        _prove(one, before, mended.value)
        tree = tree.put(around, mended.value.blocks)
        aside.extend(mended.value.set_aside)
    return Outcome(replace(read, blocks=tree.blocks, set_aside=tuple(aside)), tuple(findings))


def _prove(structural: Structural, before: Nodes, mended: Mended) -> None:
    """Stop if a mend changed a word: what it made must say what was there before, but for what it set aside."""
    kept = words_of(project(mended.blocks).text)
    aside = [word for part in mended.set_aside for word in words_of(part.words)]
    if Counter(words_of(project(before).text)) != Counter((*kept, *aside)):
        message = f"the mend {structural.id} changed the source's words"
        raise AssertionError(message)


def _placed(resolution: Resolution, structural: Structural, text: str) -> Outcome[Span | None]:
    """Give the passage of a structural annotation; a near miss is none, since what is mended there is a guess."""
    if isinstance(resolution, Anchor):
        return Outcome(resolution.span)
    place = structural.place_of("quote.exact")
    return Outcome(None, (say(resolution, structural.quote, text, subject=f"“{structural.id}”", place=place),))
