"""The redline, step by step: words, tidying, alignment, moves, what is shown of lists, tables, notes and code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.redline import DELETED, INSERTED, MOVED, RESTYLED, Op
from briefpress.nouns.tree import classes, header, link, nodes, note, para, span, text_node, words
from briefpress.verbs.redline.align import Pair, Unit, align
from briefpress.verbs.redline.diff import diff
from briefpress.verbs.redline.sides import accept_all, reject_all
from briefpress.verbs.redline.split_words import split_words
from briefpress.verbs.redline.strings import deleted, inserted, mark_string, newer, parts
from briefpress.verbs.redline.tree import redline_tree
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes


def _shown(tree: Nodes) -> str:
    """Words with marks: [-gone-] and {+new+}, so that a test reads like a redline."""
    out = []
    for node in tree:
        content: Any = node.get("c")
        kinds = classes(node) if node["t"] in {"Span", "Div"} else ()
        if node["t"] in {"Space", "SoftBreak", "LineBreak"}:
            out.append(" ")
        elif node["t"] == "Str":
            out.append(content)
        elif node["t"] in {"Code", "Math"}:
            out.append(content[1])
        else:
            inner = _shown(_kids(content))
            inner = f"[-{inner}-]" if DELETED in kinds else f"{{+{inner}+}}" if INSERTED in kinds else inner
            out.append(f"({inner})" if node["t"] == "Note" else inner)
    return "".join(out)


def _kids(content: Any) -> list[Node]:
    if isinstance(content, dict):
        return [content] if "t" in content else []
    return [kid for part in content for kid in _kids(part)] if isinstance(content, list) else []


def _redline(old: str, new: str) -> str:
    return _shown(redline_tree([para(words(old))], [para(words(new))]))


@given(st.text())
def test_no_character_is_lost_between_words(text: str) -> None:
    """Whatever the script."""
    assert text == "".join(split_words(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("don't stop", ["don't", " ", "stop"]),
        ("1,000. (sic)", ["1,000", ".", " ", "(", "sic", ")"]),
        ("東京都", ["東", "京", "都"]),
        ("क्षत्रिय कि", ["क्षत्रिय", " ", "कि"]),
        ("한국어 말", ["한국어", " ", "말"]),
    ),
)
def test_words_are_those_of_the_script(text: str, expected: list[str]) -> None:
    """Where a script sets no spaces, every letter counts for itself."""
    assert expected == split_words(text)


def test_a_number_is_marked_as_a_whole() -> None:
    """A version, a decimal, a time of day; the stop behind one is no part of it."""
    text = "The first version of it was {}, and in it the cost was put at {}, but the train left the capital at {}."
    redline = _redline(text.format("1.0", "4,500.5", "9:30"), text.format("1.1", "4,700.5", "9:45"))

    assert text.format("[-1.0-]{+1.1+}", "[-4,500.5-]{+4,700.5+}", "[-9:30-]{+9:45+}") == redline


@given(st.lists(st.integers(0, 6)), st.lists(st.integers(0, 6)))
def test_a_comparison_covers_both_sequences(old: list[int], new: list[int]) -> None:
    """Each index of both is in one step, in order, and what is called the same is the same."""
    steps = diff(old, new)

    assert list(range(len(old))) == [i for step in steps for i in range(*step.old)]
    assert list(range(len(new))) == [j for step in steps for j in range(*step.new)]
    assert all(old[slice(*step.old)] == new[slice(*step.new)] for step in steps if step.op is Op.SAME)


def test_a_changed_word_is_marked_and_no_more() -> None:
    """The words around it stay as they are."""
    assert "built in [-1855-]{+1865+} by hand" == _redline("built in 1855 by hand", "built in 1865 by hand")


def test_confetti_becomes_a_phrase() -> None:
    """Small words that both texts happen to share between changes are no help to a reader."""
    marked = _redline(
        "In the spring of that year the ministry of trade signed a treaty, and nothing came of it.",
        "In the spring of that year the committee of owners drafted a letter, and nothing came of it.",
    )

    expected = "year the [-ministry of trade signed a treaty-]{+committee of owners drafted a letter+}, and nothing"
    assert expected in marked


def test_what_was_written_anew_is_shown_as_a_whole() -> None:
    """A paragraph against one paragraph with hardly a word in common."""
    marked = _redline("Ships went to sea at dawn.", "Nobody remembers the winter of that year at all.")

    assert 1 == marked.count("[-")
    assert 1 == marked.count("{+")


def test_a_note_is_compared_with_itself() -> None:
    """A changed note stays one note: its words are marked, its call is not."""
    old = [para([*words("Rail."), note([para(words("See volume one, page 5."))])])]
    new = [para([*words("Rail."), note([para(words("See volume one, page 6."))])])]

    assert "Rail.(See volume one, page [-5-]{+6+}.)" == _shown(redline_tree(old, new))


def test_a_note_that_is_gone_keeps_its_old_number() -> None:
    """The notes of the newer edition are counted as if it were not there."""
    old = [para([*words("One"), note([para(words("First note."))]), text_node("."), note([para(words("Second."))])])]
    new = [para([*words("One"), note([para(words("First note."))]), text_node(".")])]
    signs = [pair for node in nodes(redline_tree(old, new)) if node["t"] == "Span" for pair in node["c"][0][2]]

    assert ["bp-mark", "×2"] in signs


def test_a_paragraph_that_stands_elsewhere_is_moved() -> None:
    """Both ends say so, and by one number."""
    texts = ["The first of three paragraphs is here.", "Then comes another one with its own words.", "The end."]
    old = [para(words(text)) for text in texts]
    new = [old[1], old[2], old[0]]
    ends = [node["c"][0] for node in redline_tree(old, new) if MOVED in classes(node)]

    assert [(f"{MOVED}-from", [["move", "1"]]), (f"{MOVED}-to", [["move", "1"]])] == [
        (kinds[1], pairs) for _, kinds, pairs in ends
    ]


def test_a_section_that_moves_is_one_move_with_its_heading() -> None:
    """However short the heading is; it still begins a section, and the label stands behind it."""
    section = [
        header(2, words("Ports"), ["ports", [], []]),
        para(words("Ships went to sea at dawn, and came back.")),
        para(words("They were laden with fish and with salt.")),
    ]
    rest = [
        para(words(f"Paragraph {name} of the text, which stays where it is.")) for name in ("one", "two", "six", "ten")
    ]
    made = redline_tree([*section, *rest], [*rest, *section])
    moved = [index for index, node in enumerate(made) if MOVED in classes(node)]

    assert ["Div", "Div", *["Para"] * 6, "Header", "Div", *["Para"] * 2] == [node["t"] for node in made]
    assert [1, 9] == moved


SENTENCES = ("The first railway was built in that year.", "It ran from the port to the capital.")


def test_a_parted_paragraph_is_no_new_one() -> None:
    """A mark stands where it was parted, and its words stand as they are."""
    whole, parts = [para(words(" ".join(SENTENCES)))], [para(words(sentence)) for sentence in SENTENCES]
    made = redline_tree(whole, parts)

    assert SENTENCES[0] + "[- -]{++}" + SENTENCES[1] == _shown(made)
    assert (project(parts).text, project(whole).text) == (
        project(accept_all(made)).text,
        project(reject_all(made)).text,
    )


def test_joined_paragraphs_are_not_gone() -> None:
    """A struck sign stands where they were joined."""
    whole, parts = [para(words(" ".join(SENTENCES)))], [para(words(sentence)) for sentence in SENTENCES]
    made = redline_tree(parts, whole)

    assert SENTENCES[0] + "[-¶-]{+ +}" + SENTENCES[1] == _shown(made)
    assert (project(whole).text, project(parts).text) == (
        project(accept_all(made)).text,
        project(reject_all(made)).text,
    )


def test_emphasis_alone_is_a_change_of_its_own() -> None:
    """The words are in both editions, and they are marked once."""
    new = [para([text_node("a "), {"t": "Emph", "c": words("slow train")}])]
    made = redline_tree([para(words("a slow train"))], new)
    marked = [node for node in nodes(made) if RESTYLED in classes(node)]

    assert "slow train" == "".join(_shown(node["c"][1]) for node in marked)


def test_a_link_is_not_cut_by_a_changed_word() -> None:
    """The mark stands inside it."""
    old = [para([link(words("the old report of 1990"), "https://example.org/", ["", [], []])])]
    new = [para([link(words("the new report of 1990"), "https://example.org/", ["", [], []])])]

    assert 1 == sum(node["t"] == "Link" for node in nodes(redline_tree(old, new)))


def test_identifiers_are_those_of_the_newer_edition_each_once() -> None:
    """What is gone brings none along, or links would lead to two places."""
    old = [para([span(words("one thing and another"), ["bp-at-x", [], []])])]
    new = [para([span(words("one thing or another"), ["bp-at-x", [], []])])]
    ids = [node["c"][0][0] for node in nodes(redline_tree(old, new)) if node["t"] == "Span" and node["c"][0][0]]

    assert ["bp-at-x"] == ids


def test_a_changed_line_of_code_is_marked_in_its_line() -> None:
    """Code cannot hold marks, so it becomes lines that read the same."""
    old, new = ({"t": "CodeBlock", "c": [["", [], []], f"x = 1\n{name} = 2"]} for name in "yz")
    made = redline_tree([old], [new])

    assert "x = 1 [-y-]{+z+} = 2" == _shown(made)
    assert "x = 1\nyz = 2" == project(made).text


def test_rows_of_a_table_are_aligned(table: Any) -> None:
    """A row that came is marked in each of its cells; the others stand."""
    made = redline_tree([table([["a", "b"], ["1", "2"]])], [table([["a", "b"], ["0", "9"], ["1", "2"]])])

    assert "ab{+0+}{+9+}12" == _shown(made)


def test_another_column_is_marked_in_each_of_its_cells(table: Any) -> None:
    """The table stays one table."""
    old = table([["name", "year"], ["Enzeli", "1920"], ["Baku", "1918"]])
    new = table([["name", "year", "sea"], ["Enzeli", "1920", "Caspian"], ["Baku", "1918", "Caspian"]])

    assert "nameyear{+sea+}Enzeli1920{+Caspian+}Baku1918{+Caspian+}" == _shown(redline_tree([old], [new]))


def test_a_column_that_went_is_struck_in_each_of_its_cells(table: Any) -> None:
    """In a row that is new it has an empty cell."""
    old = table([["name", "port", "year"], ["Enzeli", "yes", "1920"], ["Baku", "yes", "1918"]])
    new = table([["name", "year"], ["Enzeli", "1920"], ["Poti", "1921"], ["Baku", "1918"]])

    assert "name[-port-]yearEnzeli[-yes-]1920{+Poti+}{+1921+}Baku[-yes-]1918" == _shown(redline_tree([old], [new]))


@pytest.fixture
def table() -> Any:
    """Makes a table of texts; its first row is the head."""

    def made(rows: list[list[str]]) -> Node:
        def row(cells: list[str]) -> Any:
            plain = [[["", [], []], {"t": "AlignDefault"}, 1, 1, [{"t": "Plain", "c": words(cell)}]] for cell in cells]
            return [["", [], []], plain]

        blank = ["", [], []]
        columns = [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}] for _ in rows[0]]
        body = [blank, 0, [], [row(cells) for cells in rows[1:]]]
        return {"t": "Table", "c": [blank, [None, []], columns, [blank, [row(rows[0])]], [body], [blank, []]]}

    return made


def test_blocks_of_one_key_are_aligned_first() -> None:
    """And what lies between them by the words that they share."""
    old = [Unit(key, tuple(key.split()), "text") for key in ("one", "red green blue sky", "last")]
    new = [Unit(key, tuple(key.split()), "text") for key in ("one", "new", "red green blue sea", "last")]

    assert (Pair(0, 0), Pair(None, 1), Pair(1, 2), Pair(2, 3)) == align(old, new).pairs


def test_a_string_carries_its_marks() -> None:
    """They can be taken off again, or turned into parts."""
    marked = mark_string("Rail and road", "Rail and river")

    assert [(Op.SAME, "Rail and "), (Op.DELETED, "road"), (Op.INSERTED, "river")] == parts(marked)
    assert "Rail and river" == newer(marked)
    assert ("new", "") == (newer(inserted("new")), newer(deleted("old")))
