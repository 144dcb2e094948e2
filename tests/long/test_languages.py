"""A brief in each language comes out right: no complaint, every letter in the PDF and the EPUB."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers.desk import build
from helpers.languages import language_project, texts

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.long

# The document's own words may be English where nobody has written them yet.
MAY_LACK = {"C040", "C041"}


@pytest.mark.parametrize("language", sorted(texts()))
def test_a_language_comes_out_right(tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Text, note, chronology, glossary, index and table, in print and as an EPUB."""
    made = build(language_project(tmp_path, language), monkeypatch)

    assert set() == made.codes - MAY_LACK
