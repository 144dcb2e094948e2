"""Read pictures: raster ones checked and measured, drawings purified to what cannot do harm, pages of PDF drawn."""

from __future__ import annotations

import hashlib
import io
import re
from typing import TYPE_CHECKING, Any

from lxml import etree

from briefpress.edges.pdf.page_picture import page_picture
from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.picture import Picture
from briefpress.verbs.exports.bare_picture import bare_picture
from briefpress.verbs.exports.drawn_size import MOST_DRAWN, drawn_size
from briefpress.verbs.sources.held_bitmap import held_bitmap, is_metafile

if TYPE_CHECKING:
    from pathlib import Path

_TYPES = {
    "PNG": "image/png",
    "JPEG": "image/jpeg",
    "MPO": "image/mpo",
    "GIF": "image/gif",
    "WEBP": "image/webp",
    "TIFF": "image/tiff",
    "BMP": "image/bmp",
    "AVIF": "image/avif",
}
_SUFFIX = {"image/png": ".png", "image/jpeg": ".jpg"}
LIMIT = 40 * 1024 * 1024
PIXELS = 60_000_000
_WIDEST = 2400  # 300 dots an inch on the widest picture we set (200 mm)
_ORIENTATION = 0x0112  # the tag of Exif
_PDF = b"%PDF-"
_SVG = "{http://www.w3.org/2000/svg}"
_KEPT = frozenset(
    "svg g defs title desc path rect circle ellipse line polyline polygon text tspan textPath use symbol marker "
    "linearGradient radialGradient stop clipPath pattern mask style".split()
)
_DRAWN = re.compile(
    rb"\A\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:svg:)?svg[\s>]", re.DOTALL
)
# A backslash can spell any of these words in another way.
_URL = re.compile(r"url\(\s*['\"]?(?!#)|@import|expression\(|javascript:|\\", re.IGNORECASE)
_SIZE = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([\d.]+(?:px|pt|mm|cm|in|em|ex)?)\s*(?=;|$)", re.IGNORECASE)
_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
)


def read_picture(path: Path, *, file: str, place: Place) -> Outcome[Picture | None]:
    """Read one picture; `file` is its name for people, `place` where it is asked for."""
    try:
        if path.stat().st_size > LIMIT:
            return _refused(place, "F004", f"{file} is larger than {LIMIT // 1024 // 1024} MB", "make it smaller")
        data = path.read_bytes()
    except OSError as fault:
        why = fault.strerror or "it cannot be opened"
        return _refused(place, "F001", f"the picture {file} cannot be read: {why}", "check the name and the folder")
    return check_picture(data, file=file, place=place)


def check_picture(data: bytes, *, file: str, place: Place) -> Outcome[Picture | None]:
    """Check the bytes of one picture; `file` is its name for people, `place` where it is asked for."""
    if len(data) > LIMIT:
        return _refused(place, "F004", f"{file} is larger than {LIMIT // 1024 // 1024} MB", "make it smaller")
    if file.lower().endswith(".svg") or _DRAWN.search(data[:4096]):
        return _drawing(data, file=file, place=place)
    if data.lstrip()[:5] == _PDF:
        page = page_picture(data, widest=_WIDEST)
        if page is None:
            message = f"{file} is no whole PDF, or is locked with a password"
            return _refused(place, "F002", message, "save it again, as PDF, PNG, JPEG or SVG")
        data = page
    if is_metafile(data):
        data = held_bitmap(data)
        if not data:
            message = f"{file} is a picture of a kind the press does not set (EMF, WMF or SVM with lines or words)"
            return _refused(place, "F003", message, "save it as PNG, JPEG or SVG, and put that in its place")
    return _raster(data, file=file, place=place)


def _refused(place: Place, code: str, message: str, hint: str) -> Outcome[Picture | None]:
    return Outcome(None, (Finding(place, code, message, hint),))


def _name(data: bytes, suffix: str) -> str:
    return f"images/{hashlib.sha256(data).hexdigest()[:16]}{suffix}"


