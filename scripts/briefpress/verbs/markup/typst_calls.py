"""Call other functions where a Typst text calls some that pandoc drops with the words they are given.

A stretch that is turned, moved or marked is text like any other, and so is what hangs on the room on a page or on a
place. Text that is set as typed stays as it is.
"""

from __future__ import annotations

import re

_DROPPED = ("highlight", "overline", "rotate", "move", "scale", "skew", "repeat", "par", "page", "layout", "locate")
_OURS = "press-"
_CALL = re.compile(rf"```.*?```|`[^`\n]*`|(?<!\\)#(?P<name>{'|'.join(_DROPPED)})(?=[(\[])", re.DOTALL)
# Heads and feet of a grid are dropped, those of a table are not.
_PART = re.compile(r"```.*?```|`[^`\n]*`|\bgrid(?=\.(?:header|footer)\()", re.DOTALL)


def with_shown_calls(text: str) -> tuple[str, tuple[str, ...]]:
    """Give a text in which such calls are calls of stand-ins, and the names of these."""
    names: dict[str, None] = {}

    def called(found: re.Match[str]) -> str:
        if not found["name"]:
            return found[0]
        names[_OURS + found["name"]] = None
        return f"#{_OURS}{found['name']}"

    shown = _CALL.sub(called, text)
    shown = _PART.sub(lambda found: "table" if found[0] == "grid" else found[0], shown)
    return shown, tuple(names)
