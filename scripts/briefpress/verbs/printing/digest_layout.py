"""The layout digest: two layouts with the same digest set the same lines at the same heights."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.nouns.layout import Layout


def layout_digest(layout: Layout) -> str:
    """Give the SHA-256 of page, line text and rounded height of every line of the layout.

    Horizontal places are left out: another Pango may move a letter by a hundredth of a pixel.
    """
    digest = sha256()
    for page in layout.pages:
        digest.update(f"page {page.label} {page.width:.1f} {page.height:.1f}\n".encode())
        for line in page.lines:
            digest.update(f"{line.zone} {line.y:.1f} {line.text}\n".encode())
    return digest.hexdigest()
