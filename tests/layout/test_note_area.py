"""Notes are measured once a page, and take the room that the engine gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weasyprint.layout import LayoutContext

from briefpress.edges.layout import weasy_notes
from helpers.print_sample import note, paragraphs, set_in_type, style, text_page

if TYPE_CHECKING:
    import pytest

    from briefpress.nouns.layout import LaidPage


def _lines(css: str) -> list[LaidPage]:
    """Lay out a text with a note each twelve words."""
    text = paragraphs(count=14, length=120, every=12, seed=5)
    return list(set_in_type(text_page(*text), css=css).value.layout.pages)


def test_notes_stand_where_the_engine_would_put_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Page by page, line by line, note by note."""
    css = style(page="A5", more=".note { margin: 0 0 2.4pt } @page { @footnote { padding-top: 5pt } }")
    ours = _lines(css)
    monkeypatch.setattr(LayoutContext, "_update_footnote_area", weasy_notes.ENGINES_OWN)

    assert _lines(css) == ours
    assert len(ours) >= 6


def test_where_margins_collapse_the_engine_has_its_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two notes with margins above and below are not as high as both."""
    css = style(page="A5", more=".note { margin: 6pt 0 8pt }")
    ours = _lines(css)
    monkeypatch.setattr(LayoutContext, "_update_footnote_area", weasy_notes.ENGINES_OWN)

    assert _lines(css) == ours


def test_notes_of_a_table_with_a_foot_stand_in_the_order_of_the_text() -> None:
    """The engine lays out the foot of a table before its body."""
    rows = "".join(f"<tr><td>Row</td><td>{number}{note(number, 'It is old.')}</td></tr>" for number in (2, 3))
    table = (
        f"<p>First{note(1, 'One.')}</p><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>{rows}</tbody>"
        f"<tfoot><tr><td>All</td><td>5{note(4, 'So far.')}</td></tr></tfoot></table><p>Last{note(5, 'Five.')}</p>"
    )
    pages = set_in_type(text_page(table), css=style(page="A5")).value.layout.pages

    assert [f"note-{number}" for number in range(1, 6)] == [one.id for page in pages for one in page.notes]
