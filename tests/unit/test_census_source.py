"""No word of a source is lost between its bytes, its tree and what was set aside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.tree import para
from briefpress.nouns.tree import words as inlines
from briefpress.verbs.sources.census_source import source_census, words_of
from briefpress.verbs.sources.lost_words import lost_words

WORDS = st.lists(st.text("abcdeéß", min_size=1, max_size=6), min_size=1, max_size=12)


@given(WORDS, st.data())
def test_a_word_left_out_is_named(words: list[str], data: st.DataObject) -> None:
    """Whatever word is missing, the census says so."""
    gone = data.draw(st.integers(0, len(words) - 1))
    left = [word for index, word in enumerate(words) if index != gone]
    counted = source_census(source=" ".join(words), tree=" ".join(left), set_aside=())

    assert (1, words_of(words[gone])) == (counted.lost_count, list(counted.lost))


@given(WORDS, st.data())
def test_words_set_aside_are_counted(words: list[str], data: st.DataObject) -> None:
    """The tree and what was set aside make up the source, in any order."""
    cut = data.draw(st.integers(0, len(words)))
    counted = source_census(source=" ".join(words), tree=" ".join(words[cut:]), set_aside=words[:cut])

    assert counted.is_whole
    assert len(words) == counted.source == counted.tree + counted.set_aside


@pytest.mark.parametrize(
    ("source", "tree", "aside"),
    (
        ("a rail-\nway line", "a railway line", ()),
        ("the _whole_s of it", "the wholes of it", ()),
        ("a word.[1] Then", "a word. Then", ("[1]",)),
        ("a word¹ then", "a word then", ("¹",)),
        ("ﬁne", "fine", ()),
        ("naive\u0308", "naivë", ()),
    ),
)
def test_joining_and_parting_loses_nothing(source: str, tree: str, aside: tuple[str, ...]) -> None:
    """Hyphens at line ends, emphasis within words, marks of notes, ligatures and composed letters."""
    assert source_census(source=source, tree=tree, set_aside=aside).is_whole


def test_a_word_that_the_source_does_not_have_is_named() -> None:
    """A reader that makes words up is as wrong as one that loses them."""
    counted = source_census(source="one two", tree="one two three", set_aside=())

    assert (0, 1, ("three",)) == (counted.lost_count, counted.added_count, counted.added)


@pytest.mark.parametrize(
    ("source", "tree", "lost", "added"),
    (
        ("a rail-\nway and a bridge here", "a railway and a here", ("bridge",), ()),
        ("the _whole_s of it all", "the wholes of it", ("all",), ()),
        ("railway and bridge", "rail way and", ("bridge",), ()),
        ("one two two three four", "onetwo twothree", ("four",), ()),
        ("one two", "onetwo six", (), ("six",)),
    ),
)
def test_what_was_joined_or_parted_is_not_counted_with_what_is_lost(
    source: str, tree: str, lost: tuple[str, ...], added: tuple[str, ...]
) -> None:
    """A hundred words that were joined would be told as lost where one is."""
    counted = source_census(source=source, tree=tree, set_aside=())

    assert (lost, added) == (counted.lost, counted.added)
    assert (len(lost), len(added)) == (counted.lost_count, counted.added_count)


def test_a_plain_text_has_no_word_more_often_in_its_tree() -> None:
    """A note that is set twice is a fault, as one that is lost is; a document may repeat what it says of itself."""
    blocks = [para(inlines("salt and rope and rope"))]
    (found,) = lost_words("Salt and rope.", blocks, set_aside=(), file="a.txt", is_exact=True)

    assert ("S017", True) == (found.code, "more often" in found.message)
    assert [] == lost_words("Salt and rope.", blocks, set_aside=(), file="a.txt")
    assert [] == lost_words(
        "Salt and rope.", [para(inlines("salt and rope"))], set_aside=(), file="a.txt", is_exact=True
    )
