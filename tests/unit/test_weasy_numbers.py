"""Page numbers are written into a layout where no page ends elsewhere for them, as if it had been laid out anew."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from weasyprint import CSS, HTML

from briefpress.edges.layout.weasy_mend import ENGINE_CSS, mend
from briefpress.edges.layout.weasy_numbers import Numbering, number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SHEET = f"{ENGINE_CSS} @page {{ size: 9cm 9cm; margin: 1cm }} section {{ break-before: page }} p {{ margin: 0 }}"
NOTE = '<sup class="call">1</sup><span class="note">A note at the foot of the page.</span>'


def _text(begin: str = "") -> str:
    """Write chapters, each of them a page or two."""
    words = "Words that fill a line and then another one. " * 14
    return "".join(f'<section><h2 id="h{at}">Chapter</h2><p>{begin}{words}</p></section>' for at in range(12))


def _link(at: int, shown: Mapping[str, str]) -> str:
    return f'<a class="pageref" href="#h{at}">{shown.get(f"h{at}", "0")}</a>'


def _contents(shown: Mapping[str, str], *, note: str = "") -> str:
    rows = "".join(f"<p>Chapter {at}{note}, page {_link(at, shown)}</p>" for at in range(12))
    return f"<section>{rows}</section>{_text()}"


def _table(shown: Mapping[str, str]) -> str:
    """Write a table over two pages, half the rows of which have a number: its columns are as wide as they ask for."""
    rows = "".join(f"<tr><td>Event {at}</td><td>{_link(at, shown) if at % 2 else '–'}</td></tr>" for at in range(30))
    return f"<section><table>{rows.replace('#h12', '#h1')}</table></section>{_text(NOTE)}"


def _beside(shown: Mapping[str, str]) -> str:
    return _contents(shown, note=NOTE)


def _spaced(shown: Mapping[str, str]) -> str:
    """Write contents in which a number of two figures takes a line more, and so the last lines another page."""
    return _contents(shown).replace('class="pageref"', 'class="pageref" style="letter-spacing: 2cm"')


def _boxes(html: HTML) -> list[tuple[Any, ...]]:
    """Lay out and give all boxes in order: what they are, where they stand, and what they say."""
    document = html.render(stylesheets=[CSS(string=SHEET)])
    return [
        (number, type(box).__name__, box.position_x, box.position_y, box.width, box.height, getattr(box, "text", ""))
        for number, page in enumerate(document.pages)
        for box in page._page_box.descendants()
    ]


def _texts(written: Callable[[Mapping[str, str]], str], anchors: Mapping[str, str]) -> list[str]:
    links = HTML(string=written(anchors)).etree_element.iter("a")
    return [str(link.text) for link in links]


@pytest.mark.parametrize("written", (_contents, _table))
def test_numbers_written_in_are_those_of_a_second_layout(written: Callable[[Mapping[str, str]], str]) -> None:
    """The boxes stand where they would stand if it had been laid out once more."""
    mend()
    html = HTML(string=written({}))
    numbering = Numbering(partial(_texts, written))
    number(html, numbering)
    once = _boxes(html)

    assert numbering.shown is not None
    assert numbering.shown["h3"] not in {"0", "1"}
    assert _boxes(HTML(string=written(numbering.shown))) == once


@pytest.mark.parametrize("written", (_beside, _spaced))
def test_pages_with_notes_or_other_ends_are_left_to_a_second_layout(
    written: Callable[[Mapping[str, str]], str],
) -> None:
    """The engine would take the notes for laid out, and lose them; pages behind others would not go on from them."""
    mend()
    html = HTML(string=written({}))
    numbering = Numbering(partial(_texts, written))
    number(html, numbering)
    once = _boxes(html)

    assert numbering.shown is None
    assert _boxes(HTML(string=written({}))) == once


def test_where_more_than_numbers_would_change_nothing_is_done() -> None:
    """As in an index, where the same page is named once."""
    mend()
    html = HTML(string=_contents({}))
    numbering = Numbering(lambda _: None)
    number(html, numbering)
    once = _boxes(html)

    assert numbering.shown is None
    assert _boxes(HTML(string=_contents({}))) == once
