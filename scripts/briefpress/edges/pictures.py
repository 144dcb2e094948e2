"""Read pictures: raster ones checked and measured, drawings purified to what cannot do harm, pages of PDF drawn."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from briefpress.edges.drawings import read_drawing
from briefpress.edges.ordinary_file import read_ordinary
from briefpress.edges.pdf.page_picture import page_picture
from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.picture import Picture, picture_name
from briefpress.verbs.exports.bare_picture import bare_picture
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
_DRAWN = re.compile(
    rb"\A\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:svg:)?svg[\s>]", re.DOTALL
)


def read_picture(path: Path, *, file: str, place: Place) -> Outcome[Picture | None]:
    """Read one picture; `file` is its name for people, `place` where it is asked for."""
    try:
        data = read_ordinary(path, limit=LIMIT)
    except OSError as fault:
        why = fault.strerror or "it cannot be opened"
        return _refused(place, "F001", f"the picture {file} cannot be read: {why}", "check the name and the folder")
    return check_picture(data, file=file, place=place)


def check_picture(data: bytes, *, file: str, place: Place) -> Outcome[Picture | None]:
    """Check the bytes of one picture; `file` is its name for people, `place` where it is asked for."""
    if len(data) > LIMIT:
        return _refused(place, "F004", f"{file} is larger than {LIMIT // 1024 // 1024} MB", "make it smaller")
    if file.lower().endswith(".svg") or _DRAWN.search(data[:4096]):
        return read_drawing(
            data, file=file, place=place, inner=lambda held: _raster(held, file=file, place=place).value
        )
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
                    name=picture_name(data, _SUFFIX[kind]), media_type=kind, data=data, width=width, height=height
                )
                return Outcome(picture)
            fitted = _in_bytes(turned).convert("RGBA" if opened.mode in {"RGBA", "LA", "P"} else "RGB")
            if width > _WIDEST:
                fitted = fitted.resize((_WIDEST, max(1, round(height * _WIDEST / width))))
            out = io.BytesIO()
            fitted.save(out, "PNG", optimize=False)
            data = bare_picture(out.getvalue())
            name = picture_name(data, ".png")
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
