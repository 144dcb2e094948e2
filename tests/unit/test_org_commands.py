"""Commands of LaTeX in an Org text are marked where pandoc stops at them."""

from __future__ import annotations

import pytest

from briefpress.verbs.markup.org_commands import with_marked_commands


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
        ("a", 7, "a"),
    ),
)
def test_commands_become_snippets(text: str, line: int, expected: str) -> None:
    """All on the line, and the same ones at the head of others, but none in what is typed as it is."""
    assert expected == with_marked_commands(text, line)
