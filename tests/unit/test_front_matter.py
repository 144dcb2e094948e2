"""What a document says of itself: its writers in all shapes that programs ask for, and the rest, each thing apart."""

from __future__ import annotations

import subprocess
from datetime import date
from typing import TYPE_CHECKING

import pytest
import yaml

from briefpress.commands.new_brief import new_brief
from briefpress.edges.pandoc import pandoc_path, read_document
from briefpress.edges.sources.load_source import load_source
from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.finding import Place
from briefpress.nouns.front_matter import Writer
from briefpress.nouns.source_file import SourceFile
from briefpress.verbs.sources.front_matter import front_matter

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.front_matter import FrontMatter

DAY = date(2022, 6, 2)
WORDS = "\n\nWords of the text.\n"


def front(text: str, *, reader: str = "markdown", suffix: str = ".md") -> FrontMatter:
    """Read the front matter of a document."""
    return front_matter(read_document(text.encode(), reader=reader, suffix=suffix).metadata)


@pytest.mark.parametrize(
    ("said", "writers"),
    (
        ("author: Ana Lopes", [Writer(name="Ana Lopes")]),
        ("author: Ana Lopes and Ben de Ray", [Writer(name="Ana Lopes"), Writer(name="Ben de Ray")]),
        ("author: Law and Justice Network", [Writer(name="Law and Justice Network")]),
        ("author: [Ana Lopes, Ben Ray]", [Writer(name="Ana Lopes"), Writer(name="Ben Ray")]),
        (
            "author: [{name: Ana Lopes, affiliation: University of Évora, email: ana@example.org}]",
            [Writer(name="Ana Lopes", affiliation="University of Évora")],
        ),
        (
            "author: [{name: {given: Ana, family: Lopes}, orcid: 'https://orcid.org/0000-0002-1825-0097'}]",
            [Writer(name="Ana Lopes", orcid="0000-0002-1825-0097")],
        ),
        ("author: [{given: Ana, family: Lopes}]", [Writer(name="Ana Lopes")]),
        (
            "author: [{name: Ana Lopes, affiliations: [{name: Évora, department: Law}, Lisbon]}]",
            [Writer(name="Ana Lopes", affiliation="Law, Évora; Lisbon")],
        ),
        (
            "author: [{name: Ana Lopes, affiliations: [{ref: ev}]}]\naffiliations: [{id: ev, name: Évora}]",
            [Writer(name="Ana Lopes", affiliation="Évora")],
        ),
        (
            "author: [{Ana Lopes: {institute: [ev]}}, Ben Ray]\ninstitute: [{ev: University of Évora}]",
            [Writer(name="Ana Lopes", affiliation="University of Évora"), Writer(name="Ben Ray")],
        ),
        (
            "author: [Ana Lopes, Ben Ray]\ninstitute: University of Évora",
            [Writer(name=name, affiliation="University of Évora") for name in ("Ana Lopes", "Ben Ray")],
        ),
        ("author: [{email: ana@example.org}, '']", []),
        (
            "author: [Ana Lopes <ana@example.org>, 'Ben Ray, ben@example.org']",
            [Writer(name="Ana Lopes"), Writer(name="Ben Ray")],
        ),
        ("author: [{name: Ana Lopes (ana@example.org)}]", [Writer(name="Ana Lopes")]),
        ("authors: [Ana Lopes, Ben Ray, admin]", [Writer(name="Ana Lopes"), Writer(name="Ben Ray")]),
        ("authors: [Ben Ray]\nauthor: Ana Lopes", [Writer(name="Ana Lopes")]),
        (
            (
                "authors: [{name: 'Lopes, Ana', affiliation: '1, 2'}, {name: Ben Ray, affiliation: 2}]\naffiliations: "
                "[{name: Évora, index: 1}, {name: 'Lisbon, Portugal', index: 2}]"
            ),
            [
                Writer(name="Lopes, Ana", affiliation="Évora; Lisbon, Portugal"),
                Writer(name="Ben Ray", affiliation="Lisbon, Portugal"),
            ],
        ),
        (
            (
                "authors: [{given-names: Ana, surname: Lopes, orcid_id: 0000-0002-1825-0097}, "
                "{first_name: Ben, last_name: Ray}]"
            ),
            [Writer(name="Ana Lopes", orcid="0000-0002-1825-0097"), Writer(name="Ben Ray")],
        ),
        (
            (
                "authors: [{name: Ana Lopes, affiliations: [b, a]}]\naffiliations: "
                "[{id: a, name: Évora}, {id: b, name: Faro}]"
            ),
            [Writer(name="Ana Lopes", affiliation="Faro; Évora")],
        ),
    ),
)
def test_writers_are_parted_from_what_else_is_said_of_them(said: str, writers: list[Writer]) -> None:
    """As pandoc, Quarto and journals have it."""
    assert writers == list(front(f"---\n{said}\n---{WORDS}").writers)


