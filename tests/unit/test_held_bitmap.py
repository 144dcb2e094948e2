"""The bitmap that a Windows metafile wraps is found, and nothing else is taken for one."""

from __future__ import annotations

import io
import struct

import pytest
from PIL import Image

from briefpress.edges.pictures import check_picture
from briefpress.nouns.finding import Place
from briefpress.verbs.sources.held_bitmap import held_bitmap

_BMP_HEAD = 14
_SIZE = (6, 3)
_TOO_SMALL = (6, 2)


def bitmap(mode: str = "RGB") -> bytes:
    """Make a bitmap without the head of its file."""
    out = io.BytesIO()
    Image.new(mode, _SIZE, (1, 1, 1) if mode == "RGB" else 1).save(out, "BMP")
    return out.getvalue()[_BMP_HEAD:]


def emf(*records: bytes) -> bytes:
    """Make an EMF of records between its head and its end."""
    head = struct.pack("<II32x4s", 1, 88, b" EMF").ljust(88, b"\0")
    return b"".join((head, *records, struct.pack("<IIIII", 14, 20, 0, 16, 20)))


def stretched(held: bytes, *, shown: tuple[int, int] = _SIZE, put: tuple[int, int] = (60, 30)) -> bytes:
    """Make the record of an EMF that shows a bitmap, its head and its bits beside each other."""
    table = len(held) - Image.new("RGB", _SIZE).size[1] * 20
    head = struct.pack("<16x2i2i2i", 0, 0, 0, 0, *shown)
    where = struct.pack("<4I2I2i", 80, table, 80 + table, len(held) - table, 0, 0x00CC0020, *put)
    record = head + where + held
    return struct.pack("<II", 81, 8 + len(record)) + record


def wmf(*records: bytes, placeable: bool = True) -> bytes:
    """Make a WMF of records."""
    front = b"\xd7\xcd\xc6\x9a".ljust(22, b"\0") if placeable else b""
    return b"".join((front, b"\x01\x00\x09\x00".ljust(18, b"\0"), *records, struct.pack("<IH", 3, 0)))


def put_down(held: bytes) -> bytes:
    """Make the record of a WMF that shows a bitmap."""
    body = struct.pack("<IH8h", 0x00CC0020, 0, _SIZE[1], _SIZE[0], 0, 0, 30, 60, 0, 0) + held
    return struct.pack("<IH", (6 + len(body) + 1) // 2, 0x0F43) + body + b"\0" * (len(body) % 2)


_LINE = struct.pack("<IIii", 54, 16, 9, 9)
_MODE = struct.pack("<III", 17, 12, 8)


@pytest.mark.parametrize(
    "data",
    (
        emf(stretched(bitmap())),
        emf(_MODE, stretched(bitmap()), _MODE),
        wmf(put_down(bitmap())),
        wmf(put_down(bitmap()), placeable=False),
        wmf(put_down(bitmap("L"))),
    ),
)
def test_a_bitmap_is_found(data: bytes) -> None:
    """Whatever says how it is to be drawn."""
    with Image.open(io.BytesIO(held_bitmap(data))) as found:
        assert _SIZE == found.size
        assert (1, 1, 1) == found.convert("RGB").getpixel((0, 0))


@pytest.mark.parametrize(
    "data",
    (
        emf(),
        emf(stretched(bitmap()), _LINE),
        emf(stretched(bitmap()), stretched(bitmap())),
        emf(stretched(bitmap(), shown=_TOO_SMALL)),
        emf(stretched(bitmap(), put=(60, -30))),
        emf(stretched(bitmap()))[:-20],
        emf(_MODE)[:90],
        wmf(),
        wmf(put_down(bitmap()), put_down(bitmap())),
        wmf(struct.pack("<IHhh", 5, 0x0213, 9, 9), put_down(bitmap())),
        b"",
    ),
)
def test_a_drawing_is_not_followed(data: bytes) -> None:
    """Lines beside the bitmap, several, a part of one, one upside down; and what breaks off."""
    assert b"" == held_bitmap(data)


@pytest.mark.parametrize(
    ("data", "expected"), ((emf(stretched(bitmap())), "image/png"), (emf(_LINE, stretched(bitmap())), "F003"))
)
def test_such_a_metafile_is_a_picture(data: bytes, expected: str) -> None:
    """Any other is a picture of a kind that is not set."""
    outcome = check_picture(data, file="a.emf", place=Place("a.docx"))

    assert expected == (outcome.value.media_type if outcome.value else outcome.findings[0].code)
