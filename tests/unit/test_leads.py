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
