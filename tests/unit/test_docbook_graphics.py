"""Pictures of DocBook 4, which pandoc passes over, and words that stand in other files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.docbook_graphics import with_read_graphics
from briefpress.verbs.markup.xml_inclusions import xml_inclusions
from helpers.xml_shape import shape

if TYPE_CHECKING:
    from pathlib import Path

_OBJECT = "[imageobject[imagedata[]]]"


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("<figure><title>t</title><graphic fileref='a.png'/></figure>", f"figure[title[t]mediaobject{_OBJECT}]"),
        ("<para>x <inlinegraphic fileref='a.png'/> y</para>", f"para[x inlinemediaobject{_OBJECT} y]"),
        ("<para><graphic entityref='a'/></para>", "para[graphic[]]"),
        (
            "<screen><inlinegraphic fileref='a.txt' format='linespecific'/></screen>",
            "screen[inlinegraphic[]]",
        ),
    ),
)
def test_they_become_media_objects(text: str, expected: str) -> None:
    """Those that name a file, if it is a picture."""
    root = etree.fromstring(text)
    with_read_graphics(root)

    assert expected == shape(root)


def test_they_keep_what_is_said_of_them() -> None:
    """Their name stays where links find it; size and file go where they are read."""
    root = etree.fromstring("<section><graphic id='g' fileref='a.png' width='3in'/></section>")
    with_read_graphics(root)
    picture, data = root[0], root[0][0][0]

    assert "g" == picture.get("id")
    assert ("a.png", "3in") == (data.get("fileref"), data.get("width"))


def test_words_of_other_files_are_found() -> None:
    """By the line that names the file."""
    root = etree.fromstring(
        "<section xmlns:xi='http://www.w3.org/2001/XInclude'>\n<xi:include href='a.xml'/>\n<programlisting>"
        "<textobject><textdata fileref='b.txt'/></textobject></programlisting>\n"
        "<screen><inlinegraphic fileref='c.txt' format='linespecific'/></screen><graphic fileref='d.png'/></section>"
    )

    assert [(2, "a.xml"), (3, "b.txt"), (4, "c.txt")] == list(xml_inclusions(root))


def test_a_book_with_both(tmp_path: Path) -> None:
    """The picture arrives, and the missing words are told."""
    (tmp_path / "a.docbook").write_text(
        "<article><section><title>S</title><figure><title>F</title><graphic fileref='a.png'/></figure>"
        "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='b.xml'/></section></article>",
        encoding="utf-8",
    )
    outcome = read_file(tmp_path / "a.docbook")

    assert outcome.value is not None
    assert ["a.png"] == [one["c"][2][0] for one in nodes(outcome.value.read.blocks) if one["t"] == "Image"]
    assert ["“b.xml” leads to another file, which is not read"] == [
        one.message for one in outcome.findings if one.code == "S022"
    ]
