"""Take pictures that stand in a text as data: addresses (RFC 2397) out of it, and name them by their bytes.

Pages of R Markdown hold figures that are PDF so too. A picture without any address is its text alternative (HTML Living
Standard, 4.8.3).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

_DATA = re.compile(r"data:(?:image|application)/([\w.+-]{1,40})((?:;[\w=.-]*)*?)(;base64)?,", re.IGNORECASE)
_ENDINGS = {"jpeg": "jpg", "svg+xml": "svg", "x-png": "png", "x-emf": "emf", "x-wmf": "wmf"}


def inner_pictures(blocks: Nodes) -> tuple[Nodes, dict[str, bytes]]:
    """Give a tree whose pictures go by names, and the bytes of those that stood in it."""
    found: dict[str, bytes] = {}

    def named(node: Node) -> Nodes | None:
        if node["t"] == "Figure" and _has_no_address(node):
            # The caption repeats the alternative.
            said: Nodes = rewrite(node["c"][1][1] or node["c"][2], named)
            return said
        if node["t"] != "Image":
            return None
        attributes, (address, title) = node["c"][0], node["c"][2]
        words: Nodes = node["c"][1]
        if not address.strip():
            return words
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


def _has_no_address(figure: Node) -> bool:
    """Tell a figure that shows nothing but a picture without an address."""
    shown = [one for one in nodes(figure["c"][2]) if one["t"] not in {"Plain", "Para", "Space", "Link", "Span"}]
    return shown[:1] != [] and shown[0]["t"] == "Image" and not shown[0]["c"][2][0].strip()


def _bytes(written: str, *, is_base64: bool) -> bytes | None:
    try:
        plain = unquote_to_bytes(written)
        return base64.b64decode(re.sub(rb"\s", b"", plain), validate=True) if is_base64 else plain
    except (binascii.Error, ValueError):
        return None
