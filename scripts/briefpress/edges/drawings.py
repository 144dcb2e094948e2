"""Read vector drawings: listed elements only, no scripts, and no addresses outside of the drawing."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_to_bytes

from lxml import etree

from briefpress.nouns.finding import Finding, Outcome
from briefpress.nouns.picture import Picture, picture_name
from briefpress.verbs.exports.drawn_size import MOST_DRAWN, drawn_size
from briefpress.verbs.markup.bare_gradients import without_endless_gradients
from briefpress.verbs.markup.take_out import take_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefpress.nouns.finding import Place

_SVG = "{http://www.w3.org/2000/svg}"
_KEPT = frozenset(
    "svg g defs title desc path rect circle ellipse line polyline polygon text tspan textPath use symbol marker "
    "linearGradient radialGradient stop clipPath pattern mask style".split()
)
# A backslash can spell any of these words in another way.
_URL = re.compile(r"url\((?!\s*['\"]?#)|@import|expression\(|javascript:|\\", re.IGNORECASE)
# SVG knows some two hundred; to go through those of one element takes the square of their number.
_MOST_ATTRIBUTES = 1_000
# A colour may follow, for where there is no such place (SVG 1.1, 11.2).
_INNER = re.compile(r"""url\(\s*['"]?(#[^)'"\s]+)['"]?\s*\)(?:\s+(?P<instead>[^;!}]*[^;!}\s]))?""")
_SIZE = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([\d.]+(?:px|pt|mm|cm|in|em|ex)?)\s*(?=;|$)", re.IGNORECASE)
_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
)
_XLINK = "http://www.w3.org/1999/xlink"
_HREF = f"{{{_XLINK}}}href"
_DATA = re.compile(r"data:image/(?:png|jpe?g|gif|webp|x-png)(?:;[\w=.-]*)*?;base64,", re.IGNORECASE)


def read_drawing(
    data: bytes, *, file: str, place: Place, inner: Callable[[bytes], Picture | None]
) -> Outcome[Picture | None]:
    """Purify a vector drawing; `inner` reads the bytes of a picture that stands in it as data, not as an address."""
    try:
        root = etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError as fault:
        return _refused(place, "F002", f"{file} is no well-formed SVG: {fault.msg}", "save it again from its program")
    if root.tag != f"{_SVG}svg":
        return _refused(place, "F002", f"{file} is XML but no SVG drawing", "check that it is the right file")
    if (most := max(len(one.attrib) for one in root.iter("*"))) > _MOST_ATTRIBUTES:
        message = f"{file} has a shape of {most:,} attributes, and {_MOST_ATTRIBUTES:,} are read"
        return _refused(place, "F004", message, "save it again from its program")
    removed = {**_purified(root, inner), **_without_loose_ends(root)}
    if without_endless_gradients(root):
        removed["spreadMethod"] = None
    _bare_root(root)
    if drawn_size(root) > MOST_DRAWN:
        message = f"{file} comes to more than {MOST_DRAWN:,} shapes and letters, counting what it uses again"
        return _refused(place, "F004", message, "draw it with fewer shapes, or save it as a picture")
    findings: list[Finding] = []
    if removed:
        what = ", ".join(removed)
        findings.append(
            Finding(
                place,
                "F005",
                f"{file} has parts that may not stand in a drawing; they are left out: {what}",
                "draw them as shapes, or take them out",
            )
        )
    # On a page of HTML no other prefix means this name space.
    etree.cleanup_namespaces(root, top_nsmap={"xlink": _XLINK})
    svg: str = etree.tostring(root, encoding="unicode")
    return Outcome(
        Picture(name=picture_name(data, ".svg"), media_type="image/svg+xml", data=b"", svg=svg), tuple(findings)
    )


def _refused(place: Place, code: str, message: str, hint: str) -> Outcome[Picture | None]:
    return Outcome(None, (Finding(place, code, message, hint),))


def _purified(root: etree._Element, inner: Callable[[bytes], Picture | None]) -> dict[str, None]:
    """Take out, in place, what may not stand in a drawing; give the names of what was taken that could be seen."""
    removed: dict[str, None] = {}
    for element in list(root.iter()):
        # An entity that was not resolved has a function where others have a name.
        tag: Any = element.tag
        name = etree.QName(element).localname if isinstance(tag, str) else "entity"
        ours = isinstance(tag, str) and tag.startswith(_SVG)
        if ours and name == "image" and (held := _held(element, inner)):
            removed.update(dict.fromkeys(_purify_attributes(element)))
            element.set(_HREF, held)
            continue
        if not ours or name not in _KEPT:
            # What drawing programs note for themselves stands in name spaces of their own: it goes silently.
            if ours or name == "entity":
                removed[name] = None
            take_out(element)
            continue
        if name == "style" and _URL.search(element.text or ""):
            element.text = ""
            removed["style with addresses"] = None
        removed.update(dict.fromkeys(_purify_attributes(element)))
    return removed


def _held(image: etree._Element, inner: Callable[[bytes], Picture | None]) -> str:
    """Take the bytes of a picture out of a drawing, in place, and give them as the press sets them; else nothing."""
    address = str(image.get(_HREF) or image.get("href") or "").strip()
    found = _DATA.match(address)
    if found is None:
        return ""
    for key in (_HREF, "href"):
        image.attrib.pop(key, "")
    plain = unquote_to_bytes(address[found.end() :])
    try:
        picture = inner(base64.b64decode(re.sub(rb"\s", b"", plain), validate=True))
    except (binascii.Error, ValueError):
        return ""
    return f"data:{picture.media_type};base64,{base64.b64encode(picture.data).decode()}" if picture else ""


def _purify_attributes(element: etree._Element) -> list[str]:
    removed = []
    for key, value in [(str(key), str(value)) for key, value in element.attrib.items()]:
        outside = key.endswith("href") and not value.startswith("#")
        if key.lower().startswith("on") or outside or _URL.search(value):
            del element.attrib[key]
            removed.append(f"{key}={value[:40]}")
        elif "}" in key and not key.endswith(("}href", "}space")):
            del element.attrib[key]
    return removed


def _without_loose_ends(root: etree._Element) -> dict[str, None]:
    """Take out, in place, what leads to nothing in the drawing: pages of the web lead to drawings beside it."""
    known = {f"#{element.get('id')}" for element in root.iter() if element.get("id")}
    removed: dict[str, None] = {}

    def shown(found: re.Match[str]) -> str:
        # What is painted with something that is not there is not painted.
        instead = found["instead"] or ""
        return f"url({found[1]}) {instead}".rstrip() if found[1] in known else instead or "none"

    for element in list(root.iter()):
        if element.tag == f"{_SVG}style":
            element.text = _INNER.sub(shown, element.text or "")
        for key, value in [(str(key), str(value)) for key, value in element.attrib.items() if "url(" in str(value)]:
            element.set(key, _INNER.sub(shown, value))
        for key in [key for key in map(str, element.attrib) if key.endswith("href")]:
            if element.get(key) in known or element.tag == f"{_SVG}image":
                continue
            removed[f"{key.rpartition('}')[2]}={str(element.get(key))[:40]}"] = None
            del element.attrib[key]
            if element.tag == f"{_SVG}use":
                take_out(element)
    return removed


def _bare_root(root: etree._Element) -> None:
    """Give the styles of a drawing as a whole to a group in it: on a page they would be styles of a box of the page."""
    styled = {name: root.attrib.pop(name) for name in ("style", "opacity") if name in root.attrib}
    if not styled:
        return
    for name, value in _SIZE.findall(str(styled.get("style", ""))):
        if name.lower() not in root.attrib:
            root.set(name.lower(), value)
    group = etree.Element(f"{_SVG}g", {name: str(value) for name, value in styled.items()})
    group.text, root.text = root.text, None
    group.extend(list(root))
    root.append(group)
