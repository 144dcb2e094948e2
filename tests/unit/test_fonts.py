"""The cuts: right names, right glyphs, and the same bytes each time."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont

from briefpress.edges.fonts import coverage, cut_font, font_faces, licence_of, make_fonts, source_of
from briefpress.nouns.scripts import SCRIPTS, Script
from briefpress.nouns.typeface import CUTS, GENERIC, Cut

if TYPE_CHECKING:
    from pathlib import Path

TEXT_FAMILIES = ("Source Serif 4", "Source Serif 4 Display", "Source Sans 3", "Source Code Pro")

# Hyphens, daggers, superscripts, ligature, dashes, quotes: what editors' pages cannot do without.
NEEDED = "\u2010\u2011†‡⁰¹²³⁴⁵⁶⁷⁸⁹ﬁ–—‘’“”…§¶•×€ḥāʿʾ\u00a0\u202f"

text_cuts = pytest.mark.parametrize(
    "cut", tuple(cut for cut in CUTS if cut.family in TEXT_FAMILIES), ids=lambda cut: cut.postscript_name
)
all_cuts = pytest.mark.parametrize("cut", CUTS, ids=lambda cut: cut.postscript_name)


def features(path: Path) -> set[str]:
    """Give the OpenType features of a font's glyph substitution."""
    with TTFont(path, lazy=True) as font:
        return {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}


@text_cuts
def test_a_text_face_has_every_mark_that_is_needed(fonts_dir: Path, cut: Cut) -> None:
    """A mark from another font would stand out on the page."""
    assert [] == [f"U+{ord(mark):04X}" for mark in NEEDED if ord(mark) not in coverage(fonts_dir / cut.file)]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.serif[0])
def test_a_script_has_its_faces(fonts_dir: Path, script: Script) -> None:
    """Each letter of a script that Unicode had ten years ago can be set, in two weights at least."""
    old = {
        code
        for first, last in script.blocks
        for code in range(first, last + 1)
        if unicodedata.ucd_3_2_0.category(chr(code)) in {"Lo", "Lu", "Ll", "Mn", "Mc", "Nd"}
    }
    faces = [face for face in font_faces(fonts_dir) if face.family in {*script.serif, *script.sans}]
    covered = frozenset().union(*(coverage(face.path) for face in faces))

    assert len({face.weight for face in faces}) >= 2
    assert [] == sorted(f"{code:04X}" for code in old - covered)


@pytest.mark.parametrize(
    ("region", "sample"),
    (
        ("SC", "这条铁路连接两座大城市，“骨头”……"),
        ("TC", "這條鐵路連接兩座大城市，「骨頭」"),
        ("JP", "この鉄道は都市を結ぶ。ガギグゲゴ"),
        ("KR", "철도는 도시를 잇는다 歷史"),
    ),
)
def test_a_region_has_its_han_faces(fonts_dir: Path, region: str, sample: str) -> None:
    """For text and for headings."""
    faces = [face for face in font_faces(fonts_dir) if face.family in {f"Noto Serif {region}", f"Noto Sans {region}"}]

    assert len(faces) == 2
    assert set() == {ord(mark) for mark in sample} - frozenset.intersection(*(coverage(face.path) for face in faces))


@pytest.mark.parametrize(
    ("file", "wanted"),
    (
        ("SourceSerif4-Regular.ttf", {"smcp", "onum", "lnum", "tnum", "pnum", "sups", "liga"}),
        ("SourceSerif4-SemiBold.ttf", {"smcp", "onum", "lnum", "tnum", "pnum", "sups", "liga"}),
        ("SourceSerif4-Italic.ttf", {"onum", "lnum", "tnum", "pnum", "sups", "liga"}),
        ("SourceSans3-Regular.ttf", {"smcp", "onum", "pnum", "sups", "liga"}),
    ),
)
def test_the_features_of_fine_typesetting_are_kept(fonts_dir: Path, file: str, wanted: set[str]) -> None:
    """Small capitals, old-style and lining figures, real superiors."""
    assert set() == wanted - features(fonts_dir / file)


@all_cuts
def test_a_cut_goes_by_its_own_name(fonts_dir: Path, cut: Cut) -> None:
    """What fontconfig reads is the family, style and weight that a style sheet asks for; nothing varies."""
    with TTFont(fonts_dir / cut.file, lazy=True) as font:
        names, os2, head = font["name"], font["OS/2"], font["head"]

        assert cut.family == names.getBestFamilyName()
        assert cut.style_name == names.getBestSubFamilyName()
        assert cut.postscript_name == names.getDebugName(6)
        assert cut.weight == os2.usWeightClass
        assert (cut.style == "italic") == bool(os2.fsSelection & 1) == bool(head.macStyle & 2)
        assert licence_of(fonts_dir / cut.file) in {"OFL-1.1", "Bitstream-Vera"}
        assert not {"fvar", "gvar", "STAT", "DSIG"} & set(font.keys())


@pytest.mark.parametrize("file", ("SourceSerif4-Italic.ttf", "Amiri-Regular.ttf", "NotoSansThai-SemiBold.ttf"))
def test_cutting_gives_the_same_bytes_each_time(fonts_dir: Path, tmp_path: Path, file: str) -> None:
    """No clock and no chance reaches a font."""
    (cut,) = (cut for cut in CUTS if cut.file == file)
    cut_font(cut, source_of(cut).path, tmp_path / file)

    assert (fonts_dir / file).read_bytes() == (tmp_path / file).read_bytes()


def test_the_manifest_tells_the_truth(fonts_dir: Path) -> None:
    """Every cut is listed, with the digest of its file and an open licence."""
    entries = json.loads((fonts_dir / "manifest.json").read_text(encoding="utf-8"))

    assert [cut.file for cut in CUTS] == [entry["file"] for entry in entries]
    assert {"OFL-1.1", "Bitstream-Vera"} == {entry["licence"] for entry in entries}
    assert [entry["sha256"] for entry in entries] == [
        hashlib.sha256((fonts_dir / entry["file"]).read_bytes()).hexdigest() for entry in entries
    ]


def test_a_damaged_or_foreign_font_is_put_right(tmp_path: Path) -> None:
    """Making the fonts again mends what is broken, sweeps what is foreign and leaves the rest alone."""
    make_fonts(tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.glob("*.*")}
    kept = (tmp_path / "Amiri-Bold.ttf").stat().st_mtime_ns
    (tmp_path / "Amiri-Regular.ttf").write_bytes(b"half")
    (tmp_path / "Foreign.ttf").write_bytes(b"")
    (tmp_path / "SourceSans3-Bold.part").write_bytes(b"")
    make_fonts(tmp_path)

    assert before == {path.name: path.read_bytes() for path in tmp_path.glob("*.*")}
    assert kept == (tmp_path / "Amiri-Bold.ttf").stat().st_mtime_ns


def test_fontconfig_is_told_of_this_folder_only(fonts_dir: Path) -> None:
    """No font of the system can drift in, and each generic name leads to families that are there."""
    text = (fonts_dir / "fonts.conf").read_text(encoding="utf-8")
    families = {face.family for face in font_faces(fonts_dir)}

    assert (1, 0) == (text.count("<dir>"), text.count("<include"))
    assert set() == {family for _, chain in GENERIC for family in chain} - families


def test_no_two_cuts_share_a_file_or_a_face() -> None:
    """Each is its own family, weight and style."""
    assert len(CUTS) == len({cut.file for cut in CUTS}) == len({(c.family, c.weight, c.style) for c in CUTS})
