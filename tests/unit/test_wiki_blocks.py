"""Lines within lists of HTML begin with no blanks on a page of a wiki."""

from __future__ import annotations

import pytest

from briefpress.verbs.markup.wiki_blocks import with_flush_lines


@pytest.mark.parametrize(
    ("page", "expected"),
    (
        ("<ol>\n<li>\n  One\n  line.\n</li>\n</ol>\n code", "<ol>\n<li>\nOne\nline.\n</li>\n</ol>\n code"),
        ("<ul>\n <li> One\n line.</li>\n</ul>\n code", "<ul>\n<li> One\nline.</li>\n</ul>\n code"),
        ("<li>\n<pre>\n typed\n</pre>\n</li>", "<li>\n<pre>\n typed\n</pre>\n</li>"),
        ("<p>\n\n code", "<p>\n\n code"),
        ("One\n code", "One\n code"),
    ),
    ids=("item", "set in", "typed", "paragraph", "none"),
)
def test_lines_within_lists_are_flush(page: str, expected: str) -> None:
    """Elsewhere, and in what is typed, blanks mean code."""
    flush = with_flush_lines(page)

    assert expected == flush
