"""No word of a title stands alone on its last line."""

from __future__ import annotations

import pytest

from helpers.print_sample import page, set_in_type, style

CSS = style(more=".titlepage h1 { font: 24pt/28pt Test } .subtitle { font: 15pt/20pt Test; hyphens: manual }")


@pytest.mark.parametrize("words", (11, 12, 13, 14, 15, 16))
def test_the_lines_of_a_subtitle_are_about_as_long(words: int) -> None:
    """However many words it has; it takes no line more."""
    text = " ".join(("why small islands lose their boats and what might be done about it " * 2).split()[:words])
    html = page(
        '<section id="title" class="titlepage"><h1 id="title-heading">The ferry</h1>'
        f'<p class="subtitle" id="title-subtitle">{text}</p></section>'
    )

    laid = set_in_type(html, css=CSS)

    lines = [line for one in laid.value.layout.pages for line in one.lines if line.block == "title-subtitle"]
    widths = [line.right - line.left for line in lines]
    assert len(lines) <= 2
    assert min(widths) > max(widths) / 3
