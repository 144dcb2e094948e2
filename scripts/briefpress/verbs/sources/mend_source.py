"""Apply an editor's structural annotations to a source as read: each is proved to change no word of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.nouns.anchor import Anchor
from briefpress.nouns.finding import Outcome
from briefpress.verbs.anchoring.concordance import Concordance
from briefpress.verbs.anchoring.resolve import resolve
from briefpress.verbs.anchoring.say import say
from briefpress.verbs.sources.census_source import words_of
from briefpress.verbs.sources.mend_lines import line_mend
from briefpress.verbs.sources.mend_tree import mend_tree
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.finding import Finding
    from briefpress.nouns.mend import Mend
    from briefpress.nouns.read_text import ReadText
    from briefpress.nouns.reading import Span
    from briefpress.nouns.structure import Structural


def line_mends(text: str, structural: Sequence[Structural]) -> Outcome[tuple[Mend, ...]]:
    """Give the mends of a plain text: the annotations quote it as it stands in the file."""
    concordance = Concordance(text)
    mends: list[Mend] = []
    findings: list[Finding] = []
    for one in structural:
        found = _placed(concordance, text, one)
        if found.value is not None:
            mends.append(line_mend(text, one, found.value))
        findings.extend(found.findings)
    return Outcome(tuple(mends), tuple(findings))


def mended_tree(read: ReadText, structural: Sequence[Structural]) -> Outcome[ReadText]:
    """Mend a marked-up source; each annotation quotes its reading text as the ones before it have left it."""
    findings: list[Finding] = []
    for one in structural:
        text = project(read.blocks).text
        found = _placed(Concordance(text), text, one)
        findings.extend(found.findings)
        if found.value is None:
            continue
        mended = mend_tree(read.blocks, one, found.value)
        findings.extend(mended.findings)
        kept = words_of(project(mended.value.blocks).text)
        aside = [word for part in mended.value.set_aside for word in words_of(part.words)]
        if Counter(words_of(text)) != Counter((*kept, *aside)):
            message = f"the mend {one.id} changed the source's words"
            raise AssertionError(message)
        read = replace(read, blocks=mended.value.blocks, set_aside=(*read.set_aside, *mended.value.set_aside))
    return Outcome(read, tuple(findings))


def _placed(concordance: Concordance, text: str, structural: Structural) -> Outcome[Span | None]:
    """Find the passage of a structural annotation; a near miss is none, since what is mended there is a guess."""
    resolution = resolve(concordance, structural.quote)
    if isinstance(resolution, Anchor):
        return Outcome(resolution.span)
    place = structural.place_of("quote.exact")
    return Outcome(None, (say(resolution, structural.quote, text, subject=f"“{structural.id}”", place=place),))
