"""Each habit of marking notes gives real notes at their marks; what has no mark or no body stays in the text."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest

from briefpress.nouns.tree import nodes
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from briefpress.nouns.read_text import ReadText

SENTENCE = "The river rose in the night and the people of the lower town went up to the church with what they had. "
PROSE = textwrap.fill(SENTENCE * 4, 70)
VERSE = "The lamp is out, the door is shut,\nThe road is white with snow."


def notes(read: ReadText) -> list[str]:
    """Give the words of the notes in the order of their marks."""
    return [project(node["c"]).text for node in nodes(read.blocks) if node["t"] == "Note"]


def called(*marks: str) -> str:
    """Give a paragraph with these marks in it."""
    return textwrap.fill("".join(f"{SENTENCE.strip()[:-1]}{mark}. " for mark in marks), 70)


def test_what_stands_between_two_notes_called_before_belongs_to_the_first() -> None:
    """A text does not go on between notes gathered below it."""
    verse = textwrap.indent(VERSE, "    ")
    read = read_plain_text(
        f"{called('[1]', '[2]')}\n\n[1] Compare:\n\n{verse}\n\nSo far the song.\n\n[2] The end.\n\n{PROSE}"
    )

    assert [f"Compare:\n\n{VERSE}\n\nSo far the song.", "The end."] == notes(read)


def test_the_text_between_two_notes_called_apart_stays_text() -> None:
    """Notes at the foot of each page have text between them."""
    read = read_plain_text(f"{called('[1]')}\n\n[1] First.\n\n{called('[2]')}\n\n[2] Second.\n\n{PROSE}")

    assert ["First.", "Second."] == notes(read)


def test_no_note_swallows_one_whose_mark_was_not_known() -> None:
    """Where a number is missing between two notes, what stands between them may be its body."""
    read = read_plain_text(f"{called('[1]', '[2]', '[3]')}\n\n[1] First.\n\n2 / Second.\n\n[3] Third.\n")

    assert ["First.", "Third."] == notes(read)


def test_a_bracket_that_a_note_opens_keeps_it_together() -> None:
    """Up to where it is closed."""
    read = read_plain_text(f"{called('[1]')}\n\n[1] [Compare the song.\n\nIt is old.]\n\n{PROSE}")

    assert ["[Compare the song.\n\nIt is old.]"] == notes(read)


def test_notes_set_in_go_on_as_long_as_their_paragraphs_are_set_in() -> None:
    """At the foot of a page, where nothing else in the text is."""
    bodies = "  (1) First.\n\n  It has a second paragraph.\n\n  (2) Second.\n\n  It too."
    text = f"{called('(1)', '(2)')}\n\n{bodies}\n\n{PROSE}"

    assert ["First.\n\nIt has a second paragraph.", "Second.\n\nIt too."] == notes(read_plain_text(text))


def test_a_label_within_emphasis_is_a_label() -> None:
    """The emphasis begins behind it."""
    text = f"{called('[1]', '[2]')} _So_ it _was_.\n\n\nNOTES\n\n1 First.\n\n_  2 A Title_, p. 3.\n"
    read = read_plain_text(text)

    assert ["First.", "A Title, p. 3."] == notes(read)
    assert {"So", "was", "A Title"} == {
        project([{"t": "Para", "c": node["c"]}]).text for node in nodes(read.blocks) if node["t"] == "Emph"
    }


def test_rows_of_figures_below_poems_are_notes_where_they_answer_the_marks() -> None:
    """Numbered anew below each poem, without brackets, a line or several each."""
    poem = "The lamp[1] is out, the door is shut,\nThe road is white[2] with snow."
    first = f"{poem}\n\n1 A lantern.\n2 As in winter,\nor in age."
    second = "The wind is gone, the wind will come,\nIt pulls at branch[1] and leaf.\n\n1 A bough."

    assert ["A lantern.", "As in winter, or in age.", "A bough."] == notes(
        read_plain_text(f"{first}\n\n\n\n{second}\n")
    )


def test_a_numbered_list_that_answers_no_marks_is_no_row_of_notes() -> None:
    """Figures alone say nothing."""
    text = f"{called('[1]', '[2]')}\n\n1 Lamps.\n2 Doors.\n3 Roads.\n\n{PROSE}"

    assert [] == notes(read_plain_text(text))


def test_a_label_may_stand_alone_over_its_body() -> None:
    """As over a variant of a verse."""
    read = read_plain_text(
        f"{called('[a]', '[b]')}\n\n[a]\n\n    The lamp was lit.\n\n[b] The door was shut.\n\n{PROSE}"
    )

    assert ["The lamp was lit.", "The door was shut."] == notes(read)


def test_labels_of_two_letters_count_on_from_z() -> None:
    """A word in brackets is none."""
    marks = ("[y]", "[z]", "[aa]", "[ab]", "[so]")
    bodies = "\n\n".join(f"{mark} Body of {mark[1:-1]}." for mark in marks)

    assert ["Body of y.", "Body of z.", "Body of aa.", "Body of ab."] == notes(
        read_plain_text(f"{called(*marks)}\n\n{bodies}\n")
    )


def test_numbers_in_the_margin_are_no_marks() -> None:
    """Pages counted beside the lines call nothing."""
    verse = "      The lamp is out, the door is shut,\n[2]   The road is white with snow[1],\n      And no one calls."
    read = read_plain_text(f"{verse}\n\n[1] In winter.\n\n[2] Not called.\n")

    assert ["In winter."] == notes(read)


def test_notes_on_the_transcription_are_called_by_nothing() -> None:
    """Their numbers count what was changed."""
    listed = "TRANSCRIBER'S NOTES\n\n1. Dashes are kept.\n\n2. Dots are kept.\n"
    text = f"{called('[1]', '[2]')}\n\n\n{listed}"

    assert [] == notes(read_plain_text(text))


def test_a_paragraph_that_begins_with_a_mark_is_no_note() -> None:
    """Where all notes have a space behind their marks, it has none."""
    text = f"{called('[1]')}\n\n[2]{called('[3]')}\n\n[1] First.\n\n[2] Second.\n\n[3] Third.\n\n" + "\n\n".join(
        f"{called(f'[{number}]')}\n\n[{number}] Body {number}." for number in range(4, 14)
    )

    assert ["First.", "Second.", "Third."] == notes(read_plain_text(text))[:3]


def test_a_sentence_behind_the_bracket_of_a_note_is_text() -> None:
    """A note in brackets ends where its bracket closes."""
    text = f"{called('[1]')}\n\n[Footnote 1: A note.] {PROSE}\n\n{called('[2]')}\n\n[Footnote 2: Another.]\n"

    assert ["A note.", "Another."] == notes(read_plain_text(text))


@pytest.mark.parametrize("label", ("[Note 1]", "[Note 1]:", "[Anmerkung 1]", "[1]:"))
def test_a_label_with_a_word_in_brackets_is_a_label(label: str) -> None:
    """However it is pointed."""
    assert ["A note."] == notes(read_plain_text(f"{called('[1]')}\n\n{label} A note.\n\n{PROSE}"))


@pytest.mark.parametrize("label", ("[12:1]", "[417:A]", "[12-1]"))
def test_a_label_may_name_the_page_of_its_note(label: str) -> None:
    """A colon or a dash stands between the page and the number."""
    assert ["A note."] == notes(read_plain_text(f"{called(label)}\n\n{label} A note.\n\n{PROSE}"))


def test_a_mark_takes_no_note_that_stands_far_before_it() -> None:
    """A note that was called by nothing in its chapter is not called in the next."""
    left = "[Footnote 6: Left too.]\n\n[Footnote 7: Left.]"
    far = f"{PROSE}\n\n" * 60
    text = (
        f"{PROSE}\n\n{left}\n\n{far}{called('[7]', '[8]', '[9]')}\n\n[Footnote 8: Joined.]\n\n[Footnote 9: And this.]"
    )

    assert ["Joined.", "And this."] == notes(read_plain_text(text))


def loose(text: str) -> list[tuple[int, int, str, str]]:
    """Give the marks and notes that did not find each other."""
    return [(one.line, one.column, one.mark, one.lacks) for one in read_plain_text(text).loose]


def test_a_mark_without_a_note_and_a_note_without_a_mark_stay_and_are_told() -> None:
    """With line and column, so that an editor finds them."""
    said = "The river[1] rose in the night, and nobody[2]\n  in the town[3] slept."
    text = f"{said}\n\n[1] It has no name.\n\n[3] All did.\n\n[4] Left."
    read = read_plain_text(text)

    assert ["It has no name.", "All did."] == notes(read)
    assert [(1, 43, "[2]", "body"), (8, 1, "[4]", "mark")] == loose(text)
    assert "nobody[2]" in project(read.blocks).text
    assert "[4] Left." in project(read.blocks).text


def test_marks_of_a_text_without_notes_are_told() -> None:
    """If they count up from 1."""
    assert [(1, 10, "[1]", "body"), (1, 27, "²", "body")] == loose("The river[1] rose at night² and fell at noon.\n")


@pytest.mark.parametrize(
    "text",
    (
        "The river rose in [1914] and again in the year after that.\n",
        "The measure is 12 m², and the room is 3 m³ in all.\n",
        "As was said [3], the river rose.\n\n\nREFERENCES\n\n[1] A Book.\n\n[2] A Paper.\n\n[3] A Talk.\n",
        "The river (1) rose and (2) fell.\n",
    ),
)
def test_years_measures_and_citations_are_no_loose_marks(text: str) -> None:
    """They call nothing."""
    assert [] == loose(text)


def test_a_note_in_brackets_that_nothing_calls_is_told() -> None:
    """It says that it is a note."""
    assert [(3, 1, "[Footnote 2:", "mark")] == loose("The river rose.\n\n[Footnote 2: It has no name.]\n\nIt fell.\n")


def test_a_note_that_is_called_within_a_note_is_not_lost() -> None:
    """A note holds no note: the mark in its later paragraph stays, and what it calls stands behind it in the note."""
    read = read_plain_text(
        f"{called('[1]')}\n\n[1] [Compare the song.\n\nIt is old.[2]]\n\n[2] Not so very old.\n\n{PROSE}\n\n"
        f"{called('[3]', '[4]')}\n\n[3] Third.\n\n[4] Fourth.\n"
    )

    assert ["[Compare the song.\n\nIt is old.[2]]\n\n[2] Not so very old.", "Third.", "Fourth."] == notes(read)
    assert () == read.loose


def test_a_note_within_a_note_that_stands_elsewhere_stays_text() -> None:
    """Behind another note, or where the text goes on: it is told, and no word of it moves."""
    read = read_plain_text(
        f"{called('[1]', '[2]')}\n\n[1] First.[2a]\n\n[2] Second.\n\n[2a] Of the first.\n\n{PROSE}\n"
    )

    assert ["First.[2a]", "Second."] == notes(read)
    assert "[2a] Of the first." in project(read.blocks).text
    assert ["[2a]"] == [one.mark for one in read.loose]


def test_a_word_for_notes_in_brackets_is_no_note() -> None:
    """It has no words of its own, so a star further on does not call it."""
    read = read_plain_text(f"[NOTE.] [In v. 31] the bow was altered.\n\n{PROSE}\n\n{called('*')}\n\n{PROSE}\n")

    assert [] == notes(read)


def test_bodies_that_were_counted_through_answer_marks_that_begin_anew() -> None:
    """On each page the mark is [1]; between two bodies stands one mark that calls nothing else."""
    pages = "\n\n".join(f"{called('[1]')}\n\n[Note {number}: Said in {number}.]" for number in (31, 32, 33))
    read = read_plain_text(f"{pages}\n\n{PROSE}\n")

    assert ["Said in 31.", "Said in 32.", "Said in 33."] == notes(read)


def test_a_body_with_two_marks_before_it_answers_neither() -> None:
    """Where labels differ, nothing tells which of the two is meant."""
    pages = "\n\n".join(f"{called('[1]', '[1]')}\n\n[Note {number}: Said in {number}.]" for number in (31, 32, 33))
    read = read_plain_text(f"{pages}\n\n{PROSE}\n")

    assert [] == notes(read)


def test_a_misprint_of_a_label_is_answered_where_it_stands_alone() -> None:
    """It calls nothing else, and the note below it has no other mark."""
    first = f"{called('[1]')}\n\n[Footnote 1: First.]\n\n{PROSE}\n\n"
    alone = f"{first}{called('[l]')}\n\n[Footnote 2: Second.]\n\n{PROSE}\n"
    beside = f"{first}{called('[l]', '[k]')}\n\n[Footnote 2: Second.]\n\n{PROSE}\n"

    assert ["First.", "Second."] == notes(read_plain_text(alone))
    assert ["First."] == notes(read_plain_text(beside))


def test_notes_in_the_plural_have_no_label() -> None:
    """The last letter of the word is none, though a mark is like it."""
    read = read_plain_text(f"{called('[1]', '[s]')}\n\n[Footnote 1: First.]\n\n[Notes: a word, another.]\n")

    assert ["First."] == notes(read)


def test_a_word_for_a_note_makes_labels_without_brackets() -> None:
    """They may stand alone over paragraphs of their own."""
    bodies = f"Note 1:\n\n{PROSE}\n\nIt is so.\n\nNote 2: In short."
    read = read_plain_text(f"{called('[1]', '[2]')}\n\n{PROSE}\n\n{bodies}\n")

    assert [f"{' '.join(PROSE.split())}\n\nIt is so.", "In short."] == [
        "\n\n".join(" ".join(part.split()) for part in one.split("\n\n")) for one in notes(read)
    ]


@pytest.mark.parametrize("reference", ("see note [1]", "(see n. [1])", "(Note [1].)"))
def test_a_reference_to_a_note_does_not_call_it(reference: str) -> None:
    """It stands before the mark and is like it, but for the word before it."""
    read = read_plain_text(f"{PROSE} {reference}\n\n{called('[1]', '[2]')}\n\n[1] First.\n\n[2] Second.\n")
    text = project([block for block in read.blocks if block["t"] == "Para"][:1]).text

    assert ["First.", "Second."] == notes(read)
    assert text.endswith(reference)


def test_a_note_that_begins_with_the_number_of_a_book_is_no_head() -> None:
    """Notes gathered under their head count on over it."""
    bodies = "1 Livy.\n\n2 Book I. ch. 5.\n\n3 See his sources.\n\n4 Livy again, in the first of his books on the wars."
    read = read_plain_text(f"{called('(1)', '(2)', '(3)', '(4)')}\n\n{PROSE}\n\n\nFOOTNOTES\n\n{bodies}\n")

    assert [
        "Livy.",
        "Book I. ch. 5.",
        "See his sources.",
        "Livy again, in the first of his books on the wars.",
    ] == notes(read)


def test_notes_under_the_heads_of_their_chapters_are_notes() -> None:
    """Each chapter's begin anew below its head."""
    text = "\n\n\n".join(f"CHAPTER {number}\n\n{called('(1)', '(2)')}\n\n{PROSE}" for number in ("I", "II"))
    bodies = "CHAPTER I\n\n1 Livy.\n\n2 Florus.\n\nCHAPTER II\n\n1 Varro.\n\n2 Strabo."
    read = read_plain_text(f"{text}\n\n\nNOTES\n\n{bodies}\n")

    assert ["Livy.", "Florus.", "Varro.", "Strabo."] == notes(read)


