"""Write citations that stand as links in an Org text, `[[cite:key]]`, where pandoc reads them: without their brackets.

The package org-ref has both ways (org-ref manual, “Citation links”): pandoc knows `citep:key`, and takes the link for
one to a file. A link with words of its own shows these. Where a work is not at hand, the text shows what stood in it.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from typing import TYPE_CHECKING

from briefpress.nouns.tree import nodes, text_node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefpress.nouns.tree import Nodes

_KEY = r"&?\w(?:[\w:/.-]*\w)?"
# What follows must not go on with the last key. A key behind an ampersand needs no brackets.
_LINK = re.compile(
    r"(?<![\w=~])(?:\[\[(?P<command>[A-Za-z]*cite[A-Za-z]*)\*?:"
    rf"(?P<keys>{_KEY}(?:[,;][ ]?{_KEY})*)\]\](?![\w=~/:]|,\S)"
    rf"|(?<!\[)(?P<bare>[A-Za-z]*cite[A-Za-z]*)\*?:(?P<listed>(?=&){_KEY}(?:[,;](?=&){_KEY})*))",
    re.IGNORECASE,
)
_KNOWN = re.compile(rf"{_LINK.pattern}|(?<![\w=~])cite[pt]:{_KEY}(?:,{_KEY})*", re.IGNORECASE)
_BEGIN = re.compile(r"[ \t]*#\+begin_(src|example|export)\b", re.IGNORECASE)
_END = re.compile(r"[ \t]*#\+end_(\w+)", re.IGNORECASE)
_TYPED = re.compile(r"[ \t]*:(?:[ \t]|$)")
# What names the writers in the sentence itself, as LaTeX's commands of these names do.
_IN_TEXT = frozenset({"citet", "citetext", "textcite", "citealt", "citeauthor"})


def with_read_citations(text: str) -> str:
    """Give a text whose citations are those that pandoc reads; in code nothing changes."""
    if "cite" not in text.casefold():
        return text
    return "\n".join(line if is_typed else _LINK.sub(_bare, line) for line, is_typed in _lines(text))


def with_typed_citations(blocks: Nodes, *, text: str) -> Nodes:
    """Give a tree whose citations show what stood in a text, and not what was written for pandoc, in place."""
    if not (_LINK.search(text) and any(node["t"] == "Cite" for node in nodes(blocks))):
        return blocks
    stood: defaultdict[str, deque[str]] = defaultdict(deque)
    for line, is_typed in _lines(text):
        for found in () if is_typed else _KNOWN.finditer(line):
            stood[_bare(found) if found["command"] or found["bare"] else found[0]].append(found[0].strip("[]"))
    for node in nodes(blocks):
        if node["t"] == "Cite" and len(node["c"][1]) == 1 and (typed := stood.get(node["c"][1][0].get("c", ""))):
            node["c"][1] = [text_node(typed.popleft())]
    return blocks


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Give the lines of a text, each with whether it is set as it is typed."""
    block = ""
    for line in text.split("\n"):
        begin, end = _BEGIN.match(line), _END.match(line)
        block = begin[1].lower() if begin and not block else block
        yield line, bool(block or _TYPED.match(line))
        block = "" if end and end[1].lower() == block else block


def _bare(found: re.Match[str]) -> str:
    command = "citet" if (found["command"] or found["bare"]).casefold() in _IN_TEXT else "citep"
    keys = re.split(r"[,;] ?", (found["keys"] or found["listed"]).replace("&", ""))
    return f"{command}:{','.join(keys)}"
