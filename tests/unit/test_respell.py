"""A new selector is written into a file, and every byte that it does not change stays."""

from __future__ import annotations

import difflib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.desk.respell import Respelling, respell
from briefpress.edges.desk.yaml_marks import read_yaml_text
from briefpress.nouns.selector import Selector

LETTERS = st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp"))
OLD = "the old words"
# Every way to write a text in YAML, in a block and in a flow; each says OLD, but for line ends.
SCALARS = (
    "the old words",
    "the old\n        words",
    "'the old words'",
    '"the old words"',
    '"the \\\n        old words"',
    "|\n        the old words",
    "|-\n        the old words",
    "|+ # why\n        the old words\n",
    ">\n        the old\n        words",
    "|\n\n        the old words",
)
FLOW_SCALARS = ("the old words", "'the old words'", '"the old words"')
FIRST = """\
by: desk   # é
annotations:
- id: a
  kind: footnote
  quote: {quote}
  # stays
  text: |
    A

    B
- id: b
  kind: pullquote
  quote: other
"""
FILES = (
    FIRST,
    FIRST.replace("{quote}", ">-2\n    the old words"),
    "annotations:\n- quote: {quote}\n  kind: footnote\n  id: a\n  text: x",
    "annotations:\n  - id: a\n    quote:\n      exact: {quote}\n      prefix: before  # stays\n    text: x\n",
    "annotations:\n- id: a\n  quote:\n    prefix: before\n    exact: {quote}\n",
    "annotations:\n- id: a\n  quote: {quote}\n  was: older\n  text: x\n",
    "annotations:\n- id: a\n  was:\n    exact: older\n    prefix: p\n  quote: {quote}\n  text: x\n",
)
FLOWS = (
    "annotations: [{id: a, kind: footnote, quote: {quote}, text: x}, {id: b}]\n",
    "annotations:\n- {id: a, quote: {exact: {quote}, prefix: before}, text: x} # stays\n",
    "annotations:\n- {quote: {quote}, id: a}\n",
)
NEW = (
    Selector(exact="new words"),
    Selector(exact="a: b # c"),
    Selector(exact="'x' \"y\" \\ [z], {é}"),
    Selector(exact="- x"),
    Selector(exact="new words", prefix="it's “before” ", suffix=" after: x"),
)


def said(text: str, key: str = "quote") -> Any:
    """What the first annotation says behind a key."""
    marked = read_yaml_text(text, file="x.yaml")

    assert () == tuple(one for one in marked.findings if one.code != "Y011")
    assert marked.value is not None

    value: Any = marked.value.value
    entry = value["annotations"][0][key]
    return {"exact": entry} if isinstance(entry, str) else entry


def old_selector(text: str) -> Selector:
    """The selector that stands in a file."""
    return Selector.model_validate(said(text))


@pytest.mark.parametrize("newline", ("\n", "\r\n"))
@pytest.mark.parametrize("new", NEW)
@pytest.mark.parametrize(
    "text",
    (
        *(file.replace("{quote}", scalar) for file in FILES for scalar in SCALARS),
        *(file.replace("{quote}", scalar) for file in FLOWS for scalar in FLOW_SCALARS),
    ),
)
def test_a_selector_is_written_in_any_style(text: str, new: Selector, newline: str) -> None:
    """It reads as it should, the former one is remembered, and what was lost of the file was part of the old."""
    before = text.replace("\n", newline)
    old = old_selector(before)
    wanted = new if old.prefix == "" else new.model_copy(update={"prefix": new.prefix or "before"})
    made = respell(before, "x.yaml", [Respelling("a", "quote", old, wanted)])
    again = Selector.model_validate(said(made.text))

    assert () == made.refused
    assert (wanted.exact, wanted.prefix, wanted.suffix) == (again.exact.rstrip("\n"), again.prefix, again.suffix)
    assert old.exact.rstrip("\n") == Selector.model_validate(said(made.text, "was")).exact.rstrip("\n")
    assert before.count("#") <= made.text.count("#")
    assert made.text.count("\r\n") == (made.text.count("\n") if newline == "\r\n" else 0)


def test_only_the_value_changes() -> None:
    """Byte for byte."""
    before = "by: desk\nannotations:\n- id: a   # first\n  quote: 'the old words'  # stays\n  text: \"x\"\n"
    made = respell(before, "x", [Respelling("a", "quote", Selector(exact=OLD), Selector(exact="it's new"))])

    assert before.replace("'the old words'  # stays\n", "'it''s new'  # stays\n  was: \"the old words\"\n") == made.text


def test_a_quotation_that_needs_context_becomes_a_mapping() -> None:
    """On its line, with its comment."""
    before = "annotations:\n- id: a\n  quote: |- # why\n    the old words\n  text: x\n"
    new = Selector(exact="new", prefix="the ", suffix=" words")
    made = respell(before, "x", [Respelling("a", "quote", Selector(exact=OLD), new)])

    assert (
        'annotations:\n- id: a\n  quote: {exact: "new", prefix: "the ", suffix: " words"} # why\n'
        '  was: "the old words"\n  text: x\n'
    ) == made.text


def test_what_cannot_be_proven_is_refused() -> None:
    """An id that is not there, and one fault does no harm to the others."""
    before = "annotations:\n- {id: a, quote: x}\n- {id: b, quote: y}\n"
    new = Selector(exact="new")
    pairs = (("a", "x"), ("c", "z"), ("b", "y"))
    wanted = [Respelling(ident, "quote", Selector(exact=old), new) for ident, old in pairs]
    made = respell(before, "x", wanted)

    assert ("c",) == made.refused
    assert 'annotations:\n- {id: a, quote: new, was: "x"}\n- {id: b, quote: new, was: "y"}\n' == made.text


def test_the_end_of_a_range_is_remembered_under_its_own_key() -> None:
    """An index entry has two quotations."""
    before = "annotations:\n- {id: a, quote: x, range-to: y}\n"
    made = respell(before, "x", [Respelling("a", "range-to", Selector(exact="y"), Selector(exact="z"))])

    assert 'annotations:\n- {id: a, quote: x, range-to: z, range-to-was: "y"}\n' == made.text


@given(st.text(LETTERS, min_size=1), st.sampled_from(SCALARS))
def test_any_words_can_be_written(words: str, scalar: str) -> None:
    """And the lines that are not part of the quotation stand as they stood."""
    exact = " ".join(words.split())
    before = FILES[0].replace("{quote}", scalar)
    new = Selector(exact=exact or "x")
    made = respell(before, "x", [Respelling("a", "quote", old_selector(before), new)])
    kept = [line for line in difflib.ndiff(before.splitlines(), made.text.splitlines()) if line.startswith("  ")]

    assert () == made.refused
    assert new.exact == said(made.text)["exact"].rstrip("\n")
    assert {"  by: desk   # é", "    # stays", "      A", "      B", "    quote: other"} <= set(kept)
