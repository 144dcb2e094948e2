"""Read a text in Markdown as a source is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.edges.sources.read_file import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.read_text import ReadText


def read_markdown(folder: Path, text: str) -> ReadText:
    """Read a Markdown text from a file in a folder."""
    path = folder / "a.md"
    path.write_text(text, encoding="utf-8")
    received = read_file(path).value
    assert received is not None
    return received.read
