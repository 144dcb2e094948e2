"""Notes made by hand become real notes where mark and body answer each other; nothing else does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import attributes_of, is_call_again, nodes
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.read_text import ReadText

PLAIN = """<p>Words<sup><a href="#fn1" id="r1">1</a></sup> end.</p><hr>
<p id="fn1"><sup>1</sup> The note. <a href="#r1">↩</a></p>"""
LISTED = (
    '<p>Words<sup id="c1"><a href="#n1">[1]</a></sup> end.</p><h2>References</h2>'
    '<ol><li id="n1"><a href="#c1">^</a> The note.</li></ol>'
)
WORD = (
    '<p>Words<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a> end.</p><div><hr>'
    '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> The note.</p></div></div>'
)
SPOKEN = (
    '<p>Words<a role="doc-noteref" href="#n">*</a> end.</p><section role="doc-endnotes"><ol><li id="n"><p>The note.'
    '<a role="doc-backlink" href="#x">back</a></p></li></ol></section>'
)
TABLE = (
    '<p>Words<a href="#t1" id="b1">1</a> end.</p><table><tr><td><a id="t1" href="#b1">1</a></td><td>The note.</td></tr>'
    "</table>"
)
TERMS = '<p>Words<a href="#d1">1</a> end.</p><dl><dt id="d1">1</dt><dd>The note.</dd></dl>'


def read(folder: Path, data: str, name: str = "a.html") -> ReadText:
    """Read a page."""
    path = folder / name
    path.write_text(data, encoding="utf-8")
    outcome = read_file(path)
    assert outcome.value is not None
    assert "S017" not in [finding.code for finding in outcome.findings]
    return outcome.value.read


def test_a_note_that_is_called_again_leads_back_to_no_call(tmp_path: Path) -> None:
    """As encyclopaedias have it: an arrow and a letter for each call; none of these are words of the note."""
    calls = "".join(f'<sup id="r{number}"><a href="#n">[1]</a></sup> word{number} ' for number in (1, 2))
    back = '<span>^ <a href="#r1"><sup><i>a</i></sup></a> <a href="#r2"><sup><i>b</i></sup></a></span>'
    path = tmp_path / "a.html"
    path.write_text(f"<p>Words{calls}</p><h2>Notes</h2><ol><li id='n'>{back} «The» note.</li></ol>", encoding="utf-8")
    outcome = read_file(path)
    assert outcome.value is not None
    notes = [node for node in nodes(outcome.value.read.blocks) if node["t"] == "Note"]

    assert ["«The» note."] == [project(note["c"]).text for note in notes]
    assert "S025" not in [one.code for one in outcome.findings]


def test_a_link_that_calls_no_note_leads_to_it_still(tmp_path: Path) -> None:
    """Though the name was that of a division around the note, which is none any more."""
    text = '<p>Words<a href="#n" id="r">[1]</a>, <a href="#n">as said</a>.</p>'
    note = '<div id="n"><p><a href="#r">[1]</a> The note.</p></div>'
    found = read(tmp_path, text + note)
    leads = [node["c"][2][0] for node in nodes(found.blocks) if node["t"] == "Link"]
    notes = [node for node in nodes(found.blocks) if node["t"] == "Note"]
    names = [one[0] for one in map(attributes_of, nodes(notes)) if one is not None]

    assert ["#s-n"] == leads
    assert ["s-n"] == names


@pytest.mark.parametrize("page", (PLAIN, LISTED, WORD, SPOKEN, TABLE, TERMS))
def test_every_habit_of_the_web_gives_a_real_note(tmp_path: Path, page: str) -> None:
    """At its mark, without its own mark and the link back; what announced the notes goes with them."""
    found = read(tmp_path, page)

    assert "Words end.\n\nThe note." == project(found.blocks).text
    assert 1 == sum(node["t"] == "Note" for node in nodes(found.blocks))
    assert ["Para"] == [block["t"] for block in found.blocks]
    assert "note-mark" in {one.role for one in found.set_aside}


@pytest.mark.parametrize(
    "page",
    (
        '<p>See <a href="#two">section 2</a>.</p><h2 id="two">2 Then</h2><p>Words.</p>',
        '<p>See <a href="#two">2</a>.</p><h2 id="two">2 Then</h2><p>Words.</p>',
        '<p>On page <a href="#p2">2</a>.</p><p><span id="p2"></span>Words that begin otherwise.</p>',
        '<p>Go on with step <a href="#s2">2</a>.</p><ol><li>One.</li><li id="s2">Two.</li></ol>',
        '<ol><li><a href="#a">1</a></li></ol><p id="a">Alpha is a letter.</p>',
        '<p>Words [1,<a href="#b2">2</a>].</p><p>1. One.</p><p id="b2">2. Two.</p>',
        '<p>Words [<b>1</b>; 3,<a href="#b2">2</a>,4].</p><p>1. One.</p><p id="b2">2. Two.</p>',
    ),
)
def test_links_that_only_look_like_marks_stay_links(tmp_path: Path, page: str) -> None:
    """Nothing is guessed."""
    found = read(tmp_path, page)

    assert 0 == sum(node["t"] == "Note" for node in nodes(found.blocks))
    assert 1 == sum(node["t"] == "Link" for node in nodes(found.blocks))


@pytest.mark.parametrize("before", ("Words,", "(one, two) words,", "(words"))
def test_a_mark_may_hang_on_a_comma_or_stand_in_brackets(tmp_path: Path, before: str) -> None:
    """Only within brackets a figure behind a comma is one of a list of works."""
    found = read(tmp_path, f'<p>{before}<a href="#n2">2</a> end).</p><p>1. One.</p><p id="n2">2. Two.</p>')

    assert 1 == sum(node["t"] == "Note" for node in nodes(found.blocks))


def test_a_note_goes_on_until_the_next_one_begins(tmp_path: Path) -> None:
    """Its further paragraphs are its own."""
    page = (
        '<p>One<a href="#n1" id="r1">1</a> two<a href="#n2" id="r2">2</a>.</p><p id="n1">1. First.</p><p>More.</p>'
        '<p id="n2">2. Second.</p><h2>After</h2><p>Words.</p>'
    )
    found = read(tmp_path, page)

    assert "One two.\n\nAfter\n\nWords.\n\nFirst.\n\nMore.\n\nSecond." == project(found.blocks).text


def test_a_second_call_does_not_take_the_note_twice(tmp_path: Path) -> None:
    """It stays a link to the note."""
    page = (
        '<p>One<a href="#n1" id="r1">1</a> two<a href="#n1" id="r2">1</a>.</p>'
        '<p id="n1">1 <a href="#r1">↑</a>First.</p>'
    )
    found = read(tmp_path, page)

    assert 1 == sum(node["t"] == "Note" for node in nodes(found.blocks))
    assert ["#s-n1"] == [node["c"][2][0] for node in nodes(found.blocks) if node["t"] == "Link"]


@pytest.mark.parametrize(
    ("division", "notes"),
    (
        ('<p id="n1">1 First.</p><p>More.</p><p id="n2">2 Second.</p>', ["First.\n\nMore.", "Second."]),
        ('<div id="n1">1 First.</div><div id="n2">2 Second.</div>', ["First.", "Second."]),
        ('<p id="n1">1 First.</p><p id="more">More.</p>', ["First.\n\nMore."]),
    ),
)
def test_a_division_of_notes_is_not_the_first_of_them(tmp_path: Path, division: str, notes: list[str]) -> None:
    """A division around one note of several paragraphs is."""
    calls = '<p>One<a href="#n1" role="doc-noteref">1</a> two<a href="#n2" role="doc-noteref">2</a>.</p>'
    blocks = read(tmp_path, f"{calls}<div>{division}</div>").blocks

    assert notes == [project(node["c"]).text for node in nodes(blocks) if node["t"] == "Note"]


def test_markdown_with_anchors_of_html_has_notes_too(tmp_path: Path) -> None:
    """Programs that turn Word into Markdown write them so."""
    page = 'Words<sup>[\\[1\\]](#f1)</sup> end.\n\n<a name="f1"></a>[1] The note.\n'
    found = read(tmp_path, page, "a.md")

    assert "Words end.\n\nThe note." == project(found.blocks).text


def test_a_note_that_is_called_twice_is_one_note_with_two_calls(tmp_path: Path) -> None:
    """The second call has no number of the book's any more: the press gives it that of the note."""
    page = (
        '<p>One<sup><a href="#n1" id="r1">7</a></sup> and two<sup><a href="#n1" id="r2">7</a></sup> end.</p>'
        '<p>Three<sup><a href="#n2" id="r3">8</a></sup>.</p><hr><p id="n1"><sup>7</sup> A note. <a href="#r1">↩</a></p>'
        '<p id="n2"><sup>8</sup> Another. <a href="#r3">↩</a></p>'
    )
    found = read(tmp_path, page)

    assert "One and two end.\n\nThree.\n\nA note.\n\nAnother." == project(found.blocks).text
    assert ["7 7 ↩", "8 8 ↩", "7"] == [one.words for one in found.set_aside if one.role == "note-mark"]
    (again,) = [node for node in nodes(found.blocks) if is_call_again(node)]
    names = [
        node["c"][0][0]
        for note in nodes(found.blocks)
        if note["t"] == "Note"
        for node in nodes(note["c"])
        if node["t"] == "Span"
    ]
    assert again["c"][2][0].removeprefix("#") in names


