"""Tests of verbs/epub/small_screens: on a telephone no table runs off the screen, and none has to be scrolled."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.epub.section import Frame, document
from briefpress.verbs.epub.small_screens import COLUMN_HEAD, ready_for_phones


def ready(*rows: str, head: str = "", more: str = "") -> etree._Element:
    """Give a section with a table, made ready; cells are parted by bars."""
    body = "".join(f"<tr>{_cells(row, 'td')}</tr>" for row in rows)
    heads = f"<thead><tr>{_cells(head, 'th')}</tr>{more}</thead>" if head else ""
    root = etree.fromstring(f"<section><table>{heads}<tbody>{body}</tbody></table></section>")
    ready_for_phones(root)
    return root


def _cells(row: str, tag: str) -> str:
    return "".join(f"<{tag}>{cell}</{tag}>" for cell in row.split("|"))


def kinds(root: etree._Element) -> list[str]:
    """Give the classes of a table and its cells that are there to make it fit."""
    return [one.get("class", "") for one in root.iter("table", "td", "th") if one.get("class")]


WIDE = "|".join(["1,234,567"] * 6)


def test_a_table_that_fits_stays_as_it_is() -> None:
    """Two columns of words are no trouble."""
    assert [] == kinds(
        ready("Of the first|a long line of short words, which can be broken anywhere", head="key|what it is")
    )


def test_the_rows_of_a_wide_table_are_lists_with_the_heads_of_their_columns() -> None:
    """Whoever reads a number hears what it counts."""
    root = ready(WIDE, head="Year|Trade <b>in</b> ships<sup class='call'>1</sup>||Oil|Gas|Other")

    assert ["stacked"] == kinds(root)
    assert ["Year", "Trade in ships", None, "Oil", "Gas", "Other"] == [one.get(COLUMN_HEAD) for one in root.iter("td")]


@pytest.mark.parametrize(
    ("head", "more"), (("", ""), ("A|B|C|D|E|F", "<tr><th>a</th></tr>"), ("A|B|C|D|E", ""), ("A|B|C|D|E|F|G", ""))
)
def test_a_table_without_one_head_a_column_has_its_longest_words_broken(head: str, more: str) -> None:
    """Nothing says what its cells would be called."""
    assert ["narrow-torn"] * 6 == kinds(ready(WIDE, head=head, more=more))[-6:]


def test_the_heads_of_cells_are_in_the_book() -> None:
    """Other private attributes are left behind."""
    root = ready(WIDE, head="A|B|C|D|E|F")
    page = document(root, kind="bodymatter", title="T", frame=Frame("en", "ltr", ()))

    assert 6 == page.count(b"data-head=")
