"""Contents that are long begin right below their head, wherever the text has its larger parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers import desk
from helpers.many_notes import BRIEF

if TYPE_CHECKING:
    from pathlib import Path

_PROSE = "The ferry went over at noon and came back at night with the letters and the salt. " * 12


@pytest.mark.usefixtures("fonts_dir")
def test_one_entry_may_have_many_below_it(in_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A part with many chapters is no reason for a page on which “Contents” stands alone."""
    chapters = "\n\n".join(f"## Chapter {number} of the boats\n\n{_PROSE}" for number in range(1, 56))
    brief = BRIEF.replace("notes.md", "long.md")
    files = {"brief.yaml": brief, "long.md": f"# Part One\n\n{chapters}\n"}
    made = desk.build(desk.project(in_folder, files=files), monkeypatch)

    assert not [one.message for one in made.findings if one.code in {"L017", "L018"}]
