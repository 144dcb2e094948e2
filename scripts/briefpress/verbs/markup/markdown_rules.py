"""Keep rules of Markdown rules: a line of three hyphens with words right below it begins no data of the document.

To CommonMark it is a rule wherever a blank line stands above it (section 4.1). Pandoc takes all to the next such line
for YAML, reads paragraphs with a colon as data, and reads nothing of a text at all where they are no YAML.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.open_fence import open_fence

_HYPHENS = re.compile(r"---[ \t]*")
_ENDS = re.compile(r"(?:---|\.\.\.)[ \t]*")
_KEY = re.compile(r"(?:[\w.-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*:(?:[ \t].*)?")
_GOES_ON = re.compile(r"[ \t]+\S.*|#.*|-[ \t].*")
_RULE = "***"
MOST = 200
"""How many lines data have that do not stand at the head of a text."""


def with_rules(text: str) -> str:
    """Give a text whose rules pandoc takes for such; data that are some stay, and lines stay where they are."""
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    fence = ""
    at = first
    while at < len(lines):
        line = lines[at]
        behind = open_fence(line, fence, is_within=True)
        if behind != fence:
            fence = behind
        elif not fence and _HYPHENS.fullmatch(line) and at + 1 < len(lines) and lines[at + 1].strip():
            end = end_of_data(lines, at)
            if end:
                at = end
            elif at > first and not lines[at - 1].strip():
                lines[at] = _RULE
        at += 1
    return "\n".join(lines)


def end_of_data(lines: list[str], at: int) -> int:
    """Give the line that ends the data which begin on a line; 0 if what stands there is none."""
    if at + 1 >= len(lines) or not _KEY.fullmatch(lines[at + 1]):
        return 0
    for place in range(at + 1, min(at + MOST, len(lines))):
        line = lines[place]
        if _ENDS.fullmatch(line):
            return place
        if line.strip() and not (_KEY.fullmatch(line) or _GOES_ON.fullmatch(line)):
            return 0
    return 0
