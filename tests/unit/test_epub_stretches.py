"""Books of many pages: parted for pandoc, and read as if they were not."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from briefpress.edges.containers import epub as epub_edge
from briefpress.edges.containers import epub_stretches
from briefpress.edges.containers.epub_stretches import TOGETHER, stretches
from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project
from helpers.containers import epub

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.received import Received

_IMAGE = "data.png"


def parts(data: bytes) -> dict[str, bytes]:
    """Unpack an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def received(folder: Path, data: bytes) -> Received:
    """Read a book that can be read."""
    path = folder / "book.epub"
    path.write_bytes(data)
    value = read_file(path).value
    assert value is not None
    return value


def notes(count: int) -> bytes:
    """Make a book of one page of text and a page for each of its notes."""
    calls = "".join(f'<p>It was so<a href="page{n}.xhtml#n{n}"><sup>{n}</sup></a>.</p>' for n in range(1, count + 1))
    bodies = [f'<!--l. {n}--><p><span id="n{n}"><sup>{n}</sup></span>Once {n}.</p>' for n in range(1, count + 1)]
    return epub(calls, *bodies)


def test_a_page_for_each_note_makes_notes(tmp_path: Path) -> None:
    """The pages are in stretches of their own, and the marks lead to them all the same."""
    blocks = received(tmp_path, notes(TOGETHER + 20)).read.blocks

    assert TOGETHER + 20 == sum(node["t"] == "Note" for node in nodes(blocks))
    assert "1" not in project([block for block in blocks if block["t"] == "Para"][:1]).text


def test_no_stretch_is_long_and_none_has_what_it_does_not_need() -> None:
    """Each page is in one of them; a picture is in the first and where it is shown."""
    count = 2 * TOGETHER + 1
    held = parts(epub(*["<p>Words.</p>"] * (count - 1), f'<p><img src="{_IMAGE}"/></p>')) | {_IMAGE: b"", "b.png": b""}
    given = [parts(one) for one in stretches(etree.fromstring(held["book.opf"]), "book.opf", held)]

    assert [TOGETHER, TOGETHER, 1] == [sum(name.endswith(".xhtml") for name in one) for one in given]
    assert [2, 0, 1] == [sum(name.endswith(".png") for name in one) for one in given]
    assert all(one["book.opf"].count(b"<itemref") <= TOGETHER for one in given)


@pytest.mark.parametrize(
    "cover",
    (
        ('<meta name="cover" content="c"/>', ""),
        ("", ' properties="cover-image"'),
    ),
)
def test_stretches_read_as_the_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cover: tuple[str, str]) -> None:
    """The cover stands once, and links between pages and within them lead to the same places."""
    pages = ['<h1 id="a">One</h1><p><a href="page3.xhtml#d">to four</a> <a href="#a">here</a></p>', "<p>Two.</p>"]
    pages += ["<p>Three.</p>", '<p id="d">Four, <a href="page0.xhtml">back</a>; <a href="http://a.org/">out</a>.</p>']
    held = parts(epub(*pages))
    meta, properties = cover
    item = f'<item id="c" href="c.png" media-type="image/png"{properties}/></manifest>'
    opf = held["book.opf"].decode().replace("</metadata>", f"{meta}</metadata>").replace("</manifest>", item)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in (held | {"book.opf": opf.encode(), "c.png": b"\x89PNG"}).items():
            archive.writestr(name, data)
    whole = received(tmp_path, out.getvalue())
    for module in (epub_edge, epub_stretches):
        monkeypatch.setattr(module, "TOGETHER", 1)
    parted = received(tmp_path, out.getvalue())

    assert whole.read.blocks == parted.read.blocks
    assert whole.pictures == parted.pictures
    assert 1 == sum(node["t"] == "Image" for node in nodes(parted.read.blocks))


def test_a_book_of_very_many_pages_is_refused(tmp_path: Path) -> None:
    """Fifteen thousand of them, however short, took minutes."""
    path = tmp_path / "book.epub"
    path.write_bytes(epub(*["<p>A page.</p>"] * 6_001))
    (found,) = read_file(path).findings

    assert ("S028", True) == (found.code, "6,001 pages" in found.message)


def test_a_link_to_a_name_in_another_script_leads_to_it(tmp_path: Path) -> None:
    """Pandoc leaves its address as it is."""
    pages = [
        '<p><a href="page1.xhtml#表">there</a> <a href="page1.xhtml#t">too</a></p>',
        '<p id="表">A</p><p id="t">B</p>',
    ]
    blocks = received(tmp_path, epub(*pages)).read.blocks
    names = {node["c"][0][0] for node in nodes(blocks) if node["t"] in {"Span", "Div"}}
    leads = [node["c"][2][0][1:] for node in nodes(blocks) if node["t"] == "Link"]

    assert 2 == len(set(leads))
    assert set(leads) <= names
