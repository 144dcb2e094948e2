"""The one table of finding codes: stable for good, never used again for something else.

Families: Y YAML and schema, S source, A anchoring, C composing, F figures and files, L layout, P the PDF,
E the EPUB, T tools and validators. The handbook prints this table and a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding: its severity and one sentence on what it means."""

    severity: Severity
    meaning: str


_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

CODES: Mapping[str, Code] = MappingProxyType(
    {
        # --- Y: YAML and schema
        # --- S: source
        # --- A: anchoring
        # --- C: composing
        # --- F: figures and files
        "F050": Code(_ERROR, "A file or address was refused: it lies outside what a build may read."),
        "F051": Code(_ERROR, "A file that the page needs is not there."),
        "F052": Code(_ERROR, "A file that the page needs is too large, or cannot be read as what it should be."),
        "F053": Code(_ERROR, "A font cannot be loaded."),
        # --- L: layout
        "L001": Code(_ERROR, "A note is on no page."),
        "L002": Code(_ERROR, "A note is set more than once."),
        "L003": Code(_ERROR, "A note is not on the page of its call."),
        "L004": Code(_ERROR, "Notes are out of order."),
        "L005": Code(_ERROR, "A note does not fit on its page and would be cut off."),
        "L006": Code(_ERROR, "Text and notes are printed over each other."),
        "L007": Code(_NOTICE, "A note too long for the foot of a page was moved to the long notes after the text."),
        "L008": Code(_WARNING, "A page number would not settle; room for the wider one was kept."),
        "L009": Code(_ERROR, "A page reference points at nothing."),
        "L010": Code(_ERROR, "A style sheet counts pages in a way that loses notes."),
        "L011": Code(_WARNING, "The layout engine did not understand a rule of a style sheet."),
        "L012": Code(_ERROR, "A line runs over the edge of the paper."),
        "L013": Code(_ERROR, "A page reference is wrong: the page numbers never settled."),
        "L014": Code(_WARNING, "The layout engine complained."),
        "L015": Code(_ERROR, "A style uses transparency of whole elements, which an accessible PDF cannot hold."),
        # --- P: the PDF
        "P001": Code(_ERROR, "A character has no glyph in the fonts at hand."),
        "P002": Code(_ERROR, "The PDF is not tagged, or its tags are not whole."),
        "P003": Code(_ERROR, "The PDF has no title, or does not show it."),
        "P004": Code(_ERROR, "The PDF does not say its language."),
        "P005": Code(_ERROR, "The PDF does not claim PDF/UA-1 and PDF/A-3a."),
        "P006": Code(_ERROR, "A font is not embedded, or its letters cannot be read back."),
        "P007": Code(_ERROR, "A font family is used that the style does not name."),
        "P008": Code(_ERROR, "A link leads to nothing inside the document."),
        "P009": Code(_ERROR, "A link leads to a place that no published file may name."),
        "P010": Code(_ERROR, "Headings skip a level, or do not begin with the first."),
        "P011": Code(_ERROR, "A figure has no alternate text."),
        "P012": Code(_ERROR, "A note is not tied to its call in the structure."),
        "P013": Code(_ERROR, "A list, table or contents list is not built as readers of structure expect."),
        "P014": Code(_ERROR, "The PDF holds a script or another action."),
        "P015": Code(_WARNING, "A link has no description."),
        "P016": Code(_ERROR, "Drawn content belongs to no element of the structure."),
        # --- E: the EPUB
        # --- T: tools and validators
    }
)


def severity(finding: Finding) -> Severity:
    """Give the severity that the finding's code has for good."""
    return CODES[finding.code].severity


def errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give the findings that make a build red."""
    return tuple(finding for finding in findings if severity(finding) is Severity.ERROR)
