"""Fenced code begins and ends where CommonMark has it do so."""

from __future__ import annotations

import pytest

from briefpress.verbs.markup.open_fence import open_fence


@pytest.mark.parametrize(
    ("line", "before", "behind"),
    (
        ("```r", "", "```"),
        ("   ~~~~", "", "~~~~"),
        ("    ```", "", ""),
        ("``", "", ""),
        ("> ```", "", ""),
        ("words", "```", "```"),
        ("```` \t", "```", ""),
        ("```", "````", "````"),
        ("~~~", "```", "```"),
        ("```r", "```", "```"),
        ("```~", "```", "```"),
    ),
)
def test_a_fence_is_closed_by_one_of_its_kind_that_is_as_long(line: str, before: str, behind: str) -> None:
    """And by no other, and with no words behind it."""
    assert behind == open_fence(line, before)


@pytest.mark.parametrize("lead", ("> ", "      ", "> > ", "\t"))
def test_within_others_fences_are_set_in(lead: str) -> None:
    """As far as they like."""
    assert "```" == open_fence(f"{lead}```", "", is_within=True)
    assert "" == open_fence(f"{lead}```", "```", is_within=True)
