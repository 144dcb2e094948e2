"""Read the lines of an Org block that a headline parts: a headline ends all that stands above it (Org syntax, 3.1).

Such a block is none, then, and its first and last line are no words. Pandoc looks for the last line beyond the
headline, and drops the headline with all that stands below it in the block.
"""

from __future__ import annotations

import re

_BOUND = re.compile(r"[ \t]*#\+(?P<bound>begin|end)_(?P<name>\w+)", re.IGNORECASE)
_HEADLINE = re.compile(r"\*+[ \t]+\S")
# What shows a text as it is typed may show headlines.
_TYPED = frozenset({"src", "example", "export", "comment"})


def without_parted_blocks(text: str) -> str:
    """Give an Org text with blank lines in the place of the first and last lines of blocks that headlines part."""
    lines = text.split("\n")
    opened: list[tuple[str, int]] = []
    typed = ""
    headline = -1
    for number, line in enumerate(lines):
        found = _BOUND.match(line)
        if found is None:
            headline = number if not typed and _HEADLINE.match(line) else headline
            continue
        name, begins = found["name"].lower(), found["bound"].lower() == "begin"
        if typed or name in _TYPED:
            typed = typed or name if begins else "" if name == typed else typed
        elif begins:
            opened.append((name, number))
        elif opened and opened[-1][0] == name:
            _, first = opened.pop()
            if first < headline:
                lines[first] = lines[number] = ""
    return "\n".join(lines)
