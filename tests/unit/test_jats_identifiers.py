"""What machines know parts of a JATS article by is set aside."""

from __future__ import annotations

from lxml import etree

from briefpress.verbs.markup.jats_identifiers import take_out_identifiers

ARTICLE = """<article><front><abstract><object-id pub-id-type="doi">10.5555/1.001</object-id><p>Short.</p></abstract>
</front><body><fig><object-id pub-id-type="doi">10.5555/1.002</object-id><label>Figure 1</label></fig>
<p>A name <object-id content-type="register">urn:a</object-id> kept.</p></body>
<back><ref><citation><object-id pub-id-type="doi">10.5555/2</object-id></citation></ref></back></article>"""


def test_identifiers_of_figures_and_abstracts_are_set_aside() -> None:
    """They were printed as paragraphs over them."""
    root = etree.fromstring(ARTICLE)

    told = take_out_identifiers(root)

    assert ["10.5555/1.001", "10.5555/1.002"] == [one.words for one in told]
    assert "Short." == root.findtext("front/abstract/p")
    assert root.find("front/abstract/object-id") is None


def test_identifiers_that_are_text_or_of_sources_stay() -> None:
    """The first are read as words; sources are set by a rule of their own."""
    root = etree.fromstring(ARTICLE)

    take_out_identifiers(root)

    assert ["urn:a", "10.5555/2"] == [one.text for one in root.iter("object-id")]
