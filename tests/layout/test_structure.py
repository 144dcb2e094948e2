"""The structure tree is whole and says what the HTML said: checked with pikepdf on the bytes."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest

from briefpress.verbs.checks.pdf import pdf_findings
from helpers.print_made import make
from helpers.print_sample import HEBREW, PLACE, font_css, page, paragraphs, style, text_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.nouns.pdf_content import PdfContent, PdfElement
    from helpers.print_made import Made


def elements(content: PdfContent, role: str) -> list[PdfElement]:
    """Give all elements of a type."""
    return [element for element in content.elements if element.role == role]


def one(content: PdfContent, name: str) -> PdfElement:
    """Give the one element with an id."""
    (found,) = [element for element in content.elements if element.id == name]
    return found


@pytest.fixture(scope="module")
def written(brief: Made) -> Iterator[pikepdf.Pdf]:
    """Give the brief's PDF as pikepdf sees it."""
    with pikepdf.open(BytesIO(brief.pdf)) as pdf:
        yield pdf


def under(pdf: pikepdf.Pdf, name: str) -> Any:
    """Give the PDF's own element with an id, found through the id tree."""
    return pikepdf.NameTree(pdf.Root.StructTreeRoot.IDTree)[name]


def marks(element: Any) -> Iterator[int]:
    """Give the pages of the marks of an element."""
    for kid in element.K:
        if isinstance(kid, int):
            yield element.Pg.objgen
        elif kid.get("/Type") == "/MCR":
            yield kid.Pg.objgen


@pytest.mark.parametrize("name", ("brief", "dense"))
def test_every_mark_is_mapped_exactly_once(name: str, request: pytest.FixtureRequest) -> None:
    """Each marked content has one element, and the parent tree names the same one; nothing is unmarked."""
    content = request.getfixturevalue(name).content

    assert (0, 0, 0) == (content.unmapped, content.unmarked, content.unreadable)


@pytest.mark.parametrize("name", ("brief", "dense"))
def test_the_checks_find_nothing(name: str, request: pytest.FixtureRequest) -> None:
    """What we write passes our own checks."""
    content = request.getfixturevalue(name).content

    assert pdf_findings(content, place=PLACE, families=frozenset({"Test"})) == ()


def test_every_html_id_is_one_element(brief: Made) -> None:
    """An element that breaks over pages is still one: ids occur once."""
    ids = Counter(element.id for element in brief.content.elements if element.id)

    assert set(ids.values()) == {1}


def test_a_paragraph_over_two_pages_is_one_element(brief: Made, written: pikepdf.Pdf) -> None:
    """A broken paragraph has marks on two pages and one P."""
    broken = next(mark.element for mark in brief.laid.page_map.breaks if mark.letters and mark.element.startswith("p-"))
    element = under(written, broken)

    assert str(element.S) == "/P"
    assert len(set(marks(element))) == 2


def test_a_table_and_a_list_over_pages_are_one_element_each(brief: Made) -> None:
    """The table has all its rows, one head, and a body; the list all its items."""
    table = one(brief.content, "table")
    rows = [e for e in elements(brief.content, "TR") if e.path[-1] == "TBody"]

    assert table.kids == ("Caption", "THead", "TBody")
    assert len(rows) == 40
    assert set(one(brief.content, "list").kids) == {"LI"}
    assert len(one(brief.content, "list").kids) == 46


def test_notes_stand_behind_their_calls_with_label_and_text(brief: Made) -> None:
    """Each Note follows the Reference of its own call and begins with its label, a link."""
    content = brief.content
    for note in elements(content, "Note"):
        number = note.id.removeprefix("note-")

        assert note.kids[:2] == ("Lbl", "P")
        assert content.labels[note.id] == number
        assert one(content, f"call-{number}").role == "Reference"
    order = [e.id.replace("call", "note") for e in elements(content, "Reference") if e.id]

    assert order == [e.id for e in elements(content, "Note")]


def test_the_contents_are_a_toc(brief: Made) -> None:
    """A list of contents holds items with references, and a list within an item."""
    outer, inner = elements(brief.content, "TOC")

    assert outer.kids == ("TOCI",)
    assert [element.kids for element in elements(brief.content, "TOCI")] == [
        ("Lbl", "Reference", "Reference", "TOC"),
        ("Lbl", "Reference", "Reference"),
    ]
    assert inner.path[-1] == "TOCI"


def test_lists_have_labels_and_bodies(brief: Made, written: pikepdf.Pdf) -> None:
    """Items of lists, and terms with their descriptions, have labels and bodies."""
    kinds = {element.kids for element in elements(brief.content, "LI")}

    assert kinds == {("Lbl", "LBody")}
    assert str(under(written, "list").A.ListNumbering) == "/Disc"
    assert one(brief.content, "dt").role == "Lbl"
    assert one(brief.content, "dd").role == "LBody"
    assert one(brief.content, "o1p").path[-1] == "LBody"


def test_table_cells_know_their_headings(brief: Made, written: pikepdf.Pdf) -> None:
    """Heading cells have scopes; the others name the headings of their row and column."""
    cell = under(written, "b3")

    assert [str(name) for name in cell.A.Headers] == ["r3", "c2"]
    assert one(brief.content, "c1").scope == "Column"
    assert one(brief.content, "r3").scope == "Row"
    assert {element.scope for element in elements(brief.content, "TH")} == {"Row", "Column"}


