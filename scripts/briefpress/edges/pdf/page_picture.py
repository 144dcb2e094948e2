"""Draw the first page of a PDF as a picture: papers in LaTeX keep their figures so."""

from __future__ import annotations

import io

_DOTS = 300 / 72  # to the point: 300 an inch


def page_picture(data: bytes, *, widest: int) -> bytes | None:
    """Give the first page as a PNG, on white, 300 dots an inch or `widest` pixels wide and high at most.

    None if the bytes are no PDF that can be opened without a password.
    """
    import pypdfium2  # noqa: PLC0415  # late: few briefs have such pictures

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return None
    try:
        page = document[0]
        drawn = page.render(scale=min(_DOTS, widest / max(page.get_size()))).to_pil().convert("RGB")
    except (pypdfium2.PdfiumError, IndexError):
        return None
    finally:
        document.close()
    out = io.BytesIO()
    drawn.save(out, "PNG", optimize=False)
    return out.getvalue()
