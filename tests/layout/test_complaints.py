"""Whatever is wrong on the way is a finding with words for an editor, and none is silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.layout.print_layout import BASE
from helpers.print_made import make
from helpers.print_sample import make_press, page, set_in_type, style, text_page

if TYPE_CHECKING:
    from pathlib import Path


def codes(html: str, *, css: str | None = None, brief: Path | None = None) -> set[str]:
    """Give the codes of what is found when a text is laid out."""
    return {finding.code for finding in set_in_type(html, css=css, press=make_press(brief)).findings}


def test_a_missing_glyph_is_named_with_its_place() -> None:
    """A character that no font has is named, with page and block."""
    made = make(text_page('<p id="odd">A \U00010400 here</p>'), style())

    (finding,) = [finding for finding in made.findings if finding.code == "P001"]
    assert "U+10400 DESERET CAPITAL LETTER LONG I" in finding.message
    assert "page 1 (“odd”)" in finding.message


@pytest.mark.parametrize(
    ("address", "code"),
    (
        ("http://example.org/a.png", "F050"),
        ("file:///etc/hostname", "F050"),
        ("../outside.png", "F050"),
        ("missing.png", "F051"),
        ("data:text/plain,hello", "F050"),
        ("broken.png", "F052"),
    ),
)
def test_pictures_that_cannot_be_had_are_findings(address: str, code: str, tmp_path: Path) -> None:
    """From the network, from outside, missing, broken: each is said once, and the layout goes on."""
    (tmp_path / "brief").mkdir()
    (tmp_path / "outside.png").write_bytes(b"x")
    (tmp_path / "brief" / "broken.png").write_bytes(b"x")
    html = text_page(f'<p id="a"><img src="{address}" alt="A picture"/></p>')

    assert {code} == codes(html, brief=tmp_path / "brief")


def test_all_refusals_are_said_at_once(tmp_path: Path) -> None:
    """A hostile page is refused at every door, in one go."""
    html = text_page(
        '<link rel="stylesheet" href="http://example.org/a.css"/><img src="file:///etc/passwd" alt="x"/>',
        '<p style="background:url(ftp://example.org/b)" id="a">a</p>',
    )
    css = style(more='@font-face { font-family: X; src: url("https://example.org/f.woff") }')
    refused = set_in_type(html, css=css, press=make_press(tmp_path)).value.refusals

    assert len(refused) == 4
    assert {refusal.code for refusal in refused} == {"F050"}


def test_attachments_asked_for_by_the_html_are_refused() -> None:
    """Only the attachments that are handed over are carried."""
    html = page('<h1 id="a">A</h1>').replace(
        "<title>", f'<link rel="attachment" href="{BASE}../../etc/hostname"/><title>'
    )

    made = make(html, style())

    assert made.content.attachments == ()


@pytest.mark.parametrize(
    "css",
    (
        "a::after { content: target-counter(attr(href), page) }",
        "@page { @top-right { content: counter( pages ) } }",
        "a::after { content: target-text(attr(href)) }",
    ),
)
def test_counting_pages_in_css_is_refused(css: str) -> None:
    """What makes the engine paginate again is an error, but not in a comment."""
    html = text_page('<p id="a">word</p>')

    assert "L010" in codes(html, css=style(more=css))
    assert "L010" not in codes(html, css=style(more=f"/* {css} */"))


def test_bad_css_a_dead_link_and_opacity_are_findings() -> None:
    """Each has a code of its own."""
    made = make(text_page('<p id="a">A <a href="#gone">link</a></p>'), style(more="p { colour: red; opacity: .5 }"))

    assert {finding.code for finding in made.findings} == {"L011", "P008", "L015"}


def test_styles_within_a_drawing_are_no_bad_css() -> None:
    """The engine draws with what it says it ignores; what nobody knows is told all the same."""
    drawn = "fill:none;stroke-width:.3;text-anchor:start;enable-background:new 0 0 9 9;-inkscape-font-specification:x"
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" role="img" aria-label="a"><path style="{}"/></svg>'

    assert set() == codes(text_page(f'<p id="a">{svg.format(drawn)}</p>'))
    assert {"L011"} == codes(text_page(f'<p id="a">{svg.format("colour:red")}</p>'))


def test_a_line_over_the_edge_of_the_paper_is_an_error() -> None:
    """A word that cannot break and leaves the page would be lost in print."""
    assert codes(text_page(f'<p id="a">{"w" * 400}</p>'), css=style(page="A5")) == {"L012"}


def test_html_that_is_not_well_formed_is_refused_in_plain_words() -> None:
    """That is a fault of a template, and says so."""
    with pytest.raises(ValueError, match="the print HTML is not well-formed"):
        set_in_type("<p>")


def test_files_that_were_read_are_recorded(tmp_path: Path) -> None:
    """The record is what the depfile is made of."""
    (tmp_path / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')
    press = make_press(tmp_path)
    set_in_type(text_page('<p id="a"><img src="a.svg" alt="A"/></p>'), press=press)

    assert (tmp_path / "a.svg").resolve() in press.jail.record.files
    assert any(path.suffix == ".ttf" for path in press.jail.record.files)
