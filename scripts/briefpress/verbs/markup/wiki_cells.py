"""Take the bar off cells of MediaWiki that name no attributes before it: `!| Name` is a head like `! Name`.

Pandoc takes the bar for a word of the head (MediaWiki, Help:Tables).
"""

from __future__ import annotations

import re

_OPENS = re.compile(r"[ \t:]*\{\|")
_CLOSES = re.compile(r"[ \t]*\|\}")
_BARE = re.compile(r"([ \t]*!)[ \t]*\|(?!\|)")


def without_bare_bars(text: str) -> str:
    """Give a text whose heads of columns begin with their words; lines stay where they are."""
    if not re.search(r"^[ \t]*![ \t]*\|", text, re.MULTILINE):
        return text
    lines = text.split("\n")
    within = 0
    for number, line in enumerate(lines):
        if _OPENS.match(line):
            within += 1
        elif within and _CLOSES.match(line):
            within -= 1
        elif within and (bare := _BARE.match(line)):
            lines[number] = bare[1] + line[bare.end() :]
    return "\n".join(lines)
