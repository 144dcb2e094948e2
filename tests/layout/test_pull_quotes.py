"""Pull quotes in the margin part no heading from its text, are torn by no page, and leave no hole in the text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefpress.nouns.section import Section
from briefpress.verbs.printing.print_html import print_html
from helpers.print_sample import set_in_type, style

if TYPE_CHECKING:
    from briefpress.nouns.layout import LaidPage, Line

HOUSE = (Path(__file__).parents[2] / "styles" / "house" / "print.css").read_text(encoding="utf-8")
RULES = "\n".join(line for line in HOUSE.splitlines() if line.startswith((".bp-pullquote", "p + p")))
STYLE = style(
    more=":root { --margin-column: 38mm; --gutter: 6mm; --display: Test } @page { margin-left: 60mm }\n"
    f"h2 {{ margin: 24pt 0 9pt; font: 17pt/21pt Test }} p {{ hyphens: manual }}\n{RULES}"
)
FLOATED = f"{STYLE}\n.bp-pullquote {{ position: static; float: left }} .bp-pullquote p {{ display: block }}"
WORDS = "What is drawn out of the text has to stand whole beside it, and here it takes seven lines."
SHORT = "They left in May."


def quote(ident: str, words: str = WORDS) -> str:
    """Give a pull quote as the sections have it."""
    return f'<aside class="bp-apparatus bp-pullquote" aria-hidden="true"><p id="{ident}">{words}</p></aside>'


def pages_of(*blocks: str, before: int = 0, css: str = STYLE) -> tuple[tuple[LaidPage, ...], set[str]]:
    """Lay out a chapter of so many lines and one of these blocks; give the pages, and the codes of what was found."""
    sections = [
        Section(ident, "chapter", "", f'<section id="{ident}" class="chapter">{"".join(inner)}</section>')
        for ident, inner in (("text-1", filled(before)), ("text-2", blocks))
    ]
    html = print_html(sections, title="A brief", language="en", strips={})
    laid = set_in_type(html, css=css)
    return laid.value.layout.pages, {finding.code for finding in laid.findings} & {"L018", "L019"}


def lines_of(pages: tuple[LaidPage, ...], ident: str) -> list[tuple[str, Line]]:
    """Give the lines of a block with the labels of their pages."""
    return [(page.label, line) for page in pages for line in page.lines if line.block == ident]


def filled(count: int) -> str:
    """Give so many paragraphs of one line."""
    return "".join(f'<p id="l-{number}">Line {number}</p>' for number in range(count))


@pytest.mark.parametrize("before", range(38, 52))
def test_heading_quote_and_paragraph_stand_together(before: int) -> None:
    """Wherever the page ends: all on one page, the pull quote whole, the text as if there were none."""
    head, paragraph = '<h2 id="h">Head</h2>', '<p id="p">A first line<br/>and a second.</p>'

    pages, codes = pages_of(head, quote("q"), paragraph, before=before)
    without, _ = pages_of(head, paragraph, before=before)

    where = {label for ident in ("h", "q", "p") for label, _ in lines_of(pages, ident)}
    assert len(where) == 1
    assert codes == set()
    assert [lines_of(without, ident) for ident in ("h", "p")] == [lines_of(pages, ident) for ident in ("h", "p")]
    page = next(page for page in pages if page.label in where)
    assert all(line.y + line.height <= page.bottom + 0.1 for _, line in lines_of(pages, "q"))


@pytest.mark.parametrize("before", range(44, 52))
def test_a_quote_goes_to_the_page_of_its_paragraph(before: int) -> None:
    """It is never left at the foot of the page before."""
    pages, codes = pages_of(
        filled(1).replace("l-", "m-"),
        quote("q"),
        '<p id="p">A first line<br/>a second<br/>and a third.</p>',
        before=before,
    )

    assert lines_of(pages, "q")[0][0] == lines_of(pages, "p")[0][0]
    assert codes == set()


def test_several_quotes_leave_no_hole() -> None:
    """A table behind three paragraphs stands where it would without their pull quotes; none is set over another."""
    texts = [f'<p id="p-{number}">Paragraph {number}</p>' for number in range(3)]
    table = '<table style="display: table"><tr><td id="t">Cell</td></tr></table>'

    pages, codes = pages_of(*(quote(f"q-{number}") + text for number, text in enumerate(texts)), table)
    without, _ = pages_of(*texts, table)

    assert [line.y for _, line in lines_of(pages, "t")] == [line.y for _, line in lines_of(without, "t")]
    assert codes == set()
    tops = [line.y for number in range(3) for _, line in lines_of(pages, f"q-{number}")]
    assert sorted(set(tops)) == tops


@pytest.mark.parametrize("count", (1, 2, 3))
def test_quotes_indent_no_first_paragraph(count: int) -> None:
    """One behind a heading begins at the edge, and one behind a paragraph does not, however many are drawn out."""
    quotes = "".join(quote(f"q-{number}", SHORT) for number in range(count))
    more = "".join(quote(f"r-{number}", SHORT) for number in range(count))

    pages, _ = pages_of('<h2 id="h">Head</h2>', quotes, '<p id="p">First</p>', more, '<p id="r">Second</p>')

    ((_, head),) = lines_of(pages, "h")
    ((_, first),) = lines_of(pages, "p")
    ((_, second),) = lines_of(pages, "r")
    assert first.left == pytest.approx(head.left, abs=1.5)
    assert second.left > first.left + 8


def test_what_a_style_parts_is_found() -> None:
    """A style of another make may float its pull quotes: headings are stranded and quotes torn, and it is said."""
    head = ('<h2 id="h">Head</h2>', quote("q"), '<p id="p">A first line<br/>and a second.</p>')
    found: set[str] = set()
    for before in range(42, 50):
        found |= pages_of(*head, filled(9).replace("l-", "m-"), before=before, css=FLOATED)[1]

    assert found == {"L018", "L019"}


def test_a_margin_that_is_too_full_is_found() -> None:
    """What fits on no page of the text hangs over the foot of the last one."""
    crowd = "".join(quote(f"q-{number}") for number in range(12))

    _, codes = pages_of(crowd, '<p id="p">Text</p>')

    assert codes == {"L019"}


def test_a_heading_without_a_text_is_not_stranded() -> None:
    """Nothing follows it in its section."""
    _, codes = pages_of('<h2 id="h">Head</h2>', quote("q"), before=46)

    assert codes == set()
