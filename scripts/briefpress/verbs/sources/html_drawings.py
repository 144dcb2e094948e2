"""Show a drawing that stands in a page of the web as a picture: pandoc would lose it there."""

from __future__ import annotations

import re
from base64 import b64encode
from html import escape

# The name of a drawing, if it does not begin with a title.
_LABEL = re.compile(r"""<svg[^>]*\baria-label\s*=\s*["']([^"']*)""", re.IGNORECASE)
_TITLE, _TITLE_END = (re.compile(pattern, re.IGNORECASE) for pattern in ("<title", "</title>"))
_IMAGE = re.compile(r"<image\b", re.IGNORECASE)
_ADDRESS, _ADDRESSED = re.compile(r"""\b(?:xlink:)?href\s*=\s*["']""", re.IGNORECASE), re.compile(r"""([^"']+)["']""")
_SHAPES = re.compile(r"<(path|text|rect|circle|ellipse|line|poly\w+|use)\b", re.IGNORECASE)
# What is only there to be used: the edge along which a picture is cut is no shape.
_UNSEEN = re.compile(r"<(defs|clippath|mask|symbol|pattern)\b", re.IGNORECASE)
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
    label = _LABEL.match(svg)
    said = escape(" ".join((label[1] if label else _title(svg)).split()))
    seen = _seen(svg)
    wrapped = _addresses(seen)
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


def _title(svg: str) -> str:
    """Give the first title; if that one has no end, none behind it has."""
    begun = _TITLE.search(svg)
    start = svg.find(">", begun.end()) + 1 if begun else 0
    end = _TITLE_END.search(svg, start) if start else None
    return svg[start : end.start()] if end else ""


def _addresses(seen: str) -> list[str]:
    """Give the addresses of pictures in a drawing: the first one in each tag."""
    out: list[str] = []
    at = 0
    while image := _IMAGE.search(seen, at):
        end = seen.find(">", image.end())
        end = at = end if end >= 0 else len(seen)
        for begun in _ADDRESS.finditer(seen, image.end(), end):
            if address := _ADDRESSED.match(seen, begun.end()):
                out.append(address[1])
                at = address.end()
                break
    return out


def _seen(svg: str) -> str:
    """Leave out what is only there to be used; what has no end is left as it is."""
    out: list[str] = []
    at = done = end = 0
    endless: set[str] = set()
    while begun := _UNSEEN.search(svg, at):
        name = begun[1].lower()
        at = begun.end()
        end = end if end > at else svg.find(">", at) + 1
        if not end:
            break
        if svg[end - 2] != "/":
            if name in endless:
                continue
            closed = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(svg, end)
            if closed is None:
                # None of its name behind it has an end either.
                endless.add(name)
                continue
            end = closed.end()
        out.append(svg[done : begun.start()])
        at = done = end
    return "".join((*out, svg[done:]))