CALLS = '<p>One<sup><a href="#f1" id="r1">1</a></sup> and two<a href="#f2"><sup>2</sup></a> end.</p><hr>'
BACK = '<a href="#r1">↩</a>'


@pytest.mark.parametrize(
    ("page", "notes"),
    (
        (
            f'{CALLS}<ol><li id="f1">A note. {BACK}</li><li id="f2"><p>By the author.</p></li></ol>',
            ["A note.", "By the author."],
        ),
        (
            f'{CALLS}<ul><li id="f1">A note. {BACK}</li><li id="f2"><p>Of hers.</p></li></ul>',
            ["A note.", "Of hers."],
        ),
        (f'{CALLS}<ol><li id="f1">A note.</li><li id="f2">5 men came.</li></ol>', ["A note.", "5 men came."]),
        (
            '<p>One<sup><a href="#fa">a</a></sup> end.</p><ol type="a"><li id="fa">The note.</li></ol>',
            ["The note."],
        ),
    ),
)
def test_an_item_of_a_list_of_notes_is_a_note_whatever_it_begins_with(
    tmp_path: Path, page: str, notes: list[str]
) -> None:
    """Its number in the list is its mark, and what stands beside a note that leads back is one too."""
    blocks = read(tmp_path, page).blocks

    assert notes == [project(node["c"]).text for node in nodes(blocks) if node["t"] == "Note"]


