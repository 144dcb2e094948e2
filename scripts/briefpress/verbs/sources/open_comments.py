"""Close what would hide a whole page: a comment that a style or a script of a web page opens and never ends.

A comment, style or script that never ends itself goes on to the end of the page (HTML, 13.2.5.43 and 13.2.5.4).

To a browser a style is no mark-up, and its comment ends with it (HTML, 13.2.5.3); pandoc would read on to the end of
the page.
"""

from __future__ import annotations

import re

# What never ends is met once, so that the time it takes grows with the page and no faster.
_HIDING = re.compile(r"<(style|script)\b[^<>]*>.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_OPENS = "<!--"
_ENDLESS = re.compile(r"<!--|<(script|style)\b[^<>]*>", re.IGNORECASE)
_ENDS = {
    "": re.compile("-->"),
    "script": re.compile(r"</script", re.IGNORECASE),
    "style": re.compile(r"</style", re.IGNORECASE),
}


def without_open_comments(text: str) -> str:
    """Give a page with blanks for comments that never end within their style or script; all else stays in place."""

    def closed(found: re.Match[str]) -> str:
        at = found[0].rfind(_OPENS)
        return found[0].replace(_OPENS, " " * len(_OPENS)) if at > found[0].rfind("-->") else found[0]

    return _HIDING.sub(closed, text)


def endless(text: str) -> int:
    """Give the offset at which a comment, style or script begins that never ends, or else where the page ends."""
    at = 0
    while found := _ENDLESS.search(text, at):
        # The signs of an empty comment share a hyphen.
        end = _ENDS[(found[1] or "").lower()].search(text, found.start() + 2)
        if end is None:
            return found.start()
        at = end.end()
    return len(text)
