"""The census counts what is the source's, stream by stream, and shows where two counts part."""

from __future__ import annotations

from briefpress.nouns.finding import Place
from briefpress.nouns.section import Section
from briefpress.verbs.checks.census import compare, compare_notes, counted_ids, print_flow, section_streams

NOTE = (
    '<sup class="call" id="call-1"><a href="#note-1">1</a></sup><span class="note" id="note-1">'
    '<a class="marker" href="#call-1">1</a> <span class="note-p">A base.</span></span>'
)
BODY = f"""<section id="text-1"><h2 id="h">The line</h2>
<p id="p">It is old{NOTE}, they say<a class="pageref" href="#x">7</a>.</p>
<aside class="bp-apparatus bp-box"><p id="b">Boxed.</p></aside>
<figure id="f"><figcaption id="c"><span class="bp-apparatus bp-caption-label">Figure 1</span>
A rail.</figcaption></figure>
</section>"""
SECTIONS = (
    Section("text-1", "chapter", "", BODY),
    Section("about", "", "", '<section><p id="q">Elsewhere</p></section>'),
)
PLACE = Place("x.pdf")


def test_the_flow_has_no_notes_calls_boxes_or_page_numbers() -> None:
    """Other sections are not the text."""
    streams = section_streams(SECTIONS)

    assert "thelineitisoldtheysayarail" == streams.flow
    assert {"note-1": "abase"} == streams.notes


def test_print_shows_the_labels_of_captions_too() -> None:
    """They stand in the structure of the caption."""
    assert "thelineitisoldtheysayfigure1arail" == print_flow(SECTIONS)


def test_ids_of_apparatus_and_notes_are_not_counted() -> None:
    """They tell which words of a PDF are the source's."""
    assert {"h", "p", "c"} <= counted_ids(SECTIONS)
    assert not {"b", "q", "note-1"} & counted_ids(SECTIONS)


def test_a_difference_is_shown_where_it_begins() -> None:
    """One letter is enough."""
    (finding,) = compare("thelongline", "thelonglane", what="the text", code="P020", place=PLACE)

    assert "P020" == finding.code
    assert "thelonglane" in finding.message
    assert () == compare("a", "a", what="the text", code="P020", place=PLACE)


def test_a_note_that_is_missing_is_a_difference() -> None:
    """By its name."""
    (finding,) = compare_notes({"note-1": "abase"}, {}, code="P021", place=PLACE)

    assert "note-1" in finding.message


def test_what_has_an_id_within_the_label_of_a_caption_is_counted() -> None:
    """A redline marks the number of a figure that others have moved on."""
    label = '<span class="bp-apparatus bp-caption-label"><del id="change-1">Figure 2</del></span>'
    section = Section("text-1", "chapter", "One", f'<section id="text-1"><p id="p">{label} Rails</p></section>')

    assert {"p", "change-1"} == set(counted_ids([section]))
