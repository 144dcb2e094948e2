"""A picture as it goes into print and EPUB."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that was read and found harmless.

    `name` is its path in outputs (images/…), `svg` its purified XML if it is a vector drawing, else empty;
    `data` the bytes of a raster picture, of `width` by `height` pixels.
    """

    name: str
    media_type: str
    data: bytes
    svg: str = ""
    width: int = 0
    height: int = 0


def picture_name(data: bytes, suffix: str) -> str:
    """Name a picture by its bytes, so that the same one stands in outputs once."""
    return f"images/{hashlib.sha256(data).hexdigest()[:16]}{suffix}"
