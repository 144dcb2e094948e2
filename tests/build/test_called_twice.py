"""A note that a book calls twice is one note, and both its calls show the number that the press gives it."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import yaml

from briefpress.edges.pdf.read_pdf import read_structure
from helpers.containers import epub
from helpers.desk import build, project

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

CALL = '<a epub:type="noteref" href="page2.xhtml#{0}" id="r-{1}">{2}</a>'
NOTE = '<aside epub:type="footnote" id="{0}"><p>{1}. {2}.</p></aside>'
FIRST, TWICE, THRICE = CALL.format("m", 1, 7), CALL.format("n", 2, 8), CALL.format("n", 3, 8)
ELSEWHERE, LAST = CALL.format("n", 4, 8), CALL.format("o", 5, 9)
PAGES = (
    f"<h1>One</h1><p>It was{FIRST} and so{TWICE} and on{THRICE} it went.</p>",
    f"<h1>Two</h1><p>Here{ELSEWHERE} too, and then{LAST} no more.</p>",
    f"<h1>Notes</h1>{NOTE.format('m', 7, 'Zero')}{NOTE.format('n', 8, 'Once')}{NOTE.format('o', 9, 'Last')}",
)


def test_both_renditions_show_one_number_for_one_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the chapter of the note and in another one."""
    brief = {"title": "Notes", "source": "source.epub", "version": "1.0", "issued": "2022-06-02", "language": "en-GB"}
    files = {"brief.yaml": yaml.safe_dump(brief), "annotations/desk.yaml": "by: desk\n"}
    root = project(tmp_path, files=files)
    (root / "seeds" / "good-brief" / "source.epub").write_bytes(epub(*PAGES))

    made = build(root, monkeypatch)

    assert set() == made.codes
    with zipfile.ZipFile(BytesIO(made.files()["good-brief.epub"])) as book:
        pages = "".join(book.read(name).decode() for name in sorted(book.namelist()) if "/text/text-" in name)
    calls = re.findall(r'<a href="([^"]+)"[^>]*epub:type="noteref"[^>]*>(\d)</a>', pages)
    assert ["1", "2", "2", "2", "3"] == [number for _, number in calls]
    assert ["note-1", "note-2", "note-2", "note-2", "note-3"] == [address.rpartition("#")[2] for address, _ in calls]
    runs = read_structure(made.files()["good-brief-a4.pdf"]).runs
    words = "".join(run.text for run in runs if run.block.startswith(("text-", "call-")) and not run.note)
    assert "It was1 and so2 and on2 it went." in words
    assert "Here2 too, and then3 no more." in words
    assert ["Zero.", "Once.", "Last."] == [run.text for run in runs if run.note and run.text.endswith(".")]
