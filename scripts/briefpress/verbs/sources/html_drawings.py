"""Show a drawing that stands in a page of the web as a picture: pandoc would lose it there."""

from __future__ import annotations

import re
from base64 import b64encode
from html import escape

_TITLE = re.compile(
    r"""<title[^>]*>(.*?)</title>|^<svg[^>]*\baria-label\s*=\s*["']([^"']*)""", re.DOTALL | re.IGNORECASE
)
_WRAPPED = re.compile(r"""<image\b[^>]*?\b(?:xlink:)?href\s*=\s*["']([^"']+)["']""", re.IGNORECASE)
_SHAPES = re.compile(r"<(path|text|rect|circle|ellipse|line|poly\w+|use)\b", re.IGNORECASE)
# What is only there to be used: the edge along which a picture is cut is no shape.
_UNSEEN = re.compile(r"<(defs|clippath|mask|symbol|pattern)\b[^>]*(?:/>|(?<!/)>.*?</\1\s*>)", re.DOTALL | re.IGNORECASE)
_BOX = re.compile(
    r"""\bviewbox(?=\s*=\s*["'][\s,]*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+))""", re.IGNORECASE
)
_SIZED = re.compile(r"""[\s"'](?:width|height)\s*=""", re.IGNORECASE)
_SPACES = (("xmlns", "http://www.w3.org/2000/svg"), ("xmlns:xlink", "http://www.w3.org/1999/xlink"))


def shown_drawing(svg: str) -> str:
    """Give the element that shows a drawing.

    Where nothing but a style sheet says how large it is, it is as large as the box that it is drawn in: a sign is no
    poster. The name of that box is written as XML has it, where HTML reads it in any case (SVG 2, 8.6).
    """
    title = _TITLE.search(svg)
    said = escape(" ".join((title[1] or title[2] or "").split())) if title else ""
    seen = _UNSEEN.sub("", svg)
    wrapped = _WRAPPED.findall(seen)
    if wrapped and not _SHAPES.search(seen):
        return "".join(f'<img src="{escape(one)}" alt="{said}"/>' for one in wrapped)
    end = svg.index(">")
    head, rest = svg[4:end], svg[end:]
    if box := _BOX.search(head):
        size = "" if _SIZED.search(head) else f' width="{box[1]}" height="{box[2]}"'
        head = f"{size}{head[: box.start()]}viewBox{head[box.end() :]}"
    names = "".join(f' {name}="{space}"' for name, space in _SPACES if f"{name}=" not in head)
    data = b64encode(f"<svg{names}{head}{rest}".encode()).decode("ascii")
    return f'<img src="data:image/svg+xml;base64,{data}" alt="{said}"/>'