def test_latex_and_html_are_read_alike() -> None:
    """A line below the name is where its owner works; a note to it is no name."""
    tex = (
        r"\documentclass{article}\title{T}\author{Ana Lopes\thanks{Thanks.}\\University of \'Evora\and Ben Ray}"
        r"\begin{document}\maketitle\begin{abstract}It is short.\end{abstract}Words.\bibliography{works}\end{document}"
    )
    html = (
        '<html lang="pt_BR"><head><title>T</title><meta name="author" content="Ana Lopes">'
        '<meta name="keywords" content="water, commons"></head><body><p>Words.</p></body></html>'
    )
    read, shown = front(tex, reader="latex", suffix=".tex"), front(html, reader="html", suffix=".html")

    assert (Writer(name="Ana Lopes", affiliation="University of Évora"), Writer(name="Ben Ray")) == read.writers
    assert ("works.bib",) == read.bibliography
    assert (Writer(name="Ana Lopes"),) == shown.writers
    assert (("water", "commons"), "pt-BR") == (shown.keywords, shown.language)


def test_a_new_brief_says_what_its_source_says(in_folder: Path) -> None:
    """Nothing that the source has said must be typed again, and its marks stay."""
    said = (
        "title: Wells\nsubtitle: Rules that last\nauthor:\n- {name: Ana Lopes, affiliation: Évora}\n- Ben Ray\n"
        "date: 2024-06-01\nlang: pt\nkeywords: [water, 'commons: all']\n"
        "abstract: |\n  On *wells*, as [@ostrom, p. 2] has it.\n\n  - No more\n"
    )
    (in_folder / "paper.md").write_text(f"---\n{said}---{WORDS}", encoding="utf-8")
    new_brief("alpha", "paper.md", issued=DAY)
    brief = yaml.safe_load((in_folder / "seeds" / "alpha" / "brief.yaml").read_text(encoding="utf-8"))

    assert ("Wells", "Rules that last", date(2024, 6, 1), "pt") == tuple(
        brief[key] for key in ("title", "subtitle", "issued", "language")
    )
    assert [{"name": "Ana Lopes", "affiliation": "Évora"}, {"name": "Ben Ray"}] == brief["authors"]
    assert ["water", "commons: all"] == brief["keywords"]
    assert "On *wells*, as [@ostrom, p. 2] has it.\n\n- No more\n" == brief["abstract"].replace("-   ", "- ")


def test_the_properties_of_a_word_document_have_its_keywords(in_folder: Path) -> None:
    """They are typed there by its author, and by no program."""
    (in_folder / "made.md").write_text(f"---\nkeywords: [water, commons]\n---{WORDS}", encoding="utf-8")
    subprocess.run([pandoc_path(), "made.md", "-o", "made.docx"], cwd=in_folder, check=True)
    source = load_source(SourceFile(root=in_folder, path=in_folder / "made.docx", place=Place("made.docx"))).value

    assert source is not None
    assert ("water", "commons") == source.front.keywords


_KEYWORDS = """<article xml:lang="{}"><front><article-meta><title-group><article-title>T</article-title></title-group>
<kwd-group xml:lang="en"><title>Keywords</title><kwd>water</kwd><kwd>commons</kwd></kwd-group><kwd-group xml:lang="pt">
<kwd>água</kwd></kwd-group></article-meta></front><body><p>Words.</p></body></article>"""


