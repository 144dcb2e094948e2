"""Lists with numbers or letters are lists, with the labels of the source; numbered paragraphs are none."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

import pytest

from briefpress.verbs.plain.chunks import Chunk
from briefpress.verbs.plain.lines import Line
from briefpress.verbs.plain.lists import said_list
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.sources.census_source import source_census
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node

SENTENCE = "The clerk keeps a book in which he writes the level of the water, twice a day, at six and at six. "
PROSE = textwrap.fill(SENTENCE * 4, 70)
LONG = textwrap.fill(SENTENCE * 3, 66)


def lists(text: str) -> list[Node]:
    """Give the lists of a text that stands between two paragraphs, once no word is found lost."""
    whole = f"{PROSE}\n\n{text}\n\n{PROSE}\n"
    read = read_plain_text(whole)
    counted = source_census(
        source=whole, tree=project(read.blocks).text, set_aside=[one.words for one in read.set_aside]
    )
    assert ((), ()) == (counted.lost, counted.added)
    return [block for block in read.blocks if block["t"] in {"BulletList", "OrderedList"}]


def entries(block: Node) -> list[str]:
    """Give the words of the entries of a list."""
    items = block["c"][1] if block["t"] == "OrderedList" else block["c"]
    return [" ".join(project(item).text.split()) for item in items]


@pytest.mark.parametrize(
    ("labels", "style", "delimiter"),
    (
        ("1. 2. 3.", "Decimal", "Period"),
        ("1) 2) 3)", "Decimal", "OneParen"),
        ("(1) (2) (3)", "Decimal", "TwoParens"),
        ("a) b) c)", "LowerAlpha", "OneParen"),
        ("(a) (b) (c)", "LowerAlpha", "TwoParens"),
        ("(i) (ii) (iii)", "LowerRoman", "TwoParens"),
        ("i. ii. iii.", "LowerRoman", "Period"),
        ("A) B) C)", "UpperAlpha", "OneParen"),
    ),
)
def test_lines_whose_labels_count_on_are_a_list(labels: str, style: str, delimiter: str) -> None:
    """It begins with the label of the source, in its style and between its signs; the labels are set aside."""
    words = ("shares in the mill;", "bonds of the harbour;", "cash.")
    text = "\n".join(f"{label} {word}" for label, word in zip(labels.split(), words, strict=True))
    [found] = lists(text)

    assert [1, {"t": style}, {"t": delimiter}] == found["c"][0]
    assert list(words) == entries(found)


def test_entries_hang_behind_their_labels() -> None:
    """With blank lines between them or without."""
    close = "1. shares in the mill that\n   stands on the dyke;\n2. bonds;\n3. cash."
    loose = close.replace(";\n", ";\n\n")

    expected = ["shares in the mill that stands on the dyke;", "bonds;", "cash."]
    assert [expected, expected] == [entries(lists(text)[0]) for text in (close, loose)]


def test_figures_may_be_set_to_the_right() -> None:
    """A list of ten entries is one."""
    text = "\n".join(f"{number:2}. the mill of mile {number}" for number in range(1, 11))

    assert [10] == [len(found["c"][1]) for found in lists(text)]


def test_a_list_begins_below_what_announces_it() -> None:
    """A colon before the first label, without a blank line; two entries are enough then."""
    found = lists(f"{PROSE}\nThere are two of them:\n1. Shares\n2. Bonds")

    assert [["Shares", "Bonds"]] == list(map(entries, found))


def test_a_list_within_an_entry() -> None:
    """It has labels of its own, and the outer one counts on behind it."""
    [found] = lists("1. shares:\n   a) of the mill,\n   b) of the dyke;\n2. bonds;\n3. cash.")
    inner = found["c"][1][0][1]

    assert [1, {"t": "LowerAlpha"}, {"t": "OneParen"}] == inner["c"][0]
    assert ["of the mill,", "of the dyke;"] == entries(inner)
    assert ["bonds;", "cash."] == entries(found)[1:]


@pytest.mark.parametrize(
    "text",
    (
        "\n\n".join(f"{number}. {LONG}" for number in range(1, 6)),
        "\n\n".join(f"({number}) who may fish, and where;" for number in range(1, 4)),
        "1. Shares in the mill\n3. Bonds of the harbour\n4. Cash in the drawer",
        "1. Shares in the mill\n1. Bonds of the harbour\n1. Cash in the drawer",
        "2. Shares in the mill\n3. Bonds of the harbour\n4. Cash in the drawer",
        "1. Central door      8     0\n2. Northern door     6     3\n3. Southern door     6     4",
        "I. Of the Mill\nII. Of the Dyke\nIII. Of the Harbour",
        (
            "1. The lamp is out,\n   The door is shut\n   And all is white with snow,\n"
            "2. The road is long,\n   The hill is high\n   And no one comes to it,\n"
            "3. The wind is up,\n   And who would go\n   To meet it?"
        ),
    ),
    ids=["paragraphs", "clauses", "a gap", "all one", "not from the first", "a table", "titles", "stanzas"],
)
def test_what_is_no_list(text: str) -> None:
    """Its numbers stay words."""
    assert [] == lists(text)


def test_paragraphs_that_count_on_further_down_are_no_list() -> None:
    """A report may have three short paragraphs side by side; their numbers go on behind the next head."""
    short = "\n\n".join(
        f"{number}.  The clerk of the works heard of\n    it from the miller." for number in range(1, 4)
    )
    text = f"{short}\n\n{PROSE}\n\n4.  {LONG}"

    assert [] == lists(text)


def test_many_labels_are_read_in_time_that_grows_with_them() -> None:
    """Labels that never count on, entry within entry, are no trap."""
    text = "\n".join(f"{' ' * (number % 7)}1. a mill" for number in range(20_000))

    assert [] == lists(text)


def test_a_list_within_an_entry_is_a_list_of_its_own() -> None:
    """Two lines with a sign, set further in than the entry above them, are its list, also behind a blank line."""
    grain = "- bread\n  - of rye, for the crew and\n    for the pilot\n  - of wheat"
    (outer,) = lists(f"{grain}\n- salt\n\n  - coarse\n  - fine\n\n- rope")
    inner = [entry[1]["c"] for entry in outer["c"] if len(entry) > 1]

    assert (3, [2, 2]) == (len(outer["c"]), [len(one) for one in inner])


@pytest.mark.parametrize(
    ("lines", "ordered", "expected"),
    (
        ("1. bread and\nsalt\n2. rope, of\nwhich ten\n3. tar", True, ["bread and salt", "rope, of which ten", "tar"]),
        ("a) bread in\n1901 and on\nb) salt", True, ["bread in 1901 and on", "salt"]),
        ("- bread and\nsalt\n- rope", False, ["bread and salt", "rope"]),
        ("bread\nsalt", False, ["bread", "salt"]),
        ("bread\nsalt", True, ["bread", "salt"]),
    ),
)
def test_what_an_editor_calls_a_list_has_its_wrapped_lines_in_its_entries(
    lines: str, expected: list[str], *, ordered: bool
) -> None:
    """Only a sign or the next label begins an entry; where the first line has none, each line is one."""
    chunk = Chunk(tuple(Line(number, words, 0) for number, words in enumerate(lines.split("\n"), start=1)), 0)
    entries = said_list(chunk, ordered=ordered).entries

    assert expected == [" ".join(line.words for line in entry.lines)[entry.mark :] for entry in entries]


def test_lists_within_lists_end_somewhere() -> None:
    """A list that goes on deeper than any real one is read all the same, in order, and loses no word."""
    (outer,) = lists("\n".join(f"{' ' * (line // 2 * 2)}- {line}" for line in range(80)))

    assert [f"{line}" for line in range(80)] == re.findall(r"\d+", project([outer]).text)


def test_talk_may_end_in_a_bracket_behind_its_point() -> None:
    """Each speech is a paragraph of its own, and ends a sentence."""
    talk = ("– The warden has gone.", "– (He has the key.)", "– Then we wait for him.", "– (So said the miller.)")

    assert [] == lists("\n\n".join(talk))