def _raster(data: bytes, *, file: str, place: Place) -> Outcome[Picture | None]:
    """Check a raster picture by decoding it; what neither print nor EPUB takes is written anew as PNG."""
    from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError  # noqa: PLC0415  # late: most briefs have drawings only

    # The layout engine switches this on for the whole process; half a picture is no picture to us.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    Image.MAX_IMAGE_PIXELS = None
    try:
        with Image.open(io.BytesIO(data)) as opened:
            kind = _TYPES.get(opened.format or "", "")
            if not kind:
                message = f"{file} is a picture of a kind the press does not set ({opened.format})"
                return _refused(place, "F003", message, "save it as PNG, JPEG or SVG, and put that in its place")
            if opened.width * opened.height > PIXELS:
                message = f"{file} is {opened.width} × {opened.height} pixels, more than {PIXELS // 1_000_000} million"
                return _refused(place, "F004", message, f"make it {_WIDEST} pixels wide or smaller")
            opened.load()
            mode_ok = opened.mode in {"RGB", "L", "RGBA", "P", "LA", "1"}
            # A camera held sideways says so beside the picture, which is not kept: the picture is turned instead.
            turned = ImageOps.exif_transpose(opened)
            width, height = turned.size
            is_upright = opened.getexif().get(_ORIENTATION, 1) == 1
            if kind in _SUFFIX and mode_ok and width <= _WIDEST and is_upright:
                data = bare_picture(data)
                picture = Picture(
                    name=_name(data, _SUFFIX[kind]), media_type=kind, data=data, width=width, height=height
                )
                return Outcome(picture)
            fitted = _in_bytes(turned).convert("RGBA" if opened.mode in {"RGBA", "LA", "P"} else "RGB")
            if width > _WIDEST:
                fitted = fitted.resize((_WIDEST, max(1, round(height * _WIDEST / width))))
            out = io.BytesIO()
            fitted.save(out, "PNG", optimize=False)
            data = bare_picture(out.getvalue())
            name = _name(data, ".png")
            picture = Picture(name=name, media_type="image/png", data=data, width=fitted.width, height=fitted.height)
            return Outcome(picture)
    except UnidentifiedImageError:
        return _refused(
            place, "F002", f"{file} is no whole picture, or none at all", "save it again as PNG, JPEG or SVG"
        )
    except (OSError, ValueError, SyntaxError, MemoryError) as fault:
        message = f"{file} is no whole picture: {fault}"
        return _refused(place, "F002", message, "save it again as PNG, JPEG or SVG")


def _in_bytes(picture: Any) -> Any:
    """Give a picture whose greys are finer than a byte in bytes: to convert it as it is would make nearly all white."""
    if picture.mode[0] not in "IF":
        return picture
    whole = picture if picture.mode == "F" else picture.convert("I")
    highest = whole.getextrema()[1]
    # Fractions go up to one, whole numbers to a byte or to two, whatever they are kept in.
    usual = {"F": (1, 255, 65535), "I": (255, 65535)}.get(picture.mode, (65535,))
    top = next((one for one in usual if highest <= one), highest)
    return whole.point(lambda grey: grey * (255 / top)).convert("L")


def _drawing(data: bytes, *, file: str, place: Place) -> Outcome[Picture | None]:
    """Purify a vector drawing: listed elements only, no scripts, no addresses outside the drawing."""
    try:
        root = etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError as fault:
        return _refused(place, "F002", f"{file} is no well-formed SVG: {fault.msg}", "save it again from its program")
    if root.tag != f"{_SVG}svg":
        return _refused(place, "F002", f"{file} is XML but no SVG drawing", "check that it is the right file")
    removed = {**_purified(root), **_without_loose_ends(root)}
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
    etree.cleanup_namespaces(root)
    svg: str = etree.tostring(root, encoding="unicode")
    return Outcome(Picture(name=_name(data, ".svg"), media_type="image/svg+xml", data=b"", svg=svg), tuple(findings))


def _purified(root: etree._Element) -> dict[str, None]:
    """Take out, in place, what may not stand in a drawing; give the names of what was taken that could be seen."""
    removed: dict[str, None] = {}
    for element in list(root.iter()):
        # An entity that was not resolved has a function where others have a name.
        tag: Any = element.tag
        name = etree.QName(element).localname if isinstance(tag, str) else "entity"
        ours = isinstance(tag, str) and tag.startswith(_SVG)
        if not ours or name not in _KEPT:
            # What drawing programs note for themselves stands in name spaces of their own: it goes silently.
            if ours or name == "entity":
                removed[name] = None
            parent = element.getparent()
            if parent is not None:
                _drop(parent, element)
            continue
        if name == "style" and _URL.search(element.text or ""):
            element.text = ""
            removed["style with addresses"] = None
        removed.update(dict.fromkeys(_purify_attributes(element)))
    return removed


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
    for element in list(root.iter()):
        parent = element.getparent()
        for key in [key for key in map(str, element.attrib) if key.endswith("href")]:
            if element.get(key) in known:
                continue
            removed[f"{key.rpartition('}')[2]}={str(element.get(key))[:40]}"] = None
            del element.attrib[key]
            if parent is not None and element.tag == f"{_SVG}use":
                _drop(parent, element)
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


def _drop(parent: etree._Element, element: etree._Element) -> None:
    """Take an element out and leave the text behind it."""
    tail = element.tail or ""
    previous = element.getprevious()
    if previous is not None:
        previous.tail = (previous.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)
