"""Guides of ruby do not run into their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.sources.html_ruby import with_bracketed_guides
from briefpress.verbs.trees.project import project
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("<ruby>山<rt>やま</rt></ruby>", "<ruby>山<rt>(やま)</rt></ruby>"),
        ("<ruby>山<rt>やま</rt>道<rt>みち</rt></ruby>", "<ruby>山<rt>(やま)</rt>道<rt>(みち)</rt></ruby>"),
        ("<ruby><rb>山<rt class=a>やま</ruby>", "<ruby><rb>山<rt class=a>(やま)</ruby>"),
        ("<RUBY>山<RT><b>やま</b></RT></RUBY>", "<RUBY>山<RT>(<b>やま</b>)</RT></RUBY>"),
        (
            "<ruby>山<rp>（</rp><rt>やま</rt><rp>）</rp></ruby><ruby>川<rt>かわ</rt></ruby>",
            "<ruby>山<rp>（</rp><rt>やま</rt><rp>）</rp></ruby><ruby>川<rt>(かわ)</rt></ruby>",
        ),
        ("<ruby>山<rt> </rt></ruby> <rtx>", "<ruby>山<rt> </rt></ruby> <rtx>"),
        ("山 <rt", "山 <rt"),
    ),
    ids=("one", "two", "tags-left-out", "capitals", "brackets-of-its-own", "empty", "none"),
)
def test_a_guide_stands_in_brackets(text: str, expected: str) -> None:
    """As Word's and Writer's do."""
    assert expected == with_bracketed_guides(text)


def test_a_page_with_ruby_is_read_with_brackets(tmp_path: Path) -> None:
    """The sign and what it is read as were one word."""
    (tmp_path / "a.html").write_text("<p><ruby>山<rt>やま</rt></ruby>へ</p>", encoding="utf-8")

    outcome = read_file(tmp_path / "a.html")

    assert outcome.value is not None
    assert "山(やま)へ" == project(outcome.value.read.blocks).text.strip()


@pytest.mark.parametrize("piece", ("<rt>a", "<rt", "<ruby>", "<rt>a</rt>"))
def test_many_guides_take_no_longer_than_their_number(piece: str) -> None:
    """Whether they end or not."""
    assert LINEAR > growth(with_bracketed_guides, lambda count: piece * count, size=2000)
