"""Make blank lines of reStructuredText empty: pandoc would take one with blanks in it for a line of the comment above.

To the format's own reader lines end with their last sign, and what stands behind a blank line below “..” is text
(reStructuredText, Comments: “empty comments”).
"""

from __future__ import annotations

import re

_BLANK = re.compile(r"^[ \t\f\v]+$", re.MULTILINE)


def with_empty_blanks(text: str) -> str:
    """Give a text whose blank lines hold nothing."""
    return _BLANK.sub("", text)
