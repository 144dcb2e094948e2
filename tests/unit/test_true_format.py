"""A file is known by its bytes, whatever its name says: what no reader takes is refused, and it is said what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from helpers.containers import epub, odt, packed, paragraph, run, word

if TYPE_CHECKING:
    from pathlib import Path

WORD = word(paragraph(run("It is old.")))
ODT = odt("<text:p>It is old.</text:p>")
EPUB = epub("<p>It is old.</p>")
SENT = "Subject: A page\nMIME-Version: 1.0\nContent-Type: multipart/mixed;\n boundary=x\n\n--x\n\n<html>Old.</html>"


@pytest.mark.parametrize(
    ("name", "data", "wanted"),
    (
        ("a.txt", WORD, ".docx"),
        ("a.html", WORD, ".docx"),
        ("a.odt", WORD, ".docx"),
        ("a.epub", WORD, ".docx"),
        ("a.pptx", WORD, ".docx"),
        ("a.docx", ODT, ".odt"),
        ("a.docx", EPUB, ".epub"),
        ("a.docx", packed({"xl/workbook.xml": "<workbook/>"}), ".xlsx"),
        ("a.docx", b"{\\rtf1 It is old.}", ".rtf"),
        ("a.docx", b"<!-- saved -->\n<!DOCTYPE html><p>It is old.", ".html"),
        ("a.txt", b"\x1f\x8b\x08\0\0\0\0\0", "unpack it"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0", "figure"),
        ("a.txt", bytes.fromhex("d0cf11e0a1b11ae1"), "save it as .docx"),
        ("a.txt", b"junk\n%PDF-1.7\n", "made the PDF"),
        ("a.doc", SENT.encode(), "save it as .docx"),
        ("a.docx", SENT.encode(), "save it as .docx"),
    ),
)
def test_what_its_reader_cannot_read_is_refused(tmp_path: Path, name: str, data: bytes, wanted: str) -> None:
    """An editor is told what it is, and what to do."""
    path = tmp_path / name
    path.write_bytes(data)
    outcome = read_file(path)

    assert outcome.value is None
    assert ["S001"] == [finding.code for finding in outcome.findings]
    assert wanted in outcome.findings[0].hint


@pytest.mark.parametrize(
    ("data", "ending"),
    (
        ("<html><body><p>It is old.</p></body></html>", ".html"),
        ("{\\rtf1\\ansi It is old.\\par}", ".rtf"),
        ("% a draft\n\n\\documentclass{article}\n\\begin{document}It is old.\\end{document}", ".tex"),
        (SENT, ".docx"),
    ),
)
def test_marks_that_are_read_as_words_are_told(tmp_path: Path, data: str, ending: str) -> None:
    """They would stand in the book."""
    path = tmp_path / "a.txt"
    path.write_text(data)
    found = next(one for one in read_file(path).findings if one.code == "S035")

    assert ending in found.hint


@pytest.mark.parametrize(
    "text",
    (
        "From: A. Writer\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nIt is old.\n",
        "HTML pages begin with <html>.\n",
        "Rar! he cried.\n",
        "PK was what they called him.\n",
    ),
)
def test_texts_are_texts(tmp_path: Path, text: str) -> None:
    """A letter has a head, and words may look like signs."""
    path = tmp_path / "a.txt"
    path.write_text(text)
    outcome = read_file(path)

    assert outcome.value is not None
    assert not [one for one in outcome.findings if one.code == "S035"]


def test_a_format_that_is_said_is_believed(tmp_path: Path) -> None:
    """A text about mark-up may be one of plain words."""
    path = tmp_path / "a.txt"
    path.write_text("<html><p>It is old.</p></html>")

    assert () == read_file(path, reader="plain").findings
