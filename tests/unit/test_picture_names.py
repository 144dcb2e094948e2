"""Pictures go by names that pandoc takes for pictures."""

from __future__ import annotations

import pytest

from briefpress.edges import pandoc
from briefpress.nouns.picture import Picture
from briefpress.nouns.tree import attr, para, words
from briefpress.verbs.epub.picture_names import with_picture_names

PICTURE = Picture(name="images/ab.png", media_type="image/png", data=b"")


@pytest.mark.parametrize(
    ("name", "expected"),
    (
        ("media/image3.bin", "images/ab.png"),
        ("media/pier.mp4", "images/ab.png"),
        ("media/pier.PNG", "media/pier.PNG"),
        ("elsewhere.bin", "elsewhere.bin"),
    ),
)
def test_a_picture_is_written_as_one(name: str, expected: str) -> None:
    """Whatever the program that made it has called it; what is not there keeps its name."""
    pictures = dict.fromkeys(("media/image3.bin", "media/pier.mp4", "media/pier.PNG"), PICTURE)
    image = {"t": "Image", "c": [attr(), words("A pier"), [name, ""]]}

    assert [para([{**image, "c": [attr(), words("A pier"), [expected, ""]]}])] == (
        with_picture_names([para([image])], pictures)
    )


def test_a_named_picture_keeps_its_words() -> None:
    """Objects would have none, and the EPUB none of them."""
    image = {"t": "Image", "c": [attr(), words("A pier"), ["media/image3.bin", ""]]}
    (written,) = pandoc.write_many([with_picture_names([para([image])], {"media/image3.bin": PICTURE})])

    assert '<img src="images/ab.png" alt="A pier"' in written
