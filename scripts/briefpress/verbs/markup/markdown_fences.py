"""Leave one word of what is said behind the fence of a code block in Markdown: that of its language.

CommonMark lets a line of words stand there (section 4.5, “info string”), and site generators use it: ```` ```js
title="a.js" ````. R Markdown, Quarto and MyST name in braces what runs the code: ```` ```{r, echo=FALSE} ````. Pandoc
takes such a fence for no fence at all, and reads code as text.
"""

from __future__ import annotations

import re

_FENCE = re.compile(r"(?P<lead>[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(?P<mark>`{3,}|~{3,})(?P<said>.*)")
# Attributes are pandoc's own way of saying more: {.js}, or js {.numberLines}.
_PLAIN = re.compile(r"[ \t]*(?P<word>[^\s{}`]+)[ \t]+(?P<more>\S.*)")
_RUN = re.compile(r"[ \t]*\{[ \t]*(?P<word>[A-Za-z][\w:+-]*)(?:[ \t,][^`]*)?\}[^`]*")
_ATTRIBUTES = re.compile(r"\{\s*(?:[.#]|[\w-]+=)[^{}]*\}\s*")


def with_plain_fences(text: str) -> str:
    """Give a text whose fences of code say no more than a language; lines stay where they are."""
    if "```" not in text and "~~~" not in text:
        return text
    lines = text.split("\n")
    fence = ""
    for number, line in enumerate(lines):
        found = _FENCE.fullmatch(line)
        if found is None:
            continue
        mark, said = found["mark"], found["said"]
        if fence:
            fence = "" if mark.startswith(fence) and not said.strip() else fence
        elif mark[0] == "~" or "`" not in said:
            fence = mark
            if word := _word(said):
                lines[number] = f"{found['lead']}{mark}{word}"
    return "\n".join(lines)


def _word(said: str) -> str:
    """Give the one word that is to stay of what a fence says; empty if pandoc reads all of it."""
    if run := _RUN.fullmatch(said):
        return run["word"]
    plain = _PLAIN.fullmatch(said)
    # Numbers of lines in braces are no attributes: {1,3-4}.
    return plain["word"] if plain and not _ATTRIBUTES.fullmatch(plain["more"]) else ""
