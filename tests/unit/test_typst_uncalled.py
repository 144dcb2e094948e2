"""What a Typst text defines and never uses is told: Typst prints nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.typst_uncalled import uncalled
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "told"),
    (
        ('Words.\n#let data(a) = {\n  text(lang: "en")[\n  = Input\n  It is old.\n]\n}\n', [(2, "= Input It is old.")]),
        ("#let one = [It is.]\n#let two = [Or not.]\n#one", [(2, "Or not.")]),
        ("#let one(body) = [It is: #body]\n#one[so]", []),
        ("#let book(body) = [It is: #body]\n#show: book\n", []),
        ("#let bare(it) = [#it]\n#let sum = $a + b$\n", []),
        ("#let a = (b: [Alpha], c: ([Beta],)) // [Gamma]\n", [(1, "Alpha Beta")]),
        ("// #let a = [Alpha]\n", []),
        ("#let open = [It is old.", [(1, "It is old.")]),
    ),
)
def test_words_that_nothing_calls_are_told(text: str, told: list[tuple[int, str]]) -> None:
    """Those of functions that only hand on what they are given are none."""
    assert told == [(one.line, one.words) for one in uncalled(text)]


def test_several_chapters_that_are_functions_say_so(tmp_path: Path) -> None:
    """None of them is the text, and their reader learns why there is none."""
    text = "#let one(x) = {\n  [= One\n\n  It is old.]\n}\n#let two() = [It is new.]\n"
    (tmp_path / "a.typ").write_text(text, encoding="utf-8")
    outcome = read_file(tmp_path / "a.typ")

    assert outcome.value is None
    assert ["S010", "S010", "S004"] == [finding.code for finding in outcome.findings]
    assert "“one”, which is defined and never used" in outcome.findings[0].message


def test_many_definitions_take_linear_time() -> None:
    """Each is told by its line, and the lines above it are not counted anew."""

    def text(count: int) -> str:
        return "".join(f"#let name{number} = [Words]\n" for number in range(count))

    assert list(range(1, 101)) == [one.line for one in uncalled(text(100))]
    assert LINEAR > growth(lambda made: list(uncalled(made)), text, size=3_000)
