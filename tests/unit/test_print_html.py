"""The print HTML: all sections in order, endnotes where their section stands."""

from __future__ import annotations

from briefpress.nouns.scripts import direction
from briefpress.nouns.section import Section
from briefpress.verbs.printing.print_html import print_html

NOTE = (
    '<sup class="call" id="call-1"><a href="#note-1">1</a></sup>'
    '<span class="note" id="note-1" role="doc-footnote">A base.</span>'
)
TEXT = Section("text-1", "chapter", "", f'<section id="text-1"><p>It is old{NOTE}, they say.</p></section>')
NOTES = Section("notes", "endnotes", "", '<section id="notes"><h2>Notes</h2></section>')


def test_footnotes_stay_in_the_text() -> None:
    """Right behind their calls; strips and language are told to the style."""
    html = print_html([TEXT], title="A & B", language="fa", strips={"brief": "A & B"})

    assert '</sup><span class="note" id="note-1"' in html
    assert '<html lang="fa" dir="rtl">' in html
    assert 'data-brief="A &amp; B"' in html


def test_endnotes_are_gathered_and_no_word_goes() -> None:
    """What stood behind a note still stands there."""
    html = print_html([TEXT, NOTES], title="", language="en", strips={})

    assert "</sup>, they say.</p>" in html
    assert '<h2>Notes</h2><p class="endnote" id="note-1">A base.</p>' in html.replace(' role="doc-footnote"', "")


def test_directions() -> None:
    """Of languages, whatever their region."""
    assert ["rtl", "rtl", "ltr"] == [direction(language) for language in ("fa", "AR-EG", "en-GB")]
