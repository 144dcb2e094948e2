"""Close what would hide a whole page: a comment that a style or a script of a web page opens and never ends.

To a browser a style is no mark-up, and its comment ends with it (HTML, 13.2.5.3); pandoc would read on to the end of
the page.
"""

from __future__ import annotations

import re

# What never ends is met once, so that the time it takes grows with the page and no faster.
_HIDING = re.compile(r"<(style|script)\b[^<>]*>.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_OPENS = "<!--"


def without_open_comments(text: str) -> str:
    """Give a page with blanks for comments that never end within their style or script; all else stays in place."""

    def closed(found: re.Match[str]) -> str:
        at = found[0].rfind(_OPENS)
        return found[0].replace(_OPENS, " " * len(_OPENS)) if at > found[0].rfind("-->") else found[0]

    return _HIDING.sub(closed, text)
