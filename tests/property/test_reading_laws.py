"""Laws of reading plain text: no word is lost or moved, structure comes back, time grows with length."""

from __future__ import annotations

import sys
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefpress.nouns.mend import Mend
from briefpress.nouns.tree import nodes
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.sources.census_source import source_census, words_of
from briefpress.verbs.trees.project import project
from helpers.reading_gold import shown
from property.plain_texts import HEADS, NOTES, odd_texts, typed_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefpress.nouns.read_text import ReadText
    from property.plain_texts import Typed

KINDS = ("heading", "not-heading", "paragraph", "verse", "list", "quotation", "note-body", "furniture", "keep")
PROSE = "The boat came in on the evening tide, and there was nobody on the quay to take her rope.\n"


def lost_or_added(text: str, read: ReadText) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the words that a reading has lost, and those that it has made up."""
    counted = source_census(
        source=text, tree=project(read.blocks).text, set_aside=[one.words for one in read.set_aside]
    )
    return counted.lost, counted.added


def flow(read: ReadText) -> list[str]:
    """Give the words of the text without its notes."""
    reading = project(read.blocks)
    return words_of(reading.text[reading.streams[0].start : reading.streams[0].end]) if reading.streams else []


def is_within(words: Sequence[str], source: Sequence[str]) -> bool:
    """Tell whether words stand in a source in their order, whatever else stands between."""
    rest = iter(source)
    return all(word in rest for word in words)


def typed(pieces: Sequence[str]) -> str:
    """Give words as letters in a row: a hyphen at a line's end joins two of them."""
    return "".join(pieces)


@settings(max_examples=300)
@given(odd_texts())
@example("===\n===")
@example("[1] a[1]\n\n[1] b")
@example("[Footnote 1: a[2]]\n\nb[1]\n\n[Footnote 2: c[1]]\n\nd[2]")
@example("_so_\ufdd0")
@example("_so_ it\ufdd0 went[1] over\ufdd0\n\n[1] at _noon_\ufdd0")
@example("*** START OF THE BOOK ***\n\n*** END OF THE BOOK ***")
def test_no_word_is_lost(text: str) -> None:
    """Whatever the text looks like: its words are in the tree or set aside, and no others."""
    assert ((), ()) == lost_or_added(text, read_plain_text(text))


@settings(max_examples=150)
@given(odd_texts())
def test_words_keep_their_order(text: str) -> None:
    """But for notes, which move to their marks, the letters of the tree are those of the source in their order."""
    assert is_within(typed(flow(read_plain_text(text))), typed(words_of(text)))


@settings(max_examples=150)
@given(odd_texts())
def test_every_tree_is_sound(text: str) -> None:
    """Levels begin at 1 and leave none out, names of headings are unique, nothing is code."""
    read = read_plain_text(text)
    heads: list[Any] = [block["c"] for block in read.blocks if block["t"] == "Header"]
    levels = [0, *(content[0] for content in heads)]
    idents = Counter(content[1][0] for content in heads)

    assert [] == [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]
    assert [] == [ident for ident, count in idents.items() if count > 1 or not ident]
    assert [] == [node for node in nodes(read.blocks) if node["t"] in {"CodeBlock", "RawBlock", "RawInline"}]


@settings(max_examples=150)
@given(odd_texts())
def test_every_line_is_accounted_for(text: str) -> None:
    """Each line with words is in one stretch that says why, or set aside; stretches come in the order of lines."""
    read = read_plain_text(text)
    told = {line for one in read.stretches for line in range(one.first, one.last + 1)}
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    worded = {number for number, line in enumerate(lines, 1) if any(map(str.isalnum, line))}

    assert set() == worded - told - {one.line for one in read.set_aside}
    assert sorted(one.first for one in read.stretches) == [one.first for one in read.stretches]
    assert "" not in {one.reason for one in read.stretches} | {one.reason for one in read.set_aside}


