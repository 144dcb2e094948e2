"""Documents that are archives: no word of them is lost, what is set aside is listed, what is bad is refused."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import pytest

from briefpress.commands.read_manuscript import census_of
from briefpress.edges.containers.unpack import ELEMENTS
from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project
from helpers.containers import epub, odt, packed, paragraph, run, word, word_part
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.finding import Outcome
    from briefpress.nouns.received import Received

ADDED = '<w:ins w:id="1" w:author="Ann" w:date="2022-01-01T00:00:00Z">{}</w:ins>'
STRUCK = '<w:del w:id="2" w:author="Bob" w:date="2022-01-01T00:00:00Z">{}</w:del>'
BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx><w:txbxContent>{0}"
    "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
    "<w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def read(folder: Path, name: str, data: bytes) -> Outcome[Received | None]:
    """Read a file of some bytes."""
    path = folder / name
    path.write_bytes(data)
    return read_file(path)


def text(outcome: Outcome[Received | None]) -> str:
    """Give the reading text."""
    return "" if outcome.value is None else project(outcome.value.read.blocks).text


def codes(outcome: Outcome[Received | None]) -> list[str]:
    """Give the codes of the findings."""
    return [finding.code for finding in outcome.findings]


def aside(outcome: Outcome[Received | None]) -> list[tuple[str, str]]:
    """Give role and words of what was set aside."""
    return [] if outcome.value is None else [(one.role, one.words) for one in outcome.value.read.set_aside]


def test_tracked_changes_are_accepted_and_told(tmp_path: Path) -> None:
    """Who made them, how many; struck words are listed."""
    body = paragraph(
        run("It was ") + ADDED.format(run("very ")) + STRUCK.format(run("big", tag="delText")) + run("good.")
    )
    outcome = read(tmp_path, "a.docx", word(body))

    assert "It was very good." == text(outcome)
    assert ["S015", "S010"] == codes(outcome)
    assert "1 insertion, 1 deletion; by Ann (1), Bob (1)" in outcome.findings[0].message
    assert [("deletion", "big")] == aside(outcome)


def test_a_deleted_end_of_a_paragraph_joins_it_to_the_next(tmp_path: Path) -> None:
    """As Word shows it once the change is accepted."""
    mark = '<w:rPr><w:del w:id="3" w:author="Bob"/></w:rPr>'
    outcome = read(tmp_path, "a.docx", word(paragraph(run("One "), mark) + paragraph(run("two."))))

    assert "One two." == text(outcome)


def test_what_describes_a_table_of_word_is_no_caption(tmp_path: Path) -> None:
    """It is for those who do not see the table, and Word shows it nowhere."""
    told = '<w:tblCaption w:val="Sums"/><w:tblDescription w:val="Two sums"/>'
    cells = "".join(f"<w:tc>{paragraph(run(words))}</w:tc>" for words in ("one", "two"))
    table = f"<w:tbl><w:tblPr>{told}</w:tblPr><w:tr>{cells}</w:tr></w:tbl>"
    outcome = read(tmp_path, "a.docx", word(paragraph(run("See the sums.")) + table + paragraph(run("That is all."))))
    assert outcome.value is not None

    assert "See the sums.\n\none\n\ntwo\n\nThat is all." == text(outcome)
    assert [("caption", "Sums"), ("caption", "Two sums")] == aside(outcome)
    assert census_of(outcome.value).is_whole


def test_words_that_were_moved_are_read_once(tmp_path: Path) -> None:
    """Where they were moved to."""
    moved = '<w:moveFrom w:id="4" w:author="Bob">{}</w:moveFrom>'
    there = '<w:moveTo w:id="5" w:author="Bob">{}</w:moveTo>'
    body = paragraph(moved.format(run("Here. "))) + paragraph(run("Now. ") + there.format(run("Here.")))
    outcome = read(tmp_path, "a.docx", word(body))

    assert "Now. Here." == text(outcome)
    assert "S017" not in codes(outcome)


def test_comments_are_told(tmp_path: Path) -> None:
    """With their author and the words they are on."""
    marked = '<w:commentRangeStart w:id="0"/>' + run("good") + '<w:commentRangeEnd w:id="0"/>'
    said = word_part("comments", f'<w:comment w:id="0" w:author="Ann">{paragraph(run("Is it?"))}</w:comment>')
    outcome = read(tmp_path, "a.docx", word(paragraph(run("It is ") + marked), comments=said))

    assert "It is good" == text(outcome)
    assert "Ann comments on “good”: “Is it?”" == outcome.findings[0].message


def test_a_text_box_is_read_once_behind_its_paragraph(tmp_path: Path) -> None:
    """Word writes it twice, for old and new programs."""
    body = paragraph(run("First.") + BOX.format(paragraph(run("Boxed.")))) + paragraph(run("Last."))
    outcome = read(tmp_path, "a.docx", word(body))

    assert "First.\n\nBoxed.\n\nLast." == text(outcome)
    assert ["S019"] == codes(outcome)


def test_controls_and_their_nests_are_read(tmp_path: Path) -> None:
    """Around blocks, around words, around the rows of a table."""
    held = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    row = f"<w:tr><w:tc>{paragraph(run('Cell.'))}</w:tc></w:tr>"
    body = held.format(held.format(paragraph(held.format(run("Held."))))) + f"<w:tbl>{held.format(row)}</w:tbl>"
    outcome = read(tmp_path, "a.docx", word(body + paragraph(run("End."))))

    assert "Held.\n\nCell.\n\nEnd." == text(outcome)
    assert [] == codes(outcome)


def test_words_in_a_run_with_a_picture_and_the_marks_of_a_field_are_read(tmp_path: Path) -> None:
    """Word writes a run for each; other programs put all of them into one."""
    marks = '<w:fldChar w:fldCharType="begin"/><w:instrText> REF a </w:instrText><w:fldChar w:fldCharType="separate"/>'
    inside = (
        f'<w:t xml:space="preserve">See </w:t>{marks}<w:t>3.1</w:t><w:fldChar w:fldCharType="end"/><w:t>, too.</w:t>'
    )
    picture = "<w:t>Here.</w:t><w:drawing/>"
    outcome = read(tmp_path, "a.docx", word(paragraph(f"<w:r>{inside}</w:r>") + paragraph(f"<w:r>{picture}</w:r>")))

    assert "See 3.1, too.\n\nHere." == text(outcome)
    assert [] == codes(outcome)


def test_words_above_the_notes_are_set_aside(tmp_path: Path) -> None:
    """To Word the line between text and notes is a note, and a field in it may have failed."""
    line = '<w:footnote w:type="{}" w:id="{}">{}</w:footnote>'
    notes = line.format("separator", 0, paragraph(run("Error! No text."))) + line.format("continuationNotice", 1, "")
    outcome = read(tmp_path, "a.docx", word(paragraph(run("One.")), footnotes=word_part("footnotes", notes)))

    assert [("header", "Error! No text.")] == aside(outcome)


def test_what_is_no_text_is_set_aside(tmp_path: Path) -> None:
    """Contents that Word made, hidden words, headers."""
    styles = word_part("styles", '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>')
    body = paragraph(run("Chapter one 7"), '<w:pStyle w:val="TOC1"/>') + paragraph(
        run("Shown.") + run("Hidden.", "<w:vanish/>")
    )
    header = word_part("hdr", paragraph(run("Our house")))
    outcome = read(tmp_path, "a.docx", word(body, styles=styles, header=header))

    assert "Shown." == text(outcome)
    assert [("contents", "Chapter one 7"), ("hidden", "Hidden."), ("header", "Our house")] == aside(outcome)


def test_what_a_field_shows_is_text(tmp_path: Path) -> None:
    """In both ways of writing fields; what a field is told to do is none."""
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    code = "<w:r><w:instrText> REF _Ref1 </w:instrText></w:r>"
    complex_field = marks["begin"] + code + marks["separate"] + run("chapter one") + marks["end"]
    simple = f'<w:fldSimple w:instr=" PAGE ">{run("7")}</w:fldSimple>'
    outcome = read(tmp_path, "a.docx", word(paragraph(run("See ") + complex_field + run(", p. ") + simple)))

    assert "See chapter one, p. 7" == text(outcome)
    assert [] == codes(outcome)


def test_what_a_form_shows_is_text(tmp_path: Path) -> None:
    """The entry that is chosen from a list, the words of a button; neither has a result of its own."""
    entries = '<w:listEntry w:val="red"/><w:listEntry w:val="green"/>'
    begin = '<w:r><w:fldChar w:fldCharType="begin">{}</w:fldChar></w:r><w:r><w:instrText>{}</w:instrText></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    data = f'<w:ffData><w:ddList><w:result w:val="1"/>{entries}</w:ddList></w:ffData>'
    form = begin.format(data, "FORMDROPDOWN") + end
    button = begin.format("", "MACROBUTTON NoMacro Press here") + end
    outcome = read(tmp_path, "a.docx", word(paragraph(run("It is ") + form + run(". ") + button)))

    assert "It is green. Press here" == text(outcome)


def test_breaks_part_words(tmp_path: Path) -> None:
    """A carriage return is a break, a tab that is aligned a tab."""
    outcome = read(
        tmp_path, "a.docx", word(paragraph("<w:r><w:t>one</w:t><w:cr/><w:t>two</w:t><w:ptab/><w:t>three</w:t></w:r>"))
    )

    assert "one\ntwo three" == text(outcome)


def test_a_text_that_is_imported_is_read(tmp_path: Path) -> None:
    """Its words come through where it stands; what cannot be read is told."""
    body = paragraph(run("Before.")) + '<w:altChunk r:id="r0"/><w:altChunk r:id="r9"/>' + paragraph(run("Behind."))
    outcome = read(
        tmp_path, "a.docx", word(body, aFChunk="<html><body><p>One <b>word</b>.</p><p>Two.</p></body></html>")
    )

    assert "Before.\n\nOne word.\n\nTwo.\n\nBehind." == text(outcome)
    assert ["S017", "S019"] == sorted(codes(outcome))


@pytest.mark.parametrize(
    ("first", "second", "heads"),
    (("[1] ", "[2] ", 0), ("1.", "2.", 0), ("[1]", "[3]", 1), ("No.", "1.", 1), ("1", "2", 1)),
)
def test_the_first_of_counted_works_is_no_head(tmp_path: Path, first: str, second: str, heads: int) -> None:
    """Word makes a table of a list of works, and its looks say that the first row is a head."""
    cells = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    rows = [cells.format(paragraph(run(mark)), paragraph(run("Of wells."))) for mark in (first, second)]
    look = '<w:tblPr><w:tblLook w:val="04A0" w:firstRow="1"/></w:tblPr>'
    outcome = read(tmp_path, "a.docx", word(f"<w:tbl>{look}{''.join(rows)}</w:tbl>{paragraph(run('End.'))}"))
    assert outcome.value is not None
    (table,) = (node for node in nodes(outcome.value.read.blocks) if node["t"] == "Table")

    assert heads == len(table["c"][3][1])


@pytest.mark.parametrize(("held", "tables"), ((" ", 0), ("", 0), ("Words.", 1)))
def test_a_frame_around_nothing_is_no_table(tmp_path: Path, held: str, tables: int) -> None:
    """It would be a stroke alone on a page."""
    frame = f"<w:tbl><w:tr><w:tc>{paragraph(run(held))}</w:tc></w:tr></w:tbl>"
    outcome = read(tmp_path, "a.docx", word(paragraph(run("One.")) + frame + paragraph(run("Two."))))
    assert outcome.value is not None

    assert tables == sum(1 for node in nodes(outcome.value.read.blocks) if node["t"] == "Table")
    assert [] == codes(outcome)


def test_no_cell_is_cut_off(tmp_path: Path) -> None:
    """Where the grid has fewer columns than the rows; what a merged cell covers is set aside."""
    cell = "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>"
    covered = cell.format("<w:vMerge/>", paragraph(run("Under.")))
    first = cell.format('<w:vMerge w:val="restart"/>', paragraph(run("A."))) + cell.format("", paragraph(run("B.")))
    second = covered + cell.format("", paragraph(run("C."))) + cell.format("", paragraph(run("D.")))
    grid = '<w:tblGrid><w:gridCol w:w="9"/></w:tblGrid>'
    outcome = read(tmp_path, "a.docx", word(f"<w:tbl>{grid}<w:tr>{first}</w:tr><w:tr>{second}</w:tr></w:tbl>"))

    assert {"A.", "B.", "C.", "D."} == set(text(outcome).split())
    assert [("hidden", "Under.")] == aside(outcome)


def test_an_outline_level_makes_a_heading(tmp_path: Path) -> None:
    """Styles of a house's own have no name that pandoc knows."""
    own = '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    styles = word_part("styles", f'<w:style w:type="paragraph" w:styleId="K"><w:name w:val="Kapitel"/>{own}</w:style>')
    body = paragraph(run("Anfang"), '<w:pStyle w:val="K"/>') + paragraph(run("Es war."))
    outcome = read(tmp_path, "a.docx", word(body, styles=styles))

    assert outcome.value is not None
    assert ["Header", "Para"] == [block["t"] for block in outcome.value.read.blocks]


