"""Paragraphs lead into the tables behind them."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.epub.leads import mark_leads


@pytest.mark.parametrize(("words", "expected"), (("Table 1: what it cost", "leads"), ("and so on " * 30, None)))
def test_a_short_paragraph_leads_into_the_table_behind_it(words: str, expected: str | None) -> None:
    """It is its caption, or names what it shows, and does not end a page without it."""
    root = etree.fromstring(f"<div><p>Words.</p><p>{words}</p><table><tr><td>1</td></tr></table></div>")
    mark_leads(root)

    assert [None, expected] == [one.get("class") for one in root.iter("p")]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    (
        ("<p><strong>What it cost</strong></p>", "<p>Words.</p>", "leads"),
        ("<p><strong>What it cost</strong></p>", "<ul><li>Words.</li></ul>", "leads"),
        ("<p><strong>What it cost</strong></p>", "<p><strong>And when</strong></p>", None),
        ("<p><strong>What it cost</strong></p>", "<h2>Words</h2>", None),
        ("<p><strong>What it cost</strong> is known.</p>", "<p>Words.</p>", None),
        (f"<p><strong>{'So it goes on. ' * 9}</strong></p>", "<p>Words.</p>", None),
    ),
    ids=("text", "list", "bold-line", "heading", "words-behind", "long"),
)
def test_a_bold_line_leads_into_the_text_behind_it(first: str, second: str, expected: str | None) -> None:
    """It stands for a heading, and would be stranded at the foot of a page."""
    root = etree.fromstring(f"<div>{first}{second}</div>")
    mark_leads(root)

    assert expected == root[0].get("class")


@pytest.mark.parametrize(
    ("before", "behind", "expected"),
    (
        ("To see it, type:", "<pre>make</pre>", "leads"),
        ("There are two：", "<ul><li>Salt.</li></ul>", "leads"),
        ("He says:", "<blockquote><p>Salt.</p></blockquote>", "leads"),
        ("There are two.", "<ul><li>Salt.</li></ul>", None),
        ("So it goes on: " * 20, "<pre>make</pre>", None),
        ("He says:", "<p>Salt.</p>", None),
    ),
    ids=("code", "list", "quotation", "point", "long", "text"),
)
def test_a_short_paragraph_that_ends_in_a_colon_leads_into_what_it_announces(
    before: str, behind: str, expected: str | None
) -> None:
    """A page does not end with it."""
    root = etree.fromstring(f"<div><p>{before}</p>{behind}</div>")
    mark_leads(root)

    assert expected == root[0].get("class")
