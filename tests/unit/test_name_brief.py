"""Names of briefs."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.verbs.desk.name_brief import is_brief_name


@given(st.from_regex(r"[a-z0-9-]{1,100}", fullmatch=True))
def test_plain_names_are_names(name: str) -> None:
    """Small letters, digits and hyphens, in any order."""
    assert is_brief_name(name)


@given(st.text().filter(lambda text: not re.fullmatch(r"[a-z0-9-]{1,100}", text)))
def test_nothing_else_is_a_name(name: str) -> None:
    """No dot, no slash, no space: nothing that leads elsewhere."""
    assert not is_brief_name(name)


@pytest.mark.parametrize("name", ("", "alpha\n", "../alpha", "Alpha", "é", "a/b", "x" * 101))
def test_these_are_no_names(name: str) -> None:
    """The ones that have led astray before; a newline at the end escapes a careless pattern."""
    assert not is_brief_name(name)