PLAIN = word_part("styles", '<w:style w:type="paragraph" w:styleId="N"><w:name w:val="Normal"/></w:style>')
HEADED = word_part("styles", '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>')


def bold(words: str, size: int = 22) -> str:
    """Make a paragraph of bold words."""
    return paragraph(run(words, f'<w:b/><w:sz w:val="{size}"/>'))


def outline(outcome: Outcome[Received | None]) -> list[tuple[int, str]]:
    """Give level and words of the headings."""
    blocks = [] if outcome.value is None else outcome.value.read.blocks
    return [(block["c"][0], project([block]).text) for block in blocks if block["t"] == "Header"]


def test_bold_lines_are_headings_where_there_are_none_by_style(tmp_path: Path) -> None:
    """The larger ones above the smaller ones, and the editor is told; a bold sentence is a sentence."""
    text_ = paragraph(run("It is old, and it is long."))
    body = bold("The line", 32) + bold("One") + text_ + bold("Two:") + text_ + bold("It is so.") + text_
    outcome = read(tmp_path, "a.docx", word(body, styles=PLAIN))

    assert [(1, "The line"), (2, "One"), (2, "Two:")] == outline(outcome)
    assert ["S020"] == codes(outcome)


@pytest.mark.parametrize(
    ("body", "styles"),
    (
        (bold("Alone") + paragraph(run("It is old.")), PLAIN),
        (bold("One") + bold("Two") + bold("Three") + bold("Four") + paragraph(run("It is old.")), PLAIN),
        (bold("One") + paragraph(run("a")) + paragraph(run("Two: ", "<w:b/>") + run("b")) + paragraph(run("c")), PLAIN),
        (bold("One") + paragraph(run("a")) + bold("Two") + paragraph(run("b"), '<w:pStyle w:val="H"/>'), HEADED),
    ),
)
def test_bold_lines_are_no_headings_without_a_habit(tmp_path: Path, body: str, styles: str) -> None:
    """One alone, a stack of them, a bold beginning; and none where the document has headings by style."""
    assert "S020" not in codes(read(tmp_path, "a.docx", word(body, styles=styles)))


