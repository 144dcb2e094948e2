"""Typed text of a page begins with its first line, as a browser shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("typed", "expected"),
    (
        ("<pre>one\n two</pre>", "one\n two"),
        ("<pre>\none\n two</pre>", "one\n two"),
        ('<PRE class="r">\n<code>one\n two</code></PRE>', "one\n two"),
        ("<pre>\n\none</pre>", "\none"),
    ),
)
def test_the_break_behind_its_tag_is_none(tmp_path: Path, typed: str, expected: str) -> None:
    """Programs that make pages put one there; a second one is an empty line."""
    (tmp_path / "a.html").write_text(f"<html><body><p>So:</p>{typed}<p>End.</p></body></html>", encoding="utf-8")
    outcome = read_file(tmp_path / "a.html")

    assert outcome.value is not None
    assert expected == outcome.value.read.blocks[1]["c"][1]
