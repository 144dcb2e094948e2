"""One brief that holds every script comes out whole; the languages one by one are in tests/long."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from helpers.desk import build, shown
from helpers.languages import every_script, language_project

if TYPE_CHECKING:
    from pathlib import Path


def test_every_script_comes_out_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every character has its glyph, the PDF and the EPUB hold every letter, and both are in order."""
    made = build(language_project(tmp_path, "en", text=every_script()), monkeypatch)
    book = made.files()["good-brief.epub"]

    assert set() == made.codes
    with zipfile.ZipFile(BytesIO(book)) as epub:
        fonts = {name.rpartition("/")[2] for name in epub.namelist() if "/fonts/" in name}
    assert {"NotoSerifSC-Regular.otf", "NotoSansKhmer-Regular.ttf", "Amiri-Regular.ttf"} <= fonts


@pytest.mark.parametrize(
    ("language", "words"),
    (("hi", "रेलमार्ग 1938 में"), ("km", "វិស្វករ"), ("yo", "ọdún 1938")),
)
def test_a_pdf_is_read_in_the_order_of_its_words(
    tmp_path: Path, language: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Signs that stand before or over the letter that they follow are read where they belong."""
    made = build(language_project(tmp_path, language), monkeypatch)

    assert words in shown(made.files()["good-brief-a4.pdf"]).replace("\u200b", "")


@pytest.mark.parametrize(("language", "direction"), (("he", "rtl"), ("fr", "default")))
def test_the_pages_of_an_epub_turn_the_right_way(
    tmp_path: Path, language: str, direction: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A book from right to left says so."""
    public = build(language_project(tmp_path, language), monkeypatch).public()
    package = next(data.decode("utf-8") for name, data in public.items() if name.endswith(".opf"))

    assert ('page-progression-direction="rtl"' in package) == (direction == "rtl")