@pytest.mark.parametrize(
    ("reader", "text", "language", "keywords"),
    (
        ("jats", _KEYWORDS.format("EN"), "en", ("water", "commons")),
        ("jats", _KEYWORDS.format("pt_BR"), "pt-BR", ("água",)),
        ("jats", _KEYWORDS.format(""), "", ("water", "commons")),
        ("jats", _KEYWORDS.format("fr"), "fr", ()),
        (
            "docbook",
            """<book lang="de"><info><title>T</title><keywordset><keyword>Wasser</keyword></keywordset></info>
            <chapter><title>C</title><para>Words.</para></chapter></book>""",
            "de",
            ("Wasser",),
        ),
    ),
)
def test_the_head_of_a_text_in_xml_says_its_language_and_keywords(
    tmp_path: Path, reader: str, text: str, language: str, keywords: tuple[str, ...]
) -> None:
    """Of several groups of keywords those in the text's own language are its own."""
    (tmp_path / "a.xml").write_text(text, encoding="utf-8")
    path = SourceFile(root=tmp_path, path=tmp_path / "a.xml", place=Place("a.xml"), reader=reader)
    source = load_source(path).value

    assert source is not None
    assert (language, keywords) == (source.front.language, source.front.keywords)


def test_a_book_names_its_first_author_and_its_main_title_first(tmp_path: Path) -> None:
    """Pandoc gives them from the last to the first."""
    said = "title: [{type: main, text: Wells}, {type: collection, text: Commons}]\nauthor: [Ana Lopes, Ben Ray, Cy Doe]"
    book = tmp_path / "a.epub"
    subprocess.run([pandoc_path(), "-f", "markdown", "-o", book], input=f"---\n{said}\n---{WORDS}".encode(), check=True)
    source = load_source(SourceFile(root=tmp_path, path=book, place=Place("a.epub"))).value

    assert source is not None
    assert ("Ana Lopes", "Ben Ray", "Cy Doe") == tuple(one.name for one in source.front.writers)
    assert "Wells" == source.metadata["title"]


def test_a_page_that_says_its_title_twice_has_one(tmp_path: Path) -> None:
    """What it says once more for machines is no part of it."""
    (tmp_path / "a.html").write_text(
        '<html><head><title>Wells</title><meta name="title" content="Wells - News"></head><body><p>Words.',
        encoding="utf-8",
    )
    source = load_source(SourceFile(root=tmp_path, path=tmp_path / "a.html", place=Place("a.html"))).value

    assert source is not None
    assert "Wells" == source.metadata["title"]


def test_what_is_noted_of_the_authors_of_an_article_is_no_part_of_a_name(tmp_path: Path) -> None:
    """Pandoc hangs it on the last of them, and parts it at semicolons; it is set aside, and said so."""
    (tmp_path / "a.xml").write_text(
        """<article><front><article-meta><title-group><article-title>T</article-title></title-group><contrib-group>
        <contrib contrib-type="author"><name><surname>Lopes</surname><given-names>Ana</given-names></name></contrib>
        </contrib-group><author-notes><corresp><label>*</label>Write to Ana; or to Ben.</corresp>
        <fn><p>None declared.</p></fn></author-notes></article-meta></front><body><p>Words.</p></body></article>""",
        encoding="utf-8",
    )
    path = SourceFile(root=tmp_path, path=tmp_path / "a.xml", place=Place("a.xml"), reader="jats")
    outcome = load_source(path)

    assert outcome.value is not None
    assert (Writer(name="Ana Lopes"),) == outcome.value.front.writers
    assert any("Write to Ana; or to Ben. None declared" in one.message for one in outcome.findings)


@pytest.mark.parametrize(
    ("above", "line"),
    (("", 3), ("Words.\n\n", 5)),
)
def test_a_fault_in_it_is_told_of_where_it_stands(tmp_path: Path, above: str, line: int) -> None:
    """YAML counts within the front matter; an editor's lines are those of the file."""
    (tmp_path / "a.md").write_text(f"{above}---\ntitle: T\nauthor: [a, [b]] c\n---\n\nMore.\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.md")
    (fault,) = [one for one in outcome.findings if one.code == "S001"]

    assert (None, line) == (outcome.value, fault.place.line)
    assert "did not find expected" in fault.message
