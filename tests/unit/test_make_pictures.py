"""The pictures that README.md shows."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from briefpress.commands.make_pictures import FOLDER, LARGEST, PAGES, WIDTH, make_pictures, page_picture

if TYPE_CHECKING:
    from pathlib import Path


def one_page() -> bytes:
    """Make a PDF of one A4 page that is all white."""
    import pypdfium2  # noqa: PLC0415  # slow to start

    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_page_is_drawn_the_same_each_time() -> None:
    """The same PDF gives the same picture, of the width that was chosen."""
    pdf = one_page()
    first = page_picture(pdf, page=1)

    assert first == page_picture(pdf, page=1)
    assert WIDTH == Image.open(io.BytesIO(first)).width


def test_pictures_are_made_only_from_what_was_built(in_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a build there is a clear word, and nothing is written."""
    status = make_pictures()

    assert (1, True) == (status, "make BRIEF=russia-iran" in capsys.readouterr().err)
    assert [] == list(in_folder.iterdir())


@pytest.mark.parametrize("name", PAGES)
def test_the_pictures_of_the_readme_are_there(root: Path, name: str) -> None:
    """Each is committed, small enough for a web page, and shown."""
    assert LARGEST >= (root / FOLDER / name).stat().st_size
    assert f"{FOLDER}/{name}" in (root / "README.md").read_text(encoding="utf-8")
