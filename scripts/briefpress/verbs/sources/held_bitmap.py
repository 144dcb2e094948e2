"""Give the one bitmap that a Windows metafile holds, where it holds nothing else that is drawn.

Programs wrap screen copies and scans so: EMF ([MS-EMF], 2.3.1) and WMF ([MS-WMF], 2.3.1). A metafile with lines, areas
or words of its own is a drawing, which is not followed here.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Records that only say how later ones draw, by their numbers; 70 are comments.
_EMF_STATE = frozenset(
    {1, *range(9, 15), *range(16, 27), 30, *range(33, 41), 48, 49, 52, 58, 70, 75, 82, 93, 94, 95, *range(98, 102), 115}
)
_WMF_STATE = frozenset(
    {0x0000, 0x001E, 0x0035, 0x00F7, *range(0x0102, 0x0109), 0x0127, 0x012D, 0x012E, 0x0149, 0x01F0, 0x0201, 0x0209}
    | {0x020A, *range(0x020B, 0x020F), 0x0231, 0x0234, 0x02FA, 0x02FB, 0x02FC, 0x0416, 0x0626}
)
# Where the offsets of header and bits stand in a record; where the width and height that are shown do.
_EMF_BITMAPS = {81: (48, 40, 72), 76: (84, 32, 32), 77: (84, 100, 32), 80: (48, 40, 40)}
# Where the bitmap begins, and the height that is shown of it, before its width; for each of these that of the place.
_WMF_BITMAPS = {0x0F43: (28, 12, 20), 0x0B41: (26, 10, 18), 0x0940: (22, 14, 14), 0x0D33: (24, 16, 16)}
_PLACEABLE, _BARE, _HEADER = b"\xd7\xcd\xc6\x9a", (b"\x01\x00\x09\x00", b"\x02\x00\x09\x00"), 18
_STARVIEW = b"VCLMTF"
_FILES = {4: "JPEG", 5: "PNG"}
_MOST_RECORDS = 10_000


def is_metafile(data: bytes) -> bool:
    """Tell a metafile of Windows, or of StarView, by its head."""
    return _is_emf(data) or data[:4] == _PLACEABLE or data[:4] in _BARE or data.startswith(_STARVIEW)


def held_bitmap(data: bytes) -> bytes:
    """Give the bitmap of a metafile as a BMP, JPEG or PNG file; empty if none is held, or other things are drawn."""
    try:
        return b"" if data.startswith(_STARVIEW) else _only(_emf(data) if _is_emf(data) else _wmf(data))
    except struct.error:
        return b""


def _is_emf(data: bytes) -> bool:
    return data[40:44] == b" EMF"


def _only(found: Iterator[bytes]) -> bytes:
    """Give the single bitmap; a drawing yields an empty one."""
    bitmaps = []
    for one in found:
        bitmaps.append(one)
        if not one or len(bitmaps) > 1:
            return b""
    return bitmaps[0] if bitmaps else b""


def _emf(data: bytes) -> Iterator[bytes]:
    at = 0
    for _ in range(_MOST_RECORDS):
        kind, size = struct.unpack_from("<II", data, at)
        record = data[at : at + size]
        if kind in _EMF_BITMAPS:
            offsets, source, place = _EMF_BITMAPS[kind]
            head, head_size, bits, bits_size = struct.unpack_from("<IIII", record, offsets)
            whole = record[head : head + head_size] + record[bits : bits + bits_size]
            shown, put = struct.unpack_from("<ii", record, source), struct.unpack_from("<ii", record, place)
            yield _file(whole, shown, put) if bits else b""
        elif kind not in _EMF_STATE:
            yield b""
        if kind == 14 or size < 8:
            return
        at += size
    yield b""


def _wmf(data: bytes) -> Iterator[bytes]:
    at = _HEADER + (22 if data[:4] == _PLACEABLE else 0)
    for _ in range(_MOST_RECORDS):
        words, kind = struct.unpack_from("<IH", data, at)
        record = data[at : at + 2 * words]
        if kind in _WMF_BITMAPS:
            begin, source, place = _WMF_BITMAPS[kind]
            high, wide = struct.unpack_from("<hh", record, source)
            deep, broad = struct.unpack_from("<hh", record, place)
            yield _file(record[begin:], (wide, high), (broad, deep))
        elif kind not in _WMF_STATE:
            yield b""
        if kind == 0 or words < 3:
            return
        at += 2 * words
    yield b""


def _file(bitmap: bytes, shown: tuple[int, ...], put: tuple[int, ...]) -> bytes:
    """Give a bitmap ([MS-WMF], 2.2.2.9) as a file, if all of it is shown upright.

    `shown` is what is shown of it and `put` the place that it takes up, each as width and height.
    """
    size, width, height, _, depth, packed, _, _, _, colours = struct.unpack_from("<IiiHHIIiiI", bitmap)
    if shown != (width, abs(height)) or min(put) <= 0 or size < 40:
        return b""
    table = 4 * (colours or (1 << depth if depth <= 8 else 0)) + (12 if packed == 3 and size == 40 else 0)
    start = size + table
    if packed in _FILES:
        return bitmap[start:]
    return struct.pack("<2sIHHI", b"BM", 14 + len(bitmap), 0, 0, 14 + start) + bitmap