def test_what_stays_of_a_list_of_notes_keeps_its_number_and_is_told(tmp_path: Path) -> None:
    """Else the mark in the text that names it would name another."""
    path = tmp_path / "a.html"
    path.write_text(
        '<p>One<sup><a href="#f1">1</a></sup> end, three<sup><a href="#f3">3</a></sup>.</p><h2>Notes</h2>'
        '<ol><li id="f1">A note.</li><li>Stays.</li><li id="f3">Another.</li><li>Stays too.</li></ol>',
        encoding="utf-8",
    )
    outcome = read_file(path)

    assert outcome.value is not None
    lists = [node["c"] for node in nodes(outcome.value.read.blocks) if node["t"] == "OrderedList"]
    assert [2, 4] == [attributes[0] for attributes, _ in lists]
    assert ["“Stays.” and 1 more stand in a list of notes"] == [
        finding.message.partition(", and no")[0] for finding in outcome.findings if finding.code == "S041"
    ]


_WORKS = "<ol><li id='n1'>Of wells.</li><li id='n2'>Of tides.</li></ol>"
_CITED = 'As said <a href="#n1">[1]</a>, and again <a href="#n1">[1]</a>, <a href="#n2">[2]</a>'


@pytest.mark.parametrize(
    ("heading", "expected"),
    (
        ("<h2>References</h2>", 0),
        ("<h2>7. Bibliography</h2>", 0),
        ("<p>Literatur</p>", 0),
        ("<h2>References</h2><h3>In print</h3>", 0),
        ("<h2>Notes</h2>", 2),
        ("<h2>Notes and references</h2>", 2),
        ("<h2>References</h2><p>None.</p><h2>Notes</h2>", 2),
        ("", 2),
    ),
)
def test_works_that_are_cited_are_no_notes(tmp_path: Path, heading: str, expected: int) -> None:
    """The heading over them says what they are; they stay where they stand, and links lead to them."""
    found = read(tmp_path, f"<p>{_CITED}.</p>{heading}{_WORKS}")
    kinds = [node["t"] for node in nodes(found.blocks)]

    # A note that is called again is led to by the second mark.
    assert (expected, 1 if expected else 3) == (kinds.count("Note"), kinds.count("Link"))


@pytest.mark.parametrize(
    "page",
    (
        LISTED,
        f"<p>{_CITED.replace('<a', '<sup><a').replace('</a>', '</a></sup>')}.</p><h2>References</h2>{_WORKS}",
        '<p>So<a role="doc-noteref" href="#n1">[1]</a>.</p><h2>References</h2>' + _WORKS,
    ),
    ids=("back", "raised", "said"),
)
def test_what_is_called_as_a_note_is_one_under_any_heading(tmp_path: Path, page: str) -> None:
    """It leads back to its mark, its mark is raised, or the page says so."""
    assert "Note" in [node["t"] for node in nodes(read(tmp_path, page).blocks)]
