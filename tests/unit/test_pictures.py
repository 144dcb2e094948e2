"""Pictures are whole, of a size and a kind that can be set, and drawings hold nothing but shapes and words."""

from __future__ import annotations

import base64
import io
import re
import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from PIL import Image, ImageFile

from briefpress.edges.pictures import read_picture
from briefpress.nouns.finding import Place

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.finding import Outcome
    from briefpress.nouns.picture import Picture

PLACE = Place("brief.yaml", 3, 4)
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"'


def read(folder: Path, name: str, data: bytes) -> Outcome[Picture | None]:
    """Read a picture of some bytes."""
    (folder / name).write_bytes(data)
    return read_picture(folder / name, file=name, place=PLACE)


def raster(kind: str, *, size: tuple[int, int] = (8, 4), mode: str = "RGB") -> bytes:
    """Make a picture."""
    out = io.BytesIO()
    Image.new(mode, size).save(out, kind)
    return out.getvalue()


def bomb() -> bytes:
    """Make a PNG of a few bytes that says it is 30000 pixels square."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 30000, 30000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 99)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("name", "data", "code"),
    (
        ("bomb.png", bomb(), "F004"),
        (
            "wide.svg",
            b'<svg xmlns="http://www.w3.org/2000/svg" %s/>' % b" ".join(b'a%d="1"' % number for number in range(1_001)),
            "F004",
        ),
        ("bomb.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><g id="a"><use href="#a"/></g></svg>', "F004"),
        ("cut.png", raster("PNG", size=(99, 99))[:60], "F002"),
        ("cut.jpg", raster("JPEG", size=(99, 99))[:400], "F002"),
        ("words.png", b"no picture at all", "F002"),
        ("map.ppm", raster("PPM"), "F003"),
        ("map.pdf", b"%PDF-1.7 and no more", "F002"),
        ("broken.svg", b"<svg", "F002"),
        ("other.svg", b"<html/>", "F002"),
        ("empty.svg", b"", "F002"),
    ),
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_set_is_refused_with_a_word_on_why(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    """Too large once unpacked, damaged, of another kind."""
    outcome = read(tmp_path, name, data)

    assert outcome.value is None
    assert [(PLACE, code)] == [(finding.place, finding.code) for finding in outcome.findings]
    assert all(finding.hint for finding in outcome.findings)


def test_what_another_program_part_told_pillow_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """WeasyPrint has Pillow fill up what is missing, without a word."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)

    assert read(tmp_path, "cut.png", raster("PNG", size=(99, 99))[:60]).value is None


def test_a_picture_that_is_not_there_is_found(tmp_path: Path) -> None:
    """By its name."""
    (finding,) = read_picture(tmp_path / "lost.png", file="lost.png", place=PLACE).findings

    assert "F001" == finding.code
    assert "lost.png" in finding.message


