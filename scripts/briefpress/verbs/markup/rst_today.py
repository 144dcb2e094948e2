"""Leave out the day on which a text in reStructuredText is set (`.. |date| date::`): pandoc would make one up.

Docutils puts it in wherever its name stands between bars (Docutils, “reStructuredText Directives”, Date).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.trees.lines_at import lines_at

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEFINED = re.compile(r"^[ \t]*\.\.[ \t]+\|([^|\n]+)\|[ \t]+date::[^\n]*$", re.MULTILINE)
_LITERAL = re.compile(
    r"(?:^|(?<!\.\.) ?|[^:])::[ \t]*$|^[ \t]*\.\.[ \t]+(?:code|code-block|sourcecode|parsed-literal)::"
)
_FIELD = re.compile(r"^[ \t]*:[^:\n]+:[ \t]*$")


def without_today(text: str) -> tuple[str, tuple[int, ...]]:
    """Give a text without that day, and the lines in whose words it stood; a field that says no more goes with it."""
    names = {found[1] for found in _DEFINED.finditer(text)}
    if not names:
        return text, ()
    either = "|".join(map(re.escape, sorted(names)))
    used = re.compile(rf"``.*?``|(?<![\w|\\])\|(?P<name>{either})\|_{{0,2}}(?![\w|])", re.IGNORECASE)
    told: list[int] = []
    out: list[str] = []
    for start, line, is_literal in _lines(text):
        if is_literal:
            out.append(line)
            continue
        bare = used.sub(lambda found: "" if found["name"] else found[0], "" if _DEFINED.fullmatch(line) else line)
        if bare != line and _FIELD.match(bare):
            bare = ""
        elif bare != line and not _DEFINED.fullmatch(line):
            told.append(start)
        out.append(bare)
    return "\n".join(out), tuple(lines_at(text, told))


def _lines(text: str) -> Iterator[tuple[int, str, bool]]:
    """Give each line, where it begins, and whether it stands in a literal block."""
    literal = -1
    start = 0
    for line in text.split("\n"):
        margin = len(line) - len(line.lstrip())
        inside = literal >= 0 and (not line.strip() or margin > literal)
        if not inside:
            literal = margin if _LITERAL.search(line) and not _DEFINED.fullmatch(line) else -1
        yield start, line, inside
        start += len(line) + 1
