"""Pop-up notes: all notes once, in order, with their words, and the text around them unchanged."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefpress.nouns.epub_package import EpubWords
from briefpress.verbs.epub.notes import lift_notes
from briefpress.verbs.epub.spots import words_of
from helpers.epub_sample import note

PLAIN = st.text(alphabet="abc dé.", min_size=1, max_size=10)
PART = st.one_of(
    PLAIN,
    PLAIN.map(lambda words: f'note-li:•\u00a0<span class="note-p">{words}</span>'),
    PLAIN.map(lambda words: f'note-li:1.\u00a0<span class="note-p">{words}</span><span class="note-p">z</span>'),
    PLAIN.map(lambda words: f'note-quote:<span class="note-p">{words}</span>'),
    PLAIN.map(lambda words: f"note-code:<code>{words}</code>"),
    PLAIN.map(lambda words: f"<em>{words}</em> and more"),
)
PIECES = st.lists(st.one_of(PLAIN, st.lists(PART, min_size=1, max_size=3)), min_size=1, max_size=8)


@given(PIECES)
def test_every_note_arrives_once_in_order_with_its_words(pieces: list[str | list[str]]) -> None:
    """Letters of the text and of each note are the same before and after; nothing block-like is in a p."""
    xhtml, flow, notes = "", "", []
    for number, piece in enumerate(pieces):
        if isinstance(piece, str):
            xhtml, flow = xhtml + piece, flow + piece
        else:
            xhtml += note(number, *piece)
            notes.append((number, words_of(etree.fromstring(f"<b>{note(number, *piece)}</b>")[1])))
            flow += str(number)
    root = etree.fromstring(f"<section><p>{xhtml}</p></section>")

    ids = lift_notes(root, words=EpubWords(back="{}"))

    assert ids == tuple(f"note-{number}" for number, _ in notes)
    assert words_of(root[0]) == flow
    asides = root[1].findall("aside") if notes else []
    for aside, (number, words) in zip(asides, notes, strict=True):
        backlink = aside.find(".//a[@role='doc-backlink']")

        assert backlink is not None
        assert backlink.get("href") == f"#call-{number}"
        backlink.text = None
        letters = [c for c in words_of(aside) if c.isalnum()]
        assert letters == [c for c in words if c.isalnum()]
        assert not aside.findall(".//p/p")
        assert not aside.findall(".//span/p")


def test_the_parts_of_a_note_become_what_they_are() -> None:
    """Paragraphs, lists, quotations and code are elements of their own; numbers of lists stay words."""
    parts = ("one", "two", 'note-li:•\u00a0<span class="note-p">dot</span>', "note-li:1.\u00a0first")
    more = ('note-quote:<span class="note-p">quoted</span>', "note-code:<code>x = 1</code>")
    root = etree.fromstring(f"<section><p>A{note(3, *parts, *more, sign='*')}.</p></section>")

    lift_notes(root, words=EpubWords(back="Back {}"))
    aside = etree.tostring(root[1][0], encoding="unicode")

    assert aside == (
        '<aside class="footnote" data-epub-type="footnote" role="doc-footnote" id="note-3">'
        '<p><span class="marker">*</span>\u00a0one</p><p>two</p>'
        '<ul class="bulleted"><li><span class="note-p">dot</span></li></ul>'
        '<ul class="plain"><li>1.\u00a0first</li></ul>'
        "<blockquote><p>quoted</p></blockquote><pre><code>x = 1</code></pre>"
        '<p><a class="backlink" href="#call-3" data-epub-type="backlink" role="doc-backlink" '
        'aria-label="Back *">↑</a></p></aside>'
    )


def test_the_call_is_a_link_with_the_id() -> None:
    """Readers find the way back by the id of the link, so the call's id moves to it."""
    root = etree.fromstring(f"<section><p>A{note(1, 'x')}.</p></section>")

    lift_notes(root, words=EpubWords())

    assert etree.tostring(root[0], encoding="unicode") == (
        '<p>A<sup class="call"><a href="#note-1" role="doc-noteref" data-epub-type="noteref" '
        'id="call-1">1</a></sup>.</p>'
    )
