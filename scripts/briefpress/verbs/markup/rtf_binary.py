r"""Write the binary data of an RTF text in digits: readers take the bytes behind `\bin` for mark-up, or stop there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

# RTF 1.9.1, “Binary data”: so many bytes follow the one blank that ends the word. An escaped sign begins no word.
_BINARY = re.compile(rb"\\[\\{}]|\\bin(\d{1,9}) ?")
# What pandoc writes for the words of a picture, of which an RTF text says nothing.
_STAND_IN = [{"t": "Str", "c": "image"}]
_PICTURE = b"\\pict"


def without_binary(data: bytes) -> bytes:
    r"""Give an RTF text whose pictures are in hexadecimal digits; other data, which is no text, goes."""
    out: list[bytes] = []
    at = 0
    while found := _BINARY.search(data, at):
        if found[1] is None:
            out.append(data[at : found.end()])
            at = found.end()
            continue
        before = data[at : found.start()]
        end = found.end() + int(found[1])
        is_picture = _PICTURE in before[before.rfind(b"{") :]
        out += [before, b" " + data[found.end() : end].hex().encode() if is_picture else b""]
        at = end
    return b"".join((*out, data[at:]))


def without_stand_ins(blocks: Nodes) -> Nodes:
    """Give a tree whose pictures say nothing of themselves, for nobody has described them."""

    def bare(node: Node) -> Nodes | None:
        if node["t"] != "Image" or node["c"][1] != _STAND_IN:
            return None
        return [{"t": "Image", "c": [node["c"][0], [], node["c"][2]]}]

    whole: Nodes = rewrite(blocks, bare)
    return whole
