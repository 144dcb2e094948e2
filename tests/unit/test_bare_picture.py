"""What is said beside a picture goes, and the picture stays."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image, ImageChops
from PIL.PngImagePlugin import PngInfo

from briefpress.edges.pictures import check_picture
from briefpress.nouns.finding import Place
from briefpress.verbs.exports.bare_picture import bare_picture, said_beside

if TYPE_CHECKING:
    from pathlib import Path

NAME = "Wilhelmina Reviewerova"


def _photograph(kind: str, *, orientation: int = 1, **more: Any) -> bytes:
    picture = Image.radial_gradient("L").resize((60, 40)).convert("RGB")
    exif, noted = Image.Exif(), PngInfo()
    exif[0x013B], exif[0x0112] = NAME, orientation
    noted.add_text("Author", NAME)
    noted.add_itxt("XML:com.adobe.xmp", f"<x>{NAME}</x>")
    beside: dict[str, Any] = {"exif": exif, "comment": NAME} if kind == "JPEG" else {"exif": exif, "pnginfo": noted}
    out = io.BytesIO()
    picture.save(out, kind, **beside, **more)
    return out.getvalue() + NAME.encode()


def _pixels(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


@pytest.mark.parametrize(
    ("kind", "more"),
    (("PNG", {}), ("PNG", {"dpi": (300, 300)}), ("JPEG", {}), ("JPEG", {"progressive": True, "dpi": (300, 300)})),
)
def test_the_pixels_stay_and_the_words_go(kind: str, more: dict[str, Any]) -> None:
    """In chunks, segments, and behind the end."""
    data = _photograph(kind, **more)
    bare = bare_picture(data)

    assert NAME.encode() in data
    assert NAME.encode() not in bare
    assert NAME.encode() in said_beside(data)
    assert ImageChops.difference(_pixels(data), _pixels(bare)).getbbox() is None
    assert bare == bare_picture(bare)


@pytest.mark.parametrize("data", (b"", b"\xff\xd8", b"\xff\xd8\xff", b"\xff\xd8ab", b"<svg/>", b"GIF89a"))
def test_what_is_no_picture_stays_as_it_is(data: bytes) -> None:
    """Somebody else complains of it."""
    assert data == bare_picture(data)


@pytest.mark.parametrize("kind", ("PNG", "JPEG"))
def test_a_picture_that_was_taken_sideways_is_turned(kind: str, tmp_path: Path) -> None:
    """What said so is not kept."""
    path = tmp_path / "a"
    path.write_bytes(_photograph(kind, orientation=6))
    picture = check_picture(path.read_bytes(), file="a", place=Place("brief.yaml")).value

    assert picture is not None
    assert (40, 60) == (picture.width, picture.height) == _pixels(picture.data).size
    assert NAME.encode() not in picture.data
