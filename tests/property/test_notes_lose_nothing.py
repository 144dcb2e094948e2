"""Whatever marks and notes a plain text has, in whatever disorder: each word is read once, or set aside."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.sources.census_source import source_census
from briefpress.verbs.trees.project import reading_words

MARKS = (
    *("[1]", "[2]", "(1)", "¹", "²", "*", "†", "[Footnote 1: ", "[Footnote: ", "[Fotnot: ", "[12-1]", "]", "^1", "_"),
    *("{1}", "1. ", "<1>", "[A]", "[IV-2]", "**", "^{r.}", "_{3}"),
)
PIECE = st.tuples(
    st.sampled_from(("", *MARKS)), st.sampled_from(("", " ", "\n")), st.sampled_from(("salt", "rope", "tar"))
)
CHUNK = st.tuples(st.lists(PIECE, max_size=5), st.sampled_from(("", *MARKS)))


@given(st.lists(CHUNK, min_size=1, max_size=8), st.sampled_from(("\n\n", "\n\n\n")))
def test_no_note_is_lost_and_none_is_set_twice(chunks: list[tuple[list[tuple[str, str, str]], str]], gap: str) -> None:
    """The words of the tree and those set aside are those of the text."""
    count = 0
    written = []
    for pieces, last in chunks:
        words = []
        for mark, space, word in pieces:
            count += 1
            words.append(f"{mark}{space}{word}q{count}")
        written.append("".join(words) + last)
    text = gap.join(written) + "\n"
    read = read_plain_text(text)
    aside = [one.words for one in read.set_aside]

    assert source_census(source=text, tree=reading_words(read.blocks), set_aside=aside).is_whole
