"""Links of AsciiDoc have all their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.asciidoc_links import with_whole_words, with_words_of_links
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("typed", "words"),
    (
        ("https://a.b/c[Pull #12: mend it]", "Pull #12: mend it"),
        ("https://a.b[Roe, Ann, and others]", "Roe, Ann, and others"),
        ("https://a.b[a .net of 5 %]", "a .net of 5 %"),
        ("https://a.b[where a = b, c]", "where a = b, c"),
        ("https://a.b[note [one\\] here]", "note [one] here"),
        ('https://a.b["one, two" #3]', '"one, two" #3'),
        ('https://a.b["one, two",role=x]', "one, two"),
        ("https://a.b[one #2, two,role=x,window=_blank]", "one #2, two"),
        ("https://a.b[one,\ntwo *three*, four]", "one, two three, four"),
        ("https://a.b[*one* #2,_three_]", "one #2,three"),
        ("link:a.html[Pull #12, mended]", "Pull #12, mended"),
        ("mailto:a@b.org[Write, Hello #1, More]", "Write"),
        ("btn:[Save, or #not]", "[Save, or #not]"),
    ),
)
def test_words_are_whole(tmp_path: Path, typed: str, words: str) -> None:
    """Attributes behind them are none."""
    (tmp_path / "a.adoc").write_text(f"= A\n\nSee {typed}.\n", encoding="utf-8")
    received = read_file(tmp_path / "a.adoc").value

    assert received is not None
    assert f"See {words}." == project(received.read.blocks).text


def test_a_note_by_name_is_whole(tmp_path: Path) -> None:
    """Its name stands before the first comma, and only there."""
    (tmp_path / "a.adoc").write_text("= A\n\nWords.footnoteref:[n,One, two, three.]\n", encoding="utf-8")
    received = read_file(tmp_path / "a.adoc").value

    assert received is not None
    notes = [node["c"] for node in nodes(received.read.blocks) if node["t"] == "Note"]
    assert ["One, two, three."] == [project(note).text for note in notes]


@pytest.mark.parametrize(
    "text",
    (
        "= A https://a.b[c, d]\n",
        "----\nhttps://a.b[c, d]\n----\n",
        "image::https://a.b/c.png[d, 300, 200]\n",
        "image:https://a.b/c.png[d, 300, 200]\n",
        "https://a.b[role=x]\n",
        "https://a.b[]\n",
        "https://a.b [c, d]\n",
        "https://a.b[c,\n\nd]\n",
    ),
)
def test_the_rest_is_left(text: str) -> None:
    """Titles, code, pictures, links without words."""
    assert text == with_whole_words(text)


@given(st.text(alphabet='a,=#"] \n[\\', max_size=40))
def test_every_sign_comes_back(words: str) -> None:
    """But for the backslash before a bracket."""
    typed = f"https://a.b[{words}]"
    back = with_words_of_links([{"t": "Str", "c": with_whole_words(typed)}])[0]["c"]

    assert typed.replace("\\]", "]") == back.replace("\\]", "]")


@pytest.mark.parametrize("piece", ("https://a.b[c ", "https://a/https://", "link:a[b\\] "))
def test_words_are_held_in_time_that_grows_with_the_text(piece: str) -> None:
    """Also where no bracket closes them."""
    made = growth(with_whole_words, lambda size: piece * size, size=1_000)

    assert LINEAR > made
