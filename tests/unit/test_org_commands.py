"""Commands of LaTeX in an Org text are marked where pandoc stops at them."""

from __future__ import annotations

import pytest

from briefpress.edges.pandoc import read_document
from briefpress.verbs.markup.org_commands import with_marked_cells, with_marked_commands


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    (
        ("a\n\\maketitle\nb", 2, "a\n@@latex:\\maketitle@@\nb"),
        ("\\par a \\par b", 1, "@@latex:\\par@@ a @@latex:\\par@@ b"),
        ("\\bibliography[x]{refs} a", 1, "@@latex:\\bibliography[x]{refs}@@ a"),
        ("\\par\n\n  \\par\na \\par", 1, "@@latex:\\par@@\n\n  @@latex:\\par@@\na \\par"),
        ("\\par\n#+begin_src tex\n\\par\n#+end_src", 1, "@@latex:\\par@@\n#+begin_src tex\n\\par\n#+end_src"),
        ("@@latex:\\par@@ \\hrule", 1, "@@latex:\\par@@ @@latex:\\hrule@@"),
        ("\\begin{a}", 1, "\\begin{a}"),
        ("so \\begin{a} is", 1, "so @@latex:\\begin{a}@@ is"),
        ("a", 7, "a"),
    ),
)
def test_commands_become_snippets(text: str, line: int, expected: str) -> None:
    """All on the line, and the same ones at the head of others, but none in what is typed as it is."""
    assert expected == with_marked_commands(text, line)


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("| a | \\documentclass{article} |", "| a | @@latex:\\documentclass{article}@@ |"),
        ("  | \\begin{x} | \\alpha |", "  | @@latex:\\begin{x}@@ | \\alpha |"),
        ("| =\\begin{x}= | ~\\item~ | a=b \\item |", "| =\\begin{x}= | ~\\item~ | a=b @@latex:\\item@@ |"),
        ("| \\title{a | b} |", "| @@latex:\\title@@{a | b} |"),
        ("\\begin{x}\n\\end{x}", "\\begin{x}\n\\end{x}"),
        ("#+begin_src tex\n| \\item |\n#+end_src", "#+begin_src tex\n| \\item |\n#+end_src"),
    ),
)
def test_commands_in_tables_become_snippets(text: str, expected: str) -> None:
    """Pandoc would read the table for ever; what is set as typed, and what it can read, stays."""
    assert expected == with_marked_cells(text)


def test_a_table_with_the_commands_of_a_document_is_read() -> None:
    """Within the time of a few words."""
    text = with_marked_cells("| a | \\documentclass{article} |\n")

    assert ["Table"] == [one["t"] for one in read_document(text.encode(), reader="org", suffix=".org").blocks]
