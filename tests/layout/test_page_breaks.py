"""What belongs together stays on one page: the house style's rules, and the closer setting."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefpress.edges.layout import print_layout
from helpers.print_sample import set_in_type, style, text_page

HOUSE = (Path(__file__).parents[2] / "styles" / "house" / "print.css").read_text(encoding="utf-8")
_LAST_ROWS = "tbody tr + tr:nth-last-child"
LINES = "".join(f'<p id="p-{n}">Line {n}</p>' for n in range(50))


def house_rules(*starts: str) -> str:
    """Give the rules of the house style that begin in one of these ways."""
    found = [line for line in HOUSE.splitlines() if line.startswith(starts)]
    assert len(starts) == len(found)
    return "\n".join(found)


@pytest.mark.parametrize("before", range(30, 60))
def test_a_caption_stands_over_its_table(before: int) -> None:
    """Wherever the page ends, the caption is on the page of the table's first row, and three rows end it."""
    rows = "".join(f'<tr><td id="r-{n}">Row {n}</td></tr>' for n in range(9))
    text = "".join(f'<p id="p-{n}">Line {n}</p>' for n in range(before))
    caption = '<caption id="c"><p id="c-1">Caption</p><p id="c-2">Source</p></caption>'
    table = f"<table>{caption}<tbody>{rows}</tbody></table>"
    css = style(more=house_rules("caption {", _LAST_ROWS))

    laid = set_in_type(text_page(text, table), css=css)

    where = {line.block: page.label for page in laid.value.layout.pages for line in page.lines}
    assert where["c-1"] == where["c-2"] == where["r-0"]
    assert where["r-6"] == where["r-8"]


def test_words_of_a_crowded_table_are_parted_at_their_syllables() -> None:
    """In a column too narrow for a word, a hyphen says that it goes on."""
    cell = '<td class="torn" style="max-width: 44pt"><p id="w">Microorganism</p></td>'
    css = style(more=house_rules("td p, th p", "th.torn, td.torn", "th.torn, th.torn p") + "\ntable { width: 44pt }")

    laid = set_in_type(text_page(f"<table><tbody><tr>{cell}</tr></tbody></table>"), css=css)

    lines = [line.text for page in laid.value.layout.pages for line in page.lines if line.block == "w"]
    assert len(lines) > 1
    assert all(line.endswith("\N{HYPHEN}") for line in lines[:-1])


@pytest.mark.parametrize("before", range(36, 56))
def test_a_rule_below_a_heading_parts_it_from_nothing(before: int) -> None:
    """Wherever the page ends, the heading is on the page of what stands below its rule."""
    text = "".join(f'<p id="p-{n}">Line {n}</p>' for n in range(before))
    headed = '<h2 id="h">Works</h2><hr/><p id="w">Ann, A Book</p>'
    css = style(more=house_rules("h1, h2", "hr {", "h1 + hr"))

    laid = set_in_type(text_page(text, headed), css=css)

    where = {line.block: page.label for page in laid.value.layout.pages for line in page.lines}
    assert where["h"] == where["w"]


@pytest.mark.parametrize("rows", (1, 2, 3))
def test_groups_of_rows_may_stand_on_pages_of_their_own(rows: int) -> None:
    """A table of a hundred groups is longer than a page; a group of up to three rows stays together."""
    numbers = range(100)
    groups = [[f'<tr><td id="r-{n}-{row}">Row</td></tr>' for row in range(rows)] for n in numbers]
    table = "".join(f"<tbody>{''.join(group)}</tbody>" for group in groups)
    css = style(more=house_rules("tr, table", _LAST_ROWS))

    laid = set_in_type(text_page(f"<table>{table}</table>"), css=css)

    where = {line.block: page.label for page in laid.value.layout.pages for line in page.lines}
    assert [where[f"r-{n}-0"] for n in numbers] == [where[f"r-{n}-{rows - 1}"] for n in numbers]
    assert len({where[f"r-{n}-0"] for n in numbers}) > 1


def test_a_text_is_set_closer_only_where_that_spares_a_page() -> None:
    """A few lines over: the closer setting takes them in; where it cannot, the first layout stands."""
    plain = style(lines=1)
    closer = plain + '\nhtml[data-fit="tight"] p { line-height: 12.5pt }'
    useless = plain + '\nhtml[data-fit="tight"] p { line-height: 13.9pt }'
    html = text_page(LINES)

    pages = [len(set_in_type(html, css=css).value.layout.pages) for css in (plain, closer, useless)]
    codes = [{finding.code for finding in set_in_type(html, css=css).findings} for css in (plain, closer, useless)]

    assert [2, 1, 2] == pages
    assert [{"L017"}, set(), {"L017"}] == codes


def test_a_long_book_is_not_set_closer(monkeypatch: pytest.MonkeyPatch) -> None:
    """All of it would be laid out again for one page of it."""
    monkeypatch.setattr(print_layout, "LONG_BOOK", 1)
    closer = style(lines=1) + '\nhtml[data-fit="tight"] p { line-height: 12.5pt }'

    outcome = set_in_type(text_page(LINES), css=closer)

    assert len(outcome.value.layout.pages) == 2
    assert {finding.code for finding in outcome.findings} == {"L017"}


def test_contents_come_back_to_the_front_page() -> None:
    """Where they stand alone on a page, the front page is set closer, and the text is not."""
    front = "".join(f'<p class="abstract" id="a-{n}">Line {n}</p>' for n in range(46))
    contents = f'<section id="c" data-epub-type="toc">{"".join(f"<p>Chapter {n}</p>" for n in range(3))}</section>'
    text = f'<section id="s" style="break-before: page">{LINES}</section>'
    plain = style(more="#c { break-inside: avoid }")
    closer = plain + '\nhtml[data-fit="front"] .abstract { line-height: 12.5pt }'
    html = text_page(front, contents, text)

    laid = [set_in_type(html, css=css).value.layout.pages for css in (plain, closer)]

    where = [
        next(page.label for page in pages if any("Chapter 0" in line.text for line in page.lines)) for pages in laid
    ]
    assert ["2", "1"] == where
    assert [line.height for line in laid[0][2].lines] == [line.height for line in laid[1][1].lines]