def test_the_text_behind_a_table_s_notes_is_no_note() -> None:
    """Notes with letters below a table end there, though the next notes stand at the end and were called before."""
    table = "Rhyolite   Quartz,[a] feldspar[b]      Light\nBasalt     Pyroxene[c]               Dark"
    below = "\n\n".join(f"[{letter}]A mineral of the kind {letter}." for letter in "abc")
    text = "\n\n".join([called("[1]"), table, below, *[PROSE] * 8, "Footnotes", "[1]The first is told here."])

    assert "A mineral of the kind c." in notes(read_plain_text(text))


def test_a_note_is_not_longer_than_a_chapter() -> None:
    """Between two notes that were both called before stands the text, where that is so long."""
    text = "\n\n".join([called("[1]", "[2]"), "[1] The end.", *[PROSE] * 80, "[2] The other end."])

    assert "The end." == notes(read_plain_text(text))[0]


def test_a_head_far_behind_the_last_note_is_no_part_of_it() -> None:
    """It is set in as the note's further lines are, but stands apart."""
    note = "[1]The harbour was built before the long winter, and the\n    salt was carried over it until night came."
    text = f"{called('[1]')}\n\n\nFootnotes\n\n\n{note}\n\n\n\n                  _Further reading_\n\n\n{PROSE}"

    assert ["The harbour was built before the long winter, and the salt was carried over it until night came."] == [
        " ".join(words.split()) for words in notes(read_plain_text(text))
    ]


