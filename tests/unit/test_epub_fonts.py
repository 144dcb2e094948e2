"""Fonts of the EPUB: subset to the book, the same bytes every time, named by a style sheet."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from briefpress.edges.epub.fonts import book_characters, embed_fonts
from briefpress.nouns.section import Section
from briefpress.nouns.typeface import FontFace
from briefpress.verbs.epub.section import SVG
from briefpress.verbs.printing.font_chains import Chains

ROOT = Path(__file__).parents[2]
FEATURES = "feature smcp { sub a by a.sc; } smcp; feature zero { sub b by a.sc; } zero;"


def _font(path: Path, letters: str) -> Path:
    """Draw a font in which every letter is a box, with small capitals for a."""
    names = {ord(letter): f"uni{ord(letter):04X}" if letter not in "ab" else letter for letter in letters}
    order = [".notdef", *names.values(), *(["a.sc"] if "a" in letters else [])]
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    pen.lineTo((0, 500))
    pen.lineTo((500, 500))
    pen.closePath()
    glyph = pen.glyph()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(names)
    builder.setupGlyf(dict.fromkeys(order, glyph))
    builder.setupHorizontalMetrics(dict.fromkeys(order, (600, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Box", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    if "a" in letters and "b" in letters:
        builder.addOpenTypeFeatures(FEATURES)
    builder.save(path)
    return path


NONE = Chains((), ())
PLAIN = Chains(("Noto Serif",), ("Noto Sans",))


def _face(path: Path, family: str = "Box", weight: int = 400) -> FontFace:
    return FontFace(family=family, weight=weight, style="normal", path=path, licence="OFL-1.1")


def test_a_font_keeps_the_books_characters_and_their_small_capitals(tmp_path: Path) -> None:
    """What the book does not show is left out; features that styles use are kept, others are not."""
    path = _font(tmp_path / "Box.ttf", "abcdef")
    made = embed_fonts([_face(path)], characters=frozenset("abx"), families=["Box"], chains=NONE)
    font = TTFont(io.BytesIO(made.fonts[0].content))

    assert (made.fonts[0].path, made.fonts[0].media_type) == ("fonts/Box.ttf", "font/ttf")
    assert set(font.getBestCmap()) == {ord("a"), ord("b")}
    assert len(font.getGlyphOrder()) == len([".notdef", "a", "b", "a.sc"])
    assert [record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord] == ["smcp"]
    assert made.uncovered == frozenset("x")


def test_the_style_sheet_names_every_font(tmp_path: Path) -> None:
    """Family, weight and style stand as the house's styles use them."""
    path = _font(tmp_path / "Box.ttf", "ab")
    made = embed_fonts([_face(path, weight=600)], characters=frozenset("a"), families=["Box"], chains=PLAIN)

    assert made.style.content.decode() == (
        '@font-face {\n  font-family: "Box";\n  font-weight: 600;\n  font-style: normal;\n'
        '  src: url("../fonts/Box.ttf") format("truetype");\n}\n'
        ':root {\n  --serif-scripts: "Noto Serif";\n  --sans-scripts: "Noto Sans";\n}\n'
    )


def test_the_families_of_the_style_always_come_in(tmp_path: Path) -> None:
    """They are named by the style even if they have the same letters as others."""
    faces = [
        _face(_font(tmp_path / "Serif.ttf", "abc"), "Serif"),
        _face(_font(tmp_path / "Sans.ttf", "abc"), "Sans"),
    ]
    made = embed_fonts(faces, characters=frozenset("abc"), families=["Serif", "Sans"], chains=NONE)

    assert [font.path for font in made.fonts] == ["fonts/Serif.ttf", "fonts/Sans.ttf"]


def test_a_script_that_the_book_has_not_is_left_out(tmp_path: Path) -> None:
    """A face of another family comes in only if it adds letters."""
    faces = [
        _face(_font(tmp_path / "Latin.ttf", "abc"), "Latin"),
        _face(_font(tmp_path / "More.ttf", "abc"), "More"),
        _face(_font(tmp_path / "Arabic.ttf", "ابa"), "Arabic"),
    ]
    made = embed_fonts(faces, characters=frozenset("abcب"), families=["Latin"], chains=Chains(("More", "Arabic"), ()))

    assert [font.path for font in made.fonts] == ["fonts/Latin.ttf", "fonts/Arabic.ttf"]


def test_the_same_font_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    """Neither hash seed nor clock reaches a font."""
    path = _font(tmp_path / "Box.ttf", "abcdef")
    script = (
        "import sys; from pathlib import Path; from briefpress.edges.epub.fonts import embed_fonts;"
        "from briefpress.nouns.typeface import FontFace; from briefpress.verbs.printing.font_chains import Chains;"
        "face = FontFace(family='Box', weight=400, style='normal', path=Path(sys.argv[1]), licence='');"
        "made = embed_fonts([face], characters=frozenset('fedcba'), families=['Box'], chains=Chains((), ()));"
        "sys.stdout.buffer.write(made.fonts[0].content)"
    )
    here = embed_fonts([_face(path)], characters=frozenset("abcdef"), families=["Box"], chains=NONE).fonts[0].content
    for seed in ("1", "2"):
        env = {
            **os.environ,
            "PYTHONPATH": str(ROOT / "scripts"),
            "PYTHONHASHSEED": seed,
            "SOURCE_DATE_EPOCH": "9" * seed.count("2"),
        }
        done = subprocess.run([sys.executable, "-c", script, str(path)], env=env, capture_output=True, check=True)

        assert done.stdout == here


@pytest.mark.parametrize("shown", ("é", "É", "ﬁ", "\u2011", "→"))
def test_characters_of_the_book(shown: str) -> None:
    """All text counts, in both cases, with what the EPUB adds; control characters do not."""
    drawing = f'<svg xmlns="{SVG}"><text>ﬁ</text></svg>'
    section = Section("x", "chapter", "X", f"<section><p>é\n{drawing}</p></section>")
    found = book_characters([section], also="→")

    assert shown in found
    assert "\n" not in found
