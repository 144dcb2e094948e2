"""The heading of a book's list of contents goes with the list, and nothing else does."""

from __future__ import annotations

import pytest

from briefpress.verbs.sources.contents_pages import without_bare_heading
from briefpress.verbs.sources.html_facts import html_facts
from helpers.growth import LINEAR, growth

LIST = '<nav epub:type="toc"><ol><li><a href="a.xhtml">One</a></li></ol></nav>'


@pytest.mark.parametrize(
    ("page", "heading"),
    (
        (f"<h1>Contents</h1>{LIST}", "Contents"),
        (f"<h1>The Salt Road</h1>{LIST}", ""),
        (f"<h1>Contents</h1>{LIST}<p>With two maps.</p>", ""),
        (f"<h2>Contents<h2>The Salt Road</h2>{LIST}", ""),
    ),
)
def test_only_the_heading_of_contents_goes_with_them(page: str, heading: str) -> None:
    """A title, or a page with words of its own, stays."""
    assert heading == without_bare_heading(page, html_facts(page))[1]


@pytest.mark.parametrize("stuff", ("<h1>", "<h1 ", "<h1>Contents"))
def test_headings_that_are_never_closed_are_looked_through_once(stuff: str) -> None:
    """Each ends where the next begins."""

    def work(page: str) -> None:
        without_bare_heading(page, facts)

    facts = html_facts(LIST)

    assert LINEAR > growth(work, lambda size: f"{LIST}{stuff * size}", size=1500)