def test_figures_call_notes_whose_numbers_stand_before_brackets() -> None:
    """A page made into plain text loses its brackets and raised figures; “1812” and “5 francs” call nothing."""
    told = "He came to No. 6 in 1812 with 5 francs and 3 sous."
    text = f"{called(' 3')}\n\n{told}\n\n{called('4', ' 5')}\n\n{told}\n\n{called(' 6')}\n\n{PROSE}"
    bodies = "\n\n".join(f"{number} (return) [ The note with the number {number}.]" for number in (3, 4, 5, 6))
    words = notes(read_plain_text(f"{text}\n\nFOOTNOTES\n\n{bodies}"))

    assert ["The note with the number 4.", "The note with the number 6."] == words[-2:]


def test_a_figure_that_another_could_replace_calls_nothing() -> None:
    """Two figures between the same sure calls are told by their editor, not by chance."""
    told = "He came with 2 francs."
    text = f"{called(' 1')}\n\n{told}\n\n{called(' 2')}\n\n{called(' 3', ' 4')}"
    bodies = "\n\n".join(f"{number} [ The note with the number {number}.]" for number in (1, 2, 3, 4))
    read = read_plain_text(f"{text}\n\n{bodies}")

    assert [1, 3, 4] == [int(words[-2]) for words in notes(read)]