def test_an_opendocument_text_is_read_as_accepted(tmp_path: Path) -> None:
    """Deletions, annotations, contents and boxes are told of, and no word is lost."""
    change = "<office:change-info><dc:creator>Ann</dc:creator></office:change-info>"
    body = (
        f'<text:tracked-changes><text:changed-region text:id="c"><text:deletion>{change}<text:p>big</text:p>'
        "</text:deletion></text:changed-region></text:tracked-changes>"
        "<text:table-of-content><text:index-body><text:p>One 7</text:p></text:index-body></text:table-of-content>"
        '<text:p>It was <text:change text:change-id="c"/>good.<office:annotation><dc:creator>Bob</dc:creator>'
        "<text:p>Was it?</text:p></office:annotation></text:p>"
        "<text:p>Box:<draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame></text:p>"
    )
    outcome = read(tmp_path, "a.odt", odt(body))

    assert "It was good.\n\nBox:\n\nBoxed." == text(outcome)
    assert [("deletion", "big"), ("comment", "Was it?"), ("contents", "One 7")] == aside(outcome)
    assert {"S010", "S015", "S016", "S019"} == set(codes(outcome))


def test_what_only_groups_costs_no_word(tmp_path: Path) -> None:
    """Rows in groups, numbered paragraphs, lists of sources, tables in notes; covered cells are set aside."""
    cell = "<table:{0}><text:p>{1}</text:p></table:{0}>"
    cells = f"{cell.format('table-cell', 'one')}{cell.format('covered-table-cell', 'two')}"
    rows = f"<table:table-rows><table:table-row>{cells}</table:table-row></table:table-rows>"
    table = f"<table:table><table:table-column/>{rows}</table:table>"
    noted = f"<text:note-body><text:p>Said.</text:p>{table}</text:note-body>"
    note = f"<text:note text:note-class='footnote'>{noted}</text:note>"
    made = (
        "<text:bibliography><text:bibliography-source>x</text:bibliography-source><text:index-body><text:p>Poe</text:p>"
    )
    body = (
        f"{table}<text:numbered-paragraph><text:p>three</text:p></text:numbered-paragraph>"
        f"{made}</text:index-body></text:bibliography><text:p>four{note}</text:p>"
    )
    outcome = read(tmp_path, "a.odt", odt(body))

    assert ["one", "three", "Poe", "four", "Said.", "one"] == text(outcome).split("\n\n")
    assert [("hidden", "two")] * 2 == aside(outcome)
    assert "S017" not in codes(outcome)


def test_words_within_a_bookmark_are_words(tmp_path: Path) -> None:
    """It should hold none, and some programs put them there."""
    outcome = read(
        tmp_path,
        "a.odt",
        odt('<text:p>1<text:bookmark text:name="b"><text:span>23</text:span></text:bookmark>4</text:p>'),
    )

    assert "1234" == text(outcome)


def test_fields_of_opendocument_keep_their_words(tmp_path: Path) -> None:
    """Dates, numbers, ruby, and what is chosen or filled in."""
    ruby = "<text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>kanji</text:ruby-text></text:ruby>"
    space = 'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
    filled = f"<loext:content-control {space} loext:alias='City'>in <text:span>Baku</text:span></loext:content-control>"
    outcome = read(tmp_path, "a.odt", odt(f"<text:p>On <text:date>2 May</text:date> {ruby} {filled}.</text:p>"))

    assert "On 2 May 漢字(kanji) in Baku." == text(outcome)


def test_links_within_a_link_keep_their_words(tmp_path: Path) -> None:
    """Readers drop them where no words stand between the two."""
    there = 'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://example.org/{}"'
    link = f"<text:a {there}><text:span>{{}}</text:span></text:a>"
    inner = link.format("b", "two" + link.format("c", "three"))
    outcome = read(tmp_path, "a.odt", odt(f"<text:p>See {link.format('a', 'one' + inner + 'four')}.</text:p>"))

    assert "See onetwothreefour." == text(outcome)
    assert [] == codes(outcome)


def test_a_book_loses_no_word_and_its_notes_are_notes(tmp_path: Path) -> None:
    """Its title page is text; its list of contents and page numbers are not."""
    pages = (
        '<section epub:type="titlepage"><h1>The Book</h1></section><nav epub:type="toc"><ol><li>One</li></ol></nav>',
        '<h1>One</h1><p>It was<a epub:type="noteref" href="page2.xhtml#n" id="r">1</a> so<i role="doc-pagebreak">7</i>',
        '<h1>Notes</h1><aside epub:type="footnote" id="n"><p>1. <a href="page1.xhtml#r">↩</a>Once.</p></aside>',
    )
    outcome = read(tmp_path, "a.epub", epub(*pages))

    assert "The Book\n\nOne\n\nIt was so\n\nOnce." == text(outcome)
    assert "S017" not in codes(outcome)
    assert {"contents", "folio", "note-mark", "note-heading"} == {role for role, _ in aside(outcome)}


