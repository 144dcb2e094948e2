"""Texts that nobody would write: empty, endless, with signs that are not seen, with notes that call each other."""

from __future__ import annotations

from collections import Counter

import pytest

from briefpress.nouns.tree import nodes
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.sources.census_source import source_census
from briefpress.verbs.trees.project import project

PROSE = "The boat came in on the evening tide, and there was nobody on the quay to take her rope."


@pytest.mark.parametrize("text", ("", " ", "\n", "\ufeff", " \t\n \f\n\n", "\u3000\u00a0\n\u2028"))
def test_a_text_without_words_has_no_blocks(text: str) -> None:
    """White space and marks at the beginning are no text."""
    read = read_plain_text(text)

    assert ([], (), ()) == (read.blocks, read.set_aside, read.stretches)


@pytest.mark.parametrize("sign", ("\x00", "\u202e", "\u2066", "\u200f", "\u200b", "\u00ad", "\ufffd"))
def test_signs_that_are_not_seen_are_kept(sign: str) -> None:
    """They are for findings to tell of, not for the reader to drop."""
    read = read_plain_text(f"{PROSE} a{sign}b c.\n\n{PROSE}\n")

    assert f"a{sign}b" in project(read.blocks).text


@pytest.mark.parametrize(
    ("text", "notes"),
    (
        (f"{PROSE}[1]\n\n{PROSE}\n\n[1] See the next.[2]\n\n[2] See the last.[1]\n", 1),
        (f"{PROSE}[1]\n\n{PROSE}\n\n[1] See this one.[1]\n", 1),
        (f"{PROSE}[1]\n\n[Footnote 1: See [2].]\n\n{PROSE}[2]\n\n[Footnote 2: See [1].]\n", 2),
    ),
)
def test_notes_that_call_each_other_end(text: str, notes: int) -> None:
    """A mark within a note stays words: no note holds another."""
    read = read_plain_text(text)
    counted = source_census(
        source=text, tree=project(read.blocks).text, set_aside=[one.words for one in read.set_aside]
    )

    assert notes == Counter(node["t"] for node in nodes(read.blocks))["Note"]
    assert counted.is_whole


def test_a_citation_is_no_note() -> None:
    """Works under “References” are cited again and again; each stays where it stands."""
    cited = f"{PROSE} [1]\n\n{PROSE} [1] [2]\n\n{PROSE} [2]\n\n"
    read = read_plain_text(f"{cited}References\n\n[1] Painter, A., Lamps.\n\n[2] Marten, B., Boats.\n")

    assert 0 == Counter(node["t"] for node in nodes(read.blocks))["Note"]


@pytest.mark.long
@pytest.mark.parametrize(
    "text",
    (
        "word " * 1_600_000,
        "x" * 2_000_000,
        "_" * 2_000_000,
        "[" * 1_000_000,
        f"{PROSE}\n\n" * 100_000,
        "A lamp\n\n" * 100_000,
        "a\n" * 300_000,
        "".join(f"{PROSE}[{n}]\n\n" for n in range(1, 5001))
        + "NOTES\n\n"
        + "".join(f"[{n}] The body of note {n}.\n\n" for n in range(1, 5001)),
    ),
    ids=("line", "word", "underscores", "brackets", "paragraphs", "short-paragraphs", "lines", "notes"),
)
def test_a_text_of_any_length_is_read_whole(text: str) -> None:
    """A line of 8 MB, a word of 2 MB, a hundred thousand paragraphs, five thousand notes."""
    read = read_plain_text(text)
    counted = source_census(
        source=text, tree=project(read.blocks).text, set_aside=[one.words for one in read.set_aside]
    )

    assert counted.is_whole