def test_a_figure_behind_a_space_does_not_replace_one_that_was_raised() -> None:
    """Where calls stand right behind a word, “2 francs” beside the call of note 2 is none, nor alone for note 4."""
    told = "He came with 2 francs, and with 4 sous."
    text = f"{called('1')}\n\n{told}\n\n{called('2')}\n\n{called('3')}\n\n{told}\n\n{called('5', '6')}"
    bodies = "\n\n".join(f"{number} [ The note with the number {number}.]" for number in range(1, 7))
    read = read_plain_text(f"{text}\n\n{bodies}")

    assert [1, 2, 3, 5, 6] == [int(words[-2]) for words in notes(read)]
    assert "with 4 sous." in project(read.blocks).text


def test_a_mark_alone_between_paragraphs_calls_nothing() -> None:
    """A year in brackets beside its paragraph is no mark, though a note has its number."""
    years = "\n\n".join(["[2]", *[PROSE] * 8])
    read = read_plain_text(f"{called('[1]')}\n\n{years}\n\n{called('[2]')}\n\n[1] The first.\n\n[2] The second.")

    assert ["The first.", "The second."] == notes(read)
    assert "[2]" in [project([block]).text for block in read.blocks]


def test_notes_may_say_on_which_page_they_are_called() -> None:
    """“NOTE 2, p. 12.—”: the page is that of another book, and goes with the number."""
    bodies = "\n\n".join(f"NOTE {number}, p. {number + 9}.--The note with the number {number}." for number in (1, 2, 3))
    read = read_plain_text(f"{called('[1]', '[2]')}\n\n{called('[3]')}\n\n{bodies}")

    assert [f"The note with the number {number}." for number in (1, 2, 3)] == notes(read)


