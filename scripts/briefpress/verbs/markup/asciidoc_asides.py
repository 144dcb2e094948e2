"""Set aside what an AsciiDoc text keeps to itself: its comments, and entries for an index.

Pandoc takes a comment that stands in a paragraph or before one for words of it, and stops at one that ends the text
(AsciiDoc Language, Comments). Entries for an index it passes over. A line that asks for the list of works stays away:
the press has one of its own.
"""

from __future__ import annotations

import re

from briefpress.nouns.read_text import SetAside

# What is typed as it is: listings, literal blocks, passed-through blocks, fenced code.
DELIMITERS = r"-{4,}|\.{4,}|\+{4,}|`{3,}"
_TYPED = re.compile(rf"({DELIMITERS})[ \t]*$")
_BLOCK = re.compile(r"(/{4,})[ \t]*$")
_LINE = re.compile(r"//(?!/)")
# So asciidoctor-bibtex is asked for the list of works that are cited.
_WORKS = re.compile(r"bibliography::\S*\[[^\]]*\][ \t]*$")
_ENTRY = re.compile(r"(?P<before>[ \t]?)\(\(\((?P<terms>[^()]+)\)\)\)(?P<behind>[ \t]|$)?")
# What an entry says of itself beside its terms: where its pages begin and end, what else to see, how it is sorted.
_SAID = re.compile(r"""(?:,\s*|^)(?:startref|range|see|seealso|sortas|id)\s*=\s*(?:"[^"]*"|[^,]*)""")


def asciidoc_asides(text: str) -> tuple[str, tuple[SetAside, ...]]:
    """Give a text without its comments, and what blocks of comment and entries for an index say.

    A remark on a line of its own is dropped, as every reader of AsciiDoc drops it.
    """
    out: list[str] = []
    asides: list[SetAside] = []
    lines = text.split("\n")
    typed, at = "", 0
    while at < len(lines):
        line = lines[at]
        mark = _TYPED.match(line)
        if mark and typed in {"", mark[1]}:
            typed = "" if typed else mark[1]
        if typed or mark:
            out.append(line)
        elif block := _BLOCK.match(line):
            last = _end(lines, at, block[1])
            if words := "\n".join(lines[at + 1 : last]).strip():
                asides.append(SetAside(at + 2, words, "hidden", "it is a comment"))
            at = last
        elif not _LINE.match(line):
            bare, found = _without_works(line, at + 1) or _without_entries(line, at + 1)
            asides.extend(found)
            # A line of entries alone parts no paragraph.
            if bare.strip() or not found:
                out.append(bare)
        elif not (out and out[-1].strip()):
            # Alone between blank lines it parts two lists, as an empty paragraph does.
            out.append("//")
        at += 1
    while out and out[-1] in {"", "//"}:
        out.pop()
    return "\n".join((*out, "")), tuple(asides)


def _end(lines: list[str], start: int, mark: str) -> int:
    """Give the line that ends a block of comment; the last one, if none does."""
    return next((at for at in range(start + 1, len(lines)) if lines[at].rstrip() == mark), len(lines) - 1)


def _without_works(line: str, number: int) -> tuple[str, list[SetAside]] | None:
    """Give nothing of a line that asks for a list of works; None for others."""
    if _WORKS.match(line) is None:
        return None
    return "", [SetAside(number, line.strip(), "hidden", "it asks for a list of works, and has no words")]


def _without_entries(line: str, number: int) -> tuple[str, list[SetAside]]:
    """Give a line without the entries on it, and their terms; an end of a range has none."""
    asides: list[SetAside] = []

    def gone(entry: re.Match[str]) -> str:
        if line.count("`", 0, entry.start()) % 2:
            return entry[0]
        words = _SAID.sub("", entry["terms"]).replace('"', "").strip(" ,")
        if words:
            asides.append(SetAside(number, words, "index", "it is an entry for an index"))
        # Of the spaces around it one is left.
        return entry["before"] if entry["behind"] is None else entry["behind"]

    return _ENTRY.sub(gone, line) if "(((" in line else line, asides
