"""Tell, line by line, in which fenced code of a Markdown text one is (CommonMark 4.5)."""

from __future__ import annotations

import re

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_WITHIN = re.compile(r"[ \t>]*(`{3,}|~{3,})")


def open_fence(line: str, fence: str, *, is_within: bool = False) -> str:
    """Give the fence that is open behind a line, empty if none is; `fence` is the one that was open before it.

    With `is_within`, lines of quotations and items begin and end code too.
    """
    mark = (_WITHIN if is_within else _FENCE).match(line)
    if mark is None:
        return fence
    if not fence:
        return mark[1]
    return "" if mark[1].startswith(fence) and not line[mark.end() :].strip() else fence
