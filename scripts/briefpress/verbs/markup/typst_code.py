"""Find where code ends in a Typst text, and the content that is given to it in brackets.

In code, words in quotation marks are strings; in content (`[…]`) they are words, and code begins at `#`.
"""

from __future__ import annotations

import re

_PAIRS = {"(": ")", "[": "]", "{": "}"}
_SKIPPED = re.compile(r"//[^\n]*|/\*.*?(?:\*/|\Z)|(`+).*?(?:\1|\Z)", re.DOTALL)
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"?', re.DOTALL)
_CALL = re.compile(r"#[\w.-]*(?=[({])")
_NAME = re.compile(r"[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*")
_PLACE = re.compile(r"\(line (\d+), column (\d+)\)")
_STATEMENT = re.compile(r"(?:let|set|show|if|for|while|context|import|include|return)\b")


def end_of_code(text: str, start: int) -> int:
    """Give the offset behind the code that begins at an offset, after its `#`.

    A statement ends with its line, or at a semicolon; a call ends with the last bracket that hangs on its name.
    """
    if not _STATEMENT.match(text, start):
        name = _NAME.match(text, start)
        at = name.end() if name else start
        while at < len(text) and text[at] in _PAIRS:
            at = _end_of_bracket(text, at)
            if further := re.compile(r"\.[A-Za-z_][\w-]*(?=[(\[])").match(text, at):
                at = further.end()
        return at
    at = start
    while at < len(text) and text[at] not in "\n;":
        at = _end_of_bracket(text, at) if text[at] in _PAIRS else _step(text, at, in_code=True)
    return at


def contents(text: str) -> list[str]:
    """Give the outermost content of a stretch of code, each with its brackets."""
    found = []
    at = 0
    while at < len(text):
        if text[at] == "[":
            end = _end_of_bracket(text, at)
            found.append(text[at:end])
            at = end
        else:
            at = _step(text, at, in_code=True)
    return found


def without_code(text: str, code: str) -> str:
    """Give a text without a bit of code that has no brackets, wherever it stands in content."""
    used = re.compile(rf"{_SKIPPED.pattern}|\\.|#{re.escape(code)}(?![\w(\[{{-])", re.DOTALL)
    return used.sub(lambda found: "" if found[0][0] == "#" else found[0], text)


def place_of(text: str, fault: str) -> int:
    """Give the offset that a reader's message names by line and column; 0 if it names none that the text has."""
    place = _PLACE.search(fault)
    lines = text.split("\n")
    if not place or int(place[1]) > len(lines):
        return 0
    return sum(len(line) + 1 for line in lines[: int(place[1]) - 1]) + int(place[2]) - 1


def _end_of_bracket(text: str, start: int) -> int:
    """Give the offset behind the bracket that answers the one at an offset; the end of the text if none does."""
    open_ones = [_PAIRS[text[start]]]
    at = start + 1
    while at < len(text) and open_ones:
        in_code = open_ones[-1] != "]"
        one = text[at]
        if one == open_ones[-1]:
            open_ones.pop()
            at += 1
        elif one in _PAIRS and (in_code or one == "["):
            open_ones.append(_PAIRS[one])
            at += 1
        elif not in_code and (call := _CALL.match(text, at)):
            open_ones.append(_PAIRS[text[call.end()]])
            at = call.end() + 1
        else:
            at = _step(text, at, in_code=in_code)
    return at


def _step(text: str, at: int, *, in_code: bool) -> int:
    """Give the next offset: behind a comment, a string or what a backslash guards, else behind one character."""
    skipped = _SKIPPED.match(text, at) or (_STRING.match(text, at) if in_code else None)
    if skipped:
        return skipped.end()
    return at + (2 if text[at] == "\\" else 1)
