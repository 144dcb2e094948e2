"""Name pictures of AsciiDoc whose files have blanks in their names so that pandoc sees where each name ends.

The language lets blanks stand in a name (AsciiDoc Language, “Images”). Pandoc ends it at the first, and takes the line
for a term that is explained, or for words.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.asciidoc_asides import DELIMITERS

_TYPED = re.compile(rf"({DELIMITERS})[ \t]*$")
_NAMED = re.compile(
    r"(?<![\w:\\])(?P<macro>(?:image|video|audio)::?)(?P<name>[^\s:\[\]+`][^\n\[\]+`]{1,200}\.[A-Za-z0-9]{2,4})"
    r"(?=\[[^\n\]]{0,1000}\])"
)


def with_whole_names(text: str) -> str:
    """Give a text whose pictures have names without an end in them; what is typed stays."""
    out: list[str] = []
    typed = ""
    for line in text.split("\n"):
        mark = _TYPED.match(line)
        out.append(line if typed or mark else _NAMED.sub(_whole, line))
        if mark and typed in {"", mark[1]}:
            typed = "" if typed else mark[1]
    return "\n".join(out)


def _whole(found: re.Match[str]) -> str:
    return f"{found['macro']}++{found['name']}++" if " " in found["name"] else found[0]