@st.composite
def mended(draw: st.DrawFn) -> tuple[str, tuple[Mend, ...]]:
    """Give a text, and what an editor says of some of its lines."""
    text = draw(odd_texts())
    count = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    out = []
    first = 1
    for number in range(draw(st.integers(0, 5))):
        first += draw(st.integers(0, 3))
        last = min(count, first + draw(st.integers(0, 3)))
        if first > count:
            break
        kind, level = draw(st.sampled_from(KINDS)), draw(st.integers(1, 6))
        out.append(
            Mend(kind=kind, first=first, last=last, ident=f"m{number}", level=level, ordered=draw(st.booleans()))
        )
        first = last + 1
    return text, tuple(out)


@settings(max_examples=200)
@given(mended())
def test_an_editors_word_on_structure_changes_no_word(case: tuple[str, tuple[Mend, ...]]) -> None:
    """Structural annotations mend what lines are taken for, and nothing else."""
    text, mends = case

    assert ((), ()) == lost_or_added(text, read_plain_text(text, mends=mends))


@pytest.mark.parametrize("heads", HEADS)
@settings(max_examples=25)
@given(data=st.data())
def test_the_structure_comes_back(heads: str, data: st.DataObject) -> None:
    """What a typist meant is what is read: headings, paragraphs, notes, verse, lists, breaks."""
    made: Typed = data.draw(typed_texts(heads=(heads,)))

    assert Counter(made.blocks) == Counter(shown(read_plain_text(made.text)))


@pytest.mark.parametrize("notes", NOTES)
@settings(max_examples=15)
@given(data=st.data())
def test_nothing_of_a_made_up_text_is_lost_or_moved(notes: str, data: st.DataObject) -> None:
    """Neither in the flow nor in the notes."""
    text = data.draw(typed_texts(notes=(notes,))).text
    read = read_plain_text(text)

    assert ((), ()) == lost_or_added(text, read)
    assert is_within(typed(flow(read)), typed(words_of(text)))


def steps(text: str) -> int:
    """Count the lines of Python that reading a text runs: the same on every machine."""
    count = 0

    def local(_frame: object, event: str, _arg: object) -> Any:
        nonlocal count
        count += event == "line"
        return local

    before = sys.gettrace()
    sys.settrace(lambda *_: local)
    try:
        read_plain_text(text)
    finally:
        sys.settrace(before)
    return count


def _noted(count: int) -> str:
    marks = "".join(f"{PROSE.strip()}[{n}]\n\n" for n in range(1, count))
    return f"{marks}NOTES\n\n" + "".join(f"[{n}] The body of note {n}.\n\n" for n in range(1, count))


GROWING: dict[str, Callable[[int], str]] = {
    "paragraphs": lambda count: f"{PROSE}\n" * count,
    "one long line": lambda count: PROSE.strip() * count,
    "one long paragraph": lambda count: PROSE * count,
    "short lines": lambda count: "a lamp\n\n" * count,
    "chapters": lambda count: "".join(f"CHAPTER {n}\n\n{PROSE}\n" for n in range(1, count)),
    "capitals": lambda count: "".join(f"THE LAMP {n}\n\n{PROSE}\n" for n in range(1, count)),
    "numbers": lambda count: "".join(f"{n}. {PROSE}\n" for n in range(1, count)),
    "notes at the end": _noted,
    "notes behind paragraphs": lambda count: f"{PROSE.strip()}[1]\n\n[Footnote 1: A body.]\n\n" * count,
    "stars": lambda count: f"{PROSE.strip()}*\n\n* A body.\n\n" * count,
    "pages": lambda count: f"{PROSE}\n\n{PROSE}\n  THE LAMP   7\n\f\n" * count,
    "verse": lambda count: "    The lamp is lit,\n      The boat is in.\n\n" * count,
    "lists": lambda count: "- a lamp\n" * count,
    "brackets": lambda count: "[" * count,
    "emphasis": lambda count: "a _b *c " * count,
    "tables": lambda count: "a     b     c\n" * count,
    "contents": lambda count: "CONTENTS\n\n" + "".join(f"{n}. Lamp {n} ..... {n}\n" for n in range(1, count)),
}


@pytest.mark.parametrize("name", GROWING)
def test_steps_grow_with_length(name: str) -> None:
    """Four times the text takes four times the steps, not sixteen."""
    small, large = (steps(GROWING[name](count)) for count in (100, 400))

    assert large <= 4.6 * small
