"""A row as high as a page leaves no room for what stands on every page of a table."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.epub.tall_rows import is_short, print_once
from briefpress.verbs.epub.xhtml import finish

LONG = "word " * 800


def shape(cell: str, *, columns: int = 1) -> list[tuple[str, str]]:
    """Give the parts of a table with a cell, and the beginning of what each of their rows says."""
    row = "<tr>{}</tr>".format("<td>x</td>" * (columns - 1) + "<td>{}</td>")
    table = etree.fromstring(
        f"<table><thead><tr><th>a</th></tr></thead><tbody>{row.format('b')}</tbody>"
        f"<tbody>{row.format(cell)}</tbody><tfoot>{row.format('c')}</tfoot></table>"
    )
    print_once(table)
    return [(part.tag, " ".join("".join(map(str, row.itertext()))[:4] for row in part)) for part in table]


@pytest.mark.parametrize(
    ("cell", "columns"),
    ((LONG, 1), ("word " * 220, 4), ("<p>d</p>" * 50, 1), (f"<pre>{'d' * 9}{chr(10) * 50}</pre>", 1)),
)
def test_head_and_foot_are_rows_beside_a_tall_one(cell: str, columns: int) -> None:
    """They would be printed where the row ends, or not at all; the row may be tall for its narrow column."""
    found = shape(cell, columns=columns)

    assert ["tbody", "tbody"] == [tag for tag, _ in found]
    assert found[0][1].startswith("a ")
    assert found[1][1].endswith("c")


def test_a_head_that_fills_a_page_is_printed_once() -> None:
    """Else it would be left out, since no row fits below it."""
    head, body = (f"<tr><{cell}>a</{cell}></tr>" for cell in ("th", "td"))
    table = etree.fromstring(f"<table><thead>{head * 50}</thead><tbody>{body * 9}</tbody></table>")
    print_once(table)

    assert [("tbody", 59)] == [(part.tag, len(part)) for part in table]


@pytest.mark.parametrize(("cell", "columns"), (("word " * 220, 1), ("<p>d</p>" * 30, 2)))
def test_they_are_printed_on_every_page_of_another_table(cell: str, columns: int) -> None:
    """However long it is."""
    assert ["thead", "tbody", "tbody", "tfoot"] == [tag for tag, _ in shape(cell, columns=columns)]


@pytest.mark.parametrize(
    ("rows", "words", "short"),
    ((9, "word", True), (10, "word", False), (8, "word " * 60, False), (3, "word " * 60, True)),
)
def test_a_table_is_short_by_its_rows_and_by_its_lines(rows: int, words: str, *, short: bool) -> None:
    """One of few rows may be higher than what is left of its page: to keep it whole leaves that empty."""
    row = f"<tr><td>Name</td><td>{words}</td></tr>"

    assert short == is_short(etree.fromstring(f"<table><tbody>{row * rows}</tbody></table>"))


def test_a_high_table_of_few_rows_is_not_kept_whole() -> None:
    """The mark that keeps it together is set by how much it holds."""
    row = f"<tr><td>Name</td><td>{'word ' * 60}</td></tr>"
    tables = [etree.fromstring(f"<div><table><tbody>{row * rows}</tbody></table></div>") for rows in (3, 8)]
    for root in tables:
        finish(root, prefix="x-", pictures={})

    assert [True, False] == ["short" in (root[0].get("class") or "") for root in tables]