def test_notes_set_in_below_a_rule_are_gathered_there() -> None:
    """They have numbers without points, and further lines set in more; they count on from chapter to chapter."""

    def chapter(*numbers: int) -> str:
        bodies = "\n\n".join(
            f"{number:>5} The note with the number {number} is told\n      over two lines." for number in numbers
        )
        return f"{called(*(f'({number})' for number in numbers))}\n\n{PROSE}\n\n       ------------------\n\n\n{bodies}"

    read = read_plain_text("\n\n\n\n\n".join((chapter(1, 2), chapter(3, 4, 5))))

    assert [1, 2, 3, 4, 5] == [int(words.split()[5]) for words in notes(read)]


def test_a_head_over_notes_goes_with_them_though_a_picture_follows() -> None:
    """Nothing is left under it; the place of a picture before the next chapter is not of the notes."""
    chapters = (
        f"CHAPTER {number}.\n\n{called('[1]')}\n\n\nFOOTNOTES:\n\n[1] The note of {number}.\n\n\n\n[Illustration]"
        for number in ("I", "II")
    )
    read = read_plain_text("\n\n\n\n".join(chapters))
    heads = [project([block]).text for block in read.blocks if block["t"] == "Header"]

    assert ["CHAPTER I.", "CHAPTER II."] == heads


