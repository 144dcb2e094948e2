"""A table's texts are measured once, and what is measured is what the engine would have measured."""

from __future__ import annotations

from typing import Any

import pytest
from weasyprint import CSS, HTML
from weasyprint.layout import preferred
from weasyprint.text.fonts import FontConfiguration

from briefpress.edges.layout.weasy_measures import Seen
from briefpress.edges.layout.weasy_mend import mend

TABLE = """\
<table><tr><td>A cell of some words</td>
<td lang="de">Donaudampfschifffahrt</td><td><b>A cell of some words</b></td></tr>
<tr><td>one<br>two and three</td><td style="white-space: pre">kept   as is\nhere</td><td></td></tr></table>
"""
SHEET = "td { font-family: serif; hyphens: auto; overflow-wrap: anywhere } @page { size: 12cm 8cm }"


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note the texts that the engine measures."""
    mend()
    texts: list[str] = []
    engines = preferred.split_first_line

    def noting(text: str, *rest: Any, **named: Any) -> Any:
        texts.append(text)
        return engines(text, *rest, **named)

    monkeypatch.setattr(preferred, "split_first_line", noting)
    return texts


def _widths(fonts: FontConfiguration, sheet: str = SHEET) -> list[float]:
    document = HTML(string=TABLE).render(font_config=fonts, stylesheets=[CSS(string=sheet, font_config=fonts)])
    box = document.pages[0]._page_box
    return [cell.width for cell in box.descendants() if type(cell).__name__ == "TableCellBox"]


def test_what_was_measured_for_one_pass_is_known_in_the_next(measured: list[str]) -> None:
    """Both have the same fonts; a layout with fonts of its own measures for itself, and finds the same widths."""
    fonts = FontConfiguration()
    first, count = _widths(fonts), len(measured)

    assert count > 0
    assert _widths(fonts) == first
    assert len(measured) == count
    assert _widths(FontConfiguration()) == first
    assert len(measured) == 2 * count


def test_texts_in_other_type_are_measured_anew() -> None:
    """The size counts, and so does whether words may be torn."""
    mend()
    fonts = FontConfiguration()
    for sheet in (SHEET, f"{SHEET} td {{ font-size: 8pt }}", f"{SHEET} td {{ overflow-wrap: normal; hyphens: none }}"):
        assert _widths(fonts, sheet) == _widths(FontConfiguration(), sheet)


def test_seen_things_are_added_as_to_a_list() -> None:
    """That is all the engine does with it."""
    seen = Seen()
    seen.append("a")
    seen.extend(["b", "a"])

    assert seen == {"a", "b"}
