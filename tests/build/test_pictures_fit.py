"""Pictures of a source stand on the paper whole, wherever in the text they are."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PIL import Image
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

from helpers import desk
from helpers.many_notes import BRIEF

if TYPE_CHECKING:
    from pathlib import Path

_TEXT = "# One\n\nWords before.\n\n{}\n\nWords behind.\n"
_MARGIN = 24 / 25.4 * 72 - 0.5  # at the right of the text, in points
# One column, as wide as a part of the line, as Word has them around its figures.
_TABLE = f"""+{"-" * 60}+
| {"One":58} |
+{"=" * 60}+
| {"{}":58} |
| {"":58} |
| {"A caption that is longer than the picture.":58} |
| {"It goes on for a while, and then on for another while yet.":58} |
+{"-" * 60}+"""


def shapes(pdf: Path) -> list[tuple[bool, float]]:
    """Say of each picture whether it lies on its page, and how high it is for its width."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        width, height = page.get_size()
        for one in page.get_objects([FPDF_PAGEOBJ_IMAGE]):
            left, bottom, right, top = one.get_bounds()
            lies = left > 0 and bottom > 0 and right < width - _MARGIN and top < height
            found.append((lies, round((top - bottom) / (right - left), 1)))
    return found


@pytest.mark.usefixtures("fonts_dir")
@pytest.mark.parametrize(
    ("size", "block"),
    (
        ((300, 1500), "![a](a.png){width=150mm}"),
        ((300, 1500), "Words and ![a](a.png) a picture."),
        ((1500, 300), "![a](a.png)\\"),
        ((1500, 1300), _TABLE.replace("{}".ljust(58), "![a](a.png){width=160mm}".ljust(58))),
        ((300, 1500), _TABLE.replace("{}".ljust(58), "It: ![a](a.png)".ljust(58))),
    ),
)
def test_a_picture_is_on_the_page_whole(
    in_folder: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], block: str
) -> None:
    """However high or wide it is, it is made smaller, and not out of shape."""
    brief = BRIEF.replace("notes.md", "pictures.md")
    folder = desk.project(in_folder, files={"brief.yaml": brief, "pictures.md": _TEXT.format(block)})
    for one in (folder / "seeds" / desk.GOOD / "annotations").iterdir():
        one.unlink()
    drawn = io.BytesIO()
    Image.new("RGB", size, "teal").save(drawn, "PNG")
    (folder / "seeds" / desk.GOOD / "a.png").write_bytes(drawn.getvalue())
    built = desk.build(folder, monkeypatch)

    assert [(True, round(size[1] / size[0], 1))] == shapes(built.folder / f"{desk.GOOD}-a4.pdf")


@pytest.mark.usefixtures("fonts_dir")
def test_a_formula_in_a_caption_stands_in_its_line(in_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words before it and those behind it are at one height."""
    brief = BRIEF.replace("notes.md", "pictures.md")
    text = _TEXT.format("![Before it $N^2$ behind it.](a.png)")
    folder = desk.project(in_folder, files={"brief.yaml": brief, "pictures.md": text})
    for one in (folder / "seeds" / desk.GOOD / "annotations").iterdir():
        one.unlink()
    Image.new("RGB", (30, 30), "teal").save(folder / "seeds" / desk.GOOD / "a.png")
    built = desk.build(folder, monkeypatch)
    pages = [page.get_textpage() for page in pypdfium2.PdfDocument(built.folder / f"{desk.GOOD}-a4.pdf")]
    found = [(page, page.search(words).get_next()) for page in pages for words in ("Before it", "behind it.")]
    heights = [round(page.get_charbox(hit[0], loose=True)[1]) for page, hit in found if hit]

    assert (2, 1) == (len(heights), len(set(heights)))


@pytest.mark.usefixtures("fonts_dir")
def test_words_of_a_drawing_are_none_of_the_text_around_it(in_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a line, a cell and a note, with a text alternative or none; and its styles are none of the page."""
    words = (
        "Words ![a](a.svg) and ![](a.svg).[^1]\n\n| a | b |\n|---|---|\n| c ![](a.svg) | ![a](a.svg) |\n\n"
        "[^1]: So ![a](a.svg) far."
    )
    drawn = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30" style="opacity:.9">'
        '<text x="9" y="20">In 1946</text></svg>'
    )
    files = {
        "brief.yaml": BRIEF.replace("notes.md", "pictures.md"),
        "pictures.md": _TEXT.format(words),
        "a.svg": drawn,
    }
    folder = desk.project(in_folder, files=files)
    for one in (folder / "seeds" / desk.GOOD / "annotations").iterdir():
        one.unlink()
    built = desk.build(folder, monkeypatch)

    assert {"F010"} == built.codes