def test_the_part_of_a_report_may_stand_before_the_number_of_a_note() -> None:
    """A letter and a figure say to which appendix a note belongs, or to which chapter."""
    marks = ("C2-1", "C2-2", "C3-1", "A10-1", "A10-2")
    text = "\n\n".join(f"{PROSE}[{mark}] {PROSE}" for mark in marks)
    bodies = "\n\n".join(f"[{mark}] 4 H 130 (John Holm)." for mark in marks)

    assert len(marks) == len(notes(read_plain_text(f"{text}\n\n\nFOOTNOTES\n\n{bodies}")))


def test_the_notes_of_an_act_say_in_which_they_are_called() -> None:
    """Each act calls its own by figures alone; its notes stand behind it, below its number, which goes with them."""
    acts = "\n\n\n\n\n".join(
        f"ACT {act}.\n\n\nSCENE I.\n\n{called('[1]', '[2]')}\n\n\n\n\nNotes\n\nAct {act}\n\n\n"
        f"    [Footnote {act}.1: _Me:_] Of {act}.]\n\n    [Footnote {act}.2: _Unfold_] Announce {act}]."
        for act in ("I", "II", "III")
    )
    read = read_plain_text(f"THE FERRY\n\n\n\n\nPREFACE\n\n{PROSE}\n\n\n\n\n{acts}")
    heads = [(block["c"][0], project([block]).text) for block in read.blocks if block["t"] == "Header"]

    assert ["Of I.", "Announce I.", "Of II.", "Announce II.", "Of III.", "Announce III."] == [
        note.split("] ")[1].rstrip("].") + "." for note in notes(read)
    ]
    assert [(2, "ACT I."), (3, "SCENE I.")] == [head for head in heads if "I." in head[1]][:2]
    assert not {"Notes", "Act I", "Act II", "Act III"} & {words for _, words in heads}
