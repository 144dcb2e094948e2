"""Links of an OpenDocument text lead to its bookmarks and headings, wherever these stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import attributes_of, nodes
from briefpress.verbs.trees.project import project
from helpers.containers import odt

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.tree import Nodes

_XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:type="simple"'


def link(address: str) -> str:
    """Make a paragraph with a link."""
    return f'<text:p>See <text:a {_XLINK} xlink:href="{address}">there</text:a>.</text:p>'


def head(words: str, level: int = 1) -> str:
    """Make a heading."""
    return f'<text:h text:outline-level="{level}">{words}</text:h>'


def read(folder: Path, body: str) -> tuple[Nodes, list[str]]:
    """Read a text; give its blocks and the codes of what was found."""
    path = folder / "a.odt"
    path.write_bytes(odt(body))
    outcome = read_file(path)
    assert outcome.value is not None
    return outcome.value.read.blocks, [one.code for one in outcome.findings]


def led(blocks: Nodes) -> list[str]:
    """Give, for each link, the words of the block that it leads to."""
    targets = [node["c"][2][0].removeprefix("#") for node in nodes(blocks) if node["t"] == "Link"]
    names = {
        attributes[0]: project([block]).text
        for block in blocks
        for node in nodes([block])
        if (attributes := attributes_of(node)) is not None and attributes[0]
    }
    return [names.get(target, "") for target in targets]


HEADS = head("Tools") + head("Items", 2) + head("Rules") + head("Players", 2) + head("Items", 2) + head("<text:s/>")


@pytest.mark.parametrize(
    ("address", "expected"),
    (
        ("#1.1.Items|outline", "Items"),
        ("#2.2.Items%7Coutline", "Items"),
        ("#9.9.Players|outline", "Players"),
        ("#Rules|outline", "Rules"),
        ("#1.Rules|outline", "Rules"),
    ),
)
@pytest.mark.parametrize("first", (True, False))
def test_a_link_leads_to_a_heading_by_its_name(tmp_path: Path, address: str, expected: str, *, first: bool) -> None:
    """Whether it stands before or behind; of two that say the same, the number tells which is meant."""
    blocks, codes = read(tmp_path, link(address) + HEADS if first else HEADS + link(address))

    assert [expected] == led(blocks)
    assert "S025" not in codes
    assert not any(0xE000 <= ord(letter) <= 0xF8FF for letter in project(blocks).text)


@pytest.mark.parametrize("address", ("#3.1.Items|outline", "#1.Nothing|outline", "#nowhere"))
def test_a_link_that_leads_nowhere_is_told(tmp_path: Path, address: str) -> None:
    """To one of several headings, which it does not say, or to none."""
    blocks, codes = read(tmp_path, link(address) + HEADS)

    assert [] == led(blocks)
    assert "S025" in codes


def test_links_lead_to_bookmarks(tmp_path: Path) -> None:
    """To a point and to the beginning of a stretch, with whatever names."""
    marks = '<text:p>One<text:bookmark text:name="a b"/>.</text:p><text:p><text:bookmark-start text:name="c"/>Two.'
    body = link("#a%20b") + link("#c") + marks + '<text:bookmark-end text:name="c"/></text:p>' + link("#a b")
    blocks, codes = read(tmp_path, body)

    assert (["One.", "Two.", "One."], []) == (led(blocks), codes)
