"""Take out what a text would include from another file: nothing beside it is read, and the rest of it can be."""

from __future__ import annotations

import re

from briefpress.verbs.trees.lines_at import lines_at

_MISSING = re.compile(r"File (.+) not found in resource path")
_INCLUDES = re.compile(r"\b(include|literalinclude|input)::|:file:")
# Functions of Typst that read a file (Typst reference, Data loading), up to the file's name: it may say that it is in
# the text's own folder, or that of the project, and pandoc's message does not.
_READS = r"\b(?:(read|csv|json|yaml|toml|xml|cbor)\(\s*\"(?:\.?/)?{0}\"[^()]*\)|include\s+\"(?:\.?/)?{0}\")"


# A line of AsciiDoc that a file is to stand in for (AsciiDoc Language, Includes).
_LINE = re.compile(r"^include::[^\s\[][^\[\n]*\[[^\n]*\][ \t]*$", re.MULTILINE)

# What pandoc passes over without a word, by reader.
_PASSED_OVER = {
    "rst": re.compile(r"^[ \t]*\.\.[ \t]+(?:include|literalinclude)::.*", re.MULTILINE),
    "latex": re.compile(r"^(?:[^%\n\\]|\\.)*?(\\(?:input|include|subfile)\s*\{[^}\n]*\})", re.MULTILINE),
    "org": re.compile(r"^[ \t]*#\+include:.*", re.MULTILINE | re.IGNORECASE),
    "man": re.compile(r"^\.so[ \t].*", re.MULTILINE),
    "t2t": re.compile(r"^%!include\b.*", re.MULTILINE),
    "muse": re.compile(r"<include\b[^>\n]*>"),
}


def passed_over(text: str, *, reader: str) -> list[tuple[int, str]]:
    """Give what a text would include and its reader passes over: the line (from 1), and the words of it."""
    pattern = _PASSED_OVER.get(reader)
    if pattern is None:
        return []
    found = [(one.end(), one[one.lastindex or 0].strip()) for one in pattern.finditer(text)]
    lines = lines_at(text, (end for end, _ in found))
    return [(line, words) for line, (_, words) in zip(lines, found, strict=True)]


def missing_file(fault: str) -> str:
    """Give the name of the file that the reader's message says it has not found; empty if it says something else."""
    found = _MISSING.search(fault)
    return found[1].strip() if found else ""


def without_inclusions(text: str) -> tuple[str, list[tuple[int, str]]]:
    """Give an AsciiDoc text without all lines that include files, and these, with their numbers (from 1).

    A specification has dozens of them, and is not read anew for each.
    """
    found = list(_LINE.finditer(text))
    numbers = lines_at(text, (one.start() for one in found))
    return _LINE.sub("", text), [(number, one[0].strip()) for number, one in zip(numbers, found, strict=True)]


def without_inclusion(text: str, name: str) -> tuple[str, int, str]:
    """Give a text without the first line that includes a file, the line's number (from 1), and the line.

    In reStructuredText a comment takes its place, and with it the options below; in Typst, nothing is what was read.
    The line is empty if there is none.
    """
    name = name.removeprefix("./")
    lines = text.split("\n")
    if read := re.search(_READS.format(re.escape(name)), text):
        number = text.count("\n", 0, read.start())
        nothing = '""' if read[1] == "read" else "()"
        return text[: read.start()] + nothing + text[read.end() :], number + 1, lines[number]
    for number, line in enumerate(lines):
        if name in line and _INCLUDES.search(line):
            lines[number] = f"{line[: len(line) - len(line.lstrip())]}.." if line.lstrip().startswith(".. ") else ""
            return "\n".join(lines), number + 1, line
    return text, 0, ""
