"""Changing one value of a YAML file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.desk.yaml_build import OVERRIDING, UNFIT
from briefpress.edges.desk.yaml_marks import read_yaml_text
from briefpress.verbs.desk.splice import quoted, splice

if TYPE_CHECKING:
    from briefpress.nouns.marked import Marked

_FILE = """\ufeff# é comment
by: desk   # stays
annotations:
- id: a
  quote: {exact: 'one', prefix: }
  text: |
    Block
    text

  # stays
  status: proposed
- id: b
  quote: plain
    over two lines
  empty:
  tags: [x, y]
"""
_PATHS = (
    ("by",),
    ("annotations", 0, "id"),
    ("annotations", 0, "quote"),
    ("annotations", 0, "quote", "exact"),
    ("annotations", 0, "quote", "prefix"),
    ("annotations", 0, "text"),
    ("annotations", 0, "status"),
    ("annotations", 1, "quote"),
    ("annotations", 1, "empty"),
    ("annotations", 1, "tags"),
    ("annotations", 1, "tags", 1),
    ("annotations", 1),
)
_TEXTS = st.text(st.characters(codec="utf-8")).filter(lambda text: not (UNFIT.search(text) or OVERRIDING.search(text)))


def read(text: str) -> Marked:
    """Read a text in which nothing may be found."""
    outcome = read_yaml_text(text, file="a.yaml")

    assert () == outcome.findings
    assert outcome.value is not None
    return outcome.value


@pytest.mark.parametrize("path", _PATHS)
@pytest.mark.parametrize("breaks", ("\n", "\r\n"))
@given(new=_TEXTS)
def test_one_value_changes_and_no_other_byte(path: tuple[str | int, ...], breaks: str, new: str) -> None:
    """The new text is read back from its place, all else is as before, and so are the bytes around it."""
    text = _FILE.replace("\n", breaks)
    before = read(text)
    mark = before.values[path]
    changed = splice(text, mark, quoted(new))
    after = read(changed)
    outside = {other for other in before.values if other[: len(path)] != path and path[: len(other)] != other}

    assert new == after.at(path)
    assert {other: before.at(other) for other in outside} == {other: after.at(other) for other in outside}
    assert changed.startswith(text[: mark.index])
    assert changed.endswith(text[mark.end_index :])


@given(_TEXTS)
def test_a_quoted_text_stands_on_one_line(text: str) -> None:
    """So it fits wherever a value stands, in a list on one line as well."""
    assert 1 == len(quoted(text).splitlines())
