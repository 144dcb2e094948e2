"""What a reader would see at once on a page: a line not filled, a page nearly empty, what its end has parted."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding
from briefpress.nouns.layout import Zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.nouns.finding import Place
    from briefpress.nouns.layout import LaidPage, LaidQuote, Layout

SHORT_SHARE = 0.1
"""A line counts as short if more than this share of the longest line of its page is spare on it."""
EMPTY_SHARE = 0.16
"""A page counts as nearly empty if its text fills less than this share of the text area."""
CONTENTS_SHARE = 0.25
"""The same for a page that holds only the contents: a list of its own page is a page, a short one is a leftover."""
HAIR = 0.5
"""So many CSS px a pull quote may overlap: less is rounding."""


def page_findings(layout: Layout, *, place: Place) -> tuple[Finding, ...]:
    """Give the lines that were not filled, the pages that hold next to nothing, and what the end of a page parts."""
    return (
        *_short_lines(layout, place),
        *_empty_pages(layout, place),
        *_stranded_heads(layout, place),
        *_ill_set_quotes(layout, place),
    )


def nearly_empty(layout: Layout) -> tuple[str, ...]:
    """Give the labels of the pages that hold only the last few lines of what began on an earlier page.

    A page at whose head a section begins is as full as the section is long, and never among them. The contents are no
    section in this: they follow the front page, unless it has no room for them.
    """
    return tuple(page.label for page in layout.pages[1:] if not page.opens and not page.pictures and _is_empty(page))


def _is_empty(page: LaidPage) -> bool:
    lines = [line for line in page.lines if line.zone is Zone.FLOW and line.text.strip()]
    low = max((line.y + line.height for line in lines), default=page.top)
    share = CONTENTS_SHARE if page.contents else EMPTY_SHARE
    return low - page.top < share * (page.bottom - page.top)


def _short_lines(layout: Layout, place: Place) -> Iterator[Finding]:
    for page in layout.pages:
        measure = max((line.right - line.left for line in page.lines), default=0.0)
        for line in page.lines:
            if line.zone is not Zone.MARGIN and line.spare > SHORT_SHARE * measure:
                where = f" (“{line.block}”)" if line.block else ""
                yield Finding(
                    place,
                    "L016",
                    f"On page {page.label}{where} the line “{line.text.strip()[:60]}” ends early: the next word "
                    "would have stood on it.",
                    "This is a fault of the layout engine; change a word close to it, and report it with the brief.",
                )


def _empty_pages(layout: Layout, place: Place) -> Iterator[Finding]:
    contents = {page.label for page in layout.pages if page.contents}
    for label in nearly_empty(layout):
        if label in contents:
            message = f"Page {label} holds only the contents."
            hint = "Shorten the abstract, a key point or a notice by a line or two, if the page should go."
        else:
            message = f"Page {label} holds only the last few lines of a section."
            hint = "Shorten the section a little, or a note of the pages before, if the page should go."
        yield Finding(place, "L017", message, hint)


def _stranded_heads(layout: Layout, place: Place) -> Iterator[Finding]:
    for page in layout.pages:
        if page.stranded:
            yield Finding(
                place,
                "L018",
                f"The heading “{page.stranded[:60]}” stands at the foot of page {page.label}, and what it heads on the "
                "next.",
                "Change a line or two on the page, or keep the heading with what follows in the style.",
            )


def _ill_set_quotes(layout: Layout, place: Place) -> Iterator[Finding]:
    for page in layout.pages:
        for quote in page.quotes:
            if quote.begun:
                yield _quote_finding(f"ends on page {page.label} and begins on one before", quote, place)
            elif quote.top < page.top - HAIR or quote.bottom > page.bottom + HAIR:
                yield _quote_finding(f"runs over the edge of the text on page {page.label}", quote, place)
        for above, quote in pairwise(sorted(page.quotes, key=lambda quote: quote.top)):
            if quote.top < above.bottom - HAIR:
                yield _quote_finding(f"is set over another one on page {page.label}", quote, place)


def _quote_finding(fault: str, quote: LaidQuote, place: Place) -> Finding:
    return Finding(
        place,
        "L019",
        f"The pull quote “{quote.words[:60]}” {fault}.",
        "Draw out fewer words, or a passage of another paragraph.",
    )
