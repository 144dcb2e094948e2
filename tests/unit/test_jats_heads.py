"""The heads of articles of JATS, and of those that stand within one, come to where pandoc reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.jats_heads import with_read_heads
from briefpress.verbs.markup.xml_heads import head_asides
from briefpress.verbs.trees.project import project
from helpers.xml_shape import shape

if TYPE_CHECKING:
    from pathlib import Path

_STUB = """<front-stub><article-id>10.5555/1</article-id>
<article-categories><subject>Letters</subject></article-categories>
<title-group><article-title>Wells <italic>again</italic></article-title></title-group><contrib-group>
<contrib><name><surname>Lopes</surname><given-names>Ana</given-names></name><role>Reviewer</role></contrib>
<contrib><name name-style="eastern"><surname>Li</surname><given-names>Bo</given-names></name></contrib>
<contrib><collab>The Group</collab></contrib></contrib-group><aff>Évora</aff>
<abstract><title>About</title><p>It is short.</p></abstract><abstract><p>Shorter.</p></abstract>
<kwd-group><title>Keywords:</title><kwd>water</kwd><kwd>commons</kwd></kwd-group></front-stub>"""
_BODY = """<body><sec><title>Rules</title><p>Words.</p></sec></body>
<back><ack><title>Thanks</title><p>To all.</p></ack></back>"""
_WITHIN = f'<sub-article id="s1" article-type="reply">{_STUB}{_BODY}</sub-article>'


def headings(path: Path, text: str) -> list[tuple[int, str]]:
    """Read what follows on a section of an article, and give the headings with their levels."""
    return headings_of(path, f"<article><body><sec><title>S</title><p>x</p></sec></body>{text}</article>", "jats")


def headings_of(path: Path, text: str, reader: str) -> list[tuple[int, str]]:
    """Read a text in XML, and give its headings with their levels."""
    path.write_text(text, encoding="utf-8")
    outcome = read_file(path, reader=reader)
    assert outcome.value is not None
    found = [one["c"] for one in outcome.value.read.blocks if one["t"] == "Header"]
    return [(level, project([{"t": "Plain", "c": inlines}]).text.strip()) for level, _, inlines in found]


def test_an_article_within_an_article_is_a_part_of_it(tmp_path: Path) -> None:
    """Its title stands over its abstract, its sections and what follows on them."""
    expected = [(1, "S"), (1, "Wells again"), (2, "About"), (2, "Rules"), (2, "Thanks")]

    assert expected == headings(tmp_path / "a.xml", _WITHIN)


def test_its_head_is_read_in_paragraphs(tmp_path: Path) -> None:
    """Each name is whole, as it is printed, and its keywords stand in one line."""
    (tmp_path / "a.xml").write_text(f"<article>{_WITHIN}</article>", encoding="utf-8")
    outcome = read_file(tmp_path / "a.xml", reader="jats")

    assert outcome.value is not None
    read = project(outcome.value.read.blocks).text
    assert ["Wells again", "Ana Lopes, Li Bo, The Group", "About", "It is short.", "Shorter."] == read.split("\n\n")[:5]
    assert "Keywords: water, commons" in read


def test_the_rest_of_its_head_is_set_aside() -> None:
    """Numbers of records are no words of the text."""
    told = [one.words for one in head_asides(etree.fromstring(f"<article>{_WITHIN}</article>"), reader="jats")]

    assert ["Letters", "Reviewer", "Évora"] == told


def test_an_article_without_a_title_stays(tmp_path: Path) -> None:
    """There is no heading to set over it."""
    assert [(1, "S"), (1, "T")] == headings(
        tmp_path / "a.xml", "<response><front-stub/><body><sec><title>T</title><p>y</p></sec></body></response>"
    )


def test_the_chapters_of_a_book_have_their_titles(tmp_path: Path) -> None:
    """They stand in the heads of its parts."""
    part = "<{0}><book-part-meta><title-group><title>{1}</title></title-group></book-part-meta>{2}</{0}>"
    chapter, maps = part.format("book-part", "Wells", _BODY), part.format("book-app", "Maps", "<body><p>x</p></body>")
    book = f"<book><book-body>{chapter}</book-body><book-back>{maps}</book-back></book>"

    assert [(1, "Wells"), (2, "Rules"), (2, "Thanks"), (1, "Maps")] == headings_of(tmp_path / "a.xml", book, "bits")


@pytest.mark.parametrize(
    ("back", "expected"),
    (
        ("<ack><title>A</title><p>y</p></ack>", [(1, "S"), (1, "A")]),
        ("<ref-list><title>R</title><ref><mixed-citation>W</mixed-citation></ref></ref-list>", [(1, "S"), (1, "R")]),
        ("<ref-list><label>7</label><title>R</title></ref-list>", [(1, "S"), (1, "7 R")]),
        (
            "<app-group><app><title>A</title><sec><title>B</title><p>y</p></sec></app></app-group>",
            [(1, "S"), (1, "A"), (2, "B")],
        ),
    ),
)
def test_what_stands_behind_the_text_is_no_part_of_its_last_section(
    tmp_path: Path, back: str, expected: list[tuple[int, str]]
) -> None:
    """Thanks, references and appendices are as high as the sections of the text."""
    assert expected == headings(tmp_path / "a.xml", f"<back>{back}</back>")


def test_notes_of_authors_go_from_the_head_of_the_whole_alone() -> None:
    """In others they are no part of a name."""
    notes = "<author-notes><fn/></author-notes>"
    root = etree.fromstring(f"<a><article-meta>{notes}<x/></article-meta><front-stub>{notes}</front-stub></a>")
    with_read_heads(root)

    assert "a[article-meta[x[]]front-stub[author-notes[fn[]]]]" == shape(root)


_WORK = "<ref><mixed-citation>Of wells.</mixed-citation></ref>"


@pytest.mark.parametrize(
    ("back", "expected"),
    (
        (f"<ref-list>{_WORK}{_WORK}</ref-list>", ["a list of 2 works has no title"]),
        (f"<ref-list><title>Sources</title>{_WORK}</ref-list>", []),
        (f"<sec><title>Sources</title><ref-list>{_WORK}</ref-list></sec>", []),
        (f"<ref-list><title>Sources</title><ref-list>{_WORK}</ref-list></ref-list>", []),
        ("<ref-list/>", []),
    ),
    ids=("none", "own", "section", "list", "empty"),
)
def test_a_list_of_works_without_a_title_is_told(tmp_path: Path, back: str, expected: list[str]) -> None:
    """Its works stand as paragraphs behind the last section, and no word of the text can head them."""
    path = tmp_path / "a.xml"
    body = "<body><sec><title>S</title><p>x</p></sec></body>"
    path.write_text(f"<article>{body}\n<back>{back}</back></article>", encoding="utf-8")
    found = [one for one in read_file(path, reader="jats").findings if one.code == "S022"]

    assert expected == [one.message.partition(";")[0] for one in found]
    assert {2} >= {one.place.line for one in found}


def test_of_several_abstracts_the_article_has_its_own(tmp_path: Path) -> None:
    """The others are told of."""
    path = tmp_path / "a.xml"
    abstracts = (
        '<abstract abstract-type="toc"><p>In a line.</p></abstract><abstract><p>It is long.</p></abstract>'
        '<abstract abstract-type="summary"><p>For all.</p></abstract>'
    )
    path.write_text(
        f"<article><front><article-meta>{abstracts}</article-meta></front><body><p>Words.</p></body></article>",
        encoding="utf-8",
    )
    outcome = read_file(path, reader="jats")

    assert outcome.value is not None
    assert "It is long." == outcome.value.read.metadata["abstract"]
    assert {"In a line.", "For all."} <= set(
        " ".join(one.words for one in outcome.value.read.set_aside if one.role == "metadata")
        .replace(". ", ".|")
        .split("|")
    )
