"""Versions of the same thing in JATS: one of them is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.jats_alternatives import with_one_of_each

if TYPE_CHECKING:
    from pathlib import Path

_SPACE = "xmlns:xlink='http://www.w3.org/1999/xlink'"
_SMALL = "<graphic xlink:href='b.jpg' specific-use='scielo-web' content-type='scielo-267x140'/>"


@pytest.mark.parametrize(
    ("inside", "left"),
    (
        ("<graphic xlink:href='a.jpg'/><graphic xlink:href='b.jpg'/>", ["a.jpg"]),
        ("<graphic xlink:href=''/><graphic xlink:href='b.jpg'/>", ["b.jpg"]),
        ("<graphic xlink:href='a.tif'/><graphic xlink:href='b.png'/>", ["b.png"]),
        (f"{_SMALL}<graphic xlink:href='a.tif'/>", ["a.tif"]),
        (f"<graphic xlink:href='a.jpg'/>{_SMALL}", ["a.jpg"]),
        ("<graphic xlink:href='a.jpg'/><table/>", []),
        ("<media xlink:href='a.mp4'/>", ["a.mp4"]),
    ),
)
def test_one_picture_stays(inside: str, left: list[str]) -> None:
    """The first that names a file, is whole and needs no printing house; none beside the table itself."""
    root = etree.fromstring(f"<fig {_SPACE}><alternatives>{inside}</alternatives></fig>")
    with_one_of_each(root)

    assert left == [one.get("{http://www.w3.org/1999/xlink}href") for one in root.iter("graphic", "media")]


def test_formulas_stay() -> None:
    """Pandoc chooses the typed one."""
    inside = "<alternatives><graphic/><tex-math>x</tex-math></alternatives>"
    text = f"<p {_SPACE}><inline-formula>{inside}</inline-formula></p>"
    root = etree.fromstring(text)
    with_one_of_each(root)

    assert text == etree.tostring(root).decode().replace('"', "'")


def test_a_figure_is_shown_once(tmp_path: Path) -> None:
    """With its words, and as the figure that links lead to."""
    (tmp_path / "a.jats").write_text(
        f"<article {_SPACE}><body><sec><title>S</title><p>x <xref ref-type='fig' rid='f'>F</xref></p><fig id='f'>"
        "<label>Figure 1</label><caption><title>A</title></caption><alternatives><graphic xlink:href=''/>"
        "<graphic xlink:href='b.png'/></alternatives></fig></sec></body></article>",
        encoding="utf-8",
    )
    outcome = read_file(tmp_path / "a.jats")

    assert outcome.value is not None
    assert ["b.png"] == [one["c"][2][0] for one in nodes(outcome.value.read.blocks) if one["t"] == "Image"]
    assert "S025" not in {one.code for one in outcome.findings}
