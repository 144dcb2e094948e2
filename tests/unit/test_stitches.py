"""Where a call stands, and what an emendation, a note and a remark are made of."""

from __future__ import annotations

import pytest

from briefpress.nouns.reading import Span
from briefpress.nouns.tree import para, words
from briefpress.verbs.composing.changes import Changes, Emended
from briefpress.verbs.composing.stitches import call_offset, emended_words, remark_in_note, with_sign, words_kept
from briefpress.verbs.trees.project import project


def called(text: str, passage: str, *, language: str = "en-GB", changes: tuple[Emended, ...] = ()) -> str:
    """Set a call, shown as ^, on a passage."""
    reading = project([para(words(text))])
    start = text.index(passage)
    offset = call_offset(reading, Span(start, start + len(passage)), language=language, changes=Changes(changes))
    return text[:offset] + "^" + text[offset:]


@pytest.mark.parametrize(
    ("text", "passage", "shown"),
    (
        ("They left, at last.", "They left", "They left,^ at last."),
        ("They left.", "left", "They left.^"),
        ('the "Axis of Resistance," they said', "Axis of Resistance", 'the "Axis of Resistance,"^ they said'),
        ("He said “no”.", "no", "He said “no”.^"),
        ("Russia's ally", "Russia", "Russia^'s ally"),
        ("Russia’s ally", "Russia", "Russia^’s ally"),
        ("some 3,000 men", "some 3", "some 3^,000 men"),
        ("in 1941–45", "1941", "in 1941^–45"),
        ("airbase", "air", "air^base"),
        ("Really?! Yes…", "Really", "Really?!^ Yes…"),
        ("the end", "the end", "the end^"),
    ),
)
def test_a_call_follows_punctuation(text: str, passage: str, shown: str) -> None:
    """Commas, stops and closing marks are passed; what goes on with the word is not."""
    assert shown == called(text, passage)


@pytest.mark.parametrize(
    ("language", "text", "passage", "shown"),
    (
        ("fr", "Ils partent, enfin.", "Ils partent", "Ils partent^, enfin."),
        ("fr-CA", "« fin ».", "fin", "« fin^ »."),
        ("es", "Se van.", "Se van", "Se van^."),
        ("es", "dijo «no».", "no", "dijo «no»^."),
        ("de", "„Nein“, sagte er.", "Nein", "„Nein“,^ sagte er."),
    ),
)
def test_french_and_spanish_call_before_punctuation(language: str, text: str, passage: str, shown: str) -> None:
    """Closing marks of quotation are passed all the same."""
    assert shown == called(text, passage, language=language)


def test_a_call_never_stands_inside_an_emendation() -> None:
    """It moves to the end of the words that are replaced."""
    change = Emended("e", Span(5, 14), "went away")

    assert "They left soon^ after." == called("They left soon after.", "They left", changes=(change,))


def test_a_passage_is_quoted_as_it_is_printed() -> None:
    """A pull quote has the emended words."""
    reading = project([para(words("between 1941 and 1945 or so"))])

    assert "1941 and 1946" == emended_words(reading, Span(8, 21), Changes((Emended("e", Span(17, 21), "1946"),)))


@pytest.mark.parametrize(("text", "shown"), (("new", "new"), (" new words ", " new words "), ("", ""), ("  ", "")))
def test_a_replacement_keeps_the_spaces_at_its_ends(text: str, shown: str) -> None:
    """They may be what the emendation is about."""
    assert shown == project([para([*words_kept(text), {"t": "Str", "c": "|"}])]).text.removesuffix("|")


def test_a_sign_closes_the_last_paragraph_of_a_note() -> None:
    """A note that ends in a list gets a paragraph for it."""
    listing = {"t": "BulletList", "c": [[para(words("one"))]]}

    assert "A base. [Ed.]" == project(with_sign([para(words("A base."))], "Ed.")).text
    assert "one\n\n[Ed.]" == project(with_sign([listing], "Ed.")).text


def test_a_remark_on_a_note_stands_in_brackets() -> None:
    """Notes carry no notes."""
    insert = remark_in_note("r", 3, [para(words("One.")), para(words("Two."))], sign="Ed.")

    assert " [Ed.: One. Two.]" == project([para(insert.inlines)]).text
