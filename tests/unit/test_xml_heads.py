"""What the head of a text in XML tells is set aside, and said so."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.markup.xml_heads import head_asides

_ARTICLE = """<article><front><article-meta><article-id>9</article-id>
<title-group><article-title>T</article-title><trans-title-group>Titre</trans-title-group></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>S</surname></name><xref>1</xref></contrib>
<contrib contrib-type="editor"><name><surname>E</surname></name></contrib></contrib-group>
<abstract><title>Abstract</title><p>A.</p></abstract><abstract><p>Digest.</p></abstract>
<trans-abstract><p>Résumé.</p></trans-abstract><kwd-group><kwd>k</kwd><kwd>l</kwd></kwd-group>
</article-meta></front><body><p>x</p></body></article>"""
_BOOK = """<book><info><title>T</title><author>A</author><abstract>B</abstract><legalnotice>L</legalnotice></info>
<chapter><info><title>C</title><author>D</author></info></chapter></book>"""
_CHAPTER = "<chapter><info><title>T</title><pubdate>P</pubdate><date>D</date><author>A</author></info></chapter>"
_MANUAL = """<refentry><refentryinfo><title>T</title><author>A</author></refentryinfo>
<refmeta><refentrytitle>T</refentrytitle><refmiscinfo>M</refmiscinfo></refmeta></refentry>"""


@pytest.mark.parametrize(
    ("text", "reader", "expected"),
    (
        (_ARTICLE, "jats", ["Titre", "1", "E", "Abstract", "Digest.", "Résumé.", "k l"]),
        (_BOOK, "docbook", ["L", "D"]),
        (_CHAPTER, "docbook", ["P", "D", "A"]),
        (_MANUAL, "docbook", ["T", "A", "M"]),
    ),
)
def test_what_a_head_tells_is_set_aside(text: str, reader: str, expected: list[str]) -> None:
    """All but what the reader gives as metadata, and the numbers of a record."""
    assert expected == [one.words for one in head_asides(etree.fromstring(text), reader=reader)]
