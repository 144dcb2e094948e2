r"""Formulas of pages that a script would set, `\(x\)`, are formulas."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes, words
from briefpress.verbs.sources.html_formulas import with_scripted_formulas
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path

MATHJAX = '<script src="https://example.org/MathJax.js?config=TeX"></script>'
KATEX = "<script>renderMathInElement(document.body);</script>"


def formulas(folder: Path, page: str) -> list[tuple[str, str]]:
    """Read a page, and give its formulas: how each is set, and its TeX; nothing is found wrong with them."""
    (folder / "a.html").write_text(page, encoding="utf-8")
    outcome = read_file(folder / "a.html")
    assert outcome.value is not None
    assert not [one for one in outcome.findings if one.code in {"S017", "S031", "S033"}]
    return [(one["c"][0]["t"][:-4], one["c"][1]) for one in nodes(outcome.value.read.blocks) if one["t"] == "Math"]


@pytest.mark.parametrize("script", (MATHJAX, KATEX))
@pytest.mark.parametrize(
    ("typed", "expected"),
    (
        (r"a \(x &lt; y\) b", [("Inline", "x < y")]),
        (r"a \( x +" + "\n" + r"y \), \(z\)", [("Inline", "x + y"), ("Inline", "z")]),
        (r"\[x\]", [("Display", "x")]),
        ("a $$x$$ b", [("Display", "x")]),
        (r"\begin{align}x&amp;=y\end{align}", [("Display", r"\begin{align}x&=y\end{align}")]),
        (r"<code>\(x\)</code> \(x", []),
        (r'<img alt="\(x\)" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', []),
        ("it costs $5, or $6", []),
    ),
)
def test_pages_that_call_a_script_have_formulas(
    tmp_path: Path, script: str, typed: str, expected: list[tuple[str, str]]
) -> None:
    """But not in code."""
    assert expected == formulas(tmp_path, f"<html><head>{script}</head><body><p>{typed}</p></body></html>")


@pytest.mark.parametrize(
    ("typed", "expected"),
    (
        (r'a <span class="math inline">\(x\)</span> b', [("Inline", "x")]),
        (r'<span class="math display">\[x\]</span>', [("Display", "x")]),
        (r'a <span class="math notranslate nohighlight">\(x\)</span>', [("Inline", "x")]),
        (r"the pattern \(x\) stays", []),
        (r'<span class="mathematics">\(x\)</span>', []),
    ),
)
def test_elements_say_that_they_hold_formulas(tmp_path: Path, typed: str, expected: list[tuple[str, str]]) -> None:
    """Without a script; elsewhere the signs are words."""
    assert expected == formulas(tmp_path, f"<html><body><p>{typed}</p></body></html>")


@given(st.text(alphabet="ab\\()[]$ ", max_size=60))
def test_no_sign_of_the_words_is_lost(text: str) -> None:
    """But for those that enclose formulas."""
    blocks = [{"t": "Para", "c": words(text)}]
    read = with_scripted_formulas(blocks, text=MATHJAX)
    before, after = project(blocks).text, project(read).text

    assert [sign for sign in before if sign in "ab"] == [sign for sign in after if sign in "ab"]
    assert blocks == with_scripted_formulas(blocks, text="")


def test_formulas_are_read_in_time_that_grows_with_the_page() -> None:
    """Also where none of them ends."""
    made = growth(
        lambda text: with_scripted_formulas([{"t": "Para", "c": words(text)}], text=MATHJAX),
        lambda size: r"\(a \[ \begin{align} b $$c " * size,
        size=1_000,
    )

    assert LINEAR > made
