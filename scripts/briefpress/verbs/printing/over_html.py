"""Write the sheets that go over laid-out pages: empty but for what is set at given places, in CSS px."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefpress.nouns.bar import Bar

SHEETS_CSS = """\
@page { margin: 0 }
html, body { margin: 0; padding: 0 }
.sheet { position: relative; margin: 0; padding: 0; overflow: hidden; break-after: page; break-inside: avoid }
.sheet:last-child { break-after: auto }
.bar { position: absolute; background: #1c1f24 }
"""


def sheets_html(sizes: Sequence[tuple[float, float]], sheets: Sequence[str], *, language: str) -> str:
    """Give the HTML of sheets; `sizes` are the width and height of each page, `sheets` what stands on each."""
    rules = []
    pages = []
    for number, ((width, height), inner) in enumerate(zip(sizes, sheets, strict=True), start=1):
        rules.append(f"@page s{number} {{ size: {width:.3f}px {height:.3f}px }}")
        style = f"page: s{number}; width: {width:.3f}px; height: {height - 0.1:.3f}px"
        pages.append(f'<div class="sheet" style="{style}">{inner}</div>')
    head = f"<head><title>-</title><style>{' '.join(dict.fromkeys(rules))}</style></head>"
    return f'<html lang="{language}">{head}<body>{"".join(pages)}</body></html>'


def bars_html(bars: Iterable[Bar], *, width: float) -> str:
    """Give the change bars of a page; they are furniture, for the words beside them say what changed."""
    return "".join(
        f'<div class="bar" aria-hidden="true" style="left: {bar.x - width / 2:.3f}px; top: {bar.top:.3f}px; '
        f'width: {width:.3f}px; height: {bar.bottom - bar.top:.3f}px"></div>'
        for bar in bars
    )
