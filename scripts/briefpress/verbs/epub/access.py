"""Compute what an EPUB may say about its accessibility from what is in it; nothing is claimed.

Conformance with WCAG ("EPUB Accessibility 1.1 - WCAG 2.1 Level AA") is left out on purpose: it needs a person
who judges whether text alternatives say what pictures say, whether the language of every passage is marked,
and whether colours contrast; and it needs the name of whoever certifies it. A build can prove none of that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.tree import UNDESCRIBED
from briefpress.verbs.epub.section import split_kind
from briefpress.verbs.epub.spots import classes, local, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element as Element

    from briefpress.nouns.epub_package import EpubWords

# Sizes in absolute units would stop a reader from making the text larger.
FIXED_TEXT = re.compile(rb"(?:font-size|font|line-height)\s*:[^;}]*\d(?:px|pt|cm|mm|in|pc)\b", re.IGNORECASE)
MOVING = re.compile(rb"@keyframes|animation(?:-name)?\s*:|transition\s*:", re.IGNORECASE)
MOVING_TAGS = frozenset(
    "animate animateTransform animateMotion set script video audio canvas iframe object embed".split()
)


@dataclass(frozen=True, slots=True)
class Access:
    """What the book offers: modes, sufficient modes, features, hazards, and a sentence or two."""

    modes: tuple[str, ...]
    sufficient: tuple[str, ...]
    features: tuple[str, ...]
    hazards: tuple[str, ...]
    summary: str


def alternative(element: Element) -> str | None:
    """Give a picture's or formula's text alternative; None if it has none (a decorative picture has "")."""
    if element.get("aria-hidden") == "true" or element.get("role") in {"presentation", "none"}:
        return ""
    label = element.get("aria-label")
    if label and label.strip():
        return label
    if local(element) == "img":
        return element.get("alt")
    if local(element) == "math":
        return element.get("alttext")
    if element.get("aria-labelledby"):
        return element.get("aria-labelledby")
    return next((words_of(child) for child in element if local(child) == "title"), None)


def pictures(roots: Iterable[Element]) -> list[Element]:
    """Give the pictures of the book: images and inline drawings."""
    return [e for root in roots for e in root.iter() if local(e) in {"img", "svg"} and _outermost(e)]


def _outermost(element: Element) -> bool:
    return all(local(outer) != "svg" for outer in element.iterancestors())


def heading_jumps(root: Element) -> list[tuple[str, int, int]]:
    """Give (words, level before, level) of the headings of a document that skip a level."""
    found, before = [], 0
    for element in root.iter():
        if re.fullmatch(r"h[1-6]", local(element)):
            level = int(local(element)[1])
            if before and level > before + 1:
                found.append((words_of(element), before, level))
            before = level
    return found


def assess(
    documents: Sequence[tuple[str, Element]],
    *,
    page_breaks: int,
    styles: Sequence[bytes],
    moving_images: bool,
    words: EpubWords,
) -> Access:
    """Compute the accessibility of a book from its (kind, tree) documents, the cover left out."""
    roots = [root for _, root in documents]
    elements = [element for root in roots for element in root.iter() if local(element)]
    images = pictures(roots)
    informing = [image for image in images if alternative(image) != ""]
    described = all((alternative(image) or "").strip() and UNDESCRIBED not in classes(image) for image in informing)
    formulas = [element for element in elements if local(element) == "math"]
    spoken = all((alternative(formula) or "").strip() for formula in formulas)
    has_headings = any(re.fullmatch(r"h[1-6]", local(element)) for element in elements)
    offered = {
        "tableOfContents": True,
        "readingOrder": True,
        "structuralNavigation": has_headings and not any(heading_jumps(root) for root in roots),
        "displayTransformability": not any(FIXED_TEXT.search(style) for style in styles),
        "alternativeText": bool(informing) and described,
        "longDescription": any(
            element.get("aria-details") or "long-description" in classes(element) for element in elements
        ),
        "MathML": bool(formulas),
        "describedMath": bool(formulas) and spoken,
        "index": any(split_kind(kind)[1] == "index" for kind, _ in documents),
        "pageBreakMarkers": page_breaks > 0,
        "pageNavigation": page_breaks > 0,
        "ARIA": any((element.get("role") or "").startswith("doc-") for element in elements),
    }
    readable = described and spoken
    still = not moving_images and not any(MOVING.search(style) for style in styles)
    still = still and not any(local(element) in MOVING_TAGS for element in elements)
    notes = any(element.get("role") == "doc-noteref" for element in elements)
    sentences = [
        words.summary_text,
        words.summary_notes if notes else "",
        words.summary_pages if page_breaks else "",
        words.summary_pictures if offered["alternativeText"] else "",
        words.summary_limits,
    ]
    return Access(
        modes=("textual", "visual") if informing else ("textual",),
        sufficient=("textual",) if readable else ("textual,visual",),
        features=tuple(word for word, given in offered.items() if given),
        hazards=("none",) if still else ("unknown",),
        summary=" ".join(sentence for sentence in sentences if sentence),
    )
