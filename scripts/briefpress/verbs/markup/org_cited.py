"""Write citations that stand as links in an Org text, `[[cite:key]]`, where pandoc reads them: without their brackets.

The package org-ref has both ways (org-ref manual, “Citation links”): pandoc knows `citep:key`, and takes the link for
one to a file. A link with words of its own shows these.
"""

from __future__ import annotations

import re

_KEY = r"&?\w(?:[\w:/.-]*\w)?"
# What follows must not go on with the last key.
_LINK = re.compile(
    r"(?<![\w=~])\[\[(?P<command>[A-Za-z]*cite[A-Za-z]*)\*?:"
    rf"(?P<keys>{_KEY}(?:[,;][ ]?{_KEY})*)\]\](?![\w=~/:]|,\S)",
    re.IGNORECASE,
)
_BEGIN = re.compile(r"[ \t]*#\+begin_(src|example|export)\b", re.IGNORECASE)
_END = re.compile(r"[ \t]*#\+end_(\w+)", re.IGNORECASE)
_TYPED = re.compile(r"[ \t]*:(?:[ \t]|$)")
# What names the writers in the sentence itself, as LaTeX's commands of these names do.
_IN_TEXT = frozenset({"citet", "citetext", "textcite", "citealt", "citeauthor"})


def with_read_citations(text: str) -> str:
    """Give a text whose citations are those that pandoc reads; in code nothing changes."""
    if "cite" not in text.casefold():
        return text
    out: list[str] = []
    block = ""
    for line in text.split("\n"):
        begin, end = _BEGIN.match(line), _END.match(line)
        block = begin[1].lower() if begin and not block else block
        is_typed = block or _TYPED.match(line)
        out.append(line if is_typed else _LINK.sub(_bare, line))
        block = "" if end and end[1].lower() == block else block
    return "\n".join(out)


def _bare(found: re.Match[str]) -> str:
    command = "citet" if found["command"].casefold() in _IN_TEXT else "citep"
    keys = re.split(r"[,;] ?", found["keys"].replace("&", ""))
    return f"{command}:{','.join(keys)}"
