"""Lay one document's pages over another's: what is drawn beside a text once it is known where its lines stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint import HTML

from briefpress.edges.layout.print_layout import BASE
from briefpress.edges.layout.weasy_inside import html_of, page_box
from briefpress.edges.layout.weasy_mend import ENGINE_CSS, mend
from briefpress.edges.pdf.artifacts import mark_artifact
from briefpress.nouns.pdf_metadata import VARIANT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefpress.edges.layout.print_layout import Press


def lay_over(html: str, *, press: Press, stylesheets: Sequence[str]) -> Any:
    """Lay out the sheets that go over a document: one page for each of its pages, of the same size."""
    mend()
    return HTML(string=html, base_url=BASE, url_fetcher=press.jail).render(
        font_config=press.fonts,
        counter_style=press.counters,
        stylesheets=[press.sheet(text) for text in (*stylesheets, ENGINE_CSS)],
        pdf_variant=VARIANT,
        cache=press.pictures,
    )


def stack_pages(document: Any, over: Any) -> None:
    """Put the boxes of each page of `over` behind those of the same page of a document, in place.

    What is furniture by its own attributes (`aria-hidden`) becomes an artifact; all else is read after the page's
    own text. Raises ValueError if the two have different numbers of pages: that is a fault of ours.
    """
    if len(document.pages) != len(over.pages):
        raise ValueError(f"{len(over.pages)} sheets cannot go over {len(document.pages)} pages")
    root = html_of(document)
    for below, above in zip(document.pages, over.pages, strict=True):
        base = page_box(below)
        base.children = [*base.children, *(child for child in page_box(above).children)]
        below.links = [*below.links, *above.links]
        below.anchors.update(above.anchors)
    # The structure tree is built by parents: the sheets become part of the one tree of elements.
    root.extend(list(html_of(over)))


def furniture_only(document: Any) -> None:
    """Mark all that the pages of a document hold as artifacts."""
    for page in document.pages:
        for box in _boxes(page_box(page)):
            mark_artifact(box)


def _boxes(box: Any) -> Iterator[Any]:
    yield box
    for child in getattr(box, "children", ()):
        yield from _boxes(child)
