"""What comes from outside keeps its words and loses what could do harm."""

from __future__ import annotations

import pytest

from briefpress.nouns.tree import attr, citation, div, link, note, para, span, text_node, words
from briefpress.verbs.sources.purify import Removal, purify, safe_address
from briefpress.verbs.trees.project import project


@pytest.mark.parametrize("address", ("https://example.org", "HTTP://example.org", "mailto:a@example.org", "#part"))
def test_links_may_lead_out_and_within(address: str) -> None:
    """The web, mail, and the document itself."""
    assert safe_address(address)


@pytest.mark.parametrize(
    "address",
    (
        "javascript:x",
        " javascript:x",
        "\x01javascript:x",
        "java\nscript:x",
        "data:text/html,x",
        "file:///etc",
        "//x",
        "../x",
        "",
    ),
)
def test_no_link_leads_anywhere_else(address: str) -> None:
    """However it is spelt; the words of the link stay, and a finding is made."""
    purified = purify([para([link(words("the words"), address, attr())])])

    assert "the words" == project(purified.blocks).text
    assert (Removal("S023", address),) == purified.removals


def test_raw_mark_up_is_set_as_code() -> None:
    """It shows itself and does nothing."""
    purified = purify([para([{"t": "RawInline", "c": ["html", "<script>"]}]), {"t": "RawBlock", "c": ["html", "<hr>"]}])

    assert ["Code", "CodeBlock"] == [purified.blocks[0]["c"][0]["t"], purified.blocks[1]["t"]]
    assert ("S021", "S021") == tuple(removal.code for removal in purified.removals)


def test_attributes_are_listed_or_left_out() -> None:
    """Harmful ones are told of, others go silently; a source's names and classes are never ours."""
    pairs = [("onclick", "x"), ("lang", "fa"), ("dir", "rtl"), ("data-x", "1"), ("STYLE", "x")]
    purified = purify([para([span(words("x"), attr("note", "bp-box", ident="note-1", pairs=pairs))])])

    assert ["s-note-1", ["s-note"], [["lang", "fa"], ["dir", "rtl"]]] == purified.blocks[0]["c"][0]["c"][0]
    assert ("onclick=x", "STYLE=x") == tuple(removal.what for removal in purified.removals)


def test_a_direction_in_capitals_is_one() -> None:
    """Office programs write it so in the HTML that they save."""
    (kept,) = purify([para([span(words("x"), attr(pairs=[("dir", "RTL")]))])]).blocks

    assert attr(pairs=[("dir", "rtl")]) == kept["c"][0]["c"][0]


@pytest.mark.parametrize(("name", "value"), (("lang", 'fa" onclick="x'), ("dir", "sideways"), ("lang", "")))
def test_a_language_is_a_language(name: str, value: str) -> None:
    """Anything else under its name is left out."""
    assert [] == purify([para([span(words("x"), attr("k", pairs=[(name, value)]))])]).blocks[0]["c"][0]["c"][0][2]


def test_unknown_kinds_are_left_out_and_told_of() -> None:
    """A later pandoc may know more than we do."""
    purified = purify([{"t": "Martian", "c": []}, para([{"t": "Venusian", "c": []}, text_node("x")])])

    assert "x" == project(purified.blocks).text
    assert (Removal("S022", "Martian"), Removal("S022", "Venusian")) == purified.removals


def test_a_division_goes_and_its_name_stays() -> None:
    """One that says a language stays; links to a name still find it."""
    named = purify([div([para(words("x"))], attr("fancy", ident="part"))]).blocks
    foreign = purify([div([para(words("x"))], attr(pairs=[("lang", "fa")]))]).blocks

    assert "s-part" == named[0]["c"][0]["c"][0][0]
    assert "Div" == foreign[0]["t"]


def test_a_picture_keeps_no_note_in_its_alternative() -> None:
    """A caption repeats it, and there it is numbered."""
    image = {"t": "Image", "c": [attr(), [*words("A map"), note([para(words("old"))])], ["map.png", ""]]}

    assert words("A map") == purify([para([image])]).blocks[0]["c"][0]["c"][1]


def test_quotation_marks_of_a_reader_become_signs() -> None:
    """What the reader sees are the marks."""
    quoted = {"t": "Quoted", "c": [{"t": "DoubleQuote"}, words("no")]}

    assert "“no”" == project(purify([para([quoted])]).blocks).text


@pytest.mark.parametrize(("mode", "expected"), (("NormalCitation", "[port, p. 3]"), ("AuthorInText", "port, p. 3")))
def test_a_citation_by_a_command_stands_by_its_keys(mode: str, expected: str) -> None:
    """A command is no word; the key is what a reader takes for a citation, with no sign that the text has not."""
    cited = {**citation("port"), "citationSuffix": words("p. 3"), "citationMode": {"t": mode}}
    raw = {"t": "RawInline", "c": ["latex", "\\cite[p. 3]{port}"]}
    purified = purify([para([{"t": "Cite", "c": [[cited], [raw]]}])])

    assert expected == project([para(purified.blocks[0]["c"][0]["c"][1])]).text
    assert () == purified.removals
