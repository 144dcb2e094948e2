"""Counters that functions of a Typst text step count on from call to call, or it is told that they cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.typst_counters import with_lasting_steps
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

NUMBER = '#let number = counter("a")\n'
ITEM = "#let item() = [#number.step()R-#context number.display()]\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        (f"{NUMBER}{ITEM}#item() #item() #item()", "R-1 R-2 R-3"),
        (f"{NUMBER}#let item(body) = [#number.step()#number.display(): #body]\n#item[a] #item[b]", "1: a 2: b"),
        ('#let item() = [#counter("b").step()#counter("b").display()]\n#item() #item()', "1 2"),
        (f"{NUMBER}{ITEM}#let two() = [#item() #item()]\n#two() #item() #two()", "R-1 R-2 R-3 R-4 R-5"),
        (f"{NUMBER}#number.step()#number.display() #number.step()#number.display()", "1 2"),
    ),
    ids=("calls", "words", "no name", "within", "without"),
)
def test_each_call_counts(tmp_path: Path, text: str, expected: str) -> None:
    """As Typst counts, whatever the function is given, and where it is called by another."""
    path = tmp_path / "a.typ"
    path.write_text(text, encoding="utf-8")
    outcome = read_file(path)
    assert outcome.value is not None

    assert expected == " ".join(project(outcome.value.read.blocks).text.split())
    assert [] == [one.code for one in outcome.findings]


@pytest.mark.parametrize(
    "text",
    (
        f"{NUMBER}#let item(n) = {{ for _ in range(n) {{ number.step() }} [#number.display()] }}\n#item(2)",
        f"{NUMBER}{ITEM}#table(columns: 1, item(), item())",
        f"{NUMBER}#let item(n) = [#number.update(n)#number.display()]\n#item(2)",
    ),
    ids=("turns", "code", "value"),
)
def test_what_cannot_be_counted_is_told(text: str) -> None:
    """The text stays as it is."""
    assert (text, ((2, "item"),)) == with_lasting_steps(text)
