"""Read a plain text into a tree: paragraphs, headings, and the lines of metadata at its top.

Nothing is thrown away: what is not text for the reader (a date line) is set aside and listed.
"""

from __future__ import annotations

import re

from briefpress.nouns.read_text import ReadText, SetAside
from briefpress.nouns.tree import Node, Nodes, attr, header, para, words

_DATE = re.compile(r"\A\s*date\s*:?\s+(\d{4}-\d{2}-\d{2})(?=\s|\Z)", re.IGNORECASE)
_META = re.compile(r"\A\s*(title|author|byline|by|language)\s*:\s*(\S[^\n]*)(?:\n|\Z)", re.IGNORECASE)
_BLANK = re.compile(r"\n[ \t\f\v]*\n\s*")
_ENDS_SENTENCE = re.compile(r"[.?!:;,…][\"'”’»)\]]*$")
_HEADING_LENGTH = 90
# A text whose lines are longer than a typewriter's is not wrapped by hand: each of its lines is a paragraph.
_WRAPPED = 110


def read_plain_text(text: str) -> ReadText:
    """Read a plain text with any line ends; every word of it is in the tree or set aside."""
    rest = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    metadata: dict[str, str] = {}
    aside: list[SetAside] = []
    while match := _DATE.match(rest) or _META.match(rest):
        name = "date" if match.re is _DATE else match.group(1).lower()
        if name in metadata:
            break
        metadata[name] = match.group(match.lastindex or 0).strip()
        line = text.count("\n", 0, len(text) - len(rest)) + 1
        aside.append(SetAside(line, match.group(0).strip(), "metadata", f"the text begins with its {name}"))
        rest = rest[match.end() :]
    chunks = [chunk for chunk in _BLANK.split(rest.strip("\n")) if chunk.strip()]
    paragraphs = [lines for chunk in chunks for lines in _paragraphs(chunk)]
    return ReadText(blocks=_blocks(paragraphs), metadata=metadata, set_aside=tuple(aside))


def _paragraphs(chunk: str) -> list[list[str]]:
    """Give the lines of each paragraph of a stretch between blank lines."""
    lines = [line.strip() for line in chunk.split("\n") if line.strip()]
    if len(lines) > 1 and max(map(len, lines)) > _WRAPPED:
        return [[line] for line in lines]
    return [lines]


def _blocks(paragraphs: list[list[str]]) -> Nodes:
    out: Nodes = []
    for index, lines in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if _is_heading(lines, following):
            out.append(header(1, words(lines[0]), attr(ident=f"s-{index + 1}")))
        else:
            out.append(para(_joined(lines)))
    return out


def _is_heading(lines: list[str], following: list[str] | None) -> bool:
    """Tell a sub-head: one short line that ends no sentence, over a longer paragraph."""
    if len(lines) != 1 or following is None:
        return False
    line = lines[0]
    if len(line) > _HEADING_LENGTH or _ENDS_SENTENCE.search(line) or not any(map(str.isalpha, line)):
        return False
    return sum(map(len, following)) > len(line)


def _joined(lines: list[str]) -> Nodes:
    inlines: list[Node] = []
    for line in lines:
        if inlines:
            inlines.append({"t": "SoftBreak"})
        inlines.extend(words(line))
    return inlines
