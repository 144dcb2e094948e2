"""Headlines of Org are headings down to the sixth level, unless the text says otherwise."""

from __future__ import annotations

import pytest

from briefpress.edges import pandoc
from briefpress.verbs.markup.org_headlines import with_deep_headlines

TEXT = "* One\n**** Four\nWords.\n****** Six\nMore words."


@pytest.mark.parametrize(
    ("options", "expected"),
    (
        ("", [1, 4, 6]),
        (":PROPERTIES:\n:ID: 7\n:END:\n#+OPTIONS: toc:nil ^:nil\n", [1, 4, 6]),
        ("#+OPTIONS: toc:nil H:3\n", [1]),
        ("#+options:H:4\n", [1, 4]),
    ),
)
def test_deep_headlines_are_headings(options: str, expected: list[int]) -> None:
    """What the text itself says holds, and nothing is added to its words."""
    read = pandoc.read_document(with_deep_headlines(f"{options}{TEXT}").encode(), reader="org", suffix=".org")

    assert expected == [block["c"][0] for block in read.blocks if block["t"] == "Header"]
    assert "OPTIONS" not in str(read.blocks)


@pytest.mark.parametrize("end", ("| a | b |", "#+begin_quote\nwords", "[fn:1] A note", "- an item", ":LOGBOOK:", "[[a"))
def test_the_end_of_a_text_stays_what_it_is(end: str) -> None:
    """Whatever it ends with, nothing joins it."""
    plain, deep = (
        pandoc.read_document(text.encode(), reader="org", suffix=".org").blocks
        for text in (f"* One\n{end}", with_deep_headlines(f"* One\n{end}"))
    )

    assert plain == deep