def test_the_heading_of_a_books_contents_goes_with_them(tmp_path: Path) -> None:
    """It has nothing below it then, and would stand over the next page; another heading is text."""
    listed = '<nav epub:type="toc"><ol><li><a href="page2.xhtml">One</a></li></ol></nav>'
    heading = "<header><h1><small>Table of Contents</small></h1></header>"
    books = {
        f"<section>{heading}{listed}</section>": "By hand.",
        f"<h1>The Book</h1>{listed}": "The Book\n\nBy hand.",
        f"{heading}<p>Much of it is new.</p>{listed}": "Table of Contents\n\nMuch of it is new.\n\nBy hand.",
    }
    for page, expected in books.items():
        outcome = read(tmp_path, "a.epub", epub(page, "<p>By hand.</p>"))

        assert expected == text(outcome)
        assert "S017" not in codes(outcome)
    assert [("contents", "One")] == aside(outcome)
    told = aside(read(tmp_path, "a.epub", epub(next(iter(books)), "<p>By hand.</p>")))
    assert [("contents", "Table of Contents"), ("contents", "One")] == told


def test_pages_outside_the_linear_order_are_read(tmp_path: Path) -> None:
    """Books keep their notes or their terms there."""
    outcome = read(tmp_path, "a.epub", epub("<p>It was so.</p>", "<dl><dt>So</dt><dd>It was.</dd></dl>", non_linear=1))

    assert "It was so.\n\nSo\n\nIt was." == text(outcome)
    assert "S017" not in codes(outcome)


def locked() -> bytes:
    """Make what Word writes for a password."""
    return bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512) + "EncryptedPackage".encode("utf-16-le")


