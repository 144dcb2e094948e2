"""A sign for “less than” or “and” in a text of XML costs nobody the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.verbs.markup.xml_signs import with_escaped_signs
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("<p>a < b, a <= b, a << 2, a <1</p>", "<p>a &lt; b, a &lt;= b, a &lt;&lt; 2, a &lt;1</p>"),
        ("<p><![CDATA[a < b]]> <!-- a < b --> c</p>", "<p><![CDATA[a < b]]> <!-- a < b --> c</p>"),
        ("<p>&lt; a</p\n>", "<p>&lt; a</p\n>"),
        ("<p>a & b && c, &#65; &d; f(&x)</p>", "<p>a &amp; b &amp;&amp; c, &#65; &d; f(&amp;x)</p>"),
    ),
)
def test_it_is_written_as_a_reference(text: str, expected: str) -> None:
    """Where it can open no tag."""
    assert expected == with_escaped_signs(text)


def test_the_text_is_read(tmp_path: Path) -> None:
    """People type it into code of DocBook; the whole manual was refused."""
    code = "<programlisting>if a < 1\n&& b < 2</programlisting>"
    (tmp_path / "a.xml").write_text(f"<article><title>T</title><para>One.</para>{code}</article>", encoding="utf-8")
    outcome = read_file(tmp_path / "a.xml", reader="docbook")

    assert outcome.value is not None
    assert "if a < 1\n&& b < 2" in project(outcome.value.read.blocks).text
