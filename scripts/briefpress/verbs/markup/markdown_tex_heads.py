r"""Read headings that a Markdown text has as commands of LaTeX (`\chapter{One}`): they are headings like its own.

Texts that are printed by way of LaTeX have them for parts and chapters, or for headings without a number. A line holds
one and nothing else.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.open_fence import open_fence

_HEADING = re.compile(
    r" {0,3}\\(?P<command>part|chapter|(?:sub){0,2}section|paragraph)\*?\s*(?:\[[^\[\]]*\]\s*)?"
    r"\{(?P<words>(?:[^{}\\]|\\.|\{[^{}]*\})+)\}\s*(?:\\label\{(?P<name>[^{}\s]+)\})?\s*"
)
_ORDER = ("part", "chapter", "section", "subsection", "subsubsection", "paragraph")
_SIGNS = {"emph": "*", "textit": "*", "textbf": "**", "texttt": "`"}
_STYLED = re.compile(rf"\\({'|'.join(_SIGNS)})\{{([^{{}}*`]+)\}}")
_NAME = re.compile(r"[^\w.:-]+")


def with_read_heads(text: str) -> str:
    """Give a text whose headings in LaTeX are its own, at the levels that they have there; code is left as it is.

    Chapters are as high as the highest of the text's own headings, and sections, where a text has no chapters.
    """
    if "\\" not in text:
        return text
    found: dict[int, re.Match[str]] = {}
    lines = text.split("\n")
    fence = ""
    for at, line in enumerate(lines):
        fence = open_fence(line, fence)
        if not fence and "\\" in line and (heading := _HEADING.fullmatch(line)):
            found[at] = heading
    if not found:
        return text
    chapters = any(one["command"] == "chapter" for one in found.values())
    highest = _ORDER.index("chapter" if chapters else "section")
    return "\n".join(_line(lines, at, found.get(at), highest) for at in range(len(lines)))


def _line(lines: list[str], at: int, heading: re.Match[str] | None, highest: int) -> str:
    if heading is None:
        return lines[at]
    level = max(1, _ORDER.index(heading["command"]) - highest + 1)
    words = _STYLED.sub(lambda one: f"{_SIGNS[one[1]]}{one[2]}{_SIGNS[one[1]]}", heading["words"].strip())
    name = f" {{#{_NAME.sub('-', heading['name'])}}}" if heading["name"] else ""
    # A heading stands behind a blank line; one is put in where there is none.
    before = "\n" if at and lines[at - 1].strip() else ""
    return f"{before}{'#' * level} {words}{name}"
