"""Say what was found while a print document was laid out: its style sheets, long notes and page numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from briefpress.nouns.finding import Place
    from briefpress.verbs.printing.settle import Numbers

_COUNTING = re.compile(r"target-(counters?|text)\s*\(|counters?\s*\(\s*pages\b")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def counting_findings(stylesheets: tuple[str, ...], place: Place) -> list[Finding]:
    """Refuse style sheets that make the engine paginate again: it loses notes when it does."""
    found = dict.fromkeys(
        match[0].strip() for text in stylesheets for match in _COUNTING.finditer(_COMMENT.sub(" ", text))
    )
    return [
        Finding(
            place,
            "L010",
            f"A style sheet uses “{words}…”, which makes the layout engine lose notes.",
            'Write the page number as <a class="pageref" href="#id"></a>; it is filled in as text.',
        )
        for words in found
    ]


def moved_finding(note: str, anchors: Mapping[str, str], place: Place) -> Finding:
    """Say that a note was moved behind the text, and to which page."""
    return Finding(
        place,
        "L007",
        f"The note “{note}” is too long for the foot of a page: it stands among the long notes on page "
        f"{anchors.get(note, '?')}, and a short note points there.",
        "Shorten it, or move part of it into the text, if it should stand on the page of its call.",
    )


def number_findings(
    targets: Iterable[str], anchors: Mapping[str, str], numbers: Numbers, wrong: Collection[str], place: Place
) -> list[Finding]:
    """Say which references point nowhere, keep room for a number, or show a wrong one.

    `anchors` are the labels of the pages of all ids, `wrong` the targets whose numbers never settled.
    """
    findings = [
        Finding(place, "L009", f"A page reference points at “#{target}”, which is on no page.")
        for target in targets
        if target not in anchors
    ]
    findings += [
        Finding(
            place,
            "L008",
            f"The page number of “#{target}” would not settle; room for “{widest}” is kept where it stands.",
            "Nothing has to be done, unless the gap is ugly.",
        )
        for target, widest in numbers.reserved.items()
        if target not in wrong
    ]
    findings += [
        Finding(
            place,
            "L013",
            f"A reference shows page {numbers.labels.get(target, '0')} for “#{target}”, which is on "
            f"page {anchors[target]}: the numbers never settled.",
            "Change a word close to the page break before the target.",
        )
        for target in wrong
    ]
    return findings


def transparency_findings(names: tuple[str, ...], place: Place) -> list[Finding]:
    """Say what is set with opacity: its text is lost to those who listen to the PDF."""
    return [
        Finding(
            place,
            "L015",
            f"“{name}” is set with opacity, which takes its text out of the structure of the PDF.",
            "Use a colour that is transparent instead, such as rgba().",
        )
        for name in names
    ]