@pytest.mark.parametrize(
    ("name", "data", "media_type", "width"),
    (
        ("a.png", raster("PNG"), "image/png", 8),
        ("a.jpg", raster("JPEG"), "image/jpeg", 8),
        ("a.gif", raster("GIF", mode="P"), "image/png", 8),
        ("cmyk.jpg", raster("JPEG", mode="CMYK"), "image/png", 8),
        ("wide.png", raster("PNG", size=(4800, 2), mode="L"), "image/png", 2400),
    ),
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_can_be_set_is_named_for_its_bytes(
    tmp_path: Path, name: str, data: bytes, media_type: str, width: int
) -> None:
    """Kinds that not every reader knows become PNG; no name of a file gets out."""
    picture = read(tmp_path, name, data).value

    assert picture is not None
    assert (media_type, width) == (picture.media_type, picture.width)
    assert picture.name.startswith("images/")
    assert name not in picture.name


@pytest.mark.parametrize(
    "inside",
    (
        "<script>evil()</script>",
        "<foreignObject><p>evil</p></foreignObject>",
        '<image xlink:href="http://evil.example.org/x.png"/>',
        '<use href="http://evil.example.org/y.svg#z"/>',
        '<use xlink:href="data:image/svg+xml,evil"/>',
        '<a href="javascript:evil()"><text>evil</text></a>',
        '<path onclick="evil()"/>',
        '<path style="fill:url(http://evil.example.org)"/>',
        '<path style="fill:u\\72l(http://evil.example.org)"/>',
        "<path fill=\"url( 'http://evil.example.org')\"/>",
        "<style>@import 'http://evil.example.org';</style>",
        "<style>path { fill: url(//evil.example.org) }</style>",
        '<animate attributeName="href" to="javascript:evil()"/>',
        '<set attributeName="onclick" to="evil()"/>',
        '<filter><feImage href="http://evil.example.org"/></filter>',
    ),
)
def test_a_drawing_keeps_nothing_that_acts_or_leads_out(tmp_path: Path, inside: str) -> None:
    """Scripts, foreign content, addresses, in whatever spelling; an editor is told."""
    outcome = read(tmp_path, "d.svg", f'{HEAD}><path d="M0 0h9"/>{inside}</svg>'.encode())

    assert outcome.value is not None
    assert "evil" not in outcome.value.svg
    assert "M0 0h9" in outcome.value.svg
    assert ["F005"] == [finding.code for finding in outcome.findings]


def test_entities_are_not_followed(tmp_path: Path) -> None:
    """Neither to a file nor into a million laughs."""
    (tmp_path / "secret.txt").write_text("evil", encoding="utf-8")
    entities = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt"><!ENTITY y "evilevil">]>'
    outcome = read(tmp_path, "d.svg", f"{entities}{HEAD}><text>&x;&y;</text></svg>".encode())

    assert outcome.value is not None
    assert "evil" not in outcome.value.svg
    assert "ENTITY" not in outcome.value.svg


def test_a_harmless_drawing_stays_as_it_is(tmp_path: Path) -> None:
    """References within it, its title, its styles; what a program noted for itself goes silently."""
    inside = (
        '<title>A rail</title><defs><path id="p" d="M0 0h9"/></defs><use href="#p"/><style>path { fill: red }</style>'
        '<path fill="url(#p)"/>'
    )
    noted = f'{HEAD} xmlns:i="urn:program" i:version="1"><i:view/>{inside}</svg>'
    outcome = read(tmp_path, "d.svg", noted.encode())

    assert outcome.value is not None
    assert () == outcome.findings
    assert inside in outcome.value.svg
    assert "program" not in outcome.value.svg


@pytest.mark.parametrize("end", ('<use xlink:href="#else"/>', '<use href="#else"><title>evil</title></use>'))
def test_what_leads_to_nothing_in_a_drawing_goes(tmp_path: Path, end: str) -> None:
    """A page of the web draws its signs in one place, and leads there: alone they are nothing, and no EPUB may."""
    inside = '<path id="p" d="M0 0h9"/><use xlink:href="#p"/><linearGradient id="g" href="#else"/>'
    outcome = read(tmp_path, "d.svg", f"{HEAD}>{inside}{end}</svg>".encode())

    assert outcome.value is not None
    assert ["F005"] == [finding.code for finding in outcome.findings]
    assert "evil" not in outcome.value.svg
    assert "#else" not in outcome.value.svg
    assert '<use xlink:href="#p"/><linearGradient id="g"/>' in outcome.value.svg


def test_what_a_drawing_says_of_itself_as_a_whole_is_said_within_it(tmp_path: Path) -> None:
    """On a page its styles would be those of a box of the page: there it may be no lighter, and nowhere else."""
    styled = f'{HEAD} style="opacity: .5; width: 9px; position: fixed" opacity=".5">x<path d="M0 0h9"/></svg>'
    outcome = read(tmp_path, "d.svg", styled.encode())

    assert outcome.value is not None
    root = etree.fromstring(outcome.value.svg)
    assert [None, None, "9px"] == [root.get(name) for name in ("style", "opacity", "width")]
    assert [("x", ".5")] == [(part.text, part.get("opacity")) for part in root]


def test_the_first_page_of_a_pdf_is_a_picture(tmp_path: Path) -> None:
    """As it looks at 300 dots an inch; what lies behind it is not looked at."""
    pages = [Image.new("RGB", (72, 36), colour) for colour in ("black", "red")]
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=72)
    outcome = read(tmp_path, "a.pdf", out.getvalue())

    assert outcome.value is not None
    assert (300, 150, "image/png") == (outcome.value.width, outcome.value.height, outcome.value.media_type)
    with Image.open(io.BytesIO(outcome.value.data)) as drawn:
        assert [(0, 0, 0)] == [colour for _, colour in drawn.getcolors() or []]


def test_a_large_page_is_drawn_no_larger_than_pictures_are(tmp_path: Path) -> None:
    """A poster has pages of metres."""
    out = io.BytesIO()
    Image.new("RGB", (20, 100), "teal").save(out, "PDF", resolution=0.5)
    outcome = read(tmp_path, "a.pdf", out.getvalue())

    assert outcome.value is not None
    assert (480, 2400) == (outcome.value.width, outcome.value.height)


