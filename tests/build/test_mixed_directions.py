"""Words of two directions in one brief: the page shows them in the order of their text, and the check knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
import yaml

from helpers.desk import Built, build, project

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """\
# Names and numbers

The address http://موقع.وزارة-الاتصالات.مصر/ is one, and `http://موقع.وزارة-الاتصالات.مصر/` is the same.

The words של*ום עול*ם are a greeting, and it was in בשנת **1948** or so.

A note on العربية[^1] and one on [هنا *ثم*](http://example.org/) in English.

[^1]: The word *العربية* and **هنا** in a note.

| שלום | עולם |
|---|---|
| זר *וגר* | English |
"""


def _built(folder: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> Built:
    brief = {"title": "Names", "source": "source.md", "version": "1.0", "issued": "2022-06-02", "language": "en-GB"}
    files = {"brief.yaml": yaml.safe_dump(brief), "source.md": text, "annotations/desk.yaml": "by: desk\n"}
    return build(project(folder, files=files), monkeypatch)


@pytest.mark.parametrize("text", (TEXT, "# One\n\nSo `http://موقع.وزارة-الاتصالات.مصر/` is an address.\n"))
def test_both_directions_are_read_in_order(tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Addresses in Arabic, alone in an English text or not, and phrases that mark-up divides."""
    assert set() == _built(tmp_path, text, monkeypatch).codes


def test_a_phrase_that_mark_up_divides_runs_from_right_to_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first word stands at the right, the last at the left."""
    made = _built(tmp_path, "# One\n\nThree words: שלום **עולם** טוב in a row.\n", monkeypatch)

    with pypdfium2.PdfDocument(made.files()["good-brief-a4.pdf"]) as pdf:
        pages = [_hebrew(page.get_textpage()) for page in pdf]
    assert "בוטםלועםולש" in pages


def _hebrew(text: pypdfium2.PdfTextPage) -> str:
    """Give the Hebrew letters of a page from left to right."""
    letters = [(text.get_charbox(index)[0], text.get_text_range(index, 1)) for index in range(text.count_chars())]
    return "".join(letter for _, letter in sorted(letters) if "א" <= letter <= "ת")


def test_code_runs_from_the_left_in_a_text_from_the_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its prompts and options stay at their sides; code in letters that run from the right runs as they do."""
    blocks = "```\n$ ls --all\n * [new]   one -> two/three\n```\n\n```\nשלום = 1\n```\n"
    text = f"# שלום\n\nכך `--track` וגם `שלום`:\n\n{blocks}"
    brief = {"title": "שלום", "source": "source.md", "version": "1.0", "issued": "2022-06-02", "language": "he"}
    files = {"brief.yaml": yaml.safe_dump(brief), "source.md": text, "annotations/desk.yaml": "by: desk\n"}
    built = build(project(tmp_path, files=files), monkeypatch)

    assert set() == built.codes
    page = "".join(one.decode() for name, one in built.public().items() if name.endswith(".xhtml"))
    assert page.count("<pre ") == 2
    assert page.count('<pre dir="ltr" ') == 1
    assert "<code>\N{LEFT-TO-RIGHT MARK}--track\N{LEFT-TO-RIGHT MARK}</code>" in page
    assert "<code>שלום</code>" in page
