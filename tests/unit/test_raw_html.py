"""HTML within Markdown is read if it is harmless; else it is shown and does nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.finding import Outcome
    from briefpress.nouns.received import Received


def read(folder: Path, text: str) -> Outcome[Received | None]:
    """Read a Markdown text."""
    path = folder / "a.md"
    path.write_text(text, encoding="utf-8")
    return read_file(path)


@pytest.mark.parametrize(
    ("text", "kind"),
    (
        ("a<sup>2</sup>", "Superscript"),
        ("H<sub>2</sub>O", "Subscript"),
        ("a<br>b", "LineBreak"),
        ("a <b>b</b>", "Strong"),
        ("a <i>b</i>", "Emph"),
        ("# a <b>b</b>", "Strong"),
        ("a [<b>b</b>](https://example.org)", "Strong"),
        ('a <img src="b.png" alt="B">', "Image"),
        ('a <a href="https://example.org">b</a>', "Link"),
        ("a\n\n<table><tr><td>1</td></tr></table>", "Table"),
    ),
)
def test_harmless_html_means_what_it_says(tmp_path: Path, text: str, kind: str) -> None:
    """With nothing to complain of."""
    outcome = read(tmp_path, text)

    assert outcome.value is not None
    assert kind in {node["t"] for node in nodes(outcome.value.read.blocks)}
    assert () == outcome.findings


@pytest.mark.parametrize(
    "text", ("a <span style='color: red'>b</span> c", "a <!-- x --> b c", "a <big>b c", "a b</big> c")
)
def test_what_is_only_looks_goes(tmp_path: Path, text: str) -> None:
    """And so do comments, and tags that nothing closes or opens."""
    outcome = read(tmp_path, text)

    assert outcome.value is not None
    assert "a b c" == " ".join(project(outcome.value.read.blocks).text.split())


@pytest.mark.parametrize(
    "raw",
    (
        "<script>evil()</script>",
        "<b onclick=evil()>b</b>",
        "<iframe src=x></iframe>",
        "<a href='javascript:evil()'>b</a>",
    ),
)
def test_harm_is_shown_as_code(tmp_path: Path, raw: str) -> None:
    """And told of."""
    outcome = read(tmp_path, f"Words {raw} end.")

    assert outcome.value is not None
    assert "Code" in {node["t"] for node in nodes(outcome.value.read.blocks)}
    assert "S021" in {finding.code for finding in outcome.findings}


@pytest.mark.parametrize(
    ("block", "expected"),
    (
        ('<div class="note">A div with *emphasis*.</div>', "A div with emphasis."),
        ("<p>A [link](#x) and **more**.</p>", "A link and more."),
        ('<div id="x">\nOver *two*\nlines.\n</div>', "Over two lines."),
    ),
)
def test_a_paragraph_within_one_element_is_markdown(tmp_path: Path, block: str, expected: str) -> None:
    """No mark of it is printed."""
    outcome = read(tmp_path, f"Before.\n\n{block}\n\nBehind, see [it](#x).")

    assert outcome.value is not None
    assert expected == project(outcome.value.read.blocks).text.split("\n\n")[1]


@pytest.mark.parametrize(
    "block",
    ("```\n<div>*so*</div>\n```", "    <div>*so*</div>", '<div onclick="x()">*so*</div>', "<div>\n    *so*\n</div>"),
)
def test_other_elements_stay(tmp_path: Path, block: str) -> None:
    """Code, what could do harm, and what is set in as HTML is."""
    outcome = read(tmp_path, f"Before.\n\n{block}\n")

    assert outcome.value is not None
    assert "*so*" in project(outcome.value.read.blocks).text
