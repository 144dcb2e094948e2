"""Leave one word of what is said behind the fence of a code block in Markdown: that of its language.

CommonMark lets a line of words stand there (section 4.5, “info string”), and site generators use it: ```` ```js
title="a.js" ````. Pandoc takes a fence with more than one word for no fence at all, and reads code as text.
"""

from __future__ import annotations

import re

_FENCE = re.compile(r"(?P<lead>[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(?P<mark>`{3,}|~{3,})(?P<said>.*)")
# Attributes are pandoc's own way of saying more: {.js}, or js {.numberLines}.
_PLAIN = re.compile(r"[ \t]*(?P<word>[^\s{}`]+)[ \t]+(?P<more>\S.*)")
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
            plain = _PLAIN.fullmatch(said)
            # Numbers of lines in braces are none: {1,3-4}.
            if plain and not _ATTRIBUTES.fullmatch(plain["more"]):
                lines[number] = f"{found['lead']}{mark}{plain['word']}"
    return "\n".join(lines)
