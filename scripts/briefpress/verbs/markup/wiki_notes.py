"""Set each note of a MediaWiki text on one line: pandoc takes a note for part of a line, and stops where it runs on.

Paragraphs and lists are allowed in notes (MediaWiki, Extension:Cite); they become lines of the note.
"""

from __future__ import annotations

import re

# What is shown as it is typed, and so holds no notes; a note that is empty; a note. What never ends is met once, so
# that the time it takes grows with the text and no faster.
_PART = re.compile(
    r"<!--.*?(?:-->|\Z)|<(nowiki|pre|source|syntaxhighlight|math)\b[^<>]*>.*?(?:</\1\s*>|\Z)"
    r"|(?P<again><ref\b[^<>]*/>)|(<ref\b[^<>]*>)(.*?)(</ref\s*>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_BLOCK = re.compile(r"<(/?)(?:pre|source|syntaxhighlight|blockquote|poem)\b[^>]*>", re.IGNORECASE)
# Behind a template at the beginning of a note pandoc takes these for the beginning of a list.
_LISTED = re.compile(r"(\}\}[ \t]*)([:;*#])")
_LINES = re.compile(r"\s*\n\s*(?:\n\s*)*([*#:;]*)[ \t]*")


def one_line_notes(text: str) -> str:
    """Give a text whose notes have no line ends: a space, or a break before a paragraph or an item of a list.

    The name of a note may be an address; a slash in it would end the note for pandoc.
    """
    return _PART.sub(_on_one_line, text)


def _on_one_line(found: re.Match[str]) -> str:
    if found["again"]:
        return f"{_without_slashes(found[0][:-2])}/>"
    if not found[3]:
        return found[0]
    note = found[4]
    if "\n" in note and found[5]:
        body = _BLOCK.sub(lambda mark: "</code>" if mark[1] else "<code>", note.strip())
        note = _LINES.sub(_end, body)
    note = _LISTED.sub(lambda sign: f"{sign[1]}&#{ord(sign[2])};", note)
    return f"{_without_slashes(found[3])}{note}{found[5]}"


def _without_slashes(tag: str) -> str:
    return tag.replace("/", "\N{DIVISION SLASH}")


def _end(found: re.Match[str]) -> str:
    """Give what takes the place of a line end."""
    return f"<br/>{found[1]} " if found[1] or found[0].count("\n") > 1 else " "
