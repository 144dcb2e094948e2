"""AsciiDoc: comments and entries for an index are no words of the text; tables have the heads that they state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.asciidoc_asides import asciidoc_asides
from briefpress.verbs.markup.asciidoc_links import without_windows
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("a\n// c\nb\n", "a\nb\n"),
        ("a\n\n// c\n", "a\n"),
        ("* a\n\n//-\n\n* b\n", "* a\n\n//\n\n* b\n"),
        ("a\n\n////\nc\n\n// d\n////\n\nb\n", "a\n\n\nb\n"),
        ("----\n// c\n(((d)))\n----\n", "----\n// c\n(((d)))\n----\n"),
        ("a // b\n", "a // b\n"),
        ("a (((b, c))) d(((e, startref=x)))\n", "a d\n"),
        ("(((b)))\na (((c)))\n(((d)))\ne\n", "a\ne\n"),
        ("a `(((b)))` ((c))\n", "a `(((b)))` ((c))\n"),
    ),
)
def test_they_are_taken_out(text: str, expected: str) -> None:
    """What is typed as it is keeps them; a comment alone parts two lists."""
    assert expected == asciidoc_asides(text)[0]


def test_blocks_and_entries_are_told() -> None:
    """With their lines; what else an entry says of itself is none of its terms."""
    text = '(((a, "b", startref="c", seealso="d")))\n(((startref="e")))\n////\nf\n////\n'

    assert [(1, "index", "a, b"), (4, "hidden", "f")] == [
        (one.line, one.role, one.words) for one in asciidoc_asides(text)[1]
    ]


def test_what_asks_for_a_list_of_works_is_set_aside() -> None:
    """The press has one; in code it is shown, and so is what another name asks for."""
    text, asides = asciidoc_asides("== Works\n\nbibliography::[]\n\n----\nbibliography::[]\n----\n\nplot::a[]\n")

    assert "== Works\n\n\n----\nbibliography::[]\n----\n\nplot::a[]\n" == text
    assert [(3, "bibliography::[]")] == [(one.line, one.words) for one in asides]


def test_a_text_that_ends_with_a_comment_is_read(tmp_path: Path) -> None:
    """Pandoc stops at it."""
    (tmp_path / "a.adoc").write_text("= A\n\nOne.\n\n//FIXME: more", encoding="utf-8")
    outcome = read_file(tmp_path / "a.adoc")

    assert outcome.value is not None
    assert "One." == project(outcome.value.read.blocks).text


@pytest.mark.parametrize(
    ("table", "parts"),
    (
        ("|===\n|a |b\n|c |d\n|e |f\n|===", (0, 3, 0)),
        ("|===\n|a |b\n\n|c |d\n|e |f\n|===", (1, 2, 0)),
        ('[cols="1,1",options="header"]\n.T\n|===\n|a |b\n|c |d\n|===', (1, 1, 0)),
        ("[%header%footer,cols=2*]\n|===\n|a |b\n|c |d\n|e |f\n|===", (1, 1, 1)),
        ("[%noheader]\n|===\n|a |b\n\n|c |d\n|===", (0, 2, 0)),
        (",===\na,b\n\n1,2\n,===", (1, 1, 0)),
        ("----\n|===\n----\n\n|===\n|a |b\n|c |d\n|===", (0, 2, 0)),
        ('[cols="1,a"]\n|===\n|a\n|\n!===\n!b\n\n!c\n!===\n|===', (0, 1, 0)),
    ),
)
def test_tables_have_the_parts_they_state(tmp_path: Path, table: str, parts: tuple[int, int, int]) -> None:
    """Rows of the head, of the body and of the foot."""
    (tmp_path / "a.adoc").write_text(f"= A\n\nOne.\n\n{table}\n\nTwo.\n", encoding="utf-8")
    outcome = read_file(tmp_path / "a.adoc")

    assert outcome.value is not None
    tables = [one["c"] for one in nodes(outcome.value.read.blocks) if one["t"] == "Table"]
    assert parts == (len(tables[0][3][1]), sum(len(body[3]) for body in tables[0][4]), len(tables[0][5][1]))


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("see https://a.b/c[words^].", "see https://a.b/c[words]."),
        ("link:a.html[Some *words*^] x^2^", "link:a.html[Some *words*] x^2^"),
        ('https://a.b["words^",role=c]', 'https://a.b["words^",role=c]'),
        ("https://a.b[words^,role=c]", "https://a.b[words,role=c]"),
        ("a[b^] https://a.b[x^2^ is]", "a[b^] https://a.b[x^2^ is]"),
    ),
)
def test_links_say_nothing_of_windows(text: str, expected: str) -> None:
    """The sign stands last in the words of a link; elsewhere it raises letters."""
    assert expected == without_windows(text)
