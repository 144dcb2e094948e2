"""Words that a Typst text gives to functions which pandoc drops are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.typst_calls import with_shown_calls
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("One #highlight[two] three", "One two three"),
        ("One #rotate(90deg)[two #overline[three]]", "One two three"),
        (
            '#set par(justify: true)\n#show highlight: it => it\n#highlight(fill: red)[One] #move(dx: 1pt, "two")',
            "One two",
        ),
        ("One #layout(size => [two]) three", "One two three"),
        ("#layout(size => {\n  let w = size.width\n  block(width: w)[One two]\n})", "One two"),
        ("One #locate(loc => [two #loc.page()])", "One two 1"),
        ("#grid(columns: 2, grid.header([One], [two]), [three], [four])", "One two three four"),
    ),
)
def test_words_within_calls_are_read(tmp_path: Path, text: str, expected: str) -> None:
    """They are turned, moved or marked, and text all the same."""
    (tmp_path / "a.typ").write_text(f"{text}\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.typ")

    assert outcome.value is not None
    assert expected.split() == project(outcome.value.read.blocks).text.split()


@pytest.mark.parametrize(
    "text",
    (
        "`#highlight[one]`",
        "```typ\n#rotate(1deg)[one] grid.header([two])\n```",
        r"\#highlight[one]",
        "on a scale (of one) or scale(s)",
        "#set page(width: 1cm)",
        "#highlighted[one]",
        "#table(table.header([one]), [two])",
    ),
)
def test_other_text_stays(text: str) -> None:
    """What is set as typed, and what is no call."""
    assert (text, ()) == with_shown_calls(text)
