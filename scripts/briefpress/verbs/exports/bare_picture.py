"""Take out of a picture's bytes what no eye sees: who took it, where, with which program, what it was called.

Nothing is decoded or written anew, so the picture itself stays as it is: a PNG keeps the chunks and a JPEG the
segments that its pixels and colours need (PNG, third edition, clause 11; ISO/IEC 10918-1, annex B).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_CHUNKS = frozenset(b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs".split())
_MARK, _SCAN, _END, _COMMENT = 0xFF, 0xDA, 0xD9, 0xFE
_APPLICATION = range(0xE0, 0xF0)
# Of the segments of applications: what JFIF, colour profiles and Adobe's transform need.
_NEEDED = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}


def bare_picture(data: bytes) -> bytes:
    """Give a PNG or JPEG without what is said beside it; other bytes, and damaged ones, as they are."""
    return b"".join(part for part, is_needed in _parts(data) if is_needed)


def said_beside(data: bytes) -> bytes:
    """Give what is said beside the picture of a PNG or JPEG."""
    return b"\n".join(part for part, is_needed in _parts(data) if not is_needed)


def _parts(data: bytes) -> Iterator[tuple[bytes, bool]]:
    if data.startswith(_PNG):
        yield from _png_parts(data)
    elif data.startswith(_JPEG):
        yield from _jpeg_parts(data)
    else:
        yield data, True


def _png_parts(data: bytes) -> Iterator[tuple[bytes, bool]]:
    yield _PNG, True
    here, name = len(_PNG), b""
    while here < len(data) and name != b"IEND":
        name = data[here + 4 : here + 8]
        end = here + 12 + int.from_bytes(data[here : here + 4])
        # The check sum comes by itself: its bytes would run into the last word of what is said.
        yield data[here : end - 4], name in _CHUNKS
        yield data[max(here, end - 4) : end], name in _CHUNKS
        here = end
    yield data[here:], False


def _jpeg_parts(data: bytes) -> Iterator[tuple[bytes, bool]]:
    yield _JPEG, True
    here = len(_JPEG)
    while here + 4 <= len(data) and data[here] == _MARK and data[here + 1] != _END:
        kind = data[here + 1]
        if kind == _MARK:
            # Any number of these may stand before a marker.
            yield data[here : here + 1], True
            here += 1
            continue
        end = here + 2 + int.from_bytes(data[here + 2 : here + 4])
        content = data[here + 4 : end]
        beside = kind == _COMMENT or (kind in _APPLICATION and not content.startswith(_NEEDED.get(kind, b"\xff\xff")))
        if kind == _SCAN:
            end = _behind_scan(data, end)
        yield data[here:end], not beside
        here = end
    is_whole = data[here : here + 2] == bytes((_MARK, _END))
    yield data[here : here + 2], True
    yield data[here + 2 :], not is_whole


def _behind_scan(data: bytes, here: int) -> int:
    """Give where the coded pixels end: at the first marker that is no part of them."""
    while (here := data.find(b"\xff", here)) >= 0:
        after = data[here + 1 : here + 2]
        if after and after != b"\0" and not b"\xd0" <= after <= b"\xd7" and after != b"\xff":
            return here
        here += 1
    return len(data)
