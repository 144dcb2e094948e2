r"""The day on which a Typst, reStructuredText or Org text is set is no day of the text's own, as in LaTeX."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.org_today import without_today as without_org
from briefpress.verbs.markup.rst_today import without_today as without_rst
from briefpress.verbs.markup.typst_today import without_today as without_typst
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

_DATE = ".. |date| date::"


@pytest.mark.parametrize(
    ("text", "expected", "lines"),
    (
        ("#set document(date: datetime.today())", "#set document(date: none)", ()),
        ("One\non #datetime.today().display() it is.", "One\non  it is.", (2,)),
        ('#let day = datetime.today()\nOn #day.display("[day]").', "#let day = none\nOn .", (2,)),
        ("#let f(day: datetime.today()) = [#day.display()]", "#let f(day: none) = []", (1,)),
        ("#let t = datetime.today().year()", '#let t = ""', (1,)),
        ("#f(a, datetime.today(offset: 2), b)", "#f(a, none, b)", (1,)),
        ("`datetime.today()` // #datetime.today()", None, ()),
        ("Call it, datetime.today() is long.", None, ()),
    ),
    ids=("date", "words", "name", "parameter", "year", "argument", "typed", "plain"),
)  # fmt: skip
def test_typst_makes_up_no_day(text: str, expected: str | None, lines: tuple[int, ...]) -> None:
    """Where it is shown, it is told."""
    assert (text if expected is None else expected, lines) == without_typst(text)


def test_a_name_with_a_day_of_its_own_keeps_it() -> None:
    """What calls a function may give it the day."""
    text = "#let f(day: {}) = [#day.display()]\n#f(day: datetime(year: 2020, month: 1, day: 1))"

    assert (text.format("none"), ()) == without_typst(text.format("datetime.today()"))


@pytest.mark.parametrize(
    ("text", "expected", "lines"),
    (
        (f"{_DATE}\n\nIt is |date| now.", "\n\nIt is  now.", (3,)),
        (f":Date: |date|\n\n{_DATE} %Y", "\n\n", ()),
        (f"{_DATE}\n\nSo ``|date|`` is\ntyped::\n\n  |date|\n", "\n\nSo ``|date|`` is\ntyped::\n\n  |date|\n", ()),
        (f"{_DATE}\n\nOn |Date|, |other|.", "\n\nOn , |other|.", (3,)),
        (".. |date| replace:: 1 May\n\nIt is |date|.", None, ()),
    ),
    ids=("words", "field", "typed", "names", "said"),
)
def test_restructured_text_makes_up_no_day(text: str, expected: str | None, lines: tuple[int, ...]) -> None:
    """A field that would say nothing else goes with it; a day that the text says stays."""
    assert (text if expected is None else expected, lines) == without_rst(text)


@pytest.mark.parametrize(
    ("text", "expected", "lines"),
    (
        ("#+DATE: \\today\nOne", "#+DATE: \nOne", ()),
        ("One\non \\today{} it is.", "One\non  it is.", (2,)),
        ("=\\today= and ~\\today~\n: \\today\n# \\today\n", None, ()),
        ("#+begin_src tex\n\\today\n#+end_src\n\\todayish", None, ()),
    ),
    ids=("date", "words", "typed", "block"),
)
def test_org_makes_up_no_day(text: str, expected: str | None, lines: tuple[int, ...]) -> None:
    """What is typed stays."""
    assert (text if expected is None else expected, lines) == without_org(text)


@given(st.lists(st.sampled_from(("#", "date: ", "datetime.today()", ".display()", "|d|", "\\today", "\n", "`", " it"))))
def test_lines_keep_their_numbers(pieces: list[str]) -> None:
    """Whatever is left out."""
    text = f".. |d| date::\n{''.join(pieces)}"
    for without in (without_typst, without_rst, without_org):
        bare, lines = without(text)
        assert (text.count("\n"), True) == (bare.count("\n"), all(1 <= line <= text.count("\n") + 1 for line in lines))


@pytest.mark.parametrize(
    ("name", "text"),
    (
        ("a.typ", "#set document(date: datetime.today())\n= A\nIt is #datetime.today().display() now.\n"),
        ("a.rst", f"A\n=\n\n:Date: |date|\n\n{_DATE}\n\nIt is |date| now.\n"),
        ("a.org", "#+DATE: \\today\n\n* A\nIt is \\today now.\n"),
    ),
)
def test_a_text_of_today_has_no_date(tmp_path: Path, name: str, text: str) -> None:
    """Neither in what it says of itself nor in its words, where it is told."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    outcome = read_file(path)
    assert outcome.value is not None

    assert "A\n\nIt is now." == project(outcome.value.read.blocks).text
    assert () == outcome.value.read.set_aside
    assert ["S022"] == [one.code for one in outcome.findings]
