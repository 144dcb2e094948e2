"""Fonts on disk: cut from the pinned font packages once, into `.venv/fonts/`, and read from there.

Beside the cuts stand `manifest.json` (what each is, with its digest) and `fonts.conf` (a fontconfig file that
names this folder only, so that no font of the system can drift into a page).
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import distribution
from importlib.metadata import version as distribution_version
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from briefpress.nouns.typeface import CUTS, GENERIC, Cut, FontFace

if TYPE_CHECKING:
    from collections.abc import Mapping

# Raise it when `cut_font` makes other bytes of the same source.
RECIPE = 2

# Marks that a face may lack although it has the very glyph: hyphen and non-breaking hyphen.
_STAND_INS = ((0x2010, 0x002D), (0x2011, 0x2010))
# What a font says of its licence, and the SPDX name of it.
_LICENCES = (("Open Font Licen", "OFL-1.1"), ("Bitstream Vera Fonts Copyright", "Bitstream-Vera"))


@dataclass(frozen=True, slots=True)
class Source:
    """The font file of a package that a cut is taken from."""

    path: Path
    version: str


def make_fonts(fonts_dir: Path) -> tuple[FontFace, ...]:
    """Cut every face that is not there yet, write the manifest and fonts.conf, and give the faces."""
    # The cache is there before the fonts are looked at: a folder that changes makes fontconfig look again.
    (fonts_dir / "cache").mkdir(parents=True, exist_ok=True)
    known = {entry["file"]: entry for entry in _read_manifest(fonts_dir)}
    sources = {cut: source_of(cut) for cut in CUTS}
    keys = {cut: _key(cut, source) for cut, source in sources.items()}
    wanted = [cut for cut in CUTS if not _is_whole(fonts_dir / cut.file, known.get(cut.file), key=keys[cut])]
    for cut in wanted:
        cut_font(cut, sources[cut].path, fonts_dir / cut.file)
    entries = [
        {
            "family": cut.family,
            "file": cut.file,
            "key": keys[cut],
            "licence": licence_of(fonts_dir / cut.file),
            "package": cut.package,
            "sha256": _digest(fonts_dir / cut.file),
            "style": cut.style,
            "version": source.version,
            "weight": cut.weight,
        }
        for cut, source in sources.items()
    ]
    _sweep(fonts_dir)
    _write(fonts_dir / "fonts.conf", _fontconfig(fonts_dir.resolve()))
    _write(fonts_dir / "manifest.json", json.dumps(entries, indent=1, sort_keys=True) + "\n")
    return font_faces(fonts_dir)


def font_faces(fonts_dir: Path) -> tuple[FontFace, ...]:
    """Give the faces that `make_fonts` has made, in the order of the manifest."""
    return tuple(
        FontFace(
            family=entry["family"],
            weight=entry["weight"],
            style=entry["style"],
            path=fonts_dir / entry["file"],
            licence=entry["licence"],
        )
        for entry in _read_manifest(fonts_dir)
    )


def fontconfig_file(fonts_dir: Path) -> str:
    """Give what the environment variable FONTCONFIG_FILE must hold before Pango is loaded.

    Fontconfig looks for a relative path in its own folders, does not find it, and goes on without any font.
    """
    return str((fonts_dir / "fonts.conf").resolve())


@lru_cache(maxsize=64)
def coverage(path: Path) -> frozenset[int]:
    """Give the code points that a font has a glyph for."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # 0.1 s, needed by few commands

    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())


