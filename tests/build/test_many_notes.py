"""Notes by the hundred arrive in print and in the EPUB, once each and in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers import desk
from helpers.many_notes import BRIEF, epub_notes, manuscript

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.usefixtures("fonts_dir")
@pytest.mark.parametrize(
    ("notes", "words"),
    (
        pytest.param(228, 25, id="228"),
        pytest.param(750, 190, id="750", marks=pytest.mark.long),
        pytest.param(5000, 12, id="5000", marks=pytest.mark.long),
    ),
)
def test_every_note_arrives(in_folder: Path, monkeypatch: pytest.MonkeyPatch, notes: int, words: int) -> None:
    """As many notes as calls, each call to its own note; and the build, which checks print, finds nothing."""
    folder = desk.project(in_folder, files={"brief.yaml": BRIEF, "notes.md": manuscript(notes, words=words, every=25)})
    for one in (folder / "seeds" / desk.GOOD / "annotations").iterdir():
        one.unlink()
    built = desk.build(folder, monkeypatch)
    calls, made = epub_notes(built.folder / f"{desk.GOOD}.epub")

    assert () == tuple(one for one in built.findings if one.severity != "notice")
    assert (notes, notes) == (len(set(calls)), len(calls))
    assert calls == made
