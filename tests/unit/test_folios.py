"""Numbers of another edition's pages are taken out of a web page's text, and links still find their places."""

from __future__ import annotations

import pytest

from briefpress.verbs.sources.html_facts import edited, html_facts


@pytest.mark.parametrize(
    ("folio", "left"),
    (
        ('<span class="pagenum"><a name="page11"></a>11</span>', '<span id="page11"></span>'),
        ('<span class="pagenum" id="p_x">[Pg xii]</span>', '<span id="p_x"></span>'),
        ("<span class='x pageno'>{7}</span>", ""),
        ('<a class="pagenum" id="Page_3" title="3">&nbsp;</a>', None),
        ('<span class="pagenum">See page 12 of it</span>', None),
        ('<span class="number">12</span>', None),
    ),
)
def test_numbers_of_pages_are_cut(folio: str, left: str | None) -> None:
    """Only what is named as one and holds a number and nothing else."""
    page = f"<p>one {folio} two</p>"
    facts = html_facts(page)

    assert edited(page, facts.edits) == f"<p>one {folio if left is None else left} two</p>"
    assert [cut.role for cut in facts.cuts] == ([] if left is None else ["folio"])
