"""The reading text: what a reader sees, block by block, notes behind the flow."""

from __future__ import annotations

from briefpress.nouns.reading import ReadingText, Span, Stream
from briefpress.nouns.tree import attr, header, link, note, para, words
from briefpress.verbs.trees.project import project, reading_words
from helpers.growth import LINEAR, growth


def test_paragraphs_are_parted_by_an_empty_line() -> None:
    """A heading is a block like any other."""
    blocks = [header(1, words("Gauge"), attr()), para(words("The line is broad.")), para([]), para(words("It ends."))]

    assert "Gauge\n\nThe line is broad.\n\nIt ends." == project(blocks).text


def test_notes_are_streams_behind_the_flow() -> None:
    """A note does not interrupt the sentence that calls it."""
    inner = note([para(words("A base."))])
    reading = project(
        [para([*words("The base"), inner, {"t": "Space"}, *words("is old."), note([para(words("So."))])])]
    )

    assert "The base is old.\n\nA base.\n\nSo." == reading.text
    assert (Stream("flow", 0, 16), Stream("note-1", 18, 25), Stream("note-2", 27, 30)) == reading.streams


def test_lines_of_verse_are_parted_by_one_line_end() -> None:
    """Verse is one block with line ends in it."""
    verse = {"t": "LineBlock", "c": [words("Of arms"), words("and the man")]}

    assert "Of arms\nand the man\n\nI sing" == project([verse, para(words("I sing"))]).text


def test_what_has_no_words_leaves_no_trace() -> None:
    """Pictures, rules and empty blocks make no gap."""
    picture = {"t": "Image", "c": [attr(), words("A map"), ["map.png", ""]]}

    assert "" == project([para([picture]), {"t": "HorizontalRule"}, para([])]).text


def test_every_run_leads_back_to_its_leaf() -> None:
    """The words of a link are found inside the link."""
    reading = project(
        [para([link(words("the port"), "#p", attr()), {"t": "LineBreak"}, {"t": "Code", "c": [attr(), "x"]}])]
    )

    assert [("the", (0, 0, 1, 0)), (" ", (0, 0, 1, 1)), ("port", (0, 0, 1, 2)), ("\n", (0, 1)), ("x", (0, 2))] == [
        (reading.text[run.start : run.end], run.path) for run in reading.runs
    ]


def test_the_words_alone_are_the_same_words() -> None:
    """Without the way back, for where only words are counted."""
    blocks = [
        para([*words("A call"), note([para(words("Its note."))]), *words(" here.")]),
        para([]),
        {"t": "LineBlock", "c": [words("One line"), [], words("and another")]},
    ]

    assert project(blocks).text == reading_words(blocks)


def test_the_runs_of_thousands_of_ranges_are_found() -> None:
    """To give those of one range, those behind it are not gone through."""

    def all_ranges(reading: ReadingText) -> list[int]:
        return [len(reading.runs_in(Span(run.start, run.end))) for run in reading.runs if run.end > run.start]

    def reading(count: int) -> ReadingText:
        return project([para(words("one two three"))] * count)

    assert {1} == set(all_ranges(reading(10)))
    assert LINEAR > growth(all_ranges, reading, size=1_000)