def test_a_figure_has_words_a_box_and_its_caption_beside_it(brief: Made, written: pikepdf.Pdf) -> None:
    """The caption is no part of the picture, for whose words it would be left unread."""
    (figure,) = elements(brief.content, "Figure")
    caption = one(brief.content, "figcaption")

    assert figure.alt == "A black box"
    assert caption.role == "Caption"
    assert figure.path == caption.path
    box = [float(edge) for edge in _first(written.Root.StructTreeRoot.K[0], "/Figure").A.BBox]
    assert (round(box[2] - box[0], 1), round(box[3] - box[1], 1)) == (30, 30)


def _first(element: Any, role: str) -> Any:
    if element.S == role:
        return element
    kids = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid and (found := _first(kid, role)) is not None:
            return found
    return None


def test_another_language_is_marked(written: pikepdf.Pdf) -> None:
    """A span in another language says so."""
    languages = [str(kid.Lang) for kid in under(written, "de").K if not isinstance(kid, int) and "/Lang" in kid]

    assert languages == ["de"]


def test_what_is_hidden_is_no_part_of_the_structure(brief: Made) -> None:
    """Pull quotes, running heads, folios, leaders and repeated table heads are artifacts."""
    text = "".join(run.text for run in brief.content.runs)

    assert "drawn out" not in text
    assert "Running head" not in text
    assert text.count("Share") == 1


def test_links_have_words_of_their_own(brief: Made) -> None:
    """A link says what its text says, with the words of elements inside it, and is one annotation."""
    outer = [link for link in brief.content.links if link.target == "https://example.org/"]

    assert {link.contents for link in outer} == {"an outer link"}
    assert len(outer) <= 2


def test_generated_text_is_in_the_tree_and_known_as_such() -> None:
    """Text of ::before and ::after is read, and told apart from the text."""
    css = style(more='#g::before { content: "Before " } #g::after { content: " after" }')
    made = make(text_page('<p id="g">within</p>'), css)

    generated = "".join(run.text for run in made.content.runs if run.generated)
    assert generated == "Before  after"
    assert ("P", "g", "within") in made.content.flow


def test_bare_text_gets_a_paragraph() -> None:
    """Text that stands in a section without a block is put into one."""
    made = make(text_page("<div>bare <em>text</em><p>block</p>more</div>"), style())
    (division,) = elements(made.content, "Div")

    assert division.kids == ("P", "P", "P")
    assert made.findings == ()


def test_uneven_tables_are_filled_up() -> None:
    """Rows of one length are what readers of tables expect."""
    table = '<table><tbody><tr><th>a</th><td rowspan="2">b</td><td>c</td></tr><tr><th>d</th></tr></tbody></table>'
    made = make(text_page(table), style())

    assert [row.kids for row in elements(made.content, "TR")] == [("TH", "TD", "TD"), ("TH", "TD")]
    assert pdf_findings(made.content, place=PLACE) == ()


def test_bookmarks_are_headings_without_their_notes(written: pikepdf.Pdf) -> None:
    """The outline shows the words of the headings only."""
    with written.open_outline() as outline:
        titles = [str(outline.root[0].title), *(str(item.title) for item in outline.root[0].children)]

    assert titles == ["A brief", "Contents", "The text", "The end"]


def test_a_picture_without_words_is_a_finding() -> None:
    """An svg without a title cannot be read aloud."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    made = make(page(f'<h1 id="h">A</h1><figure>{svg}</figure>'), style())

    assert [finding.code for finding in pdf_findings(made.content, place=PLACE)] == ["P011"]


def test_the_text_read_back_is_the_text_that_was_set(dense: Made) -> None:
    """Letter for letter, block by block and note by note, over page breaks and hyphens."""
    html = "".join(paragraphs(count=57, length=70, every=18, long=9))
    blocks = {block: "".join(filter(str.isalnum, text)) for _, block, text in dense.content.flow}
    notes = dense.content.notes

    for number, (text, noted) in enumerate(_source(html)):
        assert text == blocks[f"p-{number}"]
        for name, words in noted.items():
            assert words == "".join(filter(str.isalnum, notes[name]))
    assert len(notes) == 228


def _source(html: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Give the letters of each paragraph and of its notes, from the HTML."""
    from lxml import etree  # noqa: PLC0415 - only this test reads HTML

    for paragraph in etree.fromstring(f"<body>{html}</body>"):
        notes = {}
        for span in paragraph.findall("span[@class='note']"):
            notes[str(span.get("id"))] = _letters(
                "".join(str(text) for part in span.findall("span") for text in part.itertext())
            )
        text = (paragraph.text or "") + "".join(child.tail or "" for child in paragraph)
        yield _letters(text), notes


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def test_other_scripts_are_read_back_letter_for_letter() -> None:
    """Hebrew in its order; where scripts mix on a line at least no letter is missing."""
    hebrew = "שלום עולם זה טקסט בעברית עם מספר 1979 כאן " * 3
    html = text_page(f'<p id="he" lang="he" dir="rtl">{hebrew}</p><p id="mix">Mixed {hebrew} here</p>')
    made = make(html, style(more=font_css(HEBREW, "Hebrew") + "html { font-family: Test, Hebrew }"))
    blocks = {block: _letters(text) for _, block, text in made.content.flow}

    assert blocks["he"] == _letters(hebrew)
    assert sorted(blocks["mix"]) == sorted(_letters(f"Mixed {hebrew} here"))
