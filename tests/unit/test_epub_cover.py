"""The cover of an EPUB stands in its text once, whether a page of the book shows it or only its package names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.sources.epub_cover import take_out_shown_cover
from helpers.containers import packed

if TYPE_CHECKING:
    from pathlib import Path

PNG = b"\x89PNG\r\n\x1a\nrest"
SPACE = "http://www.idpf.org/2007/opf"
NEW = '<item id="c" href="img/front%20page.png" media-type="image/png" properties="cover-image"/>'
OLD = '<item id="c" href="img/front%20page.png" media-type="image/png"/>'
OLD_MARK = '<meta name="cover" content="c"/>'
SHOWN = (
    '<img src="../img/front%20page.png" alt=""/>',
    (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
        '<image xlink:href="../img/front page.png"/></svg>'
    ),
)
OTHER = '<img src="front%20page.png" alt=""/>'


def package(item: str, mark: str) -> str:
    """Make a package of one page and a cover."""
    page = '<item id="p" href="text/p.xhtml" media-type="application/xhtml+xml"/>'
    return (
        f'<package xmlns="{SPACE}" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>T</dc:title>{mark}</metadata><manifest>{page}{item}</manifest>"
        '<spine><itemref idref="p"/></spine></package>'
    )


@pytest.mark.parametrize(("item", "mark"), ((NEW, ""), (OLD, OLD_MARK), (NEW, OLD_MARK)), ids=("new", "old", "both"))
@pytest.mark.parametrize("shown", (*SHOWN, ""), ids=("picture", "drawing", "none"))
def test_a_cover_is_shown_once(tmp_path: Path, item: str, mark: str, shown: str) -> None:
    """By the page that shows it, or by itself."""
    rootfile = '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/>'
    space = "urn:oasis:names:tc:opendocument:xmlns:container"
    parts: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": f'<container xmlns="{space}"><rootfiles>{rootfile}</rootfiles></container>',
        "OPS/book.opf": package(item, mark),
        "OPS/text/p.xhtml": f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{shown}Words.</p></body></html>',
        "OPS/img/front page.png": PNG,
    }
    path = tmp_path / "a.epub"
    path.write_bytes(packed(parts))
    outcome = read_file(path)
    assert outcome.value is not None

    assert 1 == sum(1 for node in nodes(outcome.value.read.blocks) if node["t"] == "Image")


@pytest.mark.parametrize(("shown", "expected"), ((SHOWN[0], True), (SHOWN[1], True), (OTHER, False), ("", False)))
def test_a_package_calls_no_picture_its_cover_that_a_page_shows(shown: str, *, expected: bool) -> None:
    """A picture of the same name in another folder is another."""
    root = etree.fromstring(package(NEW.replace("cover-image", "cover-image svg"), OLD_MARK))

    assert expected == take_out_shown_cover(root, [("OPS/text/p.xhtml", shown)], folder="OPS")
    assert expected == (b"cover-image" not in etree.tostring(root))
    assert b"svg" in etree.tostring(root)
