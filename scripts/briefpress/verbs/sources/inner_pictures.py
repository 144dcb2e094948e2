"""Take pictures that stand in a text as data: addresses (RFC 2397) out of it, and name them by their bytes."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_DATA = re.compile(r"data:image/([\w.+-]{1,40})((?:;[\w=.-]*)*?)(;base64)?,", re.IGNORECASE)
_ENDINGS = {"jpeg": "jpg", "svg+xml": "svg", "x-png": "png", "x-emf": "emf", "x-wmf": "wmf"}


def inner_pictures(blocks: Nodes) -> tuple[Nodes, dict[str, bytes]]:
    """Give a tree whose pictures go by names, and the bytes of those that stood in it."""
    found: dict[str, bytes] = {}

    def named(node: Node) -> Nodes | None:
        if node["t"] != "Image":
            return None
        attributes, words, (address, title) = node["c"]
        picture = _DATA.match(address.strip())
        data = _bytes(address.strip()[picture.end() :], is_base64=bool(picture[3])) if picture else None
        if picture is None or data is None:
            return None
        kind = picture[1].lower()
        name = f"media/{hashlib.sha256(data).hexdigest()[:16]}.{_ENDINGS.get(kind, kind)}"
        found[name] = data
        return [{"t": "Image", "c": [attributes, words, [name, title]]}]

    whole: Nodes = rewrite(blocks, named)
    return whole, found


def _bytes(written: str, *, is_base64: bool) -> bytes | None:
    try:
        plain = unquote_to_bytes(written)
        return base64.b64decode(re.sub(rb"\s", b"", plain), validate=True) if is_base64 else plain
    except (binascii.Error, ValueError):
        return None