def flagged() -> bytes:
    """Make an archive whose part says that it is encrypted."""
    data = bytearray(packed({"a": "words"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def bomb() -> bytes:
    """Make a document with a part that unpacks to far more than it says."""
    out = io.BytesIO(word(paragraph(run("Small."))))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.png", bytes(70 * 1024 * 1024))
    return out.getvalue()


ENTITY = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>'


@pytest.mark.parametrize(
    ("name", "data", "code"),
    (
        ("a.docx", b"no archive", "S026"),
        ("a.docx", word(paragraph(run("Words.")))[:300], "S026"),
        ("a.docx", packed({"other.txt": "words"}), "S026"),
        ("a.odt", packed({"other.txt": "words"}), "S026"),
        ("a.epub", packed({"other.txt": "words"}), "S026"),
        ("a.docx", locked(), "S027"),
        ("a.docx", flagged(), "S027"),
        ("a.doc", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512), "S026"),
        ("a.docx", bomb(), "S028"),
        ("a.docx", word("<w:p/>" * (ELEMENTS + 1)), "S028"),
        ("a.docx", packed({"word/main.part": "<p/>" * (ELEMENTS + 1)}), "S028"),
        ("a.docx", packed({"word/document.xml": ENTITY}), "S029"),
        ("a.docx", packed({"word/document.xml": f"<!-- {'<a>' * 30_000} -->{ENTITY[21:]}"}), "S029"),
        ("a.docx", packed({"word/main.part": ENTITY}), "S029"),
        ("a.odt", packed({"content.xml": ENTITY.replace("[", "[<!-- it's -->")}), "S029"),
        ("a.epub", packed({"one.xhtml": f"\ufeff{ENTITY}"}), "S029"),
        ("a.epub", packed({"one.xhtml": ENTITY.encode("utf-16-le")}), "S029"),
        ("a.docx", word("<w:sdt><w:sdtContent>" * 400 + "</w:sdtContent></w:sdt>" * 400), "S026"),
    ),
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_bad_is_refused(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    """With a word on what to do."""
    outcome = read(tmp_path, name, data)

    assert outcome.value is None
    assert [code] == codes(outcome)
    assert outcome.findings[0].hint


def test_tables_within_tables_of_an_odt_are_tables(tmp_path: Path) -> None:
    """Pandoc drops them; each comes back to its cell, one within another too."""

    def table(*cells: str) -> str:
        inner = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
        return f"<table:table><table:table-column/><table:table-row>{inner}</table:table-row></table:table>"

    def words(said: str) -> str:
        return f"<text:p>{said}</text:p>"

    deep = table(words("deep"))
    body = words("before") + table(words("one"), words("two") + table(words("in"), deep) + words("three"))
    outcome = read(tmp_path, "a.odt", odt(body + words("after")))
    assert outcome.value is not None

    assert [] == [finding.code for finding in outcome.findings]
    assert 3 == sum(node["t"] == "Table" for node in nodes(outcome.value.read.blocks))
    assert "before one two in deep three after".split() == text(outcome).split()


def test_signs_of_wingdings_are_signs_that_fonts_have(tmp_path: Path) -> None:
    """Word makes such an arrow of `-->` by itself; a tick, a cross and a Greek letter."""
    signs = "".join(
        f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'
        for font, code in (("Wingdings", "F0E0"), ("Wingdings", "F0FC"), ("Wingdings", "F0FE"), ("Symbol", "F061"))
    )

    assert "A →✔☑α" == text(read(tmp_path, "a.docx", word(paragraph(run("A ") + signs))))


def test_a_picture_that_is_a_page_of_a_book_is_a_picture(tmp_path: Path) -> None:
    """Pandoc leaves such pages out; their bytes are no words."""
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Its title</dc:title></metadata><manifest>'
        '<item id="p" href="img/a%20plan.png" media-type="image/png"/></manifest>'
        '<spine><itemref idref="p"/></spine></package>'
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
        '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    outcome = read(
        tmp_path,
        "a.epub",
        packed({"META-INF/container.xml": container, "OPS/book.opf": opf, "OPS/img/a plan.png": b"\x89PNG words"}),
    )
    assert outcome.value is not None

    assert 1 == sum(node["t"] == "Image" for node in nodes(outcome.value.read.blocks))
    assert [b"\x89PNG words"] == list(outcome.value.pictures.values())
    assert "S017" not in codes(outcome)


TITLED = word_part(
    "styles",
    "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/></w:style>'
        for name in ("Title", "Subtitle")
    ),
)


def title(words: str) -> str:
    """Make a line of a title in Word."""
    return paragraph(run(words) if words else "", '<w:pStyle w:val="Title"/>')


@pytest.mark.parametrize(
    ("lines", "expected"),
    (
        (title("Of Ports") + title("and Rails"), [("metadata", "Of Ports\nand Rails")]),
        (title("Of Ports") + title(""), [("metadata", "Of Ports")]),
        (title("Of Ports") + paragraph("") + title("and Rails"), [("metadata", "Of Ports\nand Rails")]),
    ),
)
def test_no_line_of_a_title_is_lost(tmp_path: Path, lines: str, expected: list[tuple[str, str]]) -> None:
    """Readers of Word documents keep the last line alone, and be it empty."""
    outcome = read(tmp_path, "a.docx", word(lines + paragraph(run("Body.")), styles=TITLED))

    assert "Body." == text(outcome)
    assert expected == aside(outcome)
    assert "S017" not in codes(outcome)


def test_a_note_of_a_title_stays_in_the_text(tmp_path: Path) -> None:
    """With the words that it hangs on, for what is set aside has no notes."""
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    line = paragraph(run("Of Ports") + call, '<w:pStyle w:val="Title"/>')
    notes = word_part("footnotes", f'<w:footnote w:id="2">{paragraph(run("With thanks."))}</w:footnote>')
    body = line + title("and Rails") + paragraph(run("Body."))
    outcome = read(tmp_path, "a.docx", word(body, styles=TITLED, footnotes=notes))

    assert text(outcome).startswith("Of Ports\n\nand Rails\n\nBody.")
    assert "With thanks." in text(outcome)
    assert [] == aside(outcome)


@pytest.mark.parametrize(
    ("body", "calls", "left_out"),
    (
        ((2, 3), {2: (3,), 3: (2,)}, 2),
        ((2,), {2: (2,)}, 1),
        ((2, 3), {2: (3, 4), 3: (), 4: (5,), 5: ()}, 1),
        ((2,), {**{number: (number + 1,) * 2 for number in range(2, 22)}, 22: ()}, 20),
    ),
    ids=("each-other", "itself", "elsewhere", "twice"),
)
def test_notes_that_call_notes_have_an_end(
    tmp_path: Path, body: tuple[int, ...], calls: dict[int, tuple[int, ...]], left_out: int
) -> None:
    """Each is read where it is called first, in the text or in another note; that calls are left out is told."""
    call = '<w:r><w:footnoteReference w:id="{}"/></w:r>'.format
    lines = {name: paragraph(run(f"note{name} ") + "".join(map(call, inner))) for name, inner in calls.items()}
    notes = word_part(
        "footnotes", "".join(f'<w:footnote w:id="{name}">{line}</w:footnote>' for name, line in lines.items())
    )
    outcome = read(tmp_path, "a.docx", word(paragraph(run("Body") + "".join(map(call, body))), footnotes=notes))
    found = [finding.message for finding in outcome.findings if finding.code == "S022"]

    assert [f"{left_out} calls within notes are left out: the notes they lead to are called elsewhere"] == found
    assert {f"note{name}" for name in calls} <= set(text(outcome).split())


@pytest.mark.parametrize(
    ("name", "data"),
    (
        ("a.docx", word(paragraph(run("Words \u202eesrever\u202c end")))),
        ("a.odt", odt("<text:p>Words \u202eesrever\u202c end</text:p>")),
        ("a.epub", epub("<p>Words \u202eesrever\u202c end</p>")),
        ("a.rtf", rb"{\rtf1\ansi Words \u8238?esrever\u8236? end\par}"),
        ("a.html", b"<p>Words &#x202e;esrever&#8236; end</p>"),
        ("a.md", "Words \u202eesrever\u202c end".encode()),
    ),
    ids=("docx", "odt", "epub", "rtf", "html", "md"),
)
def test_what_turns_words_is_kept_and_told_once(tmp_path: Path, name: str, data: bytes) -> None:
    """In archives too, and where a format has another way to name a character."""
    outcome = read(tmp_path, name, data)

    assert "Words \u202eesrever\u202c end" == text(outcome)
    assert ["S007", "S007"] == codes(outcome)
    assert "“Words [U+202E]esrever[U+202C] end”" in outcome.findings[-1].message


def test_boxes_of_strict_documents_are_read(tmp_path: Path) -> None:
    """Word writes them in a name space of its own there."""
    space = "http://schemas.microsoft.com/office/word/2006/wordml"
    inner = paragraph(run("In the box."))
    box = f'<w:r><w:drawing><s:txbxContent xmlns:s="{space}">{inner}</s:txbxContent></w:drawing></w:r>'
    outcome = read(tmp_path, "a.docx", word(paragraph(run("Before.") + box)))

    assert "Before.\n\nIn the box." == text(outcome)
    assert ["S019"] == codes(outcome)


def test_a_picture_that_was_deleted_is_not_missed(tmp_path: Path) -> None:
    """It is gone once the change is accepted."""
    space = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    blip = f'<w:r><w:drawing><a:blip {space} r:embed="r9"/></w:drawing></w:r>'
    outcome = read(tmp_path, "a.docx", word(paragraph(run("Words.") + STRUCK.format(blip))))

    assert ["S015"] == codes(outcome)


def spanning(*cells: tuple[str, int]) -> str:
    """Make a row of an OpenDocument table of cells with their widths in columns."""
    return "<table:table-row>{}</table:table-row>".format(
        "".join(
            f'<table:table-cell table:number-columns-spanned="{width}"><text:p>{words}</text:p></table:table-cell>'
            + "<table:covered-table-cell/>" * (width - 1)
            for words, width in cells
        )
    )


@pytest.mark.parametrize(
    "rows",
    (
        spanning(("a", 2), ("b", 1)) + spanning(("c", 2), ("d", 1)),
        spanning(("a", 2), ("b", 1)) + spanning(("c", 1), ("d", 2)),
        spanning(("a", 1), ("b", 3)) + spanning(("c", 3), ("d", 1)),
    ),
)
def test_a_table_without_a_whole_row_keeps_its_cells(tmp_path: Path, rows: str) -> None:
    """Readers count the cells of the longest row, and drop those beyond."""
    outcome = read(tmp_path, "a.odt", odt(f"<table:table>{rows}</table:table><text:p>End.</text:p>"))
    assert outcome.value is not None
    (table,) = [node for node in nodes(outcome.value.read.blocks) if node["t"] == "Table"]

    assert "a\n\nb\n\nc\n\nd\n\nEnd." == text(outcome)
    assert 2 == sum(len(body[3]) for body in table["c"][4])
    assert [] == codes(outcome)


CHART = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:chart="urn:oasis:names:tc:opendocument:xmlns:chart:1.0" '
    'xmlns:math="http://www.w3.org/1998/Math/MathML" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:chart><chart:chart>'
    "<chart:title><text:p>Tons a year</text:p></chart:title></chart:chart></office:chart></office:body>"
    "</office:document-content>"
)


def charted(folder: Path, stand_in: bytes) -> Outcome[Received | None]:
    """Read a text with a chart in it, and the picture that stands in for the chart."""
    link = 'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href'
    frame = (
        f'<draw:frame><draw:object {link}="./Object 1"/><draw:image {link}="./ObjectReplacements/Object 1"/>'
        "</draw:frame>"
    )
    with zipfile.ZipFile(io.BytesIO(odt(f"<text:p>Words. {frame}</text:p>"))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    more = {"Object 1/content.xml": CHART.encode(), "ObjectReplacements/Object 1": stand_in}
    return read(folder, "a.odt", packed({**parts, **more}))


def test_a_chart_of_an_odt_is_no_formula(tmp_path: Path) -> None:
    """Its words are set aside, where there is no picture of it that can be shown."""
    outcome = charted(tmp_path, b"VCLMTF")

    assert ["S018", "S010"] == codes(outcome)
    assert [("chart", "Tons a year")] == aside(outcome)


def test_the_picture_of_a_chart_is_shown(tmp_path: Path) -> None:
    """Where the office program has kept one."""
    outcome = charted(tmp_path, b"\x89PNG\r\n\x1a\n")
    assert outcome.value is not None

    assert 1 == sum(node["t"] == "Image" for node in nodes(outcome.value.read.blocks))
    assert [] == codes(outcome)


def test_one_picture_in_several_forms_is_one(tmp_path: Path) -> None:
    """A frame offers a drawing and, for programs that know no drawings, a picture of it."""
    link = 'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href'
    forms = "".join(f'<draw:image {link}="Pictures/a{ending}"/>' for ending in (".svg", ".png"))
    with zipfile.ZipFile(io.BytesIO(odt(f"<text:p>Words.<draw:frame>{forms}</draw:frame></text:p>"))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    outcome = read(tmp_path, "a.odt", packed({**parts, "Pictures/a.svg": b"<svg/>", "Pictures/a.png": b"\x89PNG"}))

    assert [] == codes(outcome)


def test_a_picture_is_shown_wherever_it_hangs(tmp_path: Path) -> None:
    """On a page, in a group, in a link, or in a group that is a link; words stay in their order."""
    link = 'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href'
    frames = [f'<draw:frame><draw:image {link}="Pictures/{name}.png"/></draw:frame>' for name in "abcde"]
    linked = f'<draw:a {link}="http://example.org/">{frames[2]}</draw:a>'
    worded = f'<text:a {link}="http://example.org/">old {frames[3]} so</text:a>'
    said = f"<text:p>It <draw:g>{frames[1]}</draw:g> is {linked} {worded} far.</text:p>"
    with zipfile.ZipFile(io.BytesIO(odt(f"{frames[0]}{said}<draw:g>{frames[4]}</draw:g>"))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    pictures = {f"Pictures/{name}.png": b"\x89PNG" + name.encode() for name in "abcde"}
    outcome = read(tmp_path, "a.odt", packed({**parts, **pictures}))

    assert [] == codes(outcome)
    assert outcome.value is not None
    shown = [node["c"][2][0] for node in nodes(outcome.value.read.blocks) if node["t"] == "Image"]
    assert [f"media/Pictures/{name}.png" for name in "abcde"] == shown
    assert "It is old so far." == " ".join(text(outcome).split())


def test_tables_in_tables_have_an_end(tmp_path: Path) -> None:
    """What no page can hold is refused before a page is laid out."""
    around = "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"
    read_well = read(tmp_path, "a.docx", word(around[0] * 20 + paragraph(run("deep")) + around[1] * 20))
    refused = read(tmp_path, "b.docx", word(around[0] * 40 + paragraph(run("deep")) + around[1] * 40))

    assert "deep" == text(read_well)
    assert ["S001"] == codes(refused)


def field(kind: str) -> str:
    """Make an end of a field in Word."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


HEADING = word_part("styles", '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>')


@pytest.mark.parametrize("last", ("", "Rails 7"))
def test_the_heading_behind_a_contents_list_is_text(tmp_path: Path, last: str) -> None:
    """Often the field that made the list ends in the paragraph behind it."""
    code = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r>'
    first = paragraph(field("begin") + code + field("separate") + run("Ports 3"))
    heading = paragraph(run(last) + field("end") + run("Of ports"), '<w:pStyle w:val="H"/>')
    outcome = read(tmp_path, "a.docx", word(first + heading + paragraph(run("Body.")), styles=HEADING))
    assert outcome.value is not None

    assert "Of ports\n\nBody." == text(outcome)
    assert ["Header", "Para"] == [block["t"] for block in outcome.value.read.blocks]
    assert ["Ports 3", *([last] if last else [])] == sorted(words for _, words in aside(outcome))


@pytest.mark.parametrize(("style", "kind"), (("List Paragraph", "BulletList"), ("Clause", "Header")))
def test_an_item_with_an_outline_level_is_an_item(tmp_path: Path, style: str, kind: str) -> None:
    """By Word's own styles of lists; what is numbered in another style and has a level is a heading."""
    styles = word_part("styles", f'<w:style w:type="paragraph" w:styleId="L"><w:name w:val="{style}"/></w:style>')
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>'
    levels = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    numbers = word_part("numbering", f'{levels}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')
    listed = '<w:pStyle w:val="L"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="3"/>'
    outcome = read(tmp_path, "a.docx", word(paragraph(run("One."), listed), styles=styles, numbering=numbers))
    assert outcome.value is not None

    assert kind == outcome.value.read.blocks[0]["t"]


def test_blanks_without_number_are_one(tmp_path: Path) -> None:
    """A count of blanks is three bytes that readers write out."""
    outcome = read(tmp_path, "a.odt", odt('<text:p>a<text:s text:c="900000000"/>b<text:s text:c="3"/>c</text:p>'))

    assert ["a", "b", "c"] == text(outcome).split()
    assert len(text(outcome)) < 20


def test_a_table_in_a_note_of_opendocument_comes_through(tmp_path: Path) -> None:
    """Readers drop it there."""
    row = "<table:table-row><table:table-cell><text:p>3 tons</text:p></table:table-cell></table:table-row>"
    inside = f"<text:p>Of ports:</text:p><table:table>{row}</table:table>"
    note = f'<text:note text:note-class="footnote"><text:note-body>{inside}</text:note-body></text:note>'
    outcome = read(tmp_path, "a.odt", odt(f"<text:p>The ship{note} left.</text:p>"))

    assert "The ship left. Of ports: 3 tons".split() == text(outcome).split()


@pytest.mark.parametrize("kind", ("sequence-ref", "bookmark-ref", "reference-ref", "note-ref", "page-number"))
def test_what_an_odt_refers_to_is_named(tmp_path: Path, kind: str) -> None:
    """“See Figure 1” keeps its number, whatever kind of place it leads to."""
    field = f'<text:{kind} text:reference-format="value" text:ref-name="r">1</text:{kind}>'
    outcome = read(tmp_path, "a.odt", odt(f"<text:p>See Figure <text:span>{field}</text:span> there.</text:p>"))

    assert "See Figure 1 there." == text(outcome)


def test_signs_of_an_odt_are_those_of_its_fonts(tmp_path: Path) -> None:
    """A tick that was set in Wingdings is a tick."""
    style = '<style:style style:name="W"><style:text-properties style:font-name="Wingdings"/></style:style>'
    whole = odt('<text:p>So: <text:span text:style-name="W">\uf0fc</text:span></text:p>', styles=style)
    outcome = read(tmp_path, "a.odt", whole)

    assert "So: ✔" == text(outcome)


def test_a_picture_of_an_odt_may_lie_anywhere_in_it(tmp_path: Path) -> None:
    """Word keeps pictures of OpenDocument in media/; two of one name in two folders are two."""
    frame = '<draw:frame><draw:image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{}"/></draw:frame>'
    names = ("media/a.png", "./more/a.png", "Pictures/a.png")
    body = "".join(f"<text:p>{frame.format(name)}</text:p>" for name in names)
    with zipfile.ZipFile(io.BytesIO(odt(body))) as whole:
        parts: dict[str, str | bytes] = {name: whole.read(name) for name in whole.namelist()}
    pictures = {name.removeprefix("./"): name.encode() for name in names}
    outcome = read(tmp_path, "a.odt", packed({**parts, **pictures}))

    assert outcome.value is not None
    assert sorted(pictures.values()) == sorted(outcome.value.pictures.values())


_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{ident}"><w:name w:val="{name}"/></w:style>'
    for ident, name in (("T", "toc 1"), ("F", "table of figures"), ("H", "heading 1"), ("I", "heading 2"))
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    (
        ("H:Title,T:One 7,H:Figures,F:Fig. 1,H:One,:Words.", "Title One Words."),
        ("H:Title,T:One 7,H:Figures,F:Fig. 1", "Title"),
        (":Words.,T:One 7,H:Figures,:,F:Fig. 1,H:Tables,F:Tab. 1,H:One", "Words. One"),
        ("H:Title,T:One 7,H:Figures,F:Fig. 1,:Words.", "Title Figures Words."),
        ("H:Title,T:One 7,H:Figures,:All of them.,F:Fig. 1,H:One", "Title Figures All of them. One"),
        ("H:Title,T:One 7,I:Figures,F:Fig. 1,I:Tables,F:Tab. 1,H:One", "Title One"),
        ("H:Title,T:One 7,H:Part,F:Fig. 1,I:One", "Title Part One"),
    ),
)
def test_a_heading_of_a_list_that_word_made_goes_with_it(tmp_path: Path, lines: str, expected: str) -> None:
    """If nothing else stands beneath it; the first heading may be the title."""
    pairs = [line.split(":") for line in lines.split(",")]
    body = "".join(paragraph(run(words), f'<w:pStyle w:val="{style}"/>') for style, words in pairs)
    outcome = read(tmp_path, "a.docx", word(body, styles=word_part("styles", _STYLES)))

    assert expected == " ".join(text(outcome).split())
    assert [words for style, words in pairs if words and words not in expected] == [
        words for _, words in aside(outcome)
    ]


@pytest.mark.parametrize(
    ("name", "data"),
    (("a.docx", word(paragraph(run("Z" + "\u0301" * 3000)))), ("a.txt", ("Z" + "\u0301" * 3000).encode())),
)
def test_a_letter_under_a_heap_of_marks_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    """In archives and in plain texts."""
    outcome = read(tmp_path, name, data)

    assert ["S001"] == codes(outcome)
    assert "more than a thousand marks" in outcome.findings[0].message


def test_headings_that_a_list_numbers_are_headings(tmp_path: Path) -> None:
    """Older programs number them so; they are no items, however deep they stand."""
    deep = (
        "<text:list><text:list-item>" * 3
        + "<text:h text:outline-level='3'>The way</text:h>"
        + ("</text:list-item></text:list>" * 3)
    )
    two = "<text:list-item><text:h text:outline-level='1'>The line</text:h></text:list-item>"
    item = "<text:list><text:list-item><text:p>An item.</text:p></text:list-item></text:list>"
    outcome = read(tmp_path, "a.odt", odt(f"<text:list>{two}{two}</text:list>{deep}{item}<text:p>Words.</text:p>"))

    assert outcome.value is not None
    assert ["Header", "Header", "Header", "BulletList", "Para"] == [
        {"OrderedList": "BulletList"}.get(block["t"], block["t"]) for block in outcome.value.read.blocks
    ]
    assert "The line\n\nThe line\n\nThe way\n\nAn item.\n\nWords." == text(outcome)


def test_headings_in_cells_keep_their_words(tmp_path: Path) -> None:
    """They head nothing; pandoc would drop them."""
    head = "<text:h text:outline-level='3'>The line</text:h>"
    listed = f"<text:list><text:list-header>{head}</text:list-header></text:list>"
    cells = "".join(f"<table:table-cell>{held}</table:table-cell>" for held in (head, listed))
    outcome = read(tmp_path, "a.odt", odt(f"<table:table><table:table-row>{cells}</table:table-row></table:table>"))

    assert "The line\n\nThe line" == text(outcome)
    assert () == outcome.findings


def test_long_opendocument_texts_are_read_in_linear_time(tmp_path: Path) -> None:
    """A specification has tens of thousands of paragraphs; pandoc alone takes minutes for it."""
    few = (
        "<text:p>Words.</text:p>" * 99
        + "<text:list><text:list-item><text:p>An item.</text:p></text:list-item></text:list>"
    )
    outcome = read(tmp_path, "a.odt", odt(few * 10))

    assert outcome.value is not None
    assert 1_000 == len(outcome.value.read.blocks)
    assert LINEAR > growth(
        lambda data: read(tmp_path, "a.odt", data), lambda count: odt(few * count), size=40, rounds=1
    )


def test_paragraphs_that_run_on_into_each_other_are_joined_in_linear_time(tmp_path: Path) -> None:
    """A chapter whose paragraphs were all made one has thousands of deleted ends."""
    mark = '<w:rPr><w:del w:id="3" w:author="Bob"/></w:rPr>'

    def chapter(count: int) -> bytes:
        return word(paragraph(run("One "), mark) * count + paragraph(run("two.")))

    assert "One " * 100 + "two." == text(read(tmp_path, "a.docx", chapter(100)))
    assert LINEAR > growth(lambda data: read(tmp_path, "a.docx", data), chapter, size=500)


def test_fields_that_never_end_are_looked_through_once(tmp_path: Path) -> None:
    """However many are open, each is told once to be no list."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    contents = "<w:r><w:instrText>TO</w:instrText></w:r><w:r><w:instrText>C \\o</w:instrText></w:r>"
    listed = mark.format("begin") + contents + run("Listed.") + mark.format("end")

    def fields(count: int) -> bytes:
        return word(paragraph(mark.format("begin") * count + listed + run("Words.")))

    outcome = read(tmp_path, "a.docx", fields(100))

    assert "Words." == text(outcome)
    assert [("contents", "Listed.")] == aside(outcome)
    assert LINEAR > growth(lambda data: read(tmp_path, "a.docx", data), fields, size=1_000)


@pytest.mark.parametrize(("after", "expected"), (("", "One two"), (paragraph(run("three")), "One twothree")))
def test_an_end_that_was_deleted_before_a_table_joins_nothing(tmp_path: Path, after: str, expected: str) -> None:
    """What runs on into such a paragraph stays in it; an empty one goes."""
    mark = '<w:rPr><w:del w:id="3" w:author="Bob"/></w:rPr>'
    table = f"<w:tbl><w:tr><w:tc>{paragraph(run('cell'))}</w:tc></w:tr></w:tbl>"
    body = paragraph(run("One "), mark) + paragraph(run("two"), mark) + after + table + paragraph("", mark) + table

    assert [expected, "cell", "cell"] == text(read(tmp_path, "a.docx", word(body))).split("\n\n")


def test_folders_of_an_archive_may_be_parted_by_backslashes(tmp_path: Path) -> None:
    """Some programs of Windows write them so, and Word reads them."""
    with zipfile.ZipFile(io.BytesIO(word(paragraph(run("It is old."))))) as archive:
        parts = {name.replace("/", "\\"): archive.read(name) for name in archive.namelist()}

    assert "It is old." == text(read(tmp_path, "a.docx", packed(parts)))


def _with_page(book: bytes, page: bytes, *, name: str = "", again: int = 0) -> bytes:
    """Give a book with another first page, under another name, or named again and again."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    package = next(one for one in parts if one.endswith(".opf"))
    first = next(one for one in parts if one.endswith("html"))
    parts[name or first] = page or parts[first]
    if name:
        del parts[first]
    order = re.search(rb"<itemref[^>]*/>", parts[package])
    assert order is not None
    parts[package] = parts[package].replace(order[0], order[0] * (again + 1), 1)
    return packed(parts)


def test_pages_of_a_book_in_utf_16_are_read(tmp_path: Path) -> None:
    """EPUB 3.3 allows them."""
    page = '<?xml version="1.0" encoding="UTF-16"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Größe</p></body></html>'
    outcome = read(tmp_path, "a.epub", _with_page(epub("<p>It is old.</p>"), page.encode("utf-16")))

    assert "Größe" == text(outcome)


def test_a_page_named_again_is_read_once(tmp_path: Path) -> None:
    """A book could be made without end so."""
    outcome = read(tmp_path, "a.epub", _with_page(epub("<p>It is old.</p>"), b"", again=5_000))

    assert "It is old." == text(outcome)
    assert ["S022"] == [one.code for one in outcome.findings]


def test_names_of_pages_may_differ_in_capitals(tmp_path: Path) -> None:
    """They do not where the book was made; a page that is not there at all is told by its name."""
    book = epub("<p>It is old.</p>")
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        first = next(one for one in archive.namelist() if one.endswith("html"))

    assert "It is old." == text(read(tmp_path, "a.epub", _with_page(book, b"", name=first.upper())))

    outcome = read(tmp_path, "b.epub", _with_page(book, b"", name="elsewhere.xhtml"))

    assert ["S026"] == [one.code for one in outcome.findings]
    assert first in outcome.findings[0].message


INNER = "<text:p>For us alone.</text:p>"


@pytest.mark.parametrize(
    "hidden",
    (
        f'<text:section text:display="none">{INNER}</text:section>',
        f'<text:section text:display="condition" text:is-hidden="true">{INNER}</text:section>',
        '<text:p><text:hidden-paragraph text:is-hidden="true"/>For us alone.</text:p>',
        '<text:p text:style-name="H">For us alone.</text:p>',
        '<text:p><text:span text:style-name="H">For us alone.</text:span></text:p>',
    ),
)
def test_what_an_office_program_hides_is_set_aside(tmp_path: Path, hidden: str) -> None:
    """It was not meant for readers; what is hidden on a condition that does not hold is text."""
    look = '<style:text-properties text:display="none"/>'
    kinds = ("text", "paragraph")
    style = "".join(f'<style:style style:name="H" style:family="{kind}">{look}</style:style>' for kind in kinds)
    shown = '<text:section text:name="t" text:display="condition"><text:p>For all.</text:p></text:section>'
    data = odt(f"<text:p>One.</text:p>{hidden}{shown}")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    there = b"<office:automatic-styles/>"
    parts["content.xml"] = parts["content.xml"].replace(
        there, there[:-2] + b">" + style.encode() + b"</" + there[1:-2] + b">"
    )
    outcome = read(tmp_path, "a.odt", packed(parts))

    assert outcome.value is not None
    assert "One.\n\nFor all." == text(outcome)
    assert [("hidden", "For us alone.")] == [(one.role, one.words) for one in outcome.value.read.set_aside]


LISTED = word_part(
    "styles",
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Heading Appendix"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>',
)


@pytest.mark.parametrize(
    ("code", "expected"),
    (
        (' TOC \\o "1-3" \\h \\z \\t "Heading Appendix,2,Other,1" ', [1, 2]),
        (' TOC \\o "1-3" \\t "Other;1;Heading Appendix;1" ', [1, 1]),
        (' TOC \\o "1-3" \\t "caption,1" ', [1]),
        (' TOC \\h \\t "Heading Appendix,1" \\c "Figure" ', [1]),
        (' TOC \\o "1-3" ', [1]),
    ),
)
def test_styles_that_a_contents_list_makes_headings(tmp_path: Path, code: str, expected: list[int]) -> None:
    """A list of figures names styles too, and those make no headings (17.16.5.68)."""
    half = len(code) // 2
    typed = "".join(f"<w:r><w:instrText>{part}</w:instrText></w:r>" for part in (code[:half], code[half:]))
    body = (
        paragraph(field("begin") + typed + field("separate") + run("The line 1") + field("end"))
        + paragraph(run("The line"), '<w:pStyle w:val="H"/>')
        + paragraph(run("It is old."))
        + paragraph(run("Appendix A"), '<w:pStyle w:val="A"/>')
        + paragraph(run("Figure 1."), '<w:pStyle w:val="C"/>')
        + paragraph(run("It is older."))
    )
    outcome = read(tmp_path, "a.docx", word(body, styles=LISTED))

    assert outcome.value is not None
    assert expected == [node["c"][0] for node in nodes(outcome.value.read.blocks) if node["t"] == "Header"]
