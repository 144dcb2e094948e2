"""Finished pages -> seeds/russia-iran/pictures/*.png, which README.md shows. Nothing reads them as a figure."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.edges.outputs import write_all

if TYPE_CHECKING:
    from collections.abc import Mapping

# Which pages of which brief's A4 PDF are shown, and as what.
PAGES: Mapping[str, tuple[str, int]] = {"page-1.png": ("russia-iran", 1), "page-5.png": ("russia-iran", 5)}
FOLDER = "seeds/russia-iran/pictures"
WIDTH = 900
LARGEST = 250_000
# All colours if there is room, else fewer: small accents are the first to fade.
_COLOURS = (0, 256, 64, 16)


def make_pictures(*, root: Path | None = None) -> int:
    """Draw the chosen pages; exit status 1 if a PDF is not there yet."""
    root = (root or Path.cwd()).resolve()
    files: dict[str, bytes] = {}
    for picture, (brief, page) in PAGES.items():
        pdf = root / "build" / brief / f"{brief}-a4.pdf"
        if not pdf.is_file():
            sys.stderr.write(f"There is no build/{brief}/{brief}-a4.pdf yet: type make BRIEF={brief} first.\n")
            return 1
        files[picture] = page_picture(pdf.read_bytes(), page=page)
    write_all(root / FOLDER, files)
    sys.stdout.write(f"Wrote {FOLDER}/: {', '.join(files)}\n")
    return 0


def page_picture(pdf: bytes, *, page: int) -> bytes:
    """Draw a page, counted from 1, as a PNG of WIDTH pixels: the same bytes for the same PDF."""
    import pypdfium2
    from PIL import Image

    document = pypdfium2.PdfDocument(pdf)
    try:
        sheet = document[page - 1]
        drawn = sheet.render(scale=WIDTH / sheet.get_width()).to_pil().convert("RGB")
    finally:
        document.close()
    data = b""
    for colours in _COLOURS:
        out = io.BytesIO()
        fewer = (
            drawn.quantize(colours, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE) if colours else drawn
        )
        fewer.save(out, "PNG", optimize=True)
        data = out.getvalue()
        if len(data) <= LARGEST:
            break
    return data