@pytest.mark.parametrize(
    ("mode", "greys"),
    (("I;16", (0, 16_000, 65_535)), ("F", (0, 0.25, 1.0)), ("I", (0, 62, 255))),
    ids=("16", "part", "byte"),
)
def test_fine_greys_stay_greys(tmp_path: Path, mode: str, greys: tuple[float, ...]) -> None:
    """Scans have 16 bits for each; cut off at a byte, all but the darkest would be white."""
    picture = Image.new(mode, (len(greys), 1))
    picture.putdata(greys)
    picture.save(tmp_path / "a.tiff")
    read = read_picture(tmp_path / "a.tiff", file="a.tiff", place=PLACE).value
    assert read is not None
    with Image.open(io.BytesIO(read.data)) as opened:
        shown = opened.convert("L").tobytes()

    assert (0, 255) == (shown[0], shown[-1])
    assert 60 <= shown[1] <= 66


def test_what_is_no_picture_is_told_the_same_every_time(tmp_path: Path) -> None:
    """Without the place in memory where it lay."""
    (finding,) = read(tmp_path, "a.png", b"not a picture").findings

    assert "a.png is no whole picture, or none at all" == finding.message


@pytest.mark.parametrize("name", ("href", "xlink:href"))
@pytest.mark.parametrize("kind", ("png", "jpeg", "gif"))
def test_a_picture_that_is_data_stays_in_a_drawing(tmp_path: Path, name: str, kind: str) -> None:
    """It is read as any other, and what no page takes is written anew."""
    held = base64.b64encode(raster(kind.upper())).decode()
    inside = f'<image {name}="data:image/{kind};base64,{held}" width="8" onload="x()"/><text>It</text>'
    outcome = read(tmp_path, "a.svg", f"{HEAD}>{inside}</svg>".encode())

    assert outcome.value is not None
    address = re.search('<image width="8" xlink:href="data:image/(?:png|jpeg);base64,([^"]*)"/>', outcome.value.svg)
    assert address is not None
    with Image.open(io.BytesIO(base64.b64decode(address[1]))) as shown:
        assert (8, 4) == shown.size
    assert "<text>It</text>" in outcome.value.svg


def test_a_picture_in_a_drawing_has_the_prefix_that_pages_know(tmp_path: Path) -> None:
    """A drawing of SVG 2 declares none."""
    held = base64.b64encode(raster("PNG")).decode()
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/png;base64,{held}"/></svg>'
    outcome = read(tmp_path, "a.svg", drawing.encode())

    assert outcome.value is not None
    assert '<image xlink:href="data:image/png;base64,' in outcome.value.svg


@pytest.mark.parametrize(
    ("inside", "expected"),
    (
        ('<path fill="url(#a)"/>', '<path fill="none"/>'),
        ('<path fill="url(#a) red"/>', '<path fill="red"/>'),
        ("<path style=\"fill:url('#a');stroke:url(#b) #fff\"/>", '<path style="fill:none;stroke:#fff"/>'),
        ("<style>path {clip-path: url(#a)}</style>", "<style>path {clip-path: none}</style>"),
        ('<mask id="a"/><path mask="url(#a)"/>', '<mask id="a"/><path mask="url(#a)"/>'),
        ('<mask id="a"/><path mask="url( \'#a\' ) red"/>', '<mask id="a"/><path mask="url(#a) red"/>'),
    ),
)
def test_what_is_painted_with_nothing_is_not_painted(tmp_path: Path, inside: str, expected: str) -> None:
    """Readers of books refuse a place that is not there; a colour may be named for it."""
    outcome = read(tmp_path, "a.svg", f"{HEAD}>{inside}</svg>".encode())

    assert outcome.value is not None
    assert expected in outcome.value.svg
    assert () == outcome.findings


@pytest.mark.parametrize(
    "address",
    (
        "a.png",
        "//a.org/a.png",
        "data:text/html;base64,QUJD",
        "data:image/png;base64,QUJD",
        "data:image/svg+xml,A",
    ),
)
def test_what_is_no_picture_does_not_stay_in_a_drawing(tmp_path: Path, address: str) -> None:
    """Nothing is fetched, and a drawing within a drawing is not looked into."""
    outcome = read(tmp_path, "a.svg", f'{HEAD}><image href="{address}"/><text>It</text></svg>'.encode())

    assert outcome.value is not None
    assert "image" not in outcome.value.svg
    assert ["F005"] == [finding.code for finding in outcome.findings]
