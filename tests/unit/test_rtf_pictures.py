"""Pictures of an RTF file are counted by its own mark-up."""

from __future__ import annotations

import pytest

from briefpress.verbs.markup.rtf_pictures import shown_pictures


@pytest.mark.parametrize(
    ("body", "expected"),
    (
        (r"a {\pict\pngblip 00} b {\pict\wmetafile8 00}", 2),
        (r"{\*\shppict{\pict\pngblip 00}}{\nonshppict{\pict\wmetafile8 00}}", 1),
        (r"{\header {\pict\pngblip 00}}{\footerf\pard {\pict\pngblip 00}}", 0),
        (r"{\*\listpicture{\pict\pngblip 00}}", 0),
        (r"{\shp{\*\shpinst{\sp{\sv {\pict\pngblip 00}}}}{\shprslt{\pict\wmetafile8 00}}}", 1),
        (r"\{\\{\pict\pngblip 00}\}{\sn pictureGray}\picture", 1),
        (r"}}}{\pict 00", 1),
    ),
)
def test_shown_pictures_are_counted_once(body: str, expected: int) -> None:
    """One picture may be there in two forms; a letter's head and a bullet are none of the text's."""
    assert expected == shown_pictures(rf"{{\rtf1\ansi {body}}}")
