"""Pictures of a book have the sizes that its style sheets give to their classes."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.sources.class_sizes import class_sizes, with_sizes
from helpers.containers import epub
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("css", "sizes"),
    (
        (".a{width:12px;height: 1.5em}", {"a": {"width": "12px", "height": "1.5em"}}),
        (
            "img.a, p .b, .c { color: red; WIDTH: .5rem !important }",
            {"a": {"width": "0.5em"}, "c": {"width": "0.5em"}},
        ),
        (".a{width:1px} .a{width:2px}", {"a": {"width": "2px"}}),
        (".a{width:100%} .b{max-width:9px} .c{width:auto} div.d{width:9px} .e:hover{width:9px}", {}),
        (
            "/* .a{width:1px} */ @media a { .b{width:1px} } @page{width:1px} .c{width:3mm}",
            {"c": {"width": "3mm"}},
        ),
        (".a{width:1px", {"a": {"width": "1px"}}),
        ("{}}{", {}),
    ),
)
def test_rules_for_a_class_by_itself_are_read(css: str, sizes: dict[str, dict[str, str]]) -> None:
    """And of those the lengths that any page can keep."""
    assert sizes == class_sizes(css)


@pytest.mark.parametrize(
    ("tag", "expected"),
    (
        ('<img class="x a" src="a.png"/>', '<img width="9px" class="x a" src="a.png"/>'),
        ("<IMG CLASS='a'>", "<IMG width=\"9px\" CLASS='a'>"),
        ('<img class="a" width="3">', '<img class="a" width="3">'),
        ('<img class="a" style="height:3px">', '<img class="a" style="height:3px">'),
        ('<img class="b">', '<img class="b">'),
        ('<image class="a"/>', '<image class="a"/>'),
    ),
)
def test_a_picture_that_says_no_size_gets_that_of_its_class(tag: str, expected: str) -> None:
    """What it says itself counts."""
    assert f"<p>{expected}</p>" == with_sizes(f"<p>{tag}</p>", {"a": {"width": "9px"}})


def test_signs_in_a_book_are_as_small_as_there(tmp_path: Path) -> None:
    """If the page names the style sheet."""
    page = '<link href="s.css"/><p>It is<img class="a" src="a.png" alt="so"/>.</p>'
    data = io.BytesIO(epub(page, page.replace("s.css", "")))
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("s.css", ".a { width: 12px }")
    (tmp_path / "a.epub").write_bytes(data.getvalue())
    outcome = read_file(tmp_path / "a.epub")

    assert outcome.value is not None
    pictures = [node["c"][0][2] for node in nodes(outcome.value.read.blocks) if node["t"] == "Image"]
    assert [[["width", "12px"]], []] == pictures


@pytest.mark.parametrize(
    ("part", "size"),
    (
        ("@a{b{c}", 30_000),
        ("@a ", 120_000),
        ("a", 200_000),
        ("@a{", 100_000),
        ("/* ", 300_000),
        (".a{width:", 150_000),
    ),
)
def test_sheets_that_never_end_take_linear_time(part: str, size: int) -> None:
    """And those without any rule."""

    def sheet(count: int) -> str:
        return f"@{part * count}"

    assert {} == class_sizes(sheet(1_000))
    assert LINEAR > growth(class_sizes, sheet, size=size)
