"""A book of two hundred pages with 750 notes keeps them all."""

from __future__ import annotations

import pytest

from briefpress.verbs.checks.pdf import pdf_findings
from helpers.print_made import make
from helpers.print_sample import PLACE, page, paragraphs, style


@pytest.mark.long
def test_two_hundred_pages_with_750_notes() -> None:
    """All notes once, in order, on the pages of their calls; the structure whole; a contents list right."""
    text = paragraphs(count=750, length=175, every=175, long=10)
    heads = [f'<h2 id="h-{n}">Part {n}</h2>' for n in range(25)]
    toc = "".join(
        f'<li><a href="#h-{n}">Part {n}</a><span class="leader"></span><a class="pageref" href="#h-{n}"></a></li>'
        for n in range(25)
    )
    body = "".join(heads[n // 30] * (n % 30 == 0) + block for n, block in enumerate(text))
    html = page(f'<h1 id="t">A book</h1><nav class="toc"><ol>{toc}</ol></nav><section id="text-1">{body}</section>')
    made = make(html, style(page="A4"))
    pages = made.laid.layout.pages

    assert made.findings == ()
    assert pdf_findings(made.content, place=PLACE) == ()
    assert [note.id for one in pages for note in one.notes] == [f"note-{n}" for n in range(1, 751)]
    assert len(pages) >= 180
