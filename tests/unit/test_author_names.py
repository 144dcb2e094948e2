"""The names of authors are set as all else is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefpress.commands.compose_edition import Composed, compose_edition
from briefpress.commands.new_brief import new_brief

if TYPE_CHECKING:
    from pathlib import Path


def test_an_apostrophe_in_a_name_is_curly(root: Path, in_folder: Path) -> None:
    """On the title page and in the imprint, as in notes; the house says how."""
    (in_folder / "styles").symlink_to(root / "styles")
    text = "---\nauthor: Margaret O'Dowd\n---\n\nWords of the text.\n"
    (in_folder / "paper.md").write_text(text, encoding="utf-8")
    (in_folder / "seeds").mkdir()
    house = "name: Ours\nhouse-typography: {quotes: curly, dashes: spaced-en, spaces: true, ellipsis: true}\n"
    (in_folder / "seeds" / "house.yaml").write_text(house, encoding="utf-8")
    new_brief("alpha", "paper.md", issued=date(2022, 6, 2))
    brief = in_folder / "seeds" / "alpha" / "brief.yaml"
    brief.write_text(brief.read_text("utf-8").replace("O\N{RIGHT SINGLE QUOTATION MARK}Dowd", "O'Dowd"), "utf-8")
    composed = compose_edition(in_folder, "alpha").value
    assert isinstance(composed, Composed)

    assert ["Margaret O\N{RIGHT SINGLE QUOTATION MARK}Dowd"] == [one.name for one in composed.edition.authors]
