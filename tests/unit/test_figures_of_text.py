"""A figure of a table or a quotation is that table with its caption, or that quotation with who said it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.tree import Nodes

_TABLE = "<table{}>{}<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
_SAID = "<figcaption>Wells <em>dug</em></figcaption>"


def read(path: Path, body: str) -> Nodes:
    """Read a page."""
    path.write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    outcome = read_file(path)
    assert outcome.value is not None
    return outcome.value.read.blocks


@pytest.mark.parametrize(
    ("figure", "table", "own", "captions"),
    (
        ("", "", "", ["Wells dug"]),
        (' id="f"', "", "", ["Wells dug"]),
        ("", "", "<caption>By year</caption>", ["By year", "Wells dug"]),
    ),
)
def test_a_table_takes_the_caption_of_its_figure(
    tmp_path: Path, figure: str, table: str, own: str, captions: list[str]
) -> None:
    """One of its own comes first, and links lead to it by the name of the figure."""
    (found,) = read(tmp_path / "a.html", f"<figure{figure}>{_TABLE.format(table, own)}{_SAID}</figure>")

    assert ("Table", "s-f" if figure else "") == (found["t"], found["c"][0][0])
    assert captions == project(found["c"][1][1]).text.split("\n\n")


def test_a_table_and_its_figure_keep_their_names(tmp_path: Path) -> None:
    """Links may lead to either."""
    (division,) = read(tmp_path / "a.html", f'<figure id="f">{_TABLE.format(" id=t", "")}{_SAID}</figure>')

    assert ("Div", "s-f", "s-t") == (division["t"], division["c"][0][0], division["c"][1][0]["c"][0][0])


def test_who_said_it_is_part_of_a_quotation(tmp_path: Path) -> None:
    """Nothing is numbered."""
    (found,) = read(tmp_path / "a.html", f"<figure><blockquote><p>Dig.</p></blockquote>{_SAID}</figure>")

    assert ("BlockQuote", ["Para", "Para"]) == (found["t"], [one["t"] for one in found["c"]])
    assert "Wells dug" == project(found["c"][1:]).text


@pytest.mark.parametrize("inside", ('<img src="a.png" alt="A">', f"<p>x</p>{_TABLE.format('', '')}", "<pre>x</pre>"))
def test_other_figures_stay(tmp_path: Path, inside: str) -> None:
    """A picture, several things and code are figures."""
    (found,) = read(tmp_path / "a.html", f"<figure>{inside}{_SAID}</figure>")

    assert "Figure" == found["t"]