def licence_of(path: Path) -> str:
    """Give the SPDX name of the licence that a font states; one that lets everybody embed and pass it on must."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # as above

    with TTFont(path, lazy=True) as font:
        stated = str(font["name"].getDebugName(13) or "")
    for words, licence in _LICENCES:
        if words in stated:
            return licence
    raise ValueError(f"{path.name} does not say that it stands under a free licence for fonts: {stated[:200]!r}")


def cut_font(cut: Cut, source: Path, target: Path) -> None:
    """Write the one face of a variable font that the cut describes, under a name of its own.

    HarfBuzz cuts all tables in a tenth of a second, where fontTools needs ten seconds of Python.
    """
    import uharfbuzz  # noqa: PLC0415  # only needed where fonts are made
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # as above

    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(source)))
    if cut.axes:
        plan = uharfbuzz.SubsetInput()
        plan.keep_everything()
        plan.flags |= uharfbuzz.SubsetFlags.SET_OVERLAPS_FLAG
        for tag, value in cut.axes:
            if not plan.pin_axis_location(face, tag, value):
                raise ValueError(f"{source.name} has no axis {tag}")
        face = uharfbuzz.subset(face, plan)
    with TTFont(BytesIO(face.blob.data), recalcBBoxes=False, recalcTimestamp=False) as font:
        _add_hyphens(font)
        _name(font, cut)
        part = target.with_suffix(".part")
        font.save(part)
    part.replace(target)


def _add_hyphens(font: Any) -> None:
    """Map the hyphens that are missing to the glyph that is drawn for them anyway.

    Pango would otherwise fetch a hyphen from another font.
    """
    for table in font["cmap"].tables:
        if table.isUnicode():
            for mark, stand_in in _STAND_INS:
                if stand_in in table.cmap:
                    table.cmap.setdefault(mark, table.cmap[stand_in])


def _name(font: Any, cut: Cut) -> None:
    """Name the face in the four places where programs look: name, OS/2, head and (no longer) STAT."""
    names = font["name"]
    in_four = cut.weight in {400, 700}  # the old family of regular, bold, italic, bold italic
    heavy = cut.weight == 700
    italic = cut.style == "italic"
    family = cut.family if in_four else f"{cut.family} {cut.style_name.removesuffix(' Italic')}"
    style = cut.style_name if in_four else ("Italic" if italic else "Regular")
    version = names.getDebugName(5) or ""
    for name_id in (16, 17, 21, 22, 25):
        names.removeNames(nameID=name_id)
    values = {
        1: family,
        2: style,
        3: f"{version};{cut.postscript_name}",
        4: f"{cut.family} {cut.style_name}",
        6: cut.postscript_name,
        **({} if in_four else {16: cut.family, 17: cut.style_name}),
    }
    for name_id, value in values.items():
        names.removeNames(nameID=name_id)
        names.setName(value, name_id, 3, 1, 0x409)
    os2, head = font["OS/2"], font["head"]
    os2.usWeightClass, os2.usWidthClass = cut.weight, 5
    kept = os2.fsSelection & ~0b1100001
    os2.fsSelection = kept | italic | (heavy << 5) | ((not italic and not heavy) << 6)
    head.macStyle = heavy | (italic << 1)
    for table in ("STAT", "DSIG"):  # a static face has no design space, and its signature no longer holds
        if table in font:
            del font[table]


def source_of(cut: Cut) -> Source:
    """Find the font file that a cut is taken from."""
    found = distribution(cut.package)
    (file,) = (
        file for file in found.files or () if file.name.startswith(cut.source) and file.suffix in {".ttf", ".otf"}
    )
    return Source(Path(str(file.locate())), found.version)


def _key(cut: Cut, source: Source) -> str:
    """Give the digest of all that a cut's bytes depend on."""
    tools = (distribution_version("fonttools"), distribution_version("uharfbuzz"))
    text = "\n".join((str(RECIPE), *tools, repr(cut), source.version, _digest(source.path)))
    return hashlib.sha256(text.encode()).hexdigest()


def _is_whole(path: Path, entry: Mapping[str, Any] | None, *, key: str) -> bool:
    """Say whether a cut is there, made from this source, and undamaged."""
    if entry is None or entry.get("key") != key:
        return False
    return path.is_file() and _digest(path) == entry["sha256"]


def _read_manifest(fonts_dir: Path) -> list[dict[str, Any]]:
    path = fonts_dir / "manifest.json"
    return list(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else []


def _sweep(fonts_dir: Path) -> None:
    """Remove what a broken-off run or an older list of cuts has left: fontconfig would offer it."""
    wanted = {cut.file for cut in CUTS}
    for path in sorted(fonts_dir.iterdir()):
        if path.suffix == ".part" or (path.suffix in {".ttf", ".otf"} and path.name not in wanted):
            path.unlink()


def _fontconfig(fonts_dir: Path) -> str:
    """Write the configuration that knows these fonts and no others."""
    folder = escape(str(fonts_dir))
    aliases = "".join(
        f"<alias><family>{generic}</family><prefer>"
        + "".join(f"<family>{escape(family)}</family>" for family in families)
        + "</prefer></alias>\n"
        for generic, families in GENERIC
    )
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n'
        f"<dir>{folder}</dir>\n<cachedir>{folder}/cache</cachedir>\n{aliases}</fontconfig>\n"
    )


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _write(path: Path, text: str) -> None:
    part = path.with_name(path.name + ".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
